import DataTables
import Reporter
import Statistics

/// A table of outcomes as it is printed.
///
/// Its data are a line a figure. For readers there are four tables: rates and differences, as published tables have
/// them; tests; effect sizes; and a box for each group. Asked for its units it is a line each, with dots.
package struct OutcomesResult: Presentable {
  package let table: RateTable
  package let figures: [OutcomeFigure]
  package let units: OutcomeUnits
  package let listsUnits: Bool
  private let words: OutcomeSentences

  init(_ table: RateTable, map: UnitMap?, hidden: HiddenUnits?, listsUnits: Bool) {
    (self.table, self.listsUnits) = (table, listsUnits)
    var figures = OutcomeFigures(table).figures
    if let hidden {
      for index in figures.indices {
        let figure = figures[index]
        let isOneUnits = figure.name == "lowest" || figure.name == "highest" || figure.units < 3
        let groups = [figure.group] + (figure.against.map { [$0] } ?? [])
        guard isOneUnits, groups.contains(where: { hidden.hasHidden(group: $0, by: figure.by) }) else {
          continue
        }
        (figures[index].value, figures[index].interval) = (nil, nil)
        (figures[index].p, figures[index].adjustedP, figures[index].degreesOfFreedom) = (nil, nil, nil)
        figures[index].reason = "hidden: fewer than \(hidden.limit) cases of a unit could be worked out of it"
      }
    }
    self.figures = figures
    units = OutcomeUnits(table, hidden)
    words = OutcomeSentences(table, map, hidden)
  }

  package var schema: String { listsUnits ? "voxlex/outcome-units/1" : "voxlex/outcomes/1" }

  package var title: String {
    let what = words.rate
    let groups = table.groupNames.filter { !$0.isEmpty }
    return groups.isEmpty ? "Outcomes: \(what)" : "Outcomes: \(what), \(groups.joined(separator: ", "))"
  }

  package var columns: [DataColumn<OutcomeLine>] { OutcomeLine.columns(of: self) }
  package var rows: [OutcomeLine] {
    listsUnits ? units.lines.map { .unit($0) } : figures.map { .figure($0, words.remark($0)) }
  }

  package var notes: [String] { words.explanations + words.leftOut.map(\.sentence) + words.further }

  package var provenance: [Table.Provenance] {
    let sheet = table.table.sheet.map { ", sheet \($0)" } ?? ""
    var lines = [Table.Provenance("Table", "\(table.table.path)\(sheet), SHA-256 \(table.table.sha256)")]
    let selection = table.question.reading.selection
    if !selection.conditions.isEmpty {
      lines.append(Table.Provenance("Rows", "\(table.table.rows.count) with \(selection.words)"))
    }
    return lines + [ProgramVersion.provenance]
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    var pages = listsUnits ? [units.page(title, words)] : OutcomePages(self).all
    guard !pages.isEmpty else { return [] }
    let last = pages.count - 1
    for note in words.explanations { pages[last].addNote(note, explains: true) }
    if listsUnits { for note in words.leftOut { pages[last].addNote(note.sentence) } }
    for note in words.further { pages[last].addNote(note) }
    pages[last].provenance = provenance
    return pages
  }

  var sentences: OutcomeSentences { words }
}

/// A line of a result: a figure, or a unit.
package enum OutcomeLine: Sendable {
  case figure(OutcomeFigure, String?)
  case unit(OutcomeUnits.Line)

  static func columns(of result: OutcomesResult) -> [DataColumn<OutcomeLine>] {
    let by = result.table.question.by.enumerated().map { index, name in
      DataColumn<OutcomeLine>.text("by_\(index + 1)", title: name, meaning: "The value of \(name)") { line in
        switch line {
        case .figure(let figure, _): figure.by[index]
        case .unit(let unit): unit.by[index]
        }
      }
    }
    return by + (result.listsUnits ? unitColumns(result) : figureColumns)
  }

  private static func of<Value>(_ get: @escaping @Sendable (OutcomeFigure) -> Value?)
    -> @Sendable (OutcomeLine)
    -> Value?
  {
    { line in if case .figure(let figure, _) = line { get(figure) } else { nil } }
  }

  private static let figureColumns: [DataColumn<OutcomeLine>] = [
    .text("figure", meaning: "What kind of figure it is") { of { $0.kind.rawValue }($0) ?? "" },
    .text("name", meaning: "Which test, effect size or order statistic; else the kind") {
      of { $0.name }($0) ?? ""
    },
    .text("group", meaning: "The group, or the first of two; of a share of units the one that is higher") {
      of { $0.group }($0) ?? ""
    },
    .text("against", meaning: "The group that it is held against") { of { $0.against }($0) ?? "" },
    .decimal("value", places: 2, meaning: "The figure; of a test its statistic", of(\.value)),
    .text("unit", meaning: "Per cent, percentage points, or the statistic's letter") {
      of { $0.unit }($0) ?? ""
    },
    .decimal(
      "lower", places: 2, meaning: "The lower end of the 95 % interval; of a test that of the difference"
    ) {
      of { $0.interval?.lower }($0)
    },
    .decimal("upper", places: 2, meaning: "The upper end of it") { of { $0.interval?.upper }($0) },
    .integer("n", meaning: "Units that it rests on", of(\.units)),
    .integer("hits", meaning: "How many of them, of a share of units", of(\.hits)),
    .integer("ties", meaning: "Units that have the same rate in both groups", of(\.ties)),
    .decimal("df", places: 2, meaning: "Degrees of freedom", of(\.degreesOfFreedom)),
    .decimal("p", places: 4, meaning: "p of the alternative that was asked for", of(\.p)),
    .decimal("p_holm", places: 4, meaning: "p after Holm over all tests of the table", of(\.adjustedP)),
    .integer("left_out", meaning: "Units of the group that have no rate", of(\.leftOut)),
    .text("remark", isForPrograms: true, meaning: "Why there is no figure; which units are left out and why")
    {
      if case .figure(_, let remark) = $0 { remark ?? "" } else { "" }
    },
  ]

  private static func unitColumns(_ result: OutcomesResult) -> [DataColumn<OutcomeLine>] {
    func of(_ get: @escaping @Sendable (OutcomeUnits.Line) -> Table.Cell)
      -> @Sendable (OutcomeLine) -> Table.Cell
    {
      { line in if case .unit(let unit) = line { get(unit) } else { .empty } }
    }
    var columns = [
      DataColumn<OutcomeLine>("unit", meaning: "The unit's code", cell: of { .text($0.unit) }),
      DataColumn<OutcomeLine>("unit_name", title: "name", meaning: "Its name", cell: of { .text($0.name) }),
    ]
    for (index, name) in result.table.groupNames.enumerated() {
      columns.append(
        DataColumn(
          "rate_\(index + 1)", title: name.isEmpty ? "rate" : name, unit: "%", kind: .decimal(places: 1),
          meaning: "The rate in per cent" + (name.isEmpty ? "" : " of \(name)"),
          cell: of { $0.cells[index] }))
    }
    if result.table.groupNames.count == 2 {
      columns.append(
        DataColumn(
          "difference", kind: .decimal(places: 1), meaning: "First less second, in percentage points",
          cell: of { .decimal($0.difference, otherwise: nil) }))
    }
    return columns
  }
}
