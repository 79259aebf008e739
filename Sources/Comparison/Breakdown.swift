import Legislation
import TermFrequency

/// The figures of one text, unit by unit: each hit and each word of the scope is in exactly one unit, so that the
/// sums over the units are the figures of the whole text.
public struct Breakdown: Sendable, Hashable {
  /// What a text is broken into.
  public enum Unit: String, CaseIterable, Sendable, Hashable {
    /// Parts; a Part of a schedule is a unit of its own.
    case part
    case chapter
    /// What is cited first: sections, regulations, articles, rules, paragraphs of a schedule or of a code, recitals;
    /// in a text without these its titled passages, or its numbered divisions.
    case section
    /// Schedules, annexes, attachments and appendices.
    case schedule
    /// Levels down to `(a)`, and above these whatever stands alone: `s. 28(1)(a)`, the opening words of `s. 28(1)`.
    case paragraph
    case zone
    case state
    /// The modal that governs: `must`, `may not`, `none`; of a hit the one that governs its first word.
    case force

    /// Whether the units are provisions, outside of which there may be text.
    public var isProvision: Bool {
      switch self {
      case .part, .chapter, .section, .schedule, .paragraph: true
      case .zone, .state, .force: false
      }
    }

    /// Name of the text that is in no unit: `outside any Part`.
    public var remainder: String {
      switch self {
      case .part: "outside any Part"
      case .chapter: "outside any Chapter"
      case .section: "outside any section"
      case .schedule: "outside schedules"
      case .paragraph: "outside any provision"
      case .zone, .state, .force: ""
      }
    }
  }

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
  public var counts: [Int?]
  /// Hits of all rows together, those that share a word as one; a shared hit is where its first word is.
  public var total: Int?

  /// Whether any row has a hit here.
  public var hasHits: Bool { counts.contains { ($0 ?? 0) > 0 } }

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
  public var whole: UnitFigures {
    UnitFigures(
      label: "", title: "", isRemainder: false, words: words, counts: rows.map(\.count), total: total)
  }
}

extension Breakdown {
  /// - Parameters:
  ///   - rows: figures of the whole text, made from `counts`; so are the next two.
  ///   - words: nil if the source has no text by its nature.
  ///   - total: nil if no row was counted.
  ///   - listsAll: whether units without a hit are listed, so that the sums close.
  /// - Complexity: O(runs + hits + provisions); by force O(tokens).
  init(
    _ map: UnitMap, by unit: Unit, _ stream: TokenStream, _ vocabulary: Vocabulary,
    _ counts: TermCounts, _ selection: Selection, rows: [RowFigure], words: Int?, total: Int?, listsAll: Bool
  ) {
    self.unit = unit
    let wordsOf = map.words(of: stream, vocabulary, selection)
    var totals = [Int](repeating: 0, count: map.units.count)
    // Most units share the array of noughts: only those with a hit get one of their own.
    let none: [Int?] = rows.map { $0.count == nil ? nil : 0 }
    var countsOf = [[Int?]](repeating: none, count: map.units.count)
    var hasHits = [Bool](repeating: false, count: map.units.count)
    let membership = map.membership
    func place(ofToken token: Int32) -> Int { membership.unit(of: stream.tokens[Int(token)]) }
    for hit in counts.hits where none[Int(hit.row)] != nil {
      let place = place(ofToken: hit.firstToken)
      countsOf[place][Int(hit.row)]? += 1
      hasHits[place] = true
    }
    let counted = Set(rows.indices.filter { rows[$0].count != nil }.map { Int32($0) })
    for token in counts.unionStarts(of: counted) { totals[place(ofToken: token)] += 1 }
    parts = []
    for index in 0..<map.units.count {
      let named = map.units[index]
      guard hasHits[index] || listsAll && (named.isRemainder || wordsOf[index] > 0) else { continue }
      parts.append(
        UnitFigures(
          label: named.label, title: named.title, isRemainder: named.isRemainder,
          words: words == nil ? nil : wordsOf[index], counts: countsOf[index],
          total: total == nil ? nil : totals[index]))
    }
  }
}
