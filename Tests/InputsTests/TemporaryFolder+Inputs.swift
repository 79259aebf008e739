import Foundation
import Inputs
import TestSupport

// Files by name first, as inputs are named.
extension TemporaryFolder {
  @discardableResult func write(_ relative: String, _ bytes: [UInt8]) throws -> String {
    try write(bytes, to: relative)
  }

  @discardableResult func write(_ relative: String, _ text: String) throws -> String {
    try write(text, to: relative)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: name(relative), withDestinationPath: target)
  }
}

// What Foundation does not make: pipes, names that are no text, paths too long to be named.
extension TemporaryFolder {
  struct SystemFailure: Error { var number = errno }

  private func check(_ result: Int32) throws { if result < 0 { throw SystemFailure() } }

  func pipe(_ relative: String) throws { try check(unsafe mkfifo(name(relative), 0o600)) }

  func truncate(_ relative: String, to size: Int) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: name(relative)))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }

  func setMode(_ relative: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name(relative))
  }

  /// - Returns: the whole path, as bytes.
  func write(rawName: [UInt8], _ text: String) throws -> [UInt8] {
    let whole = Array("\(path)/".utf8) + rawName
    let descriptor = unsafe open(whole.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
    try check(descriptor)
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
    return whole
  }

  /// Folders in one another, made from inside.
  func deepen(by count: Int, part: String) throws {
    var here = unsafe open(path, O_RDONLY)
    try check(here)
    for _ in 0..<count {
      try check(unsafe mkdirat(here, part, 0o700))
      let next = unsafe openat(here, part, O_RDONLY)
      close(here)
      try check(next)
      here = next
    }
    close(here)
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
