import Legislation
import YAML

extension Wordlist {
  /// Reads the YAML form, whose keys are in `Documentation/wordlists.md`.
  static func yamlDraft(_ text: String, file: String) throws(WordlistErrors) -> WordlistDraft {
    let root: Node
    do { root = try YAMLFile.wordlist.root(of: text, file: file) } catch { throw WordlistErrors([error]) }
    var reader = WordlistYAML(file: file, lastLine: YAMLFile.lastLine(of: text))
    reader.readList(root)
    return reader.draft
  }
}

/// Reads nodes of YAML into a draft of a list; whatever is wrong is noted, and reading continues.
struct WordlistYAML: YAMLReading {
  let file: String
  let lastLine: Int
  var draft: WordlistDraft
  var errors: [WordlistError] {
    get { draft.errors }
    set { draft.errors = newValue }
  }

  init(file: String, lastLine: Int) {
    (self.file, self.lastLine) = (file, lastLine)
    draft = WordlistDraft(name: WordlistDraft.name(ofFile: file))
  }

  static let listKeys =
    ["name", "title", "note", "source", "language", "rule"] + RuleOverride.keys + ["rows", "groups"]
  static let groupKeys = ["group", "note", "rows", "groups"]
  static let rowKeys =
    ["label", "qualifier", "terms", "emphasis", "note", "language", "source", "published", "rule"]
    + RuleOverride.keys

  mutating func readList(_ root: Node) {
    if case .sequence = root { return readRows(root, group: []) }
    guard let fields = fields(of: root, allowed: Self.listKeys) else {
      return note(
        .wrongKind(key: "the file", expected: "a mapping that has 'rows' or 'groups'", at: place(root)))
    }
    if let name = line(fields, "name") { draft.name = name }
    draft.title = line(fields, "title")
    draft.note = text(fields, "note")
    draft.source = text(fields, "source")
    draft.language = language(fields)
    draft.rule = rule(fields)
    if fields["rows"] == nil, fields["groups"] == nil {
      note(
        .missing("the list of rows", remedy: "write 'rows:' and a '- term' a line below it", at: place(root)))
    }
    if let rows = fields["rows"] { readRows(rows, group: []) }
    if let groups = fields["groups"] { readGroups(groups, in: []) }
  }

  private mutating func readGroups(_ node: Node, in path: [String]) {
    for item in items(of: node, key: "groups") {
      let before = draft.errors.count
      guard let fields = fields(of: item, allowed: Self.groupKeys) else {
        note(.wrongKind(key: "a group", expected: "a mapping that has 'group' and 'rows'", at: place(item)))
        continue
      }
      guard let name = line(fields, "group") else {
        if fields["group"] == nil, draft.errors.count == before {
          note(.missing("a group's name", remedy: "write 'group: its name'", at: place(item)))
        }
        continue
      }
      let inner = path + [name]
      draft.add(WordlistGroup(path: inner, note: text(fields, "note")), at: place(item))
      if fields["rows"] == nil, fields["groups"] == nil {
        note(
          .missing("what is in the group '\(name)'", remedy: "give it 'rows' or 'groups'", at: place(item)))
      }
      if let rows = fields["rows"] { readRows(rows, group: inner) }
      if let groups = fields["groups"] { readGroups(groups, in: inner) }
    }
  }

  private mutating func readRows(_ node: Node, group: [String]) {
    for item in items(of: node, key: "rows") {
      switch item {
      case .scalar(let scalar):
        let expression = Wordlist.trimmed(scalar.string)
        if expression.isEmpty {
          note(.missing("a row's term", remedy: "write one behind the '-'", at: place(item)))
        } else {
          draft.addRow(expression: expression, group: group, at: place(item))
        }
      default: readRow(item, group: group)
      }
    }
  }

  private mutating func readRow(_ node: Node, group: [String]) {
    let before = draft.errors.count
    guard let fields = fields(of: node, allowed: Self.rowKeys) else {
      return note(
        .wrongKind(key: "a row", expected: "a term, or a mapping that has 'label'", at: place(node)))
    }
    let label = line(fields, "label")
    let terms = self.terms(fields, label: label)
    if terms == nil, draft.errors.count == before {
      note(.missing("what the row counts", remedy: "write 'terms: inform*, advice'", at: place(node)))
    }
    let qualifier = line(fields, "qualifier")
    let emphasis = bool(fields, "emphasis")
    let remark = text(fields, "note")
    let language = self.language(fields) ?? draft.language
    let source = text(fields, "source")
    let rule = self.rule(fields)
    let published = whole(fields, "published", such: 1493)
    guard let terms, let term = terms.term else { return }
    draft.add(
      WordlistRow(
        label: label ?? Wordlist.onOneLine(terms.expression), qualifier: qualifier,
        expression: terms.expression, term: term,
        group: group, emphasis: emphasis, note: remark, language: language, source: source, rule: rule,
        publishedCount: published, line: place(node).line ?? 1), at: place(node))
  }

  /// What the row counts: the text or list under `terms`, else its label. Nil where it has neither; no term
  /// where one is wrong.
  private mutating func terms(_ fields: [String: Node], label: String?) -> (expression: String, term: Term?)?
  {
    guard let node = fields["terms"] else {
      guard let label, let at = fields["label"] else { return nil }
      return (label, term(label, at: place(at)))
    }
    guard case .sequence(let list) = node else {
      return text(fields, "terms").map { ($0, term($0, at: place(node))) }
    }
    var written: [String] = []
    var parts: [Term] = []
    for item in list {
      guard case .scalar(let scalar) = item else {
        note(.wrongKind(key: "an item of terms", expected: "a term", at: place(item)))
        continue
      }
      written.append(Wordlist.trimmed(scalar.string))
      if let part = term(scalar.string, at: place(item)) {
        if list.count > 1, part.isRestricted {
          note(
            .notAPattern(
              term: scalar.string,
              because: "' - ' and ' @ ' belong to the whole row, not to one of its terms",
              remedy: "write the row's terms as one text, 'a, b - c', or make two rows", at: place(item)))
        }
        parts.append(part)
      }
    }
    if list.isEmpty { note(.missing("a term", remedy: "write one under 'terms'", at: place(node))) }
    guard !parts.isEmpty, parts.count == list.count else { return (written.joined(separator: ", "), nil) }
    let whole = Term(
      alternatives: parts.flatMap(\.alternatives), exclusions: parts.flatMap(\.exclusions),
      conditions: parts.flatMap(\.conditions))
    return (written.joined(separator: ", "), whole)
  }

  private mutating func term(_ text: String, at place: SourceLine) -> Term? {
    do { return try Term(parsing: text, at: place) } catch {
      draft.errors += error.errors
      return nil
    }
  }
}
