import Legislation

/// Counts the n-grams of texts one after another: the runs of so many neighbouring words.
///
/// An n-gram has no hard break inside, no number, and no text that the selection leaves out. Words that one term finds
/// under the standard rule are one (``WordKeys``). It keeps its vocabulary between texts.
package struct NGramCounter: Sendable {
  /// Words of each n-gram, 1 to 5.
  package let size: Int
  /// Words of the window of ``NGramTally/moving``; nil: it is not asked for.
  private let window: Int?
  private var keys = WordKeys()
  private var table: NGramTable
  /// The keys of the words of the text, in order.
  private var sequence: [UInt32] = []
  /// By word of the vocabulary and by key: its place in the tally, or -1. Only what a text has touched is set back.
  private var placeOfWord: [Int32] = []
  private var placeOfKey: [Int32] = []
  private var wordsMet: [UInt32] = []
  private var keysMet: [UInt32] = []
  /// By key: how often it is in the window.
  private var inWindow: [Int32] = []

  package init(size: Int, window: Int? = nil) {
    precondition(size > 0, "an n-gram has words")
    (self.size, self.window, table) = (size, window, NGramTable(size: size))
  }

  /// In which unit of a text each token is.
  package enum Units: Sendable {
    case none
    /// By run of the document; so many units.
    case run([Int32], count: Int)
    /// By token; so many units.
    case token([Int32], count: Int)

    fileprivate var count: Int {
      switch self {
      case .none: 0
      case .run(_, let count), .token(_, let count): count
      }
    }

    fileprivate func unit(token: Int, run: Int32) -> Int32 {
      switch self {
      case .none: 0
      case .run(let units, _): units[Int(run)]
      case .token(let units, _): units[token]
      }
    }
  }

  /// Counts one text.
  ///
  /// - Parameters:
  ///   - stream: the tokens of the document, of `vocabulary`, which must be the same for all texts of this counter.
  ///   - units: where the n-grams are to be found; an n-gram is where its first word is.
  /// - Complexity: O(tokens); no allocation for a word that was met before.
  package mutating func tally(
    _ stream: TokenStream, _ vocabulary: Vocabulary, _ selection: Selection, units: Units = .none
  ) -> NGramTally {
    keys.learn(vocabulary)
    placeOfWord.append(contentsOf: repeatElement(-1, count: vocabulary.count - placeOfWord.count))
    placeOfKey.append(contentsOf: repeatElement(-1, count: keys.count - placeOfKey.count))
    inWindow.append(contentsOf: repeatElement(0, count: keys.count - inWindow.count))
    var tally = NGramTally(size: size)
    var moving = window.map { MovingTypes(window: $0) }
    var spread = units.count > 0 ? NGramSpread(units: units.count) : nil
    var isCounted = false
    var lastRun: Int32 = -1
    var segment: Int32 = -1
    // Words of the segment up to here, without a number between.
    var length = 0
    var typesInWindow = 0
    for index in stream.tokens.indices {
      let token = stream.tokens[index]
      if token.run != lastRun {
        lastRun = token.run
        isCounted = selection.totals(run: token.run)
        if selection.segment[Int(token.run)] != segment || !isCounted { length = 0 }
        segment = selection.segment[Int(token.run)]
      }
      guard isCounted else { continue }
      guard vocabulary.flags(of: token.word).contains(.word) else {
        length = 0
        continue
      }
      length += 1
      let key = keys[token.word]
      note(token.word, key, vocabulary, in: &tally)
      sequence.append(key)
      if moving != nil {
        slide(key, &typesInWindow, &moving)
      }
      guard length >= size else { continue }
      let first = sequence.count - size
      let gram = size == 1 ? Int(placeOfKey[Int(key)]) : table.intern(sequence, from: first)
      if gram == tally.counts.count { tally.counts.append(0) }
      tally.counts[gram] += 1
      tally.total += 1
      if spread != nil {
        let start = index - size + 1
        spread?.add(Int32(gram), units.unit(token: start, run: stream.tokens[start].run))
      }
    }
    tally.words = sequence.count
    tally.moving = moving
    if size == 1 {
      tally.grams = tally.counts.indices.map { UInt32($0) }
    } else {
      tally.grams = table.words.map { UInt32(placeOfKey[Int($0)]) }
    }
    (tally.stretches, tally.unitTotals) = spread?.finished() ?? ([], [])
    forget()
    return tally
  }

  /// Takes a word into the lists of spellings and keys.
  @inline(__always)
  private mutating func note(
    _ word: UInt32, _ key: UInt32, _ vocabulary: Vocabulary, in tally: inout NGramTally
  ) {
    let place = placeOfWord[Int(word)]
    if place >= 0 {
      tally.spellingCounts[Int(place)] += 1
      return
    }
    placeOfWord[Int(word)] = Int32(tally.spellings.count)
    wordsMet.append(word)
    if placeOfKey[Int(key)] < 0 {
      placeOfKey[Int(key)] = Int32(tally.keys.count)
      keysMet.append(key)
      tally.keys.append(keys.letters.letters(of: key))
    }
    tally.spellings.append(vocabulary.letters(of: word))
    tally.spellingCounts.append(1)
    tally.keyOfSpelling.append(UInt32(placeOfKey[Int(key)]))
  }

  /// Moves the window over one more word.
  @inline(__always)
  private mutating func slide(_ key: UInt32, _ types: inout Int, _ moving: inout MovingTypes?) {
    guard let window else { return }
    if inWindow[Int(key)] == 0 { types += 1 }
    inWindow[Int(key)] += 1
    if sequence.count > window {
      let left = Int(sequence[sequence.count - 1 - window])
      inWindow[left] -= 1
      if inWindow[left] == 0 { types -= 1 }
    }
    if sequence.count >= window {
      moving?.windows += 1
      moving?.types += types
    }
  }

  private mutating func forget() {
    for word in wordsMet { placeOfWord[Int(word)] = -1 }
    for key in keysMet {
      placeOfKey[Int(key)] = -1
      inWindow[Int(key)] = 0
    }
    wordsMet.removeAll(keepingCapacity: true)
    keysMet.removeAll(keepingCapacity: true)
    sequence.removeAll(keepingCapacity: true)
    table.removeAll()
  }
}

/// Gathers in which units n-grams are, a stretch of text that is in one unit at a time.
private struct NGramSpread {
  private var stretches: [NGramTally.Stretch] = []
  private var totals: [Int32]
  /// By n-gram: the stretch that is not ended.
  private var open: [NGramTally.Stretch] = []

  init(units: Int) { totals = Array(repeating: 0, count: units) }

  @inline(__always)
  mutating func add(_ gram: Int32, _ unit: Int32) {
    totals[Int(unit)] += 1
    if Int(gram) == open.count {
      open.append(NGramTally.Stretch(gram: gram, unit: unit, count: 1))
    } else if open[Int(gram)].unit == unit {
      open[Int(gram)].count += 1
    } else {
      stretches.append(open[Int(gram)])
      open[Int(gram)] = NGramTally.Stretch(gram: gram, unit: unit, count: 1)
    }
  }

  func finished() -> (stretches: [NGramTally.Stretch], totals: [Int32]) { (stretches + open, totals) }
}
