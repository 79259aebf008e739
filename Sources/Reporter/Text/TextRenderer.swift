/// Aligned columns for people: figures on their decimal point, headings of texts across their
/// columns, no line wider than the style allows as long as the figures fit (see `TextLayout`).
///
/// Bold is emphasis (and the title); without escape sequences emphasis is not shown. What a
/// document says is made harmless first: no escape sequence of its own reaches a terminal.
package struct TextRenderer: TextualRenderer {
  private let style: TextStyle

  package init(style: TextStyle = .plain) { self.style = style }

  package func render(_ table: Table) -> String {
    let missing = MissingLegend(table)
    let columns = TextColumn.columns(of: table, missing: missing)
    let layout = TextLayout(columns)
    var sections: [[String]] = []
    if !table.title.isEmpty {
      sections.append(wrapped(table.title, hanging: 0).map(style.bold))
    }
    for block in layout.blocks(width: style.width) {
      let page = Page(table: table, columns: columns, layout: layout, block: block, style: style)
      sections.append(page.headings + page.rows)
    }
    let footer = table.footer(missing: missing)
    for lines in [footer.notes, footer.provenance] where !lines.isEmpty {
      sections.append(lines.flatMap { wrapped($0, hanging: 2) })
    }
    return sections.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func wrapped(_ text: String, hanging: Int) -> [String] {
    WordWrap.lines(NeutralText.oneLine(text), width: style.width, hanging: hanging)
  }
}

/// One block of columns, written out.
private struct Page {
  let table: Table
  let columns: [TextColumn]
  let layout: TextLayout
  let block: TextLayout.Block
  let style: TextStyle

  private var width: Int { layout.total(block.columns, block.widths) }
  private var rule: String { String(repeating: "─", count: width) }

  /// The headings of groups with a rule under each, the headings of columns, and a rule.
  var headings: [String] {
    var lines: [String] = []
    let spans = layout.spans(block.columns)
    if spans.contains(where: { $0.group != nil }) {
      let widths = spans.map { span in
        layout.total(Array(block.columns[span.places]), Array(block.widths[span.places]))
      }
      let gaps = spans.dropFirst().map { span in
        layout.gap(block.columns[span.places.lowerBound - 1], block.columns[span.places.lowerBound])
      }
      let texts = zip(spans, widths).map { span, width in
        span.group.map { WordWrap.lines($0, width: width) } ?? []
      }
      let alignments = spans.map { _ in Table.Column.Alignment.leading }
      lines += beside(texts, widths: widths, gaps: gaps, alignments: alignments, fromTop: false)
      let rules = zip(spans, widths).map { span, width in
        span.group == nil ? [] : [String(repeating: "─", count: width)]
      }
      lines += beside(rules, widths: widths, gaps: gaps, alignments: alignments)
    }
    if block.columns.contains(where: { !columns[$0].heading.isEmpty }) {
      let texts = zip(block.columns, block.widths).map { WordWrap.lines(columns[$0].heading, width: $1) }
      lines += cellsBeside(texts, fromTop: false)
    }
    return lines + [rule]
  }

  /// The rows; a rule is above totals.
  var rows: [String] {
    var lines: [String] = []
    var above = Table.Row.Kind.separator
    for (index, row) in table.rows.enumerated() {
      if row.kind == .separator || (row.kind == .total && above != .separator && above != .total) {
        lines.append(rule)
      }
      above = row.kind
      if row.kind != .separator {
        let printed = self.lines(of: row, at: index)
        lines += row.isEmphasised ? printed.map(style.bold) : printed
      }
    }
    return lines
  }

  private func lines(of row: Table.Row, at index: Int) -> [String] {
    let hanging = 2 * max(0, row.indent) + 2
    if table.spans(row), let first = columns.first {
      return WordWrap.lines(first.cells[index], width: style.width, hanging: hanging)
    }
    let texts = zip(block.columns, block.widths).map { column, width -> [String] in
      let cell = columns[column].cells[index]
      if columns[column].isNumeric { return [cell] }
      return WordWrap.lines(cell, width: width, hanging: column == 0 ? hanging : 0)
    }
    return cellsBeside(texts, fromTop: true)
  }

  private func cellsBeside(_ texts: [[String]], fromTop: Bool) -> [String] {
    beside(
      texts, widths: block.widths,
      gaps: zip(block.columns, block.columns.dropFirst()).map { layout.gap($0, $1) },
      alignments: block.columns.map { columns[$0].alignment }, fromTop: fromTop)
  }

  /// Sets texts of several lines beside each other; shorter ones keep to the top or the bottom.
  private func beside(
    _ texts: [[String]], widths: [Int], gaps: [Int], alignments: [Table.Column.Alignment],
    fromTop: Bool = true
  ) -> [String] {
    let height = texts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = ""
      for (place, text) in texts.enumerated() {
        let own = fromTop ? line : line - (height - text.count)
        if place > 0 { result += String(repeating: " ", count: gaps[place - 1]) }
        result += (text.indices.contains(own) ? text[own] : "").padded(to: widths[place], alignments[place])
      }
      while result.last == " " { result.removeLast() }
      return result
    }
  }
}
