import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Lists the words of texts, or the runs of so many words, by how often they are there.
package struct FrequenciesMeasure: Measure {
  /// Words of each n-gram, 1 to 5.
  package var size = 1
  /// Which lists there are; nil: one of all texts.
  package var grouping: FrequencyGrouping?
  /// Whether the words of a family are one.
  package var areFamilies = false
  /// How many of each list are shown; nil: all in data, the first ``FrequencyResult/usualMost`` on a page.
  package var most: Int?
  /// How often a word is there at least to be listed.
  package var minimum = 1
  /// Words of the window of the moving-average type-token ratio.
  package var window = 500
  /// Whether only the figures of each list are given, and not the list.
  package var isRichness = false

  package static let declaration = MeasureDeclaration(
    "frequencies",
    abstract: "List all words of texts, or runs of two to five words, by how often they are there.",
    terms: .stopWordsOrNone,
    options: [
      OptionDeclaration(
        "size", .whole(1...5, such: 2, otherwise: "1 to 5 words"),
        help: "Words of what is listed: 1 is single words, 2 to 5 are n-grams (default: 1)."),
      OptionDeclaration(
        "by", .choice(FrequencyGrouping.names),
        help:
          "A list for each text, type, decade, type and decade, or for each unit of each text (default: one list)."
      ),
      OptionDeclaration(
        "families", .flag, help: "Count the words of a family as one: inform, informs, informed."),
      OptionDeclaration(
        "most", .whole(1...Int.max, such: 100, otherwise: "at least one"),
        help: "How many of each list (default: 50 where people read, all in files for programs)."),
      OptionDeclaration(
        "minimum", .whole(1...Int.max, such: 5, otherwise: "at least 1"),
        help: "List only what is there so often or more (default: 1)."),
      OptionDeclaration(
        "window", .whole(1...1_000_000, such: 100, otherwise: "at least one word"),
        help: "Words of the window of the moving-average type-token ratio (default: 500)."),
      OptionDeclaration(
        "richness", .flag, help: "Only the words, types, ratios and hapaxes of each list, without the list."),
    ])

  package init() {}

  package init(_ options: inout OptionValues) {
    size = options.whole("size", else: 1)
    let by: FrequencyGrouping.Name? = options.choice("by")
    grouping = by.map { FrequencyGrouping($0) }
    areFamilies = options.flag("families")
    if areFamilies, size != 1 {
      options.lacks("single words", beside: "families", option: "size", such: "1")
    }
    most = options.whole("most")
    minimum = options.whole("minimum", else: 1)
    window = options.whole("window", else: 500)
    isRichness = options.flag("richness")
  }

  package func worker(_ materials: Materials) -> FrequencyWorker {
    FrequencyWorker(self, materials)
  }
}

/// What texts are put together, or taken apart, by.
package enum FrequencyGrouping: Sendable, Hashable {
  case text, type, decade, typeAndDecade
  case unit(Breakdown.Unit)

  /// As it is written.
  package struct Name: RawRepresentable, Sendable {
    package let rawValue: String
    package init?(rawValue: String) {
      guard FrequencyGrouping.names.contains(rawValue) else { return nil }
      self.rawValue = rawValue
    }
  }

  static let names =
    ["text", "type", "decade", "type-and-decade"] + Breakdown.Unit.allCases.map(\.rawValue)

  init(_ name: Name) {
    switch name.rawValue {
    case "text": self = .text
    case "type": self = .type
    case "decade": self = .decade
    case "type-and-decade": self = .typeAndDecade
    default: self = Breakdown.Unit(rawValue: name.rawValue).map { .unit($0) } ?? .text
    }
  }

  var unit: Breakdown.Unit? { if case .unit(let unit) = self { unit } else { nil } }
}

/// Counts the n-grams of one text after another.
package struct FrequencyWorker: MeasureWorker {
  private let measure: FrequenciesMeasure
  private let scope: Scope
  private let stopWords: StopWords?
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var counter: NGramCounter

  init(_ measure: FrequenciesMeasure, _ materials: Materials) {
    (self.measure, scope, stopWords) = (measure, materials.scope, StopWords(materials))
    counter = NGramCounter(size: measure.size, window: measure.window)
  }

  /// What one text gives.
  package struct Part: Sendable {
    var text: MeasuredText
    var tally: NGramTally
    /// The units of the text by their index in the tally, if it is broken down.
    var units: [(label: String, heading: String, isRemainder: Bool)] = []
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    let map = measure.grouping?.unit.map { UnitMap(document, by: $0) }
    let tally = counter.tally(
      stream, vocabulary, selection, units: map.map { $0.units(of: stream) } ?? .none)
    var part = Part(
      text: MeasuredText(document, as: text, in: scope, stream, vocabulary, selection), tally: tally)
    if let map {
      part.units = (0..<map.count).map { unit in
        // Only units that have something are named.
        tally.unitTotals[unit] > 0
          ? (map.label(of: unit), map.title(of: unit), map.isRemainder(unit)) : ("", "", false)
      }
    }
    return part
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> FrequencyResult {
    FrequencyResult(measure, parts, stopWords, failures)
  }
}

extension UnitMap {
  /// In which unit each token is, for counts of n-grams.
  func units(of stream: TokenStream) -> NGramCounter.Units {
    switch membership {
    case .run(let units): .run(units.map { Int32($0) }, count: count)
    case .sentence, .voice: .token(stream.tokens.map { Int32(membership.unit(of: $0)) }, count: count)
    }
  }
}
