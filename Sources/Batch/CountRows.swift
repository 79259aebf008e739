import Comparison
import Wordlists

/// A document's rows of the table of counts, made ready by the worker that counted it.
enum CountRows: Sendable {
  /// Lines of text.
  case lines([UInt8])
  /// Cells, for a database.
  case cells([CountCell])
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
  /// Nil: cells.
  let format: RowFormat?
  private let isSparse: Bool
  private let unit: Breakdown.Unit?
  private let keys: [[UInt8]]
  /// Group and label, with their keys; then scope and rule.
  private let labels: [[UInt8]]
  private let rules: [[UInt8]]
  /// Rows in the order in which tables print them: by group.
  let order: [Int]

  init(_ plan: BatchPlan, format: RowFormat?) {
    self.format = format
    (isSparse, unit) = (plan.isSparse, plan.unit)
    let list = plan.wordlist
    order = ([[]] + list.groups.map(\.path)).flatMap { path in
      list.rows.indices.filter { list.rows[$0].group == path }
    }
    let form = format ?? .csv
    let keys = form.keys(.counts(unit: plan.unit))
    func fields(_ first: Int, _ values: [String]) -> [UInt8] {
      var bytes: [UInt8] = []
      for (offset, value) in values.enumerated() {
        bytes += keys[first + offset]
        form.append(.text(value), to: &bytes)
      }
      return bytes
    }
    labels = list.rows.map { fields(4, [$0.group.joined(separator: " / "), $0.displayLabel]) }
    rules = list.rows.map { fields(9, [plan.scope.name, list.rule(for: $0, in: plan.rule).description]) }
    self.keys = keys
  }

  func rows(of figures: TextFigures, path: String, item: Int) -> CountRows {
    guard let format else { return .cells(cells(of: figures)) }
    return .lines(lines(of: figures, path: path, item: item, format))
  }

  /// The cells of a document in the order of its lines: whole first, then its provisions with a hit, row by row.
  private func cells(of figures: TextFigures) -> [CountCell] {
    var cells: [CountCell] = []
    for row in order {
      let figure = figures.rows[row]
      if isSparse, figure.count == 0 { continue }
      let status = figure.reason ?? figures.emptiness ?? "counted"
      cells.append(
        CountCell(
          row: row, provision: "", count: figure.count, words: figures.words,
          rate: CountRowMaker.rate(figure.count, figures.words), status: status))
      guard let breakdown = figures.breakdown, (figure.count ?? 0) > 0 else { continue }
      for part in breakdown.parts {
        guard let count = part.counts[row], count > 0 else { continue }
        cells.append(
          CountCell(
            row: row, provision: part.label, count: count, words: part.words, rate: part.rate(count),
            status: status))
      }
    }
    return cells
  }

  private static func rate(_ count: Int?, _ words: Int?) -> Double? {
    guard let count, let words, words > 0 else { return nil }
    return 1000 * Double(count) / Double(words)
  }

  private func lines(of figures: TextFigures, path: String, item: Int, _ format: RowFormat) -> [UInt8] {
    let identity = figures.identity
    var start: [UInt8] = []
    let name = identity.title.isEmpty ? path : identity.title
    for (index, value) in [path, name, identity.id, identity.version].enumerated() {
      start += keys[index]
      format.append(.text(value), to: &start)
    }
    var digest = keys[12]
    format.append(.text(identity.sha256), to: &digest)
    var end = keys[keys.count - 1]
    format.append(.integer(item), to: &end)
    end += format.lineEnd
    var unitName: [UInt8] = []
    if let unit { format.append(.text(unit.rawValue), to: &unitName) }

    var bytes: [UInt8] = []
    for cell in cells(of: figures) {
      bytes += start
      bytes += labels[cell.row]
      bytes += keys[6]
      format.append(.integer(cell.count), to: &bytes)
      bytes += keys[7]
      format.append(.integer(cell.words), to: &bytes)
      bytes += keys[8]
      format.append(.decimal(cell.rate), to: &bytes)
      bytes += rules[cell.row]
      bytes += keys[11]
      format.append(.text(cell.status), to: &bytes)
      bytes += digest
      if unit != nil {
        bytes += keys[13]
        if cell.provision.isEmpty { format.append(.text(""), to: &bytes) } else { bytes += unitName }
        bytes += keys[14]
        format.append(.text(cell.provision), to: &bytes)
      }
      bytes += end
    }
    return bytes
  }
}
