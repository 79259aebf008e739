import Reporter

/// Every row in every unit. The shorter side goes across: units beside each other where they are few, else down.
extension ProfileMaker {
  /// Units that are beside each other whatever the length of the list.
  private static let fewUnits = 6

  func units() -> Table {
    var table = parts.count <= max(Self.fewUnits, rows.count) ? across() : down()
    if parts.contains(where: { part in part.counts.contains { ($0 ?? 0) > (part.words ?? 0) } }) {
      table.addNote("More hits than words are possible: a rule may find several hits in one word.")
    }
    table.addNote("The counts of a row add up over the units to its count in the text; so do the words.")
    for sentence in TextNotes.sentences(figures, of: compared.wordlist) { table.addNote(sentence) }
    table.provenance = provenance
    return table
  }

  private func pair(_ group: String) -> [Table.Column] {
    [
      CountLine.count.heading(group: group),
      CountLine.rate.heading(group: group),
    ]
  }

  /// A row a term, a pair of columns a unit.
  private func across() -> Table {
    let all = [figures.whole] + parts
    let names = ["the text in this scope"] + parts.map(name)
    var table = Table(
      title: title("by \(breakdown.unit.rawValue)"),
      columns: [CountLine.label.heading()] + names.flatMap(pair))
    addRows(to: &table) { row in
      all.flatMap { cells($0, $0.counts[row], reason(row)) }
    } together: {
      all.flatMap { cells($0, $0.total, figures.emptiness) }
    }
    table.append(
      Table.Row(
        .total, cells: [.text("Words")] + all.flatMap { [integer($0.words, figures.emptiness), .empty] }))
    return table
  }

  /// A row a unit, a pair of columns a term.
  private func down() -> Table {
    let labels = rows.map { compared.wordlist.rows[$0].displayLabel }
    let hasTitles = parts.contains { !$0.title.isEmpty }
    var table = Table(
      title: title("by \(breakdown.unit.rawValue)"),
      columns: [
        Table.Column(key: "provision", title: breakdown.unit.rawValue),
        CountLine.words.heading(),
      ] + labels.flatMap(pair) + pair("All rows together")
        + (hasTitles ? [Table.Column(key: "title", title: "heading")] : []))
    func line(_ part: UnitFigures, _ label: String) -> [Table.Cell] {
      [.text(label), integer(part.words, figures.emptiness)]
        + rows.flatMap { cells(part, part.counts[$0], reason($0)) }
        + cells(part, part.total, figures.emptiness)
        + (part.title.isEmpty ? [] : [.text(NeutralText.oneLine(part.title))])
    }
    for row in rows where compared.rule(of: row) != compared.rule {
      table.addNote(
        "\(compared.wordlist.rows[row].displayLabel): counted by its own rule: \(compared.rule(of: row)).")
    }
    for part in parts { table.append(Table.Row(cells: line(part, name(part)))) }
    table.append(.separator)
    table.append(Table.Row(.total, cells: line(figures.whole, "The text in this scope")))
    return table
  }

  private func cells(_ part: UnitFigures, _ count: Int?, _ reason: String?) -> [Table.Cell] {
    [
      integer(count, reason),
      .decimal(part.rate(count), otherwise: reason ?? (count == nil ? nil : "No words in this unit.")),
    ]
  }
}
