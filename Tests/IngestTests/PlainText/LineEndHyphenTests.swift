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
      ("Boards cross-\n\u{AD}sectional here.", "A crosssectional file.", "boards cross-sectional here"),
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

  @Test(
    "of two signs at a line's end a soft hyphen divides, unless a hyphen stands before it",
    arguments: [
      ("a cross-\u{AD}\nsectional study", "a cross-sectional study"),
      ("a cross\u{2010}\u{AD}\nsectional study", "a cross-sectional study"),
      ("a cross\u{2011}\u{AD}\nsectional study", "a cross-sectional study"),
      ("a well-\u{AD}\nknown board", "a well-known board"),
      ("an infor\u{AD}-\nmation board", "an information board"),
      ("an infor\u{AD}\u{2010}\nmation board", "an information board"),
      ("an infor\u{AD}\nmation board", "an information board"),
      ("one-\u{AD}\nand two-bedroom homes", "one and two-bedroom homes"),
      // No word is divided at a dash, nor at a sign with nothing before it.
      ("the plan --\nonce made", "the plan - once made"),
      ("the plan -\u{AD}\nonce made", "the plan once made"),
      ("the plan \u{AD}\nonce made", "the plan once made"),
    ])
  func twoSigns(text: String, words: String) throws {
    let document = try readText("Board notes\n\nIt is \(text).\n")
    #expect(document.words(.operative).hasSuffix("¶ it is " + words))
    #expect(document.conservation.closes)
  }

  @Test(
    "a word goes on over a page that ends or begins with blank lines",
    arguments: [
      ("in-\n\u{C}\n\nformation here", "in-formation here"),
      ("in-\n\n\u{C}formation here", "in-formation here"),
      ("in-\n\n\n\u{C}\n\n\nformation here", "in-formation here"),
      ("in-\n\u{C}formation here", "in-formation here"),
      ("consul-\n\n\u{C}\ntees here", "consultees here"),
      ("consul\u{AD}\n\n\u{C}\ntees here", "consultees here"),
      // So does one over blank lines alone, unless both parts are words of the text: then it is a dash.
      ("in-\n\nformation here", "in-formation here"),
      ("plan-\n\nthe year here", "plan ¶ the year here"),
      // On the next page a capital begins something.
      ("in-\n\n\u{C}\nFormation here", "in ¶ formation here"),
      ("in-\n\n\u{C}\n12 boards here", "in ¶ 12 boards here"),
      ("in-\n\n\u{C}\n• boards here", "in ¶ boards here"),
    ])
  func pages(text: String, words: String) throws {
    let document = try readText(
      "The boards must share with parents in the year of the plan\n"
        + "all of it, and \(text).\n")
    #expect(document.words(.operative, .number, .heading).hasSuffix("and " + words))
    #expect(document.conservation.closes)
  }
}
