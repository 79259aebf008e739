import Foundation
import Reporter
import SQLite
import TestSupport
import Testing
import Wordlists

@testable import Batch

@Suite("A summary of a run")
struct SummaryTests {
  static let forms: [@Sendable (String) -> BatchDestination] = [
    { .folder($0, .csv) }, { .folder($0, .ndjson) }, { .database($0 + ".sqlite") },
  ]

  /// What `BatchSummary` makes of these files, in byte order of their names.
  static func summary(
    _ files: [(name: String, text: String)], terms: String = "inform,advise", sparse: Bool = false,
    in form: Int = 0, _ choice: BatchSummary.Choice = BatchSummary.Choice()
  ) throws -> BatchSummary {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.text, to: "in/\(file.name)") }
    var plan = try BatchPlan.sample(["\(folder.path)/in"], terms: terms)
    plan.isSparse = sparse
    plan.unit = .section
    let destination = forms[form]("\(folder.path)/out")
    _ = try BatchRun(plan).run(to: destination)
    return try BatchSummary(of: destination.path, choice: choice)
  }

  @Test(
    "adds up by row, year and type, from a folder or a database, sparse or not", arguments: forms.indices,
    [false, true])
  func sums(form: Int, sparse: Bool) throws {
    let summary = try Self.summary(
      [
        ("a.xml", SmallAct.xml(["They must inform and advise."], id: "ukpga/2030/1", title: "A", year: 2030)),
        ("b.xml", SmallAct.xml(["Inform, inform!", "No more."], id: "ukpga/2031/2", title: "B")),
        ("c.txt", "The board may inform.\n"),
      ], terms: "zeal,inform,advise", sparse: sparse, in: form)
    // Words: 5, 4 and 4.
    #expect(summary.labels == ["zeal", "inform", "advise"])
    #expect(summary.all.documents == 3 && summary.all.words == 13)
    #expect(summary.all.counts == [0, 4, 1] && summary.all.count == 5)
    #expect(summary.documentsWithHit == [0, 3, 1])
    #expect(summary.byYear.map(\.key) == ["", "2030", "2031"])
    #expect(summary.byYear.map(\.counts) == [[0, 1, 0], [0, 1, 1], [0, 2, 0]])
    #expect(summary.byType.map(\.key) == ["ukpga", ""] && summary.byType.map(\.words) == [9, 4])
  }

  static let act = SmallAct.xml(["They must inform.", "And advise."], id: "ukpga/2031/7", title: "Whole")
  static let part = SmallAct.xml(["They must inform."], id: "ukpga/2031/7/section/1", title: "Part")
  static let nothing = SmallAct.xml([], id: "ukpga/2031/7", title: "Contents")
  static let oldAct = SmallAct.xml(["Inform them."], id: "apgb/Geo3/39-40/14", title: "Old")
  static let oldPart = SmallAct.xml(["Inform."], id: "apgb/Geo3/39-40/14/section/2", title: "Old part")
  static let oldNeighbour = SmallAct.xml(["Inform at once."], id: "apgb/Geo3/39-40/15", title: "Next")

  /// Texts in the order of the run; words together; how many are left out for another, and for having no words.
  static let overlaps: [(texts: [String], words: Int, repeated: Int, empty: Int)] = [
    ([act], 5, 0, 0), ([act, act], 5, 1, 0), ([act, part], 5, 1, 0), ([part, act], 5, 1, 0),
    ([part, part], 3, 1, 0), ([nothing, act], 5, 0, 1), ([act, nothing], 5, 0, 1),
    ([nothing, part, act, act], 5, 2, 1),
    ([oldAct, oldPart, oldNeighbour], 5, 1, 0), ([oldPart, oldAct], 2, 1, 0),
  ]

  @Test(
    "counts each item once: whole before its parts, and never a text without words in its place",
    arguments: overlaps)
  func once(_ texts: [String], _ words: Int, _ repeated: Int, _ empty: Int) throws {
    let files = texts.enumerated().map { (name: "\($0.offset).xml", text: $0.element) }
    for form in Self.forms.indices {
      let summary = try Self.summary(files, in: form)
      #expect(summary.all.words == words && summary.duplicates == repeated && summary.withoutWords == empty)
      var all = BatchSummary.Choice()
      all.includesDuplicates = true
      #expect(try Self.summary(files, in: form, all).duplicates == 0)
    }
  }

  @Test("a text without words is no original that another repeats")
  func originals() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.nothing, to: "in/1.xml")
    try folder.write(Self.act, to: "in/2.xml")
    try folder.write(Self.nothing, to: "in/3.xml")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    for (index, make) in Self.forms.enumerated() {
      let account = try BatchRun(plan).run(to: make("\(folder.path)/out-\(index)"))
      #expect(account.duplicates == 1 && account.withoutText == 2)
    }
    let rows = try folder.lines("out-0/documents.csv").map { $0.contains("2.xml,") }
    #expect(rows == [false, false, true, true], "the second and what repeats it")
  }

  static func version(_ version: String, _ text: String, language: String = "en") -> String {
    SmallAct.xml([text], id: "ukpga/2018/12", version: version, title: "DPA", year: 2018, language: language)
  }

  /// Versions of one Act, each with another number of hits; the hits of the one that counts, and its version.
  static let wordings: [(texts: [String], hits: Int, version: String)] = [
    (
      [version("enacted", "They advise."), version("2024-05-01", "Inform, inform, inform.")], 3, "2024-05-01"
    ),
    ([version("2018-05-25", "Inform."), version("2024-05-01", "Inform, inform.")], 2, "2024-05-01"),
    ([version("2023-12-31", "Inform."), version("2024-01-01", "Nothing.")], 0, "2024-01-01"),
    ([version("enacted", "Inform."), version("prospective", "Inform, inform.")], 1, "enacted"),
    ([version("2020-01-01", "Inform."), version("prospective", "Inform, inform.")], 1, "2020-01-01"),
    // A copy of the same wording: the larger source.
    ([version("2020-01-01", "Inform."), version("2020-01-01", "Inform, and inform.")], 2, "2020-01-01"),
  ]

  @Test("counts the latest wording of an item, whatever its files are called", arguments: wordings.indices)
  func latest(index: Int) throws {
    let (texts, hits, version) = Self.wordings[index]
    for form in Self.forms.indices {
      for order in [texts, texts.reversed()] {
        let files = order.enumerated().map { (name: "\($0.offset).xml", text: $0.element) }
        let summary = try Self.summary(files, terms: "inform", in: form)
        #expect(summary.all.documents == 1 && summary.all.counts == [hits], "\(form)")
        #expect(summary.versions.map(\.isCounted) == [true, false])
        #expect(summary.versions[0].version?.description == version)
        let left = order.enumerated().first { $0.element != texts[Self.counted(index)] }.map {
          "\($0.offset).xml"
        }
        #expect(summary.versions[1].path == left)
        let notes = SummaryTables.tables(of: summary, by: SummaryTables.Subject.usual(summary))[0].notes.map {
          "\($0)"
        }
        #expect(notes.contains { $0.contains("Counted: ukpga/2018/12 (\(version))") }, "\(notes)")
        #expect(
          notes.contains { $0.contains("left out is the version") && $0.contains(left ?? "-") }, "\(notes)")
      }
    }
  }

  /// Which of the two texts of an example counts.
  private static func counted(_ index: Int) -> Int { [1, 1, 1, 0, 0, 1][index] }

  @Test(
    "the choice of the latest version keeps one of equal dates, whatever the order",
    arguments: wordings.indices)
  func chosen(index: Int) throws {
    let texts = Self.wordings[index].texts
    for order in [texts, texts.reversed()] {
      let folder = try TemporaryFolder()
      for (number, text) in order.enumerated() { try folder.write(text, to: "in/\(number).xml") }
      var plan = try BatchPlan.sample(["\(folder.path)/in"], terms: "inform")
      plan.versions = .latest
      let account = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
      #expect(account.documents == 1 && account.passedOver == 1)
      let summary = try BatchSummary(of: "\(folder.path)/out")
      #expect(summary.all.counts == [Self.wordings[index].hits])
    }
  }

  @Test("of two equal sources of one item and date the first is kept")
  func equal() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write(Self.version("2020-01-01", "Inform."), to: "in/\(name).xml") }
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.versions = .latest
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
    #expect(try folder.lines("out/documents.csv").dropFirst().map { $0.prefix(5) } == ["a.xml"])
  }

  @Test("of a Welsh and an English text the one in the wordlist's language counts, in either order")
  func languages() throws {
    let texts = [
      Self.version("2020-01-01", "Inform.", language: "en"),
      Self.version("2021-01-01", "Dim.", language: "cy"),
    ]
    for order in [texts, texts.reversed()] {
      let folder = try TemporaryFolder()
      for (number, text) in order.enumerated() { try folder.write(text, to: "in/\(number).xml") }
      for (language, version, hits) in [
        ("", "2020-01-01", 1), ("language: en\n", "2020-01-01", 1), ("language: cy\n", "2021-01-01", 0),
      ] {
        var plan = try BatchPlan.sample(["\(folder.path)/in"], terms: "inform")
        plan.wordlist = try Wordlist.parse(Array("\(language)rows: [inform]\n".utf8), file: "l.yaml")
        _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), replacing: true)
        let summary = try BatchSummary(of: "\(folder.path)/out")
        #expect(summary.all.counts == [hits] && summary.versions.first?.version?.description == version)
      }
    }
  }

  @Test("a whole without words does not hide its parts")
  func emptyWhole() throws {
    for texts in [[Self.nothing, Self.part], [Self.part, Self.nothing]] {
      let files = texts.enumerated().map { (name: "\($0.offset).xml", text: $0.element) }
      for form in Self.forms.indices {
        let summary = try Self.summary(files, in: form)
        #expect(summary.all.words == 3 && summary.duplicates == 0 && summary.withoutWords == 1)
      }
    }
  }

  @Test("exactly the least number of words leads, and one fewer does not")
  func leastWords() throws {
    // 3 words, and 5.
    let files = [("a.txt", "They must inform.\n"), ("b.txt", "They must inform them all.\n")]
    for (least, leaders) in [(3, 2), (4, 1), (5, 1), (6, 0)] {
      var choice = BatchSummary.Choice()
      choice.leastWords = least
      #expect(try Self.summary(files, choice).leaders.count == leaders, "\(least)")
    }
  }

  @Test("a row that is not there is reported with those that are")
  func noRow() throws {
    var choice = BatchSummary.Choice()
    choice.labels = ["Inform"]
    let error = #expect(throws: BatchError.self) { try Self.summary([("a.xml", Self.act)], choice) }
    #expect(error?.description.hasSuffix("there is no row 'Inform'; the rows are inform, advise.") == true)
    choice.labels = ["advise"]
    #expect(try Self.summary([("a.xml", Self.act)], choice).all.count == 1)
  }

  @Test("tables that a spreadsheet gave a byte order mark are read as before")
  func byteOrderMark() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.act, to: "in/1.xml")
    let out = "\(folder.path)/out"
    _ = try BatchRun(try BatchPlan.sample(["\(folder.path)/in"])).run(to: .folder(out, .csv))
    for table in ["counts", "documents"] {
      let lines = try folder.lines("out/\(table).csv")
      try folder.write("\u{FEFF}" + lines.joined(separator: "\n") + "\n", to: "out/\(table).csv")
    }
    let summary = try BatchSummary(of: out)
    #expect((summary.all.documents, summary.all.count) == (1, 2))
  }

  /// What becomes of a table, by lines.
  static let damages: [(table: String, change: @Sendable (inout [String]) -> Void)] = [
    ("counts", { $0.removeLast() }), ("counts", { $0.append($0[$0.count - 1]) }),
    ("counts", { $0[$0.count - 1] = String($0[$0.count - 1].prefix(12)) }),
    ("documents", { $0.removeLast() }),
    ("documents", { $0.append("garbage") }),
  ]

  @Test("tables that were cut or added to are refused", arguments: damages.indices)
  func damaged(_ index: Int) throws {
    let (table, change) = Self.damages[index]
    let folder = try TemporaryFolder()
    try folder.write(Self.act, to: "in/1.xml")
    let out = "\(folder.path)/out"
    _ = try BatchRun(try BatchPlan.sample(["\(folder.path)/in"])).run(to: .folder(out, .csv))
    #expect(try BatchSummary(of: out).all.count == 2)
    var lines = try folder.lines("out/\(table).csv")
    change(&lines)
    try folder.write(lines.joined(separator: "\n") + "\n", to: "out/\(table).csv")
    let error = #expect(throws: BatchError.self) { try BatchSummary(of: out) }
    #expect(error?.description.hasPrefix("\(out)/\(table).csv: ") == true)
  }

  @Test(
    "a database of another program, or with values of another kind, is refused and not guessed at",
    arguments: [
      "UPDATE run SET name = x'00' WHERE name = 'scope'", "UPDATE wordlist_rows SET label = x'00'",
      "UPDATE documents SET item = item", "UPDATE documents SET words = 'many'",
      "UPDATE cells SET count = 0.5", "ALTER TABLE wordlist_rows RENAME TO other_rows",
    ])
  func foreignDatabase(change: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.act, to: "in/1.xml")
    let path = "\(folder.path)/out.sqlite"
    _ = try BatchRun(try BatchPlan.sample(["\(folder.path)/in"])).run(to: .database(path))
    let isHarmless = change == "UPDATE documents SET item = item"
    try Database(path, .write).run(change)
    if isHarmless {
      #expect(try BatchSummary(of: path).all.count == 2)
    } else {
      let error = #expect(throws: BatchError.self) { try BatchSummary(of: path) }
      #expect(error?.description.hasPrefix("\(path): ") == true)
    }
  }
}
