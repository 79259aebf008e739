import DataTables
import Legislation

/// Why figures cannot be worked out from a table.
package enum OutcomeError: ProblemError, Hashable {
  case table(DataTableError)
  /// No row has what is asked for; `column` is the first one of which no row has the value.
  case noRow(path: String, column: String?, wanted: String, found: [String])
  /// One unit, two rows, one group.
  case repeatedUnit(path: String, line: Int, firstLine: Int, unit: String, where: String)
  /// One category and period, two rows, and nothing says that they are to be added up.
  case repeatedCell(path: String, line: Int, firstLine: Int, where: String)
  case severalGroups(path: String, column: String, count: Int, limit: Int)
  /// A group that is asked for and is not there.
  case noSuchGroup(path: String, name: String, groups: [String])
  /// Figures of which it is not clear whether they are per cents.
  case unclearScale(path: String, columns: [String])
  /// A name that two columns or groups would have.
  case noRates(path: String, because: String)
  /// Units that are to be joined have rates without counts.
  case mergedRates(path: String, line: Int, unit: String)
  /// A file of merged units that says two things of one, or goes in a circle.
  case mapping(path: String, line: Int, because: String, remedy: String)
  /// A count that is none: below 0, or with a fraction.
  case notACount(path: String, line: Int, column: String, text: String)
  case relations(path: String, line: Int?, because: String, remedy: String)
  /// Two files that have nothing in common.
  case nothingInCommon(path: String, other: String, key: String, first: String, second: String)

  package var problems: [Problem] {
    if case .table(let error) = self { return error.problems }
    return [problem]
  }

  private var problem: Problem {
    func place(_ path: String, _ line: Int? = nil) -> SourceLine { SourceLine(file: path, line: line) }
    switch self {
    case .table(let error): return error.problems[0]
    case .noRow(let path, let column, let wanted, let found):
      guard let column else {
        return Problem(
          .empty, at: place(path), "no row meets all conditions together (\(wanted))", "ask for fewer of them"
        )
      }
      let values = OutcomeError.list(found)
      return Problem(
        .invalid, at: place(path),
        "no row has '\(wanted)' in the column '\(column)'" + (found.isEmpty ? "" : " (it has \(values))"),
        "write one that is there")
    case .repeatedUnit(let path, let line, let first, let unit, let group):
      return Problem(
        .repeated, at: place(path, line), "the unit '\(unit)' has a row already (line \(first)) \(group)",
        "select the rows that are meant", "name the column by which the rows differ")
    case .repeatedCell(let path, let line, let first, let place):
      return Problem(
        .repeated, at: SourceLine(file: path, line: line), "\(place) has a row already (line \(first))",
        "select the rows that are meant", "say that rows are to be added up")
    case .severalGroups(let path, let column, let count, let limit):
      return Problem(
        .limit, at: place(path),
        "the column '\(column)' has \(count) values, and at most \(limit) groups are compared",
        "select some of them")
    case .noSuchGroup(let path, let name, let groups):
      return Problem(
        .invalid, at: place(path), "there is no group '\(name)' (there are \(OutcomeError.list(groups)))",
        "name one of them")
    case .unclearScale(let path, let columns):
      return Problem(
        .invalid, at: place(path),
        "some figures of \(OutcomeError.list(columns)) can be proportions and others cannot",
        "say whether they are per cents or proportions")
    case .noRates(let path, let reason):
      return Problem(.missing, at: place(path), reason, "name a column of rates", "name two of counts")
    case .mergedRates(let path, let line, let unit):
      return Problem(
        .missing, at: place(path, line), "rates that are to be joined as '\(unit)' have no counts",
        "name the columns of counts, numerator and denominator")
    case .mapping(let path, let line, let reason, let remedy):
      return Problem(.invalid, at: place(path, line), reason, .words(remedy))
    case .notACount(let path, let line, let column, let text):
      return Problem(
        .invalid, at: place(path, line), "'\(text)' in the column '\(column)' is no count",
        "name a column of whole numbers of 0 and more")
    case .relations(let path, let line, let reason, let remedy):
      return Problem(.invalid, at: place(path, line), reason, .words(remedy))
    case .nothingInCommon(let path, let other, let key, let first, let second):
      return Problem(
        .invalid, at: place(path),
        "no value of '\(key)' is also in \(other) (here '\(first)', there '\(second)')",
        "name columns that have the same values")
    }
  }

  static func list(_ names: [String], most: Int = 12) -> String {
    let shown = names.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
    return shown + (names.count > most ? " and \(names.count - most) more" : "")
  }
}
