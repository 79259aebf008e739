import DataTables
import Reporter
import Statistics

/// Shares by period as they are printed.
package struct SharesResult: Presentable {
  /// A share, or a test.
  package struct Line: Sendable {
    package enum Kind: String, Sendable { case share, total, test }

    package var kind: Kind
    package var period = ""
    package var category = ""
    package var count: Int?
    package var total: Int?
    /// In per cent, in full; of printed shares as printed.
    package var share: Double?
    /// The fewest and the most that a printed share allows, alone and beside the others of its row.
    package var allowed: ClosedRange<Int>?
    package var together: ClosedRange<Int>?
    package var test = ""
    package var statistic: Double?
    package var degreesOfFreedom: Int?
    package var p: Double?
    package var adjustedP: Double?
    /// Why there is no figure.
    package var reason: String?
  }

  package let counts: CountTable
  package let allowed: AllowedCounts?
  package let rows: [Line]
  package let question: SharesQuestion
  /// nil where nothing is to be hidden.
  package let suppression: CellSuppression?

  init(_ counts: CountTable, _ question: SharesQuestion, _ allowed: AllowedCounts?) {
    (self.counts, self.question, self.allowed) = (counts, question, allowed)
    suppression =
      allowed == nil
      ? question.suppression.map { CellSuppression(SharesResult.network(counts, question), below: $0) } : nil
    rows = ShareLines(counts, question, allowed, suppression).all
  }

  /// What a printed total has beyond the categories is one more column of the table.
  private static func network(_ counts: CountTable, _ question: SharesQuestion) -> [[Int?]] {
    counts.rows.map { row in
      guard question.total != nil else { return row.counts }
      guard let total = row.total, let sum = row.sum, total >= sum else { return row.counts + [nil] }
      return row.counts + [total - sum]
    }
  }

  package var schema: String { "voxlex/shares/1" }
  package var title: String {
    allowed == nil
      ? "Shares by \(question.period)" : "Counts that the printed shares allow, by \(question.period)"
  }

  package var columns: [DataColumn<Line>] {
    [
      .text("kind", meaning: "share, total or test") { $0.kind.rawValue },
      .text("period", meaning: "The period; empty for all") { $0.period },
      .text("category", meaning: "The category; empty for all") { $0.category },
      .integer("count", meaning: "How many") { $0.count },
      .integer("total", meaning: "Of how many") { $0.total },
      .decimal("share", unit: "%", places: question.decimals, meaning: "In per cent of the total") {
        $0.share
      },
      .integer("lowest", meaning: "The fewest that round to the printed share") { $0.allowed?.lowerBound },
      .integer("highest", meaning: "The most that do") { $0.allowed?.upperBound },
      .integer("lowest_together", meaning: "The fewest, if all shares of the row add up to its total") {
        $0.together?.lowerBound
      },
      .integer("highest_together", meaning: "The most, if they do") { $0.together?.upperBound },
      .text("test", meaning: "Which test") { $0.test },
      .decimal("statistic", places: 3, meaning: "Chi-squared of the table; z of a trend") { $0.statistic },
      .integer("df", meaning: "Degrees of freedom") { $0.degreesOfFreedom },
      .decimal("p", places: 4, meaning: "p, two-tailed") { $0.p },
      .decimal("p_holm", places: 4, meaning: "p after Holm over all tests of the table") { $0.adjustedP },
      .text("remark", isForPrograms: true, meaning: "Why there is no figure") { $0.reason ?? "" },
    ]
  }

  package var notes: [String] { explanations + doubts.map(\.sentence) + further }

  package var provenance: [Table.Provenance] {
    let sheet = counts.table.sheet.map { ", sheet \($0)" } ?? ""
    var lines = [Table.Provenance("Table", "\(counts.table.path)\(sheet), SHA-256 \(counts.table.sha256)")]
    let selection = question.reading.selection
    if !selection.conditions.isEmpty {
      lines.append(Table.Provenance("Rows", "\(counts.table.rows.count) with \(selection.words)"))
    }
    return lines + [ProgramVersion.provenance]
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    var pages = SharePages(self).all
    let last = pages.count - 1
    for note in explanations { pages[last].addNote(note, explains: true) }
    for note in further { pages[last].addNote(note) }
    pages[last].provenance = provenance
    return pages
  }

  // MARK: Notes

  private var explanations: [String] {
    guard allowed == nil else {
      return [
        "A printed share allows all counts whose share rounds to it, half up. Beside the other shares of a row it allows those that can add up to its total."
      ]
    }
    let places = question.decimals == 1 ? "1 place" : "\(question.decimals) places"
    return [
      "Shares are of the row's total, rounded half up to \(places).",
      "The chi-squared test is Pearson's of the whole table without correction, and asks whether the shares are the same in all periods; the trend test is Cochran-Armitage's, of one category against all others over the periods, \(scoreWords). Both take cases for independent of one another. p is two-tailed, with Holm's correction over all tests of this table.",
    ]
  }

  private var scoreWords: String {
    ShareLines.years(counts.rows.map(\.period)) == nil
      ? "numbered 1, 2, 3 …" : "by the year that each begins with"
  }

  /// Rows that something is to be said of, by their place.
  var doubts: [(row: Int, sentence: String)] {
    counts.rows.indices.flatMap { index in sentences(of: index).map { (index, $0) } }
  }

  private func sentences(of index: Int) -> [String] {
    let row = counts.rows[index]
    if let allowed { return [sentence(of: allowed.rows[index], row.period)].compactMap { $0 } }
    var sentences: [String] = []
    for (category, name) in counts.categories.enumerated() {
      if let reason = row.reasons[category] {
        sentences.append("\(row.period): no count of \(name), \(reason); the row has no shares of a sum.")
      }
    }
    if let total = row.total, let sum = row.sum, question.total != nil, total != sum {
      let isHidden = suppression?.hidden.contains { $0.row == index } ?? false
      sentences.append(
        isHidden
          ? "\(row.period): the categories do not add up to the total."
          : "\(row.period): the categories add up to \(sum), and the total is \(total).")
    }
    let hidesShares = rows.contains { $0.kind == .share && $0.period == row.period && $0.share == nil }
    if let printed = printedSum(row), printed != "100", row.total == row.sum, !hidesShares {
      sentences.append("\(row.period): the printed shares add up to \(printed), by rounding alone.")
    }
    return sentences
  }

  private func sentence(of row: AllowedCounts.Row, _ period: String) -> String? {
    guard let sum = row.printedSum else { return "\(period): a share is missing." }
    let isHundred = sum.value == 100
    if row.isWhole {
      return isHundred ? nil : "\(period): the printed shares add up to \(sum), by rounding alone."
    }
    if row.cells.contains(where: { $0.share != nil && $0.counts == nil }) { return nil }
    return isHundred
      ? "\(period): the printed shares add up to 100, and no counts that they allow add up to the total: cannot be together."
      : "\(period): the printed shares add up to \(sum), which rounding alone cannot do: they are not all of the row, or cannot be."
  }

  /// What the rounded shares of a row add up to; nil where one is missing.
  private func printedSum(_ row: CountTable.Row) -> String? {
    guard let total = row.total, total > 0, !row.counts.contains(nil) else { return nil }
    let power = PrintedFigure.units(question.decimals)
    let units = row.counts.compactMap { $0 }.reduce(Int128(0)) {
      $0 + Rounding.halfUp.rounded(Fraction128(Int128($1) * 100 * power, Int128(total)))
    }
    return units == 100 * power ? "100" : PrintedFigure(units: units, decimals: question.decimals).description
  }

  private var further: [String] {
    var notes: [String] = []
    let reasons = Dictionary(grouping: counts.unplaced, by: \.reason)
    for reason in reasons.keys.sorted() {
      let lines = (reasons[reason] ?? []).map(\.line)
      let shown = lines.prefix(20).map(String.init).joined(separator: ", ") + (lines.count > 20 ? " …" : "")
      notes.append("Left out, \(reason): lines \(shown) (\(lines.count)).")
    }
    let added = counts.rows.map(\.added).max() ?? 1
    if added > 1 {
      notes.append(
        "Counts are sums of up to \(added) rows of one category and period; a table that has totals beside their parts counts twice."
      )
    }
    if let suppression, let limit = question.suppression {
      let more = suppression.hidden.subtracting(suppression.small).count
      notes.append(
        suppression.small.isEmpty
          ? "No count is from 1 to \(limit - 1), and none is hidden."
          : "Counts from 1 to \(limit - 1) are hidden (c), and others with them so that none can be worked out from the totals (\(suppression.hidden.count) in all, \(more) of them for that)."
      )
    }
    var repairs = counts.repairs
    if let allowed { repairs.add(allowed.repairs) }
    let kinds = repairs.byKind.map { "\($0.kind.rawValue) (\($0.count))" }
    if !kinds.isEmpty { notes.append("To read the table: \(kinds.joined(separator: "; ")).") }
    return notes
  }
}
