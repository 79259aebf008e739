import Force
import Legislation
import Reporter

/// The delegated powers of texts, and their sums by delegate, department, procedure and year.
package struct PowersResult: Presentable {
  package let measure: PowersMeasure
  package let rows: [PowerLine]
  package let provenance: [Table.Provenance]
  package let notMeasured: [Presented.Failure]
  let texts: [NamedText]
  private let judicial: Int

  init(_ measure: PowersMeasure, _ parts: [PowersWorker.Part], _ failures: [TextFailure]) {
    self.measure = measure
    let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
    texts = zip(parts, names).map { NamedText($0.identity, name: $1) }
    rows = zip(parts, texts).flatMap { part, text in part.powers.map { PowerLine(text: text, power: $0) } }
    provenance = Provenance.lines(of: zip(texts, parts).map { ($0, $1.scope) })
    notMeasured = failures.map(\.presented)
    judicial = parts.reduce(0) { $0 + $1.judicial }
  }

  /// Lines that are powers: those that the sums are of.
  var powers: [PowerLine] { rows.filter { $0.power.role != .supplementary } }

  package var schema: String { "voxlex/powers/1" }
  package var title: String {
    "Delegated powers: " + (texts.count == 1 ? texts[0].name : texts.count.of("text"))
  }
  package var columns: [DataColumn<PowerLine>] { PowerLine.columns }

  package var notes: [String] {
    var sentences = [
      "power: the text confers it in words; implied: it follows from words such as 'as may be prescribed', one line a "
        + "subsection; supplementary: what may or must be done with powers conferred elsewhere, in no sum.",
      "Delegate: who makes the instrument; 'unstated' where the text does not say. Procedure: 'none stated' where the text has "
        + "it made by statutory instrument and says no more; 'not found' where it does not speak of it, as where another Act "
        + "does. The rule and how well it does are in Documentation/powers.md.",
    ]
    let amending = powers.count { $0.power.amends != .none }
    sentences.append(
      "\(powers.count.of("power")), of which \(powers.count { $0.power.role == .implied }) implied and \(amending) that may "
        + "amend an Act (of these only this Act: \(powers.count { $0.power.amends == .own })).")
    if judicial > 0 {
      sentences.append(
        "Orders of courts and tribunals are no delegated powers and are left out: \(judicial).")
    }
    return sentences
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    let several = texts.count > 1
    let shown = columns.filter { !$0.isForPrograms && (several || $0.key != "document") }
    var register = Table(title: title, columns: shown.map { $0.heading() })
    for row in rows { register.append(Table.Row(cells: shown.map { $0.cell(row) })) }
    var tables = [register] + summaries
    let last = tables.count - 1
    for (index, note) in notes.enumerated() { tables[last].addNote(note, explains: index < 2) }
    for failure in notMeasured { tables[last].addNote("Not read: \(failure.sentence)") }
    tables[last].provenance = provenance
    return tables
  }

  package var json: JSONValue {
    .object(jsonMembers + [.init("sums", .object(PowerSummary.all(of: self).map { .init($0.key, $0.json) }))])
  }

  /// Departments have a table of their own where the text has other names for its delegates.
  private var summaries: [Table] {
    let hasNames = powers.contains { $0.power.department != $0.power.delegate }
    return PowerSummary.all(of: self).filter { hasNames || $0.key != "by_department" }.map(\.table)
  }
}

/// One power of a text.
package struct PowerLine: LineOfText {
  package var text: NamedText
  package var power: DelegatedPower

  static let columns: [DataColumn<PowerLine>] =
    DataColumn.ofText + [
      .integer("year", isForPrograms: true, meaning: "Year of the Act or instrument; missing if unknown.") {
        $0.text.identity.year
      }
    ] + DelegatedPower.columns.map { $0.of(\.power) } + [.sha256]
}
