import Ingest
import Inputs
import Legislation
import Measures
import Reporter
import Testing

@Suite("The text with zones and provisions in the margin")
struct TextViewTests {
  private static let code = """
    Records of boards

    1.1 The board must inform owners.

    1.2 It must keep a record.

    2.1 A record is kept for ten years.

    2.2 It may be read by anybody.
    """

  private func view(
    from: String? = nil, to: String? = nil, scope: Scope = .statute, text: String = code
  ) throws -> TextView {
    let document = try SourceReader(format: .text).read(bytes: Array(text.utf8), path: "code.txt")
    return try TextView(
      document, scope: scope, from: from.map { try TextPlace($0) }, to: to.map { try TextPlace($0) })
  }

  private func provisions(_ view: TextView) -> [String] {
    var all: [String] = []
    for passage in view.passages
    where passage.provision.hasPrefix("para") && all.last != passage.provision {
      all.append(passage.provision)
    }
    return all
  }

  @Test(
    "begins and ends where it is told, at provisions or at numbers of paragraphs",
    arguments: [
      (nil, nil, ["para. 1.1", "para. 1.2", "para. 2.1", "para. 2.2"]),
      ("para. 1.2", nil, ["para. 1.2", "para. 2.1", "para. 2.2"]), (nil, "para. 1.1", ["para. 1.1"]),
      ("para. 2.1", "para. 2.1", ["para. 2.1"]), ("2", "4", ["para. 1.1", "para. 1.2", "para. 2.1"]),
      ("3", "para. 2.1", ["para. 1.2", "para. 2.1"]),
    ])
  func places(_ from: String?, _ to: String?, _ expected: [String]) throws {
    #expect(try provisions(view(from: from, to: to)) == expected)
  }

