/// How often each run of so many neighbouring words, an n-gram, is in a text. It refers to no vocabulary: what a text
/// gives does not depend on the texts before it.
package struct NGramTally: Sendable {
  /// Words of each n-gram, 1 to 5.
  package let size: Int
  /// Words of the selection: tokens with a letter, without page furniture.
  package internal(set) var words = 0
  /// N-grams of the selection: of single words as many as there are words. The counts add up to it.
  package internal(set) var total = 0
  /// How often each different n-gram is there, in the order in which they first are.
  package internal(set) var counts: [Int32] = []
  /// The keys of the n-grams, as indices in ``keys``, ``size`` of each.
  package internal(set) var grams: [UInt32] = []
  /// The different keys of the text's words.
  package internal(set) var keys = PackedWords()
  /// The different spellings of the text's words, how often each is there, and its key, an index in ``keys``.
  package internal(set) var spellings = PackedWords()
  package internal(set) var spellingCounts: [Int32] = []
  package internal(set) var keyOfSpelling: [UInt32] = []
  /// In which units the n-grams are, where that was asked for: the sums by n-gram are the counts. An n-gram has more than
  /// one stretch in a unit that the text comes back to.
  package internal(set) var stretches: [Stretch] = []
  /// N-grams of the selection by unit; empty where units were not asked for.
  package internal(set) var unitTotals: [Int32] = []
  /// Types in the window that moves over the words, where that was asked for.
  package internal(set) var moving: MovingTypes?

  init(size: Int) { self.size = size }

  /// A tally that was written down and is put together again.
  ///
  /// - Parameters:
  ///   - grams: how often each n-gram is there, and its words as indices in `keys`.
  ///   - keys: the different words, each with its spellings and how often these are there.
  /// - Returns: nil if what is given is no tally: an n-gram of another size, or of words that are not there.
  package init?(
    size: Int, words: Int, grams: [(words: [UInt32], count: Int32)],
    keys: [(key: [UInt8], spellings: [(letters: [UInt8], count: Int32)])]
  ) {
    self.init(size: size)
    self.words = words
    for gram in grams {
      guard gram.words.count == size, gram.words.allSatisfy({ $0 < keys.count }) else { return nil }
      self.grams += gram.words
      counts.append(gram.count)
      total += Int(gram.count)
    }
    for (index, key) in keys.enumerated() {
      self.keys.append(key.key[...])
      for spelling in key.spellings {
        spellings.append(spelling.letters[...])
        spellingCounts.append(spelling.count)
        keyOfSpelling.append(UInt32(index))
      }
    }
  }

  /// How often an n-gram is in a stretch of text that is in one unit.
  package struct Stretch: Sendable, Hashable {
    /// Index of the n-gram.
    package var gram: Int32
    /// Index of the unit that its first word is in.
    package var unit: Int32
    package var count: Int32
  }

  /// Different n-grams.
  package var types: Int { counts.count }
  /// N-grams that are there once.
  package var hapaxes: Int { counts.count { $0 == 1 } }
}

/// Different words (types) in a window of so many words that moves over a text word by word.
package struct MovingTypes: Sendable, Hashable {
  /// Words of the window, 1 or more.
  package let window: Int
  /// Windows: one for each word from the one that first fills the window.
  package internal(set) var windows = 0
  /// Types of all windows together.
  package internal(set) var types = 0

  package init(window: Int) { self.window = window }

  /// Moving-average type-token ratio, above 0 to 1: the mean over all windows of the share of types among the window's
  /// words; nil for a text shorter than the window.
  ///
  /// Source: Covington & McFall (2010), *Cutting the Gordian knot: the moving-average type-token ratio*, Journal of
  /// Quantitative Linguistics 17.
  package var ratio: Double? {
    windows == 0 ? nil : Double(types) / (Double(windows) * Double(window))
  }

  /// Together with those of another text; no window has words of both.
  package mutating func add(_ other: MovingTypes) {
    windows += other.windows
    types += other.types
  }
}

/// Words as bytes, one after another.
package struct PackedWords: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int32] = []

  package init() {}

  package var count: Int { ends.count }

  package mutating func append(_ word: ArraySlice<UInt8>) {
    letters += word
    ends.append(Int32(truncatingIfNeeded: letters.count))
  }

  package subscript(index: Int) -> ArraySlice<UInt8> {
    letters[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }
}
