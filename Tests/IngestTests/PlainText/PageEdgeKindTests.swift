import Ingest
import Legislation
import Testing

/// What stands at the edges of pages and is law, and what is furniture though it varies: found by reading real texts page by
/// page, in other words here.
@Suite("Kinds of lines at the edges of pages")
struct PageEdgeKindTests {
  private static let things = ["nets", "sails", "hulls", "masts", "oars", "decks", "quays"]

  @Test(
    "a sentence that goes on at the foot of pages is law",
    arguments: [
      "and must show it to the owner by day.", "but must not sell it to any other person;",
      "unless the clerk must have it, and",
    ])
  func sentences(_ line: String) throws {
    let pages = Self.things.enumerated().map { place, thing in
      "\(place + 1) Record of \(thing)\n(1) The keeper must list all \(thing) of the fleet,\n\(line)\n"
    }
    let document = try readText(pages.joined(separator: "\u{0C}"))
    #expect(document.times("must") == 14)
    #expect(document.times("must", in: [.furniture]) == 0)
  }

  @Test(
    "what stands in the midst of pages too is no header",
    arguments: ["In practice", "Rule 4, page 7, line 12, leave out"])
  func midst(_ line: String) throws {
    let pages = Self.things.enumerated().map { place, thing in
      """
      \(line)

      \(place * 2 + 1).  The keeper must list all \(thing) of the fleet, and the owner has to be told of it in time.

      Guidance on \(thing)

      The clerk must write.

      \(line)

      \(place * 2 + 2).  The owner must show the \(thing) to the keeper, who has to see that they are safe at sea.

                                         \(place + 40)

      """
    }
    let document = try readText(pages.joined(separator: "\u{0C}"))
    let word = line == "In practice" ? "practice" : "leave"
    #expect(document.times(word) == 14)
    #expect(document.times("must") == 21)
  }

  @Test("a header whose words change places, or that has a tab's letter glued to it, is one")
  func varying() throws {
    let feet = [
      "Harbour Guidance Part B Lamps and ropes PRINTED COPY",
      "BHarbour Guidance Part B Lamps and ropes PRINTED COPY",
      "Lamps and ropes Harbour Guidance Part B PRINTED COPY",
    ]
    let pages = Self.things.enumerated().map { place, thing in
      "\(place * 2 + 1).  The keeper must list all \(thing) of the fleet.\n\n\(place * 2 + 2).  The owner must pay for \(thing).\n\n\(feet[place % 3])\n"
    }
    let document = try readText(pages.joined(separator: "\u{0C}"))
    #expect(document.times("printed") == 0)
    #expect(document.times("printed", in: [.furniture]) == 7)
    #expect(document.times("must") == 14)
  }

  @Test(
    "the printer's line of a Bill",
    arguments: ["Bill 41                      59/2", "HL Bill 7        58/4", "SP Bill 12-EN   6/1"])
  func imprint(_ line: String) throws {
    let text =
      "1 Nets\n\n(1) The keeper must list nets.\n\n\(line)\n\u{0C}(2) The owner must pay.\n\u{0C}2 Sails\n\n(1) The clerk must write.\n"
    let document = try readText(text)
    #expect(document.times("bill") == 0)
    #expect(document.times("must", under: "s. 1(2)") == 1)
  }

  @Test(
    "numbers of sections are no line numbers, for they stand in another column", arguments: [true, false])
  func marginColumns(_ isLeft: Bool) throws {
    var text = ""
    var line = 0
    func add(_ content: String) {
      line = line % 30 + 1
      let mark = line % 5 == 0 ? "\(line)" : ""
      text +=
        isLeft
        ? mark.padded(to: 5) + content + "\n" : content.padded(to: 74) + mark + "\n"
    }
    for section in 1...16 {
      add("")
      add("\(section)".padded(to: 8) + "Record of \(Self.things[section % 7])")
      add("  (1)   The keeper must list all of them, and must say of each")
      add("        to whom it belongs.")
      add("  (2)   The owner must pay.")
    }
    let document = try readText(text)
    #expect(document.provisions.filter { $0.kind == .section }.map(\.number) == (1...16).map(String.init))
    #expect(document.times("must", under: "s. 5") == 3)
    #expect(document.times("must", under: "s. 15(2)") == 1)
    #expect((1...6).allSatisfy { document.times("\($0 * 5)") == 0 })
  }

