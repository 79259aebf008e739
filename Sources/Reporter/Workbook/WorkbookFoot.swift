/// What is under the tables of a workbook, on a sheet of its own: titles, notes, what the dashes mean, provenance.
/// A line that several tables have is written once.
enum WorkbookFoot {
  /// - Parameter characters: that a cell holds; a longer sentence continues in the next row.
  static func table(of sheets: [(name: String, table: Table)], characters: Int) -> Table {
    var lines: [(item: String, text: String, sheets: [String])] = []
    func add(_ item: String, _ text: String, _ sheet: String) {
      if let known = lines.firstIndex(where: { $0.item == item && $0.text == text }) {
        if !lines[known].sheets.contains(sheet) { lines[known].sheets.append(sheet) }
      } else {
        lines.append((item, text, [sheet]))
      }
    }
    for (name, table) in sheets where !table.isData {
      if !table.title.isEmpty { add("Title", table.title, name) }
      let footer = table.footer(missing: MissingLegend(table))
      for sentence in footer.notes { add("Note", sentence, name) }
      for line in table.provenance { add(line.key, line.value, name) }
    }
    var foot = Table(
      title: "About",
      columns: [
        Table.Column(key: "sheet", title: "Sheet"), Table.Column(key: "item", title: "Item"),
        Table.Column(key: "text", title: "Text"),
      ])
    for line in lines {
      for piece in pieces(NeutralText.oneLine(line.text), of: characters) {
        foot.append(
          Table.Row(cells: [
            .text(line.sheets.joined(separator: ", ")), .text(line.item), .text(piece),
          ]))
      }
    }
    return foot
  }

  private static func pieces(_ text: String, of longest: Int) -> [String] {
    guard text.utf16.count > longest else { return [text] }
    var pieces = [""]
    for character in text {
      if pieces[pieces.count - 1].utf16.count + character.utf16.count > longest { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }
}
