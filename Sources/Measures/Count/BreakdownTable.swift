import Legislation
import Reporter

/// The figures of one text unit by unit. A list of few rows is beside the units; a longer one has the units
/// below each row. Either way the units add up to the text.
enum BreakdownTable {
  /// Most rows of a list that are beside the units.
  static let fewRows = 3

  /// A table for each text that was broken down.
  static func tables(of compared: ComparedTexts, order: ComparedTexts.Order = .list) -> [Table] {
    let rows = compared.rows(by: order)
    return compared.texts.indices.compactMap { text in
      guard let breakdown = compared.texts[text].breakdown else { return nil }
      let maker = Maker(compared: compared, text: text, breakdown: breakdown, rows: rows)
      return rows.count <= fewRows ? maker.beside() : maker.below()
    }
  }

  private struct Maker {
    let compared: ComparedTexts
    let text: Int
    let breakdown: Breakdown
    let rows: [Int]

    private var figures: TextFigures { compared.texts[text] }
    private var isProvision: Bool { breakdown.unit.isProvision }

    private func table(_ columns: [Table.Column]) -> Table {
      let list = compared.wordlist.title ?? compared.wordlist.name
      return Table(
        title: "\(list) in \(compared.names[text]), by \(breakdown.unit.rawValue)", columns: columns)
    }

    private func finished(_ table: Table, silent: Int) -> Table {
      var table = table
      if silent > 0 {
        table.addNote(
          "\(silent.of("unit with words and without a hit is", "units with words and without a hit are")) not listed; CSV and JSON have them."
        )
      }
      if breakdown.parts.contains(where: { $0.rateOverflows }) {
        table.addNote(
          "More hits than words are possible: a rule may find several hits in one word.", explains: true)
      }
      if breakdown.unit == .force {
        table.addNote(ForceNotes.what, explains: true)
        if let sentence = ForceNotes.passedModals(figures) { table.addNote(sentence) }
        if let sentence = ForceNotes.otherLanguages(figures) { table.addNote(sentence) }
      }
      if breakdown.unit == .bearer || breakdown.unit == .counterpart {
        table.addNote(VoiceNotes.what, explains: true)
      }
      for sentence in TextNotes.sentences(figures, of: compared.wordlist) { table.addNote(sentence) }
      table.provenance = Provenance.lines(of: compared.alone(text))
      return table
    }

    private func name(_ part: UnitFigures) -> String {
      breakdown.unit == .state
        ? TextState(named: part.label)?.description ?? part.label : NeutralText.oneLine(part.label)
    }

    /// Units down the side, a group of columns for each row of the list.
    func beside() -> Table {
      var columns = [
        Table.Column(key: "provision", title: breakdown.unit.rawValue),
        CountLine.words.heading(),
      ]
      for row in rows {
        let label = compared.wordlist.rows[row].displayLabel
        columns.append(CountLine.count.heading(group: label))
        columns.append(
          CountLine.rate.heading(group: label))
      }
      let hasTitles = isProvision && breakdown.parts.contains { $0.hasHits && !$0.title.isEmpty }
      if hasTitles { columns.append(Table.Column(key: "title", title: "heading")) }
      var table = table(columns)
      let listed = breakdown.parts.filter { !isProvision || $0.isRemainder || $0.hasHits }
      for part in listed { table.append(Table.Row(cells: cells(of: part, label: name(part)))) }
      let silent = breakdown.parts.filter { isProvision && !$0.isRemainder && !$0.hasHits }
      if let rest = sum(of: silent) {
        table.append(Table.Row(cells: cells(of: rest, label: "\(silent.count.of("unit")) without a hit")))
      }
      table.append(.separator)
      table.append(Table.Row(.total, cells: cells(of: figures.whole, label: "The text in this scope")))
      return finished(table, silent: silent.count)
    }

    private func cells(of part: UnitFigures, label: String) -> [Table.Cell] {
      var cells: [Table.Cell] = [.text(label), integer(part.words)]
      for row in rows {
        cells.append(integer(part.counts[row], row))
        cells.append(.decimal(part.rate(row: row), otherwise: reason(row, part.words)))
      }
      if !part.title.isEmpty { cells.append(.text(part.title)) }
      return cells
    }

    private func sum(of parts: [UnitFigures]) -> UnitFigures? {
      guard var sum = parts.first else { return nil }
      sum.words = parts.reduce(0) { $0 + ($1.words ?? 0) }
      sum.title = ""
      return sum
    }

    private func integer(_ value: Int?, _ row: Int? = nil) -> Table.Cell {
      value.map { .integer($0) } ?? .missing(reason: row.map { reason($0, nil) } ?? figures.emptiness)
    }

    private func reason(_ row: Int, _ words: Int?) -> String? {
      figures.rows[row].reason ?? figures.emptiness ?? (words == 0 ? "No words in this unit." : nil)
    }

    /// Each row of the list, and below it the units that have it.
    func below() -> Table {
      var columns = [
        CountLine.label.heading(),
        CountLine.count.heading(),
        CountLine.words.heading(),
        CountLine.rate.heading(),
      ]
      if isProvision { columns.append(Table.Column(key: "title", title: "heading")) }
      var table = table(columns)
      var group: [String] = []
      for row in rows {
        let listed = compared.wordlist.rows[row]
        if listed.group != group {
          group = listed.group
          if !group.isEmpty { table.append(.heading(group.joined(separator: " / "), groups: group)) }
        }
        table.append(
          Table.Row(
            groups: listed.group,
            cells: [
              .text(listed.displayLabel), integer(figures.rows[row].count, row), integer(figures.words),
              .decimal(compared.rate(row: row, text: text), otherwise: reason(row, figures.words)),
            ], isEmphasised: true, indent: min(1, listed.group.count)))
        for part in breakdown.parts where (part.counts[row] ?? 0) > 0 {
          table.append(
            Table.Row(
              groups: listed.group,
              cells: [
                .text(name(part)), integer(part.counts[row], row), integer(part.words),
                .decimal(part.rate(row: row), otherwise: reason(row, part.words)),
              ] + (part.title.isEmpty ? [] : [.text(part.title)]), indent: min(1, listed.group.count) + 1))
        }
      }
      var finished = finished(table, silent: 0)
      finished.addNote(
        "Below each term are the units that have it; units without a hit are in CSV and JSON only.")
      return finished
    }
  }
}

extension UnitFigures {
  /// Whether a row has more hits than the unit has words.
  fileprivate var rateOverflows: Bool { counts.contains { ($0 ?? 0) > (words ?? 0) } }
}
