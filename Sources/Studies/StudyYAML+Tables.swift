import Legislation
import Measures
import Outcomes
import Reporter
import TermFrequency
import Wordlists
import YAML

extension StudyYAML {
  /// Keys that every table may have.
  private static let tableKeys = ["table", "kind", "note", "texts", "formats", "output"]

  /// The keys that a table of this measure may have, in the order in which messages list them.
  private static func keys(of measure: MeasureDeclaration) -> [String] {
    var keys = tableKeys
    if measure.readsPublished { keys.append("published") }
    if measure.hasReferences { keys.append("against") }
    if measure.references == .someOrTable { keys += ["reference", "reference-of"] }
    switch measure.terms {
    case .none: break
    case .listOrWritten: keys += ["wordlist", "terms"]
    case .written: keys.append("terms")
    case .listOrNone: keys.append("wordlist")
    case .stopWordsOrNone: keys.append("stop-words")
    }
    if measure.hasActors { keys.append("actors") }
    switch measure.rule {
    case .whole: keys += ["counting", "rule", "scope"] + RuleOverride.keys
    case .caseAndPossessive: keys += ["counting", "scope", "case", "possessive"]
    case .none: if measure.hasScope { keys += ["counting", "scope"] }
    }
    return keys + measure.options.map(\.key)
  }

  mutating func readTable(_ node: Node) {
    // The kind first: it decides which keys have a meaning.
    guard case .mapping(let mapping) = node else {
      return note(
        .wrongKind(key: "a table", expected: "a mapping that has 'table' and 'kind'", at: place(node)))
    }
    let kinds =
      KnownMeasures.all.map { $0.declaration.name } + KnownDataMeasures.all.map { $0.declaration.name }
    guard let at = mapping["kind"] else {
      let names = kinds.joined(separator: ", ")
      return note(.missing("a table's kind", remedy: "write 'kind:' and one of \(names)", at: place(node)))
    }
    guard let word = line(["kind": at], "kind") else { return }
    if let measure = KnownDataMeasures.named(word) { return readDataTable(node, of: measure) }
    guard let measure = KnownMeasures.named(word) else {
      return note(.unknownValue(word, key: "kind", allowed: kinds, at: place(at)))
    }
    readTable(node, of: measure)
  }

  private mutating func readTable<Kind: Measure>(_ node: Node, of measure: Kind.Type) {
    let declaration = measure.declaration
    guard let fields = fields(of: node, allowed: Self.keys(of: declaration)),
      let name = name(fields, of: node)
    else { return }
    let before = errors.count
    let references = references(fields, of: node, declaration)
    let referenceTable = referenceTable(fields, declaration)
    if inputs.allSatisfy({ $0.kind != .text }), inputs.contains(where: { $0.kind == .data }) {
      note(
        .missing(
          "the text that the table is of", remedy: "write 'texts:' and a '- path: act.xml' below it",
          at: place(node)))
    }
    let texts = textNames(fields, declaration, besides: references)
    // A study without any text is reported once, and not by each table.
    if declaration.fewestTexts > 1, texts.count + references.count < declaration.fewestTexts {
      note(
        .wrongKind(
          key: "a table of the kind \(declaration.name)",
          expected: "of two texts or more" + (declaration.forFewer.map { "; use \($0)" } ?? ""),
          at: place(node)))
    }
    let published = published(fields, of: node, declaration)
    let counting = declaration.hasScope || declaration.rule != .none ? counting(fields) : standard
    let terms = terms(fields, of: node, declaration)
    let actors = declaration.hasActors ? reference(fields, "actors", to: .wordlist) : nil
    var values = optionValues(fields, declaration.options)
    let made = Kind(&values)
    note(problemsOf: values, fields, of: node)
    let outputs = outputs(fields, table: name)
    guard errors.count == before else { return }
    tables.append(
      StudyTable(
        name: name, texts: texts, references: references, referenceTable: referenceTable,
        terms: terms, counting: counting, actors: actors,
        published: published, options: values.resolved, work: .texts(made), outputs: outputs,
        line: place(node).line ?? 1))
  }

