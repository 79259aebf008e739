import Legislation
import Reporter
import Wordlists
import YAML

extension StudyYAML {
  static let scopeKeys = ["name", "with", "in", "not-in", "amendments", "headings", "language"]

  /// A text, or a list of texts; each with where it is.
  mutating func texts(_ fields: [String: Node], _ key: String) -> [(String, Node)] {
    guard let node = fields[key] else { return [] }
    guard case .sequence = node else { return line(fields, key).map { [($0, node)] } ?? [] }
    return items(of: node, key: key).compactMap { item in
      guard case .scalar = item, let text = line([key: item], key) else {
        if case .scalar = item {
        } else {
          note(.wrongKind(key: "an item of \(key)", expected: "a text", at: place(item)))
        }
        return nil
      }
      return (text, item)
    }
  }

  /// Values of a closed list, given as one or as a list.
  mutating func choices<Value: CaseIterable & RawRepresentable>(
    _ fields: [String: Node], _ key: String
  ) -> [Value] where Value.RawValue == String {
    texts(fields, key).compactMap { choice([key: $0.1], key) }
  }

  /// The scope under the key `scope`: a name, or a mapping with what widens and narrows it.
  mutating func scope(_ outer: [String: Node]) -> Scope? {
    guard let node = outer["scope"] else { return nil }
    if case .scalar = node { return line(outer, "scope").flatMap { named($0, key: "scope", at: node) } }
    guard let fields = fields(of: node, allowed: Self.scopeKeys) else {
      note(
        .wrongKind(
          key: "scope", expected: "a name, or a mapping such as {name: statute, in: part 3}", at: place(node))
      )
      return nil
    }
    var scope = Scope.statute
    if let at = fields["name"], let name = line(fields, "name"), let base = named(name, key: "name", at: at) {
      scope = base
    }
    scope.widen(with: zones(fields))
    scope.inside = references(fields, "in")
    scope.outside = references(fields, "not-in")
    scope.amendments = choice(fields, "amendments") ?? .include
    if fields["headings"] != nil { scope.includesHeadings = bool(fields, "headings") }
    scope.language = language(fields)
    return scope
  }

  static let ownScopeKeys = ["scope", "in", "not-in"]

  /// What a text says of its own scope: under `scope` a name, or a mapping of which only the keys that are there
  /// count; provisions may be beside it.
  mutating func ownScope(_ outer: [String: Node]) -> OwnScope {
    var own = OwnScope()
    (own.inside, own.outside) = (references(outer, "in"), references(outer, "not-in"))
    guard let node = outer["scope"] else { return own }
    if case .scalar = node {
      own.named = line(outer, "scope").flatMap { named($0, key: "scope", at: node) }
      return own
    }
    guard let fields = fields(of: node, allowed: Self.scopeKeys) else {
      note(
        .wrongKind(
          key: "scope", expected: "a name, or a mapping such as {name: printed, in: part 3}", at: place(node))
      )
      return own
    }
    if let at = fields["name"], let name = line(fields, "name") {
      own.named = named(name, key: "name", at: at)
    }
    own.with = zones(fields)
    if let twice = fields["in"] ?? fields["not-in"], !own.inside.isEmpty || !own.outside.isEmpty {
      note(
        .wrongKind(
          key: "the provisions of a text", expected: "given inside 'scope' or beside it, not both",
          at: place(twice)))
    }
    own.inside += references(fields, "in")
    own.outside += references(fields, "not-in")
    own.amendments = choice(fields, "amendments")
    if fields["headings"] != nil { own.includesHeadings = bool(fields, "headings") }
    own.language = language(fields)
    return own
  }

  private mutating func zones(_ fields: [String: Node]) -> [Zone] {
    texts(fields, "with").compactMap { name, at in
      if let zone = Zone(written: name) { return zone }
      note(.unknownValue(name, key: "with", allowed: Zone.allCases.map(\.description), at: place(at)))
      return nil
    }
  }

  private mutating func named(_ name: String, key: String, at node: Node) -> Scope? {
    if let scope = Scope(named: name) { return scope }
    note(.unknownValue(name, key: key, allowed: Scope.named.map(\.base), at: place(node)))
    return nil
  }

  mutating func references(_ fields: [String: Node], _ key: String) -> [ProvisionReference] {
    texts(fields, key).compactMap { text, node in
      do throws(ScopeError) { return try ProvisionReference(text) } catch {
        note(
          .wrongKind(
            key: "\(key) '\(text)'",
            expected: "a provision, such as 'part 3', 's. 19-83', 'sch. 2' or 'para. 9.23'",
            at: place(node)))
        return nil
      }
    }
  }

  /// The name of an input of this kind, if the file has it.
  mutating func reference(_ fields: [String: Node], _ key: String, to kind: StudyInput.Kind) -> String? {
    guard let node = fields[key], let name = line(fields, key) else { return nil }
    return known(name, key: key, kind, at: node) ? name : nil
  }

  mutating func known(_ name: String, key: String, _ kind: StudyInput.Kind, at node: Node) -> Bool {
    let names = inputs.filter { $0.kind == kind }.map(\.name)
    if names.contains(name) { return true }
    if names.isEmpty {
      note(
        .missing(
          "the \(kind.noun) '\(name)'", remedy: "name it under '\(kind.key)'", at: place(node)))
    } else {
      note(.unknownValue(name, key: key, allowed: names, at: place(node)))
    }
    return false
  }

  /// The formats under `formats`, each once.
  mutating func formats(_ fields: [String: Node]) -> [OutputFormat]? {
    guard fields["formats"] != nil else { return nil }
    var formats: [OutputFormat] = []
    for (name, node) in texts(fields, "formats") {
      guard let format = OutputFormat(name: name) else {
        note(
          .unknownValue(
            name, key: "formats", allowed: OutputFormat.allCases.map(\.rawValue), at: place(node)))
        continue
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }

  /// A path inside the study's folder; nil, and noted, if it could lead elsewhere or has two spellings.
  mutating func inside(_ path: String, key: String, at node: Node) -> String? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    let leadsElsewhere = steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    guard !leadsElsewhere, !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      note(
        .wrongKind(
          key: "\(key) '\(path)'",
          expected: "a path inside the study's folder, such as tables/one.csv, without '..'",
          at: place(node)))
      return nil
    }
    return path
  }
}
