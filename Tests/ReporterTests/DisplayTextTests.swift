import Reporter
import Testing

@Suite("Text on a terminal")
struct DisplayTextTests {
  @Test(
    "a width is what the terminal shows, not how many characters there are",
    arguments: [
      ("", 0), ("abc", 3), ("ŵ", 1), ("w\u{302}", 1), ("e\u{301}\u{323}", 1), ("協力", 4), ("ｱ", 1), ("Ａ", 2),
      ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👧", 2), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2), ("🇬🇧", 2), ("❤️", 2), ("–", 1),
      ("─", 1),
      ("a\u{200D}b", 2), ("©", 1), ("½", 1), ("、", 2), ("\u{FFFD}", 1),
    ])
  func width(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(
    "nothing in a text can command a terminal or turn a line around",
    arguments: [
      ("plain", "plain"), ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{9B}2J", "\u{FFFD}2J"),
      ("a\r\nb\tc", "a  b c"),
      ("bell\u{7}\u{7F}", "bell\u{FFFD}\u{FFFD}"), ("\u{202E}evil\u{202C}", "\u{FFFD}evil\u{FFFD}"),
      ("a\u{A0}b\u{2028}c", "a b c"), ("co\u{AD}op\u{FEFF}", "coop"), ("👩‍👧", "👩‍👧"), ("w\u{302}", "w\u{302}"),
    ])
  func neutral(text: String, expected: String) {
    #expect(Array(NeutralText.oneLine(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "words are wrapped whole, and broken only where one alone is too wide",
    arguments: [
      ("one two three", 7, 0, ["one two", "three"]), ("one two three", 20, 0, ["one two three"]),
      ("one two", 3, 0, ["one", "two"]), ("abcdef gh", 4, 0, ["abcd", "ef", "gh"]),
      ("abcdefgh ij", 4, 2, ["abcd", "  ef", "  gh", "  ij"]), ("  in two", 6, 2, ["  in", "  two"]),
      ("協力協力", 4, 0, ["協力", "協力"]), ("協力", 1, 0, ["協", "力"]), ("", 5, 0, [""]),
    ])
  func wrap(text: String, width: Int, hanging: Int, lines: [String]) {
    #expect(WordWrap.lines(text, width: width, hanging: hanging) == lines)
  }
}
