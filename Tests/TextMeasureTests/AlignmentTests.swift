import Testing
import TextMeasure

@Suite("Words of two readings, paired")
struct AlignmentTests {
  private func pairs(_ one: String, _ other: String) -> [Int] {
    func tokens(_ text: String) -> [UInt64] { text.utf8.map { UInt64($0) } }
    return Alignment.pairs(tokens(one), tokens(other))
  }

  @Test(
    "what is alike is paired in order; what is lost has no partner",
    arguments: [
      ("abcdefgh", "abcdefgh", [0, 1, 2, 3, 4, 5, 6, 7]),
      // Lost: b and c.
      ("abcdefgh", "adefgh", [0, -1, -1, 1, 2, 3, 4, 5]),
      // Added: x and y.
      ("abcdefgh", "abcxydefgh", [0, 1, 2, 5, 6, 7, 8, 9]),
      // One written for another.
      ("abcdefgh", "abXdefgh", [0, 1, -1, 3, 4, 5, 6, 7]),
      ("abc", "", [-1, -1, -1]),
      ("", "abc", []),
      // Nothing is alike.
      ("abc", "xyz", [-1, -1, -1]),
      // At the end fewer words need to agree.
      ("abcd", "abxd", [0, 1, -1, 3]),
    ])
  func pairing(_ one: String, _ other: String, _ expected: [Int]) {
    #expect(pairs(one, other) == expected)
  }

  @Test(
    "a word is letters and digits; hyphens, apostrophes and dashes end it",
    arguments: [
      ("co-operate with s. 3(1)", "wwwwnn"), ("the Act’s “purpose”—it", "wwwww"), ("£5 note 12A", "nww"),
      ("plwyf â’r tŷ", "wwww"), ("", ""),
    ])
  func words(_ text: String, _ kinds: String) {
    var found = ""
    WordSplitter.split(text.utf8) { _, isWord in found += isWord ? "w" : "n" }
    #expect(found == kinds)
  }

  @Test("capital and small letters make one word")
  func folding() {
    var tokens: [UInt64] = []
    WordSplitter.split("Duty DUTY duty duties".utf8) { token, _ in tokens.append(token) }
    #expect(tokens[0] == tokens[1] && tokens[1] == tokens[2] && tokens[2] != tokens[3])
  }
}
