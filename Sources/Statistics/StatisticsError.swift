/// Why counts are no observation. Functions on observations have nothing left to throw.
public enum StatisticsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A text without words has no rate.
  case emptyText(words: Int)
  case negativeHits(Int)

  public var description: String {
    switch self {
    case .emptyText(let words):
      "A text of \(words) words has no rate; leave out texts and parts in which no word is in scope."
    case .negativeHits(let hits):
      "\(hits) hits cannot be counted; hits are 0 or more."
    }
  }
}
