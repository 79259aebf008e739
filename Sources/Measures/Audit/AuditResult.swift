import Legislation
import Wordlists

/// A row of the published table with all that it may have meant.
package struct AuditedRow: Sendable, Hashable {
  package let row: PublishedRow
  /// Never empty.
  package let readings: [RowReading]
}

/// A finished audit: everything a report is made from.
package struct AuditResult: Sendable {
  package let table: PublishedTable
  /// The rows of the table, in its order.
  package let audited: [AuditedRow]
  /// Where the terms came from besides the labels: a path, `bundled:NAME`; nil for none.
  package let wordlistOrigin: String?
  package let wordlistHash: String?
  /// The rules tried, simplest first.
  package let rules: [CountingRule]
  /// The candidates, in the order given.
  package let texts: [TextAudit]
  /// Texts searched only to learn what chance does.
  package let controls: [TextAudit]
  package let failures: [TextFailure]
  package let verdict: AuditVerdict
  /// Whether a terminal also has the ways to each figure; and a sentence that says how to get them where it has not.
  package var hasDetails: Bool
  package var detailsRemedy: String?
}

/// What the audit says of the whole table.
package struct AuditVerdict: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Every figure that is not 0, by one rule, and more than chance can do.
    case reproduced
    /// Some figures by one rule.
    case partly = "partly reproduced"
    case notReproduced = "not reproduced"
  }

  package let kind: Kind
  /// Index of the best text in ``AuditResult/texts``.
  package let text: Int
  /// Figures that are not 0.
  package let figures: Int
  /// Of these, how many the table's rule gives in the best text.
  package let explained: Int
  /// How many more other rules give there.
  package let explainedByOthers: Int
  /// Upper bound of the probability that chance gives as many: ``Chance/bound`` times the candidate texts.
  package let bound: Double
  /// Whether chance, as computed or as measured, does as well.
  package let mayBeChance: Bool
  /// What the same search finds in unrelated texts; nil where chance was not measured.
  package let measured: Measured?
  /// The verdict in words to quote, one paragraph.
  package let sentence: String

  /// What the same search finds over texts that the table was not drawn from.
  package struct Measured: Sendable, Hashable {
    /// Texts searched.
    package let texts: Int
    /// The most figures that the best single rule gives in any of them.
    package let explained: Int
    /// Title or path of the text in which so many are given.
    package let title: String
    /// The most figures that one or other of the rules gives in any of the texts.
    package let explainedByAny: Int
  }

  /// Above this bound a match of one rule counts as possible chance.
  package static let possibleChance = 0.05
  /// "Reproduced" needs a bound of at most this.
  package static let provenChance = 0.01
  /// "Reproduced" needs at least so many figures that are not 0.
  package static let fewestFigures = 3

  static func kind(figures: Int, explained: Int, bound: Double, measured: Measured?) -> (Kind, Bool) {
    let isMatched = measured.map { explained > 0 && $0.explained >= explained } ?? false
    let mayBeChance = bound > possibleChance || isMatched
    if figures >= fewestFigures, explained == figures, bound <= provenChance, !isMatched {
      return (.reproduced, false)
    }
    // A quarter of the figures, and more than one, by one rule; fewer say nothing of the table.
    let isPart = explained >= 2 && explained * 4 >= figures
    return (isPart ? .partly : .notReproduced, mayBeChance)
  }
}
