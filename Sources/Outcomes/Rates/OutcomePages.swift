import Reporter
import Statistics

/// The tables of a result for readers.
struct OutcomePages {
  private let result: OutcomesResult

  init(_ result: OutcomesResult) { self.result = result }

  var all: [Table] {
    let hasGroups = result.table.groupNames.count > 1
    return [rates] + (hasGroups ? [tests, effects] : []) + [boxes]
  }

  /// Rates and differences: a line a figure, as published tables have them.
  private var rates: Table {
    let kinds: Set<OutcomeFigure.Kind> = [
      .meanOfRates, .pooledRate, .differenceOfMeans, .meanDifference, .higher,
    ]
    var page = Table(
      title: result.title,
      columns: [
        Table.Column(key: "figure", title: "figure"), Table.Column(key: "group", title: "group"),
        Table.Column(key: "value", title: "per cent", kind: .decimal(places: 1)),
        Table.Column(key: "lower", title: "95 % from", kind: .decimal(places: 1)),
        Table.Column(key: "upper", title: "to", kind: .decimal(places: 1)),
        Table.Column(key: "n", title: "n", kind: .integer),
        Table.Column(key: "ties", title: "ties", kind: .integer),
      ])
    add(kinds, to: &page) { figure in
      [
        .text(figure.name), .text(figure.kind == .higher ? figure.group : figure.comparison),
        .decimal(figure.value, otherwise: figure.reason), figure.lower, figure.upper,
        .integer(figure.units), figure.ties.map { .integer($0) } ?? .empty,
      ]
    }
    return page
  }

  private var tests: Table {
    var page = Table(
      title: "Tests",
      columns: [
        Table.Column(key: "test", title: "test"), Table.Column(key: "comparison", title: "comparison"),
        Table.Column(key: "statistic", title: "statistic", kind: .decimal(places: 3)),
        Table.Column(key: "unit", title: ""),
        Table.Column(key: "df", title: "df", kind: .decimal(places: 1)),
        Table.Column(key: "p", title: "p", kind: .decimal(places: 4)),
        Table.Column(key: "p_holm", title: "p (Holm)", kind: .decimal(places: 4)),
        Table.Column(key: "n", title: "n", kind: .integer),
      ])
    add([.test], to: &page) { figure in
      let isMissing = figure.value == nil
      return [
        .text(figure.name), .text(figure.comparison), .decimal(figure.value, otherwise: figure.reason),
        .text(figure.unit), figure.degreesOfFreedom.map { .decimal($0) } ?? .empty,
        isMissing ? .empty : .decimal(figure.p, otherwise: nil),
        isMissing ? .empty : .decimal(figure.adjustedP, otherwise: nil), .integer(figure.units),
      ]
    }
    return page
  }

  private var effects: Table {
    var page = Table(
      title: "Effect sizes",
      columns: [
        Table.Column(key: "effect", title: "effect size"),
        Table.Column(key: "comparison", title: "comparison"),
        Table.Column(key: "value", title: "value", kind: .decimal(places: 2)),
        Table.Column(key: "lower", title: "95 % from", kind: .decimal(places: 2)),
        Table.Column(key: "upper", title: "to", kind: .decimal(places: 2)),
        Table.Column(key: "n", title: "n", kind: .integer),
      ])
    add([.effect], to: &page) { figure in
      [
        .text(figure.name), .text(figure.comparison), .decimal(figure.value, otherwise: figure.reason),
        figure.lower, figure.upper, .integer(figure.units),
      ]
    }
    return page
  }

  /// How the units of each group lie.
  private var boxes: Table {
    let order = result.figures.filter { $0.kind == .order }
    let scale = PlotScale(
      order.filter { $0.name != "standard deviation" }.compactMap(\.value))
    let names = ["lowest", "lower quartile", "median", "upper quartile", "highest"]
    var page = Table(
      title: "How the units lie",
      columns: [Table.Column(key: "group", title: "group")]
        + names.map { Table.Column(key: $0, title: $0, kind: .decimal(places: 1)) }
        + [
          Table.Column(key: "sd", title: "SD", kind: .decimal(places: 1)),
          Table.Column(key: "box", title: scale.map { "\($0.words) %" } ?? "box"),
        ])
    for section in result.table.sections {
      if !section.by.isEmpty {
        page.append(.heading(section.by.joined(separator: ", "), groups: section.by))
      }
      for group in section.groups {
        let own = order.filter { $0.by == section.by && $0.group == group.name }
        let cells = own.map { Table.Cell.decimal($0.value, otherwise: $0.reason) }
        let values = own.compactMap(\.value)
        let isWhole = own.prefix(5).allSatisfy { $0.value != nil } && values.count >= 5
        let box = isWhole ? BoxFigures(group.units.map(\.rate.value)) : nil
        page.append(
          Table.Row(
            groups: section.by,
            cells: [.text(group.name.isEmpty ? "all units" : group.name)] + cells
              + [.text(box.flatMap { scale?.box($0) } ?? "")], indent: section.by.isEmpty ? 0 : 1))
      }
    }
    return page
  }

  /// The figures of some kinds, section by section, with marks to the footnotes of who is left out.
  private func add(
    _ kinds: Set<OutcomeFigure.Kind>, to page: inout Table, _ cells: (OutcomeFigure) -> [Table.Cell]
  ) {
    for section in result.table.sections {
      let own = result.figures.filter { kinds.contains($0.kind) && $0.by == section.by }
      guard !own.isEmpty else { continue }
      if !section.by.isEmpty {
        page.append(.heading(section.by.joined(separator: ", "), groups: section.by))
      }
      for figure in own {
        var row = Table.Row(
          groups: section.by, cells: cells(figure), indent: section.by.isEmpty ? 0 : 1)
        if figure.kind == .meanOfRates {
          let sentences = result.sentences.leftOut.filter { $0.by == figure.by && $0.group == figure.group }
          row.notes = sentences.map { page.addNote($0.sentence) }
        }
        page.append(row)
      }
    }
  }
}

extension OutcomeFigure {
  fileprivate var lower: Table.Cell { interval.map { .decimal($0.lower) } ?? .empty }
  fileprivate var upper: Table.Cell { interval.map { .decimal($0.upper) } ?? .empty }
}
