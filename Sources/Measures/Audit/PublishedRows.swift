import Files
import Wordlists

/// The rows of a published table, out of CSV in one of its two forms.
enum PublishedRows {
  /// Tables beyond this are refused: 4 MB hold some hundred thousand rows.
  static let largestFile = 4 << 20

  static func read(_ bytes: [UInt8], path: String) throws(PublishedTableError) -> [PublishedRow] {
    let text = try text(bytes, path: path)
    let records = try records(of: text, path: path)
    guard let first = records.first else { throw .noRows(path: path) }
    let rows =
      Columns.isHeader(first.fields)
      ? try named(records, try Columns(first.fields, path: path), path: path)
      : try plain(records, path: path)
    guard !rows.isEmpty else { throw .noRows(path: path) }
    var lines: [[String]: Int] = [:]
    for row in rows {
      let key = row.group + [row.displayLabel]
      if let known = lines[key] {
        throw .repeatedRow(path: path, line: row.line, label: row.displayLabel, firstLine: known)
      }
      lines[key] = row.line
    }
    return rows
  }

  private static func text(_ bytes: [UInt8], path: String) throws(PublishedTableError) -> String {
    if bytes.count <= largestFile, bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw .unreadable(
        path: path, line: nil, because: "this seems to be a spreadsheet or an archive",
        remedy: "save the sheet as CSV in UTF-8")
    }
    do { return try SmallText.text(bytes, limit: largestFile) } catch {
      switch error {
      case .tooLarge:
        throw .unreadable(
          path: path, line: nil, because: "the table is larger than 4 MB", remedy: "split it into several")
      case .utf16:
        throw .unreadable(
          path: path, line: nil, because: "the table is in UTF-16", remedy: "save it as CSV in UTF-8")
      case .notUTF8(let line):
        throw .unreadable(
          path: path, line: line, because: "a character is not in UTF-8", remedy: "save the table as UTF-8")
      }
    }
  }

  typealias Record = DelimitedTable.Record

  /// The records that say anything, with the lines on which they begin.
  private static func records(of text: String, path: String) throws(PublishedTableError) -> [Record] {
    do { return try DelimitedTable(text).records } catch {
      switch error {
      case .openQuote(let line):
        throw .unreadable(
          path: path, line: line, because: "a quotation mark is not closed",
          remedy: "write a second one where the field ends, and each mark inside a field twice")
      case .strayQuote:
        throw .unreadable(
          path: path, line: nil, because: "something is beside a quotation mark",
          remedy: "put whole fields in double quotes, and write each mark inside a field twice")
      }
    }
  }

  private static func trim(_ field: String) -> String {
    let scalars = field.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
    return String(field[start..<end])
  }

  private static func plain(
    _ records: [Record], path: String
  ) throws(PublishedTableError) -> [PublishedRow] {
    // A first line of words above counts is a header that names no column known here.
    if let first = records.first, first.fields.allSatisfy({ count($0) == nil }), records.count > 1,
      records[1].fields.contains(where: { count($0) != nil })
    {
      throw .missingColumn(path: path, wanted: ["label"], found: first.fields)
    }
    var rows: [PublishedRow] = []
    for record in records {
      var fields = record.fields
      while fields.count > 2, fields.last == "" { fields.removeLast() }
      guard fields.count == 2 else {
        throw .fields(path: path, line: record.line, found: fields.count, expected: 2)
      }
      rows.append(
        try row(
          label: fields[0], qualifier: nil, figure: fields[1], emphasis: "", terms: nil, group: "",
          Place(path: path, line: record.line)))
    }
    return rows
  }

  private static func named(
    _ records: [Record], _ columns: Columns, path: String
  ) throws(PublishedTableError) -> [PublishedRow] {
    var rows: [PublishedRow] = []
    for record in records.dropFirst() {
      var fields = record.fields
      while fields.count > columns.count, fields.last == "" { fields.removeLast() }
      guard fields.count <= columns.count else {
        throw .fields(path: path, line: record.line, found: fields.count, expected: columns.count)
      }
      func field(_ index: Int?) -> String? { index.flatMap { $0 < fields.count ? fields[$0] : "" } }
      rows.append(
        try row(
          label: field(columns.label) ?? "", qualifier: field(columns.qualifier),
          figure: field(columns.figure) ?? "", emphasis: field(columns.emphasis) ?? "",
          terms: field(columns.terms), group: field(columns.group) ?? "",
          Place(path: path, line: record.line)))
    }
    return rows
  }

  private struct Place {
    var path: String
    var line: Int
  }

  private static func row(
    label: String, qualifier: String?, figure: String, emphasis: String, terms: String?, group: String,
    _ place: Place
  ) throws(PublishedTableError) -> PublishedRow {
    guard !label.isEmpty else { throw .noLabel(path: place.path, line: place.line) }
    guard let count = count(figure) else {
      throw .notACount(path: place.path, line: place.line, text: figure)
    }
    var (label, qualifier) = (label, qualifier.flatMap { $0.isEmpty ? nil : $0 })
    if qualifier == nil, label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex {
      qualifier = trim(String(label[label.index(after: open)...].dropLast()))
      label = trim(String(label[..<open]))
      if qualifier == "" { qualifier = nil }
    }
    return PublishedRow(
      label: label, qualifier: qualifier, published: count,
      emphasis: ["true", "yes", "1", "x", "bold"].contains(emphasis.lowercased()),
      expression: terms.flatMap { $0.isEmpty ? nil : $0 },
      group: group.split(separator: "/").map { trim(String($0)) }.filter { !$0.isEmpty }, line: place.line)
  }

  /// A whole number as people write it: `1234`, `1,234`, `1 234`; thousands are separated all through or not.
  static func count(_ text: String) -> Int? {
    let marks: Set<Character> = [",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
    let used = Set(text.filter { marks.contains($0) })
    guard let mark = used.first else { return digits(text[...]) }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard used.count == 1, let first = parts.first, 1...3 ~= first.count,
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return digits(text.filter { $0 != mark }[...])
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int(text),
      value <= 1_000_000_000
    else { return nil }
    return value
  }

  /// Where the columns are, by the names of a header.
  private struct Columns {
    var label = 0
    var figure = 0
    var qualifier: Int?
    var emphasis: Int?
    var terms: Int?
    var group: Int?
    var count: Int

    static let figures = ["published_count", "count", "figure"]

    /// A first line without any count that names a column.
    static func isHeader(_ fields: [String]) -> Bool {
      let names = fields.map(normal)
      return names.contains("label") || names.contains { figures.contains($0) }
    }

    private static func normal(_ name: String) -> String {
      name.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    }

    init(_ fields: [String], path: String) throws(PublishedTableError) {
      let names = fields.map(Self.normal)
      func place(_ wanted: [String]) throws(PublishedTableError) -> Int? {
        for name in wanted {
          let places = names.indices.filter { names[$0] == name }
          if places.count > 1 { throw .repeatedColumn(path: path, name: name) }
          if let place = places.first { return place }
        }
        return nil
      }
      guard let label = try place(["label"]) else {
        throw .missingColumn(path: path, wanted: ["label"], found: fields)
      }
      guard let figure = try place(Self.figures) else {
        throw .missingColumn(path: path, wanted: Self.figures, found: fields)
      }
      (self.label, self.figure, count) = (label, figure, fields.count)
      qualifier = try place(["qualifier"])
      emphasis = try place(["emphasised", "emphasis", "emphasized"])
      terms = try place(["terms", "term"])
      group = try place(["group"])
    }
  }
}
