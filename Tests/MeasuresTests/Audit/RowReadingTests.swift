import Testing
import Wordlists

@testable import Measures

/// A printed row and the terms that it may mean, narrowest first.
struct PrintedRow: Sendable, CustomTestStringConvertible {
  let label: String
  var qualifier: String?
  let terms: [String]
  var testDescription: String { label + (qualifier.map { " (\($0))" } ?? "") }

  static let all = [
    Self(label: "Co-operating", terms: ["co-operating"]),
    Self(label: "Mediation adviser", terms: ["\"mediation adviser\""]),
    Self(label: "Collaborative/ly", terms: ["collaborative | collaboratively"]),
    Self(label: "Co-operate/ion", terms: ["co-operate | co-operation"]),
    Self(label: "advise/d/s", terms: ["advise | advised | advises"]),
    Self(label: "adviser/advisor", terms: ["adviser | advisor"]),
    Self(label: "and/or", terms: ["and | or"]),
    Self(label: "advise, advice", terms: ["advise | advice"]),
    Self(label: "Inform*", terms: ["inform*"]),
    Self(label: "SEN support", terms: ["\"SEN support\""]),
    Self(
      label: "Adviser", qualifier: "Mediation adviser", terms: ["\"mediation adviser\"", "adviser"]),
    Self(
      label: "Partnership", qualifier: "in relation to SEN/D",
      terms: ["partnership @ SEN | SEND", "partnership"]
    ),
    Self(
      label: "Partnership", qualifier: "in relation to special needs",
      terms: ["partnership @ \"special needs\"", "partnership"]),
    Self(label: "Adviser", qualifier: "adviser", terms: ["adviser @ adviser", "adviser"]),
  ]
}

@Suite("What a printed row may mean")
struct RowReadingTests {
  private func readings(_ row: PrintedRow, wordlist: Wordlist? = nil) throws -> [RowReading] {
    let line = "\"\(row.label)\",7,\"\(row.qualifier ?? "")\""
    let table = try PublishedTable.parse(Array("label,count,qualifier\n\(line)\n".utf8), path: "t.csv")
    let audited = try AuditRun(table, wordlist: wordlist).audit([SmallDocument.law])
    return audited?.audited.first?.readings ?? []
  }

  @Test("is its label, and its qualifier both as narrowing and ignored", arguments: PrintedRow.all)
  func terms(_ row: PrintedRow) throws {
    #expect(try readings(row).map(\.expression) == row.terms)
  }

  @Test("is the term of a wordlist that names the row, and a qualifier is still tried ignored")
  func wordlist() throws {
    let list = try BundledWordlists.wordlist(named: "coproduction-table-1")
    let partnership = PrintedRow(label: "partnership", qualifier: "In relation to SEN/D", terms: [])
    #expect(
      try readings(partnership, wordlist: list).map(\.expression)
        == ["partnership @ SEN | SEND | \"special educational need*\" | disab*", "partnership"])
    #expect(
      try readings(PrintedRow(label: "COLLABORATIVE/LY", terms: []), wordlist: list).map(\.expression)
        == ["collaborative, collaboratively"])
    #expect(try readings(PrintedRow(label: "Involve", terms: [])).map(\.meaning) == ["the label"])
    // A plain label does not mean the list's narrowed row.
    #expect(
      try readings(PrintedRow(label: "Adviser", terms: []), wordlist: list).map(\.expression) == ["adviser"])
  }
}
