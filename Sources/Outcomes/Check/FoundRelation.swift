/// A relation that the rows of a table keep, so often and so closely that it is hardly chance.
package struct FoundRelation: Hashable, Sendable {
  package var relation: Relation
  /// Its place among the ``FigureColumns``.
  package var target: Int
  /// The ways of rounding under which most rows keep it; the first is the usual one.
  package var rounding: [Rounding]
  /// Rows that keep it, and those that do not, in order.
  package var kept: [Int]
  package var broken: [Int]
  /// At most this is the chance that figures as far apart as these keep some relation of this kind as well as this
  /// one is kept, over all relations that were tried.
  package var chance: Double
  /// The table's own headings say it: the target is called as a part is (`plans_percent`, `plans`), or the columns
  /// are per cents.
  package var isNamed = false
  /// A user has named it: it is no matter of chance, however few rows keep it.
  package var isGiven = false
}

/// How likely it is that figures keep a relation that is none.
struct RelationChance {
  /// ln of the chance, row by row.
  private var logarithm = 0.0

  /// A row that keeps it by one of so many figures out of those that the column might have.
  mutating func add(allowed: Int128, of spread: Double) {
    logarithm += log(min(1, Double(allowed) / max(1, spread)))
  }

  /// Over all hypotheses, and all choices of the rows that break it.
  func bound(hypotheses: Int, rows: Int, broken: Int) -> Double {
    var total = logarithm + log(Double(max(1, hypotheses)))
    for index in 0..<broken { total += log(Double(rows - index)) - log(Double(index + 1)) }
    return min(1, exp(total))
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif
