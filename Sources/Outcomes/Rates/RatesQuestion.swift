import DataTables
import Measures
import Statistics

/// Which rates of which units are asked for, and how groups are compared.
package struct RatesQuestion: Sendable {
  package enum Groups: Hashable, Sendable {
    /// All units are one group.
    case none
    /// A line for each unit and group; the column that says which.
    case column(String)
    /// A column of rates for each group, or two of counts with a slash between them.
    case columns([GroupColumn])
  }

  package struct GroupColumn: Hashable, Sendable {
    package var name: String
    package var column: String

    package init(name: String, column: String) { (self.name, self.column) = (name, column) }
  }

  package enum Scale: String, CaseIterable, Hashable, Sendable {
    case percent = "per-cent"
    case proportion

    /// The option of every measure that reads rates.
    package static let option = OptionDeclaration(
      "scale", .choice(allCases.map(\.rawValue)),
      help: "Whether rates are per-cent or proportion (default: as their sizes tell).")
  }

  package enum Test: String, CaseIterable, Hashable, Sendable {
    case paired, welch, wilcoxon, sign
  }

  package var unit: String
  /// The column with the units' names; nil to find it.
  package var name: String?
  package var groups = Groups.none
  package var rate: String?
  package var numerator: String?
  package var denominator: String?
  /// nil to find it out.
  package var scale: Scale?
  /// Columns for whose values all is repeated.
  package var by: [String] = []
  /// The group that the others are held against; nil to compare each with each.
  package var against: String?
  /// Tests of each comparison; empty for the paired t test where units are in both groups, else Welch's.
  package var tests: [Test] = []
  package var alternative = Alternative.twoSided
  package var reading = DataReading()

  package init(unit: String) { self.unit = unit }

  /// More groups than this have too many pairs of them to be read.
  static let mostGroups = 30
}
