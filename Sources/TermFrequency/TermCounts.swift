/// One occurrence of a row's term.
package struct Hit: Sendable, Hashable {
  /// Index of the row in the list that was counted.
  package var row: Int32
  /// First and last token of the hit, as indices of the token stream; equal for a single word.
  package var firstToken: Int32
  package var lastToken: Int32

  package init(row: Int32, firstToken: Int32, lastToken: Int32) {
    (self.row, self.firstToken, self.lastToken) = (row, firstToken, lastToken)
  }
}

/// What was counted in one document under one scope.
package struct TermCounts: Sendable {
  /// Hits by row; nil where the row could not be counted, and why is in `reasons`.
  package internal(set) var rows: RowCounts
  package internal(set) var reasons: [Int: Reason] = [:]
  /// All hits in order of place, then of row.
  package internal(set) var hits: [Hit]
  /// Words of the scope: tokens with a letter, without page furniture. The denominator of every rate.
  package internal(set) var words: Int

  package enum Reason: Sendable, Hashable {
    /// No text of the scope is in the row's language.
    case languageAbsent(String)
    /// The row has a condition that must be met in the same provision, and no text of the scope is in one.
    case noProvisions
  }
}
