import Foundation
import Ingest
import Legislation
import Reporter
import TestSupport
import Testing

@testable import Batch
@testable import Measures

@Suite("Powers of a batch")
struct BatchPowersTests {
  private func plan(_ folder: TemporaryFolder, powers: Bool = true) throws -> BatchPlan {
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.listsPowers = powers
    return plan
  }

  /// Five Acts: of two years, one without powers, one twice, and one that says what its Department is.
  private func fill(_ folder: TemporaryFolder) throws {
    try folder.write(
      SmallAct.xml(
        [
          "The Secretary of State may by regulations amend this Act.", "A fee is such as may be prescribed.",
          "“prescribed” means prescribed by regulations.",
          "Regulations under this Act are subject to the negative procedure.",
        ], id: "ukpga/2031/1", title: "Boats Act"), to: "in/a.xml")
    try folder.write(
      SmallAct.xml(
        [
          "The Department may by order appoint a day.", "“the Department” means the Department for the Sea.",
          "The Treasury may make regulations about fees.",
        ], id: "nia/2032/2", title: "Sea Act", year: 2032), to: "in/b.xml")
    try folder.write(
      SmallAct.xml(["A person must inform the owner."], id: "ukpga/2032/3", title: "Ponds Act", year: 2032),
      to: "in/c.xml")
    try folder.write(
      SmallAct.xml(
        ["The Treasury may make regulations."], id: "ukpga/2031/1", version: "2031-05-01", title: "Boats Act"),
      to: "in/d.xml")
    try folder.write("no law", to: "in/e.txt")
  }

