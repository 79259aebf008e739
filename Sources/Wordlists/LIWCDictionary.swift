import Files
import Legislation

/// Reads a dictionary of LIWC: categories between two lines of `%`, then a word a line with the numbers of its
/// categories; or, as LIWC-22 exports it, a table `DicTerm,Category,…` with a mark in the columns of a word's categories.
/// A category is a group, and each of its words a row.
enum LIWCDictionary {
  /// Nil if the file is none.
  static func draft(_ written: WrittenText, file: String) throws(WordlistErrors) -> WordlistDraft? {
    let lines = Wordlist.lines(of: written.text).map { Wordlist.trimmed($0) }
    guard let open = lines.firstIndex(where: { !$0.isEmpty }) else { return nil }
    if lines[open] == "%" { return try numbered(lines, from: open, written, file) }
    let name = lines[open].prefix { $0 != "," && $0 != "\t" && $0 != ";" }
    if name.lowercased().filter({ $0 != "\"" }) == "dicterm" { return try marked(written, file) }
    return nil
  }

  private struct Entry {
    var term: String
    var categories: [String]
    var line: Int
  }

  private static func numbered(
    _ lines: [String], from open: Int, _ written: WrittenText, _ file: String
  ) throws(WordlistErrors) -> WordlistDraft {
    guard let close = lines[(open + 1)...].firstIndex(of: "%") else {
      throw WordlistErrors([
        .unreadable(
          because: "the list of categories is open", remedy: "write a second line of % below it",
          at: SourceLine(file: file, line: open + 1))
      ])
    }
    var errors: [WordlistError] = []
    var order: [String] = []
    var names: [String: String] = [:]
    for index in (open + 1)..<close where !lines[index].isEmpty {
      let parts = lines[index].split(maxSplits: 1) { $0 == "\t" || $0 == " " }
      let place = SourceLine(file: file, line: index + 1)
      guard parts.count == 2, Int(parts[0]) != nil else {
        errors.append(
          .unreadable(
            because: "this is no number and name of a category", remedy: "write '1', a tab and a name",
            at: place))
        continue
      }
      let name = Wordlist.onOneLine(String(parts[1]))
      if names[String(parts[0])] != nil || order.contains(name) {
        errors.append(.duplicate(kind: "category", name: String(parts[1]), firstLine: nil, at: place))
        continue
      }
      names[String(parts[0])] = name
      order.append(name)
    }
    var entries: [Entry] = []
    for index in (close + 1)..<lines.count where !lines[index].isEmpty {
      let place = SourceLine(file: file, line: index + 1)
      let hasTab = lines[index].contains("\t")
      let fields = lines[index].split { $0 == "\t" || !hasTab && $0 == " " }.map { Wordlist.trimmed($0) }
      let numbers = fields.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
      let unknown = numbers.first { names[$0] == nil }
      guard let term = fields.first, !numbers.isEmpty, unknown == nil else {
        errors.append(
          .unreadable(
            because: unknown.map { "'\($0)' is the number of no category above" }
              ?? "the word has no category",
            remedy: "write the word, a tab, and numbers that are between the lines of %", at: place))
        continue
      }
      entries.append(Entry(term: term, categories: numbers.compactMap { names[$0] }, line: index + 1))
    }
    guard errors.isEmpty else { throw WordlistErrors(errors) }
    return draft(entries, order, form: "a LIWC dictionary", written, headerLine: open + 1, file)
  }

  private static func marked(_ written: WrittenText, _ file: String) throws(WordlistErrors) -> WordlistDraft {
    let table: DelimitedTable
    do { table = try DelimitedTable(written.text) } catch {
      throw WordlistErrors([WordlistTable.error(error, file: file)])
    }
    guard let header = table.records.first else { return WordlistDraft(name: file) }
    var errors: [WordlistError] = []
    var entries: [Entry] = []
    for record in table.records.dropFirst() {
      var categories: [String] = []
      for (index, field) in record.fields.enumerated().dropFirst() where !field.isEmpty {
        guard index < header.fields.count, field.lowercased() == "x" else {
          errors.append(
            .unreadable(
              because: "'\(field)' is no mark of a category",
              remedy: "write X in the columns of the word's categories",
              at: SourceLine(file: file, line: record.line)))
          break
        }
        categories.append(Wordlist.onOneLine(header.fields[index]))
      }
      if categories.isEmpty || record.fields[0].isEmpty {
        errors.append(
          .unreadable(
            because: "the word or its category is missing", remedy: "write both, or take the line out",
            at: SourceLine(file: file, line: record.line)))
        continue
      }
      entries.append(Entry(term: record.fields[0], categories: categories, line: record.line))
    }
    guard errors.isEmpty else { throw WordlistErrors(errors) }
    let order = header.fields.dropFirst().map(Wordlist.onOneLine).filter { !$0.isEmpty }
    return draft(entries, order, form: "a LIWC-22 dictionary", written, headerLine: header.line, file)
  }

  private static func draft(
    _ entries: [Entry], _ order: [String], form: String, _ written: WrittenText, headerLine: Int,
    _ file: String
  ) -> WordlistDraft {
    var draft = WordlistDraft(name: WordlistDraft.name(ofFile: file))
    draft.reading = WordlistReading(
      file: file, form: form, encoding: written.encoding.rawValue, headerLine: headerLine, columns: [],
      unused: [])
    var members: [String: [Entry]] = [:]
    for entry in entries { for name in entry.categories { members[name, default: []].append(entry) } }
    for name in order {
      guard let words = members[name], let first = words.first else { continue }
      draft.add(WordlistGroup(path: [name]), at: SourceLine(file: file, line: first.line))
      for word in words {
        draft.addRow(expression: word.term, group: [name], at: SourceLine(file: file, line: word.line))
      }
    }
    return draft
  }
}
