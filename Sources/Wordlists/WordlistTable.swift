import Files
import Legislation

/// Reads a list that is a table: a row of the list a line, by columns.
struct WordlistTable {
  let file: String
  private let table: DelimitedTable
  private let columns: WordlistColumns
  /// The records below the header.
  private let records: ArraySlice<DelimitedTable.Record>
  private let header: DelimitedTable.Record?
  private let encoding: WrittenText.Encoding

  /// Nil if the file is no table, but a plain list or YAML.
  init?(_ written: WrittenText, file: String) throws(WordlistError) {
    let text = written.text
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    let isNamedTable = ["csv", "tsv", "tab"].contains(ending) && file.contains(".")
    let (named, body, _) = DelimitedTable.withoutSeparatorLine(text)
    let lines = Self.plainLines(of: body)
    guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
    var separator = named
    if separator == nil {
      separator = Self.headerSeparator(first, isNamedTable: isNamedTable)
    }
    let hasHeader = separator != nil && named == nil
    if separator == nil {
      if Wordlist.looksLikeYAML(text) { return nil }
      separator = try Self.separatorWithoutHeader(lines, isNamedTable: isNamedTable, file: file)
    }
    guard let separator else { return nil }
    let table: DelimitedTable
    do { table = try DelimitedTable(text, separator: separator) } catch {
      if !hasHeader, named == nil, error == .strayQuote, !lines.contains(where: { $0.contains(separator) }) {
        return nil
      }
      throw Self.error(error, file: file)
    }
    guard let top = table.records.first else { return nil }
    self.file = file
    self.table = table
    encoding = written.encoding
    if WordlistColumns.isHeader(top.fields, isTable: true) {
      header = top
      columns = WordlistColumns(header: top.fields)
      records = table.records.dropFirst()
      if let twice = columns.repeated.first {
        let names = zip(top.fields, columns.roles).filter { $0.1 == twice }.map { "'\($0.0)'" }
        throw .unreadable(
          because: "the columns \(names.joined(separator: " and ")) both hold the \(twice.rawValue)",
          remedy: "keep one of them, and put alternatives into one cell, with semicolons between them",
          at: SourceLine(file: file, line: top.line))
      }
      try Self.refuseRestrictions(table, file: file)
      return
    }
    if let late = table.records.prefix(10).first(where: {
      WordlistColumns.isHeader($0.fields, isTable: false)
    }) {
      throw .unreadable(
        because: "the header of the table is here", remedy: "take out the lines above it",
        at: SourceLine(file: file, line: late.line))
    }
    header = nil
    let count = try Self.columnCount(of: table.records, file: file)
    if count == 1, !isNamedTable || !text.contains(where: { $0 == "\"" || $0 == separator }) { return nil }
    if separator == ",", count > 1, Self.commasAreSpaced(lines) { return nil }
    try Self.refuseNumbers(table.records, file: file)
    if count > 1 { try Self.refuseUnlikelyLabels(table.records, file: file) }
    columns = WordlistColumns(count: count)
    records = table.records[...]
  }

  // MARK: Is it a table?

  /// The lines as a plain list has them: without comments and white space at the ends.
  private static func plainLines(of text: String) -> [String] {
    Wordlist.lines(of: text).map { Wordlist.trimmed(Wordlist.withoutComment($0)) }
  }

  private static func headerSeparator(_ first: String, isNamedTable: Bool) -> Character? {
    let separators: [Character] = isNamedTable ? ["\t", ";", ",", "|"] : ["\t", ";", ","]
    for separator in separators {
      guard let table = try? DelimitedTable(first, separator: separator),
        let fields = table.records.first?.fields
      else { continue }
      let isTable = isNamedTable || separator != "," && fields.count > 1
      if WordlistColumns.isHeader(fields, isTable: isTable) { return separator }
    }
    return nil
  }

  private static func separatorWithoutHeader(
    _ lines: [String], isNamedTable: Bool, file: String
  ) throws(WordlistError) -> Character? {
    let written = lines.filter { !$0.isEmpty }
    let tabbed = written.count { $0.contains("\t") }
    if tabbed == written.count { return "\t" }
    if isNamedTable {
      if tabbed > 0 { return "\t" }
      return written.allSatisfy { $0.contains(";") } ? ";" : ","
    }
    if tabbed > 0, let line = lines.firstIndex(where: { $0.contains("\t") }) {
      throw .unreadable(
        because: "a tab is in this line and in others none",
        remedy: "write a space in its place, or a table with a header such as 'label' and 'terms'",
        at: SourceLine(file: file, line: line + 1))
    }
    return nil
  }

  /// Whether a space follows every comma, as people write lists and no spreadsheet writes fields.
  private static func commasAreSpaced(_ lines: [String]) -> Bool {
    lines.allSatisfy { line in !line.replacing(", ", with: "").contains(",") && !line.hasPrefix("\"") }
  }

