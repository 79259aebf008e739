import DataTables
import Files
import YAML

/// Relations that a user names, in a YAML file, in place of those that would be looked for.
///
///     relations:
///       - {column: all, sum: [assess, issue]}
///       - {column: assess_percent, share: assess, of: all}
///       - {column: gap, difference: [schools, families]}
///       - {column: growth, change: [before, after]}
///       - {column: middle, mean: [low, high]}
///       - {columns: [under_5, age_5_16, post_16], add-up-to: 100}
///       - {total-row: England}
package struct NamedRelations: Sendable {
  struct Named: Sendable {
    var kind: Kind
    var target: String
    var sources: [String]
    var line: Int
  }
  enum Kind: String, CaseIterable, Sendable { case sum, difference, share, change, mean, hundred }

  let path: String
  private(set) var relations: [Named] = []
  /// Labels of rows that are the sum of others.
  private(set) var totalRows: Set<String> = []

  package init(_ file: DataInputs.File) throws(OutcomeError) {
    path = file.path
    var bytes = file.bytes[...]
    bytes = bytes.dropFirst(ByteOrderMark.length(in: file.bytes))
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes) else {
      throw .relations(path: path, line: nil, because: "it is no UTF-8", remedy: "save it as UTF-8")
    }
    let root: Node?
    do throws(YAMLError) { root = try YAMLParser.root(of: text) } catch {
      throw .relations(
        path: path, line: nil, because: "it is no YAML (\(error))",
        remedy: "write 'relations:' and a list below it")
    }
    guard let root, case .mapping(let mapping) = root, let list = mapping["relations"],
      case .sequence(let items) = list
    else {
      throw .relations(
        path: path, line: root?.line ?? 1, because: "there is no list of relations",
        remedy: "write 'relations:' and '- {column: all, sum: [a, b]}' below it")
    }
    for item in items { try add(item) }
  }

  private static let remedy = "write it as in {column: all, sum: [a, b]}"

  private mutating func add(_ node: Node) throws(OutcomeError) {
    func wrong(_ reason: String) -> OutcomeError {
      .relations(path: path, line: node.line, because: reason, remedy: NamedRelations.remedy)
    }
    guard case .mapping(let mapping) = node else { throw wrong("a relation is a mapping") }
    var fields: [String: [String]] = [:]
    for (key, value) in mapping {
      guard case .scalar(let name) = key else { throw wrong("a key is no word") }
      let allowed =
        ["column", "columns", "of", "add-up-to", "total-row", "note"] + Kind.allCases.map(\.rawValue)
      guard allowed.contains(name.string) else { throw wrong("'\(name.string)' is no key of a relation") }
      guard let words = NamedRelations.words(value) else {
        throw wrong("'\(name.string)' has no names of columns")
      }
      fields[name.string] = words
    }
    if let rows = fields["total-row"] {
      totalRows.formUnion(rows)
      return
    }
    if let columns = fields["columns"] {
      guard fields["add-up-to"] == ["100"], columns.count > 1 else {
        throw wrong("several columns are named, and not that they add up to 100")
      }
      relations.append(
        Named(kind: .hundred, target: columns[0], sources: Array(columns.dropFirst()), line: node.line))
      return
    }
    guard let target = fields["column"], target.count == 1 else { throw wrong("no column is named") }
    let kinds = Kind.allCases.filter { fields[$0.rawValue] != nil && $0 != .hundred }
    guard kinds.count == 1, let kind = kinds.first else {
      throw wrong("it says \(kinds.isEmpty ? "nothing" : "several things") of the column '\(target[0])'")
    }
    var sources = fields[kind.rawValue] ?? []
    if kind == .share {
      guard let whole = fields["of"], sources.count == 1 else {
        throw wrong("a share is of something: add 'of'")
      }
      sources += whole
    }
    guard sources.count >= 2, kind != .change && kind != .difference || sources.count == 2 else {
      throw wrong(
        "'\(kind.rawValue)' takes \(kind == .change || kind == .difference ? "two columns" : "two columns or more")"
      )
    }
    relations.append(Named(kind: kind, target: target[0], sources: sources, line: node.line))
  }

  private static func words(_ node: Node) -> [String]? {
    switch node {
    case .scalar(let scalar): return [trimmed(scalar.string)]
    case .sequence(let items):
      var words: [String] = []
      for item in items {
        guard case .scalar(let scalar) = item else { return nil }
        words.append(trimmed(scalar.string))
      }
      return words.isEmpty ? nil : words
    default: return nil
    }
  }

  /// The relations with the places of their columns among the figures.
  ///
  /// - Throws: `.relations` for a column that is not there, or has no figures.
  func resolved(_ table: DataTable, _ columns: [FigureColumn]) throws(OutcomeError) -> [(
    Relation, target: Int
  )] {
    var resolved: [(Relation, target: Int)] = []
    for named in relations {
      var places: [Int] = []
      for name in [named.target] + named.sources {
        guard let index = table.column(name) else {
          throw .relations(
            path: path, line: named.line, because: "\(table.path) has no column '\(name)'",
            remedy: "name one of \(OutcomeError.list(table.columns.map(\.name)))")
        }
        guard let place = columns.firstIndex(where: { $0.index == index }) else {
          throw .relations(
            path: path, line: named.line, because: "the column '\(name)' of \(table.path) has no figures",
            remedy: "name another column")
        }
        places.append(place)
      }
      let (target, sources) = (places[0], Array(places.dropFirst()))
      guard !sources.contains(target), Set(sources).count == sources.count || named.kind == .share else {
        throw .relations(
          path: path, line: named.line, because: "the column '\(named.target)' would follow from itself",
          remedy: "name each column once")
      }
      let scale = columns[target].isPercent ? 100 : 1
      switch named.kind {
      case .sum: resolved.append((.sum(sources), target))
      // The first is then the sum of the difference and the second.
      case .difference: resolved.append((.sum([target, sources[1]]), sources[0]))
      case .share:
        resolved.append((.share(part: sources[0], whole: Array(sources.dropFirst()), scale: scale), target))
      case .change: resolved.append((.change(from: sources[0], to: sources[1], scale: scale), target))
      case .mean: resolved.append((.mean(sources), target))
      case .hundred: resolved.append((.hundred(sources), target))
      }
    }
    return resolved
  }
}
