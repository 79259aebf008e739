import Legislation
import Testing

@Suite("Identifiers of works")
struct IdentifierTests {
  /// What each address names, by hand: type, year or reign and years, number, what is within, version, Welsh.
  struct Case: Sendable, CustomTestStringConvertible {
    var address: String
    var type: String
    var session: WorkID.Session?
    var number: String
    var part: String?
    var version: Version?
    var isWelsh = false
    var testDescription: String { address }

    init(
      _ path: String, _ type: String, _ session: WorkID.Session?, _ number: String, part: String? = nil,
      _ version: Version? = nil, isWelsh: Bool = false
    ) {
      address = "http://www.legislation.gov.uk/\(path)"
      (self.type, self.session, self.number, self.part) = (type, session, number, part)
      (self.version, self.isWelsh) = (version, isWelsh)
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Version? {
    CalendarDate(year: year, month: month, day: day).map { .pointInTime($0) }
  }

  static let cases: [Case] = [
    Case("id/ukpga/2014/6", "ukpga", .year(2014), "6"),
    Case("ukpga/2014/6/enacted", "ukpga", .year(2014), "6", .enacted),
    Case("uksi/2013/488/made", "uksi", .year(2013), "488", .made),
    Case("ukmo/2020/3/created", "ukmo", .year(2020), "3", .created),
    Case("eudn/2011/382/annex/adopted", "eudn", .year(2011), "382", part: "annex", .adopted),
    Case("ukpga/2014/6/prospective", "ukpga", .year(2014), "6", .prospective),
    Case("ukpga/1996/31/2010-01-12", "ukpga", .year(1996), "31", day(2010, 1, 12)),
    Case(
      "ukpga/1985/67/section/6/2007-09-01", "ukpga", .year(1985), "67", part: "section/6", day(2007, 9, 1)),
    Case(
      "wsi/2013/664/contents/made/welsh", "wsi", .year(2013), "664", part: "contents", .made, isWelsh: true),
    Case("anaw/2020/3/section/2/welsh", "anaw", .year(2020), "3", part: "section/2", isWelsh: true),
    Case(
      "ssi/2010/94/schedule/1/paragraph/2/made", "ssi", .year(2010), "94", part: "schedule/1/paragraph/2",
      .made),
    Case("ukpga/1998/42/2020-01-31/revision", "ukpga", .year(1998), "42", day(2020, 1, 31)),
    Case("ukdsi/2012/9780111529799", "ukdsi", .year(2012), "9780111529799"),
    Case("ukla/1991/xx/part/1/enacted", "ukla", .year(1991), "xx", part: "part/1", .enacted),
    Case("aosp/1707/8/paragraph/p3", "aosp", .year(1707), "8", part: "paragraph/p3"),
    // Years of a reign.
    Case("aep/Ann/6/11/part/1", "aep", .regnal(reign: "Ann", years: "6"), "11", part: "part/1"),
    Case("apgb/Geo3/39-40/14", "apgb", .regnal(reign: "Geo3", years: "39-40"), "14"),
    Case(
      "ukpga/Geo5and1Edw8/26/3/enacted", "ukpga", .regnal(reign: "Geo5and1Edw8", years: "26"), "3", .enacted),
    Case("aep/Edw3Stat5/25/2", "aep", .regnal(reign: "Edw3Stat5", years: "25"), "2"),
    // Treaties have a name alone.
    Case("id/eut/teu", "eut", nil, "teu"),
    Case("eut/teu/article/5", "eut", nil, "teu", part: "article/5"),
  ]

  @Test("an address is taken apart, and put together again", arguments: cases)
  func addresses(_ expected: Case) throws {
    let address = try #require(ItemAddress(expected.address))
    let work = try #require(address.id.work)
    #expect(work.type == expected.type)
    #expect(work.session == expected.session)
    #expect(work.number == expected.number)
    #expect(address.id.part.map { String($0) } == expected.part)
    #expect(address.version == expected.version)
    #expect(address.isWelsh == expected.isWelsh)
    #expect(address.isOfLegislation)
    #expect(WorkID(work.description) == work)
    #expect(
      address.id.description
        == ([work.description] + (expected.part.map { [$0] } ?? [])).joined(separator: "/"))
    let plain = expected.address.replacing("http://", with: "https://").replacing("/id/", with: "/")
      .replacing("/revision", with: "")
    #expect(address.description == plain)
  }

