extension Observation {
  /// How often the term occurs in so many words: `per × hits / words`.
  ///
  /// Example: 120 hits in 50,000 words are 2.4 per 1,000 words.
  ///
  /// - Parameter per: the words that the rate is given for; 1,000 where texts are short statutes.
  /// - Returns: hits per that many words, ≥ 0.
  public func rate(per words: Double = 1000) -> Double {
    words * Double(hits) / Double(self.words)
  }
}