  private func rows(_ folder: TemporaryFolder, _ name: String = "out") throws -> [[String: String]] {
    let records = try CSVRows.fields(of: folder.text("\(name)/powers.csv"))
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0], $0)) }
  }

  @Test("are a row each, with the columns of its document, in their order")
  func listed() throws {
    let folder = try TemporaryFolder()
    try fill(folder)
    let account = try BatchRun(plan(folder)).run(to: .folder("\(folder.path)/out", .csv))
    let rows = try rows(folder)
    #expect(account.powerRows == rows.count)
    #expect(
      rows.map {
        "\($0["path"] ?? "") \($0["power"] ?? "") \($0["id"] ?? "") \($0["year"] ?? "") \($0["provision"] ?? "")"
      }
        == [
          "a.xml 1 ukpga/2031/1 2031 s. 1", "a.xml 2 ukpga/2031/1 2031 s. 2", "b.xml 1 nia/2032/2 2032 s. 1",
          "b.xml 2 nia/2032/2 2032 s. 3", "d.xml 1 ukpga/2031/1 2031 s. 1",
        ])
    #expect(
      rows.map {
        "\($0["role"] ?? "") \($0["department"] ?? ""), \($0["procedure"] ?? ""), \($0["amends"] ?? "")"
      } == [
        "power Secretary of State, negative, this Act", "implied unstated, negative, none",
        "power Department for the Sea, not found, none", "power Treasury, not found, none",
        "power Treasury, not found, none",
      ])
    #expect(try folder.text("out/counts.csv-metadata.json").contains("\"url\": \"powers.csv\""))
    #expect(try folder.text("out/run.json").contains("\"power_rows\": 5"))
  }

  @Test("are summed up by year, department and Act, each item once and an Act without powers as zero")
  func summed() throws {
    let folder = try TemporaryFolder()
    try fill(folder)
    for destination in [
      BatchDestination.folder("\(folder.path)/out", .ndjson), .database("\(folder.path)/r.sqlite"),
    ] {
      _ = try BatchRun(plan(folder)).run(to: destination)
      let sums = try #require(try BatchSummary(of: [destination.path]).powers)
      func lines(_ sums: PowerSummary) -> [String] { sums.lines.map { "\($0.name) \($0.powers)" } }
      // The later wording of the Boats Act is counted, which has one power; a text that names no year is a line too.
      #expect(lines(sums.byYear) == ["2031 1", "2032 2", "not found 0", "all 3"])
      #expect(lines(sums.byDepartment) == ["Treasury 2", "Department for the Sea 1", "all 3"])
      #expect(
        lines(sums.byAct) == [
          "Sea Act (nia/2032/2) 2", "Ponds Act (ukpga/2032/3) 0", "Boats Act (ukpga/2031/1) 1", "no law 0",
          "all 3",
        ])
    }
  }

  @Test(
    "are the same bytes with any number of jobs and after any number of stops",
    arguments: [RowFormat.csv, .ndjson])
  func stops(format: RowFormat) throws {
    let folder = try TemporaryFolder()
    for number in 0..<150 {
      try folder.write(
        SmallAct.xml(
          Array(repeating: "The Treasury may by regulations fix fee \(number).", count: number % 3),
          id: "ukpga/2031/\(number + 1)"), to: "in/\(number).xml")
    }
    try folder.write("<Legislation", to: "in/77x.xml")
    var plan = try plan(folder)
    let whole = BatchDestination.folder("\(folder.path)/whole", format)
    let account = try BatchRun(plan).run(to: whole)
    #expect(account.failures == 1)
    #expect(account.powerRows == 150)
    let broken = BatchDestination.folder("\(folder.path)/broken", format)
    var runs = 0
    var last = RunAccount()
    repeat {
      let stop = StopAfter(40)
      plan.jobs = runs % 3 + 1
      last = try BatchRun(plan, watch: RunWatch(shouldStop: { stop.isDue })).run(to: broken, resuming: true)
      runs += 1
    } while last.wasStopped && runs < 100
    #expect(runs > 2)
    for name in ["powers.\(format)", "documents.\(format)", "counts.\(format)", "failures.\(format)"] {
      #expect(try folder.text("broken/\(name)") == (try folder.text("whole/\(name)")))
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/broken/unfinished"))
  }

  @Test("of shards are those of the whole; of results without them nothing is summed up, and that is said")
  func shards() throws {
    let folder = try TemporaryFolder()
    try fill(folder)
    _ = try BatchRun(plan(folder)).run(to: .folder("\(folder.path)/whole", .csv))
    var shares: [String] = []
    for number in 1...2 {
      var plan = try plan(folder)
      plan.shard = Shard("\(number)/2")
      _ = try BatchRun(plan).run(to: .folder("\(folder.path)/shard-\(number)", .csv))
      shares.append("\(folder.path)/shard-\(number)")
    }
    let whole = try #require(try BatchSummary(of: ["\(folder.path)/whole"]).powers)
    let shared = try #require(try BatchSummary(of: shares).powers)
    #expect(shared.byYear.lines == whole.byYear.lines)
    #expect(shared.byDepartment.lines == whole.byDepartment.lines)
    #expect(Set(shared.byAct.lines) == Set(whole.byAct.lines))

    try folder.write("other", to: "more/x.txt")
    var other = try plan(folder, powers: false)
    other.inputs = ["\(folder.path)/more"]
    _ = try BatchRun(other).run(to: .folder("\(folder.path)/other", .csv))
    let mixed = try BatchSummary(of: ["\(folder.path)/whole", "\(folder.path)/other"])
    #expect(mixed.powers == nil && mixed.lacksPowers)
    let table = SummaryTables.table(of: mixed, by: .row)
    #expect(table.notes.contains { "\($0)".contains("no table of powers") })
  }

  @Test("of real texts are those that a register of powers lists, and so are their sums", .overRealTexts)
  func realTexts() throws {
    let paths = [
      "corpora/clml/ukpga-2002-16-state-pension-credit-act_original.xml",
      "corpora/clml/nisr-2006-6-local-government-pension-scheme-civil_made.xml",
      "corpora/text/ukpga-2023-54-procurement-act-2023_text.txt",
      "corpora/text/nia-2022-31-climate-change-act-northern-ireland-2022_text.txt",
    ]
    let folder = try TemporaryFolder()
    var plan = try BatchPlan.sample(paths.map { SharedTexts.folder.appendingPathComponent($0).path })
    plan.listsPowers = true
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
    let rows = try rows(folder)
    var worker = PowersMeasure().worker(Materials())
    var parts: [PowersWorker.Part] = []
    for path in paths {
      let part = try worker.part(of: RealTexts.document(path), as: TextRequest(path))
      parts.append(part)
      let own = rows.filter { $0["sha256"] == part.identity.sha256 }
      #expect(!own.isEmpty || part.powers.isEmpty)
      #expect(own.map { $0["words"] } == part.powers.map(\.words))
      #expect(own.map { $0["provision"] } == part.powers.map(\.provision))
      #expect(own.map { $0["procedure"] } == part.powers.map(\.procedure.rawValue))
      #expect(own.map { $0["department"] } == part.powers.map(\.department))
    }
    let result = worker.result(of: parts, failures: [])
    let sums = try #require(try BatchSummary(of: ["\(folder.path)/out"]).powers)
    let listed = Dictionary(uniqueKeysWithValues: PowerSummary.all(of: result).map { ($0.key, $0.lines) })
    #expect(sums.byYear.lines == listed["by_year"])
    #expect(sums.byDepartment.lines == listed["by_department"])
    #expect(sums.byAct.lines.map(\.powers) == listed["by_text"]?.map(\.powers))
    #expect(sums.byAct.lines.last?.powers == rows.count { $0["role"] != "supplementary" })
  }

  @Test("that were changed or cut are refused; those of an earlier run do not stay beside one without")
  func changed() throws {
    let folder = try TemporaryFolder()
    try fill(folder)
    let out = BatchDestination.folder("\(folder.path)/out", .csv)
    _ = try BatchRun(plan(folder)).run(to: out)
    let text = try folder.text("out/powers.csv")
    try folder.write(
      String(text.dropLast(text.split(separator: "\n").last?.count ?? 0).dropLast()), to: "out/powers.csv")
    #expect(throws: BatchError.self) { try BatchSummary(of: ["\(folder.path)/out"]) }
    // A power of a kind that no run writes must not be left out of the sums unsaid.
    for (known, other) in [(",power,", ",might,"), (",none,", ",nowhere,")] where text.contains(known) {
      try folder.write(text.replacing(known, with: other), to: "out/powers.csv")
      #expect(throws: BatchError.self) { try BatchSummary(of: ["\(folder.path)/out"]) }
    }
    #expect(text.contains(",power,"))
    try folder.write(text, to: "out/powers.csv")
    #expect(try BatchSummary(of: ["\(folder.path)/out"]).powers != nil)
    _ = try BatchRun(plan(folder, powers: false)).run(to: out, replacing: true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/powers.csv"))
    #expect(try BatchSummary(of: ["\(folder.path)/out"]).powers == nil)
  }
}