  @Test("says what is not there, and what runs backwards")
  func errors() throws {
    #expect(throws: ScopeError.noSuchParagraph(path: "code.txt", wanted: 7, count: 5)) { try view(from: "7") }
    #expect(throws: ScopeError.stretchRunsBackwards(path: "code.txt")) { try view(from: "3", to: "2") }
    #expect(throws: ScopeError.notUnderstood("0")) { try TextPlace("0") }
    #expect(throws: ScopeError.notUnderstood("99999999999999999999")) {
      try TextPlace("99999999999999999999")
    }
    #expect(throws: ScopeError.self) { try view(from: "ch. 9") }
  }

  @Test("holds every word of the document, and marks what counts")
  func complete() throws {
    let document = try SourceReader(format: .text).read(bytes: Array(Self.code.utf8), path: "code.txt")
    let view = try TextView(document, scope: .operative)
    #expect(view.passages.map(\.text) == document.runs.map { document.string($0.range) })
    #expect(view.paragraphs == 5 && view.passages.last?.paragraph == 5)
    for passage in view.passages { #expect(passage.counts == (passage.zone == .operative)) }
  }

  @Test("a part of a text is that part alone")
  func scope() throws {
    var scope = Scope.statute
    scope.inside = [try ProvisionReference("para. 2.1-2.2")]
    #expect(try provisions(view(scope: scope)) == ["para. 2.1", "para. 2.2"])
    // The heading of the whole is in no provision, and so in no part.
    #expect(try view(scope: scope).passages.allSatisfy { $0.provision.hasPrefix("para. 2") })
    #expect(try view().passages.contains { !$0.provision.hasPrefix("para") })
    scope.inside = []
    scope.outside = [try ProvisionReference("para. 2.1-2.2")]
    #expect(try provisions(view(scope: scope)) == ["para. 1.1", "para. 1.2"])
    #expect(try view(scope: scope).passages.contains { $0.text == "Records of boards" })
  }

  @Test("what is in no provision is in no part of a text, and in every rest of it")
  func outsideProvisions() throws {
    var text = SampleText()
    let one = text.provision(.section, "1")
    text.add("An Act to inform.", zone: .prelims)
    text.add("Boards inform.", in: one)
    text.add("Owners inform.", in: text.provision(.section, "2"))
    var scope = Scope.everything
    scope.inside = [try ProvisionReference("s. 1")]
    #expect(try TextView(text.document, scope: scope).passages.map(\.text) == ["Boards inform."])
    (scope.inside, scope.outside) = ([], scope.inside)
    #expect(
      try TextView(text.document, scope: scope).passages.map(\.text) == [
        "An Act to inform.", "Owners inform.",
      ])
  }

  @Test("a text without words has no passages")
  func empty() throws {
    #expect(try view(text: "\n\n").passages.isEmpty)
  }

  @Test(
    "for readers: number, provision and zone in the margin, long lines broken, numbers beside their words")
  func page() throws {
    let words = "Information" + String(repeating: " information", count: 11)
    let long = "Records of boards\n\n1.1 \(words).\n\n1.2 More."
    let document = try SourceReader(format: .text).read(bytes: Array(long.utf8), path: "code.txt")
    let bytes = try Report(.text, style: .plain).bytes(of: TextViewResult([try TextView(document)]))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let first = try #require(lines.first { $0.contains("para. 1.1") })
    #expect(first.hasPrefix("2  para. 1.1 ") && first.contains("  operative  1.1 Information information"))
    #expect(lines.allSatisfy { $0.count <= 120 })
    #expect(lines.contains { $0.hasPrefix(" ") && $0.hasSuffix("information.") })
  }

  @Test("for programs: a passage a row, with everything that identifies it")
  func data() throws {
    let csv = String(
      decoding: try Report(.csv).bytes(of: TextViewResult([try view(from: "2", to: "2")])), as: UTF8.self)
    let lines = csv.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines[0] == "path,document,paragraph,provision,zone,state,counts,scope,text,sha256")
    #expect(lines[1].contains(",2,para. 1.1,number,inForce,no,statute,1.1 ,"))
    #expect(lines[2].contains(",2,para. 1.1,operative,inForce,yes,statute,The board must inform owners.,"))
    #expect(lines.count == 3)
    let json = String(
      decoding: try Report(.json).bytes(of: TextViewResult([try view(from: "2", to: "2")])), as: UTF8.self)
    #expect(json.contains("\"schema\": \"voxlex/text/1\"") && json.contains("\"paragraphs\": 5"))
  }
}

@Suite("Doubt in an inspection")
struct DoubtLinesTests {
  private static let text = """
    1 Duty

    (1) The board must inform owners of each decision that it takes.

    2 Records

    (1) The board must keep a record of each decision that it takes.

    41 Fees

    (1) The board may take a fee for each decision that it takes, and must say so.

    42 More fees

    (1) The board may take another fee for each decision that it takes, and must say so.

    (2) The board must say what each fee is for, and to whom it is paid in the end.

    (3) No fee is paid for what the board does for itself alone in any case at all.
    """

  @Test("shows the figures and where the doubtful places are, by the numbers of the text view")
  func places() throws {
    let document = try SourceReader(format: .text).read(bytes: Array(Self.text.utf8), path: "act.txt")
    let inspection = try Inspection(document)
    let doubt = try #require(inspection.doubt)
    #expect(doubt.count(.gap) > 0)
    let place = try #require(inspection.doubtPlaces.first { $0.sign == .gap })
    #expect(place.provision == "s. 41" && place.previous == "s. 2" && place.words.contains("Fees"))
    let view = try TextView(document, from: TextPlace("\(place.paragraph)"))
    #expect(view.passages.first?.provision == "s. 41")
    let page = String(decoding: try Report(.text).bytes(of: InspectResult([inspection])), as: UTF8.self)
    #expect(page.contains("Doubt about the structure") && page.contains("s. 41 after s. 2"))
    let json = String(decoding: try Report(.json).bytes(of: InspectResult([inspection])), as: UTF8.self)
    #expect(json.contains("\"doubt\": {") && json.contains("\"sign\": \"gap\""))
  }
}
