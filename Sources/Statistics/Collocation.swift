#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// How strongly a word keeps to the neighbourhood of a term: four counts, and the figures that are made of them.
package struct Collocation: Hashable, Sendable {
  /// Words in the windows around the term that are the word.
  package let together: Int
  /// Words in the windows.
  package let inWindows: Int
  /// How often the word is there, in the windows or not.
  package let word: Int
  /// All words, without those of the term itself.
  package let all: Int
  /// How often the term is there.
  package let term: Int

  /// - Throws: ``UndefinedFigure`` for counts that cannot be: more together than either has, more in windows than all.
  package init(together: Int, inWindows: Int, word: Int, all: Int, term: Int) throws(UndefinedFigure) {
    guard together >= 0, together <= word, together <= inWindows, inWindows <= all, word <= all, term >= 0,
      inWindows - together <= all - word
    else { throw .impossibleFigures }
    (self.together, self.inWindows, self.word) = (together, inWindows, word)
    (self.all, self.term) = (all, term)
  }

  /// How often the word would be in the windows if it were spread evenly; nil without any word.
  package var expected: Double? { all == 0 ? nil : Double(inWindows) * Double(word) / Double(all) }

  /// Log-likelihood of the four cells (word or not, in the windows or not); nil if all words are in windows.
  ///
  /// Source: Dunning (1993); see ``logLikelihoodFourCells(_:_:)``.
  ///
  /// Example: 8 together in windows of 60, of a word that is there 20 times in 5,000 words, give 45.2014.
  package var g2: Double? {
    guard let inside = try? Observation(hits: together, words: inWindows),
      let outside = try? Observation(hits: word - together, words: all - inWindows)
    else { return nil }
    return logLikelihoodFourCells(inside, outside)
  }

  /// Mutual information, log₂ of observed by expected: high for what is rare, too. Nil if it is never together.
  ///
  /// Source: Church & Hanks (1990), *Word association norms, mutual information, and lexicography*, Computational
  /// Linguistics 16.
  ///
  /// Example: the same counts give 5.0589.
  package var mutualInformation: Double? {
    guard let expected, together > 0 else { return nil }
    return log2(Double(together) / expected)
  }

  /// Log Dice, 14 + log₂ (2 · together / (term + word)): at most about 14, whatever the length of the text; one less is half as
  /// often together. Nil if it is never together.
  ///
  /// Source: Rychlý (2008), *A lexicographer-friendly association score*.
  ///
  /// Example: 8 together, of a word that is there 20 times and a term 6 times, give 13.2996.
  package var logDice: Double? {
    guard together > 0, term + word > 0 else { return nil }
    return 14 + log2(2 * Double(together) / Double(term + word))
  }
}
