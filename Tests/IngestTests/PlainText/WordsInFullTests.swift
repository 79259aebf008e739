import Foundation
import Ingest
import Legislation
import Testing

/// Words without a mark below the items of a section, and numbers with their first item beside them.
@Suite("Words in full and items beside numbers")
struct WordsInFullTests {
  /// Between two items, behind the last one, and a definition behind a nested list.
  @Test(
    "words without a mark belong where the next mark says",
    arguments: [
      (["(a) the clerk, or", "words of it", "(b) the chair."], "s. 1(1)(a)"),
      (["(a) the clerk;", "(b) the chair,", "words of it.", "(2) The board must meet."], "s. 1(1)"),
      (
        [
          "(a) the clerk;", "(b) a member who—", "(i) asks;", "(ii) writes,", "words of it;",
          "(c) the chair.",
        ],
        "s. 1(1)(b)"
      ),
      (
        [
          "(a) the clerk;", "(b) a member who—", "(i) asks;", "(ii) writes,", "words of it.",
          "(2) The board must meet.",
        ], "s. 1(1)"
      ),
      (
        [
          "(a) a member who—", "(i) asks;", "(ii) writes;", "“boat” means words of it;",
          "(2) The board must meet.",
        ], "s. 1(1)"
      ),
    ])
  func wordsInFull(_ items: [String], _ label: String) throws {
    let first = [
      "Harbour Act 2031\n2031 chapter 9", "1 Boards", "(1) The board must meet if it is asked by—",
    ]
    let last = ["2 Clerks", "(1) The clerk must write.", "(2) It must be in ink."]
    let document = try readText((first + items + last).joined(separator: "\n\n") + "\n")
    #expect(document.label(ofText: "words of it") == label)
  }

  @Test("a paragraph of a schedule may have its first item beside a dash: 4.1.—(a)")
  func decimalWithItem() throws {
    let document = try readText(
      """
      The Harbours (Analysis) Regulations 2031

      The Minister makes the following Regulations.

      1.—(1) The board must test water.

      (2) The methods are those of the Schedule.

      SCHEDULE

      Methods

      1.1.—(a) The sample must be cooled.

      (b) It must be shaken.

      1.2. The acid must be pure.

      1.3. It must be cold.
      """)
    #expect(document.times("must", under: "Sch. para. 1.1") == 2)
    #expect(document.times("must", under: "Sch. para. 1.1(b)") == 1)
    #expect(document.times("must", under: "Sch. para. 1.3") == 1)
  }

  @Test("headings of an older Act that end in a stop may be wrapped")
  func wrappedTitlesWithStops() throws {
    var text = "Harbour Act 1949\n\n"
    for number in 1...5 {
      text += "\(number) Powers of the board as to the harbour of the \(number) towns that the Act of\n"
      text += "1900 names in its schedule.\n\n"
      text +=
        "(1) The board must meet on each of the days that were appointed by the council\nof the town.\n\n"
      text += "(2) The clerk must write.\n\n"
    }
    let document = try readText(text)
    #expect(document.words(.heading).components(separatedBy: "1900 names in its schedule").count == 6)
    #expect(document.times("must", in: [.operative]) == 10)
  }

  @Test("a note that stands alone is read as text, and one below a law is a note")
  func notes() throws {
    let note =
      "EXPLANATORY NOTE\n\n(This note is not part of the Order)\n\nPilots must reply.\n\nOwners must pay.\n"
    #expect(try readText(note).times("must", in: [.operative]) == 2)
    let order = "The Harbours Order 2031\n\n1.—(1) A pilot must reply.\n\n(2) An owner must pay.\n\n"
    #expect(try readText(order + note).times("must", in: [.operative]) == 2)
    #expect(try readText(order + note).times("must", in: [.note]) == 2)
  }

  @Test("a glossary that numbered paragraphs follow is no back matter")
  func glossary() throws {
    let document = try readText(
      """
      Harbour Code

      Contents

      Glossary ......... 2

      Chapter 1 Boards ......... 3

      Chapter 2 Fees ......... 4

      Glossary

      A board is that of a harbour, whatever it is called there.

      Chapter 1 Boards

      1.1 The board must meet.

      1.2 The clerk must write.

      Chapter 2 Fees

      2.1 The fee must be paid.
      """)
    #expect(document.labels.suffix(5) == ["ch. 1", "para. 1.1", "para. 1.2", "ch. 2", "para. 2.1"])
  }

  @Test(
    "a contents list comes back though its entries differ by a dash",
    arguments: [" – ", ": ", " - ", ", ", " — "])
  func dashes(_ sign: String) throws {
    let titles = ["Boards", "Fees", "Boats", "Pilots", "Clerks", "Words"].map { "\($0)\(sign)what they are" }
    let list = titles.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
    let body = titles.enumerated().map {
      "\($0 + 1). \($1.replacingOccurrences(of: sign, with: " – "))\n\nThe board must meet on day \($0) of the month of May.\n\n"
    }
    let document = try readText("Harbour Code\n\n" + list + "\n" + body.joined())
    #expect(document.times("must") == 6)
    #expect(document.times("what") == 6)
  }

  @Test("an item that a quotation puts in opens nothing", arguments: ["“and", "“or", "“; and"])
  func joint(_ quoted: String) throws {
    let document = try readText(
      """
      Harbour Act 2031
      2031 chapter 9
      PART 1
      Boards
      1 Amendments of the Act of 1900 that have to do with boards and clerks
      (1) In section 3 of the Harbours Act 1900, after paragraph (e) insert \(quoted)
      (f) the clerk of the council must write to it”.
      (2) In section 4 of that Act, for “board” substitute “council” in each place.
      2 Clerks of the council and of the harbour board, and their deputies
      (1) The clerk must write.
      (2) It must be in ink.
      """)
    #expect(!document.labels.contains("s. 1(1)(f)"))
    #expect(document.times("must", under: "s. 1(1)") == 1)
  }
}