  /// The texts that the others are held against.
  private mutating func references(
    _ fields: [String: Node], of node: Node, _ measure: MeasureDeclaration
  ) -> [String] {
    guard measure.hasReferences else { return [] }
    if measure.references.mustBeGiven, fields["against"] == nil,
      measure.references == .needed || fields["reference"] == nil
    {
      let also =
        measure.references == .someOrTable ? ", or 'reference:' and that of a table of frequencies" : ""
      note(
        .missing(
          "what the texts are held against",
          remedy: "write 'against:' and the name of a text\(also)", at: place(node)))
    }
    let named = texts(fields, "against").filter { known($0.0, key: "against", .text, at: $0.1) }
    if case .one(let option) = measure.references, let first = named.first {
      if named.count > 1 {
        note(.wrongKind(key: "against", expected: "one text", at: place(named[1].1)))
      }
      if fields[option] == nil {
        note(
          .missing(
            "'\(option)', without which nothing is held against the text",
            remedy: "write '\(option): yes'", at: place(first.1)))
      }
    }
    return named.map(\.0)
  }

  /// The table of frequencies that the texts are held against.
  private mutating func referenceTable(
    _ fields: [String: Node], _ measure: MeasureDeclaration
  ) -> StudyTable.Reference? {
    guard measure.references == .someOrTable else { return nil }
    guard fields["reference"] != nil else {
      if let at = fields["reference-of"] {
        note(
          .missing("the table that 'reference-of' is about", remedy: "write 'reference: NAME'", at: place(at))
        )
      }
      return nil
    }
    if let at = fields["against"] {
      note(
        .wrongKind(
          key: "a table", expected: "held against texts or against a reference, not both", at: place(at)))
    }
    return reference(fields, "reference", to: .data).map {
      StudyTable.Reference(
        name: $0, selection: fields["reference-of"] == nil ? "" : line(fields, "reference-of") ?? "")
    }
  }

  private mutating func published(
    _ fields: [String: Node], of node: Node, _ measure: MeasureDeclaration
  ) -> String? {
    guard measure.readsPublished else { return nil }
    guard fields["published"] != nil else {
      note(
        .missing(
          "the published table", remedy: "name it under the study's 'published', and write 'published: NAME'",
          at: place(node)))
      return nil
    }
    return reference(fields, "published", to: .published)
  }

