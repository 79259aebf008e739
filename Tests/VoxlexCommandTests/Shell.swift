import Foundation

/// A command line run by the shell in a folder of its own, with the program just built on its path.
struct Shell {
  struct Result {
    var status: Int32
    var output: String
    var error: String

    var outputLines: [String] { Shell.lines(output) }
    var errorLines: [String] { Shell.lines(error) }
  }

  let folder: URL

  /// A new folder with the files that lines of the tests name.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "voxlex-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try copy("Corpora/specimen-act.xml", to: "act.xml")
    try copy("Corpora/specimen-code.txt", to: "code.txt")
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies a file of the repository.
  func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: source), to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// - Parameter environment: replaces or adds variables; the others are the same on every machine.
  func run(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let captured = try captureFiles()
    defer { for file in captured { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Self.products.path()):/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8",
      "HOME": folder.path(),
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: captured[0])
    process.standardError = try FileHandle(forWritingTo: captured[1])
    try process.run()
    process.waitUntilExit()
    let texts = try captured.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// Files, not pipes: nothing has to be read while the program runs.
  private func captureFiles() throws -> [URL] {
    try ["output", "error"].map { name in
      let file = FileManager.default.temporaryDirectory.appending(path: "voxlex-\(name)-\(UUID().uuidString)")
      try Data().write(to: file)
      return file
    }
  }

  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where the program stands that the tests were built with: beside the test bundle.
  static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()
}
