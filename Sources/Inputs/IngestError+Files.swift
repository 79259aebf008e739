import Files
import Legislation

extension IngestError {
  /// What a source says whose file cannot be read.
  package init(_ error: FileError) {
    switch error {
    case .opening(let name, let reason) where reason.kind == .tooManyOpenFiles,
      .reading(let name, let reason) where reason.kind == .tooManyOpenFiles:
      self = .tooManyOpenFiles(path: name)
    case .opening(let name, let reason):
      self = .cannotOpen(path: name, reason: reason.ofReading, remedy: IngestError.remedy(reason))
    case .reading(let name, let reason):
      self = .cannotRead(path: name, reason: reason.ofReading, remedy: IngestError.remedy(reason))
    case .notAFile(let name): self = .notAFile(name)
    case .tooLarge(let name, let limit): self = .tooLarge(name, limit: limit)
    case .changed(let name):
      self = .cannotRead(
        path: name, reason: "it changed while it was read", remedy: "run again when nothing writes to it")
    }
  }

  /// What a failed look at a path says.
  static func opening(_ path: String, _ error: any Error) -> IngestError {
    IngestError(.opening(name: path, SystemReason(error)))
  }

  /// A source of more bytes than are read.
  package static func tooLarge(_ name: String, limit: Int) -> IngestError {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return .limit(path: name, line: 1, what: "it is larger than \(size)")
  }

  private static func remedy(_ reason: SystemReason) -> Remedy? {
    switch reason.kind {
    case .missing: "check the name, or see whether it was moved"
    case .isFolder: "name the files in it"
    case .permissionDenied: "give yourself the right to read it"
    case .linksInCircle: "remove or mend the link"
    case .nameTooLong: "move it to a folder with a shorter path"
    default: nil
    }
  }
}
