import Foundation
import Ingest
import Legislation
import Measures
import Reporter
import Studies
import TermFrequency
import Testing

@testable import VoxlexCommand

// A measure that is nowhere but here: what a new one takes is in this file, and nothing else was changed.

/// The longest provisions of each text, by their words in the scope.
private struct LongestProvisions: Measure {
  /// How many of each text.
  var most: Int

  static let declaration = MeasureDeclaration(
    "longest-provisions", abstract: "List the longest provisions of each text.",
    options: [
      OptionDeclaration(
        "most", .whole(1...Int.max, such: 10, otherwise: "at least one"),
        help: "How many of each text (default: 1).")
    ])

  init(_ options: inout OptionValues) { most = options.whole("most", else: 1) }

  func worker(_ materials: Materials) -> Worker { Worker(most: most, scope: materials.scope) }

  struct Worker: MeasureWorker {
    let most: Int
    let scope: Scope
    private var vocabulary = Vocabulary()
    private var tokenizer = Tokenizer()

    init(most: Int, scope: Scope) { (self.most, self.scope) = (most, scope) }

    struct Part: Sendable {
      var identity: Identity
      var request: TextRequest<String>
      var scope: Scope
      var provisions: [(label: String, words: Int)]
    }

    mutating func part(of document: Document, as text: TextRequest<String>) throws(ScopeError) -> Part {
      let scope = text.scope.applied(to: scope)
      let selection = Selection(document, selected: try scope.selection(in: document))
      let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
      var words: [Int32: Int] = [:]
      for (index, run) in document.runs.enumerated() where selection.totals(run: Int32(index)) {
        words[run.provision, default: 0] += Int(stream.wordsByRun[index])
      }
      var labels = ProvisionLabels(document)
      let longest = words.filter { $0.key >= 0 && $0.value > 0 }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
      return Part(
        identity: document.identity, request: text, scope: scope,
        provisions: longest.map { (labels.string(of: $0.key, in: document), $0.value) })
    }

    func result(of parts: [Part], failures: [TextFailure]) -> Found {
      let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
      let texts = zip(parts, names).map { NamedText($0.identity, name: $1) }
      return Found(
        rows: zip(parts, texts).flatMap { part, text in
          part.provisions.map { Line(text: text, provision: $0.label, words: $0.words) }
        }, provenance: Provenance.lines(of: zip(texts, parts).map { ($0, $1.scope) }),
        notMeasured: failures.map(\.presented))
    }
  }

  struct Line: LineOfText {
    var text: NamedText
    var provision: String
    var words: Int
  }

  struct Found: Presentable {
    var rows: [Line]
    var provenance: [Table.Provenance]
    var notMeasured: [Presented.Failure]
    let schema = "voxlex/longest-provisions/1"
    let title = "The longest provisions"
    let columns: [DataColumn<Line>] =
      DataColumn.ofText + [
        .text("provision", meaning: "How the provision is cited.", \.provision),
        .integer(
          "words", meaning: "Words of the scope in the provision, without those of provisions below it."
        ) {
          $0.words
        }, .sha256,
      ]
  }
}

@Suite("A measure in one file")
struct NewMeasureTests {
  /// Words of the default scope in their own text: s. 1 has its heading (3), `A board must` (3) and `without delay`
  /// (2), for the repealed word is none; s. 1(a) has 2, s. 1(b) `in section put` and the two that it quotes.
  private static let law = """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary><Body>
    <P1group><Title>Duty to inform</Title><P1><Pnumber>1</Pnumber><P1para><Text>A board must—</Text>
    <P3><Pnumber>a</Pnumber><P3para><Text>co-operate, and</Text></P3para></P3>
    <P3><Pnumber>b</Pnumber><P3para>
    <Text>in section 9 put <InlineAmendment>“inform parents”</InlineAmendment>,</Text></P3para></P3>
    <Text>without <Repeal>any</Repeal> delay.</Text></P1para></P1></P1group>
    </Body></Primary></Legislation>
    """

  private func law() throws -> Document {
    var document = try SourceReader().read(bytes: Array(Self.law.utf8), path: "six.xml")
    (document.identity.title, document.identity.sha256) = ("Six", "abc")
    document.identity.attribution = "© The Crown"
    return document
  }

