import Foundation
import Ingest

/// A folder of its own for one test, gone afterwards.
final class InputFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("voxlex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func name(_ relative: String) -> String { "\(path)/\(relative)" }

  @discardableResult func write(_ relative: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: name(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult func write(_ relative: String, _ text: String) throws -> String {
    try write(relative, Array(text.utf8))
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: name(relative), withDestinationPath: target)
  }
}

/// An item as tests look at it: what came out, or the sentence.
struct Got: Equatable, CustomStringConvertible {
  var input: Int
  var path: String
  var text: String?
  var sentence: String?

  init(_ item: SourceItem) {
    (input, path) = (item.input, item.path)
    do throws(IngestError) { text = String(decoding: try item.bytes(), as: UTF8.self) } catch {
      sentence = error.description
    }
  }

  var description: String { "\(input) \(path) \(text.map { "'\($0.prefix(40))'" } ?? "! \(sentence ?? "")")" }

  /// All items of a run.
  static func all(
    _ inputs: [String], strip: Int = 0, limits: ArchiveLimits = .standard
  ) throws -> [Got] {
    var stream = try SourceStream(inputs, stripComponents: strip, limits: limits)
    var got: [Got] = []
    while let item = stream.next() { got.append(Got(item)) }
    return got
  }
}
