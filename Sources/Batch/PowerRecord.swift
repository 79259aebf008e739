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
  static let columns = ofDocument + ofPower

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

  private static let ofPower: [DataColumn<PowerRecord>] = [
    .text("provision", meaning: "Citation of the provision that confers it.", \.power.provision),
    .text("role", meaning: "power, implied, or supplementary, which is in no sum.", \.power.role.rawValue),
    .text("force", meaning: "may or must; none where the words have no modal.", \.power.force.description),
    .text("delegate", meaning: "Who makes the instrument, separated by ';', or unstated.", \.power.delegate),
    .text(
      "department",
      meaning: "The delegate by the name that the text defines: the Department is the Department of Health.",
      \.power.department),
    .text(
      "delegate_from", meaning: "The provision that says who makes it; empty if the power does.",
      \.power.delegateFrom),
    .text("instrument", meaning: "Regulations, order, rules … or not found.", \.power.instrument),
    .text(
      "procedure",
      meaning:
        "affirmative, made affirmative, negative, affirmative or negative, laid, none stated, or not found.",
      \.power.procedure.rawValue),
    .text(
      "procedure_from", meaning: "The provision that sets the procedure; empty if none is found.",
      \.power.procedureFrom),
    .text(
      "amends",
      meaning: "Which law it may amend or repeal: primary legislation, a named Act, this Act, or none.",
      \.power.amends.rawValue),
    .text("amends_from", meaning: "The provision that says so; empty if none does.", \.power.amendsFrom),
    .text("words", meaning: "The words with their limbs, ' ¶ ' between them.") { oneLine($0.power.words) },
    .text("sha256", meaning: "SHA-256 of the source's bytes.", \.identity.sha256),
  ]

  /// The tables are read back line by line.
  private static func oneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) || text.utf8.contains(0x0D) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}
