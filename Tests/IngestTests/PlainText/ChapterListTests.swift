import Ingest
import Legislation
import Testing

/// Contents lists without a heading and without page numbers, whose entries stand below those of chapters.
@Suite("Contents lists of chapters as plain text")
struct ChapterListTests {
  private static let list = """
    CHAPTER 1 – GENERAL

    Purpose and scope
    Definition of officer

    CHAPTER 2 – ORDERS

    General description
    Serving the order

    CHAPTER 3 – WARRANTS

    General description
    Leaving premises
    """

  private static func body(_ dash: String) -> String {
    """
    CHAPTER 1 \(dash) GENERAL

    Purpose and scope

    1. This code is issued by the Ministers and guides all officers.

    Definition of officer

    2. An officer is a person whom the board has appointed in writing.

    CHAPTER 2 \(dash) ORDERS

    General description

    3. An order makes a person give to the board what it asks for.

    Serving the order

    4. An order must be served by hand within a month of its date.

    CHAPTER 3 \(dash) WARRANTS

    General description

    5. A warrant lets an officer enter premises and look for papers.

    Leaving premises

    6. An officer must leave premises as safe as they were before.
    """
  }

  @Test(
    "entries come back below, whatever the dash; nothing of the list is text or opens a chapter",
    arguments: ["–", "-"])
  func found(_ dash: String) throws {
    let document = try readText(
      "Code of practice on powers\n\n" + Self.list + "\n\n" + Self.body(dash) + "\n")
    let contents = document.runs.filter { $0.zone == .contents }
    let words = contents.flatMap {
      document.string(Int($0.start)..<Int($0.end)).split(whereSeparator: \.isWhitespace)
    }
    #expect(words.filter { $0 != "–" }.count == 24)
    #expect(document.provisions.count { $0.kind == .codeChapter } == 3)
    #expect(document.provisions.count { $0.kind == .codeParagraph } == 6)
  }

  @Test("chapters that come once are no list")
  func notFound() throws {
    let document = try readText("Code of practice on powers\n\n" + Self.body("–") + "\n")
    #expect(!document.runs.contains { $0.zone == .contents })
  }
}
