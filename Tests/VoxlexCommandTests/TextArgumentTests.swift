import Foundation
import TestSupport
import Testing

/// Command lines over a text of two Parts; what the table has in it.
@Suite("Texts with names and scopes on the command line")
struct TextArgumentTests {
  /// Part 1: 4 words, inform 1; Part 2: 5 words, inform 2; section numbers and headings apart.
  static let act = """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary><Body>
    <Part><Number>Part 1</Number><P1><Pnumber>1</Pnumber><P1para><Text>Boards must inform parents.</Text></P1para></P1></Part>
    <Part><Number>Part 2</Number><P1><Pnumber>2</Pnumber><P1para><Text>Inform them, and inform others.</Text></P1para></P1></Part>
    </Body></Primary></Legislation>
    """

  static let lines: [(line: String, parts: [String])] = [
    (
      "voxlex compare 'act.xml::part 1' 'Two=act.xml::part 2' --terms inform --format csv",
      ["\"act.xml, part 1\",,,,inform,1,4,", ",Two,,,,inform,2,5,", "\"statute, in part 2\""]
    ),
    (
      "voxlex compare 'Act=-::part 1' 'Act=-::part 2' --terms inform --format csv < act.xml",
      ["\"Act [-], part 1\",,,,inform,1,4,", "\"Act [-], part 2\",,,,inform,2,5,"]
    ),
    (
      "voxlex count 'x::y.xml::part 2' 'Act=a=b.xml' --terms inform --format csv",
      ["\"x::y.xml, part 2\",,,,inform,2,5,", "a=b.xml,Act,,,,inform,3,9,"]
    ),
    ("voxlex count 'act.xml::part 1; part 2, not s. 1' --terms inform --format csv", ["inform,2,5,"]),
    ("voxlex count 'act.xml::part 1' --in 'part 2' --terms inform --format csv", ["inform,1,4,"]),
    ("voxlex profile 'act.xml::part 1' --terms inform --by section --format csv", ["inform,1,4,"]),
    (
      "voxlex concordance inform 'act.xml::part 1' --format csv",
      ["Boards must ,inform,", "\"statute, in part 1\""]
    ),
    (
      "voxlex explain inform 'One=act.xml::part 1' --format csv",
      [",One,,,inform,", "\"printed, in part 1\""]
    ),
    (
      "cp act.xml b.xml; voxlex compare act.xml ./act.xml b.xml 'act.xml::part 1' --terms inform --brief",
      ["The same text is counted 3 times: the bytes of act.xml are those of ./act.xml, b.xml."]
    ),
    ("voxlex inspect 'act.xml::part 2'", ["act.xml, part 2", "In scope 'statute, in part 2'"]),
    (
      "printf 'label,count\\nInform,2\\n' > t.csv; voxlex audit t.csv --text 'act.xml::part 2' --format csv",
      ["\"act.xml, part 2\"", "\"statute, in part 2\""]
    ),
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["act.xml", "x::y.xml", "a=b.xml"] { try folder.write(Self.act, to: name) }
    return folder
  }

  @Test("are counted in their scopes under their names", arguments: lines.indices)
  func counted(_ index: Int) throws {
    let (line, parts) = Self.lines[index]
    let said = try folder().shell(line)
    #expect(said.status == 0, "\(said.errors)")
    for part in parts { #expect(said.output.contains(part), "\(line): \(said.output)") }
  }

  @Test("that mean nothing are refused before anything is read")
  func refused() throws {
    for line in [
      "voxlex count 'act.xml::prt 1' --terms inform", "voxlex concordance inform 'act.xml::prt 1'",
      "voxlex audit t.csv --text 'act.xml::prt 1'", "voxlex inspect 'act.xml::prt 1'",
      "voxlex explain inform 'act.xml::prt 1'", "voxlex study new 'act.xml::prt 1' -w partnership -o s.yaml",
    ] {
      let said = try folder().shell(line)
      #expect(said.status == 64)
      #expect(
        said.errors.contains("'act.xml::prt 1': 'prt 1' is no scope of a text; write "), "\(said.errors)")
    }
  }

  @Test("a provision that is not there costs that text alone")
  func missing() throws {
    let said = try folder().shell(
      "voxlex compare 'act.xml::part 1' 'act.xml::part 9' --terms inform --format csv")
    #expect(said.status == 1)
    #expect(said.output.contains("inform,1,4,"))
    #expect(
      said.errors
        == "act.xml: there is no part 9; the text has Pt. 1, s. 1, Pt. 2, s. 2; "
        + "choose another scope for this text.\n")
  }
}
