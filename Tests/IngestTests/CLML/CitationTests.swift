import Foundation
import Ingest
import TestSupport
import Testing

@testable import Legislation

@Suite("Citations of CLML")
struct CitationTests {
  private static func document(_ root: String, _ content: String) throws -> Document {
    let text =
      "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\" \(root)>\(content)</Legislation>"
    return try CLMLReader.read(Array(text.utf8), path: "c.xml")
  }

  /// Each block of text outside headings and numbers with its citation.
  private static func cited(_ document: Document) -> [String] {
    var labels = ProvisionLabels(document)
    return document.runs.filter { $0.zone == .operative }.map {
      "\(labels.string(of: $0, in: document)): \(document.string($0.range))"
    }
  }

  /// Made up, in the markup of the Human Rights Act.
  private static let convention = """
    <Primary><Body><P1group><Title>Rights</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><Text>one</Text>\
    </P1para></P1></P1group></Body><Schedules><Schedule id="schedule-1"><Number>SCHEDULE 1</Number><ScheduleBody>\
    <Part id="schedule-1-part-I"><Number>PART I</Number><Title>The Convention</Title>\
    <Chapter id="schedule-1-part-I-chapter-7"><Number>Article 8</Number><Title>Family life</Title>\
    <P1 id="schedule-1-part-I-chapter-7-paragraph-1"><Pnumber>1</Pnumber><P1para><Text>two</Text></P1para></P1>\
    <P1><Pnumber>2</Pnumber><P1para><Text>three</Text><P3 id="p00001"><Pnumber>a</Pnumber><P3para><Text>four</Text>\
    </P3para></P3></P1para></P1></Chapter></Part><Part><Number>PART II</Number><Title>The Protocol</Title>\
    <Pblock><Number>ERTHYGL 8</Number><P><Text>five</Text></P></Pblock></Part></ScheduleBody></Schedule></Schedules>\
    </Primary>
    """

  @Test("articles of a scheduled convention are cited by Part and article")
  func articles() throws {
    #expect(
      Self.cited(try Self.document("", Self.convention)) == [
        "s. 1: one", "Sch. 1 Pt. I art. 8(1): two", "Sch. 1 Pt. I art. 8(2): three",
        "Sch. 1 Pt. I art. 8(2)(a): four", "Sch. 1 Pt. II art. 8: five",
      ])
  }

  @Test(
    "an attachment below a schedule has articles, a schedule in it paragraphs, and the schedule has them again"
  )
  func attachment() throws {
    func section(_ number: String, _ word: String) -> String {
      "<P1><Pnumber>\(number)</Pnumber><P1para><Text>\(word)</Text></P1para></P1>"
    }
    let schedule =
      "<Schedule><Number>SCHEDULE 2</Number><ScheduleBody>\(section("1", "inner"))</ScheduleBody></Schedule>"
    let document = try Self.document(
      "",
      "<EURetained><EUBody>\(section("1", "body"))</EUBody><Schedules><Schedule><Number>SCHEDULE 1</Number>"
        + "<ScheduleBody>\(section("1", "before"))<Attachment><EURetained><EUBody>\(section("1", "attached"))"
        + "</EUBody></EURetained>\(schedule)</Attachment>\(section("2", "after"))</ScheduleBody></Schedule>"
        + "</Schedules></EURetained>")
    #expect(
      Self.cited(document) == [
        "art. 1: body", "Sch. 1 para. 1: before", "Attachment art. 1: attached", "Sch. 2 para. 1: inner",
        "Sch. 1 para. 2: after",
      ])
  }

  @Test("an attachment's heading is the lines of its title page; the first names it where it has no number")
  func attachmentTitles() throws {
    func attachment(_ number: String) -> String {
      "<Attachment><EURetained><EUPrelims><MultilineTitle><Text>PROTOCOL (No \(number))</Text><Text>ON SEATS</Text>"
        + "</MultilineTitle></EUPrelims><EUBody><P1><Pnumber>Article 1</Pnumber><P1para><Text>word</Text></P1para>"
        + "</P1></EUBody></EURetained></Attachment>"
    }
    let document = try Self.document(
      "",
      "<EURetained><EUBody><P><Text>all</Text></P></EUBody><Attachments>\(attachment("1"))\(attachment("2"))"
        + "</Attachments></EURetained>")
    #expect(
      Self.cited(document) == [
        "(whole): all", "Attachment “PROTOCOL (No 1)” art. 1: word",
        "Attachment “PROTOCOL (No 2)” art. 1: word",
      ])
    #expect(document.heading(of: 1) == "PROTOCOL (No 1) ON SEATS")
  }

  private static let host = "http://www.legislation.gov.uk"

  @Test("headings are the provision's own or that of the nearest above it")
  func headings() throws {
    let document = try Self.document("", Self.convention)
    let headings = document.provisions.indices.map { document.heading(of: Int32($0)) }
    #expect(
      headings == [
        "Rights", "", "The Convention", "Family life", "Family life", "Family life", "Family life",
        "The Protocol",
        "The Protocol",
      ])
    #expect(document.heading(of: Provision.whole) == "")
  }

  @Test(
    "addresses follow the names of provisions, with the version that the document's own address has",
    arguments: [
      ("/ukpga/1998/42", ""), ("/ukpga/1998/42/2020-01-31", "/2020-01-31"),
      ("/ukpga/1998/42/enacted", "/enacted"),
      ("/ukpga/1998/42/2020-01-31/welsh", "/2020-01-31/welsh"),
    ])
  func addresses(_ uri: String, _ version: String) throws {
    let document = try Self.document("DocumentURI=\"\(Self.host)\(uri)\"", Self.convention)
    let item = "https://www.legislation.gov.uk/ukpga/1998/42"
    let paths = [
      "section/1", "schedule/1", "schedule/1/part/I", "schedule/1/part/I/chapter/7",
      "schedule/1/part/I/chapter/7/paragraph/1", "schedule/1/part/I/chapter/7", "schedule/1/part/I/chapter/7",
      "schedule/1", "schedule/1",
    ]
    #expect(
      document.provisions.indices.map { document.address(of: Int32($0)) }
        == paths.map { "\(item)/\($0)\(version)" })
    #expect(document.address(of: Provision.whole) == item + version)
  }

  @Test(
    "an address that the source gives is kept, that of no version gets the document's; other hosts have none")
  func givenAddresses() throws {
    func section(_ attributes: String) throws -> String {
      try Self.document(
        "DocumentURI=\"\(Self.host)/uksi/2015/62/2016-02-01\"",
        "<Secondary><Body><P1 \(attributes)><Pnumber>3</Pnumber><P1para><Text>word</Text></P1para></P1></Body></Secondary>"
      ).address(of: 0)
    }
    let regulation = "https://www.legislation.gov.uk/uksi/2015/62/regulation/3"
    #expect(
      try section("DocumentURI=\"\(Self.host)/uksi/2015/62/regulation/3/2016-02-01\" id=\"x\"")
        == regulation + "/2016-02-01")
    #expect(
      try section("IdURI=\"\(Self.host)/id/uksi/2015/62/regulation/3\"") == regulation + "/2016-02-01")
    #expect(try section("id=\"regulation-3\"") == regulation + "/2016-02-01")
    #expect(try section("id=\"p00012\"") == "https://www.legislation.gov.uk/uksi/2015/62/2016-02-01")
    #expect(
      try section("DocumentURI=\"http://elsewhere.org/uksi/2015/62/regulation/3\"")
        == "https://www.legislation.gov.uk/uksi/2015/62/2016-02-01")
    let other = try Self.document("DocumentURI=\"http://elsewhere.org/ukpga/1998/42\"", Self.convention)
    #expect(other.address(of: 0) == "")
    let bare = try Self.document("", Self.convention)
    #expect(bare.address(of: 0) == "")
  }

  @Test("the words of a cross-heading keep their hyphens; numbered names in an unknown form give none")
  func slugs() throws {
    func address(_ id: String) throws -> String {
      try Self.document(
        "DocumentURI=\"\(Self.host)/ukpga/2014/6\"",
        "<Primary><Body><Pblock id=\"\(id)\"><Title>T</Title><P><Text>word</Text></P></Pblock></Body></Primary>"
      ).address(of: 0)
    }
    let item = "https://www.legislation.gov.uk/ukpga/2014/6"
    #expect(
      try address("part-1-crossheading-the-local-offer") == item + "/part/1/crossheading/the-local-offer")
    #expect(try address("crossheading-x") == item + "/crossheading/x")
    for id in [
      "section-wrapper1", "part-1-crossheading-a_paragraph-7.3", "n1234", "section-", "part-1-crossheading",
    ] {
      #expect(try address(id) == item, "\(id)")
    }
  }

  @Test("the source's own name of a provision is kept")
  func names() throws {
    let document = try Self.document("", Self.convention)
    let ids = document.provisions.map {
      String(decoding: document.anchors[Int($0.id.lowerBound)..<Int($0.id.upperBound)], as: UTF8.self)
    }
    #expect(
      ids == [
        "section-1", "schedule-1", "schedule-1-part-I", "schedule-1-part-I-chapter-7",
        "schedule-1-part-I-chapter-7-paragraph-1", "", "p00001", "", "",
      ])
  }
}