  @Test(
    "what is of no form of a work is a name without one, printed as it is",
    arguments: [
      "ukpga", "ukpga/2014", "ukpga/2014/", "/2014/6", "UKPGA/2014/6", "ukpga//6", "ukpga/20145/6",
      "ukpga/0214/6", "ukpga/201a/6", "ukpga/99999999999999999999/6", "ukpga/Vict/6", "ukpga/Vict/xx/6",
      "ukpga/2014/six seven", "ukpga/2014/№6", "ukpga/２０１４/6", "eut/1992", "eu/teu",
      "urn:isbn:0110792750", "Twin", "../../etc/passwd", "ukpga\0/2014/6", " ukpga/2014/6", "é/2014/6", "/",
      "///", String(repeating: "a/", count: 10_000),
    ])
  func noWorks(_ text: String) {
    #expect(WorkID(text) == nil)
    #expect(ItemID(text)?.work == nil)
    #expect(ItemID(text)?.part == nil)
    #expect(ItemID(text)?.description == text)
  }

  @Test("a work with something behind it is a part of it, and no work")
  func parts() {
    #expect(WorkID("ukpga/2014/6/section/1") == nil)
    #expect(ItemID("ukpga/2014/6/section/1")?.work == WorkID("ukpga/2014/6"))
    #expect(ItemID("ukpga/2014/60")?.work != WorkID("ukpga/2014/6"))
    #expect(ItemID("") == nil)
  }

  @Test(
    "what is no address of the web with a path is none",
    arguments: [
      "", "http://", "http://www.legislation.gov.uk", "http://www.legislation.gov.uk/", "https://host//",
      "http://www.legislation.gov.uk/id", "http://www.legislation.gov.uk/id/", "ftp://host/ukpga/2014/6",
      "urn:isbn:0110792750", "ukpga/2014/6", "HTTP://www.legislation.gov.uk/ukpga/2014/6",
    ])
  func noAddresses(_ text: String) { #expect(ItemAddress(text) == nil) }

  @Test("an address of another host is one, but none of legislation")
  func otherHosts() {
    for host in ["example.org", "www.legislation.gov.uk.example.org", "legislation.gov.uk"] {
      let address = ItemAddress("http://\(host)/ukpga/2014/6/enacted")
      #expect(address?.id == ItemID("ukpga/2014/6"))
      #expect(address?.version == .enacted)
      #expect(address?.isOfLegislation == false)
    }
  }

  @Test("a version's word alone is what an address names; before another segment it is no version")
  func versionWords() {
    #expect(ItemAddress("http://host/enacted")?.id == ItemID("enacted"))
    #expect(ItemAddress("http://host/enacted")?.version == nil)
    #expect(ItemAddress("http://host/ukpga/2014/6/made/x")?.version == nil)
    // It is in the place of a version, and so no part of the item; but it is no day.
    let impossible = ItemAddress("http://host/ukpga/2014/6/2018-02-30")
    #expect(impossible?.id == ItemID("ukpga/2014/6"))
    #expect(impossible?.version == .stated("2018-02-30"))
    #expect(impossible?.version?.date == nil)
  }
}

@Suite("Versions")
struct VersionTests {
  @Test(
    "every text is a version that prints as it stands",
    arguments: [
      ("enacted", Version.enacted, true), ("made", .made, true), ("created", .created, true),
      ("adopted", .adopted, true), ("prospective", .prospective, false),
      ("Enacted", .stated("Enacted"), false), ("7 March 2018", .stated("7 March 2018"), false),
      ("2018-03", .stated("2018-03"), false), ("2018-02-30", .stated("2018-02-30"), false),
      (" ", .stated(" "), false), ("2018-03-07 repealed", .stated("2018-03-07 repealed"), false),
    ])
  func texts(_ text: String, _ version: Version, _ isAsMade: Bool) {
    #expect(Version(text) == version)
    #expect(version.description == text)
    #expect(version.isAsMade == isAsMade)
    #expect(version.date == nil)
  }

  @Test("a date is a point in time")
  func dates() {
    let version = Version("2018-03-07")
    #expect(version?.date == CalendarDate(year: 2018, month: 3, day: 7))
    #expect(version?.description == "2018-03-07")
    #expect(version?.isAsMade == false)
    #expect(Version("") == nil)
  }
}
