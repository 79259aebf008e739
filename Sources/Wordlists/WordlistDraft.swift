import Bytes
import Legislation

/// A list while it is read: what was understood so far, and all that was not.
struct WordlistDraft {
  var name: String
  var title: String?
  var note: String?
  var source: String?
  var language: String?
  var rule = RuleOverride()
  var groups: [WordlistGroup] = []
  var rows: [WordlistRow] = []
  var errors: [WordlistError] = []
  /// What was inferred of the file.
  var reading: WordlistReading?
  /// Whether messages name lines, which terms that were not in a file do not have.
  var hasLines = true
  /// Lines of the rows and groups, by path and name, to say where a name was first.
  private var firstLines: [[String]: Int] = [:]

  init(name: String) { self.name = name }

  /// `expert-voice` for `lists/expert-voice.yaml`.
  static func name(ofFile file: String) -> String { FileName.stem(of: file) }

  /// Adds a row that is nothing but its term.
  mutating func addRow(expression: String, group: [String] = [], at place: SourceLine) {
    do {
      let term = try Term(parsing: expression, at: place)
      add(
        WordlistRow(
          label: Wordlist.onOneLine(expression), expression: expression, term: term, group: group,
          language: language,
          line: place.line ?? 1), at: place)
    } catch { errors += error.errors }
  }

  mutating func add(_ row: WordlistRow, at place: SourceLine) {
    // The mark keeps rows and groups of one name apart.
    let path = row.group + ["row", row.displayLabel]
    if claim(path, kind: "row", name: row.displayLabel, at: place) { rows.append(row) }
  }

  mutating func add(_ group: WordlistGroup, at place: SourceLine) {
    if claim(group.path + ["group"], kind: "group", name: group.name, at: place) { groups.append(group) }
  }

  private mutating func claim(_ path: [String], kind: String, name: String, at place: SourceLine) -> Bool {
    if let first = firstLines[path] {
      errors.append(
        .duplicate(kind: kind, name: name, firstLine: place.line == nil ? nil : first, at: place))
      return false
    }
    firstLines[path] = place.line ?? 1
    return true
  }

  /// The list, if nothing was wrong.
  func list(file: String, sourceBytes: [UInt8]) throws(WordlistErrors) -> Wordlist {
    var errors = errors
    for row in rows where !row.term.exclusions.isEmpty {
      guard !WitnessText.exists(for: row.term, under: row.rule.applied(to: rule.applied(to: .standard)))
      else { continue }
      let place = SourceLine(file: file, line: hasLines ? row.line : nil)
      errors.append(TermParser.allExcluded(row.expression).error(at: place))
    }
    guard errors.isEmpty else { throw WordlistErrors(errors) }
    guard !rows.isEmpty else {
      throw WordlistErrors([
        .missing("a row", remedy: "write at least one term", at: SourceLine(file: file))
      ])
    }
    return Wordlist(
      name: name, title: title, note: note, source: source, language: language, rule: rule, groups: groups,
      rows: rows, warnings: Coverage.warnings(rows: rows, rule: rule, file: file, hasLines: hasLines),
      reading: reading,
      sourceBytes: sourceBytes)
  }
}
