/// One occurrence of a row's term.
public struct Hit: Sendable, Hashable {
  /// Index of the row in the list that was counted.
  public var row: Int32
  /// First and last token of the hit, as indices of the token stream; equal for a single word.
  public var firstToken: Int32
  public var lastToken: Int32

  public init(row: Int32, firstToken: Int32, lastToken: Int32) {
    (self.row, self.firstToken, self.lastToken) = (row, firstToken, lastToken)
  }
}

/// What was counted in one document under one scope.
public struct TermCounts: Sendable {
  /// Hits by row; nil where the row could not be counted, and why stands in `reasons`.
  public internal(set) var rows: [Int?]
  public internal(set) var reasons: [Int: Reason] = [:]
  /// All hits in order of place, then of row.
  public internal(set) var hits: [Hit]
  /// Words of the scope: tokens with a letter, without page furniture. The denominator of every rate.
  public internal(set) var words: Int

  public enum Reason: Sendable, Hashable {
    /// No text of the scope is in the row's language.
    case languageAbsent(String)
  }

  /// Hits of several rows together, those that share a token counted as one.
  ///
  /// Complexity: O(hits).
  public func union(of rows: Set<Int32>) -> Int { unionStarts(of: rows).count }

  /// The first token of each hit that ``union(of:)`` counts; ascending.
  ///
  /// Complexity: O(hits).
  package func unionStarts(of rows: Set<Int32>) -> [Int32] {
    var starts: [Int32] = []
    var end: Int32 = -1
    for hit in hits where rows.contains(hit.row) {
      if hit.firstToken > end { starts.append(hit.firstToken) }
      end = max(end, hit.lastToken)
    }
    return starts
  }
}
