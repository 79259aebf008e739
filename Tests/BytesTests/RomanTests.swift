import Bytes
import Testing

@Suite("Roman numerals")
struct RomanTests {
  @Test("every numeral has its value, in either case, and no other text has one")
  func all() {
    var values: [String: Int] = [:]
    for value in 1...399 { values[Roman.numeral(value)] = value }
    #expect(values.count == 399)
    for (numeral, value) in values {
      #expect(Roman.value(numeral) == value && Roman.value(numeral.uppercased()) == value, "\(numeral)")
    }
    // All texts of up to five of the letters, and one that is no letter of a numeral.
    var texts = [""]
    for _ in 0..<5 {
      texts = [""] + texts.flatMap { text in "ivxlcd".map { text + String($0) } }
      for text in texts { #expect(Roman.value(text) == values[text], "\(text)") }
    }
  }

  @Test(
    "by hand",
    arguments: [
      ("i", 1), ("iv", 4), ("viii", 8), ("ix", 9), ("XIV", 14), ("xl", 40), ("xlix", 49), ("lxxxviii", 88),
      ("xc", 90), ("xcix", 99), ("c", 100), ("cccxcix", 399), ("iiii", nil), ("vv", nil), ("iix", nil),
      ("ic", nil), ("xm", nil), ("cccc", nil), ("", nil), ("i.", nil), (" i", nil), ("\u{131}", nil),
    ])
  func hand(_ text: String, _ value: Int?) {
    #expect(Roman.value(text) == value)
  }
}
