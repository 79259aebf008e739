import DataTables

/// A printed per cent beside a printed number of units: is there a whole number of them whose share it is?
package struct ShareCheck: Hashable, Sendable {
  /// What the check says, in the words that a report may quote.
  package enum Verdict: Hashable, Sendable {
    /// One whole number has this share, or one of several.
    case consistent(ClosedRange<Int>)
    /// No whole number of units has it.
    case cannotBe
    /// A mean of rates is no share of units, and may be any figure.
    case isMeanOfRates
  }

  package var row: Int
  /// Places in the table.
  package var shareColumn: Int
  package var totalColumn: Int
  package var share: PrintedCell
  package var total: Int
  package var verdict: Verdict
  /// The chance that any other per cent would have passed with this number of units; 1 is no power.
  package var chance: Double

  /// Per cents that no relation explains, beside numbers of units that are called so.
  static func found(
    _ table: DataTable, _ columns: [FigureColumn], labels: [Int], _ relations: [FoundRelation]
  ) -> [ShareCheck] {
    // Per cents that a relation explains are of something else than the row's units: a change, a share of its column.
    let explained = Set(
      relations.compactMap { found -> Int? in
        switch found.relation {
        case .share, .change, .changeFromRowAbove, .shareOfColumn, .shareOfTotal, .mean: found.target
        case .sum, .hundred: nil
        }
      })
    let totals = columns.indices.filter { isTotal(columns[$0]) }
    guard totals.count == 1, let total = totals.first else { return [] }
    var checks: [ShareCheck] = []
    for (index, column) in columns.enumerated() where column.isPercent && !explained.contains(index) {
      // Shares are not below 0: a column that goes there is of changes.
      if column.cells.contains(where: { ($0?.units ?? 0) < 0 }) { continue }
      for row in column.cells.indices {
        guard let share = column.cells[row],
          let units = columns[total].cells[row].flatMap({ Int(exactly: $0.units) }),
          let granularity = Granularity(share: share, of: units)
        else { continue }
        let words = labels.map { table.rows[row].cells[$0] }.joined(separator: " ")
        let verdict: Verdict =
          isMean(words, column.name)
          ? .isMeanOfRates : granularity.counts.map { .consistent($0) } ?? .cannotBe
        checks.append(
          ShareCheck(
            row: row, shareColumn: column.index, totalColumn: columns[total].index, share: share,
            total: units,
            verdict: verdict, chance: granularity.chance))
      }
    }
    return checks
  }

  /// Whether a column says of how many units a share is.
  static func isTotal(_ column: FigureColumn) -> Bool {
    guard !column.isPercent, column.decimals == 0 else { return false }
    let words = Set(FigureColumns.words(of: column.name))
    return !words.isDisjoint(with: [
      "n", "total", "base", "number", "sample", "denominator", "all", "respondents",
    ])
  }

  /// The words of the row decide, then those of the column.
  private static func isMean(_ row: String, _ column: String) -> Bool {
    let words = FigureColumns.words(of: row).joined(separator: " ") + " "
    let shares = ["share of", "proportion of", "percentage of", "per cent of", "percent of", "number of"]
    if row.contains("% of") || shares.contains(where: words.contains) { return false }
    let means: Set<String> = ["mean", "average", "rate", "rates"]
    return !means.isDisjoint(with: FigureColumns.words(of: column))
      || !means.isDisjoint(with: FigureColumns.words(of: row))
  }
}

/// Two groups' means of rates in a table, and the units that are in both.
package struct ComparedGroups: Hashable, Sendable {
  package var first: SignificanceClaim.Group
  package var second: SignificanceClaim.Group
  /// Rows of the two means, in the table's order.
  package var firstRow: Int
  package var secondRow: Int
  /// Units in both groups, from the row of a share of them; nil if there is none.
  package var pairs: Int?

  /// The only two means of rates of a table; nil if there are not two.
  init?(_ checks: [ShareCheck]) {
    let means = checks.filter { $0.verdict == .isMeanOfRates }
    guard means.count == 2 else { return nil }
    (firstRow, secondRow) = (means[0].row, means[1].row)
    func group(_ check: ShareCheck) -> SignificanceClaim.Group {
      SignificanceClaim.Group(mean: check.share.value, decimals: check.share.decimals, units: check.total)
    }
    (first, second) = (group(means[0]), group(means[1]))
    let shares = checks.filter { $0.verdict != .isMeanOfRates }
    pairs = shares.count == 1 ? shares[0].total : nil
  }

  /// Whether the printed numbers can be: no more units in both groups than in either.
  package var sizesAreConsistent: Bool { pairs.map { $0 <= min(first.units, second.units) } ?? true }

  /// The claim that the higher of the two is higher.
  package func claim(level: Double, isOneTailed: Bool) -> SignificanceClaim {
    let isFirst = first.mean >= second.mean
    return SignificanceClaim(
      higher: isFirst ? first : second, lower: isFirst ? second : first, pairs: pairs, level: level,
      isOneTailed: isOneTailed)
  }
}