  @Test(
    "a contents list with one space before its page numbers", arguments: ["Contents", "Table of contents"])
  func contentsAfterOneSpace(_ heading: String) throws {
    var list = "Harbour Code\n\n\(heading)\n\n"
    var body = ""
    for (place, thing) in Self.things.enumerated() {
      list += "Care of \(thing) \(place * 3 + 2)\n"
      body +=
        "Care of \(thing)\n\n\(place + 1). The keeper must look after all \(thing) of the fleet by day and by night.\n\n"
    }
    let document = try readText(list + "\n" + body)
    #expect(document.times("care") == 7)
    #expect(document.times("care", in: [.contents]) == 7)
    #expect(document.times("must", under: "para. 3") == 1)
    // Acts of a list under the same heading have years.
    let acts =
      "Harbour Code\n\nContents\n\nHarbours Act 1989\nPilots Act 1992\nLamps Act 1995\nRopes Act 1999\n\n1. The keeper must know these.\n\n2. The owner must too.\n\n3. So must the clerk of the board.\n"
    #expect(try readText(acts).times("act", in: [.contents]) == 0)
  }

  @Test(
    "schedules and names in flattened statutes",
    arguments: [
      ("Section 1", "Section 2"), ("(introduced by section 1 )", "(introduced by section 2 )"),
      ("Article 1(1)", "Articles 1 and 2"),
    ])
  func flattened(_ references: (String, String)) throws {
    let text = """
      Title: The Nets Order 2021
      Publisher: Statute Law Database
      Identifier: http://www.legislation.gov.uk/ssi/2021/9998

      ## The Nets Order 2021

      ### Nets

      1

      1.1

      The keeper must list all nets.

      1.2

      The owner must pay for them.

      ### End

      2

      The Nets Order 2011 is at an end.

            MARY ROE   A Minister of the Crown     Leith,   Edinburgh     9th March 2021

        NETS THAT ARE LISTED

      \(references.0)

        Long nets must be listed. Short nets need not be.

        ORDERS AT AN END

      \(references.1)

        The Nets Order 2011 must be struck out.

      ## EXPLANATORY NOTE

        (This note is not part of the Order)

      This Order lists nets.
      """
    let document = try readText(text)
    #expect(document.times("roe", in: [.signature]) == 1)
    #expect(document.times("must", under: "Sch. 1") == 1)
    #expect(document.times("must", under: "Sch. 2") == 1)
    #expect(document.times("listed", under: "Sch. 1", in: [.heading]) == 1)
  }
}

extension PageEdgeKindTests {
  @Test("what is below the names of a flattened instrument and is none of them stays law")
  func belowNames() throws {
    let text = """
      Title: The Nets Order 2021
      Publisher: Statute Law Database
      Identifier: http://www.legislation.gov.uk/ssi/2021/9997

      ## The Nets Order 2021

      ### Nets

      1

      The keeper must list all nets.

      ### End

      2

      The Nets Order 2011 is at an end.

            MARY ROE   A Minister of the Crown     Leith,   Edinburgh     9th March 2021

      A Minister of the Crown

      LISTED NETS

      Long nets must be listed. The owner must pay for each of them, and the clerk must write this down.
      """
    let document = try readText(text)
    #expect(document.times("roe", in: [.signature]) == 1)
    #expect(document.times("must", in: [.operative]) == 4)
    #expect(document.conservation.closes)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
