/// What was done to a table so that it could be read: each kind with how often, and the first places in full.
package struct TableRepairs: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case byteOrderMark = "byte order mark left out"
    case windows1252 = "read as Windows-1252"
    case utf16 = "read as UTF-16"
    case unpacked = "unpacked"
    case separator = "separated by"
    case title = "line above the header kept as a title"
    case joinedHeader = "header rows joined"
    case mergedHeading = "heading repeated over its merged cells"
    case unnamedColumn = "column without a heading"
    case headingFootnote = "footnote mark taken off a heading"
    case labelFootnote = "footnote mark taken off a label"
    case section = "heading row within the table"
    case note = "line below the table kept as a note"
    case emptyLine = "empty line passed over"
    case shortRow = "row with fewer cells than the header"
    case emptyCells = "empty cells beyond the header left out"
    case hiddenRow = "hidden row of the sheet read"
    case mergedCell = "merged cell: its value is in the first of its places"
    case figureFootnote = "footnote mark taken off a figure"
    case thousands = "thousands separator taken out"
    case percent = "per cent sign taken off"
    case decimalComma = "decimal comma read"
    case minus = "minus sign read"
  }

  package struct Repair: Hashable, Sendable {
    package var kind: Kind
    package var line: Int
    /// From 0; nil where it is about a whole line or the file.
    package var column: Int?
    /// What is written, and what was made of it; empty where the kind says it.
    package var written: String
    package var read: String
  }

  /// The first repairs of each kind.
  package private(set) var first: [Repair] = []
  package private(set) var counts: [Kind: Int] = [:]

  /// Repairs of one kind that are kept in full.
  package static let kept = 200

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  package mutating func add(
    _ kind: Kind, line: Int, column: Int? = nil, written: String = "", read: String = ""
  ) {
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= TableRepairs.kept else { return }
    first.append(Repair(kind: kind, line: line, column: column, written: written, read: read))
  }

  package mutating func add(_ other: TableRepairs) {
    for repair in other.first {
      let known = first.count { $0.kind == repair.kind }
      if known < TableRepairs.kept { first.append(repair) }
    }
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The kinds that there are, in the order in which a table is read, with how often.
  package var byKind: [(kind: Kind, count: Int)] {
    Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }
}
