import Testing

@testable import Ingest

@Suite("Printed numbers of provisions")
struct PrintedNumbersTests {
  /// What each says by hand; asked for twice, and among thousands of others, for each is kept.
  @Test("say the same the second time, and when others were forgotten in between")
  func sameAgain() {
    let numbers = PrintedNumbers()
    for round in 0..<3 {
      let schedule = numbers.number(Array("SCHEDULE 1".utf8).span)
      #expect((schedule.number, schedule.isOfAnnex, schedule.word) == ("1", false, nil))
      let article = numbers.number(Array("Article 5".utf8).span)
      #expect((article.number, article.isOfAnnex, article.word) == ("5", false, .article))
      let annex = numbers.number(Array("ANNEX II".utf8).span)
      #expect((annex.number, annex.isOfAnnex, annex.word) == ("II", true, nil))
      let none = numbers.number([UInt8]().span)
      #expect((none.number, none.isOfAnnex, none.word) == ("", false, nil))
      for other in 0..<3000 {
        let text = "Part \(round * 3000 + other)"
        #expect(numbers.number(Array(text.utf8).span).number == String(text.dropFirst(5)))
      }
    }
  }

  @Test("a long one is read, though it is not kept")
  func long() {
    let text = "Section " + String(repeating: "12345678", count: 8)
    let number = PrintedNumbers().number(Array(text.utf8).span)
    #expect((number.number, number.word) == (String(text.dropFirst(8)), .section))
  }
}
