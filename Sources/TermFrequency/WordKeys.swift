import Bytes

/// Which words are one, as a term without a star finds them under the standard rule: `co-operate` is `cooperate`, and
/// `authority's` is `authority`. Each word of one vocabulary has a key, an index of this.
package struct WordKeys: Sendable {
  /// The letters of the keys: folded, without hyphens and without a final `'s`.
  package private(set) var letters = Vocabulary()
  /// By word of the vocabulary.
  private var keys: [UInt32] = []

  package init() {}

  /// Number of keys.
  package var count: Int { letters.count }

  /// Learns the words that the vocabulary has met since the last time.
  ///
  /// - Complexity: O(new words).
  package mutating func learn(_ vocabulary: Vocabulary) {
    guard keys.count < vocabulary.count else { return }
    for word in UInt32(keys.count)..<UInt32(vocabulary.count) {
      keys.append(letters.intern(folded: WordKeys.key(vocabulary.letters(of: word))))
    }
  }

  /// The key of a word that was learnt.
  package subscript(word: UInt32) -> UInt32 { keys[Int(word)] }

  package func string(of key: UInt32) -> String { letters.string(of: key) }

  /// The letters by which a word is compared; what would be left without a letter keeps its ending: `2014's`.
  static func key(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    let whole = WordKey.key(of: letters, hyphens: .same)
    guard let base = WordKey.base(of: whole),
      base.contains(where: { $0 &- 0x61 < 26 || $0 >= 0x80 })
    else { return whole }
    return base
  }
}

extension WordKeys {
  /// The key of an n-gram that is given by its words, in small letters: the keys of the words with spaces between.
  package static func key(ofWords words: [[UInt8]]) -> [UInt8] {
    Array(words.map { key($0[...]) }.joined(separator: [0x20]))
  }
}
