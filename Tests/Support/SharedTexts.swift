import Foundation

/// The real texts that lie beside the package. Tests that read them are left out where they are absent, except
/// in continuous integration, where their absence is a failure.
package enum SharedTexts {
  package static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  package static let mustBeThere = ProcessInfo.processInfo.environment["CI"] == "true"

  package static func isPresent(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Whether a test that needs this folder or file runs.
  package static func isWanted(_ path: String) -> Bool { mustBeThere || isPresent(path) }

  /// Names of the files of a folder; one name that does not exist if the folder must be there and is not, so
  /// that the test that asked for it fails.
  package static func files(in path: String, suffix: String = "") -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
    guard let all else { return mustBeThere ? ["\(path) is absent"] : [] }
    return all.filter { $0.hasSuffix(suffix) }.sorted()
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }
}
