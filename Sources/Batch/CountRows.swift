import Legislation
import Measures
import Reporter
import Wordlists

/// A document's rows of the table of counts, made ready by the worker that counted it.
enum CountRows: Sendable {
  /// Lines of text, which are written where they go: of a document with many terms they would be many megabytes.
  case lines(CountLineWriter)
  /// Cells, for a database.
  case cells([CountCell])

  var count: Int {
    switch self {
    case .lines(let writer): writer.count
    case .cells(let cells): cells.count
    }
  }
}

/// One count: of a row of the wordlist, in a document or in one of its provisions.
struct CountCell: Sendable {
  var row: Int
  /// Empty for the whole document.
  var provision: String
  var count: Int?
  var words: Int?
  var rate: Double?
  var status: String
}

/// Turns figures into rows of the table of counts. What does not change from document to document is written once.
struct CountRowMaker: Sendable {
  /// Columns that are beside each other and change with the same; each with what comes before its value.
  struct Stretch: Sendable {
    let level: CountLine.Level
    var columns: [(key: [UInt8], cell: @Sendable (CountLine) -> Table.Cell)]

    func append(_ line: CountLine, _ form: RowFormat, to bytes: inout [UInt8]) {
      for (key, cell) in columns {
        bytes += key
        form.append(TableValue(cell(line)), to: &bytes)
      }
    }

    func bytes(_ line: CountLine, _ form: RowFormat) -> [UInt8] {
      var bytes: [UInt8] = []
      append(line, form, to: &bytes)
      return bytes
    }
  }

  /// Nil: cells.
  let format: RowFormat?
  private let isSparse: Bool
  let unit: Breakdown.Unit?
  /// A line begins with what is of the text and of the row; then come these, and last the number of the source.
  let ofText: Stretch
  let remaining: [Stretch]
  let itemKey: [UInt8]
  /// By row: group and label, with their keys.
  let labels: [[UInt8]]
  /// By row, which of `rules` it has: scope and rule, with their keys, by stretch.
  let ruleOfRow: [Int]
  let rules: [[[UInt8]]]
  /// Rows in the order in which tables print them, by group; and by row, its place in that order.
  let order: [Int]
  let places: [Int]

  init(_ plan: BatchPlan, format: RowFormat?) {
    self.format = format
    (isSparse, unit) = (plan.isSparse, plan.unit)
    let list = plan.wordlist
    let order = CountRowMaker.order(of: list)
    precondition(order.count == list.rows.count, "each row is in one group of its list, or in none")
    var places = Array(list.rows.indices)
    for (place, row) in order.enumerated() { places[row] = place }
    (self.order, self.places) = (order, places)
    let form = format ?? .csv
    let keys = form.keys(.counts(unit: plan.unit))
    var stretches: [Stretch] = []
    for (key, declared) in zip(keys, CountLine.levels(hasUnits: plan.unit != nil)) {
      if stretches.last?.level != declared.level {
        stretches.append(Stretch(level: declared.level, columns: []))
      }
      stretches[stretches.count - 1].columns.append((key, declared.column.cell))
    }
    precondition(
      stretches.prefix(2).map(\.level) == [.text, .row], "a line begins with its text and its row")
    ofText = stretches[0]
    let (ofRow, remaining) = (stretches[1], Array(stretches.dropFirst(2)))
    self.remaining = remaining
    itemKey = keys[keys.count - 1]
    let blank = CountLine(NamedText(Identity(), name: ""))
    labels = list.rows.map { row in
      var line = blank
      (line.group, line.label) = (row.group.joined(separator: " / "), row.displayLabel)
      return ofRow.bytes(line, form)
    }
    var rules: [[[UInt8]]] = []
    var known: [CountingRule: Int] = [:]
    ruleOfRow = list.rows.map { row in
      let rule = list.rule(for: row, in: plan.rule)
      if let index = known[rule] { return index }
      known[rule] = rules.count
      var line = blank
      (line.scope, line.rule) = (plan.scope.name, rule.description)
      rules.append(remaining.map { $0.level == .rule ? $0.bytes(line, form) : [] })
      return rules.count - 1
    }
    self.rules = rules
  }

