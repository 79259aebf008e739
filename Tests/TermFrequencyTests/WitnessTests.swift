import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

/// For every term that is accepted there is a text in which it matches: no accepted term is a silent 0.
///
/// Terms are made by the grammar of `Documentation/wordlists.md`, texts out of the parsed terms by the rules of
/// `Documentation/counting.md`, without any of the program's matchers; the real counter must then find a hit.
@Suite("Every accepted term")
struct WitnessTests {
  static let rules = CountingRule.Matching.allCases.flatMap { matching in
    CountingRule.Hyphens.allCases.flatMap { hyphens in
      CountingRule.Case.allCases.flatMap { letterCase in
        CountingRule.Possessive.allCases.map {
          CountingRule(matching: matching, hyphens: hyphens, letterCase: letterCase, possessive: $0)
        }
      }
    }
  }

  // MARK: Terms

  private struct TermMaker {
    var dice: FixedDice

    static let words = [
      "inform", "Inform", "INFORM", "a", "co-operate", "co", "self-employed", "user-led's", "child's",
      "children",
      "SEN", "\u{C9}cole", "caf\u{E9}", "stra\u{DF}e", "\u{130}stanbul",
      "\u{3A3}\u{3AF}\u{3C3}\u{3C5}\u{3C6}\u{3BF}\u{3C2}", "x\u{323}\u{301}y",
      "e\u{301}", "2014", "19A", "9", "2009-14", "well-being's", "o'clock", "d'\u{E9}tat", "\u{430}\u{431}",
      "\u{5E9}\u{5DC}", "\u{664}\u{662}",
      "one-two-three", "not", "s", "'s".replacing("'", with: "s'"), String(repeating: "longword", count: 40),
    ]

    mutating func word() -> String {
      var word = dice.pick(Self.words)
      switch dice.roll(8) {
      case 0: word += "*"
      case 1: word = "*" + word
      case 2: word = "*" + word + "*"
      case 3:
        var letters = Array(word)
        let place = dice.roll(letters.count)
        if letters[place].isLetter || letters[place].isNumber { letters[place] = "?" }
        word = String(letters)
      case 4: word = String(word.prefix(1 + dice.roll(5))) + "-*"
      default: break
      }
      return word
    }

    mutating func phrase() -> String {
      var text = word()
      for _ in 0..<[0, 0, 0, 1, 1, 2, 3][dice.roll(7)] {
        text += ["", "", "", " *", " \u{2026}", " \u{2026}2", " * *", " ..."][dice.roll(8)] + " " + word()
      }
      return dice.roll(6) == 0 ? "\"\(text)\"" : text
    }

    mutating func alternatives(_ most: Int) -> String {
      (0...dice.roll(most)).map { _ in phrase() }.joined(separator: " | ")
    }

    mutating func term() -> String {
      var text = alternatives(2)
      if dice.roll(3) == 0 { text += " - " + alternatives(2) }
      for _ in 0..<[0, 0, 0, 1, 1, 2][dice.roll(6)] {
        text += " @ " + alternatives(2) + ["", " within 1 word", " within 30 words"][dice.roll(3)]
      }
      return text
    }
  }

  // MARK: Texts

  /// A phrase that a pattern matches, each star so many letters. The letter is one of no word above.
  private static func text(of pattern: Pattern, _ length: Int, splits: Bool, between: Int) -> String {
    var words: [String] = []
    for (index, word) in pattern.words.enumerated() {
      let fill = { (isJoint: Bool) in String(repeating: "q", count: max(length, isJoint ? 1 : 0)) }
      var letters = word.literal.replacing("?", with: "q")
      // A hyphen is a space, and one at a star no more than the word's end.
      if splits { letters = letters.split(separator: "-").joined(separator: " ") }
      if word.literal.isEmpty {
        letters = "q" + fill(false)
      } else {
        if word.leadingStar { letters = fill(letters.hasPrefix("-") || letters.hasPrefix("'")) + letters }
        if word.trailingStar { letters += fill(letters.hasSuffix("-") || letters.hasSuffix("'")) }
      }
      words.append(letters)
      if index < pattern.gaps.count, pattern.gaps[index] > 0 {
        words += Array(repeating: "qq", count: min(between, pattern.gaps[index]))
      }
    }
    return words.joined(separator: " ")
  }

  static func texts(of term: Term, under rule: CountingRule) -> [String] {
    var result: [String] = []
    for alternative in term.alternatives {
      for length in [0, 1, 2, 3, 9] {
        for splits in rule.hyphens == .split ? [false, true] : [false] {
          for between in alternative.hasGap ? [0, 2] : [0] {
            let own = text(of: alternative, length, splits: splits, between: between)
            let conditions = term.conditions.map { condition in
              condition.alternatives.map { text(of: $0, 2, splits: splits, between: 0) }
            }
            switch conditions.count {
            case 0: result.append(own)
            case 1:
              for other in conditions[0] { result += ["\(own) \(other)", "\(other) \(own)"] }
            default:
              for one in conditions[0] {
                for other in conditions[1] { result += ["\(one) \(own) \(other)", "\(other) \(own) \(one)"] }
              }
            }
          }
        }
      }
    }
    return result
  }

  @Test("has a text in which it matches, under every rule", arguments: 0..<8)
  func witnessSlow(seed: Int) throws {
    var maker = TermMaker(dice: FixedDice(UInt64(seed) &* 977 &+ 5))
    var accepted = 0
    var counted = 0
    for _ in 0..<16 {
      let written = maker.term()
      guard let list = try? Wordlist.parse(terms: written) else { continue }
      accepted += 1
      for rule in Self.rules where list.rowsThatCannotMatch(under: rule).isEmpty {
        counted += 1
        let text = SmallText(Self.texts(of: list.rows[0].term, under: rule))
        let hits = text.counted(list, rule: rule).counts.hits.count
        #expect(hits > 0, "'\(written)' has no hit under \(rule)")
      }
    }
    #expect(accepted > 8)
    #expect(counted > accepted * 32)
  }
}
