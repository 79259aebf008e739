import Bytes

/// What the words begin with that can match a term: a word that begins otherwise is counted, and need not be looked at
/// further. A few words that cannot match begin as others that can.
///
/// A word's beginning is its first four letters, folded; fewer where the word has fewer.
struct FirstLetters: Sendable {
  /// A bit for each beginning, by its hash.
  private var bits = [UInt64](repeating: 0, count: FirstLetters.size / 64)
  /// Letters of the shortest beginning that words are looked for with any ending, if it is shorter than four.
  private var shortest = FirstLetters.length

  private static let length = 4
  private static let size = 1 << 16

  /// - Returns: nil if a word may begin in any way, and so all must be looked at.
  init?(_ matchers: [WordMatcher]) {
    for matcher in matchers {
      guard !matcher.hasOneLetterMark, matcher.shape == .exact || matcher.shape == .prefix else { return nil }
      if matcher.shape == .prefix { shortest = min(shortest, matcher.key.count) }
    }
    guard shortest > 0 else { return nil }
    for matcher in matchers {
      let isShort = matcher.shape == .prefix && matcher.key.count < FirstLetters.length
      add(matcher.key.prefix(isShort ? shortest : FirstLetters.length))
    }
  }

  private mutating func add(_ letters: ArraySlice<UInt8>) {
    var word: UInt32 = 0
    for letter in letters.reversed() { word = word << 8 | UInt32(letter) }
    let place = FirstLetters.place(word)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  private static func place(_ word: UInt32) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B1) &>> 16) }

  @inline(__always)
  private func has(_ word: UInt32) -> Bool {
    let place = FirstLetters.place(word)
    return bits[place &>> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 != 0
  }

  /// Whether a word of ASCII letters and digits must be looked at.
  ///
  /// - Parameters:
  ///   - first: its first four characters at least, the first one lowest, in either case; what is behind a shorter word
  ///     does not matter.
  ///   - length: of the word; one at least.
  @inline(__always)
  func mayMatch(_ first: UInt64, length: Int) -> Bool {
    let missing = UInt32(truncatingIfNeeded: max(0, FirstLetters.length &- length)) &* 8
    let word = (UInt32(truncatingIfNeeded: first) | 0x2020_2020) & (UInt32.max &>> missing)
    if has(word) { return true }
    guard shortest < FirstLetters.length else { return false }
    return has(word & (UInt32.max &>> (UInt32(truncatingIfNeeded: FirstLetters.length &- shortest) &* 8)))
  }
}
