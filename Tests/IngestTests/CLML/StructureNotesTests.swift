import Ingest
import Legislation
import Testing

@Suite("Notes on text whose marks tell its structure")
struct StructureNotesTests {
  private func read(_ content: String, metadata: String = "", attributes: String = "") throws -> Document {
    let source = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dct="http://purl.org/dc/terms/">\
      <ukm:Metadata>\(metadata)</ukm:Metadata><Primary><Body>\
      <P1\(attributes)><Pnumber>1</Pnumber><P1para><Text>\(content)</Text></P1para></P1></Body></Primary></Legislation>
      """
    return try CLMLReader.read(Array(source.utf8), path: "a.xml")
  }

  private func readStandard(_ content: String) throws -> Document {
    let source = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="ukpga"><body><section><num>1</num>\
      <content><p>\(content)</p></content></section></body></act></akomaNtoso>
      """
    return try SourceReader().read(bytes: Array(source.utf8), path: "a.xml")
  }

  /// Emphasised words, so many of them behind a line end and so many in their lines.
  private func words(indented: Int, inLine: Int, element: String, break lineEnd: String = "\n    ") -> String
  {
    String(repeating: "in\(lineEnd)<\(element)>form</\(element)>", count: indented)
      + String(repeating: " word <\(element)>form</\(element)>", count: inLine)
  }

  @Test(
    "five elements within words that begin a line are noted, if most of them do",
    arguments: [
      (4, 0, nil), (5, 0, 5), (5, 4, 5), (5, 5, nil), (6, 5, 6), (4, 3, nil), (40, 41, nil), (0, 9, nil),
    ])
  func indented(_ indented: Int, _ inLine: Int, _ count: Int?) throws {
    func found(_ document: Document) -> Int? { document.notes.first { $0.kind == .reindented }?.count }
    #expect(try found(read(words(indented: indented, inLine: inLine, element: "Emphasis"))) == count)
    #expect(try found(readStandard(words(indented: indented, inLine: inLine, element: "i"))) == count)
    // A carriage return ends a line too; a space does not.
    #expect(
      try found(read(words(indented: indented, inLine: inLine, element: "Emphasis", break: "&#13;"))) == count
    )
    #expect(
      try found(read(words(indented: indented, inLine: inLine, element: "Emphasis", break: " "))) == nil)
  }

  private static func status(_ status: String) -> String {
    "<ukm:PrimaryMetadata><ukm:DocumentClassification><ukm:DocumentStatus Value=\"\(status)\"/>"
      + "</ukm:DocumentClassification></ukm:PrimaryMetadata>"
  }

  /// What the metadata says; the state of a provision that does not match the date of the wording; whether it is noted.
  static let dates: [(metadata: String, state: TextState, isNoted: Bool)] = [
    (status("revised"), .ended, true), ("", .ended, true),
    ("<dct:valid>2020-01-01</dct:valid>" + status("revised"), .ended, false),
    // Text as made, a draft and a proposal are in force throughout, whatever is said of a provision.
    (status("final"), .inForce, false), (status("draft"), .inForce, false),
    (status("proposed"), .inForce, false),
  ]

  @Test(
    "without the date of the wording it is said that what does not match was taken as ended", arguments: dates
  )
  func undated(_ metadata: String, _ state: TextState, _ isNoted: Bool) throws {
    let document = try read("word", metadata: metadata, attributes: " Match=\"false\"")
    #expect(document.runs.allSatisfy { $0.state == state })
    #expect(document.notes.contains { $0.kind == .noVersionDate } == isNoted)
    #expect(try !read("word", metadata: metadata).notes.contains { $0.kind == .noVersionDate })
  }

  @Test("in Akoma Ntoso the date of the expression is that of the wording")
  func expressionDate() throws {
    func document(_ identification: String) throws -> Document {
      let source = ##"""
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" \##
        xmlns:uk="https://www.legislation.gov.uk/namespaces/UK-AKN"><act name="ukpga"><meta>\##(identification)<lifecycle>\##
        <eventRef eId="d1" date="2019-01-26"/></lifecycle><analysis><restrictions><restriction href="#section-8" \##
        refersTo="#period-1"/></restrictions><otherAnalysis><uk:match href="#section-8" value="false"/></otherAnalysis>\##
        </analysis><temporalData><temporalGroup eId="period-1"><timeInterval start="#d1"/></temporalGroup></temporalData>\##
        </meta><body><section eId="section-8"><num>8</num><content><p>Later.</p></content></section></body></act>\##
        </akomaNtoso>
        """##
      return try SourceReader().read(bytes: Array(source.utf8), path: "a.xml")
    }
    func identification(_ date: String) -> String {
      "<identification><FRBRExpression><FRBRdate date=\"\(date)\" name=\"validFrom\"/></FRBRExpression></identification>"
    }
    let before = try document(identification("2018-01-24"))
    #expect(before.runs.allSatisfy { $0.state == .notYet })
    let after = try document(identification("2020-01-24"))
    #expect(after.runs.allSatisfy { $0.state == .ended })
    #expect(!(before.notes + after.notes).contains { $0.kind == .noVersionDate })
    let undated = try document("")
    #expect(undated.runs.allSatisfy { $0.state == .ended })
    #expect(undated.notes.contains { $0.kind == .noVersionDate })
  }
}
