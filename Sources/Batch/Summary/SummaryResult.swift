import Reporter

/// A summary as it is printed: tables for readers, and one line for each table, key and row of the wordlist.
package struct SummaryResult: Presentable {
  private let summary: BatchSummary
  private let subjects: [SummaryTables.Subject]
  private let tidy: Table

  /// - Parameter subjects: the tables, in order.
  package init(_ summary: BatchSummary, by subjects: [SummaryTables.Subject]) {
    (self.summary, self.subjects) = (summary, subjects)
    tidy = SummaryTables.tidy(summary, by: subjects)
  }

  package var schema: String { "voxlex/summary/1" }
  package var title: String { "" }
  package var rows: [Table.Row] { tidy.rows }
  package var json: JSONValue { tidy.json }

  package var columns: [DataColumn<Table.Row>] {
    zip(tidy.distinctKeys, tidy.columns).enumerated().map { index, named in
      DataColumn(named.0, title: named.1.title, kind: named.1.kind, meaning: named.1.title) { row in
        index < row.cells.count ? row.cells[index] : .empty
      }
    }
  }

  package func svg(titled title: String?) throws(RenderingError) -> [UInt8] {
    try SummaryChart(summary, by: subjects).svg(titled: title)
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    SummaryTables.tables(of: summary, by: subjects)
  }
}
