import Files
import Testing

@Suite("Small files as text")
struct SmallTextTests {
  @Test(
    "UTF-8 with or without a mark is text, and all else says what it is",
    arguments: [
      ([], .success("")), (Array("a\né".utf8), .success("a\né")),
      ([0xEF, 0xBB, 0xBF, 0x61], .success("a")), ([0xEF, 0xBB, 0xBF], .success("")),
      // A second mark is a character of the text.
      ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], .success("\u{FEFF}")),
      ([0xEF, 0xBB], .failure(.notUTF8(line: 1))), ([0xFF, 0xFE, 0x61, 0], .failure(.utf16)),
      ([0xFE, 0xFF, 0, 0x61], .failure(.utf16)), ([0x61, 0x0A, 0x0A, 0xE9], .failure(.notUTF8(line: 3))),
      ([0x0A, 0xC3, 0x0A], .failure(.notUTF8(line: 2))),
      (Array("12345678".utf8), .success("12345678")), (Array("123456789".utf8), .failure(.tooLarge)),
    ] as [([UInt8], Result<String, SmallText.Fault>)])
  func texts(bytes: [UInt8], expected: Result<String, SmallText.Fault>) {
    let found = Result { () throws(SmallText.Fault) in try SmallText.text(bytes, limit: 8) }
    #expect(found == expected)
  }
}
