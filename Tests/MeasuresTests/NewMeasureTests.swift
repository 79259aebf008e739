import Legislation
import Reporter
import TermFrequency
import Testing

@testable import Measures

// A measure that is nowhere but here: what a new one takes is in this file, and nothing else was changed for it.

/// The longest provisions of each text, by their words in the scope.
private struct LongestProvisions: Measure {
  /// How many of each text.
  var most: Int

  static let declaration = MeasureDeclaration(
    "longest-provisions", abstract: "List the longest provisions of each text.",
    options: [
      OptionDeclaration(
        "most", .whole(1...Int.max, such: 10, otherwise: "at least one"), help: "How many of each text.")
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
        identity: document.identity, request: text,
        provisions: longest.map { (labels.string(of: $0.key, in: document), $0.value) })
    }

    func result(of parts: [Part], failures: [TextFailure]) -> Found {
      let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
      return Found(
        rows: zip(parts, names).flatMap { part, name in
          let text = NamedText(part.identity, name: name)
          return part.provisions.map { Line(text: text, provision: $0.label, words: $0.words) }
        }, notMeasured: failures.map(\.presented))
    }
  }

  struct Line: LineOfText {
    var text: NamedText
    var provision: String
    var words: Int
  }

  struct Found: Presentable {
    var rows: [Line]
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
  /// In their own text `SampleText.act` has of the default scope: s. 1 and s. 3 five words each, s. 2 and the schedule's
  /// paragraph four, Part 1 two, s. 1(2)(a) and the schedule one. Of two alike the first is the longest.
  private func found(
    _ texts: [TextRequest<Document>], most: Int = 1, jobs: Int = 1
  ) throws -> (result: LongestProvisions.Found?, failures: [TextFailure]) {
    var options = OptionValues(["most": .number(most)])
    let measure = LongestProvisions(&options)
    #expect(options.problems.isEmpty && options.resolved == [.init("most", .integer(most))])
    let outcome = try MeasureRun(measure, Materials(), jobs: jobs).run(texts)
    return (outcome.result, outcome.failures)
  }

  private var act: Document {
    var document = SampleText.act()
    (document.identity.title, document.identity.sha256) = ("Sample Act", "abc")
    return document
  }

  @Test("runs over texts like any other, in their own scopes, on one thread or more", arguments: [1, 3])
  func run(jobs: Int) throws {
    let scope = try OwnScope("part 9")
    let (result, failures) = try found(
      [TextRequest(act), TextRequest(act, scope: scope), TextRequest(act, name: "Two")], jobs: jobs)
    #expect(try #require(result).rows.map(\.text.name) == ["Sample Act", "Two"])
    #expect(result?.rows.map(\.words) == [5, 5])
    #expect(failures.count == 1 && failures[0].description.contains("part 9"))
  }

  @Test("has its option, as a study file or a command line gives it")
  func option() throws {
    let rows = try #require(try found([TextRequest(act)], most: 3).result).rows
    #expect(rows.map(\.provision) == ["s. 1", "s. 3", "s. 2"])
    #expect(rows.map(\.words) == [5, 5, 4])
  }

  @Test("is shown in every format", arguments: OutputFormat.allCases)
  func formats(_ format: OutputFormat) throws {
    let result = try #require(try found([TextRequest(act)]).result)
    let bytes = try Report(format).bytes(of: result)
    guard format != .xlsx else {
      // The data, the page, and what stands under it.
      #expect(bytes.starts(with: Array("PK".utf8)))
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .csv:
      #expect(
        text
          == "path,document,id,version,provision,words,sha256\nsample,Sample Act,,,s. 1,5,abc\n"
      )
    case .tsv: #expect(text.contains("sample\tSample Act\t\t\ts. 1\t5\tabc\n"))
    case .json:
      #expect(text.contains("\"schema\": \"voxlex/longest-provisions/1\""))
      #expect(text.contains("\"meaning\": \"How the provision is cited.\""))
      #expect(text.contains("\"words\": 5"))
    case .text, .markdown:
      #expect(text.contains("The longest provisions") && text.contains("Sample Act"))
      #expect(text.contains("provision") && !text.contains("sha256") && text.contains("Program: voxlex"))
    case .xlsx: break
    }
  }
}
