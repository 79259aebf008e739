import Ingest
import Testing

@Suite("Attribution")
struct AttributionTests {
  private static let type = "<ukm:DocumentMainType Value=\"UnitedKingdomPublicGeneralAct\"/>"

  private func attribution(_ metadata: String, address: String) throws -> String {
    let source = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" DocumentURI="\(address)">\(metadata)\
      <Primary><Body><P1><Pnumber>1</Pnumber><P1para><Text>Plans.</Text></P1para></P1></Body></Primary>\
      </Legislation>
      """
    return try CLMLReader.read(Array(source.utf8), path: "a.xml").identity.attribution
  }

  @Test(
    "only an official text is attributed to the Crown",
    arguments: [
      ("King's Printer of Acts of Parliament", true), ("Queen's Printer for Scotland", true),
      ("Government Printer for Northern Ireland", true), ("Statute Law Database", true),
      ("The Stationery Office Limited", true), ("The National Archives", true), ("OPSI", true),
      ("Office of Public Sector Information", true), ("Westlaw", true), ("A reading group", false),
      ("The voxlex authors (fictional specimen)", false),
    ])
  func publishers(_ publisher: String, _ isOfficial: Bool) throws {
    let found = try attribution(
      "<ukm:Metadata><dc:publisher>\(publisher)</dc:publisher><ukm:PrimaryMetadata>"
        + "<ukm:DocumentClassification>\(Self.type)</ukm:DocumentClassification></ukm:PrimaryMetadata>"
        + "</ukm:Metadata>", address: "http://www.legislation.gov.uk/ukpga/2014/6")
    #expect(found.contains("Crown and database right") == isOfficial)
    #expect(found.contains("Westlaw UK") == (publisher == "Westlaw"))
    #expect(found.isEmpty == !isOfficial)
  }

  @Test(
    "what comes from the European Union names it",
    arguments: [
      ("EuropeanUnionRegulation", true), ("EuropeanUnionDecision", true), ("EuropeanUnionDirective", true),
      ("EuropeanUnionTreaty", true), ("UnitedKingdomPublicGeneralAct", false),
      ("UnitedKingdomStatutoryInstrument", false),
    ])
  func european(_ type: String, _ isEuropean: Bool) throws {
    let found = try attribution(
      "<ukm:Metadata><dc:publisher>The National Archives</dc:publisher><ukm:PrimaryMetadata>"
        + "<ukm:DocumentClassification><ukm:DocumentMainType Value=\"\(type)\"/></ukm:DocumentClassification>"
        + "</ukm:PrimaryMetadata></ukm:Metadata>", address: "")
    #expect(found.contains("Crown and database right"))
    #expect(found.contains("© European Union, 1998-2020") == isEuropean)
  }

  @Test("an old text names its type and no publisher; a text without metadata names neither")
  func withoutPublisher() throws {
    let old = try attribution(
      "<ukm:Metadata><ukm:PrimaryMetadata><ukm:DocumentClassification>\(Self.type)"
        + "</ukm:DocumentClassification></ukm:PrimaryMetadata></ukm:Metadata>", address: "")
    #expect(old.contains("Crown and database right"))
    #expect(try attribution("", address: "http://www.legislation.gov.uk/ukpga/2014/6").isEmpty)
  }
}
