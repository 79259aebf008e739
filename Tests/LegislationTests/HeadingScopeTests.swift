import Legislation
import Testing

/// Section 1: a heading, the law's words, a quoted heading and quoted words; a table with a heading of its own.
@Suite("A scope without headings")
struct HeadingScopeTests {
  private static let document: Document = {
    var document = Document(identity: Identity())
    document.provisions = [Provision(kind: .section, number: "1", parent: Provision.whole)]
    let blocks: [(String, Zone, Run.Flags)] = [
      ("Own heading", .heading, .heading), ("Words of the law", .operative, []),
      ("Heading put in", .quoted, [.quoted, .heading]), ("Words put in by it", .quoted, .quoted),
      ("Heading of quoted heading zone", .heading, [.quoted, .heading]), ("cell", .table, .table),
    ]
    for (text, zone, flags) in blocks {
      if !document.text.isEmpty { document.text.append(0x0A) }
      let start = Int32(document.text.count)
      document.text += Array(text.utf8)
      document.runs.append(
        Run(
          start: start, end: Int32(document.text.count), provision: 0, zone: zone,
          flags: flags.union(.startsBlock)))
    }
    return document
  }()

  @Test("leaves out those of the law and those inside quotations, and nothing else")
  func headings() throws {
    var scope = Scope.statute
    #expect(try scope.selection(in: Self.document) == [true, true, true, true, true, true])
    scope.includesHeadings = false
    #expect(try scope.selection(in: Self.document) == [false, true, false, true, false, true])
    scope.amendments = .only
    #expect(try scope.selection(in: Self.document) == [false, false, false, true, false, false])
    scope.includesHeadings = true
    #expect(try scope.selection(in: Self.document) == [false, false, true, true, true, false])
    scope.amendments = .exclude
    #expect(try scope.selection(in: Self.document) == [true, true, false, false, false, true])
  }
}
