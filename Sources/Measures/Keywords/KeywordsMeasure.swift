import Legislation
import Reporter
import Statistics
import TermFrequency

/// Finds the words, and the runs of words, that set texts apart from others, or from a table of frequencies.
package struct KeywordsMeasure: Measure {
  /// Words of the longest phrases, 1 to 5.
  package var longest = 1
  /// The parts over which a word must be spread.
  package var unit = Breakdown.Unit.section
  /// How often a word is there at least, in the texts that have more of it.
  package var minimum = 5
  /// In how many parts a word is at least, if there are so many.
  package var parts = 3
  package var evidence = Evidence.positive
  package var direction = Direction.more
  /// How many of each list; nil: all in data, the first 50 on a page.
  package var most: Int?

  /// How strong the evidence for different rates is at least: BIC of the log-likelihood.
  package enum Evidence: String, CaseIterable, Sendable {
    case any, positive, strong
    case veryStrong = "very-strong"

    /// Above which BIC; nil for any. Raftery's scale, as Wilson (2013) uses it.
    var leastBIC: Double? {
      switch self {
      case .any: nil
      case .positive: 2
      case .strong: 6
      case .veryStrong: 10
      }
    }
  }

  /// Whether words are wanted that the texts have more often than the reference, or less often.
  package enum Direction: String, CaseIterable, Sendable { case more, less, both }

  package static let declaration = MeasureDeclaration(
    "keywords", abstract: "Find the words and phrases that set texts apart from others.",
    terms: .stopWordsOrNone, references: .someOrTable,
    options: [
      OptionDeclaration(
        "longest", .whole(1...5, such: 3, otherwise: "1 to 5 words"),
        help: "Phrases of up to so many words too, a list for each length (default: 1)."),
      OptionDeclaration(
        "direction", .choice(Direction.allCases.map(\.rawValue)),
        help: "What the texts have more often, less often, or both (default: more)."),
      OptionDeclaration(
        "evidence", .choice(Evidence.allCases.map(\.rawValue)),
        help: "The least evidence of a difference: BIC of G2 above 2, 6 or 10 (default: positive, above 2)."),
      OptionDeclaration(
        "minimum", .whole(1...Int.max, such: 10, otherwise: "at least 1"),
        help: "The least count, on the side that has more of it (default: 5)."),
      OptionDeclaration(
        "parts", .whole(1...Int.max, such: 3, otherwise: "at least one"),
        help: "In how many parts of the texts it is at least, where there are so many (default: 3)."),
      OptionDeclaration(
        "by", .choice(Breakdown.Unit.allCases.filter(\.isProvision).map(\.rawValue)),
        help: "What the parts are (default: section)."),
      OptionDeclaration(
        "most", .whole(1...Int.max, such: 100, otherwise: "at least one"),
        help: "How many of each list (default: 50 where people read, all in files for programs)."),
    ])

  package init() {}

  package init(_ options: inout OptionValues) {
    longest = options.whole("longest", else: 1)
    direction = options.choice("direction", else: .more)
    evidence = options.choice("evidence", else: .positive)
    minimum = options.whole("minimum", else: 5)
    parts = options.whole("parts", else: 3)
    unit = options.choice("by", else: .section)
    most = options.whole("most")
  }

  package func worker(_ materials: Materials) -> KeywordWorker { KeywordWorker(self, materials) }
}

/// Counts the words and phrases of one text after another.
package struct KeywordWorker: MeasureWorker {
  private let measure: KeywordsMeasure
  private let scope: Scope
  private let stopWords: StopWords?
  private let reference: ReferenceTable?
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var counters: [NGramCounter]

  init(_ measure: KeywordsMeasure, _ materials: Materials) {
    (self.measure, scope, stopWords) = (measure, materials.scope, StopWords(materials))
    reference = materials.reference
    counters = (1...measure.longest).map { NGramCounter(size: $0) }
  }

  /// What one text gives.
  package struct Part: Sendable {
    var text: MeasuredText
    /// By size, from 1; in parts only where the text is measured.
    var tallies: [NGramTally]
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    var units = NGramCounter.Units.none
    if text.role == .measured {
      // Only numbers of parts are needed, and no labels.
      let roots = UnitRoots(document, by: measure.unit).root
      let count = document.provisions.count + 1
      units = .run(
        document.runs.map { run in
          let root = run.provision < 0 ? -1 : roots[Int(run.provision)]
          return root < 0 ? Int32(count - 1) : root
        }, count: count)
    }
    var tallies: [NGramTally] = []
    for index in counters.indices {
      tallies.append(counters[index].tally(stream, vocabulary, selection, units: units))
    }
    return Part(
      text: MeasuredText(document, as: text, in: scope, stream, vocabulary, selection), tallies: tallies)
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> KeywordResult {
    KeywordResult(measure, parts, reference, stopWords, failures)
  }
}
