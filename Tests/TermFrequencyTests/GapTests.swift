import Legislation
import TermFrequency
import Testing
import Wordlists

@Suite("Ordered gaps, stars for words and marks for letters")
struct GapTests {
  @Test(
    "find what the manual says",
    arguments: [
      ("must \u{2026} consult", "They must, before 1 May, consult parents.", ["must, before 1 May, consult"]),
      ("must ... consult", "must consult", ["must consult"]),
      // Ten words between, and eleven.
      ("must \u{2026} consult", "must a b c d e f g h i j consult", ["must a b c d e f g h i j consult"]),
      ("must \u{2026} consult", "must a b c d e f g h i j k consult", []),
      ("must \u{2026}2 consult", "must a b consult", ["must a b consult"]),
      ("must \u{2026}2 consult", "must a b c consult", []),
      // Numbers are no words.
      ("must \u{2026}2 consult", "must a 9 10 b consult", ["must a 9 10 b consult"]),
      ("must \u{2026} consult", "consult and must", []),
      // The leftmost beginning, and from there the nearest end.
      ("must \u{2026} consult", "must and must consult and consult", ["must and must consult"]),
      ("must \u{2026} consult", "must consult must consult", ["must consult", "must consult"]),
      ("must \u{2026}1 consult", "must must a consult", ["must a consult"]),
      // An early word that leads nowhere hides no later one.
      ("a \u{2026} b c", "a b x b c", ["a b x b c"]),
      ("a \u{2026}2 b \u{2026}1 c", "a b x x b x c", []),
      ("a \u{2026}3 b \u{2026}1 c", "a b x b x c", ["a b x b x c"]),
      // A sentence ends it, and so does a block; an abbreviation and a comma do not.
      ("must \u{2026} consult", "They must. Governors consult.", []),
      ("must \u{2026} consult", "They must, see para. 3, consult; they may.", ["must, see para. 3, consult"]),
      (
        "must \u{2026} consult", "must (see s. 3. It is long) consult",
        ["must (see s. 3. It is long) consult"]
      ),
      ("must \u{2026} consult", "Must they go? Consult them.", []),
      ("must \u{2026} consult", "They must\nconsult", []),
      ("must * consult", "must not consult", ["must not consult"]),
      ("must * consult", "must 9 consult", ["must 9 consult"]),
      ("must * consult", "must consult", []),
      ("must * consult", "must not ever consult", []),
      ("must * * consult", "must not ever consult", ["must not ever consult"]),
      ("must * consult", "must\nnot consult", []),
      (
        "must \u{2026} consult* parent*", "must always consult parents, consulting parent",
        ["must always consult parents"]
      ),
      (
        "must \u{2026} consult - \"must not consult\"", "must not consult, must ever consult",
        ["must ever consult"]
      ),
      ("consult - must \u{2026} consult", "must not consult; they consult", ["consult"]),
      ("consult @ must \u{2026} parents", "must tell parents; consult\nconsult", ["consult"]),
      ("must \u{2026} consult | consult", "must a consult consult", ["must a consult", "consult"]),
      ("must \u{2026} consult | must a consult now", "must a consult now", ["must a consult now"]),
      (
        "organi?ation", "organisation Organization organiation organixxation organi-ation",
        ["organisation", "Organization"]
      ),
      ("organi?ation*", "organisations organization's", ["organisations", "organization's"]),
      ("*?operat*", "co-operate", ["co-operate"]),
      ("caf?", "caf\u{E9} cafe caf cafes", ["caf\u{E9}", "cafe"]),
      ("??t", "cat it hat-t 12t", ["cat", "12t"]),
      ("c?t", "cat's", ["cat's"]),
    ])
  func examples(term: String, text: String, hits: [String]) throws {
    let blocks = text.split(separator: "\n").map(String.init)
    #expect(try SmallText(blocks).hits(term) == hits)
  }

