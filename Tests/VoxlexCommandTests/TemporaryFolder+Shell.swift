import Foundation
import TestSupport
import Testing

/// Lines of the shell that run the program just built, in a folder of their own.
extension TemporaryFolder {
  /// What a line printed, and how it ended.
  struct Said {
    var output: String
    var errors: String
    var status: Int32

    var outputLines: [String] { TemporaryFolder.lines(of: output) }
    var errorLines: [String] { TemporaryFolder.lines(of: errors) }
  }

  /// A new folder with the specimens of the repository as `act.xml` and `code.txt`.
  static func withSpecimens() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(ofRepository: "Corpora/specimen-act.xml", to: "act.xml")
    try folder.copy(ofRepository: "Corpora/specimen-code.txt", to: "code.txt")
    return folder
  }

  /// Copies a file of the repository.
  func copy(ofRepository source: String, to name: String) throws {
    try copy(Self.repository.appending(path: source).path, to: name)
  }

  /// The text of a file; nil if there is none.
  func textIfThere(_ name: String) -> String? { exists(name) ? try? text(name) : nil }

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

  static func lines(of text: String) -> [String] {
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