  mutating func name(_ fields: [String: Node], of node: Node) -> String? {
    guard let at = fields["table"], let name = line(fields, "table") else {
      if fields["table"] == nil {
        note(.missing("a table's name", remedy: "write 'table: NAME'", at: place(node)))
      }
      return nil
    }
    let isPlain = name.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "-_.".utf8.contains($0)
    }
    guard isPlain, !name.hasPrefix("."), !name.hasPrefix("-") else {
      note(
        .wrongKind(
          key: "table '\(name)'",
          expected: "a name of letters a to z, digits, '-', '_' and '.', for it names files",
          at: place(at)))
      return nil
    }
    return claim(["table", name.lowercased()], kind: "table", name: name, at: at) ? name : nil
  }

  /// The texts that a table names, else all; where one text is held against the others, all but that.
  private mutating func textNames(
    _ fields: [String: Node], _ measure: MeasureDeclaration, besides references: [String]
  ) -> [String] {
    guard fields["texts"] != nil else {
      let names = inputs.filter { $0.kind == .text }.map(\.name)
      switch measure.references {
      case .none, .any: return names
      case .one, .needed, .someOrTable: return names.filter { !references.contains($0) }
      }
    }
    var names: [String] = []
    for (name, node) in texts(fields, "texts") where known(name, key: "texts", .text, at: node) {
      if names.contains(name) {
        note(.duplicate(kind: "key", name: name, firstLine: nil, at: place(node)))
      }
      names.append(name)
    }
    return names
  }

  /// The way of counting that a table names, else the study's; with what it fixes itself in place.
  private mutating func counting(_ fields: [String: Node]) -> StudyCounting {
    var way = standard
    if let node = fields["counting"], let name = line(fields, "counting") {
      if let known = countings[name] {
        way = known
      } else if countings.isEmpty {
        note(
          .missing("the way of counting '\(name)'", remedy: "name it under 'counting'", at: place(node)))
      } else {
        note(.unknownValue(name, key: "counting", allowed: countings.keys.sorted(), at: place(node)))
      }
    }
    way.rule = rule(fields).applied(to: way.rule)
    if let scope = scope(fields) { way.scope = scope }
    return way
  }

  /// What a table counts; nil for a measure that counts no list, and where it is noted that none is named.
  private mutating func terms(
    _ fields: [String: Node], of node: Node, _ measure: MeasureDeclaration
  ) -> StudyTable.Terms? {
    switch measure.terms {
    case .none: return nil
    case .listOrNone: return reference(fields, "wordlist", to: .wordlist).map { .list($0) }
    case .stopWordsOrNone: return reference(fields, "stop-words", to: .wordlist).map { .list($0) }
    case .listOrWritten, .written: break
    }
    if let at = fields["terms"] {
      if let list = fields["wordlist"] {
        note(.wrongKind(key: "a table", expected: "of terms or of a wordlist, not of both", at: place(list)))
      }
      guard let text = line(fields, "terms") else { return nil }
      do throws(WordlistErrors) {
        return .written(try Wordlist.parse(terms: text, from: "\(place(at))"), text)
      } catch {
        errors += error.errors
        return nil
      }
    }
    if fields["wordlist"] != nil { return reference(fields, "wordlist", to: .wordlist).map { .list($0) } }
    let lists = inputs.filter { $0.kind == .wordlist }
    if let name = wordlist ?? (lists.count == 1 ? lists[0].name : nil) { return .list(name) }
    note(
      .missing(
        "what the table counts", remedy: "write 'wordlist: NAME' or 'terms: inform*, advice'", at: place(node)
      ))
    return nil
  }

  /// The files a table is written to: those it names, else one a format, named after the table.
  mutating func outputs(_ fields: [String: Node], table: String) -> [StudyOutput] {
    guard fields["output"] != nil else {
      let formats = formats(fields) ?? formats
      let stem = folder.isEmpty ? table : "\(folder)/\(table)"
      let outputs = formats.map { StudyOutput(path: "\(stem).\($0.fileExtensions[0])", format: $0) }
      return outputs.filter { claim($0, at: fields["table"] ?? fields["formats"]) }
    }
    if let formats = fields["formats"] {
      note(
        .wrongKind(
          key: "a table",
          expected: "given formats or output, not both: the ending of an output says its format",
          at: place(formats)))
    }
    return texts(fields, "output").compactMap { path, at in
      guard let path = inside(path, key: "output", at: at) else { return nil }
      let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
      guard let ending, let format = OutputFormat(fileExtension: String(ending)) else {
        let endings = OutputFormat.allCases.map { ".\($0.fileExtensions[0])" }
        note(
          .wrongKind(
            key: "output '\(path)'", expected: "a path that ends in \(endings.joined(separator: ", "))",
            at: place(at)))
        return nil
      }
      let output = StudyOutput(path: path, format: format)
      return claim(output, at: at) ? output : nil
    }
  }

  /// Whether no other output, and not the manifest, has this path; capitals do not distinguish paths everywhere.
  private mutating func claim(_ output: StudyOutput, at node: Node?) -> Bool {
    guard let node else { return true }
    if output.path.lowercased() == Study.manifest(of: Study.name(ofFile: file)).lowercased() {
      note(
        .wrongKind(
          key: "output '\(output.path)'", expected: "another path than the manifest's", at: place(node)))
      return false
    }
    return claim(["output", output.path.lowercased()], kind: "output", name: output.path, at: node)
  }
}
