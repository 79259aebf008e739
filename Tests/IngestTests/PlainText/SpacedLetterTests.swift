import Ingest
import Legislation
import Testing

@Suite("Letters with spaces between them")
struct SpacedLetterTests {
  @Test(
    "a word printed with spaces is joined, a formula is not",
    arguments: [
      ("O N L I N E", "online"), ("o n l i n e", "online"), ("O n l i n e", "online"), ("D R A F T", "draft"),
      ("T A X", "tax"), ("A X E S", "axes"), ("A x B", "a x b"), ("a x b", "a x b"),
      ("A x B x C", "a x b x c"),
      ("P x Q x R", "p x q x r"), ("N x T", "n x t"), ("R v D", "r v d"), ("A B C", "a b c"),
      ("x y z", "x y z"),
      ("L x W x H", "l x w x h"), ("A a B", "a a b"),
    ])
  func spaced(text: String, words: String) throws {
    let document = try readText("Board notes\n\nIn this plan \(text) is what counts here.\n")
    #expect(document.words(.operative).hasSuffix("in this plan \(words) is what counts here"))
    #expect(document.conservation.closes)
  }
}
