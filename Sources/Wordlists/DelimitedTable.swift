import Bytes
import Legislation

/// A table as spreadsheets save it: fields between commas, semicolons or tabs, in double quotes where they hold one.
///
/// ``DelimitedText`` cuts it into fields; here the separator is found out, and fields are made what people mean.
package struct DelimitedTable: Sendable {
  /// A record that says anything.
  package struct Record: Sendable {
    /// Without white space at their ends; as many as are written.
    package var fields: [String]
    /// The line of the file on which it begins, from 1.
    package var line: Int
  }

  package enum Problem: Error, Sendable, Hashable {
    case openQuote(line: Int)
    /// Something is between a quotation mark and the separator.
    case strayQuote
  }

  package let separator: Character
  package let records: [Record]

  /// - Parameters:
  ///   - text: with any line ends. A first line `sep=;` names the separator, as Excel writes and reads it.
  ///   - separator: nil to find it out.
  package init(_ text: String, separator: Character? = nil) throws(Problem) {
    let (named, body, skipped) = Self.withoutSeparatorLine(text)
    let separator = named ?? separator ?? Self.separator(of: body)
    self.separator = separator
    if let line = Self.lineOfOpenQuote(body) { throw .openQuote(line: line + skipped) }
    let all: [DelimitedText.Record]
    do { all = try DelimitedText(separator: separator).records(in: Self.plainLineEnds(body)) } catch {
      throw .strayQuote
    }
    records = all.compactMap { record in
      let trimmed = record.fields.map { Wordlist.trimmed($0) }
      guard trimmed.contains(where: { !$0.isEmpty }) else { return nil }
      return Record(fields: trimmed, line: record.line + skipped)
    }
  }

  /// The separator that a line `sep=;` names, and the text behind that line.
  package static func withoutSeparatorLine(_ text: String) -> (Character?, body: String, skipped: Int) {
    guard text.prefix(4).lowercased() == "sep=", let separator = text.dropFirst(4).first,
      !endsLine(separator)
    else { return (nil, text, 0) }
    let rest = text.dropFirst(5)
    guard let end = rest.first else { return (separator, "", 1) }
    return endsLine(end) ? (separator, String(rest.dropFirst()), 1) : (nil, text, 0)
  }

  /// The separator of the first line that has one outside quotes; the commonest there.
  package static func separator(of text: String) -> Character {
    var found: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if endsLine(character), !found.isEmpty { break }
      if character == "," || character == ";" || character == "\t" { found[character, default: 0] += 1 }
    }
    let (commas, semicolons, tabs) = (found[","] ?? 0, found[";"] ?? 0, found["\t"] ?? 0)
    // A tab is never part of a field; a semicolon seldom; a comma also separates the thousands of a figure.
    if tabs > 0 { return "\t" }
    return semicolons > 0 && semicolons >= commas ? ";" : ","
  }

  /// Unicode has more characters that end a line (a vertical tab, U+2028); in a table they are part of a field.
  private static func plainLineEnds(_ text: String) -> String {
    let others: Set<Unicode.Scalar> = ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    guard text.unicodeScalars.contains(where: others.contains) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(others.contains(scalar) ? " " : scalar) }
    return String(view)
  }

  private static func lineOfOpenQuote(_ text: String) -> Int? {
    guard !text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { return nil }
    var line = 1
    var opened = 1
    var isOpen = false
    for character in text {
      if character == "\"" {
        isOpen.toggle()
        if isOpen { opened = line }
      } else if endsLine(character) {
        line += 1
      }
    }
    return opened
  }

  /// Whether a line of the file ends here, as an editor counts lines.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }
}
