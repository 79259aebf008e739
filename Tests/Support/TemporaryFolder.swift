import Foundation

/// A folder of its own for one test, taken away with it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "voxlex-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // Some tests take the right to look into a folder away; a folder that stays does no harm.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The whole path of something in it.
  package func name(_ relative: String) -> String { "\(path)/\(relative)" }

  package func url(_ relative: String) -> URL { URL(fileURLWithPath: name(relative)) }

  /// Writes a file, and makes the folders on the way.
  @discardableResult
  package func write(_ bytes: [UInt8], to relative: String) throws -> String {
    try FileManager.default.createDirectory(
      at: url(relative).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(relative))
    return name(relative)
  }

  @discardableResult
  package func write(_ text: String, to relative: String) throws -> String {
    try write(Array(text.utf8), to: relative)
  }

  /// Copies a file from elsewhere.
  package func copy(_ file: String, to relative: String) throws {
    try FileManager.default.createDirectory(
      at: url(relative).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: file, toPath: name(relative))
  }

  package func bytes(_ relative: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(relative))) }

  package func text(_ relative: String) throws -> String {
    String(decoding: try bytes(relative), as: UTF8.self)
  }

  package func lines(_ relative: String) throws -> [String] {
    try text(relative).split(separator: "\n").map(String.init)
  }

  package func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: name(relative)) }

  /// Names of what is in it, or in a folder inside it, in order; none where there is no folder.
  package func names(_ relative: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: name(relative))) ?? []).sorted()
  }
}
