import TermFrequency

/// The cells of one text, by row of the wordlist. Only the rows that have a hit, or of which more than a count is to
/// be said, take room.
public struct RowFigures: Sendable, RandomAccessCollection {
  package let counts: RowCounts
  /// By row that could not be counted for a reason of its own, the reason, in one sentence.
  package let reasons: [Int: String]
  /// Rows of which there is more to say.
  private var noted: [Int: RowFigure] = [:]

  init(_ counts: RowCounts, reasons: [Int: String] = [:]) { (self.counts, self.reasons) = (counts, reasons) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { counts.count }

  /// The cell of a row. Complexity: O(log(rows with a hit)).
  public internal(set) subscript(row: Int) -> RowFigure {
    get { noted[row] ?? RowFigure(count: counts[row], reason: reasons[row]) }
    set { noted[row] = newValue }
  }
}
