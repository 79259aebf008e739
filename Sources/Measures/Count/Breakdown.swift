import Legislation
import TermFrequency

/// The figures of one text, unit by unit: each hit and each word of the scope is in exactly one unit, so that the
/// sums over the units are the figures of the whole text.
public struct Breakdown: Sendable, Hashable {
  /// What a text is broken into.
  public enum Unit: String, CaseIterable, Sendable, Hashable {
    /// What a text is divided into first: Parts, else chapters, else what ``section`` is; and schedules, whole.
    case division
    /// Parts; a Part of a schedule is a unit of its own.
    case part
    case chapter
    /// What is cited first: sections, regulations, articles, rules, paragraphs of a schedule or of a code, recitals;
    /// in a text without these its titled passages, or its numbered divisions.
    case section
    /// Schedules, annexes, attachments and appendices.
    case schedule
    /// Levels down to `(a)`, and above these whatever is alone: `s. 28(1)(a)`, the opening words of `s. 28(1)`.
    case paragraph
    case zone
    case state
    /// The modal that governs: `must`, `may not`, `none`; of a hit the one that governs its first word.
    case force
    /// The group of those who are bound where the word is: `Families`, `unstated`, `no norm`.
    case bearer
    /// The group of those to whom, with whom or for whom what the word names is done; of a word that is no hit those of
    /// its clause's verb.
    case counterpart

    /// Whether each word has a unit of its own, whatever the place is that it has in the document.
    var isOfWords: Bool {
      switch self {
      case .force, .bearer, .counterpart: true
      case .division, .part, .chapter, .section, .schedule, .paragraph, .zone, .state: false
      }
    }

    /// Whether the units are provisions, outside of which there may be text.
    public var isProvision: Bool {
      switch self {
      case .division, .part, .chapter, .section, .schedule, .paragraph: true
      case .zone, .state, .force, .bearer, .counterpart: false
      }
    }

    /// Whether the units are groups of a list of actors.
    package var isOfActors: Bool { self == .bearer || self == .counterpart }

    /// Name of the text that is in no unit: `outside any Part`.
    public var remainder: String {
      switch self {
      case .division: "outside any division"
      case .part: "outside any Part"
      case .chapter: "outside any Chapter"
      case .section: "outside any section"
      case .schedule: "outside schedules"
      case .paragraph: "outside any provision"
      case .zone, .state, .force, .bearer, .counterpart: ""
      }
    }
  }

  /// What the text is broken into.
  public var unit: Unit
  /// Units with a word or a hit in the scope, in document order; then what is outside, wherever the units are
  /// provisions. Only those with a hit where only these were asked for.
  public var parts: [UnitFigures]
}

/// What is counted in one unit of a text.
public struct UnitFigures: Sendable, Hashable {
  /// How the unit is cited, distinct within its text: `s. 28`, `Sch. 4 Pt. 3`, `quoted`.
  public var label: String
  /// Heading of the provision; empty if there is none.
  public var title: String
  /// Whether this is the text in no unit.
  public var isRemainder: Bool
  /// Words of the scope; nil if the source has no text by its nature.
  public var words: Int?
  /// Hits by row of the wordlist; nil where the row could not be counted in the text.
  package var counts: RowCounts
  /// Hits of all rows together, those that share a word as one; a shared hit is where its first word is.
  public var total: Int?

  /// Whether any row has a hit here.
  package var hasHits: Bool { !counts.tallies.isEmpty }

  /// Hits of a row of the wordlist; nil where it could not be counted.
  public func count(row: Int) -> Int? { counts[row] }

  /// Hits of a row per 1,000 words of the unit; nil where there is no count or no word.
  public func rate(row: Int) -> Double? { rate(counts[row]) }

  /// A count per 1,000 words of the unit.
  public func rate(_ count: Int?) -> Double? {
    guard let count, let words, words > 0 else { return nil }
    return 1000 * Double(count) / Double(words)
  }
}

extension TextFigures {
  /// The whole text as one unit: what the units of a breakdown add up to.
  package var whole: UnitFigures {
    UnitFigures(
      label: "", title: "", isRemainder: false, words: words, counts: rows.counts, total: total)
  }
}

extension Breakdown {
  /// - Parameters:
  ///   - hits: in order of place; none of them of a row that could not be counted.
  ///   - rows: counts of the whole text, made from `hits`.
  ///   - words: nil if the source has no text by its nature.
  ///   - total: nil if no row was counted.
  ///   - listsAll: whether units without a hit are listed, so that the sums close.
  /// - Complexity: O(runs + hits + provisions); by force O(tokens).
  init(
    _ map: UnitMap, by unit: Unit, _ stream: TokenStream, _ vocabulary: Vocabulary, _ hits: [Hit],
    _ selection: Selection, rows: RowCounts, words: Int?, total: Int?, listsAll: Bool
  ) {
    self.unit = unit
    let wordsOf = map.words(of: stream, vocabulary, selection)
    let tallies = UnitTallies(hits, map, stream, rowCount: rows.count)
    parts = []
    for index in 0..<map.count {
      let own = tallies.tallies(of: index)
      guard !own.isEmpty || listsAll && (map.isRemainder(index) || wordsOf[index] > 0) else { continue }
      parts.append(
        UnitFigures(
          label: map.label(of: index), title: map.title(of: index), isRemainder: map.isRemainder(index),
          words: words == nil ? nil : wordsOf[index],
          counts: RowCounts(tallies: own, uncounted: rows.uncounted, count: rows.count),
          total: total == nil ? nil : tallies.totals[index]))
    }
  }
}