  private func found(
    _ texts: [TextRequest<Document>], most: Int = 1, jobs: Int = 1
  ) throws -> (result: LongestProvisions.Found?, failures: [TextFailure]) {
    var options = OptionValues(["most": .number(most)])
    let measure = LongestProvisions(&options)
    #expect(options.problems.isEmpty && options.resolved == [.init("most", .integer(most))])
    let outcome = try MeasureRun(measure, Materials(), jobs: jobs).run(texts)
    return (outcome.result, outcome.failures)
  }

  @Test("runs over texts like any other, in their own scopes, on one thread or more", arguments: [1, 3])
  func run(jobs: Int) throws {
    let (result, failures) = try found(
      [
        TextRequest(law()), TextRequest(law(), scope: OwnScope("part 9")),
        TextRequest(law(), name: "Two", scope: OwnScope("s. 1(b)")),
      ], jobs: jobs)
    #expect(try #require(result).rows.map(\.text.name) == ["Six", "Two"])
    #expect(result?.rows.map(\.words) == [8, 5])
    #expect(
      result?.provenance.map(\.key) == ["Scope of Six", "Scope of Two", "Text", "Text", "Program", "Source"])
    #expect(failures.count == 1 && failures[0].description.contains("part 9"))
  }

  @Test("is shown in every format of tables", arguments: OutputFormat.allCases.filter { $0 != .svg })
  func formats(_ format: OutputFormat) throws {
    let result = try #require(try found([TextRequest(law())], most: 2).result)
    let bytes = try Report(format).bytes(of: result)
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .csv:
      #expect(
        text == """
          path,document,id,version,provision,words,sha256
          six.xml,Six,,,s. 1,8,abc
          six.xml,Six,,,s. 1(b),5,abc

          """)
    case .tsv: #expect(text.contains("six.xml\tSix\t\t\ts. 1\t8\tabc\n"))
    case .json:
      #expect(text.contains("\"schema\": \"voxlex/longest-provisions/1\""))
      #expect(text.contains("\"meaning\": \"How the provision is cited.\""))
      #expect(text.contains("\"words\": 8"))
      #expect(text.contains("\"value\": \"© The Crown\""))
      #expect(!text.contains("\"key\": \"Program\""), "the program is a member of its own")
    case .text, .markdown:
      #expect(text.contains("The longest provisions") && text.contains("Six"))
      #expect(text.contains("provision") && !text.contains("sha256") && text.contains("Program: voxlex"))
      let zones = "zones: operative, heading, quoted, extract, table; states: in force, retained"
      #expect(text.contains("Scope: statute (\(zones))\n"))
      #expect(text.contains("Text: Six; no version stated; six.xml (clml, UTF-8); SHA-256 abc\n"))
      #expect(text.hasSuffix("Source: © The Crown\n"))
    case .latex:
      #expect(text.contains("\\caption{The longest provisions") && text.contains("Six & s. 1 & 8 \\\\\n"))
      #expect(text.contains("SHA-256 abc"))
    case .html:
      #expect(
        text.contains("<td>s. 1</td><td class=\"f\">8</td>") && text.contains("<p>Source: © The Crown</p>"))
    case .svg: break
    case .xlsx: #expect(bytes.starts(with: Array("PK".utf8)))
    }
  }

  @Test("is a kind of table in study files, with its option, and is verified")
  func study() throws {
    let folder = NSTemporaryDirectory() + "voxlex-measure-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.law.write(toFile: "\(folder)/six.xml", atomically: true, encoding: .utf8)
    try "texts:\n  - path: six.xml\ntables: [{table: long, kind: longest-provisions, most: 2, formats: csv}]"
      .write(toFile: "\(folder)/s.yaml", atomically: true, encoding: .utf8)
    try KnownMeasures.$added.withValue([LongestProvisions.self]) {
      _ = try StudyRun(path: "\(folder)/s.yaml").rehash()
      let run = try StudyRun(path: "\(folder)/s.yaml")
      _ = try run.write()
      #expect(try run.verify().isVerified)
    }
    let lines = try String(contentsOfFile: "\(folder)/s/long.csv", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 3 && lines[1].contains(",s. 1,8,"))
    let manifest = try String(contentsOfFile: "\(folder)/s.manifest.json", encoding: .utf8)
    #expect(manifest.contains("\"most\": 2"))
    #expect(throws: StudyError.self) { try StudyRun(path: "\(folder)/s.yaml") }
  }

  @Test("is a command with its option, and refuses what the option cannot take")
  func command() throws {
    let command = try MeasureCommand<LongestProvisions>.parse(["six.xml", "--most", "2"])
    guard case .number(2) = command.options.values.given["most"] else {
      Issue.record("the option was not read")
      return
    }
    #expect(command.texts.requests.map(\.source) == ["six.xml"])
    #expect(throws: (any Error).self) {
      try MeasureCommand<LongestProvisions>.parse(["six.xml", "--most", "0"])
    }
    #expect(throws: (any Error).self) {
      try MeasureCommand<LongestProvisions>.parse(["six.xml", "--wordlist", "a"])
    }
    let help = MeasureCommand<LongestProvisions>.helpMessage(columns: 80)
    #expect(help.contains("--most"))
    #expect(
      ExampleTests.examples(in: help) == [
        "voxlex longest-provisions act.xml",
        "voxlex longest-provisions 'act.xml::part 3' -f csv",
      ])
  }

  @Test("made from a declaration runs as the examples of its help say")
  func examples() throws {
    func commands<Kind: Measure>(_ measure: Kind.Type) throws -> [[String]] {
      let lines = ExampleTests.examples(in: MeasureCommand<Kind>.helpMessage(columns: 80))
      #expect(lines.count == 2, "\(Kind.declaration.name)")
      return lines.map { line in
        #expect(line.count <= 74, "\(line)")
        let words = line.replacing("'act.xml::part 3'", with: "act.xml").replacing("'", with: "")
        return words.split(separator: " ").dropFirst(2).map(String.init)
      }
    }
    for words in try commands(LongestProvisions.self) {
      _ = try MeasureCommand<LongestProvisions>.parse(words)
    }
    for words in try commands(CompareMeasure.self) { _ = try MeasureCommand<CompareMeasure>.parse(words) }
    for words in try commands(ExplainMeasure.self) { _ = try MeasureCommand<ExplainMeasure>.parse(words) }
    for words in try commands(AuditMeasure.self) { _ = try MeasureCommand<AuditMeasure>.parse(words) }
  }

  @Test(
    "has options of the scope where its declaration lets the user choose, and else none that it would not look at"
  )
  func scope() throws {
    let words = ["six.xml", "--in", "s. 1", "--scope", "printed", "--no-headings"]
    let chosen = try MeasureCommand<LongestProvisions>.parse(words).scope.value
    #expect(chosen.base == "printed" && chosen.inside.count == 1 && !chosen.includesHeadings)
    #expect(try MeasureCommand<LongestProvisions>.parse(["six.xml"]).scope.value == .statute)
    #expect(MeasureCommand<LongestProvisions>.helpMessage().contains("--not-in"))

    let audit = try MeasureCommand<AuditMeasure>.parse([
      "a.xml", "--published", "t.csv", "--scope", "printed",
    ])
    #expect(audit.scope.value == .statute)
    guard case .group(let limits) = audit.options.values.given["limits"],
      case .words(["printed"]) = limits.given["scope"]
    else {
      Issue.record("the option of the measure's own was not read")
      return
    }
    #expect(!MeasureCommand<AuditMeasure>.helpMessage().contains("--not-in"))
    #expect(throws: (any Error).self) {
      try MeasureCommand<AuditMeasure>.parse(["a.xml", "--published", "t.csv", "--no-headings"])
    }
  }

  @Test("of the program's own have commands too, made from what they declare")
  func declared() throws {
    let concordance = try MeasureCommand<ConcordanceMeasure>.parse([
      "a.xml", "--terms", "inform", "--sort", "left", "--sample", "3", "--hyphens", "split",
    ])
    #expect(concordance.options.terms == "inform" && concordance.options.rule.hyphens == .split)
    #expect(throws: (any Error).self) {
      try MeasureCommand<ConcordanceMeasure>.parse(["a.xml", "--terms", "inform", "--seed", "3"])
    }
  }
}
