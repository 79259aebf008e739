import Legislation
import Reporter
import Wordlists

/// Where the words of a list are in each text: how evenly each row is spread over the units, and every row in
/// every unit. Cells of a row add up to its count, for the text outside any unit is a unit of its own.
enum ProfileTable {
  /// Two tables a text, the spread and the units, and a third in shades if asked for.
  ///
  /// - Parameter heat: the characters to shade with; nil for no table in shades.
  static func tables(
    of compared: ComparedTexts, order: ComparedTexts.Order = .list, heat: HeatShades? = nil
  ) -> [Table] {
    compared.texts.indices.flatMap { text -> [Table] in
      guard let maker = ProfileMaker(compared, text: text, order: order) else { return [] }
      return [maker.spread(), maker.units()] + (heat.map { [maker.heat($0)] } ?? [])
    }
  }
}

/// Makes the tables of one text.
struct ProfileMaker {
  let compared: ComparedTexts
  let text: Int
  let breakdown: Breakdown
  /// Rows of the list in the order in which they are printed.
  let rows: [Int]

  init?(_ compared: ComparedTexts, text: Int, order: ComparedTexts.Order) {
    guard let breakdown = compared.texts[text].breakdown else { return nil }
    (self.compared, self.text, self.breakdown) = (compared, text, breakdown)
    rows = compared.rows(by: order)
  }

  var figures: TextFigures { compared.texts[text] }
  var parts: [UnitFigures] { breakdown.parts }

  /// Of a list in a text, with what the table shows.
  func title(_ what: String) -> String {
    "\(compared.wordlist.title ?? compared.wordlist.name) in \(compared.names[text]): \(what)"
  }

  /// The lines from which a reader can repeat the table, of this text alone.
  var provenance: [Table.Provenance] { Provenance.lines(of: compared.alone(text)) }

  /// Adds a line for each row of the list under the headings of its groups, then one for all rows together.
  func addRows(
    to table: inout Table, cells: (_ row: Int) -> [Table.Cell], together: () -> [Table.Cell]
  ) {
    var group: [String] = []
    for row in rows {
      let listed = compared.wordlist.rows[row]
      if listed.group != group {
        group = listed.group
        if !group.isEmpty { table.append(.heading(group.joined(separator: " / "), groups: group)) }
      }
      var notes: [Int] = []
      let own = compared.rule(of: row)
      if own != compared.rule { notes.append(table.addNote("Counted by its own rule: \(own).")) }
      if let lost = breakdown.spread(row: row)?.hitsWithoutWords, lost > 0 {
        notes.append(
          table.addNote(
            "\(lost.of("hit is in a unit without words, and so", "hits are in units without words, and so")) in no figure of spread."
          ))
      }
      table.append(
        Table.Row(
          groups: listed.group, cells: [.text(listed.displayLabel)] + cells(row),
          isEmphasised: listed.emphasis, indent: min(1, listed.group.count), notes: notes))
    }
    table.append(.separator)
    table.append(Table.Row(.total, cells: [.text("All rows together")] + together()))
  }

  func spread() -> Table {
    var table = Table(
      title: title("spread over \(breakdown.unit.rawValue)s"),
      columns: [
        CountLine.label.heading(),
        CountLine.count.heading(),
        CountLine.rate.heading(),
        ProfileLine.partsWithHits.heading(),
        ProfileLine.range.heading(),
        ProfileLine.deviation.heading(),
        ProfileLine.normalisedDeviation.heading(),
        ProfileLine.juillandD.heading(),
      ])
    addRows(to: &table) { row in
      cells(count: figures.rows[row].count, breakdown.spread(row: row), reason: reason(row))
    } together: {
      cells(count: figures.total, breakdown.spreadOfTotal, reason: figures.emptiness)
    }
    for sentence in partsThatEnter { table.addNote(sentence, explains: true) }
    table.addNote(
      "Range: parts with a hit / parts. DP: half the sum of the differences between each part's share of the hits "
        + "and of the words, 0 where a term is as even as the parts' sizes, near 1 where one small part has it all; "
        + "DPnorm: the same on a scale that ends at 1. Juilland's D: 1 where all rates are equal, 0 where one part "
        + "has all hits.", explains: true)
    for sentence in TextNotes.sentences(figures, of: compared.wordlist) { table.addNote(sentence) }
    table.provenance = provenance
    return table
  }

  /// Which parts the figures of spread are about.
  private var partsThatEnter: [String] {
    let entering = parts.filter(Breakdown.enters)
    let units = entering.count { !$0.isRemainder }
    let outside = entering.contains(where: \.isRemainder)
    let unit = breakdown.unit.rawValue
    var sentences = [
      "Parts of the text that enter the figures: the \(units) \(unit)s with words in the scope"
        + (outside ? ", and as one more the text \(breakdown.unit.remainder)." : ".")
    ]
    let silent = parts.count { !$0.isRemainder && !Breakdown.enters($0) }
    if silent > 0 {
      sentences.append("\(silent) \(unit)s without a word of the scope have no share, and do not enter.")
    }
    return sentences
  }

  private func cells(count: Int?, _ spread: Spread?, reason: String?) -> [Table.Cell] {
    let problem = reason ?? spread?.problem
    return [
      integer(count, reason), .decimal(compared.rate(count, text: text), otherwise: reason),
      integer(spread?.partsWithHits, reason), .decimal(spread?.range, otherwise: problem),
      .decimal(spread?.deviation, otherwise: problem),
      .decimal(spread?.normalisedDeviation, otherwise: problem),
      .decimal(spread?.juillandD, otherwise: problem),
    ]
  }

  func integer(_ value: Int?, _ reason: String?) -> Table.Cell {
    value.map { .integer($0) } ?? .missing(reason: reason)
  }

  /// Why a row has no figure in this text.
  func reason(_ row: Int) -> String? { figures.rows[row].reason ?? figures.emptiness }

  func name(_ part: UnitFigures) -> String { NeutralText.oneLine(part.label) }
}
