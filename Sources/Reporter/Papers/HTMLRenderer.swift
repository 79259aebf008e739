/// A page of tables that a browser shows, and that Word and LibreOffice take as tables when they open it or when it is
/// pasted into them: real table cells, right-aligned figures with equal decimals, rules as a journal sets them.
///
/// Nothing of a document is markup, and no cell is a formula where a spreadsheet opens the page.
package struct HTMLRenderer: Renderer {
  private let style: PaperStyle

  package init(style: PaperStyle = .plain) { self.style = style }

  package func bytes(of tables: [Table]) -> [UInt8] {
    let title = Self.escaped(style.caption ?? tables.first { !$0.title.isEmpty }?.title ?? "voxlex")
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      \(Self.sheet)
      </style>
      </head>
      <body>

      """
    for (index, table) in tables.enumerated() {
      page += section(table, number: index + 1, caption: index == 0 ? style.caption : nil)
    }
    return Array((page + "</body>\n</html>\n").utf8)
  }

  /// Points, because papers are set in points. `mso-number-format` is Excel's: the cell is text, whatever it begins with.
  private static let sheet = """
    body { font: 11pt/1.35 "Times New Roman", "Liberation Serif", Times, serif; color: #000; background: #fff; margin: 2em; }
    table { border-collapse: collapse; border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; }
    th, td { padding: 1.5pt 6pt; vertical-align: baseline; font-weight: normal; text-align: left; mso-number-format: "\\@"; }
    th.f, td.f { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; mso-number-format: General; }
    thead th { vertical-align: bottom; }
    tr.h th { border-bottom: 0.75pt solid #000; }
    th.g { text-align: center; border-bottom: 0.5pt solid #000; }
    tr.r th, tr.r td { border-top: 0.75pt solid #000; }
    th.n { font-style: italic; padding-top: 4pt; }
    p { max-width: 42em; margin: 4pt 0; font-size: 9.5pt; }
    p.c { font-size: 11pt; margin-top: 1.5em; }
    """

  private func section(_ table: Table, number: Int, caption: String?) -> String {
    let foot = PaperFoot(table, style.manual)
    let title = Self.escaped(caption ?? table.title)
    var html = ""
    if !title.isEmpty {
      html +=
        style.manual == .apa
        ? "<p class=\"c\" id=\"t\(number)\"><b>Table \(number)</b><br><i>\(title)</i></p>\n"
        : "<p class=\"c\" id=\"t\(number)\"><b>\(title)</b></p>\n"
    }
    html += title.isEmpty ? "<table>\n" : "<table aria-labelledby=\"t\(number)\">\n"
    html += head(table) + "<tbody>\n"
    var isRuled = false
    var above: Table.Row.Kind?
    for row in table.rows {
      if row.kind == .separator {
        isRuled = true
        continue
      }
      let hasRule = isRuled || row.kind == .total && above != nil && above != .total
      html += self.row(row, hasRule: hasRule, in: table, foot)
      (isRuled, above) = (false, row.kind)
    }
    return html + "</tbody>\n</table>\n" + under(foot)
  }

  private func head(_ table: Table) -> String {
    var html = "<thead>\n"
    let groups = table.columnGroups
    if groups.contains(where: { $0.name != nil }) {
      html += "<tr>"
      for group in groups {
        let span = group.columns.count > 1 ? " colspan=\"\(group.columns.count)\"" : ""
        html +=
          group.name.map { "<th class=\"g\" scope=\"colgroup\"\(span)>\(Self.escaped($0))</th>" }
          ?? "<td\(span)></td>"
      }
      html += "</tr>\n"
    }
    html += "<tr class=\"h\">"
    for column in table.columns {
      let isRight = column.alignment == .trailing
      html += "<th scope=\"col\"\(isRight ? " class=\"f\"" : "")>\(Self.escaped(column.heading))</th>"
    }
    return html + "</tr>\n</thead>\n"
  }

  private func row(_ row: Table.Row, hasRule: Bool, in table: Table, _ foot: PaperFoot) -> String {
    let start = hasRule ? "<tr class=\"r\">" : "<tr>"
    let indent = row.indent > 0 ? " style=\"padding-left: \(6 + 12 * row.indent)pt\"" : ""
    if row.kind == .groupHeading, case .text(let name) = table.cell(row, 0) {
      return "\(start)<th class=\"n\" scope=\"rowgroup\" colspan=\"\(table.columns.count)\"\(indent)>"
        + "\(Self.escaped(name))</th></tr>\n"
    }
    let cells = table.columns.enumerated().map { index, column -> String in
      let (text, mark) = foot.figure(table.cell(row, index), in: column, of: table)
      var shown = Self.escaped(column.kind.isNumeric ? text.replacing("-", with: "−") : text)
      if row.isEmphasised, !shown.isEmpty { shown = "<b>\(shown)</b>" }
      if !mark.isEmpty { shown += "<sup>\(mark)</sup>" }
      let right = column.alignment == .trailing ? " class=\"f\"" : ""
      guard index == 0 else { return "<td\(right)>\(shown)</td>" }
      let marks = foot.marks(of: row, in: table)
      return "<th scope=\"row\"\(right)\(indent)>\(shown)\(marks.isEmpty ? "" : "<sup>\(marks)</sup>")</th>"
    }
    return start + cells.joined() + "</tr>\n"
  }

  private func under(_ foot: PaperFoot) -> String {
    let specific = foot.specific.map { "<sup>\($0.mark)</sup> \(Self.escaped($0.sentence))" }
    switch style.manual {
    case .plain:
      return (foot.general.map(Self.escaped) + specific + foot.source.map(Self.escaped))
        .map { "<p>\($0)</p>\n" }.joined()
    case .apa:
      let note = (foot.general + foot.source).map { Self.escaped(LaTeXRenderer.sentence($0)) }
      let paragraphs =
        (note.isEmpty ? [] : ["<i>Note.</i> " + note.joined(separator: " ")])
        + (specific.isEmpty ? [] : [specific.joined(separator: " ")])
      return paragraphs.map { "<p>\($0)</p>\n" }.joined()
    }
  }

  /// Text on one line, none of which is markup, in its own writing direction.
  static func escaped(_ text: String) -> String {
    let words = NeutralText.oneLine(text)
    let escaped = HTMLText.escaped(words)
    return words.unicodeScalars.contains(where: HTMLText.isRightToLeft) ? "<bdi>\(escaped)</bdi>" : escaped
  }
}

/// Characters as HTML writes them.
package enum HTMLText {
  /// For text and for values in double quotes.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A letter of a script that is written from right to left.
  package static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
