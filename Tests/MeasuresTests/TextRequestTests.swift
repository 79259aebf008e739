import Legislation
import Testing

@testable import Measures

@Suite("A written request of a text")
struct TextRequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    var files: [String]
    var path: String
    var name: String?
    var scope: String
    var testDescription: String { "\(written) where there is \(files)" }

    init(_ written: String, _ files: [String], path: String, name: String? = nil, scope: String = "") {
      (self.written, self.files, self.path, self.name, self.scope) = (written, files, path, name, scope)
    }
  }

  static let cases = [
    Case("act.xml", ["act.xml"], path: "act.xml"),
    Case("act.xml", [], path: "act.xml"),
    Case("act.xml::part 3", ["act.xml"], path: "act.xml", scope: "part 3"),
    Case("Act=act.xml", ["act.xml"], path: "act.xml", name: "Act"),
    Case(" The  Act =act.xml::part 3", ["act.xml"], path: "act.xml", name: "The Act", scope: "part 3"),
    Case("Act=act.xml::part 3; sch. 2", ["act.xml"], path: "act.xml", name: "Act", scope: "part 3, sch. 2"),
    Case("act.xml::printed, part 3", ["act.xml"], path: "act.xml", scope: "printed, part 3"),
    // Standard input.
    Case("-", [], path: "-"), Case("-::part 3", [], path: "-", scope: "part 3"),
    Case("Code=-", [], path: "-", name: "Code"),
    Case("Code=-::part 3", [], path: "-", name: "Code", scope: "part 3"),
    // A file of that very name wins.
    Case("Act=act.xml", ["act.xml", "Act=act.xml"], path: "Act=act.xml"),
    Case("act.xml::part 3", ["act.xml", "act.xml::part 3"], path: "act.xml::part 3"),
    Case("Act=act.xml::part 3", ["act.xml", "Act=act.xml"], path: "Act=act.xml", scope: "part 3"),
    Case("N=a=b.xml", ["a=b.xml", "b.xml"], path: "a=b.xml", name: "N"),
    Case("a=b.xml::s. 2", ["a=b.xml"], path: "a=b.xml", scope: "s. 2"),
    Case("x::y.xml::s. 2", ["x::y.xml"], path: "x::y.xml", scope: "s. 2"),
    Case("N=x::y.xml", ["x::y.xml", "x"], path: "x::y.xml", name: "N"),
    // A name may hold what would be a mark elsewhere.
    Case("Crime::Acts=act.xml", ["act.xml"], path: "act.xml", name: "Crime::Acts"),
    // Folders with marks, Windows and WSL.
    Case("q=1/act.xml", ["q=1/act.xml"], path: "q=1/act.xml"),
    Case("x/q=1/none.xml", [], path: "x/q=1/none.xml"),
    Case("C:\\Acts\\act.xml::part 3", ["C:\\Acts\\act.xml"], path: "C:\\Acts\\act.xml", scope: "part 3"),
    Case("Act=C:\\a.xml", ["C:\\a.xml"], path: "C:\\a.xml", name: "Act"),
    Case(
      "/mnt/c/My Acts/a.xml::part 3", ["/mnt/c/My Acts/a.xml"], path: "/mnt/c/My Acts/a.xml", scope: "part 3"),
    // Where nothing is there, the error is to name the file that was meant.
    Case("Act=none.xml::part 3", [], path: "none.xml", name: "Act", scope: "part 3"),
    Case("none.xml::part 3", [], path: "none.xml", scope: "part 3"),
  ]

  @Test("is taken apart by what is there", arguments: cases)
  func written(_ row: Case) throws {
    let request = try TextRequest(written: row.written) { row.files.contains($0) }
    #expect(request.source == row.path)
    #expect(request.name == row.name)
    #expect(request.scope.description == row.scope)
  }

  @Test("is refused where a part of it is missing or means nothing")
  func refused() {
    func error(_ written: String) -> TextRequestError? {
      do {
        _ = try TextRequest(written: written) { $0 == "act.xml" }
        return nil
      } catch { return error }
    }
    #expect(error("=act.xml") == .noName("=act.xml"))
    #expect(error(" =act.xml") == .noName(" =act.xml"))
    #expect(error("act.xml::") == .noScope("act.xml::"))
    #expect(error("act.xml:: ") == .noScope("act.xml:: "))
    #expect(error("::part 3") == .noPath("::part 3"))
    #expect(error("Act=") == .noPath("Act="))
    #expect(
      error("act.xml::prt 3")?.description.hasPrefix(
        "'act.xml::prt 3': 'prt 3' is no scope of a text; write ")
        ?? false)
  }
}