  /// The number of columns of a table without a header.
  private static func columnCount(
    of records: [DelimitedTable.Record], file: String
  ) throws(WordlistError) -> Int {
    var most = 0
    for record in records {
      most = max(most, (record.fields.lastIndex { !$0.isEmpty } ?? 0) + 1)
    }
    guard let first = records.first else { return 0 }
    if most == 1 { return 1 }
    if let other = records.first(where: { $0.fields.count != first.fields.count }) {
      throw .unreadable(
        because:
          "there \(other.fields.count == 1 ? "is 1 field" : "are \(other.fields.count) fields") where the first "
          + "line has \(first.fields.count), and no header",
        remedy: "write a header such as 'label' and 'terms', or a term a line in a file that ends in .txt",
        at: SourceLine(file: file, line: other.line))
    }
    guard most <= 4 else {
      throw .unreadable(
        because: "there are \(most) columns and no header",
        remedy: "write a header such as 'label' and 'terms'",
        at: SourceLine(file: file, line: first.line))
    }
    return most
  }

  /// Numbers beside words are categories, weights or frequencies: read as terms they would find nothing.
  private static func refuseNumbers(
    _ records: [DelimitedTable.Record], file: String
  ) throws(WordlistError) {
    func isNumber(_ field: String) -> Bool { Double(field.replacing(",", with: ".")) != nil }
    let columns = records.map(\.fields.count).max() ?? 0
    for column in 0..<columns {
      let fields = records.compactMap { column < $0.fields.count ? $0.fields[column] : nil }.filter {
        !$0.isEmpty
      }
      if !fields.isEmpty, fields.allSatisfy(isNumber) {
        throw .unreadable(
          because:
            "column \(column + 1) holds numbers only, as a LIWC dictionary or a list of frequencies does",
          remedy:
            "name the categories above the words, between two lines of %, or write a header such as 'terms'",
          at: SourceLine(file: file, line: records.first?.line))
      }
    }
  }

  /// A column that a person wrote to be obeyed, and that is not.
  private static func refuseRestrictions(_ table: DelimitedTable, file: String) throws(WordlistError) {
    guard let header = table.records.first else { return }
    for (column, name) in header.fields.enumerated() where WordlistColumns.restricts(name) {
      let isUsed = table.records.dropFirst().contains {
        column < $0.fields.count && !$0.fields[column].isEmpty
      }
      guard isUsed else { continue }
      throw .unreadable(
        because: "the column '\(name)' would change what is counted, and columns of that name are not read",
        remedy: .words(
          "write exclusions behind ' - ' and conditions behind ' @ ' in the terms, rules in a YAML list, and take "
            + "the column out"),
        at: SourceLine(file: file, line: header.line))
    }
  }

  /// Without a header the first column is the label. It is none where it holds what only terms have, and a row whose
  /// label is the name of a column is a header with other names than those that are known.
  private static func refuseUnlikelyLabels(
    _ records: [DelimitedTable.Record], file: String
  ) throws(WordlistError) {
    let rows = records.compactMap { record -> (label: String, terms: String, line: Int)? in
      guard record.fields.count > 1, !record.fields[1].isEmpty else { return nil }
      return (record.fields[0], record.fields[1], record.line)
    }
    for row in rows
    where row.label.contains(where: { $0 == "*" || $0 == "|" }) && !row.terms.hasPrefix(row.label) {
      throw .unreadable(
        because:
          "'\(row.label)' is where a table without a header has its label, and so would not be counted",
        remedy: "write a header such as 'label' and 'terms', or a term a line in a file that ends in .txt",
        at: SourceLine(file: file, line: row.line))
    }
    guard let first = records.first, let top = rows.first, top.line == first.line else { return }
    let names = WordlistColumns(header: first.fields)
    if let known = zip(first.fields, names.roles).first(where: { $0.1 != nil })?.0,
      !top.terms.lowercased().contains(top.label.lowercased().prefix(3))
    {
      throw .unreadable(
        because: "'\(known)' is the name of a column, but none of the columns is called 'terms'",
        remedy: "name them 'label', 'terms', 'group', 'note'; if this is a row, write such a header above it",
        at: SourceLine(file: file, line: first.line))
    }
  }

  static func error(_ problem: DelimitedTable.Problem, file: String) -> WordlistError {
    switch problem {
    case .openQuote(let line):
      .unreadable(
        because: "a quotation mark is not closed",
        remedy: "write a second one where the field ends, and each mark inside a field twice",
        at: SourceLine(file: file, line: line))
    case .strayQuote:
      .unreadable(
        because: "something is beside a quotation mark of the table",
        remedy: "put whole fields in double quotes, and write each mark inside a field twice",
        at: SourceLine(file: file))
    }
  }

