import Files
import Legislation

extension Wordlist {
  /// Files beyond this are refused: 4 MiB hold some hundred thousand rows.
  package static let largestFile = YAMLFile.largest

  /// Reads a wordlist file: YAML, plain text with a term a line, a table with a row a line (CSV or TSV), or a LIWC
  /// dictionary. The form is found from the content; only a table of commas without a header is known by the file's
  /// ending. What was inferred of a table is in ``reading``.
  ///
  /// - Parameter file: the file's name for messages; without folder and ending it names a list that does not
  ///   name itself.
  /// - Throws: ``WordlistErrors`` with all that is wrong with the file.
  public static func parse(_ bytes: [UInt8], file: String) throws(WordlistErrors) -> Wordlist {
    if let draft = try tableDraft(bytes, file: file) { return try draft.list(file: file, sourceBytes: bytes) }
    let text = try text(of: bytes, file: file)
    let draft = looksLikeYAML(text) ? try yamlDraft(text, file: file) : plainDraft(text, file: file)
    return try draft.list(file: file, sourceBytes: bytes)
  }

  /// Reads a wordlist that is known to be YAML.
  ///
  /// - Throws: ``WordlistErrors`` with all that is wrong with it.
  static func parse(yaml bytes: [UInt8], file: String) throws(WordlistErrors) -> Wordlist {
    try yamlDraft(text(of: bytes, file: file), file: file).list(file: file, sourceBytes: bytes)
  }

  private static func text(of bytes: [UInt8], file: String) throws(WordlistErrors) -> String {
    do { return try YAMLFile.wordlist.text(bytes, file: file) } catch { throw WordlistErrors([error]) }
  }

  /// A table's or a dictionary's rows; nil for YAML and plain text.
  private static func tableDraft(_ bytes: [UInt8], file: String) throws(WordlistErrors) -> WordlistDraft? {
    do {
      try ForeignFile.refuse(bytes, file: file)
    } catch { throw WordlistErrors([error]) }
    guard bytes.count <= largestFile, let written = WrittenText(bytes) else { return nil }
    if let draft = try LIWCDictionary.draft(written, file: file) { return draft }
    do { return try WordlistTable(written, file: file)?.draft() } catch { throw WordlistErrors([error]) }
  }

  /// Reads terms in one line: a comma separates rows (not between double quotes), `|` the alternatives of one. Each
  /// row's label is its term as written.
  ///
  /// - Parameter origin: where the terms were written, for messages, which name no line then.
  /// - Throws: ``WordlistErrors`` with all that is wrong.
  public static func parse(
    terms: String, from origin: String = "the terms"
  ) throws(WordlistErrors) -> Wordlist {
    let place = SourceLine(file: origin)
    var draft = WordlistDraft(name: "terms")
    draft.hasLines = false
    guard terms.utf8.count <= largestFile else {
      throw WordlistErrors([
        .unreadable(because: "the terms are longer than 4 MB", remedy: "write them into a file", at: place)
      ])
    }
    do { try TermLexer.refuseThousands(in: TermText.normal(terms), of: terms) } catch {
      throw WordlistErrors([error.error(at: place)])
    }
    for row in TermLexer.rows(of: terms) {
      let expression = trimmed(row)
      guard !expression.isEmpty else {
        draft.errors.append(
          .missing("a term between two commas", remedy: "write one, or take a comma out", at: place))
        continue
      }
      draft.addRow(expression: expression, at: place)
    }
    return try draft.list(file: place.file, sourceBytes: Array(terms.utf8))
  }

  /// Whether the first line that says anything is a line of YAML: `key:`, `- item`, `{`, `[`, `---` or `%`. No
  /// term begins so.
  static func looksLikeYAML(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      rest = rest[line.endIndex...].dropFirst()
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      if "{[%".utf8.contains(first) || content.starts(with: "---".utf8) { return true }
      if first == UInt8(ascii: "-") { return content.dropFirst().first.map { $0 == 0x20 } ?? true }
      let value = content.drop { ($0 | 0x20) &- 0x61 < 26 || "_\"'".utf8.contains($0) }
      guard value.first == UInt8(ascii: ":"), value.startIndex > content.startIndex else { return false }
      return value.dropFirst().first.map { $0 == 0x20 || $0 == 0x09 } ?? true
    }
    return false
  }

  /// A term a line; `#` begins a comment.
  private static func plainDraft(_ text: String, file: String) -> WordlistDraft {
    var draft = WordlistDraft(name: WordlistDraft.name(ofFile: file))
    for (index, line) in lines(of: text).enumerated() {
      let expression = trimmed(withoutComment(line))
      if !expression.isEmpty {
        draft.addRow(expression: expression, at: SourceLine(file: file, line: index + 1))
      }
    }
    return draft
  }

  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  static func withoutComment(_ line: Substring) -> Substring {
    var previous: UInt8 = 0x20
    for index in line.utf8.indices {
      if line.utf8[index] == UInt8(ascii: "#"), previous == 0x20 || previous == 0x09 { return line[..<index] }
      previous = line.utf8[index]
    }
    return line
  }

  /// Without the white space at both ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
    return String(text[start..<end])
  }

  /// With one space for each run of white space. Scalar by scalar: an accent on a space is not lost with it.
  static func onOneLine(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map(String.init).joined(separator: " ")
  }
}
