extension Wordlist {
  /// The list as a file in one fixed form: read again, it gives an equal list.
  package func yaml() -> String {
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
      output += indent + "  - group: \(YAMLFile.quoted(group.name))\n"
      field("note", group.note, indent: indent + "    ")
      rows(rowsOfGroup[group.path] ?? [], in: list, indent: indent + "    ")
    }
  }

  private mutating func rows(_ rows: [WordlistRow], in list: Wordlist, indent: String) {
    if !rows.isEmpty { output += indent + "rows:\n" }
    for row in rows {
      let inner = indent + "    "
      output += indent + "  - label: \(YAMLFile.quoted(row.label))\n"
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
    if let value { output += "\(indent)\(key): \(YAMLFile.quoted(value))\n" }
  }
}
