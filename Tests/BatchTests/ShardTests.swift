import Foundation
import Reporter
import TestSupport
import Testing
import Wordlists

@testable import Batch

@Suite("Shards of a run")
struct ShardTests {
  /// Sources that overlap across any division: an Act with two versions, a section before and after its Act, copies without
  /// an identifier, a text without words, one that cannot be read, ties in rate, two languages.
  static func fill(_ folder: TemporaryFolder) throws {
    let texts: [(String, String)] = [
      (
        "a/00.xml",
        SmallAct.xml(["They must inform."], id: "ukpga/2030/1/section/1", title: "Part", year: 2030)
      ),
      (
        "a/01.xml",
        SmallAct.xml(["Inform."], id: "ukpga/2030/1", version: "enacted", title: "Old", year: 2030)
      ),
      ("a/02.txt", "The board may inform and advise.\n"),
      (
        "a/03.xml",
        SmallAct.xml(["They must inform.", "And advise."], id: "ukpga/2030/1", title: "Act", year: 2030)
      ),
      ("a/04.xml", SmallAct.xml([], id: "ukpga/2031/4", title: "Nothing")),
      ("a/05.xml", "<Legislation><Body>cut"),
      ("b/06.txt", "The board may inform and advise.\n"),
      ("b/07.xml", SmallAct.xml(["Inform them once."], id: "uksi/2031/7", title: "Seven")),
      ("b/08.xml", SmallAct.xml(["Inform them twice."], id: "uksi/2031/8", title: "Eight")),
      ("b/09.xml", SmallAct.xml(["Rhaid hysbysu."], id: "asc/2031/9", title: "Naw", language: "cy")),
      ("b/10.xml", SmallAct.xml(["Inform them thrice."], id: "uksi/2031/10", title: "Ten")),
    ]
    for (name, text) in texts { try folder.write(text, to: "in/\(name)") }
  }

  /// What a reader of a summary sees, with the least words that make every document lead.
  static func page(_ paths: [String], labels: [String] = [], duplicates: Bool = false) throws -> String {
    var choice = BatchSummary.Choice()
    (choice.labels, choice.includesDuplicates, choice.leastWords) = (labels, duplicates, 1)
    let summary = try BatchSummary(of: paths, choice: choice)
    let result = SummaryResult(summary, by: SummaryTables.Subject.allCases)
    return try [OutputFormat.text, .csv, .json].map {
      String(decoding: try Report($0).bytes(of: result), as: UTF8.self)
    }
    .joined(separator: "\n----\n")
  }

  static let destinations: [@Sendable (String) -> BatchDestination] = [
    { .folder($0, .csv) }, { .folder($0, .ndjson) }, { .database($0 + ".sqlite") },
  ]

