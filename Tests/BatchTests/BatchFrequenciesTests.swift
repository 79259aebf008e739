import Foundation
import Measures
import TestSupport
import Testing

@testable import Batch

@Suite("Frequencies of a batch")
struct BatchFrequenciesTests {
  private func plan(_ folder: TemporaryFolder, longest: Int = 1) throws -> BatchPlan {
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.frequencies = longest
    return plan
  }

  /// The lines of the table by type, decade, size and item, with count, total and texts.
  private func table(_ folder: TemporaryFolder, _ name: String = "out") throws -> [String: String] {
    let lines = try folder.lines("\(name)/frequencies.csv").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let head = Dictionary(uniqueKeysWithValues: try #require(lines.first).enumerated().map { ($1, $0) })
    var found: [String: String] = [:]
    for line in lines.dropFirst() {
      func field(_ key: Substring) throws -> Substring { line[try #require(head[key])] }
      found["\(try field("type")) \(try field("decade")) \(try field("item"))"] =
        "\(try field("count")) of \(try field("total")) in \(try field("texts"))"
    }
    return found
  }

  @Test("are those of all words, by type and decade, and of runs of words up to the length that is asked for")
  func words() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SmallAct.xml(["inform the Board", "the Board's duty"], id: "ukpga/2031/1"), to: "in/a.xml")
    try folder.write(SmallAct.xml(["the board"], id: "ukpga/2038/2", year: 2038), to: "in/b.xml")
    try folder.write(SmallAct.xml(["inform 3 the"], id: "ukpga/2041/3", year: 2041), to: "in/c.xml")
    try folder.write("plain words", to: "in/d.txt")
    _ = try BatchRun(plan(folder, longest: 2)).run(to: .folder("\(folder.path)/out", .csv))
    #expect(
      try table(folder) == [
        "ukpga 2030s inform": "1 of 8 in 1", "ukpga 2030s the": "3 of 8 in 2",
        "ukpga 2030s board": "3 of 8 in 2",
        "ukpga 2030s duty": "1 of 8 in 1",
        "ukpga 2030s inform the": "1 of 5 in 1", "ukpga 2030s the board": "3 of 5 in 2",
        "ukpga 2030s board duty": "1 of 5 in 1",
        "ukpga 2040s inform": "1 of 2 in 1", "ukpga 2040s the": "1 of 2 in 1",
        "  plain": "1 of 2 in 1", "  words": "1 of 2 in 1", "  plain words": "1 of 1 in 1",
      ])
    // Keywords take it as it is.
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/out/frequencies.csv")))
    #expect(throws: Never.self) { try ReferenceTable(bytes, path: "t", selection: "ukpga 2030s") }
    #expect(try folder.text("out/counts.csv-metadata.json").contains("\"url\": \"frequencies.csv\""))
  }

  @Test("have each item once: the latest wording, and no section beside its Act, whatever comes first")
  func once() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["old"], id: "ukpga/2031/1", version: "enacted"), to: "in/a.xml")
    try folder.write(SmallAct.xml(["new"], id: "ukpga/2031/1", version: "2032-01-01"), to: "in/b.xml")
    try folder.write(
      SmallAct.xml(["hen"], id: "ukpga/2031/1", version: "2033-01-01", language: "cy"), to: "in/c.xml")
    try folder.write(SmallAct.xml(["part"], id: "ukpga/2031/2/section/1"), to: "in/d.xml")
    try folder.write(SmallAct.xml(["part whole"], id: "ukpga/2031/2"), to: "in/e.xml")
    _ = try BatchRun(plan(folder)).run(to: .folder("\(folder.path)/out", .csv))
    #expect(
      try table(folder) == [
        "ukpga 2030s new": "1 of 3 in 1", "ukpga 2030s part": "1 of 3 in 1",
        "ukpga 2030s whole": "1 of 3 in 1",
      ])
  }

  @Test("are the same bytes after any number of stops, and with any number of jobs", arguments: [1, 3])
  func stops(longest: Int) throws {
    let folder = try TemporaryFolder()
    try ResumeTests.fill(folder)
    var plan = try plan(folder, longest: longest)
    let whole = BatchDestination.folder("\(folder.path)/whole", .ndjson)
    _ = try BatchRun(plan).run(to: whole)
    let broken = BatchDestination.folder("\(folder.path)/broken", .ndjson)
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
    #expect(try ResumeTests.bytes(broken) == (try ResumeTests.bytes(whole)))
    // *inform* and *advise*, between numbers, which end n-grams.
    #expect(try folder.lines("whole/frequencies.csv").count == 3)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/broken/unfinished"))
  }

  @Test("of an earlier run do not stay beside the results of one without them")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("inform", to: "in/a.txt")
    let out = BatchDestination.folder("\(folder.path)/out", .csv)
    _ = try BatchRun(plan(folder)).run(to: out)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/frequencies.csv"))
    #expect(throws: BatchError.self) { try BatchRun(plan(folder, longest: 0)).run(to: out) }
    _ = try BatchRun(plan(folder, longest: 0)).run(to: out, replacing: true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/frequencies.csv"))
  }

  @Test("that are torn are refused")
  func torn() throws {
    let folder = try TemporaryFolder()
    for lines in [
      "@\t1\tx\n", "g\t0\t1\n", "#\t1\t2\nk\tword\tword\t2\ng\t1\t2\n", "#\t1\t2\nk\tword\tword\ttwo\n",
      "x\n",
    ] {
      try folder.write(lines, to: "words")
      #expect(throws: BatchError.self, "\(lines)") {
        try BatchFrequencies("\(folder.path)/words", language: "en")
      }
    }
  }
}
