import Reporter

/// A line for each unit, with its rate in each group: what a dot plot, a slope or a dumbbell is drawn of.
package struct OutcomeUnits: Sendable {
  package struct Line: Sendable {
    package var by: [String]
    package var unit: String
    package var name: String
    /// In per cent, one a group; nil where there is none.
    package var rates: [Double?]
    /// The same as cells, with why there is none.
    package var cells: [Table.Cell]
    /// First less second, where there are two groups.
    package var difference: Double?
  }

  /// By section; sorted by the difference, the largest first, or by the rate where groups are not two.
  package let lines: [Line]
  private let table: RateTable

  init(_ table: RateTable, _ hidden: HiddenUnits?) {
    self.table = table
    lines = table.sections.flatMap { section -> [Line] in
      var (rates, reasons, names) = (
        [String: [Int: ExactRate]](), [String: [Int: String]](), [String: String]()
      )
      for (index, group) in section.groups.enumerated() {
        for unit in group.units {
          names[unit.unit] = unit.name
          if hidden?.hides(unit.unit, group: group.name, by: section.by) == true {
            reasons[unit.unit, default: [:]][index] =
              "hidden, for few cases are behind it or another could be worked out"
          } else {
            rates[unit.unit, default: [:]][index] = unit.rate
          }
        }
        for unit in group.leftOut {
          names[unit.unit] = unit.name
          reasons[unit.unit, default: [:]][index] = unit.reason
        }
      }
      let lines = names.keys.sorted(by: LabelOrder.isBefore).map { unit in
        let own = section.groups.indices.map { rates[unit]?[$0] }
        let cells = section.groups.indices.map { index -> Table.Cell in
          own[index].map { .decimal($0.value) } ?? .missing(reason: reasons[unit]?[index] ?? "no row")
        }
        var line = Line(
          by: section.by, unit: unit, name: names[unit] ?? "", rates: own.map { $0?.value }, cells: cells)
        if own.count == 2, let first = own[0], let second = own[1] { line.difference = first.minus(second) }
        return line
      }
      return lines.enumerated().sorted { a, b in
        switch (a.element.height, b.element.height) {
        case (let x?, let y?) where x != y: x > y
        case (.some, nil): true
        case (nil, .some): false
        default: a.offset < b.offset
        }
      }.map(\.element)
    }
  }

  /// One table, with the dots in its last column.
  func page(_ title: String, _ words: OutcomeSentences) -> Table {
    let groups = table.groupNames
    let scale = PlotScale(lines.flatMap { $0.rates.compactMap { $0 } })
    var columns = [
      Table.Column(key: "unit", title: words.question.unit),
      Table.Column(key: "name", title: table.nameColumn ?? "name"),
    ]
    for name in groups {
      columns.append(
        Table.Column(key: "rate", title: name.isEmpty ? "rate" : name, unit: "%", kind: .decimal(places: 1)))
    }
    if groups.count == 2 {
      columns.append(Table.Column(key: "difference", title: "difference", kind: .decimal(places: 1)))
    }
    columns.append(Table.Column(key: "dots", title: scale.map { "\($0.words) %" } ?? "dots"))
    var page = Table(title: title, columns: columns)
    var by: [String]?
    for line in lines {
      if !line.by.isEmpty, line.by != by {
        page.append(.heading(line.by.joined(separator: ", "), groups: line.by))
        by = line.by
      }
      var cells: [Table.Cell] = [.text(line.unit), .text(line.name)] + line.cells
      if groups.count == 2 { cells.append(.decimal(line.difference, otherwise: nil)) }
      cells.append(.text(scale?.dots(line.rates) ?? ""))
      page.append(Table.Row(groups: line.by, cells: cells, indent: line.by.isEmpty ? 0 : 1))
    }
    if groups.count > 1 {
      let signs = zip(groups, PlotScale.signs).map { "\($1) \($0)" }.joined(separator: ", ")
      page.addNote("Dots: \(signs); \(PlotScale.several) is several at one place.", explains: true)
    }
    return page
  }
}

extension OutcomeUnits.Line {
  /// What lines are sorted by.
  fileprivate var height: Double? { rates.count == 2 ? difference : rates.first ?? nil }
}
