import Ingest
import Legislation
import Testing

/// The rules of words divided at a line's end, each against the next one in order: where two of them apply the
/// earlier one decides.
@Suite("Words divided at a line's end")
struct LineEndHyphenTests {
  @Test(
    "the earlier of two rules decides",
    arguments: [
      // With the hyphen elsewhere goes before together elsewhere.
      ("Boards co-\noperate here.", "To co-operate is to cooperate.", "boards co-operate here"),
      ("Boards co-\noperate here.", "To cooperate is to co-operate.", "boards co-operate here"),
      (
        "Boards co-\noperate here.", "Cooperate, cooperate, cooperate or co\u{2010}operate.",
        "boards co-operate here"
      ),
      ("Boards load-\nbearing here.", "LOAD-BEARING is Loadbearing.", "boards load-bearing here"),
      // Together elsewhere goes before prefixes, known parts, capitals and figures.
      ("Boards co-\noperate here.", "To cooperate is good.", "boards cooperate here"),
      ("Boards infor-\nmation here.", "Information is no mation.", "boards information here"),
      ("The Cold-\nWar here.", "A coldwar file.", "the coldwar here"),
      ("The B-\n12 here.", "A b12 file.", "the b12 here"),
      // A soft hyphen goes before a word that stands elsewhere with a hyphen.
      ("Boards co\u{AD}\noperate here.", "To co-operate is good.", "boards cooperate here"),
      ("Boards load\u{AD}\nbearing here.", "A load-bearing wall.", "boards loadbearing here"),
      // A list of compounds goes before all others.
      ("Boards one-\nand two-bedroom here.", "A oneand file.", "boards one and two-bedroom here"),
      ("Boards one-\nor two-bedroom here.", "A one-or file.", "boards one or two-bedroom here"),
      // Without proof: a prefix or a known part keeps the hyphen, others do not.
      ("Boards co-\noperate here.", "A plan.", "boards co-operate here"),
      ("Boards radon-\nproof here.", "A radon plan.", "boards radon-proof here"),
      ("Boards consul-\ntees here.", "A plan.", "boards consultees here"),
    ])
  func order(divided: String, elsewhere: String, words: String) throws {
    // The proof may stand before or behind.
    for text in ["\(divided)\n\n\(elsewhere)\n", "\(elsewhere)\n\n\(divided)\n"] {
      let document = try readText("Board notes\n\n" + text)
      #expect(document.words(.operative, .heading).contains(words), "\(text)")
      #expect(document.conservation.closes)
    }
  }

  @Test("what stands elsewhere proves a word only if it is not divided itself")
  func provedByOthersOnly() throws {
    let document = try readText(
      "Board notes\n\nBoards consul-\ntees here.\n\nBoards consul-\ntees there.\n\nBoards pre-\npare.\n")
    let note = try #require(document.notes.first { $0.kind == .lineEndHyphen })
    #expect(note.count == 3)
    #expect(note.sentence.contains("3 of them are proved by nothing"))
    #expect(note.sentence.contains("consultees") && note.sentence.contains("pre-pare"))
  }

  @Test("a word that stands elsewhere both ways is proved, and keeps its hyphen")
  func bothWays() throws {
    let document = try readText(
      "Board notes\n\nBoards re-\nview here.\n\nA re-view is a review; each review is one.\n")
    let note = try #require(document.notes.first { $0.kind == .lineEndHyphen })
    #expect(note.sentence.contains("1 keeps the hyphen, 0 do not"))
    #expect(!note.sentence.contains("proved by nothing"))
  }
}
