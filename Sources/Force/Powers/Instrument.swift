/// What a power to make law is exercised by.
package enum Instrument: String, CaseIterable, Sendable, Hashable {
  case regulations, order, rules
  case orderInCouncil = "Order in Council"
  case rulesOfCourt = "rules of court"
  case byelaws, scheme, instrument
  case warrant = "Royal Warrant"
}

/// Where an instrument is named in the words of a sentence.
struct NamedInstrument {
  var kind: Instrument
  /// Place of its noun, and the place behind its words.
  var place: Int
  var next: Int
  var isPlural: Bool
  /// Where its noun phrase begins, determiners included.
  var start: Int
}

extension PhraseReading {
  /// The instruments that are named in a sentence, in order.
  ///
  /// - Complexity: O(lexemes).
  func instruments() -> [NamedInstrument] {
    var found: [NamedInstrument] = []
    var index = 0
    while index < lexemes.count {
      guard var named = instrument(at: index) else {
        index += 1
        continue
      }
      named.start = phraseStart(of: index)
      found.append(named)
      index = named.next
    }
    return found
  }

  /// The letters of the shortest and of the longest noun that is looked for: all others are passed over by their length.
  private static let lengths: ClosedRange<Int32> = 5...11

  private func instrument(at index: Int) -> NamedInstrument? {
    guard Self.lengths.contains(lexemes[index].length) else { return nil }
    func named(_ kind: Instrument, plural: Bool, words: Int = 1) -> NamedInstrument {
      NamedInstrument(kind: kind, place: index, next: index + words, isPlural: plural, start: index)
    }
    let first = text[Int(lexemes[index].start)] | 0x20
    switch first {
    case UInt8(ascii: "r"), UInt8(ascii: "o"), UInt8(ascii: "b"), UInt8(ascii: "s"), UInt8(ascii: "i"),
      UInt8(ascii: "w"):
      break
    default: return nil
    }
    let word = lower(index)
    switch word {
    case "regulations": return named(.regulations, plural: true)
    case "order", "orders":
      if lower(index + 1) == "in", lower(index + 2) == "council" {
        return named(.orderInCouncil, plural: word == "orders", words: 3)
      }
      // *in order to*, *in the order in which*
      if word == "order", lower(index - 1) == "in" { return nil }
      return named(.order, plural: word == "orders")
    case "rules":
      if lower(index + 1) == "of", lower(index + 2) == "court" {
        return named(.rulesOfCourt, plural: true, words: 3)
      }
      return lower(index + 1) == "of" ? nil : named(.rules, plural: true)
    case "byelaws", "bye-laws", "bylaws", "by-laws": return named(.byelaws, plural: true)
    case "byelaw", "bye-law": return named(.byelaws, plural: false)
    case "scheme", "schemes": return named(.scheme, plural: word == "schemes")
    case "instrument":
      // *by instrument*, *by an instrument in writing*; not *a statutory instrument*, *a resolution instrument*.
      let isBare = lower(index - 1) == "by" || isDeterminer(index - 1) && lower(index - 2) == "by"
      return isBare ? named(.instrument, plural: false) : nil
    case "warrant": return lower(index - 1) == "royal" ? named(.warrant, plural: false) : nil
    default: return nil
    }
  }

  /// Back over the nouns before a noun, and over its determiners.
  private func phraseStart(of noun: Int) -> Int {
    var start = noun
    while start > 0, noun - start < 3, role(start - 1) == .word || role(start - 1) == .number,
      !lexemes[start - 1].shape.contains(.ed) || role(start - 2) == .determiner,
      !Self.makes.contains(lower(start - 1)), !lexemes[start - 1].shape.contains(.ly)
    {
      start -= 1
    }
    while start > 0, isDeterminer(start - 1) || lower(start - 1) == "more" || lower(start - 1) == "further" {
      start -= 1
    }
    return start
  }

  /// Verbs that have an instrument for their object.
  static let makes: Set<String> = ["make", "making", "makes", "made", "by"]
}
