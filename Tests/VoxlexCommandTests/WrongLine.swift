import Foundation
import TestSupport
import Testing

/// A command line as it might be typed, with what it says and its exit status, from a file of the folder
/// `WrongLines`:
///
///     $ voxlex count act.xml --term inform
///     ! Error: There is no option '--term'; did you mean '--terms'?
///     [64]
///
/// `!` is a line on standard error, `>` one on standard output, and `> …` more lines of it than are listed. The lines of
/// usage behind an error are left out. A line `%` before the command makes a file: `% mine.yaml: terms: [a]`, where
/// `\n`, `\t` and `\xFF` are what they are in C.
struct WrongLine: Sendable, CustomTestStringConvertible {
  var line: String
  var files: [(name: String, bytes: [UInt8])] = []
  var error: [String] = []
  var output: [String] = []
  var hasMoreOutput = false
  var status: Int32 = -1
  /// Where it is written: `options.txt:12`.
  var place: String

  var testDescription: String { "\(place): \(line)" }

  static let table: [WrongLine] = {
    let folder = TemporaryFolder.repository.appending(path: "Tests/VoxlexCommandTests/WrongLines")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      parse((try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "", name)
    }
  }()

  private static func parse(_ text: String, _ name: String) -> [WrongLine] {
    var (lines, files): ([WrongLine], [(name: String, bytes: [UInt8])]) = ([], [])
    for (number, line) in TemporaryFolder.lines(of: text).enumerated() {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case "%":
        let halves = rest.split(separator: ": ", maxSplits: 1).map(String.init)
        files.append((halves[0], halves.count == 2 ? bytes(halves[1]) : []))
      case "$":
        lines.append(WrongLine(line: rest, files: files, place: "\(name):\(number + 1)"))
        files = []
      case "!": lines[lines.count - 1].error.append(rest)
      case ">" where rest == "…": lines[lines.count - 1].hasMoreOutput = true
      case ">": lines[lines.count - 1].output.append(rest)
      case "[": lines[lines.count - 1].status = Int32(line.dropFirst().dropLast()) ?? -1
      default: break
      }
    }
    return lines
  }

  /// A text of C's escapes as bytes.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes.append(sign)
      }
    }
    return bytes
  }
}

@Suite("Wrong and odd command lines")
struct WrongLineTests {
  @Test("say what is wrong, where it belongs, with the status for it", arguments: WrongLine.table)
  func lineSlow(_ wrong: WrongLine) throws { try check(wrong) }

  /// One in so many, of each file of lines at least one.
  private static let sample = stride(from: 3, to: WrongLine.table.count, by: 15).map { WrongLine.table[$0] }

  @Test("say what is wrong: some of them", arguments: sample)
  func line(_ wrong: WrongLine) throws { try check(wrong) }

  private func check(_ wrong: WrongLine) throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write(Self.list, to: "mine.yaml")
    for file in wrong.files {
      try folder.write(file.bytes, to: file.name)
    }
    let result = try folder.shell(wrong.line)
    #expect(result.status == wrong.status)
    #expect(Self.withoutUsage(result.errorLines) == wrong.error)
    if wrong.hasMoreOutput {
      #expect(Array(result.outputLines.prefix(wrong.output.count)) == wrong.output)
      #expect(result.outputLines.count > wrong.output.count)
    } else {
      #expect(result.outputLines == wrong.output)
    }
  }

  @Test("there are as many as promised, and none twice")
  func count() {
    #expect(WrongLine.table.count >= 60)
    let lines = WrongLine.table.map {
      $0.files.map(\.name).joined() + $0.files.map { "\($0.bytes)" }.joined() + $0.line
    }
    #expect(Set(lines).count == lines.count)
  }

  static let list = "title: Mine\nrows:\n  - label: Inform\n    terms: inform*\n"

  /// The error without the two lines of usage that follow one in the command line.
  static func withoutUsage(_ lines: [String]) -> [String] {
    guard lines.first?.hasPrefix("Error: ") ?? false else { return lines }
    return lines.filter {
      !$0.hasPrefix("Usage: ") && !($0.hasPrefix("  See 'voxlex") && $0.hasSuffix("information."))
    }
  }
}
