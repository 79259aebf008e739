/// One column of a result, declared once: what programs and readers call it, what it holds, and how it is had from an
/// observation. Tables, CSV, TSV, JSON, workbooks and the description of a batch's tables are all made from it.
///
/// `Row` is one observation, such as a term in a text.
package struct DataColumn<Row>: Sendable {
  /// The name programs know the column by: lower-case letters, digits and `_`.
  package let key: String
  /// The heading people read.
  package let title: String
  /// The unit of the figures, printed behind the title in brackets; nil where the title says it, or there is none.
  package let unit: String?
  /// What the cells are, and to how many decimals people see them.
  package let kind: Table.Column.Kind
  /// What the column holds, in a sentence for those who use the data.
  package let meaning: String
  /// Whether a table for readers leaves the column out: paths, hashes, settings, which are under it.
  package let isForPrograms: Bool
  /// The cell of an observation.
  package let cell: @Sendable (Row) -> Table.Cell

  /// - Parameters:
  ///   - title: if nil, the key with spaces for its underscores.
  ///   - cell: the cell of an observation; a figure that does not exist is `.missing`, and never 0.
  package init(
    _ key: String, title: String? = nil, unit: String? = nil, kind: Table.Column.Kind = .text,
    isForPrograms: Bool = false, meaning: String, cell: @escaping @Sendable (Row) -> Table.Cell
  ) {
    (self.key, self.unit, self.kind) = (key, unit, kind)
    self.title = title ?? key.split(separator: "_").joined(separator: " ")
    (self.isForPrograms, self.meaning, self.cell) = (isForPrograms, meaning, cell)
  }

  /// A column of words.
  package static func text(
    _ key: String, title: String? = nil, isForPrograms: Bool = false, meaning: String,
    _ value: @escaping @Sendable (Row) -> String
  ) -> Self {
    Self(key, title: title, isForPrograms: isForPrograms, meaning: meaning) { .text(value($0)) }
  }

  /// A column of whole numbers; nil is a figure that does not exist.
  package static func integer(
    _ key: String, title: String? = nil, unit: String? = nil, isForPrograms: Bool = false, meaning: String,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(key, title: title, unit: unit, kind: .integer, isForPrograms: isForPrograms, meaning: meaning) {
      .integer(value($0), otherwise: nil)
    }
  }

  /// A column of figures, printed to so many decimals where people read them; nil is a figure that does not exist.
  package static func decimal(
    _ key: String, title: String? = nil, unit: String? = nil, places: Int, isForPrograms: Bool = false,
    meaning: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> Self {
    Self(
      key, title: title, unit: unit, kind: .decimal(places: places), isForPrograms: isForPrograms,
      meaning: meaning
    ) { .decimal(value($0), otherwise: nil) }
  }

  /// The column as a reader's table has it, under the heading of a group if it is given one.
  package func heading(
    key: String? = nil, group: String? = nil, alignment: Table.Column.Alignment? = nil,
    isAtMostOne: Bool = false
  ) -> Table.Column {
    Table.Column(
      key: key ?? self.key, title: title, unit: unit, group: group, kind: kind, alignment: alignment,
      isAtMostOne: isAtMostOne)
  }

  /// The same column of observations that hold the ones it was declared for.
  package func of<Outer>(_ inner: @escaping @Sendable (Outer) -> Row) -> DataColumn<Outer> {
    DataColumn<Outer>(
      key, title: title, unit: unit, kind: kind, isForPrograms: isForPrograms, meaning: meaning
    ) { [cell] in cell(inner($0)) }
  }
}

extension Table {
  /// The observations for programs: one a row, all columns, named by their keys.
  package static func data<Row>(_ columns: [DataColumn<Row>], _ rows: [Row]) -> Table {
    var table = Table(columns: columns.map { Column(key: $0.key, title: $0.key, kind: $0.kind) })
    for row in rows { table.append(Table.Row(cells: columns.map { $0.cell(row) })) }
    return table
  }

  /// The observations for readers: a line each, without the columns that are for programs.
  package static func page<Row>(_ title: String, _ columns: [DataColumn<Row>], _ rows: [Row]) -> Table {
    let shown = columns.filter { !$0.isForPrograms }
    var table = Table(title: title, columns: shown.map { $0.heading() })
    for row in rows { table.append(Table.Row(cells: shown.map { $0.cell(row) })) }
    return table
  }
}

extension Table.Cell {
  /// A whole number that may not exist.
  package static func integer(_ value: Int?, otherwise reason: String?) -> Self {
    value.map { .integer($0) } ?? .missing(reason: reason)
  }
}
