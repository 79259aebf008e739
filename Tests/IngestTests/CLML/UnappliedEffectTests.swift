import Ingest
import Legislation
import Testing

/// Changes that the metadata lists as not yet made: those in force on the day of the wording are warned of.
@Suite("Changes not yet made")
struct UnappliedEffectTests {
  private func outstanding(
    _ dates: [String], requires: String = "RequiresApplied=\"true\"",
    day: String = "<dct:valid>2020-01-31</dct:valid>"
  ) throws -> Int {
    let forces = dates.map { "<ukm:InForce Date=\"\($0)\" Qualification=\"wholly in force\"/>" }.joined()
    let text = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dct="http://purl.org/dc/terms/">\
      <ukm:Metadata>\(day)<ukm:PrimaryMetadata><ukm:UnappliedEffects><ukm:UnappliedEffect \(requires)>\
      <ukm:InForceDates>\(forces)</ukm:InForceDates></ukm:UnappliedEffect></ukm:UnappliedEffects>\
      </ukm:PrimaryMetadata></ukm:Metadata><Primary><Body><P1><Pnumber>1</Pnumber><P1para><Text>word</Text>\
      </P1para></P1></Body></Primary></Legislation>
      """
    let notes = try CLMLReader.read(Array(text.utf8), path: "e.xml").notes
    return notes.first { $0.kind == .unappliedEffects }?.count ?? 0
  }

  @Test(
    "count from the day they come into force on",
    arguments: [
      (["2020-01-30"], 1), (["2020-01-31"], 1), (["2020-02-01"], 0), (["2020-02-01", "2020-01-31"], 1),
      (["2020-02-01", "2021-01-01"], 0), ([], 0), ([""], 0),
    ])
  func day(_ dates: [String], _ expected: Int) throws {
    #expect(try outstanding(dates) == expected)
  }

  @Test(
    "count if the source says that the change must be made, in either language",
    arguments: [
      ("RequiresApplied=\"true\"", 1), ("RequiresApplied=\"false\"", 0),
      ("RequiresApplied=\"false\" RequiresWelshApplied=\"true\"", 1), ("", 0),
    ])
  func required(_ requires: String, _ expected: Int) throws {
    #expect(try outstanding(["2020-01-31"], requires: requires) == expected)
  }

  @Test("are measured by the last change of the data where the wording has no date, else all of them count")
  func withoutDay() throws {
    let modified =
      "<dct:valid/><dc:modified xmlns:dc=\"http://purl.org/dc/elements/1.1/\">2020-01-31</dc:modified>"
    #expect(try outstanding(["2020-01-31"], day: modified) == 1)
    #expect(try outstanding(["2020-02-01"], day: modified) == 0)
    #expect(try outstanding(["2999-01-01"], day: "") == 1)
  }
}
