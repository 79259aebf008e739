import Foundation
import Testing

/// A folder of its own for one test, in which lines of the shell run the program just built; removed with it.
final class WorkingFolder {
  /// What a line printed, and how it ended.
  struct Said {
    var output: String
    var errors: String
    var status: Int32

    var outputLines: [String] { WorkingFolder.lines(output) }
    var errorLines: [String] { WorkingFolder.lines(errors) }
  }

  let path: String

  /// A new folder, empty.
  init() throws {
    path = NSTemporaryDirectory() + "voxlex-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A new folder with the specimens of the repository as `act.xml` and `code.txt`.
  static func withSpecimens() throws -> WorkingFolder {
    let folder = try WorkingFolder()
    try folder.copy("Corpora/specimen-act.xml", to: "act.xml")
    try folder.copy("Corpora/specimen-code.txt", to: "code.txt")
    return folder
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Copies a file of the repository.
  func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(at: Self.repository.appending(path: source), to: url(name))
  }

  /// The text of a file; nil if there is none.
  func text(_ name: String) -> String? {
    (try? Data(contentsOf: url(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  private func url(_ name: String) -> URL { URL(filePath: "\(path)/\(name)") }

  /// Runs a line of the shell in the folder, where `voxlex` is the program. Its standard input is empty, its standard
  /// output a pipe.
  ///
  /// - Parameter environment: replaces or adds variables; the others are the same on every machine.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Said {
    // Outside the folder, which tests look at; a file, so that nothing has to be read while the line runs.
    let errors = URL(filePath: path + ".errors")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = [
      "PATH": "\(Self.products.path()):/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "HOME": path,
    ].merging(environment) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Said(
      output: printed, errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationStatus)
  }

  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where the program is that was built with the tests: beside the test bundle.
  static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()
}
