import Foundation
import Ingest
import Legislation
import Measures
import Reporter
import SQLite
import TestSupport
import Testing
import Wordlists

@testable import Batch

@Suite("A batch run")
struct BatchRunTests {
  /// Acts whose counts are plain to see, and what cannot be read among them.
  static func fill(_ folder: TemporaryFolder) throws {
    try folder.write(
      SmallAct.xml(["They must inform and advise.", "Nothing here.", "Inform, inform!"]), to: "in/b.xml")
    try folder.write("<Legislation><Body>cut", to: "in/broken.xml")
    try folder.write("", to: "in/empty.txt")
    try folder.write(SmallAct.xml(["Nothing at all."]), to: "in/a/deep.xml")
    try folder.write("The board may advise. The board may inform.\n", to: "in/code.txt")
  }

  @Test("gives a row for every document and term, and one for every provision with a hit")
  func rows() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.unit = .section
    let account = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
    // Byte order of path: a/deep.xml, b.xml, broken.xml, code.txt, empty.txt.
    #expect(account.items == 5)
    #expect(account.documents == 3)
    #expect(account.failures == 2)
    // deep 3 words; b 5 + 2 + 2; code 8.
    #expect(account.words == 20)
    let rows = try folder.lines("out/counts.csv").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      // The rule holds three commas inside its quotation marks.
      return [fields[0], fields[5], fields[6], fields[7], fields[17], fields[18]].map(String.init)
    }
    #expect(
      rows == [
        ["a/deep.xml", "inform", "0", "3", "", "1"], ["a/deep.xml", "advise", "0", "3", "", "1"],
        ["b.xml", "inform", "3", "9", "", "2"], ["b.xml", "inform", "1", "5", "s. 1", "2"],
        ["b.xml", "inform", "2", "2", "s. 3", "2"], ["b.xml", "advise", "1", "9", "", "2"],
        ["b.xml", "advise", "1", "5", "s. 1", "2"], ["code.txt", "inform", "1", "8", "", "4"],
        ["code.txt", "inform", "1", "8", "outside any section", "4"],
        ["code.txt", "advise", "1", "8", "", "4"],
        ["code.txt", "advise", "1", "8", "outside any section", "4"],
      ])
    let failures = try folder.lines("out/failures.csv")
    #expect(failures.count == 3)
    #expect(failures[1].hasPrefix("broken.xml,3,1,"))
    #expect(failures[2].hasPrefix("empty.txt,5,1,the file is empty,"))
  }

  @Test("has the fields of each problem in its table of failures, and the sentence from them")
  func failureFields() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["inform", "advise"]), to: "in/act.xml")
    try folder.write("<Legislation><Body>cut", to: "in/cut.xml")
    try folder.write("", to: "in/empty.txt")
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.scope.inside = [try ProvisionReference("s. 99")]
    let said = Monitor<[String]>([])
    let watch = RunWatch(failed: { failure in said.with { $0.append(failure.problem.description) } })
    _ = try BatchRun(plan, watch: watch).run(to: .folder("\(folder.path)/out", .csv))
    let rows = try folder.lines("out/failures.csv")
    #expect(rows[0] == "path,item,input,what,where,remedy,kind")
    let place = "\(folder.path)/in/act.xml"
    #expect(
      rows[1]
        == "act.xml,1,1,there is no s. 99; the text has s. 1 to s. 2,\(place),choose another scope for this text,scope"
    )
    #expect(rows[2].hasPrefix("cut.xml,2,1,") && rows[2].contains("the XML is not well-formed: "))
    #expect(rows[2].hasSuffix(",damaged"))
    #expect(
      rows[3]
        == "empty.txt,3,1,the file is empty,\(folder.path)/in/empty.txt,\"download it again, or name another file\",empty"
    )
    #expect(rows.count == 4)
    #expect(
      said.with { $0[0] }
        == "\(place): there is no s. 99; the text has s. 1 to s. 2; choose another scope for this text.")
  }

  @Test("begins its rows with the columns of count, and with the same values")
  func columnsOfCount() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SmallAct.xml(["Inform a \"board\", and advise."], id: "ukpga/2031/7", title: "A, “B”"), to: "a.xml")
    let plan = try BatchPlan.sample(["\(folder.path)/a.xml"])
    _ = try BatchRun(plan).run(to: .file("\(folder.path)/out.csv", .csv))
    let counts = try #require(
      try MeasureRun(CountMeasure(), Materials(wordlist: plan.wordlist, origin: "--terms"))
        .run([TextRequest("\(folder.path)/a.xml")]).result)
    let expected = DelimitedRenderer.csv.render(counts.data).split(separator: "\n")
    let found = try folder.lines("out.csv")
    #expect(found.count == expected.count)
    for (index, (one, other)) in zip(found, expected).enumerated() {
      #expect(one == other + (index == 0 ? ",item" : ",1"))
    }
  }

  @Test("leaves zeros out if they are not wanted, and nothing else")
  func sparse() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .file("\(folder.path)/full.csv", .csv))
    plan.isSparse = true
    _ = try BatchRun(plan).run(to: .file("\(folder.path)/sparse.csv", .csv))
    let full = try folder.lines("full.csv")
    let zeros = full.filter { $0.contains(",0,3,0.0,") }
    #expect(zeros.count == 2)
    #expect(try folder.lines("sparse.csv") == full.filter { !zeros.contains($0) })
  }

  @Test("of a document without text a sparse table has no row, and the table of documents says why")
  func sparseWithoutText() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["They inform."], id: "ukpga/2031/1"), to: "in/1.xml")
    try folder.write(SmallAct.xml([], id: "ukpga/2031/2"), to: "in/2.xml")
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/full", .csv))
    plan.isSparse = true
    let account = try BatchRun(plan).run(to: .folder("\(folder.path)/sparse", .csv))
    #expect(account.withoutText == 1)
    #expect(try folder.lines("full/counts.csv").count { $0.hasPrefix("2.xml,") } == 2)
    #expect(try folder.lines("sparse/counts.csv").map { $0.prefix(6) } == ["path,d", "1.xml,"])
    let documents = try folder.lines("sparse/documents.csv")
    #expect(documents == (try folder.lines("full/documents.csv")))
    #expect(documents.last?.contains(",No text in this source: it holds metadata only.,,,") == true)
    _ = try BatchRun(plan).run(to: .database("\(folder.path)/sparse.sqlite"))
    var cells: [[DatabaseValue]] = []
    try Database("\(folder.path)/sparse.sqlite", .read)
      .rows("SELECT item, count FROM counts") { cells.append($0.values) }
    #expect(cells == [[.integer(1), .integer(1)]])
  }

  @Test("a sparse table still says of a row why it could not be counted where others were")
  func sparseLanguage() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["They inform."], id: "ukpga/2031/1"), to: "1.xml")
    let list = "rows:\n  - inform\n  - label: Welsh\n    terms: hysbysu\n    language: cy\n"
    var plan = try BatchPlan.sample(["\(folder.path)/1.xml"])
    plan.wordlist = try Wordlist.parse(Array(list.utf8), file: "rows.yaml")
    plan.isSparse = true
    _ = try BatchRun(plan).run(to: .file("\(folder.path)/out.csv", .csv))
    let lines = try folder.lines("out.csv")
    #expect(lines.count == 3)
    #expect(lines.last?.contains(",Welsh,,2,,statute,") == true)
    #expect(lines.last?.contains(",no text in the language 'cy',") == true)
  }

  @Test("gives the same bytes at any number of jobs and in any form of archive", arguments: [1, 2, 4, 7])
  func sameBytes(jobs: Int) throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      let text = Array(repeating: "inform \(number) advise", count: number * number % 17 + 1)
      try folder.write(
        SmallAct.xml(text, id: "ukpga/2031/\(number % 50)"), to: "in/\(number % 7)/\(number).xml")
    }
    try folder.write("<Legislation><Body>cut", to: "in/3/broken.xml")
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.unit = .section
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/one", .csv))
    plan.jobs = jobs
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/many", .csv))
    #expect(try folder.tables("one") == (try folder.tables("many")))
    #expect(
      try folder.text("one/counts.csv-metadata.json") == (try folder.text("many/counts.csv-metadata.json")))
  }

  @Test("marks what overlaps an earlier document")
  func duplicates() throws {
    let folder = try TemporaryFolder()
    let text = ["They inform."]
    try folder.write(SmallAct.xml(text, id: "ukpga/2031/1", version: "enacted"), to: "in/1.xml")
    try folder.write(SmallAct.xml(text, id: "ukpga/2031/1", version: "2032-01-01"), to: "in/2.xml")
    try folder.write(SmallAct.xml(text, id: "ukpga/2031/2"), to: "in/3.xml")
    try folder.write("One plain text.\n", to: "in/4.txt")
    try folder.write("One plain text.\n", to: "in/5.txt")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    let account = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .ndjson))
    #expect(account.duplicates == 2)
    let marks = try folder.lines("out/documents.ndjson").map { line in
      line.contains(#""duplicate_of":"""#)
        ? "" : String(line.split(separator: #""duplicate_of":""#)[1].prefix(5))
    }
    #expect(marks == ["", "1.xml", "", "", "4.txt"])
  }

  @Test("ends at the first failure if that is wished, and can be resumed")
  func strict() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/whole", .csv))
    plan.stopsAtFailure = true
    plan.jobs = 3
    let account = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
    #expect(account.wasStopped)
    #expect(account.items == 3)
    #expect(!folder.exists("out/counts.csv"))
    plan.stopsAtFailure = false
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), resuming: true)
    #expect(try folder.tables("out") == (try folder.tables("whole")))
  }

  @Test("counts what the filter admits, and says how many it passed over")
  func filtered() throws {
    let folder = try TemporaryFolder()
    for year in 2010...2014 {
      try folder.write(SmallAct.xml(["inform"], id: "ukpga/\(year)/1", year: year), to: "in/\(year).xml")
    }
    try folder.write("Plain text.\n", to: "in/code.txt")
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.filter.years = 2011...2012
    let account = try BatchRun(plan).run(to: .file("\(folder.path)/out.csv", .csv))
    #expect(account.documents == 2)
    #expect(account.passedOver == 4)
    var listed: [String] = []
    let failures = try BatchListing(plan).list(listed: { listed.append($0) }, failed: { _ in })
    #expect(listed == ["2011.xml", "2012.xml"])
    #expect(failures == 0)
  }

  @Test("keeps of each item the latest version, or the text as enacted")
  func versions() throws {
    let folder = try TemporaryFolder()
    for (name, version) in [("a", "enacted"), ("b", "2032-01-01"), ("c", "2033-01-01"), ("d", "2032-06-01")] {
      try folder.write(SmallAct.xml(["inform"], id: "ukpga/2031/1", version: version), to: "in/\(name).xml")
    }
    try folder.write(
      SmallAct.xml(["hysbysu"], id: "ukpga/2031/1", version: "2032-01-01", language: "cy"), to: "in/e.xml")
    try folder.write("<Legislation><Body>cut", to: "in/f.xml")
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    func paths(_ choice: VersionChoice) throws -> [String] {
      plan.versions = choice
      let account = try BatchRun(plan).run(to: .folder("\(folder.path)/\(choice)", .csv))
      #expect(account.failures == 1)
      return try folder.lines("\(choice)/documents.csv").dropFirst().map { String($0.prefix(5)) }
    }
    #expect(try paths(.all) == ["a.xml", "b.xml", "c.xml", "d.xml", "e.xml"])
    #expect(try paths(.latest) == ["c.xml", "e.xml"])
    #expect(try paths(.enacted) == ["a.xml"])
  }

  @Test("tells what cannot be written, and leaves nothing that looks whole")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("inform", to: "a.txt")
    let plan = try BatchPlan.sample(["\(folder.path)/a.txt"])
    for destination: BatchDestination in [
      .folder("\(folder.path)/a.txt/out", .csv), .file("\(folder.path)/none/out.csv", .csv),
      .database("\(folder.path)/none/out.sqlite"),
    ] {
      #expect(throws: BatchError.self) { try BatchRun(plan).run(to: destination) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test("refuses to write into a folder that it reads, by whatever name")
  func outputInsideInput() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "\(folder.path)/in")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    for name in ["in", "in/out", "in/../in/deep/out", "link/out"] {
      let destination = BatchDestination.folder("\(folder.path)/\(name)", .csv)
      let inside = FileRoleError.inside(
        FileRoles.File(destination.path, as: "the output"),
        folder: FileRoles.File("\(folder.path)/in", as: "a folder of inputs"))
      #expect(throws: BatchError.conflict(inside)) { try BatchRun(plan).run(to: destination) }
    }
    #expect(throws: BatchError.self) { try BatchRun(plan).run(to: .file("\(folder.path)/in/c.csv", .csv)) }
    // Beside it, and by a name that only begins alike.
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/in-results", .csv))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/in").count == 5)
  }

  @Test("takes away its own tables of another format, and nobody else's files")
  func otherFormat() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv))
    try folder.write("mine", to: "out/mine.ndjson")
    #expect(
      throws: BatchError.otherSettings(place: "\(folder.path)/out", name: "tables", was: "csv", now: "ndjson")
    ) { try BatchRun(plan).run(to: .folder("\(folder.path)/out", .ndjson)) }
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .ndjson), replacing: true)
    #expect(try folder.text("out/mine.ndjson") == "mine")
    #expect(!folder.exists("out/counts.csv") && !folder.exists("out/counts.csv-metadata.json"))
    #expect(try folder.lines("out/documents.ndjson").count == 3)
  }
}
