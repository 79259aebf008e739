import Legislation
import Testing

@Suite("A text's own scope")
struct OwnScopeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    /// Name of the scope over `statute`, as tables print it.
    var statute: String
    /// And over `printed with commentary, in part 9, without headings, language cy`.
    var other: String
    var testDescription: String { written }
    init(_ written: String, _ statute: String, _ other: String) {
      (self.written, self.statute, self.other) = (written, statute, other)
    }
  }

  static let cases = [
    Case(
      "part 3", "statute, in part 3", "printed with commentary, in part 3, without headings, language cy"),
    Case(
      " \"part 3\" ".trimmed, "statute, in part 3",
      "printed with commentary, in part 3, without headings, language cy"),
    Case(
      "part 3; sch. 2", "statute, in part 3 and sch. 2",
      "printed with commentary, in part 3 and sch. 2, without headings, language cy"),
    Case(
      "part 3 and sch. 2", "statute, in part 3 and sch. 2",
      "printed with commentary, in part 3 and sch. 2, without headings, language cy"),
    // Provisions that are left out replace those of the run too.
    Case(
      "not sch. 2", "statute, not in sch. 2",
      "printed with commentary, not in sch. 2, without headings, language cy"),
    Case(
      "part 3, not in s. 19", "statute, in part 3, not in s. 19",
      "printed with commentary, in part 3, not in s. 19, without headings, language cy"),
    Case("operative", "operative", "operative, in part 9, without headings, language cy"),
    Case(
      "Printed, Part 3", "printed, in Part 3", "printed, in Part 3, without headings, language cy"),
    Case(
      "with footnotes", "statute with footnote",
      "printed with commentary, in part 9, without headings, language cy"),
    Case(
      "printed; with commentary", "printed with commentary",
      "printed with commentary, in part 9, without headings, language cy"),
    Case(
      "without headings", "statute, without headings",
      "printed with commentary, in part 9, without headings, language cy"),
    Case(
      "without amendments", "statute, without quoted amendments",
      "printed with commentary, in part 9, without quoted amendments, without headings, language cy"),
    Case(
      "amendments only", "statute, quoted amendments only",
      "printed with commentary, in part 9, quoted amendments only, without headings, language cy"),
    Case(
      "language en", "statute, language en",
      "printed with commentary, in part 9, without headings, language en"),
  ]

  @Test("replaces of the run's scope what it says itself, and nothing else", arguments: cases)
  func applied(_ row: Case) throws {
    let own = try OwnScope(row.written)
    #expect(own.applied(to: .statute).name == row.statute)
    var run = Scope.printed
    run.widen(with: [.commentary])
    run.inside = [try ProvisionReference("part 9")]
    (run.includesHeadings, run.language) = (false, "cy")
    #expect(own.applied(to: run).name == row.other)
    // What is printed of it can be written again.
    #expect(try OwnScope(own.description) == own)
    #expect(!own.isEmpty)
  }

  @Test(
    "is refused where a part of it means nothing",
    arguments: [
      ("", "''"), (" , ;", "' , ;'"), ("prt 3", "'prt 3'"), ("part 3, elsewhere", "'elsewhere'"),
      ("with nonsense", "'with nonsense'"), ("not", "'not'"), ("part 3 and", "'part 3 and'"),
      ("language", "'language'"), ("printed part 3", "'printed part 3'"),
    ])
  func refused(_ written: String, _ named: String) {
    let error = #expect(throws: ScopeError.self) { try OwnScope(written) }
    #expect(error?.description.hasPrefix("\(named) is no scope of a text; write statute, ") ?? false)
  }

  @Test("has one named scope")
  func twoNamed() throws {
    #expect(throws: ScopeError.twoNamed("printed", "statute")) { try OwnScope("printed, statute") }
    #expect(try OwnScope("printed, printed").named == .printed)
  }

  @Test("that says nothing changes nothing")
  func empty() {
    #expect(OwnScope().isEmpty)
    #expect(OwnScope().applied(to: .printed) == .printed)
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