  @Test("follow the rules of families, beginnings, letters and hyphens")
  func rules() throws {
    let text = SmallText(["must always consult and consulted", "must co-operate now", "must be consulting"])
    #expect(
      try text.hits("must \u{2026} consult", rule: CountingRule(matching: .family)) == [
        "must always consult", "must be consulting",
      ])
    #expect(
      try text.hits("must \u{2026} cons", rule: CountingRule(matching: .prefix)) == [
        "must always consult", "must be consulting",
      ])
    #expect(
      try text.hits("ust \u{2026} consul", rule: CountingRule(matching: .substring)) == [
        "must always consult", "must be consulting",
      ])
    let split = CountingRule(hyphens: .split)
    #expect(try text.hits("must \u{2026}1 operate", rule: split) == ["must co-operate"])
    #expect(try text.hits("must \u{2026} co-operate", rule: split) == ["must co-operate"])
    #expect(try SmallText(["must well-being-led act now"]).hits("must \u{2026}1 now", rule: split) == [])
    #expect(
      try SmallText(["must well-being-led act now"]).hits("must \u{2026}2 now", rule: split) == [
        "must well-being-led act now"
      ])
    #expect(
      try SmallText(["MUST so Consult"]).hits("must \u{2026} consult", rule: CountingRule(letterCase: .exact))
        == [])
    #expect(
      try SmallText(["Must so Consult, ORGANISATION Organisation"])
        .hits("Must \u{2026} Consult | Organi?ation", rule: CountingRule(letterCase: .exact)) == [
          "Must so Consult", "Organisation",
        ])
  }

  // MARK: All short texts

  /// The meaning, word for word: a pattern's shortest match from a place on.
  private static func end(of elements: [(word: Character, gap: Int)], in text: [Character], from start: Int)
    -> Int?
  {
    guard let element = elements.first else { return start - 1 }
    for skipped in 0...element.gap {
      let place = start + skipped
      guard place < text.count else { return nil }
      // Gaps are tried from the shortest, and of all ends the first is kept.
      guard element.word == "*" || text[place] == element.word else { continue }
      var ends: [Int] = []
      for more in skipped...element.gap {
        let other = start + more
        guard other < text.count, element.word == "*" || text[other] == element.word else { continue }
        if let end = end(of: Array(elements.dropFirst()), in: text, from: other + 1) { ends.append(end) }
      }
      return ends.min()
    }
    return nil
  }

  private static func elements(of pattern: String) -> [(word: Character, gap: Int)] {
    var result: [(Character, Int)] = []
    var gap = 0
    for part in pattern.split(separator: " ") {
      if part.first == "\u{2026}" {
        gap = Int(part.dropFirst()) ?? 0
      } else {
        result.append((part.first ?? "?", gap))
        gap = 0
      }
    }
    return result
  }

  private static func hits(of row: String, in text: [Character]) -> [ClosedRange<Int>] {
    let patterns = row.split(separator: "|").map { elements(of: String($0)) }
    var found: [ClosedRange<Int>] = []
    var start = 0
    while start < text.count {
      let ends = patterns.compactMap { end(of: $0, in: text, from: start) }
      if let end = ends.max() {
        found.append(start...end)
        start = end + 1
      } else {
        start += 1
      }
    }
    return found
  }

  @Test(
    "agree with their definition on all texts of up to six words",
    arguments: [
      "a \u{2026}1 b", "a \u{2026}2 b", "a * b", "a \u{2026}1 b c", "a \u{2026}1 b \u{2026}1 c", "a * * c",
      "a \u{2026}1 * b", "a * \u{2026}1 b",
      "a \u{2026}2 a", "a \u{2026}2 b | c", "a \u{2026}1 b | a c", "a \u{2026}3 b a | b \u{2026}1 c",
      "a b \u{2026}2 c", "a b c", "a b | b",
    ])
  func exhaustive(row: String) throws {
    let alphabet: [Character] = ["a", "b", "c", "x"]
    var texts: [[Character]] = [[]]
    var all: [[Character]] = []
    for _ in 0..<6 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      all += texts
    }
    let text = SmallText(all.map { $0.map(String.init).joined(separator: " ") })
    let (stream, counts) = text.counted(try Wordlist.parse(terms: row))
    var byBlock: [Int32: [Hit]] = [:]
    for hit in counts.hits { byBlock[stream.tokens[Int(hit.firstToken)].run, default: []].append(hit) }
    var first: Int32 = 0
    var wrong: [String] = []
    for (block, letters) in all.enumerated() {
      let found = (byBlock[Int32(block)] ?? []).map { Int($0.firstToken - first)...Int($0.lastToken - first) }
      if found != Self.hits(of: row, in: letters) { wrong.append(String(letters)) }
      first += Int32(letters.count)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
