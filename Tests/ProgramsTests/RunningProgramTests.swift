import Foundation
import TestSupport
import Testing

@testable import Programs

@Suite struct RunningProgramTests {
  private static let shell = ProgramFile(path: "/bin/sh")
  private static let limits = ProgramLimits(seconds: 20, memory: 1 << 30, output: 64 << 20)

  private func run(
    _ script: String, input: [UInt8] = [], limits: ProgramLimits = limits
  ) throws -> (output: [UInt8], errors: String, end: ProgramEnd) {
    let running = try RunningProgram(Self.shell, ["-c", script], input: input, limits: limits)
    var output: [UInt8] = []
    while let piece = try running.next() { output += piece }
    let end = try running.finish()
    return (output, running.errorText, end)
  }

  @Test func outputErrorsAndStatusAreKeptApart() throws {
    let found = try run("echo out; echo err >&2; exit 3")
    #expect(String(decoding: found.output, as: UTF8.self) == "out\n")
    #expect(found.errors == "err\n")
    #expect(found.end == .status(3))
  }

  /// More than any buffer between two programs holds goes in and comes out at once.
  @Test(arguments: [0, 1, 65_536, 5_000_000]) func whatGoesInComesOut(count: Int) throws {
    let input = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let found = try run("cat", input: input)
    #expect(found.output == input)
    #expect(found.end == .status(0))
  }

  /// A program that fills standard error, which nobody asked for, is not held up by it.
  @Test func errorsDoNotBlock() throws {
    let found = try run("i=0; while [ $i -lt 20000 ]; do echo 0123456789 >&2; i=$((i+1)); done; echo done")
    #expect(String(decoding: found.output, as: UTF8.self) == "done\n")
    #expect(found.errors.utf8.count == ProgramLimits.errorText)
  }

  @Test func onePlainFailureIsNoOther() throws {
    #expect(try run("kill -9 $$").end == .signal(9))
    #expect(try run("exit 0", input: Array(repeating: 65, count: 3_000_000)).end == .status(0))
    let missing = try RunningProgram(ProgramFile(path: "/nowhere/program"), [], limits: Self.limits)
    #expect(try missing.finish() == .status(127))
  }

  /// It sleeps, it closes its output and sleeps, something it has started keeps its output open.
  @Test(arguments: [
    "sleep 60", "exec >&- 2>&-; sleep 60", "sleep 60 & sleep 60 & wait", "trap '' TERM INT; sleep 60",
  ])
  func theTimeIsLimited(script: String) throws {
    let start = ContinuousClock.now
    #expect(throws: ProgramError.tooLong(seconds: 1)) {
      try run(script, limits: ProgramLimits(seconds: 1, memory: 1 << 30, output: 1 << 20))
    }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func theOutputIsLimitedFromBothSides() throws {
    let limits = ProgramLimits(seconds: 20, memory: 1 << 30, output: 10_000)
    #expect(throws: ProgramError.tooMuchOutput(bytes: 10_000)) { try run("yes", limits: limits) }
    #expect(throws: ProgramError.tooMuchOutput(bytes: 10_000)) {
      try run("head -c 10001 /dev/zero", limits: limits)
    }
    #expect(try run("head -c 10000 /dev/zero", limits: limits).output.count == 10_000)
  }

  /// The processor's time is limited by the system, for one that spins and says nothing.
  @Test func limitsAreThoseOfTheProcess() throws {
    let found = try run("ulimit -t", limits: ProgramLimits(seconds: 7, memory: 1 << 30, output: 1000))
    #expect(String(decoding: found.output, as: UTF8.self) == "7\n")
    #if os(Linux)
      let memory = try run("ulimit -v", limits: ProgramLimits(seconds: 7, memory: 1 << 30, output: 1000))
      #expect(String(decoding: memory.output, as: UTF8.self) == "1048576\n")
    #endif
  }

  /// What is dropped is ended: neither a process nor an open file is left.
  @Test func nothingIsLeft() throws {
    func files() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count) ?? 0 }
    let folder = try TemporaryFolder()
    let before = files()
    for _ in 0..<20 {
      let running = try RunningProgram(
        Self.shell, ["-c", "echo $$ >> \(folder.name("pids")); echo started; sleep 60 & sleep 60"],
        limits: Self.limits)
      #expect(try running.next() != nil)
    }
    #expect(files() <= before + 2)
    let pids = try folder.lines("pids").compactMap { Int32($0) }
    #expect(pids.count == 20)
    for pid in pids { #expect(kill(pid, 0) == -1 && errno == ESRCH) }
  }

  /// No program inherits another's pipes: each sees the end of its own input.
  @Test func manyRunAtOnce() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<24 {
        group.addTask {
          let input = Array(repeating: UInt8(number), count: 200_000)
          let running = try RunningProgram(Self.shell, ["-c", "cat"], input: input, limits: Self.limits)
          var output: [UInt8] = []
          while let piece = try running.next() { output += piece }
          return try running.finish() == .status(0) && output == input
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func programsAreFoundInFoldersNamedFromTheRoot() throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\nexit 0\n", to: "a/tool")
    try folder.write("#!/bin/sh\nexit 0\n", to: "b/tool")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.name("b/tool"))
    try FileManager.default.createDirectory(atPath: folder.name("c/tool"), withIntermediateDirectories: true)
    let path =
      "relative:.::\(folder.name("missing")):\(folder.name("c")):\(folder.name("a")):\(folder.name("b"))"
    #expect(ProgramFile.named("tool", searching: path)?.path == folder.name("b/tool"))
    #expect(ProgramFile.named("tool", searching: "") == nil)
    #expect(ProgramFile.named("no-such-tool", searching: path) == nil)
  }
}
