/// A pipe table, as GitHub and Pandoc read it, with title, notes and provenance.
///
/// Pipe tables have no spanning cells: the group of a column is before its title, and a
/// separator row is left out. Bold is emphasis and nothing else; names of groups are italic.
package struct MarkdownRenderer: TextualRenderer {
  package init() {}

  package func render(_ table: Table) -> String {
    let missing = MissingLegend(table)
    var blocks: [String] = []
    if !table.title.isEmpty { blocks.append("## " + Self.escaped(table.title)) }
    if !table.columns.isEmpty {
      var lines = [
        Self.line(table.columns.map { Self.escaped(Self.heading($0)) }),
        Self.line(table.columns.map { $0.alignment == .trailing ? "---:" : "---" }),
      ]
      for row in table.rows where row.kind != .separator {
        lines.append(Self.line(cells(of: row, in: table, missing: missing)))
      }
      blocks.append(lines.joined(separator: "\n"))
    }
    let footer = table.footer(missing: missing)
    for list in [footer.notes, footer.provenance] where !list.isEmpty {
      blocks.append(list.map { "- " + Self.escapedBlock($0) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ column: Table.Column) -> String {
    guard let group = column.group, !group.isEmpty else { return column.heading }
    return column.heading.isEmpty ? group : "\(group): \(column.heading)"
  }

  private static func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private func cells(of row: Table.Row, in table: Table, missing: MissingLegend) -> [String] {
    table.columns.enumerated().map { index, column in
      let text = Self.escaped(table.display(table.cell(row, index), in: column, missing: missing))
      let mark = row.isEmphasised ? "**" : row.kind == .groupHeading ? "*" : ""
      let marked = text.isEmpty ? "" : mark + text + mark
      guard index == 0 else { return marked }
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
