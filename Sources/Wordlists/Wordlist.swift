/// Rows to count, in the order a table prints them.
///
/// Two lists are equal when they would count and print the same: bytes, lines and warnings do not matter.
public struct Wordlist: Sendable, Hashable {
  /// What the list is called on a command line: the file's `name`, else the file's own name without its ending.
  public let name: String
  /// The list's title; nil if it has none.
  public let title: String?
  package let note: String?
  /// Where the list comes from.
  package let source: String?
  /// The language of the rows that name none (a BCP 47 tag); nil: they count in all text.
  public let language: String?
  /// What the list fixes of the counting rule for all its rows.
  package let rule: RuleOverride
  /// All groups, each before the groups inside it, in the order of the file.
  public let groups: [WordlistGroup]
  /// All rows in the order of the file. Never empty.
  public let rows: [WordlistRow]
  /// What a reader of the counts should know about the list, though it can be counted.
  public let warnings: [WordlistWarning]
  /// What was inferred of a file that is a table or another tool's dictionary; nil for YAML and plain text.
  package let reading: WordlistReading?
  /// The bytes that were read, so that a report can name them by their hash.
  package let sourceBytes: [UInt8]

  package init(
    name: String, title: String? = nil, note: String? = nil, source: String? = nil, language: String? = nil,
    rule: RuleOverride = RuleOverride(), groups: [WordlistGroup] = [], rows: [WordlistRow],
    warnings: [WordlistWarning] = [], reading: WordlistReading? = nil, sourceBytes: [UInt8] = []
  ) {
    (self.name, self.title, self.note, self.source) = (name, title, note, source)
    (self.language, self.rule, self.groups, self.rows) = (language, rule, groups, rows)
    (self.warnings, self.reading, self.sourceBytes) = (warnings, reading, sourceBytes)
  }

  /// The rule that counts `row` in a study whose rule is `study`: the row's own, else the list's, else the
  /// study's, part by part.
  package func rule(for row: WordlistRow, in study: CountingRule = .standard) -> CountingRule {
    row.rule.applied(to: rule.applied(to: study))
  }

  public static func == (one: Wordlist, other: Wordlist) -> Bool {
    one.name == other.name && one.title == other.title && one.note == other.note && one.source == other.source
      && one.language == other.language && one.rule == other.rule && one.groups == other.groups
      && one.rows == other.rows
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(rows)
  }
}

/// A named part of a list, with rows or groups inside it.
public struct WordlistGroup: Sendable, Hashable {
  /// The names of the groups around it, outermost first, and its own name last.
  public let path: [String]
  /// What is said of the group; nil for nothing.
  public let note: String?

  package init(path: [String], note: String? = nil) { (self.path, self.note) = (path, note) }

  /// The group's own name.
  package var name: String { path.last ?? "" }
}
