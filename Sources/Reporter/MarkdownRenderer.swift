/// A pipe table, as GitHub and Pandoc read it, with title, notes and provenance.
///
/// Pipe tables have no spanning cells: the group of a column is before its title, and a
/// separator row is left out. Bold is emphasis and nothing else; names of groups are italic.
package struct MarkdownRenderer: TextualRenderer {
  private let style: PaperStyle

  package init(style: PaperStyle = .plain) { self.style = style }

  package func bytes(of tables: [Table]) -> [UInt8] {
    let blocks = tables.enumerated().map { index, table in
      render(table, number: index + 1, caption: index == 0 ? style.caption : nil)
    }
    return Array(blocks.joined(separator: "\n").utf8)
  }

  package func render(_ table: Table) -> String { render(table, number: 1, caption: style.caption) }

  private func render(_ table: Table, number: Int, caption: String?) -> String {
    let missing = MissingLegend(table)
    let foot = style.manual == .apa ? PaperFoot(table, .apa) : nil
    var blocks: [String] = []
    let title = Self.escaped(caption ?? table.title)
    if !title.isEmpty { blocks += foot == nil ? ["## " + title] : ["**Table \(number)**", "*\(title)*"] }
    if !table.columns.isEmpty {
      var lines = [
        Self.line(table.columns.map { Self.escaped(Self.heading($0)) }),
        Self.line(table.columns.map { $0.alignment == .trailing ? "---:" : "---" }),
      ]
      for row in table.rows where row.kind != .separator {
        lines.append(Self.line(cells(of: row, in: table, missing: missing, foot)))
      }
      blocks.append(lines.joined(separator: "\n"))
    }
    if let foot { return (blocks + Self.notes(foot)).joined(separator: "\n\n") + "\n" }
    let footer = table.footer(missing: missing)
    for list in [footer.notes, footer.provenance] where !list.isEmpty {
      blocks.append(list.map { "- " + Self.escapedBlock($0) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Notes as one paragraph, and the marks as another.
  private static func notes(_ foot: PaperFoot) -> [String] {
    let note = (foot.general + foot.source).map { escaped(LaTeXRenderer.sentence($0)) }
    let specific = foot.specific.map { "<sup>\($0.mark)</sup> \(escaped($0.sentence))" }
    return (note.isEmpty ? [] : ["*Note.* " + note.joined(separator: " ")])
      + (specific.isEmpty ? [] : [specific.joined(separator: " ")])
  }

  private static func heading(_ column: Table.Column) -> String {
    guard let group = column.group, !group.isEmpty else { return column.heading }
    return column.heading.isEmpty ? group : "\(group): \(column.heading)"
  }

  private static func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private func cells(
    of row: Table.Row, in table: Table, missing: MissingLegend, _ foot: PaperFoot?
  ) -> [String] {
    table.columns.enumerated().map { index, column in
      var text = Self.escaped(table.display(table.cell(row, index), in: column, missing: missing))
      if let foot {
        let figure = foot.figure(table.cell(row, index), in: column, of: table)
        text = Self.escaped(column.kind.isNumeric ? figure.text.replacing("-", with: "−") : figure.text)
        if !figure.mark.isEmpty { text += "<sup>\(figure.mark)</sup>" }
      }
      let mark = row.isEmphasised ? "**" : row.kind == .groupHeading ? "*" : ""
      let marked = text.isEmpty ? "" : mark + text + mark
      guard index == 0 else { return marked }
      if let foot {
        let marks = foot.marks(of: row, in: table)
        return String(repeating: "&emsp;", count: max(0, row.indent)) + marked
          + (marks.isEmpty ? "" : "<sup>\(marks)</sup>")
      }
      return String(repeating: "&emsp;", count: max(0, row.indent)) + marked
        + (row.notes.isEmpty ? "" : " " + Self.escaped(table.marks(of: row)))
    }
  }

  /// Text on one line in which nothing is markup, without spaces at its ends: `** word**` is not bold.
  private static func escaped(_ text: String) -> String {
    let words = NeutralText.oneLine(text).split(separator: " ", omittingEmptySubsequences: true)
    var result = ""
    for scalar in words.joined(separator: " ").unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "_", "<", ">", "&", "[", "]", "~", "$": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The same for text at the beginning of a block, where a few more characters are markup.
  private static func escapedBlock(_ text: String) -> String {
    let text = escaped(text)
    if let first = text.first, "+-#=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let after = text.dropFirst(digits.count).first, after == "." || after == ")"
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
