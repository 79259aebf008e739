import Ingest
import Legislation
import Reporter
import Wordlists
import YAML

extension Study {
  /// Reads a study file, whose keys are in `Documentation/studies.md`. The files it names are not looked at.
  ///
  /// - Parameter file: the file's path, for messages and for the names of outputs.
  /// - Throws: `WordlistErrors` with all that is wrong with the file.
  package static func parse(_ bytes: [UInt8], file: String) throws(WordlistErrors) -> Study {
    let root: Node
    let text: String
    do {
      text = try YAMLFile.study.text(bytes, file: file)
      root = try YAMLFile.study.root(of: text, file: file)
    } catch { throw WordlistErrors([error]) }
    var reader = StudyYAML(file: file, lastLine: YAMLFile.lastLine(of: text))
    let study = reader.study(root, bytes: bytes)
    guard reader.errors.isEmpty, let study else {
      let inOrder = reader.errors.enumerated().sorted {
        ($0.element.at?.line ?? 0, $0.offset) < ($1.element.at?.line ?? 0, $1.offset)
      }
      throw WordlistErrors(inOrder.map(\.element))
    }
    return study
  }
}

/// Reads nodes of YAML into a study; whatever is wrong is noted, and reading continues.
struct StudyYAML: YAMLReading {
  let file: String
  let lastLine: Int
  var errors: [WordlistError] = []
  var inputs: [StudyInput] = []
  var countings: [String: StudyCounting] = [:]
  var standard = StudyCounting()
  var formats: [OutputFormat] = [.text, .csv]
  /// Folder of outputs that name no path, relative to the study's.
  var folder: String
  /// Name of the list that tables count which name none.
  var wordlist: String?
  var tables: [StudyTable] = []
  /// Lines where names and output paths were first, by kind.
  private var firstLines: [[String]: Int] = [:]

  init(file: String, lastLine: Int) {
    (self.file, self.lastLine) = (file, lastLine)
    folder = Study.name(ofFile: file)
  }

  static let keys =
    [
      "study", "note", "source", "texts", "wordlists", "published", "data", "wordlist", "rule", "scope",
      "counting",
    ]
    + RuleOverride.keys + ["formats", "folder", "tables"]
  static let inputKeys = ["name", "path", "sha256", "note"]
  static let textKeys = inputKeys + ["as", "keep", "repair-encoding", "title"] + ownScopeKeys
  static let countingKeys = ["name", "rule", "scope", "note"] + RuleOverride.keys

  mutating func study(_ root: Node, bytes: [UInt8]) -> Study? {
    guard let fields = fields(of: root, allowed: Self.keys) else {
      note(.wrongKind(key: "the file", expected: "a mapping that has 'texts' and 'tables'", at: place(root)))
      return nil
    }
    for kind in StudyInput.Kind.allCases {
      guard let node = fields[kind.key] else { continue }
      for item in items(of: node, key: kind.key) { readInput(item, kind) }
    }
    if fields["texts"] == nil, fields["data"] == nil {
      note(
        .missing(
          "the list of texts", remedy: "write 'texts:' and a '- path: act.xml' below it", at: place(root)))
    }
    standard = StudyCounting(rule: rule(fields).applied(to: .standard), scope: scope(fields) ?? .statute)
    if let node = fields["counting"] { for item in items(of: node, key: "counting") { readCounting(item) } }
    if let given = formats(fields) { formats = given }
    if let node = fields["folder"], let path = line(fields, "folder") {
      if path == "." {
        folder = ""
      } else if let inside = inside(path, key: "folder", at: node) {
        folder = inside
      }
    }
    if let name = reference(fields, "wordlist", to: .wordlist) { wordlist = name }
    let (title, remark, source) = (line(fields, "study"), text(fields, "note"), text(fields, "source"))
    guard let list = fields["tables"] else {
      note(
        .missing(
          "the list of tables", remedy: "write 'tables:' and a '- table: NAME' with its 'kind' below it",
          at: place(root)))
      return nil
    }
    for item in items(of: list, key: "tables") { readTable(item) }
    return Study(
      file: file, title: title, note: remark, source: source, inputs: inputs, tables: tables,
      sourceBytes: bytes)
  }