  @Test(
    "merged in any order give the summary of one run, whatever the number of shards, their form and their threads",
    arguments: 1...13)
  func merged(count: Int) throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    let whole = BatchDestination.folder("\(folder.path)/whole", .csv)
    _ = try BatchRun(plan).run(to: whole)
    var shards: [String] = []
    var items = 0
    for number in 1...count {
      plan.shard = Shard(number, of: count)
      plan.jobs = number % 3 + 1
      plan.unit = number % 2 == 0 ? .section : nil
      plan.isSparse = number % 4 == 0
      let destination = Self.destinations[number % 3]("\(folder.path)/shard-\(number)")
      let account = try BatchRun(plan).run(to: destination)
      let own = Array(stride(from: number, through: 11, by: count)).count
      #expect(account.items == 11 && account.elsewhere == 11 - own)
      items += account.documents + account.failures
      shards.append(destination.path)
    }
    #expect(items == 11)
    for order in [shards, shards.reversed(), Array(shards[(count / 2)...] + shards[..<(count / 2)])] {
      #expect(try Self.page(order) == (try Self.page([whole.path])))
      #expect(
        try Self.page(order, labels: ["advise"], duplicates: true)
          == (try Self.page([whole.path], labels: ["advise"], duplicates: true)))
    }
  }

  @Test("have together the rows of one run, under the same numbers of sources")
  func rows() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in/b", "\(folder.path)/in/a"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/whole", .csv))
    for number in 1...3 {
      plan.shard = Shard(number, of: 3)
      _ = try BatchRun(plan).run(to: .folder("\(folder.path)/\(number)", .csv))
    }
    for table in ["counts.csv", "failures.csv"] {
      let parts = try (1...3).map { try folder.lines("\($0)/\(table)") }
      #expect(Set(parts.map(\.[0])).count == 1)
      #expect(
        parts.flatMap { $0.dropFirst() }.sorted() == (try folder.lines("whole/\(table)").dropFirst().sorted())
      )
    }
  }

  @Test("with a choice of versions keep what one run keeps, though the versions are in different shards")
  func versions() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.versions = .latest
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/whole", .csv))
    var paths: [String] = []
    for number in 1...4 {
      plan.shard = Shard(number, of: 4)
      paths.append("\(folder.path)/\(number)")
      _ = try BatchRun(plan).run(to: .folder(paths[number - 1], .csv))
    }
    #expect(try Self.page(paths) == (try Self.page(["\(folder.path)/whole"])))
  }

  @Test("that were stopped are resumed, and only as the same shard")
  func resumed() throws {
    let folder = try TemporaryFolder()
    try ResumeTests.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.shard = Shard(2, of: 3)
    let whole = BatchDestination.folder("\(folder.path)/whole", .csv)
    #expect(try BatchRun(plan).run(to: whole).documents == 50)
    let broken = BatchDestination.folder("\(folder.path)/broken", .csv)
    let stop = StopAfter(80)
    #expect(
      try BatchRun(plan, watch: RunWatch(shouldStop: { stop.isDue })).run(to: broken).wasStopped)
    var other = plan
    other.shard = Shard(1, of: 3)
    let error = #expect(throws: BatchError.self) { try BatchRun(other).run(to: broken, resuming: true) }
    #expect(error?.description.contains("has shard '2/3', and this one has '1/3'") == true)
    _ = try BatchRun(plan).run(to: broken, resuming: true)
    #expect(try ResumeTests.bytes(broken) == (try ResumeTests.bytes(whole)))
  }

  @Test("runs over different inputs are summed up as one run over all of them in that order")
  func differentInputs() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let (a, b) = ("\(folder.path)/in/a", "\(folder.path)/in/b")
    for (inputs, name) in [([a, b], "ab"), ([a], "a"), ([b], "b")] {
      _ = try BatchRun(try BatchPlan.sample(inputs)).run(to: .folder("\(folder.path)/\(name)", .csv))
    }
    #expect(
      try Self.page(["\(folder.path)/a", "\(folder.path)/b"]) == (try Self.page(["\(folder.path)/ab"])))
  }

  /// What makes the second of two shards one that does not fit the first, and what is said of it.
  static let unlike:
    [(change: @Sendable (inout BatchPlan, TemporaryFolder) throws -> Void, sentence: String)] = [
      ({ plan, _ in plan.rule.matching = .prefix }, "2: its rule is '"),
      ({ plan, _ in plan.scope = .operative }, "2: its scope is 'operative', and that of "),
      (
        { plan, _ in plan.wordlist = try Wordlist.parse(terms: "inform,advice") },
        "2: its wordlist-sha256 is '"
      ),
      ({ plan, _ in plan.filter.types = ["uksi"] }, "2: its documents is '"),
      ({ plan, _ in plan.versions = .latest }, "2: its versions is 'latest', and that of "),
      ({ plan, _ in plan.reader.format = .text }, "2: its as is 'text', and that of "),
      ({ plan, _ in plan.shard = Shard(2, of: 3) }, "2: it is shard 2/3, and "),
      ({ plan, _ in plan.shard = Shard(1, of: 2) }, "2: it is shard 1/2, and so is "),
      ({ plan, _ in plan.shard = nil }, "2: it is a run over all its inputs, and "),
      (
        { _, folder in try folder.write("They inform.\n", to: "in/b/11.txt") },
        "2: it is a shard of 12 sources that are not the 11 of "
      ),
      (
        { plan, folder in
          try folder.write("They inform.\n", to: "in/b/06a.txt")
          try FileManager.default.removeItem(atPath: "\(folder.path)/in/b/06.txt")
        }, "2: it is a shard of 11 sources that are not the 11 of "
      ),
    ]

  @Test("that do not fit one another are refused, with what differs", arguments: unlike.indices)
  func refused(index: Int) throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.shard = Shard(1, of: 2)
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/1", .csv))
    plan.shard = Shard(2, of: 2)
    try Self.unlike[index].change(&plan, folder)
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/2", .csv))
    let error = #expect(throws: BatchError.self) {
      try BatchSummary(of: ["\(folder.path)/1", "\(folder.path)/2"])
    }
    let sentence = error?.description ?? ""
    #expect(sentence.contains(Self.unlike[index].sentence), "\(sentence)")
  }

  @Test("of which some are not given, and results that are given twice, are refused")
  func missing() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/whole", .csv))
    for number in 1...3 {
      plan.shard = Shard(number, of: 3)
      _ = try BatchRun(plan).run(to: .folder("\(folder.path)/\(number)", .csv))
    }
    func sentence(_ names: [String]) -> String {
      let error = #expect(throws: BatchError.self) {
        try BatchSummary(of: names.map { "\(folder.path)/\($0)" })
      }
      return error?.description ?? ""
    }
    #expect(sentence(["1"]).contains("shards 2/3, 3/3 are not given; name the results of all 3 shards"))
    #expect(sentence(["1", "3"]).contains("shard 2/3 is not given"))
    #expect(sentence(["1", "3", "./1"]).contains("./1: the same results are given twice, also as '"))
    #expect(sentence(["whole", "whole"]).contains("the same results are given twice"))
    #expect(sentence(["whole", "1"]).contains("it is shard 1/3, and "))
  }

  @Test(
    "are written as number and count, and nothing else is one",
    arguments: [
      ("1/1", "1/1"), ("2/3", "2/3"), ("03/3", "3/3"), ("0/3", nil), ("4/3", nil), ("1/0", nil), ("1", nil),
      ("/3", nil),
      ("1/", nil), ("1/2/3", nil), ("-1/3", nil), ("+1/3", nil), ("1 / 3", nil), ("a/b", nil), ("", nil),
      ("1/99999999999999999999", nil),
    ] as [(String, String?)])
  func written(text: String, expected: String?) { #expect(Shard(text)?.description == expected) }

  @Test("each source is in one shard, and the shards differ by one source at most", arguments: 1...12)
  func division(count: Int) throws {
    for items in 0...30 {
      let sizes = try (1...count).map { number in
        let shard = try #require(Shard(number, of: count))
        return (0..<items).count { shard.holds($0 + 1) }
      }
      #expect(sizes.reduce(0, +) == items)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }
}
