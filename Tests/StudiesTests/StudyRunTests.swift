import Bytes
import Foundation
import Ingest
import Legislation
import Measures
import Reporter
import Studies
import Testing
import Wordlists

@Suite("A run of a study")
struct StudyRunTests {
  @Test("is refused when an input is not what the study fixes, and nothing is written")
  func changedInput() throws {
    let study = try TestStudy()
    let fixed = "755e0c9dc44e0a25717428ae612bebc52e406bd530e28ee5e4894215133da959"
    try study.change("texts/specimen-code.txt", "LEARNING", "LEARNINg")
    try study.change("mine.yaml", "inform", "infirm")
    let before = try study.files()
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    let sentences = "\(try #require(error))".split(separator: "\n")
    #expect(sentences.count == 2)
    #expect(
      sentences[0].hasPrefix(
        "\(study.path("study.yaml")):8: the text 'code' (texts/specimen-code.txt) has SHA-256 "))
    #expect(sentences[0].contains("but the study fixes \(fixed); put the fixed one back"))
    #expect(
      sentences[0].hasSuffix(
        "if the new one is meant, put the new hashes into '\(study.path("study.yaml"))'."))
    #expect(sentences[1].contains("the wordlist 'mine' (mine.yaml)"))
    #expect(try study.files() == before)
  }

  @Test("is refused while an input is not fixed, and says the hash")
  func notFixed() throws {
    let study = try TestStudy(isFixed: false)
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    let sentence = "\(try #require(error))"
    #expect(
      sentence.contains(
        "study.yaml:4: the text 'act' (texts/specimen-act.xml) is not fixed yet; write "
          + "'sha256: a64f7b1a8ae2a8fb30da190c869cfdee51ceec39e8ec924cec24c4d67467b3ab' beside it"))
    #expect(sentence.split(separator: "\n").count == 5)
  }

  @Test("with --rehash puts the hashes in and leaves every other byte")
  func rehash() throws {
    let yaml = TestStudy.full.replacingOccurrences(of: "\n", with: "\r\n")
    let study = try TestStudy(yaml, isFixed: false)
    #expect(try study.run().rehash().count == 5)
    let fixed = try study.text("study.yaml")
    let without = fixed.components(separatedBy: "\r\n").filter { !$0.hasPrefix("    sha256: ") }
    #expect(without.joined(separator: "\r\n") == yaml)
    #expect(try study.run().rehash().isEmpty)
    try study.change("mine.yaml", "inform", "infirm")
    #expect(try study.run().rehash().map(\.input.name) == ["mine"])
    #expect(try study.run().results().files.count == 18)
    // A hash has no line of its own inside brackets.
    try study.change("study.yaml", "  - path: mine.yaml\r\n", "  - {path: mine.yaml}\r\n")
    let lines = try study.text("study.yaml").components(separatedBy: "\r\n")
    let place = try #require(lines.firstIndex(of: "  - {path: mine.yaml}"))
    try study.write("study.yaml", (lines[...place] + lines[(place + 2)...]).joined(separator: "\r\n"))
    let error = #expect(throws: StudyError.self) { try study.run().rehash() }
    #expect("\(try #require(error))".contains("study.yaml:\(place + 1): the hash cannot be put in here"))
  }

  @Test("finds a hash that is written in capitals, when it is to be changed and when it is checked")
  func capitals() throws {
    let study = try TestStudy()
    let lines = try study.text("study.yaml").components(separatedBy: "\n").map { line in
      guard let hash = line.range(of: "sha256: ") else { return line }
      return line[..<hash.upperBound] + line[hash.upperBound...].uppercased()
    }
    try study.write("study.yaml", lines.joined(separator: "\n"))
    #expect(try study.run().rehash().isEmpty)
    try study.change("mine.yaml", "inform", "infirm")
    #expect(try study.run().rehash().map(\.input.name) == ["mine"])
    // The other hashes stay as they were written.
    let changed = zip(lines, try study.text("study.yaml").components(separatedBy: "\n")).filter { $0 != $1 }
    #expect(changed.count == 1)
    #expect(changed.first?.1 == "    sha256: \(Digest.sha256(try study.bytes("mine.yaml")))")
  }

  /// Counts of the hand-made key, through all of a study.
  @Test(
    "gives the counts of the specimens' key", arguments: ["coproduction-table-1", "partnership-continuum"])
  func key(list: String) throws {
    let study = try TestStudy(
      """
      texts: [{name: a, path: texts/specimen-act.xml}, {name: c, path: texts/specimen-code.txt}]
      wordlists:
        - bundled: \(list)
      tables:
        - {table: t, kind: compare, output: t.tsv}
      """, isFixed: false)
    let act = "a64f7b1a8ae2a8fb30da190c869cfdee51ceec39e8ec924cec24c4d67467b3ab"
    let code = "755e0c9dc44e0a25717428ae612bebc52e406bd530e28ee5e4894215133da959"
    try study.change("study.yaml", "act.xml}", "act.xml, sha256: \(act)}")
    try study.change("study.yaml", "code.txt}", "code.txt, sha256: \(code)}")
    _ = try study.run().rehash()
    let rows = try #require(try study.run().results().files.first).bytes
    var counts: [String: String] = [:]
    for line in String(decoding: rows, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      counts["\(fields[4])/\(fields[5])/\(fields[0])"] = fields[6]
    }
    let key = try String(contentsOf: TestStudy.corpora.appendingPathComponent("key.csv"), encoding: .utf8)
    var checked = 0
    for line in key.split(separator: "\n") where line.hasPrefix("\(list),") && line.contains(",statute,") {
      // The provisions, last, are the only field with commas in it.
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let found = counts["\(fields[1])/\(fields[2])/texts/\(fields[3])"] else { continue }
      #expect(found == fields[5], "\(line)")
      checked += 1
    }
    #expect(checked >= 26)
  }

  @Test("prints what the commands print, whatever the kind of table")
  func asCommands() throws {
    let study = try TestStudy()
    _ = try study.run().write()
    var document = try SourceReader().read(path: study.path("texts/specimen-act.xml"))
    document.identity.path = "texts/specimen-act.xml"
    let list = try Wordlist.parse(try study.bytes("mine.yaml"), file: "mine.yaml")
    let counts = try #require(
      try MeasureRun(CountMeasure(by: .part), Materials(wordlist: list, origin: "mine.yaml"))
        .run([TextRequest(document)]).result)
    #expect(
      try study.text("study/counts.txt")
        == String(decoding: try Report(.text).bytes(of: counts), as: UTF8.self))
    #expect(
      try study.text("study/counts.json")
        == String(decoding: try Report(.json).bytes(of: counts), as: UTF8.self))
    let explained = try #require(
      try MeasureRun(ExplainMeasure(), Materials(wordlist: Wordlist.parse(terms: "inform")))
        .run([TextRequest(document)]).result)
    #expect(
      try study.text("study/inform.txt")
        == String(decoding: try Report(.text).bytes(of: explained), as: UTF8.self))
    #expect(try study.text("study/audit.txt").contains("Audit of printed.csv"))
    #expect(try study.text("study/hits.txt").contains("5 of "))
    #expect(try study.text("study/where.txt").contains("░"))
    #expect(try study.text("study/comparison.md").contains("not counted"))
  }

  @Test("never writes over what it reads", arguments: ["texts/specimen-code.txt", "printed.csv"])
  func overwriting(_ path: String) throws {
    let study = try TestStudy(isFixed: true)
    try study.change("study.yaml", "output: tables/deep/letters.txt", "output: \(path)")
    let before = try study.files()
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    #expect("\(try #require(error))".hasPrefix("The output '\(path)' would overwrite the "))
    #expect(try study.files() == before)
  }

  @Test("never writes over a file that it has not written")
  func foreign() throws {
    let study = try TestStudy()
    let output = URL(fileURLWithPath: study.path("study/counts.csv"))
    try FileManager.default.createDirectory(
      at: output.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("mine\n".utf8).write(to: output)
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    #expect(
      "\(try #require(error))"
        == "The output 'study/counts.csv' would overwrite a file that is in no manifest of this study; move the file "
        + "away, or give the output another path.")
    #expect(try study.text("study/counts.csv") == "mine\n")
    #expect(!FileManager.default.fileExists(atPath: study.path("study.manifest.json")))
    // Its own outputs it writes again: after they were changed, and where an interrupted run left no manifest.
    try FileManager.default.removeItem(at: output)
    _ = try study.run().write()
    let counts = try study.text("study/counts.csv")
    try Data("changed\n".utf8).write(to: output)
    _ = try study.run().write()
    #expect(try study.text("study/counts.csv") == counts)
    try FileManager.default.removeItem(atPath: study.path("study.manifest.json"))
    _ = try study.run().write()
    #expect(FileManager.default.fileExists(atPath: study.path("study.manifest.json")))
  }

  @Test("never writes over an input by another name")
  func overwritingByLink() throws {
    let study = try TestStudy()
    try FileManager.default.linkItem(
      atPath: study.path("texts/specimen-code.txt"), toPath: study.path("other.txt"))
    try study.change("study.yaml", "output: tables/deep/letters.txt", "output: other.txt")
    #expect(throws: StudyError.self) { try study.run().write() }
  }

  @Test("never leaves the study's folder by a link")
  func links() throws {
    let (study, other) = (try TestStudy(), try TestStudy())
    try FileManager.default.createSymbolicLink(
      atPath: study.path("tables"), withDestinationPath: other.folder.path)
    let before = try other.files()
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    #expect(
      "\(try #require(error))"
        == "The output 'tables/deep/letters.txt' would not be a file in the study's folder: tables leads elsewhere; "
        + "give it another path.")
    #expect(try other.files() == before)
    try FileManager.default.removeItem(atPath: study.path("tables"))
    try FileManager.default.createDirectory(
      atPath: study.path("tables/deep/letters.txt"), withIntermediateDirectories: true)
    #expect(throws: StudyError.self) { try study.run().write() }
    #expect(!FileManager.default.fileExists(atPath: study.path("study.manifest.json")))
  }

  @Test("is refused as a whole where one table cannot be worked out")
  func table() throws {
    let study = try TestStudy()
    try study.change("study.yaml", "    by: part", "    scope: {in: part 9}\n    by: part")
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    let sentence = "\(try #require(error))"
    #expect(sentence.contains("study.yaml:27: the table 'counts' cannot be worked out: "), "\(sentence)")
    #expect(sentence.contains("there is no part 9; the text has "))
    #expect(!FileManager.default.fileExists(atPath: study.path("study.manifest.json")))
  }
}

