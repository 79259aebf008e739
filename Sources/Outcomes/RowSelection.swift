import DataTables
import Synchronization

/// What a row must have in one column, or must not have: `time_period=2017|2018`, `region!=London`.
package struct RowCondition: Hashable, Sendable {
  package var column: String
  /// Any of them; exactly as the cell has it.
  package var values: [String]
  package var isExcluding = false

  func admits(_ cell: String) -> Bool { values.contains(cell) != isExcluding }

  /// Conditions separated by commas; a piece without a sign of equality belongs to the value before it (`Bristol, City
  /// of`). nil for words that are no condition.
  package static func parse(_ text: String) -> [RowCondition]? {
    guard let pairs = NamedPairs.parse(text) else { return nil }
    return pairs.map { name, value in
      let isExcluding = name.hasSuffix("!")
      return RowCondition(
        column: trimmed(isExcluding ? String(name.dropLast()) : name),
        values: value.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) },
        isExcluding: isExcluding)
    }
  }
}

/// Words of the form `a=b,c=d`.
enum NamedPairs {
  static func parse(_ text: String) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if let sign = piece.firstIndex(of: "=") {
        let name = trimmed(String(piece[..<sign]))
        guard !name.isEmpty, name != "!" else { return nil }
        pairs.append((name, String(piece[piece.index(after: sign)...])))
      } else {
        guard !pairs.isEmpty else { return nil }
        pairs[pairs.count - 1].value += ",\(piece)"
      }
    }
    return pairs.map { ($0.name, trimmed($0.value)) }
  }
}

/// Rows of a table that are kept while it is read; the others take no memory.
package struct RowSelection: Sendable {
  package let conditions: [RowCondition]
  /// Values that were met in each condition's column, so that a value that no row has can be said beside them.
  private let met: MetValues

  package init(_ conditions: [RowCondition]) {
    self.conditions = conditions
    met = MetValues(count: conditions.count)
  }

  func apply(to options: inout TableOptions) {
    guard !conditions.isEmpty else { return }
    let (conditions, met) = (conditions, met)
    options.rows = { table throws(DataTableError) in
      var columns: [Int] = []
      for condition in conditions { columns.append(try table.place(of: condition.column)) }
      let places = columns
      return { row in
        var isKept = true
        for (index, condition) in conditions.enumerated() {
          let cell = row.cells[places[index]]
          let admits = condition.admits(cell)
          met.add(cell, to: index, isAdmitted: admits)
          if !admits { isKept = false }
        }
        return isKept
      }
    }
  }

  /// - Throws: `.noRow` if the table was read with this selection and nothing was kept.
  func check(_ table: DataTable) throws(OutcomeError) {
    guard table.rows.isEmpty else { return }
    for (index, condition) in conditions.enumerated() where !condition.isExcluding {
      let (found, isAdmitted) = met.values(index)
      guard !isAdmitted else { continue }
      throw .noRow(
        path: table.path, column: condition.column, wanted: condition.values.joined(separator: "|"),
        found: found.sorted(by: LabelOrder.isBefore))
    }
    throw .noRow(path: table.path, column: nil, wanted: words, found: [])
  }

  /// As it is printed.
  package var words: String {
    conditions.map {
      "\($0.column)\($0.isExcluding ? " is not " : " = ")\($0.values.joined(separator: " or "))"
    }.joined(separator: ", ")
  }
}

/// Some of the values of each column that a condition is about.
private final class MetValues: Sendable {
  private let state: Mutex<[(values: Set<String>, isAdmitted: Bool)]>
  private static let kept = 60

  init(count: Int) { state = Mutex(Array(repeating: ([], false), count: count)) }

  func add(_ cell: String, to index: Int, isAdmitted: Bool) {
    state.withLock { state in
      if isAdmitted { state[index].isAdmitted = true }
      if state[index].values.count < MetValues.kept { state[index].values.insert(cell) }
    }
  }

  func values(_ index: Int) -> ([String], Bool) {
    state.withLock { (Array($0[index].values), $0[index].isAdmitted) }
  }
}

/// The order of labels: numbers by their size, before words by their letters.
enum LabelOrder {
  static func isBefore(_ a: String, _ b: String) -> Bool {
    switch (number(a), number(b)) {
    case (let x?, let y?) where x != y: x < y
    case (.some, nil): true
    case (nil, .some): false
    default: Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
    }
  }

  static func isBefore(_ a: [String], _ b: [String]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return isBefore(x, y) }
    return a.count < b.count
  }

  private static func number(_ label: String) -> Double? {
    label.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") } ? Double(label) : nil
  }
}

extension DataTable {
  /// The place of a column that is asked for.
  package func place(of name: String) throws(DataTableError) -> Int {
    guard let place = column(name) else {
      throw .noSuchColumn(path: path, name: name, columns: columns.map(\.name))
    }
    return place
  }

  /// The same, for measures.
  func requiredColumn(_ name: String) throws(OutcomeError) -> Int {
    do throws(DataTableError) { return try place(of: name) } catch { throw .table(error) }
  }
}

/// Without spaces at its ends.
func trimmed(_ text: String) -> String {
  let inner = text.drop { $0.isWhitespace }
  return String(inner.dropLast(inner.reversed().prefix { $0.isWhitespace }.count))
}
