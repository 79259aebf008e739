/// How tables look in a paper: LaTeX, HTML and Markdown follow it, other formats have nothing to follow it with.
package struct PaperStyle: Hashable, Sendable {
  /// By which manual a table is set.
  package enum Manual: String, CaseIterable, Hashable, Sendable {
    /// The title above, notes and sources below.
    case plain
    /// The seventh edition of the American Psychological Association's: number and title on lines of their own, notes as
    /// one paragraph, letters as marks, no zero before the point of a figure that cannot pass 1.
    case apa
  }

  package var manual: Manual
  /// In place of the title of the first table; nil: each table has its own.
  package var caption: String?

  package init(_ manual: Manual = .plain, caption: String? = nil) {
    (self.manual, self.caption) = (manual, caption)
  }

  package static let plain = Self()
}

/// What is under a table in a paper.
struct PaperFoot {
  /// Sentences about the whole table.
  let general: [String]
  /// Marks and what they mean: of notes that rows refer to, and of figures that do not exist.
  let specific: [(mark: String, sentence: String)]
  /// Where the figures come from.
  let source: [String]
  private let missing: MissingLegend
  private let manual: PaperStyle.Manual

  init(_ table: Table, _ manual: PaperStyle.Manual) {
    let missing = MissingLegend(table)
    (self.missing, self.manual) = (missing, manual)
    let referred = Set(table.rows.flatMap(\.notes))
    general =
      table.notes.indices.filter { !referred.contains($0) }.map { table.notes[$0] }
      + missing.explained.filter { $0.mark.isEmpty }.map { "\(FigureFormat.missing) \($0.reason)" }
    let notes = referred.sorted().map { ($0, Self.mark(of: $0, referred, missing, manual)) }
    specific =
      missing.explained.filter { !$0.mark.isEmpty }.map { ($0.mark, $0.reason) }
      + notes.map { ($0.1, table.notes[$0.0]) }
    source = table.provenance.map { "\($0.key): \($0.value)" }
  }

  /// The mark of a note: its number among the notes, or a letter behind those of the dashes.
  private static func mark(
    of note: Int, _ referred: Set<Int>, _ missing: MissingLegend, _ manual: PaperStyle.Manual
  ) -> String {
    let place = referred.count { $0 < note }
    guard manual == .apa else { return String(place + 1) }
    return MissingLegend.letter(missing.explained.count { !$0.mark.isEmpty } + place)
  }

  /// The marks behind the first cell of a row, separated by commas.
  func marks(of row: Table.Row, in table: Table) -> String {
    let referred = Set(table.rows.flatMap(\.notes))
    return row.notes.map { Self.mark(of: $0, referred, missing, manual) }.joined(separator: ",")
  }

  /// What a cell says, as digits and a plain minus, and the mark behind a dash.
  func figure(_ cell: Table.Cell, in column: Table.Column, of table: Table) -> (text: String, mark: String) {
    if case .missing(let reason) = cell { return (FigureFormat.missing, missing.mark(reason)) }
    var text = table.display(cell, in: column, missing: missing)
    if manual == .apa, column.isAtMostOne {
      let signs = text.prefix { !$0.isNumber }
      let digits = text.dropFirst(signs.count)
      if digits.hasPrefix("0.") { text = String(signs + digits.dropFirst()) }
    }
    return (text, "")
  }
}