  // MARK: Its rows

  func draft() -> WordlistDraft {
    var draft = WordlistDraft(name: WordlistDraft.name(ofFile: file))
    let separators: [Character: String] = ["\t": "tabs", ";": "semicolons", ",": "commas", "|": "bars"]
    let form =
      columns.roles.count == 1
      ? "a table of one column" : "a table with \(separators[table.separator] ?? "'\(table.separator)'")"
    let names = zip(header?.fields ?? [], columns.roles).filter { $0.1 == nil }.map(\.0)
    draft.reading = WordlistReading(
      file: file, form: form, encoding: encoding.rawValue, headerLine: header?.line,
      columns: columns.roles.compactMap { $0?.rawValue }, unused: names.filter { !$0.isEmpty })
    var rows: [(row: WordlistRow, place: SourceLine)] = []
    for record in records {
      let place = SourceLine(file: file, line: record.line)
      if let row = row(record, at: place, &draft) { rows.append((row, place)) }
    }
    // Rows outside all groups come first, as in every list; a group's rows are together.
    for (row, place) in rows where row.group.isEmpty { draft.add(row, at: place) }
    var order: [[String]] = []
    var members: [[String]: [(row: WordlistRow, place: SourceLine)]] = [:]
    for entry in rows where !entry.row.group.isEmpty {
      if members[entry.row.group] == nil { order.append(entry.row.group) }
      members[entry.row.group, default: []].append(entry)
    }
    for group in order {
      for (index, entry) in (members[group] ?? []).enumerated() {
        if index == 0 { draft.add(WordlistGroup(path: group), at: entry.place) }
        draft.add(entry.row, at: entry.place)
      }
    }
    return draft
  }

  private func row(
    _ record: DelimitedTable.Record, at place: SourceLine, _ draft: inout WordlistDraft
  ) -> WordlistRow? {
    var fields = record.fields
    while fields.count > columns.roles.count, fields.last == "" { fields.removeLast() }
    guard fields.count <= columns.roles.count else {
      draft.errors.append(
        .unreadable(
          because: "there are \(fields.count) fields where \(columns.roles.count) belong",
          remedy: "put a field that holds the separator in double quotes", at: place))
      return nil
    }
    func field(_ role: WordlistColumns.Role) -> String? {
      columns.index(of: role).flatMap { $0 < fields.count && !fields[$0].isEmpty ? fields[$0] : nil }
    }
    let (label, terms) = (field(.label), field(.terms))
    if columns.index(of: .label) != nil, label == nil {
      draft.errors.append(.missing("the label", remedy: "write one, or take the row out", at: place))
      return nil
    }
    if columns.index(of: .terms) != nil, terms == nil {
      draft.errors.append(
        .missing("what the row counts", remedy: "write its terms, or take the row out", at: place))
      return nil
    }
    guard let cell = terms ?? label else {
      draft.errors.append(
        .missing("what the row counts", remedy: "write its terms, or take the row out", at: place))
      return nil
    }
    let expression = Self.expression(of: cell)
    guard !expression.isEmpty else {
      draft.errors.append(
        .missing("what the row counts", remedy: "write its terms, or take the row out", at: place))
      return nil
    }
    let published = field(.published).map { $0.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" } }
    if let published, published.isEmpty || !published.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      draft.errors.append(.wrongKind(key: "published", expected: "a whole number, such as 1493", at: place))
    }
    let language = field(.language)
    if let language, !LanguageTagShape.fits(language) {
      draft.errors.append(
        .wrongKind(key: "language", expected: "a language tag, such as en or cy", at: place))
    }
    do {
      let term = try Term(parsing: expression, at: place)
      return WordlistRow(
        label: Wordlist.onOneLine(label ?? expression), qualifier: field(.qualifier).map(Wordlist.onOneLine),
        expression: expression, term: term, group: field(.group).map { [Wordlist.onOneLine($0)] } ?? [],
        emphasis: ["true", "yes", "1", "x", "bold"].contains(field(.emphasis)?.lowercased() ?? ""),
        note: field(.note), language: language, source: field(.source),
        publishedCount: published.flatMap { Int($0) },
        line: record.line)
    } catch {
      draft.errors += error.errors
      return nil
    }
  }

  /// A cell as a term: a semicolon and a line break separate alternatives too, outside double quotes.
  static func expression(of cell: String) -> String {
    var parts: [String] = [""]
    var isQuoted = false
    for character in cell {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == ";" || character == "\n" || character == "\r\n" || character == "\r" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    var kept = parts.map { Wordlist.trimmed($0) }
    // A comma or bar beside a line break is one mark with it.
    for index in kept.indices.dropLast() where kept[index].hasSuffix(",") || kept[index].hasSuffix("|") {
      kept[index] = Wordlist.trimmed(kept[index].dropLast())
    }
    return kept.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
