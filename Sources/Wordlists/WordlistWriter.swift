extension Wordlist {
  /// The list as a file in one fixed form: read again, it gives an equal list.
  public func yaml() -> String {
    var writer = WordlistWriter()
    writer.write(self)
    return writer.output
  }
}

/// Writes texts always between double quotes, so that no text is ever taken for something else.
private struct WordlistWriter {
  var output = ""

  mutating func write(_ list: Wordlist) {
    field("name", list.name, indent: "")
    field("title", list.title, indent: "")
    field("note", list.note, indent: "")
    field("source", list.source, indent: "")
    field("language", list.language, indent: "")
    rule(list.rule, indent: "")
    var rowsOfGroup: [[String]: [WordlistRow]] = [:]
    for row in list.rows { rowsOfGroup[row.group, default: []].append(row) }
    rows(rowsOfGroup[[]] ?? [], in: list, indent: "")
    var open: [String] = []
    for group in list.groups {
      let depth = group.path.count - 1
      let indent = String(repeating: "    ", count: depth)
      if group.path.count > open.count { output += indent + "groups:\n" }
      open = group.path
      output += indent + "  - group: \(quoted(group.name))\n"
      field("note", group.note, indent: indent + "    ")
      rows(rowsOfGroup[group.path] ?? [], in: list, indent: indent + "    ")
    }
  }

  private mutating func rows(_ rows: [WordlistRow], in list: Wordlist, indent: String) {
    if !rows.isEmpty { output += indent + "rows:\n" }
    for row in rows {
      let inner = indent + "    "
      output += indent + "  - label: \(quoted(row.label))\n"
      field("qualifier", row.qualifier, indent: inner)
      field("terms", row.expression, indent: inner)
      if row.emphasis { output += inner + "emphasis: true\n" }
      if row.language != list.language { field("language", row.language, indent: inner) }
      rule(row.rule, indent: inner)
      field("note", row.note, indent: inner)
      field("source", row.source, indent: inner)
      if let published = row.publishedCount { output += inner + "published: \(published)\n" }
    }
  }

  private mutating func rule(_ rule: RuleOverride, indent: String) {
    if rule.isEmpty { return }
    output += indent + "rule:\n"
    word("matching", rule.matching?.rawValue, indent: indent)
    word("hyphens", rule.hyphens?.rawValue, indent: indent)
    word("case", rule.letterCase?.rawValue, indent: indent)
    word("possessive", rule.possessive?.rawValue, indent: indent)
  }

  private mutating func word(_ key: String, _ value: String?, indent: String) {
    if let value { output += "\(indent)  \(key): \(value)\n" }
  }

  private mutating func field(_ key: String, _ value: String?, indent: String) {
    if let value { output += "\(indent)\(key): \(quoted(value))\n" }
  }

  /// A YAML text between double quotes; characters that YAML does not allow as they are, escaped, and `&` too,
  /// except in a word, lest it be taken for an anchor.
  private func quoted(_ text: String) -> String {
    var result = "\""
    var isInWord = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0x26 where !isInWord: result += "\\x26"
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      isInWord = scalar.isASCII && TermText.isWordCharacter(scalar)
    }
    return result + "\""
  }
}
