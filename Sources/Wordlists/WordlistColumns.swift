/// Where the columns of a table of terms are.
struct WordlistColumns {
  enum Role: String, CaseIterable {
    case label, terms, group, note, qualifier, source, language, published, emphasis

    /// The names that people give such a column, in small letters.
    var names: Set<String> {
      switch self {
      case .label:
        [
          "label", "labels", "name", "title", "row", "row label", "item", "concept", "heading", "code",
          "variable",
        ]
      case .terms:
        [
          "term", "terms", "word", "words", "keyword", "keywords", "key word", "key words", "pattern",
          "patterns",
          "search term", "search terms", "phrase", "phrases", "expression", "query", "entry", "entries",
          "dicterm", "search string", "search strings", "search word", "search words", "string", "strings",
          "indicator", "indicators", "marker", "markers", "variant", "variants", "synonym", "synonyms",
          "alternative", "alternatives", "stem", "stems", "lemma", "lemmas", "token", "tokens", "expressions",
          "queries",
        ]
      case .group:
        [
          "group", "groups", "category", "categories", "theme", "themes", "dimension", "class", "topic",
          "domain",
          "construct", "group name", "category name",
        ]
      case .note:
        ["note", "notes", "comment", "comments", "remark", "remarks", "description", "definition", "memo"]
      case .qualifier: ["qualifier"]
      case .source: ["source", "sources", "reference"]
      case .language: ["language", "lang"]
      case .published: ["published", "published count"]
      case .emphasis: ["emphasis", "emphasised", "emphasized", "bold"]
      }
    }
  }

  /// By column: what it holds; nil for one that has no meaning here.
  let roles: [Role?]

  /// The columns of a table without a header.
  init(count: Int) { roles = [.label, .terms, .group, .note].prefix(count) + [] }

  init(header: [String]) {
    roles = header.map { name in Role.allCases.first { $0.names.contains(Self.normal(name)) } }
  }

  func index(of role: Role) -> Int? { roles.firstIndex(of: role) }

  /// The roles that more than one column has.
  var repeated: [Role] { Role.allCases.filter { role in roles.count { $0 == role } > 1 } }

  /// Whether a first record names columns.
  ///
  /// - Parameter isTable: whether the file is a table by its name or its separators; if not, a line of a plain list
  ///   must not be taken for a header.
  static func isHeader(_ fields: [String], isTable: Bool) -> Bool {
    let written = fields.filter { !$0.isEmpty }
    // `Word,word*` is a row.
    if written.contains(where: { $0.contains("*") }) { return false }
    let columns = WordlistColumns(header: written)
    let known = columns.roles.compactMap { $0 }
    guard known.contains(.terms) || known.contains(.label) else { return false }
    if written.count == 1 { return isTable && known == [.terms] }
    if isTable { return known.contains(.terms) || known.count > 1 }
    return known.count > 1 && columns.repeated.isEmpty
  }

  private static func normal(_ name: String) -> String {
    var text = name.lowercased().replacing("_", with: " ").replacing("-", with: " ").replacing(
      "(s)", with: "s")
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    // `term 1`, `term 2` are columns of one kind.
    let unnumbered = text.reversed().drop { $0.isASCII && $0.isNumber }.reversed()
    if unnumbered.count < text.count { text = Wordlist.trimmed(String(unnumbered)) }
    return text
  }

  /// Whether a column that is not read would change what is counted: to pass over it would count too much.
  static func restricts(_ name: String) -> Bool {
    let names: Set = [
      "exclude", "excludes", "excluded", "excluding", "exclusion", "exclusions", "except", "not", "but not",
      "exclude term", "exclude terms", "excluded term", "excluded terms", "stop word", "stop words",
      "condition",
      "conditions", "context", "near", "within", "matching", "match", "hyphens", "case", "possessive", "rule",
    ]
    return names.contains(normal(name))
  }
}
