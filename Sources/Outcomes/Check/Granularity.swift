import DataTables

/// Which whole numbers of units a printed share may be: 96 % of 116 is 111 of them and no other number.
///
/// Source: Brown & Heathers (2017), *The GRIM test*, Social Psychological and Personality Science 8, for means; of a
/// share it is the same question.
package struct Granularity: Hashable, Sendable {
  /// The printed share, in units of its last place.
  package let share: PrintedCell
  /// 100 for a per cent, 1 for a proportion.
  package let scale: Int
  /// Units that it is a share of.
  package let total: Int
  package let rounding: Rounding

  /// nil for a total below 1 or above a billion, and for a share that is printed to more than nine places.
  package init?(share: PrintedCell, scale: Int = 100, of total: Int, rounding: Rounding = .halfUp) {
    guard (1...1_000_000_000).contains(total), share.decimals <= 9 else { return nil }
    (self.share, self.scale, self.total, self.rounding) = (share, scale, total, rounding)
  }

  /// The numbers of units whose share rounds to the printed one; nil if there is none.
  package var counts: ClosedRange<Int>? {
    let first = firstCount { printed($0) >= share.units }
    let behind = firstCount { printed($0) > share.units }
    return first < behind ? first...(behind - 1) : nil
  }

  /// The chance that a figure drawn from all that could be printed between 0 and the whole would be possible with
  /// this total: 1 means that the check has no power.
  package var chance: Double {
    let figures = Double(scale) * Double(PrintedFigure.units(share.decimals)) + 1
    // Shares of neighbouring numbers are printed alike once the steps are below a unit.
    if Double(total) >= figures - 1 { return 1 }
    return Double(total + 1) / figures
  }

  /// The share of so many units as it would be printed.
  private func printed(_ count: Int) -> Int128 {
    rounding.rounded(
      Fraction128(Int128(count) * Int128(scale) * PrintedFigure.units(share.decimals), Int128(total)))
  }

  /// The first number up to the total for which a condition holds that holds from there on; the one behind the total
  /// if it never does.
  private func firstCount(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, total + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
