import Charts
import Reporter
import Statistics

/// A summary as a picture: rates by year as lines, rates by row or by type as bars.
struct SummaryChart {
  private let summary: BatchSummary
  private let subjects: [SummaryTables.Subject]
  /// Rows that have a line of their own over the years; of more, all rows together.
  private static let mostLines = 5

  init(_ summary: BatchSummary, by subjects: [SummaryTables.Subject]) {
    (self.summary, self.subjects) = (summary, subjects)
  }

  /// The picture of the first table that has one.
  func svg(titled title: String?) throws(RenderingError) -> [UInt8] {
    for subject in subjects {
      switch subject {
      case .year: return try years(title)
      case .row:
        return bars(
          title ?? "Rates of the rows",
          summary.labels.indices.map { ChartRow(summary.labels[$0], [value(summary.all, row: $0)]) })
      case .type:
        return bars(
          title ?? "Rates by type", summary.byType.map { ChartRow(name($0.key), [value($0, row: nil)]) })
      case .document, .version, .powersByYear, .powersByDepartment, .powersByAct: continue
      }
    }
    throw .noChart(
      reason: "A summary has charts of its rows, by year and by type, and none of single documents")
  }

  private func bars(_ title: String, _ rows: [ChartRow]) -> [UInt8] {
    Bars(texts: ["All documents"], rows: rows).svg(
      ChartCaption(
        title: title, subtitle: "Hits per 1,000 words. Thin lines are 95% intervals (Wilson).", source: source
      ))
  }

  private func years(_ title: String?) throws(RenderingError) -> [UInt8] {
    let dated = summary.byYear.compactMap { line in Int(line.key).map { (year: Double($0), line: line) } }
    guard dated.count > 1 else {
      throw .noChart(
        reason: "A timeline wants two years, and \(dated.count.of("year is", "years are")) known")
    }
    let rows: [(row: Int?, name: String)] =
      summary.labels.count <= Self.mostLines
      ? summary.labels.enumerated().map { ($0, $1) } : [(nil, "All rows together")]
    let series = rows.map { row, name in
      TimeSeries(name, dated.map { TimeSeries.Point(year: $0.year, value: value($0.line, row: row)) })
    }
    return Timeline(series).svg(
      ChartCaption(
        title: title ?? "Rates by year",
        subtitle: "Hits per 1,000 words of the documents of each year, with 95% intervals (Wilson).",
        source: source))
  }

  /// - Parameter row: nil for all rows together.
  private func value(_ line: BatchSummary.Line, row: Int?) -> ChartValue {
    let words = line.words - (row.map { line.uncounted[$0].words } ?? 0)
    let count = row.map { line.counts[$0] } ?? line.count
    guard words > 0, let observation = try? Observation(hits: count, words: words) else {
      return ChartValue(nil)
    }
    let interval = wilsonInterval(observation)
    return ChartValue(
      1000 * Double(count) / Double(words), low: interval.map { 1000 * $0.lower },
      high: interval.map { 1000 * $0.upper })
  }

  private func name(_ key: String) -> String { key.isEmpty ? "(not stated)" : key }

  private var source: String {
    "Source: \(ChartFigure.count(summary.all.documents)) documents, \(ChartFigure.count(summary.all.words)) words. "
      + "voxlex \(ProgramVersion.voxlex)."
  }
}
