/// The n-grams of several texts together. What it gives does not depend on the order of the texts.
package struct NGramList: Sendable {
  /// Words of each n-gram.
  package let size: Int
  private var keys = Vocabulary()
  private var table: NGramTable
  /// By n-gram.
  package private(set) var counts: [Int] = []
  /// By n-gram: the texts that it is in.
  package private(set) var texts: [Int32] = []
  /// Words and n-grams of all texts.
  package private(set) var words = 0
  package private(set) var total = 0
  private var spellings = Vocabulary()
  private var spellingCounts: [Int] = []
  /// By key: its spellings.
  private var spellingsOfKey: [[UInt32]] = []
  private var lastText: [Int32] = []
  private var textNumber: Int32 = 0

  package init(size: Int) { (self.size, table) = (size, NGramTable(size: size)) }

  package var count: Int { counts.count }

  /// Adds the n-grams of one more text.
  ///
  /// - Returns: by n-gram of the text, its index here.
  /// - Complexity: O(different words and n-grams of the text).
  @discardableResult
  package mutating func add(_ tally: NGramTally) -> [Int32] {
    precondition(tally.size == size, "n-grams of one size are added up")
    textNumber += 1
    var keyHere: [UInt32] = []
    keyHere.reserveCapacity(tally.keys.count)
    for index in 0..<tally.keys.count { keyHere.append(keys.intern(folded: tally.keys[index])) }
    while spellingsOfKey.count < keys.count { spellingsOfKey.append([]) }
    for index in 0..<tally.spellings.count {
      let spelling = spellings.intern(folded: tally.spellings[index])
      if Int(spelling) == spellingCounts.count {
        spellingCounts.append(0)
        spellingsOfKey[Int(keyHere[Int(tally.keyOfSpelling[index])])].append(spelling)
      }
      spellingCounts[Int(spelling)] += Int(tally.spellingCounts[index])
    }
    let sequence = tally.grams.map { keyHere[Int($0)] }
    var places: [Int32] = []
    places.reserveCapacity(tally.counts.count)
    for index in tally.counts.indices {
      let place = table.intern(sequence, from: index * size)
      if place == counts.count {
        counts.append(0)
        texts.append(0)
        lastText.append(0)
      }
      counts[place] += Int(tally.counts[index])
      if lastText[place] != textNumber {
        lastText[place] = textNumber
        texts[place] += 1
      }
      places.append(Int32(place))
    }
    words += tally.words
    total += tally.total
    return places
  }

  /// Different n-grams that are there once.
  package var hapaxes: Int { counts.count { $0 == 1 } }

  /// The words of an n-gram, each in its commonest spelling without a final `'s`; of spellings that are as common the
  /// first by its letters.
  package func string(of gram: Int) -> String { table.words(of: gram).map(word).joined(separator: " ") }

  /// The words of an n-gram, as indices in ``allWords``.
  package func keys(of gram: Int) -> ArraySlice<UInt32> { table.words(of: gram) }

  /// The keys of an n-gram's words with spaces between, as ``WordKeys/key(ofWords:)`` has them.
  package func key(of gram: Int) -> [UInt8] {
    Array(table.words(of: gram).map { keys.letters(of: $0) }.joined(separator: [0x20]))
  }

  /// The different words of all n-grams.
  package var allWords: [String] { (0..<UInt32(keys.count)).map(word) }

  private func word(_ key: UInt32) -> String {
    let all = spellingsOfKey[Int(key)]
    guard all.count > 1 || spellings.flags(of: all[0]).contains(.possessive) else {
      return spellings.string(of: all[0])
    }
    var sums: [(letters: [UInt8], count: Int)] = []
    for spelling in all {
      let letters = NGramList.withoutPossessive(spellings.letters(of: spelling))
      if let known = sums.firstIndex(where: { $0.letters == letters }) {
        sums[known].count += spellingCounts[Int(spelling)]
      } else {
        sums.append((letters, spellingCounts[Int(spelling)]))
      }
    }
    let best = sums.max { one, other in
      one.count != other.count
        ? one.count < other.count : other.letters.lexicographicallyPrecedes(one.letters)
    }
    return String(decoding: best?.letters ?? [], as: UTF8.self)
  }

  private static func withoutPossessive(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    guard letters.count > 2, letters.suffix(2).elementsEqual("'s".utf8),
      letters.dropLast(2).contains(where: { $0 &- 0x61 < 26 || $0 >= 0x80 })
    else { return Array(letters) }
    return Array(letters.dropLast(2))
  }

  /// The spellings of a single word that are counted as one, commonest first, with their numbers; empty if there is only
  /// the one that ``string(of:)`` gives.
  package func spellings(of gram: Int) -> [(word: String, count: Int)] {
    guard size == 1, let key = table.words(of: gram).first else { return [] }
    let all = spellingsOfKey[Int(key)]
    guard all.count > 1 || spellings.string(of: all[0]) != word(key) else { return [] }
    return all.map { (spellings.string(of: $0), spellingCounts[Int($0)]) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.word < $1.word }
  }
}