  /// The rows of a list in the order in which tables print them: by group.
  static func order(of list: Wordlist) -> [Int] {
    ([[]] + list.groups.map(\.path)).flatMap { path in
      list.rows.indices.filter { list.rows[$0].group == path }
    }
  }

  func rows(of figures: TextFigures, path: String, item: Int) -> CountRows {
    guard let format else { return .cells(cells(of: figures)) }
    return .lines(
      CountLineWriter(lines(of: figures), figures, path: path, item: item, by: self, as: format))
  }

  /// A line of the table, before it is written.
  struct Line: Sendable {
    /// Place of the row in the order of rows, and below it 0 for the whole document, else the number of the provision
    /// among those with a hit.
    var key: UInt64
    /// Nil where the row could not be counted.
    var count: Int32?

    init(place: Int, part: Int, count: Int32?) {
      key = UInt64(truncatingIfNeeded: place) << 32 | UInt64(truncatingIfNeeded: part)
      self.count = count
    }

    var place: Int { Int(truncatingIfNeeded: key >> 32) }
    var part: Int { Int(truncatingIfNeeded: key & 0xFFFF_FFFF) }
  }

  /// The lines of a document in order: row by row, the whole first, then its provisions with a hit.
  ///
  /// A sparse table has rows without a count only where the row itself is why: of a document in which there is nothing
  /// to count no row says more than the table of documents.
  ///
  /// - Complexity: O(n) with n lines, or O(n log n) if they are few; where the table is not sparse, O(rows) besides.
  private func lines(of figures: TextFigures) -> [Line] {
    let counts = figures.rows.counts
    var lines: [Line] = []
    if isSparse {
      for tally in counts.tallies {
        lines.append(Line(place: places[Int(tally.row)], part: 0, count: tally.hits))
      }
      for row in figures.rows.reasons.keys { lines.append(Line(place: places[row], part: 0, count: nil)) }
    } else {
      lines = order.indices.map { Line(place: $0, part: 0, count: 0) }
      for tally in counts.tallies { lines[places[Int(tally.row)]].count = tally.hits }
      for row in counts.uncounted { lines[places[Int(row)]].count = nil }
    }
    for (index, part) in (figures.breakdown?.parts ?? []).enumerated() {
      for tally in part.counts.tallies {
        lines.append(Line(place: places[Int(tally.row)], part: index + 1, count: tally.hits))
      }
    }
    return inOrder(lines)
  }

  /// - Parameter lines: those of each row in order.
  private func inOrder(_ lines: [Line]) -> [Line] {
    guard lines.count > order.count / 4 else { return lines.sorted { $0.key < $1.key } }
    // By row: where its next line goes.
    var next = [Int](repeating: 0, count: order.count + 1)
    for line in lines { next[line.place + 1] += 1 }
    for place in order.indices { next[place + 1] += next[place] }
    var result = lines
    for line in lines {
      result[next[line.place]] = line
      next[line.place] += 1
    }
    return result
  }

  private func cells(of figures: TextFigures) -> [CountCell] {
    let status = figures.emptiness ?? "counted"
    let reasons = figures.rows.reasons
    let parts = figures.breakdown?.parts ?? []
    return lines(of: figures).map { line in
      let row = order[line.place]
      let part = line.part > 0 ? parts[line.part - 1] : nil
      let (count, words) = (line.count.map { Int($0) }, part.map(\.words) ?? figures.words)
      return CountCell(
        row: row, provision: part?.label ?? "", count: count, words: words,
        rate: CountRowMaker.rate(count, words), status: reasons[row] ?? status)
    }
  }

  static func rate(_ count: Int?, _ words: Int?) -> Double? {
    guard let count, let words, words > 0 else { return nil }
    return 1000 * Double(count) / Double(words)
  }
}
