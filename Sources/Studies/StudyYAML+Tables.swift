import Legislation
import Measures
import Reporter
import TermFrequency
import Wordlists
import YAML

extension StudyYAML {
  /// Keys that every table may have.
  private static let tableKeys = ["table", "kind", "note", "texts", "formats", "output"]
  private static let wayKeys = ["counting", "rule", "scope"] + RuleOverride.keys
  private static let limitKeys = RuleOverride.keys + ["scope", "in"]

  private static func keys(of kind: StudyTable.Kind) -> [String] {
    switch kind {
    case .count, .compare: tableKeys + ["wordlist", "terms"] + wayKeys + ["by", "sort", "near"]
    case .profile: tableKeys + ["wordlist", "terms"] + wayKeys + ["by", "sort", "heat"]
    case .concordance:
      tableKeys + ["wordlist", "terms"] + wayKeys + ["sort", "width", "sample", "seed"]
    case .explain: tableKeys + ["terms", "counting", "scope", "case", "possessive"]
    case .audit: tableKeys + ["published", "against", "wordlist", "limits"]
    }
  }

  mutating func readTable(_ node: Node) {
    // The kind first: it decides which keys have a meaning.
    guard case .mapping(let mapping) = node else {
      return note(
        .wrongKind(key: "a table", expected: "a mapping that has 'table' and 'kind'", at: place(node)))
    }
    guard let at = mapping["kind"] else {
      let kinds = StudyTable.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return note(.missing("a table's kind", remedy: "write 'kind:' and one of \(kinds)", at: place(node)))
    }
    guard let kind: StudyTable.Kind = choice(["kind": at], "kind"),
      let fields = fields(of: node, allowed: Self.keys(of: kind))
    else { return }
    guard let name = name(fields, of: node) else { return }
    let before = errors.count
    let texts = textNames(fields)
    let work = work(kind, fields, of: node, texts: texts)
    let outputs = outputs(fields, table: name)
    guard errors.count == before, let work else { return }
    tables.append(
      StudyTable(name: name, work: work, texts: texts, outputs: outputs, line: place(node).line ?? 1))
  }

  private mutating func name(_ fields: [String: Node], of node: Node) -> String? {
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

  /// The texts that a table names, else all.
  private mutating func textNames(_ fields: [String: Node]) -> [String] {
    guard fields["texts"] != nil else { return inputs.filter { $0.kind == .text }.map(\.name) }
    var names: [String] = []
    for (name, node) in texts(fields, "texts") where known(name, key: "texts", .text, at: node) {
      if names.contains(name) {
        note(.duplicate(kind: "key", name: name, firstLine: nil, at: place(node)))
      }
      names.append(name)
    }
    return names
  }

  private mutating func work(
    _ kind: StudyTable.Kind, _ fields: [String: Node], of node: Node, texts: [String]
  ) -> StudyTable.Work? {
    if kind == .audit { return audit(fields, of: node) }
    let counting = counting(fields)
    guard let terms = terms(fields, of: node) else { return nil }
    switch kind {
    case .count, .compare:
      if kind == .compare, texts.count < 2 {
        note(
          .wrongKind(
            key: "a table of the kind compare", expected: "of two texts or more; use count", at: place(node)))
      }
      let options = StudyTable.CountOptions(
        unit: choice(fields, "by"), order: choice(fields, "sort") ?? .list, near: bool(fields, "near"))
      return kind == .count ? .count(terms, counting, options) : .compare(terms, counting, options)
    case .profile:
      var options = StudyTable.ProfileOptions(
        order: choice(fields, "sort") ?? .list, heat: bool(fields, "heat"))
      if let at = fields["by"], let unit: Breakdown.Unit = choice(fields, "by") {
        options.unit = unit
        if !unit.isProvision {
          let units = Breakdown.Unit.allCases.filter(\.isProvision).map(\.rawValue)
          note(.unknownValue(unit.rawValue, key: "by", allowed: units, at: place(at)))
        }
      }
      return .profile(terms, counting, options)
    case .concordance: return .concordance(terms, counting, concordance(fields))
    case .explain, .audit: return .explain(terms, counting)
    }
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

  private mutating func terms(_ fields: [String: Node], of node: Node) -> StudyTable.Terms? {
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

  private mutating func concordance(_ fields: [String: Node]) -> StudyTable.ConcordanceOptions {
    var options = StudyTable.ConcordanceOptions(order: choice(fields, "sort") ?? .position)
    if let at = fields["width"], let width = whole(fields, "width", such: 40) {
      options.width = width
      if width > 10_000 {
        note(.wrongKind(key: "width", expected: "at most 10000 characters", at: place(at)))
      }
    }
    let seed = whole(fields, "seed", such: 7)
    if let at = fields["sample"], let size = whole(fields, "sample", such: 20) {
      options.sample = Concordance.Sample(size: size, seed: UInt64(seed ?? 1))
      if size == 0 { note(.wrongKind(key: "sample", expected: "at least one line", at: place(at))) }
    } else if let at = fields["seed"] {
      note(.missing("the sample that the seed is for", remedy: "write 'sample: 20'", at: place(at)))
    }
    return options
  }

  private mutating func audit(_ fields: [String: Node], of node: Node) -> StudyTable.Work? {
    let before = errors.count
    guard fields["published"] != nil else {
      note(
        .missing(
          "the published table", remedy: "name it under the study's 'published', and write 'published: NAME'",
          at: place(node)))
      return nil
    }
    let published = reference(fields, "published", to: .published)
    let against = texts(fields, "against").filter { known($0.0, key: "against", .text, at: $0.1) }.map(\.0)
    let list = reference(fields, "wordlist", to: .wordlist)
    let limits = limits(fields)
    guard errors.count == before, let published else { return nil }
    return .audit(published: published, against: against, wordlist: list, limits)
  }

  private mutating func limits(_ outer: [String: Node]) -> AuditLimits {
    var limits = AuditLimits()
    guard let node = outer["limits"] else { return limits }
    guard let fields = fields(of: node, allowed: Self.limitKeys) else {
      note(
        .wrongKind(
          key: "limits", expected: "a mapping, such as {matching: [word, substring]}", at: place(node)))
      return limits
    }
    limits.matchings = choices(fields, "matching")
    limits.hyphens = choices(fields, "hyphens")
    limits.cases = choices(fields, "case")
    limits.possessives = choices(fields, "possessive")
    for (name, at) in texts(fields, "scope") {
      if Scope(named: name) == nil {
        note(.unknownValue(name, key: "scope", allowed: Scope.named.map(\.base), at: place(at)))
      }
      limits.scopes.append(name)
    }
    limits.places = references(fields, "in")
    return limits
  }

  /// The files a table is written to: those it names, else one a format, named after the table.
  private mutating func outputs(_ fields: [String: Node], table: String) -> [StudyOutput] {
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
          expected: "given formats or output, not both: the ending of an output tells its format",
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

  /// Whether no other output, and not the manifest, has this path; capitals do not tell paths apart everywhere.
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