/// What is printed as a citation can be given back, and names what it was printed of.
@Suite("Citations of real texts", .overRealTexts)
struct CitationsOverRealTexts {
  @Test("each label is that of one provision or of its wordings", arguments: RealTexts.clml)
  func distinct(_ path: String) throws {
    try check(try RealTexts.document(path))
  }

  @Test("so in plain text and Markdown")
  func texts() throws {
    for path in RealTexts.files("codes", ".txt") + RealTexts.files("cfa2014", ".txt", ".md") {
      try check(try RealTexts.document(path))
    }
  }

  private func check(_ document: Document) throws {
    var labels = ProvisionLabels(document)
    var bearers: [String: [Int]] = [:]
    var order: [String] = []
    for index in document.provisions.indices {
      let range = labels.name(of: Int32(index), in: document)
      let name = String(decoding: labels.bytes[range], as: UTF8.self)
      if bearers[name] == nil { order.append(name) }
      bearers[name, default: []].append(index)
    }
    for name in order {
      let alike = bearers[name] ?? []
      if (try? ProvisionReference(name)) == nil { Issue.record("\(name) is not understood") }
      for index in alike.dropFirst() {
        #expect(isWording(index, of: alike[0], document, labels), "\(name): \(alike)")
      }
    }
    // Each reference looks at all provisions: of long texts some are taken.
    var finder = ProvisionFinder(document)
    let step = max(1, order.count / 16)
    for place in stride(from: 0, to: order.count, by: step) {
      let name = order[place]
      #expect(try finder.roots(of: try ProvisionReference(name)) == bearers[name], "\(name)")
    }
  }

  /// One kind and number below one provision, or below wordings of one.
  private func isWording(
    _ index: Int, of other: Int, _ document: Document, _ labels: ProvisionLabels
  ) -> Bool {
    let (one, two) = (document.provisions[index], document.provisions[other])
    guard one.kind == two.kind, one.number == two.number, !one.number.isEmpty else { return false }
    if one.parent == two.parent { return true }
    guard one.parent >= 0, two.parent >= 0 else { return false }
    return isWording(Int(one.parent), of: Int(two.parent), document, labels)
  }
}
