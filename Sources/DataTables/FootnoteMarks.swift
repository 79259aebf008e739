/// Marks that send a reader from a heading or a label to a note: `Appeals registered4`, `Dorset⁶`, `Rate [2]`.
///
/// Raised digits and brackets are marks wherever they are. A plain digit that sticks to a word is one only if a note
/// below the table begins with it: `NoExc20weekEHC` and `Key stage 2` keep theirs.
enum FootnoteMarks {
  /// The number or sign that a note begins with: `4. There are …`, `[2] …`, `* …`.
  static func mark(of note: String) -> String? {
    if let open = note.first, open == "[" || open == "(" {
      let inner = note.dropFirst().prefix { $0.isDigit || $0.isLetter }
      let close = note.dropFirst(1 + inner.count).first
      return (1...3).contains(inner.count) && (close == "]" || close == ")") ? String(inner) : nil
    }
    let digits = note.prefix { $0.isDigit || WrittenNumber.raised.keys.contains($0) }
    if (1...2).contains(digits.count) {
      let isRaised = digits.allSatisfy { !$0.isDigit }
      let next = note.dropFirst(digits.count).first
      guard isRaised || next == "." || next == ")" || next == ":" || next == " " else { return nil }
      return String(digits.map { WrittenNumber.raised[$0] ?? $0 })
    }
    if let first = note.first, ["*", "†", "‡", "§"].contains(first) { return String(first) }
    return nil
  }

  static func takeOff(_ table: inout DataTable, headerLine: Int) {
    let known = Set(table.notes.compactMap(\.mark))
    for index in table.columns.indices {
      let column = table.columns[index]
      var marks: [String] = []
      let parts = column.heading.map { heading in bare(heading, known, &marks) }
      guard !marks.isEmpty else { continue }
      let name = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(
        separator: " ")
      // Two headings that differ by their marks alone keep them.
      guard !name.isEmpty,
        !table.columns.indices.contains(where: { $0 != index && table.columns[$0].name == name })
      else { continue }
      table.repairs.add(.headingFootnote, line: headerLine, column: index, written: column.name, read: name)
      table.columns[index].name = name
      table.columns[index].footnotes = marks
    }
    for row in table.rows.indices {
      let label = table.rows[row].cells[0]
      var marks: [String] = []
      let name = bare(label, known, &marks)
      guard !marks.isEmpty, !name.isEmpty, WrittenNumber(label) == nil else { continue }
      table.repairs.add(.labelFootnote, line: table.rows[row].line, column: 0, written: label, read: name)
      table.rows[row].cells[0] = name
    }
    let titles = table.titles
    table.titles = titles.map { title in
      var marks: [String] = []
      return DataTable.Note(line: title.line, text: bare(title.text, known, &marks), mark: nil)
    }
  }

  /// The text without the marks at its end.
  private static func bare(_ text: String, _ known: Set<String>, _ marks: inout [String]) -> String {
    var found: [String] = []
    let rest = WrittenNumber.takeFootnotes(text[...], &found)
    if !found.isEmpty {
      marks += found
      return trimmed(String(rest))
    }
    // `decisions1,9`: numbers of notes that stick to the last letter or bracket.
    let tail = text.reversed().prefix { $0.isDigit || $0 == "," }.reversed()
    let numbers = String(tail).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !tail.isEmpty, let before = text.dropLast(tail.count).last, before.isLetter || before == ")",
      numbers.allSatisfy(known.contains)
    else { return text }
    marks += numbers
    return String(text.dropLast(tail.count))
  }
}
