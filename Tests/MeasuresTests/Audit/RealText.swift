import Foundation
import Ingest
import Legislation

/// The real texts beside the package. Tests that read them are left out where they are absent, except in
/// continuous integration, where their absence is a failure.
enum RealText {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/corpora")

  static var isWanted: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || FileManager.default.fileExists(atPath: folder.path)
  }

  static func document(_ path: String) throws -> Document {
    try SourceReader().read(path: folder.appendingPathComponent(path).path)
  }
}
