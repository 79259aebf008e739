import Legislation
import TestSupport
import Testing
import Wordlists

@testable import TermFrequency

/// Words that can match no term are counted and not looked at; nothing that is counted may depend on it.
@Suite struct FirstLettersTests {
  /// Words that share beginnings, ends and letters with the terms below.
  private static let words = [
    "inform", "informs", "Informed", "INFORMATION", "info", "inf", "in", "i", "a", "an", "and", "participate",
    "participation", "part", "partner", "partnership", "parts", "co-operate", "cooperate", "Co-operation",
    "board's",
    "boards", "board", "must", "Must", "2014", "28", "28A", "7", "é", "école", "inférieur", "x", "uninformed",
    "reinform",
    "counterparts", "abcdefghijklmnop", "the", "of", "parent", "parents", "parentss",
  ]

  private static let lists = [
    "inform", "inform*", "in*", "i*", "part*, must", "a", "an, and, parent", "partnership", "co-operat*",
    "cooperate",
    "board", "28", "28*", "2014, x", "parents", "must inform", "must … inform*",
    "inform* @ must within 2 words",
    "*part", "*form*", "p?rt", "must * inform", "école", "INFORM*", "abcdefghijklmnop",
    "the, of, inform, partner*",
  ]

  private static func text(_ seed: UInt64) -> SmallText {
    var dice = FixedDice(seed)
    return SmallText(
      (0..<40).map { _ in
        (0...dice.roll(30)).map { _ in dice.pick(words) + dice.pick(["", "", "", ",", ".", "—", ")"]) }
          .joined(separator: " ")
      })
  }

  @Test(arguments: lists) func countsTheSame(_ terms: String) throws {
    var rules = [CountingRule.standard]
    for matching in [CountingRule.Matching.prefix, .substring, .family] {
      rules.append(.standard)
      rules[rules.count - 1].matching = matching
    }
    rules.append(.standard)
    rules[rules.count - 1].letterCase = .exact
    for hyphens in [CountingRule.Hyphens.distinct, .split, .parts] {
      rules.append(.standard)
      rules[rules.count - 1].hyphens = hyphens
    }
    let list = try Wordlist.parse(terms: terms)
    for (seed, rule) in rules.enumerated() {
      // SmallText counts either way, and compares.
      let (stream, counts) = FirstLettersTests.text(UInt64(seed)).counted(list, rule: rule)
      #expect(counts.words == stream.wordsByRun.reduce(0) { $0 + Int($1) })
    }
  }

  @Test("words and numbers that nobody looks at keep which of the two they are")
  func wordsAndNumbers() throws {
    let text = SmallText(["alpha 12 b2 2b 345678901 abcdefghi1 1234567890a z"]).padded
    var counter = Counter(try Wordlist.parse(terms: "inform"), readsAllWords: false)
    let stream = counter.tokens(of: text.document)
    #expect(
      stream.tokens.map { counter.vocabulary.flags(of: $0.word) == .word }
        == [true, false, true, true, false, true, true, true])
    #expect(stream.wordsByRun == [6, 0])
    #expect(counter.vocabulary.count == 2)
  }

  @Test(
    "what begins otherwise is not looked at",
    arguments: [("inform*", "inform"), ("in*", "inside"), ("abc", "abc")])
  func passes(_ term: String, _ word: String) throws {
    let text = SmallText(["zeta \(word) eta theta iota kappa lambda my ny"]).padded
    var counter = Counter(try Wordlist.parse(terms: term), readsAllWords: false)
    let stream = counter.tokens(of: text.document)
    #expect(counter.vocabulary.string(of: stream.tokens[1].word) == word)
    #expect(stream.tokens.count { !counter.vocabulary.letters(of: $0.word).isEmpty } == 1)
  }

  @Test("words between two that are looked at are one token, so that neighbours stay neighbours")
  func joins() throws {
    let text = SmallText(["zeta inform 12 eta theta inform inform iota"]).padded
    var counter = Counter(try Wordlist.parse(terms: "inform"), readsAllWords: false, keepsAllTokens: false)
    let stream = counter.tokens(of: text.document)
    #expect(
      stream.tokens.map { counter.vocabulary.string(of: $0.word) } == [
        "", "inform", "", "inform", "inform", "",
      ])
    #expect(stream.total == 8)
    #expect(stream.wordsByRun == [7, 0])
  }

  @Test(
    "all tokens are there where it matters how far apart words are",
    arguments: ["inform … eta", "inform * eta", "inform @ eta within 3 words"])
  func keepsDistances(_ terms: String) throws {
    let text = SmallText(["zeta inform iota kappa eta theta"]).padded
    var counter = Counter(try Wordlist.parse(terms: terms), readsAllWords: false, keepsAllTokens: false)
    #expect(counter.tokens(of: text.document).tokens.count == 6)
  }

  @Test(
    "a term that may begin in any way has all words looked at",
    arguments: ["*form", "*form*", "?nform", "must * inform"])
  func readsAll(_ term: String) throws {
    var counter = Counter(try Wordlist.parse(terms: term), readsAllWords: false)
    _ = counter.tokens(of: SmallText(["zeta eta theta"]).padded.document)
    #expect(counter.vocabulary.count == 3)
  }
}
