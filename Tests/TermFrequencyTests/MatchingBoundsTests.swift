import TermFrequency
import Testing
import Wordlists

@Suite("Bounds of matching")
struct MatchingBoundsTests {
  private static func words(_ count: Int) -> String { (0..<count).map { _ in "x" }.joined(separator: " ") }

  @Test(
    "within N words is N steps and no more, on either side, numbers not counted",
    arguments: [
      (1, 0, true), (1, 1, false), (2, 1, true), (2, 2, false), (20, 19, true), (20, 20, false),
      (1000, 999, true),
      (1000, 1000, false),
    ])
  func within(most: Int, between: Int, isHit: Bool) throws {
    let term = "partnership @ SEN within \(most) words"
    let filling = between == 0 ? " " : " \(Self.words(between)) "
    for text in ["partnership\(filling)SEN", "SEN\(filling)partnership"] {
      #expect(try SmallText([text]).hits(term) == (isHit ? ["partnership"] : []), "\(text)")
      let numbered = text.replacing("x", with: "7 x 2014")
      #expect(try SmallText([numbered]).hits(term) == (isHit ? ["partnership"] : []))
    }
  }

  @Test("within N words is measured from the nearer ends of phrases, and crosses blocks")
  func withinPhrases() throws {
    let term = "local offer @ special needs within 2 words"
    #expect(try SmallText(["local offer x special needs"]).hits(term).count == 1)
    #expect(try SmallText(["local offer x x special needs"]).hits(term).isEmpty)
    #expect(try SmallText(["special needs x local offer"]).hits(term).count == 1)
    #expect(try SmallText(["special needs x x local offer"]).hits(term).isEmpty)
    #expect(try SmallText(["local offer", "special needs"]).hits(term).count == 1)
  }

  /// Every text of six words over a term, its condition, a filling and a number, for phrases too.
  @Test(
    "within N words agrees with its definition on all short texts",
    arguments: [
      ("a @ b within 1 word", ["a"], ["b"], 1), ("a @ b within 2 words", ["a"], ["b"], 2),
      ("a b @ x a within 1 word", ["a", "b"], ["x", "a"], 1),
      ("a x @ b within 3 words", ["a", "x"], ["b"], 3),
    ])
  func withinExhaustive(term: String, own: [String], other: [String], most: Int) throws {
    var texts: [[String]] = [[]]
    for _ in 0..<6 { texts = texts.flatMap { text in ["a", "b", "x", "7"].map { text + [$0] } } }
    let list = try Wordlist.parse(terms: term)
    func places(_ phrase: [String], in text: [String]) -> [ClosedRange<Int>] {
      text.indices.filter { Array(text[$0...].prefix(phrase.count)) == phrase }.map {
        $0...($0 + phrase.count - 1)
      }
    }
    var wrong: [String] = []
    for text in texts {
      func words(before index: Int) -> Int { text[..<index].count { $0 != "7" } }
      let expected = places(own, in: text).filter { hit in
        places(other, in: text).contains { mark in
          let left = words(before: hit.lowerBound) - words(before: mark.upperBound)
          let right = words(before: mark.lowerBound) - words(before: hit.upperBound)
          return left <= most && right <= most
        }
      }
      // One block a text: distances cross blocks.
      let hits = SmallText([text.joined(separator: " ")]).counted(list).counts.hits
      if hits.map({ Int($0.firstToken)...Int($0.lastToken) }) != expected {
        wrong.append(text.joined(separator: " "))
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test("an exclusion longer than any usual phrase still covers the hit at its end")
  func longExclusion() throws {
    let phrase = "\(Self.words(80)) information"
    #expect(try SmallText([phrase]).hits("information - \"\(phrase)\"") == [])
    #expect(try SmallText([phrase]).hits("information - x \u{2026}200 information") == [])
    #expect(try SmallText(["information \(phrase)"]).hits("information - \"\(phrase)\"").count == 1)
  }

  @Test(
    "under parts a part has its possessive where the rule gives one",
    arguments: [
      ("led", CountingRule.Possessive.base, "user-led's", 1), ("led", .distinct, "user-led's", 0),
      ("led's", .base, "user-led's", 1), ("led's", .distinct, "user-led's", 1),
      ("led", .distinct, "user-led", 1),
      ("user", .base, "user's-led", 1), ("user", .distinct, "user's-led", 0),
      ("userled", .base, "user-led's", 1),
      ("userled", .distinct, "user-led's", 0), ("employed", .base, "self-employed's", 1),
      ("self", .base, "self-employed's", 0),
      ("led", .base, "led-led's", 2), ("led", .distinct, "led-led's", 1),
    ])
  func parts(term: String, possessive: CountingRule.Possessive, text: String, count: Int) throws {
    let rule = CountingRule(hyphens: .parts, possessive: possessive)
    #expect(try SmallText([text]).hits(term, rule: rule).count == count)
  }

  @Test(
    "a possessive has its base in capitals as in small letters, where case counts too",
    arguments: [
      ("TEACHER", CountingRule.Case.exact, CountingRule.Possessive.base, ["TEACHER'S", "TEACHER's"]),
      ("TEACHER", .exact, .distinct, []), ("teacher", .exact, .base, ["teacher's"]),
      ("teacher", .fold, .base, ["TEACHER'S", "TEACHER's", "teacher's", "Teacher'S"]),
      ("teacher", .fold, .distinct, []), ("TEACHER'S", .exact, .base, ["TEACHER'S"]),
      ("TEACHER'S", .fold, .distinct, ["TEACHER'S", "TEACHER's", "teacher's", "Teacher'S"]),
      ("TEACH*", .exact, .base, ["TEACHER'S", "TEACHER's", "TEACHERS", "TEACHER'SX"]),
      ("TEACHERS", .exact, .base, ["TEACHERS"]),
    ])
  func possessives(
    term: String, letterCase: CountingRule.Case, possessive: CountingRule.Possessive, hits: [String]
  ) throws {
    let text = SmallText(["TEACHER'S TEACHER's teacher's Teacher'S TEACHERS' TEACHER'SX"])
    let rule = CountingRule(letterCase: letterCase, possessive: possessive)
    #expect(try text.hits(term, rule: rule) == hits)
  }

  @Test("hits of rows under different rules come in order of place, then of row")
  func order() throws {
    let list = try Wordlist.parse(
      Array(
        "rows:\n- {label: late, terms: SEN, case: exact}\n- early\n- {label: sub, terms: arl, matching: substring}"
          .utf8),
      file: "m")
    let (_, counts) = SmallText(["early x SEN early SEN"]).counted(list)
    #expect(counts.hits.map(\.firstToken) == [0, 0, 2, 3, 3, 4])
    #expect(counts.hits.map(\.row) == [1, 2, 0, 1, 2, 0])
  }
}
