import Foundation
import Testing

/// A folder of its own for one test, in which the program `voxlex` is run; taken away with it.
final class WorkingFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "voxlex-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let full = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// What a run of the program said, and how it ended.
  struct Said {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs a line of the shell in the folder; `voxlex` in it is the program.
  func shell(_ line: String) throws -> Said {
    let voxlex = try #require(Self.program, "the program is built beside the tests")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "voxlex() { \"$VOXLEX\" \"$@\"; }\n{ \(line)\n} 2> .errors"]
    process.environment = ProcessInfo.processInfo.environment.merging(["VOXLEX": voxlex.path]) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let errors = text(".errors") ?? ""
    try? FileManager.default.removeItem(atPath: "\(path)/.errors")
    return Said(output: said, errors: errors, status: process.terminationStatus)
  }

  private static var program: URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      root.appendingPathComponent(".build/debug"),
    ].map { $0.appendingPathComponent("voxlex") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
