extension [UInt8] {
  /// Whether words in ASCII occur in a range of a text, byte for byte or letter case apart.
  ///
  /// The standard library looks for a String in a String character by character: over plain texts that was half of all
  /// the time.
  ///
  /// - Parameter wanted: in small letters where case is folded.
  /// - Complexity: O(length) where the first letter is rare.
  package func contains(_ wanted: String, in range: Range<Int>, foldingCase: Bool = false) -> Bool {
    let wanted = wanted.utf8
    guard let first = wanted.first else { return true }
    guard range.count >= wanted.count else { return false }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where (foldingCase ? self[start].folded : self[start]) == first {
      var place = start
      let isThere = wanted.allSatisfy { byte in
        defer { place += 1 }
        return (foldingCase ? self[place].folded : self[place]) == byte
      }
      if isThere { return true }
    }
    return false
  }
}
