import Foundation
import SQLite
import TestSupport
import Testing

@testable import Batch

@Suite("A run that was broken off")
struct ResumeTests {
  static let destinations: [(String, @Sendable (String) -> BatchDestination)] = [
    ("folder", { .folder($0, .csv) }), ("folder of NDJSON", { .folder($0, .ndjson) }),
    ("file", { .file($0 + ".csv", .csv) }), ("database", { .database($0 + ".sqlite") }),
  ]

  static func fill(_ folder: TemporaryFolder, _ count: Int = 150) throws {
    for number in 100..<100 + count {
      let text = Array(repeating: "inform \(number) advise", count: number % 5 + 1)
      try folder.write(SmallAct.xml(text, id: "ukpga/2031/\(number % 120)"), to: "in/\(number).xml")
    }
    try folder.write("<Legislation><Body>cut", to: "in/120a.xml")
  }

  /// All bytes that a reader sees of a destination.
  static func bytes(_ destination: BatchDestination) throws -> String {
    switch destination {
    case .folder(let path, _):
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return try names.map { name in
        name + "\n"
          + String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
      }.joined()
    case .file(let path, _):
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    case .database(let path):
      let database = try Database(path, .read)
      var text = ""
      try database.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name") {
        row throws(DatabaseError) in text += try row.text(0) + "\n"
      }
      for table in ["documents", "failures", "wordlist_rows", "cells", "run", "counts"] {
        try database.rows("SELECT * FROM \(table)") { row in text += "\n\(row.values)" }
      }
      return text
    }
  }

  @Test("ends with the same bytes after any number of stops", arguments: destinations.indices)
  func stops(index: Int) throws {
    let (_, make) = Self.destinations[index]
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.unit = .section
    let whole = make("\(folder.path)/whole")
    _ = try BatchRun(plan).run(to: whole)
    let broken = make("\(folder.path)/broken")
    var runs = 0
    var account = RunAccount()
    repeat {
      let stop = StopAfter(40)
      plan.jobs = runs % 3 + 1
      account = try BatchRun(plan, watch: RunWatch(shouldStop: { stop.isDue })).run(
        to: broken, resuming: true)
      runs += 1
    } while account.wasStopped && runs < 100
    #expect(runs > 2)
    #expect(account.items == 151)
    #expect(account.failures == 1)
    #expect(try Self.bytes(broken) == (try Self.bytes(whole)))
    // Once more: there is nothing left to do, and nothing changes.
    let again = try BatchRun(plan).run(to: broken, resuming: true)
    #expect(again.items == 151)
    #expect(try Self.bytes(broken) == (try Self.bytes(whole)))
  }

  @Test("is resumed only if that is asked for, with the same settings and the same inputs")
  func refusals() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    for (index, (_, make)) in Self.destinations.enumerated() {
      let destination = make("\(folder.path)/out-\(index)")
      let stop = StopAfter(100)
      _ = try BatchRun(plan, watch: RunWatch(shouldStop: { stop.isDue })).run(to: destination)
      #expect(throws: BatchError.unfinishedRun(place: destination.unfinished)) {
        try BatchRun(plan).run(to: destination)
      }
      var other = plan
      other.isSparse = true
      #expect(
        throws: BatchError.otherSettings(
          place: destination.unfinished, name: "sparse", was: "false", now: "true")
      ) {
        try BatchRun(other).run(to: destination, resuming: true)
      }
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/in/101.xml")
    for (index, (_, make)) in Self.destinations.enumerated() {
      let destination = make("\(folder.path)/out-\(index)")
      #expect(throws: BatchError.inputsChanged(place: destination.unfinished, items: 100)) {
        try BatchRun(plan).run(to: destination, resuming: true)
      }
      // What was done is still there.
      #expect(FileManager.default.fileExists(atPath: destination.unfinished))
    }
  }

  @Test("a stop before anything was read leaves nothing")
  func nothingDone() throws {
    let folder = try TemporaryFolder()
    try folder.write("inform", to: "a.txt")
    let plan = try BatchPlan.sample(["\(folder.path)/a.txt"])
    for (_, make) in Self.destinations {
      let account = try BatchRun(plan, watch: RunWatch(shouldStop: { true })).run(
        to: make("\(folder.path)/out"))
      #expect(account.wasStopped)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test("what a killed run had not yet moved to its place is taken away, and nothing else")
  func leftovers() throws {
    let folder = try TemporaryFolder()
    try folder.write("inform", to: "a.txt")
    let names = [".voxlex-9", ".voxlex-0f", ".voxlex-notes", "mine.txt", "counts.csv"]
    for name in names { try folder.write("left", to: "out/unfinished/\(name)") }
    let plan = try BatchPlan.sample(["\(folder.path)/a.txt"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), resuming: true)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/unfinished").sorted()
    #expect(left == [".voxlex-notes", "mine.txt"])
  }

  @Test(
    "what had nothing to count before a break stands for nothing after it", arguments: destinations.indices)
  func emptyBeforeBreak(index: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml([], id: "ukpga/2031/1"), to: "in/1.xml")
    try folder.write(SmallAct.xml(["They advise."], id: "ukpga/2031/2"), to: "in/2.xml")
    try folder.write(SmallAct.xml(["They inform."], id: "ukpga/2031/1"), to: "in/3.xml")
    try folder.write(SmallAct.xml(["They inform again."], id: "ukpga/2031/1"), to: "in/4.xml")
    try folder.write(SmallAct.xml(["Advise."], id: "ukpga/2031/2"), to: "in/5.xml")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    for taken in 1...4 {
      let destination = Self.destinations[index].1("\(folder.path)/out-\(taken)")
      let stop = StopAfter(taken)
      _ = try BatchRun(plan, watch: RunWatch(shouldStop: { stop.isDue })).run(to: destination)
      let account = try BatchRun(plan).run(to: destination, resuming: true)
      // 4 repeats 3, and 5 repeats 2; 3 does not repeat 1, which has no text.
      #expect(account.duplicates == 2 && account.withoutText == 1, "\(taken)")
    }
  }

  @Test("a journal's last true line is what counts")
  func journal() {
    var account = RunAccount()
    account.note(input: 1, path: "a")
    let one = Journal.Point(account: account, lengths: [10, 20, 30], isComplete: false)
    account.note(input: 1, path: "b")
    let two = Journal.Point(account: account, lengths: [15, 25, 35], isComplete: false)
    let text = Journal.line(one) + Journal.line(two)
    #expect(Journal.lastPoint(in: text, sizes: [15, 25, 40]) == two)
    // A file shorter than the line says: the line before.
    #expect(Journal.lastPoint(in: text, sizes: [15, 24, 40]) == one)
    #expect(Journal.lastPoint(in: text, sizes: [0, 0, 0]) == nil)
    // Torn off anywhere, or with one character changed.
    for length in 0..<Journal.line(two).count - 1 {
      let torn = Journal.line(one) + Journal.line(two).prefix(length)
      #expect(Journal.lastPoint(in: torn, sizes: [15, 25, 40]) == one, "\(length)")
    }
    let spoiled = Journal.line(one) + Journal.line(two).replacing("15", with: "14")
    #expect(Journal.lastPoint(in: spoiled, sizes: [15, 25, 40]) == one)
  }

  @Test("a database that was finished and not yet named is given its name, and nothing is counted again")
  func finishedWithoutName() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["They inform."], id: "ukpga/2031/1"), to: "in/1.xml")
    try folder.write(SmallAct.xml([], id: "ukpga/2031/2"), to: "in/empty.xml")
    try folder.write("<Legislation><Body>cut", to: "in/broken.xml")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    let destination = BatchDestination.database("\(folder.path)/out.sqlite")
    let whole = try BatchRun(plan).run(to: destination)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: destination.path))
    try FileManager.default.moveItem(atPath: destination.path, toPath: destination.unfinished)
    #expect(throws: BatchError.unfinishedRun(place: destination.unfinished)) {
      try BatchRun(plan).run(to: destination)
    }
    let again = try BatchRun(plan).run(to: destination, resuming: true)
    #expect((again.items, again.documents, again.failures, again.withoutText) == (3, 2, 1, 1))
    #expect(again.totals.map(\.value) == whole.totals.map(\.value))
    #expect(try Data(contentsOf: URL(fileURLWithPath: destination.path)) == bytes)
    #expect(!destination.hasUnfinishedRun)
    try FileManager.default.moveItem(atPath: destination.path, toPath: destination.unfinished)
    var other = plan
    other.isSparse = true
    #expect(
      throws: BatchError.otherSettings(
        place: destination.unfinished, name: "sparse", was: "false", now: "true")
    ) { try BatchRun(other).run(to: destination, resuming: true) }
  }

  @Test("a finished run is not resumed under other settings, and stays as it is", arguments: [0, 1, 3])
  func finishedOtherwise(index: Int) throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder, 3)
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    let destination = Self.destinations[index].1("\(folder.path)/out")
    _ = try BatchRun(plan).run(to: destination)
    let before = try Self.bytes(destination)
    var other = plan
    other.isSparse = true
    #expect(
      throws: BatchError.otherSettings(place: destination.path, name: "sparse", was: "false", now: "true")
    ) { try BatchRun(other).run(to: destination, resuming: true) }
    #expect(try Self.bytes(destination) == before)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  private static var voxlex: URL? {
    [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      root.appendingPathComponent(".build/debug"),
    ].map { $0.appendingPathComponent("voxlex") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func shell(_ command: String, _ arguments: [String]) throws -> (said: String, status: Int32)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command + " 2>&1", "voxlex"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (said, process.terminationStatus)
  }

  /// From none beside the standard three to enough: some results cannot be opened, then some sources.
  @Test("a run that may not open enough files says so, and is resumed when it may", arguments: 6...16)
  func tooManyOpenFilesSlow(limit: Int) throws { try tooManyOpenFiles(limit) }

  @Test("the same at some limits", arguments: [7, 10, 13])
  func tooManyOpenFiles(_ limit: Int) throws {
    let voxlex = try #require(Self.voxlex, "the program is built beside the tests").path
    let folder = try TemporaryFolder()
    try Self.fill(folder, 3)
    let run = #"exec "$1" batch "$2/in" --wordlist expert-voice --output "$2/out" --quiet --jobs 1"#
    let short = try Self.shell("ulimit -n \(limit); " + run, [voxlex, folder.path])
    let destination = BatchDestination.folder("\(folder.path)/out", .csv)
    let sentence = "too many files are open"
    let failures = try? String(contentsOfFile: "\(folder.path)/out/failures.csv", encoding: .utf8)
    if let failures {
      // The run came to its end, and so it has read all there is: too few files is never why a source is left out.
      let documents = try String(contentsOfFile: "\(folder.path)/out/documents.csv", encoding: .utf8)
      #expect(!failures.contains(sentence))
      #expect(documents.split(separator: "\n").count - 1 == 3)
      #expect(short.status == 1, "one of the sources is damaged")
    } else {
      #expect(short.status != 0)
      #expect(short.said.contains(sentence), "\(short.said)")
      let going = try Self.shell(run + " --resume", [voxlex, folder.path])
      #expect(going.status == 1, "\(going.said)")
      let whole = BatchDestination.folder("\(folder.path)/whole", .csv)
      _ = try Self.shell(run.replacing("/out", with: "/whole"), [voxlex, folder.path])
      for name in ["timing.json"] {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/out/\(name)")
        try? FileManager.default.removeItem(atPath: "\(folder.path)/whole/\(name)")
      }
      #expect(try Self.bytes(destination) == (try Self.bytes(whole)))
    }
  }

  /// The choice reads all sources once before any is counted. One that it could not open then is no reason to take another
  /// wording of its item.
  @Test("a choice of versions that may not open enough files is none", arguments: 6...16)
  func tooManyOpenFilesForAChoiceSlow(limit: Int) throws { try tooManyOpenFilesForAChoice(limit) }

  @Test("a choice of versions is none at some limits", arguments: [8, 11])
  func tooManyOpenFilesForAChoice(_ limit: Int) throws {
    let voxlex = try #require(Self.voxlex, "the program is built beside the tests").path
    let folder = try TemporaryFolder()
    for version in ["2020-01-01", "2024-01-01", "2022-01-01"] {
      let act = SmallAct.xml(["inform \(version)"], id: "ukpga/2019/1", version: version)
      try folder.write(act, to: "in/\(version).xml")
    }
    let run =
      #"exec "$1" batch "$2/in" --wordlist expert-voice --versions latest -o "$2/out" --quiet --jobs 2"#
    let short = try Self.shell("ulimit -n \(limit); " + run, [voxlex, folder.path])
    if short.status == 0 {
      #expect(try folder.lines("out/documents.csv").dropFirst().map { $0.prefix(14) } == ["2024-01-01.xml"])
    } else {
      #expect(short.said.contains("too many files are open"), "\(short.said)")
      #expect(!folder.exists("out/documents.csv"))
    }
  }

  @Test("the script that kills the program finds the same bytes", arguments: ["", ".sqlite"])
  func killedSlow(ending: String) throws {
    let voxlex = try #require(Self.voxlex, "the program is built beside the tests")
    // Fewer than the 20 kills of the full check, so that the suite stays short; sqlite3 is not everywhere.
    let hasSQLite = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
    guard ending.isEmpty || hasSQLite else { return }
    let script = Self.root.appendingPathComponent("Tests/kill-and-resume").path
    let (said, status) = try Self.shell(#"exec "$@""#, [script, voxlex.path, "4", "500", ending])
    #expect(status == 0)
    #expect(said.contains("the same bytes every time"))
  }
}
