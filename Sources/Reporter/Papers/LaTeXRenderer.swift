/// A table for a paper that is set with LaTeX: rules of `booktabs`, figures on their points by `siunitx`.
///
/// What a table of more than a page needs (`longtable`) is used where there are many rows. Letters beyond Latin ones need
/// LuaLaTeX or XeLaTeX. No character of a label is a command, a comment or an option of a row's end.
package struct LaTeXRenderer: TextualRenderer {
  private let style: PaperStyle
  /// Rows that a page holds for certain.
  private static let rowsOfAPage = 45

  package init(style: PaperStyle = .plain) { self.style = style }

  package func bytes(of tables: [Table]) -> [UInt8] {
    let parts = tables.enumerated().map { index, table in
      body(table, caption: index == 0 ? style.caption : nil)
    }
    return Array((Self.preamble(tables) + parts.joined(separator: "\n")).utf8)
  }

  package func render(_ table: Table) -> String {
    Self.preamble([table]) + body(table, caption: style.caption)
  }

  private static func preamble(_ tables: [Table]) -> String {
    let isLong = tables.contains { $0.rows.count > rowsOfAPage }
    let isTurned = tables.contains { $0.rows.count <= rowsOfAPage && width(of: $0) > narrowest }
    let hasParagraphs = tables.contains { table in
      table.columns.indices.contains { isOfParagraphs($0, in: table) }
    }
    let more =
      (isLong ? ",longtable" : "") + (isTurned ? ",rotating" : "") + (hasParagraphs ? ",array" : "")
    return "% \\usepackage{booktabs,siunitx,caption\(more)}\n"
  }

  /// Characters that a page's width has in the usual size, and in the size of notes with little room between columns.
  private static let usual = 66
  private static let narrowest = 92
  /// Characters of a column of words, beside the first, from which on its cells are paragraphs.
  private static let longWords = 32

  /// About how many characters the widest line of a table has.
  private static func width(of table: Table) -> Int {
    table.columns.indices.reduce(0) { $0 + 2 + min(width(of: $1, in: table), $1 > 0 ? longWords : .max) }
  }

  /// About how many characters the widest cell of a column has.
  private static func width(of index: Int, in table: Table) -> Int {
    let cells = table.rows.map { row -> Int in
      if row.kind == .groupHeading || row.kind == .separator { return 0 }
      return switch table.cell(row, index) {
      case .text(let text): text.count + 2 * row.indent
      case .integer(let number): String(number).count
      case .decimal: 7
      case .missing, .empty: 1
      }
    }
    return max(table.columns[index].heading.count, cells.max() ?? 0)
  }

  /// Whether the cells of a column are set as paragraphs.
  private static func isOfParagraphs(_ index: Int, in table: Table) -> Bool {
    index > 0 && !table.columns[index].kind.isNumeric && width(of: index, in: table) > longWords
  }

  private func body(_ table: Table, caption: String?) -> String {
    let isLong = table.rows.count > Self.rowsOfAPage
    let foot = PaperFoot(table, style.manual)
    let width = Self.width(of: table)
    // What no page is wide enough for stands along its height.
    let place = width > Self.narrowest ? "sidewaystable" : "table"
    let size = width > Self.usual ? "\\footnotesize\n\\setlength{\\tabcolsep}{3pt}\n" : ""
    let title = Self.escaped(caption ?? table.title)
    let columns = table.columns.indices.map { column($0, of: table) }.joined(separator: "\n")
    let setup =
      style.manual == .apa
      ? "\\captionsetup{labelfont=bf,labelsep=newline,textfont=it,justification=raggedright,singlelinecheck=false}\n"
      : ""
    let captionLine = title.isEmpty ? "" : "\\caption{\(title)}" + (isLong ? "\\\\" : "") + "\n"
    var lines = ""
    if isLong {
      lines +=
        "\\begingroup\n\(setup)\(size)\\begin{longtable}{\n\(columns)\n}\n\(captionLine)\(head(table))\\endhead\n"
    } else {
      lines +=
        "\\begin{\(place)}\n\(setup)\\centering\n\(captionLine)\(size)\\begin{tabular}{\n\(columns)\n}\n\(head(table))"
    }
    for (index, row) in table.rows.enumerated() {
      let above = index > 0 ? table.rows[index - 1].kind : .separator
      lines += self.row(row, above: above, in: table, foot)
    }
    lines += "\\bottomrule\n\\end{\(isLong ? "longtable" : "tabular")}\n"
    lines += under(foot)
    return lines + (isLong ? "\\endgroup\n" : "\\end{\(place)}\n")
  }

  // MARK: Head

  /// A column of words, or one of figures with the room that they take.
  private func column(_ index: Int, of table: Table) -> String {
    let column = table.columns[index]
    if Self.isOfParagraphs(index, in: table) { return "  >{\\raggedright\\arraybackslash}p{.28\\linewidth}" }
    guard isSetOnPoint(column) else { return column.alignment == .trailing ? "  r" : "  l" }
    var (integers, decimals, hasSign) = (1, 0, false)
    for row in table.rows where row.kind != .separator && row.kind != .groupHeading {
      let text = PaperFoot(table, style.manual).figure(table.cell(row, index), in: column, of: table).text
      guard Self.isPlainNumber(text) else { continue }
      hasSign = hasSign || text.hasPrefix("-")
      let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
      integers = max(integers, parts[0].count)
      if parts.count > 1 { decimals = max(decimals, parts[1].count) }
    }
    return "  S[table-format=\(hasSign ? "-" : "")\(integers).\(decimals)]"
  }

  /// Whether `siunitx` sets the column. It would put a zero before a point that the manual leaves bare; such figures have
  /// equal decimals, and the right side of the column aligns them.
  private func isSetOnPoint(_ column: Table.Column) -> Bool {
    column.kind.isNumeric && !(style.manual == .apa && column.isAtMostOne)
  }

  private func head(_ table: Table) -> String {
    var lines = "\\toprule\n"
    let groups = table.columnGroups
    if groups.contains(where: { $0.name != nil }) {
      var rules = ""
      var cells: [String] = []
      for group in groups {
        let (first, last) = (group.columns.lowerBound + 1, group.columns.upperBound)
        guard let name = group.name else {
          cells += group.columns.map { _ in "" }
          continue
        }
        cells.append("\\multicolumn{\(group.columns.count)}{c}{\(Self.escaped(name))}")
        rules += "\\cmidrule(lr){\(first)-\(last)}"
      }
      lines += cells.joined(separator: " & ") + " \\\\\n" + rules + "\n"
    }
    let titles = table.columns.map { "{\(Self.escaped($0.heading))}" }
    return lines + titles.joined(separator: " & ") + " \\\\\n\\midrule\n"
  }

  // MARK: Rows

  private func row(_ row: Table.Row, above: Table.Row.Kind, in table: Table, _ foot: PaperFoot) -> String {
    let indent = String(repeating: "\\quad ", count: max(0, row.indent))
    switch row.kind {
    case .separator: return "\\midrule\n"
    case .groupHeading:
      guard case .text(let name) = table.cell(row, 0) else { return "" }
      let space = above == .separator ? "" : "\\addlinespace\n"
      return "\(space)\\multicolumn{\(table.columns.count)}{l}{\(indent)\\emph{\(Self.escaped(name))}} \\\\\n"
    case .body, .subtotal, .total: break
    }
    let cells = table.columns.enumerated().map { index, column -> String in
      let (text, mark) = foot.figure(table.cell(row, index), in: column, of: table)
      let superscript = mark.isEmpty ? "" : "\\textsuperscript{\(Self.escaped(mark))}"
      if column.kind.isNumeric, Self.isPlainNumber(text) { return text }
      var shown = Self.escaped(text) + superscript
      if index == 0 {
        if row.isEmphasised, !shown.isEmpty { shown = "\\textbf{\(shown)}" }
        let marks = foot.marks(of: row, in: table)
        return indent + shown + (marks.isEmpty ? "" : "\\textsuperscript{\(marks)}")
      }
      return isSetOnPoint(column) && !shown.isEmpty ? "{\(shown)}" : shown
    }
    let rule = row.kind == .total && above != .separator && above != .total ? "\\midrule\n" : ""
    return rule + cells.joined(separator: " & ") + " \\\\\n"
  }

  /// Digits with a point and a minus at most: what `siunitx` sets on the point.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    return digits.contains { $0 &- 0x30 < 10 } && text.utf8.count - digits.count <= 1
      && digits.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
  }

  // MARK: Foot

  private func under(_ foot: PaperFoot) -> String {
    let specific = foot.specific.map { "\\textsuperscript{\($0.mark)} \(Self.escaped($0.sentence))" }
    let paragraphs: [String]
    switch style.manual {
    case .plain:
      paragraphs = (foot.general.map(Self.escaped) + specific + foot.source.map(Self.escaped))
    case .apa:
      let note = (foot.general + foot.source).map { Self.escaped(Self.sentence($0)) }
      paragraphs =
        (note.isEmpty ? [] : ["\\emph{Note.} " + note.joined(separator: " ")])
        + (specific.isEmpty ? [] : [specific.joined(separator: " ")])
    }
    guard !paragraphs.isEmpty else { return "" }
    return "\n\\par\\smallskip\n{\\footnotesize\\raggedright\n" + paragraphs.joined(separator: "\\par\n")
      + "\\par}\n"
  }

  /// The text with a full stop, if nothing ends it.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }

  // MARK: Text

  /// Text on one line, in which no character is a command, ends a row or makes a ligature with its neighbour.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Unicode.Scalar?
    for scalar in NeutralText.oneLine(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "$", "&", "#", "_", "%": result += "\\\(scalar)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      case "|": result += "\\textbar{}"
      case "`": result += "\\textasciigrave{}"
      case "\"": result += "\\symbol{34}"
      // Behind the end of a row a bracket or a star is its option.
      case "[", "]", "*": result += "{\(scalar)}"
      case "-", "'", ",": result += before == scalar ? "{}\(scalar)" : String(scalar)
      // LuaTeX takes this letter for a broken file.
      case "\u{FFFD}": result += "?"
      // A dash that every font has, by the name that every engine knows.
      case "–": result += "\\textendash{}"
      case "—": result += "\\textemdash{}"
      default: result.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return result
  }
}