@Suite("Actors of a study")
struct StudyActorsTests {
  private static let yaml = """
    study: Who acts
    texts:
      - name: act
        path: texts/specimen-act.xml
    wordlists:
      - path: mine.yaml
      - name: mill
        path: mill.yaml
    wordlist: mine
    formats: [csv]
    tables:
      - table: counts
        kind: count
        by: bearer
        actors: mill
      - table: usual
        kind: count
        by: bearer
      - table: voices
        kind: voices
        actors: mill
        layout: matrix

    """

  private static let mill = """
    name: mill
    groups:
      - group: Those of the mill
        rows:
          - label: All
            terms: authority, person, parent, council, board, school

    """

  @Test("are a wordlist of the study, and are in its manifest")
  func actors() throws {
    let study = try TestStudy(isFixed: false)
    try study.write("mill.yaml", Self.mill)
    try study.write("study.yaml", Self.yaml)
    _ = try StudyRun(path: study.path("study.yaml")).rehash()
    _ = try study.run().write()
    func written(_ table: Int) throws -> String {
      try study.text(try study.run().study.tables[table].outputs[0].path)
    }
    #expect(try written(0).contains("Those of the mill"))
    #expect(!(try written(1).contains("Those of the mill")))
    #expect(try written(2).contains("those_of_the_mill"))
    #expect(try study.text("study.manifest.json").contains("\"actors\""))
    #expect(try study.run().verify().isVerified)
  }

