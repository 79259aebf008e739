import Files
import Inputs
import Measures
import Reporter

/// Looks for files that the run will replace among its sources, where a pipe says what is read and no look before could
/// know. Nothing is replaced before all is read.
final class FoundConflict: Sendable {
  private let outputs: [FileIdentity: String]
  private let found = Monitor<FileRoleError?>(nil)

  init(_ destination: BatchDestination, isNeeded: Bool) {
    var outputs: [FileIdentity: String] = [:]
    for path in isNeeded ? destination.files : [] {
      if let identity = FileIdentity(path: path) { outputs[identity] = path }
    }
    self.outputs = outputs
  }

  /// The first one that was found.
  var error: FileRoleError? { outputs.isEmpty ? nil : found.with { $0 } }

  /// Whether a source is read from a file that will be replaced.
  func isOutput(_ source: SourceItem) -> Bool {
    guard !outputs.isEmpty, let file = FoundConflict.file(of: source), let output = outputs[file] else {
      return false
    }
    found.with {
      $0 = .overwrites(
        FileRoles.File(output, as: "the output"), input: FileRoles.File(source.location, as: "an input"))
    }
    return true
  }

  private static func file(of source: SourceItem) -> FileIdentity? {
    switch source.content {
    case .file(let path): FileIdentity(path: path.string)
    case .compressedFile(let packed): FileIdentity(path: packed.path.string)
    case .bytes, .zipMember, .failed: nil
    }
  }
}
