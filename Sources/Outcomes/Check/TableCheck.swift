import DataTables

/// What follows from a printed table's own figures: the relations that it keeps, and the cells that break one that
/// the rest keep.
package struct TableCheck: Sendable {
  package let table: DataTable
  package let columns: [FigureColumn]
  /// Places of columns with labels, codes or periods.
  package let labels: [Int]
  package let relations: [FoundRelation]
  package let totals: [TotalRow]
  /// Cells that cannot be, or cannot be together.
  package let findings: [CellFinding]
  /// Printed shares beside numbers of units.
  package let shares: [ShareCheck]
  /// Printed statistics with their degrees of freedom and p.
  package let tests: [PrintedTest]
  /// Printed t or p beside the means, SDs and numbers of units of two groups.
  package let comparisons: [PrintedComparison]
  /// Printed means beside numbers of units.
  package let means: [MeanCheck]
  /// The two groups whose means the table compares, if it does.
  package let groups: ComparedGroups?
  package let repairs: TableRepairs

  /// - Parameters:
  ///   - comma: what a comma in a figure is; nil to find it out.
  ///   - named: relations to be held against the table, in place of those that would be looked for.
  package init(
    _ table: DataTable, marks: MissingMarks = MissingMarks(), comma: FigureReading.Comma? = nil,
    named: NamedRelations? = nil
  ) throws(OutcomeError) {
    self.table = table
    let figureReading: FigureReading
    do throws(DataTableError) { figureReading = try FigureReading(table, marks: marks, comma: comma) } catch {
      throw .table(error)
    }
    let figures = FigureColumns(table, figureReading)
    (columns, labels) = (figures.columns, figures.labels)
    var repairs = table.repairs
    repairs.add(figures.repairs)
    self.repairs = repairs
    let namedTotals = named?.totalRows ?? []
    let totalRows = Set(
      table.rows.indices.filter { TotalRows.isTotal(table.rows[$0].cells.first ?? "", named: namedTotals) })
    let reading = RelationReading(columns: columns, totalRows: totalRows)
    totals = TotalRows.found(table, reading, named: namedTotals)
    relations =
      if let named {
        RelationSearch(reading).given(try named.resolved(table, columns))
      } else {
        RelationSearch(reading).found()
      }
    shares = ShareCheck.found(table, columns, labels: labels, relations)
    groups = ComparedGroups(shares)
    tests = PrintedTest.found(columns)
    comparisons = PrintedComparison.found(columns)
    means = MeanCheck.found(table, columns, labels: labels, relations)
    var findings = Blame(reading, relations, totals).findings()
    for column in labels.prefix(1) {
      for misprint in PeriodLabels.misprints(table.rows.map { $0.cells[column] }) {
        findings.append(
          CellFinding(
            rows: [misprint.row],
            suspects: [CellFinding.Cell(row: misprint.row, column: column, wouldBe: misprint.expected)],
            reasons: [.period(row: misprint.row, expected: misprint.expected)]))
      }
    }
    self.findings = findings
  }
}

/// Cells of which at least one cannot be as printed, if the relations hold that the rest of the table keeps.
package struct CellFinding: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var row: Int
    /// The place of the column in the table.
    package var column: Int
    /// A value that would put right all that it breaks; nil if none was found.
    package var wouldBe: String?

    package init(row: Int, column: Int, wouldBe: String? = nil) {
      (self.row, self.column, self.wouldBe) = (row, column, wouldBe)
    }
  }

  package enum Reason: Hashable, Sendable {
    /// The row breaks a relation; the target would have to be within the range.
    case relation(Int, row: Int, allowed: PrintedRange, decimals: Int, printed: Int128)
    /// A column does not add up to its total.
    case total(Int, column: Int)
    /// A label is out of its series.
    case period(row: Int, expected: String)
  }

  /// Rows that break a relation.
  package var rows: [Int]
  /// The cells that explain all of it with the fewest changes; several if the figures cannot tell them apart.
  package var suspects: [Cell]
  package var reasons: [Reason]
}