  @Test("are refused where the study has no such list, or the table no actors")
  func refused() throws {
    let study = try TestStudy()
    try study.change("study.yaml", "    by: part", "    by: bearer\n    actors: nobody")
    let one = #expect(throws: (any Error).self) { try study.run() }
    #expect("\(try #require(one))".contains("nobody"))
  }
}

@Suite("A study that is begun")
struct StudyBeginningTests {
  @Test("can be run at once, and is as it was asked for")
  func begin() throws {
    let study = try TestStudy()
    var scope = Scope.printed
    scope.widen(with: [.commentary])
    scope.inside = [try ProvisionReference("part 1"), try ProvisionReference("s. 2-4")]
    scope.includesHeadings = false
    let file = study.path("new.yaml")
    try StudyBeginning(
      file: file, title: "“A” & *b*: \"c\"", texts: [TextRequest(study.path("texts/specimen-act.xml"))],
      wordlists: ["partnership", study.path("mine.yaml")], published: [study.path("printed.csv")],
      counting: StudyCounting(rule: CountingRule(matching: .prefix, letterCase: .exact), scope: scope),
      by: .section
    ).write()
    let run = try StudyRun(path: file)
    #expect(run.study.title == "“A” & *b*: \"c\"")
    #expect(run.study.inputs.map(\.name) == ["specimen-act", "partnership", "mine", "printed"])
    #expect(
      run.study.inputs.map(\.place) == [
        "texts/specimen-act.xml", "bundled:partnership", "mine.yaml", "printed.csv",
      ])
    #expect(
      run.study.tables.map(\.kind) == [
        "count", "profile", "concordance", "count", "profile", "concordance", "audit",
      ])
    #expect(run.study.tables[0].terms == .list("partnership"))
    let counting = run.study.tables[0].counting
    #expect(counting.scope == scope && counting.rule == CountingRule(matching: .prefix, letterCase: .exact))
    _ = try run.write()
    #expect(try run.verify().isVerified)
    // What is there is left alone.
    let again = StudyBeginning(
      file: file, texts: [TextRequest(study.path("texts/specimen-act.xml"))], wordlists: ["partnership"])
    #expect(throws: StudyError.self) { try again.write() }
  }

  @Test("names two files alike apart, and finds its inputs from another folder")
  func names() throws {
    let study = try TestStudy()
    try FileManager.default.createDirectory(
      atPath: study.path("sub/inner"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: study.path("texts/specimen-act.xml"), toPath: study.path("sub/specimen-act.xml"))
    let file = study.path("sub/inner/study.yaml")
    try StudyBeginning(
      file: file,
      texts: [
        TextRequest(study.path("texts/specimen-act.xml")), TextRequest(study.path("sub/specimen-act.xml")),
      ],
      wordlists: ["partnership"]
    ).write()
    let run = try StudyRun(path: file)
    #expect(run.study.inputs.map(\.name) == ["specimen-act", "specimen-act-2", "partnership"])
    #expect(
      run.study.inputs.prefix(2).map(\.place) == ["../../texts/specimen-act.xml", "../specimen-act.xml"])
    _ = try run.write()
    #expect(try run.verify().isVerified)
  }

  @Test("is refused without a text, a list or a place", arguments: [0, 1, 2, 3, 4])
  func refused(number: Int) throws {
    let study = try TestStudy()
    let act = study.path("texts/specimen-act.xml")
    let beginnings = [
      StudyBeginning(file: study.path("n.yaml"), texts: [], wordlists: ["partnership"]),
      StudyBeginning(file: study.path("n.yaml"), texts: [TextRequest(act)], wordlists: []),
      StudyBeginning(
        file: study.path("n.yaml"), texts: [TextRequest(study.path("none.xml"))], wordlists: ["partnership"]),
      StudyBeginning(file: study.path("none/n.yaml"), texts: [TextRequest(act)], wordlists: ["partnership"]),
      StudyBeginning(file: study.path("n.yaml"), texts: [TextRequest("-")], wordlists: ["partnership"]),
    ]
    let error = #expect(throws: StudyError.self) { try beginnings[number].write() }
    guard case .cannotBegin = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
