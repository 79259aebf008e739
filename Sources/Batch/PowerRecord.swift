import Legislation
import Measures
import Reporter

/// A power of a document as a row of the table of powers.
struct PowerRecord: Sendable {
  var path: String
  /// Number of the source in the run, from 1.
  var item: Int
  /// Number of the power in its document, from 1.
  var number: Int
  var identity: Identity
  var power: DelegatedPower

  /// The powers of a document, in the order of its text.
  static func records(of document: Document, _ scope: Scope, path: String, item: Int) throws(ScopeError)
    -> [Self]
  {
    let identity = document.identity
    return try PowersMeasure.powers(of: document, scope).enumerated().map { index, power in
      PowerRecord(path: path, item: item, number: index + 1, identity: identity, power: power)
    }
  }

  /// About the bytes that it takes while it waits.
  var weight: Int { 256 + power.words.utf8.count }

  var values: [TableValue] { DataColumn.values(PowerRecord.columns, of: self) }

  /// The columns of the table of powers: of the document, and then those of a register of powers.
  static let columns: [DataColumn<PowerRecord>] =
    ofDocument + DelegatedPower.columns.map { $0.of(\.power) } + [
      .text("sha256", meaning: "SHA-256 of the source's bytes.", \.identity.sha256)
    ]

  private static let ofDocument: [DataColumn<PowerRecord>] = [
    .path(\.path), .item(\.item),
    .integer("power", meaning: "Number of the line in its document, from 1.", \.number),
    .text("document", meaning: "Title; the path if there is none.") {
      oneLine($0.identity.title.isEmpty ? $0.path : $0.identity.title)
    },
    .text("id", meaning: "Identifier without version, as in documents.") { $0.identity.id ?? "" },
    .text("version", meaning: "enacted, made, a date; empty if the source does not say.") {
      $0.identity.version ?? ""
    },
    .text("type", meaning: "Code of the type: ukpga, uksi.") { $0.identity.typeCode ?? "" },
    .integer("year", meaning: "Calendar year.", \.identity.year),
  ]

  /// The tables are read back line by line.
  private static func oneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) || text.utf8.contains(0x0D) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}