  private mutating func readInput(_ node: Node, _ kind: StudyInput.Kind) {
    let keys =
      kind == .text ? Self.textKeys : kind == .data ? Self.inputKeys : Self.inputKeys + ["bundled"]
    guard let fields = fields(of: node, allowed: keys) else {
      return note(
        .wrongKind(key: "a \(kind.noun)", expected: "a mapping that has 'path' and 'sha256'", at: place(node))
      )
    }
    guard let (origin, at) = origin(fields, kind, of: node) else { return }
    let path: String
    switch origin {
    case .file(let file): path = Study.name(ofFile: file)
    case .bundled(let name): path = name
    }
    let name = line(fields, "name") ?? path
    let input = StudyInput(
      kind: kind, name: name, origin: origin, sha256: hash(fields),
      format: choice(fields, "as"), textOptions: textOptions(fields), title: line(fields, "title"),
      scope: ownScope(fields),
      originLine: place(at).line ?? 1, hashLine: fields["sha256"].flatMap { place($0).line })
    if claim([kind.rawValue, name], kind: kind.noun, name: name, at: fields["name"] ?? at) {
      inputs.append(input)
    }
  }

  private mutating func origin(
    _ fields: [String: Node], _ kind: StudyInput.Kind, of node: Node
  ) -> (StudyInput.Origin, Node)? {
    if let bundled = fields["bundled"] {
      if let path = fields["path"] {
        note(.wrongKind(key: "a \(kind.noun)", expected: "bundled or a path, not both", at: place(path)))
      }
      guard let name = line(fields, "bundled") else { return nil }
      let names = Self.bundled(kind)
      guard names.contains(name) else {
        note(.unknownValue(name, key: "bundled", allowed: names, at: place(bundled)))
        return nil
      }
      return (.bundled(name), bundled)
    }
    guard let at = fields["path"] else {
      note(
        .missing(
          "the \(kind.noun)'s path",
          remedy: .words(
            "write 'path: FILE', relative to the study file"
              + (kind == .text || kind == .data ? "" : ", or 'bundled: NAME'")),
          at: place(node)))
      return nil
    }
    guard let path = line(fields, "path") else { return nil }
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else {
      note(
        .wrongKind(
          key: "path '\(path)'",
          expected: "relative to the study file's folder, so that others can run the study",
          at: place(at)))
      return nil
    }
    return (.file(path), at)
  }

  /// Lists that come with the program; those with printed figures, where a published table is wanted.
  private static func bundled(_ kind: StudyInput.Kind) -> [String] {
    guard kind == .published else { return BundledWordlists.names }
    return BundledWordlists.names.filter { name in
      let list = try? BundledWordlists.wordlist(named: name)
      return list?.rows.contains { $0.publishedCount != nil } ?? false
    }
  }

  private mutating func hash(_ fields: [String: Node]) -> String? {
    guard let node = fields["sha256"], let text = line(fields, "sha256") else { return nil }
    let digits = text.lowercased()
    guard digits.utf8.count == 64, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }) else {
      note(
        .wrongKind(
          key: "sha256", expected: "64 hexadecimal digits", remedy: .takeOutAndRehash(file),
          at: place(node)))
      return nil
    }
    return digits
  }

  private mutating func textOptions(_ fields: [String: Node]) -> TextOptions {
    var options = TextOptions()
    options.repairsEncoding = bool(fields, "repair-encoding")
    for (name, node) in texts(fields, "keep") {
      switch name {
      case "furniture": options.furniture = false
      case "contents": options.contents = false
      case "hyphens": options.hyphens = false
      case "footnotes": options.footnotes = false
      case "annotations": options.annotations = false
      default: note(.unknownValue(name, key: "keep", allowed: TextOptions.keepable, at: place(node)))
      }
    }
    return options
  }

  private mutating func readCounting(_ node: Node) {
    guard let fields = fields(of: node, allowed: Self.countingKeys) else {
      return note(
        .wrongKind(key: "a way of counting", expected: "a mapping that has 'name'", at: place(node)))
    }
    let way = StudyCounting(
      rule: rule(fields).applied(to: standard.rule), scope: scope(fields) ?? standard.scope)
    guard let name = line(fields, "name") else {
      if fields["name"] == nil {
        note(.missing("a way of counting's name", remedy: "write 'name: words'", at: place(node)))
      }
      return
    }
    if claim(["counting", name], kind: "way of counting", name: name, at: fields["name"] ?? node) {
      countings[name] = way
    }
  }

  /// Whether a name of its kind is there for the first time.
  mutating func claim(_ path: [String], kind: String, name: String, at node: Node) -> Bool {
    if let first = firstLines[path] {
      note(.duplicate(kind: kind, name: name, firstLine: first, at: place(node)))
      return false
    }
    firstLines[path] = place(node).line ?? 1
    return true
  }
}
