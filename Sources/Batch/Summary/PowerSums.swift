import Legislation
import Measures

/// The delegated powers of the documents that a summary counts: by year, by department and by Act. Each power is in one line
/// of each, and a document without powers is a line of zeros.
package struct PowerSums: Sendable {
  package let byYear: PowerSummary
  package let byDepartment: PowerSummary
  package let byAct: PowerSummary

  /// Is given the documents, then the powers.
  struct Maker {
    private var keys: [Int: (year: String, act: Int)] = [:]
    private var years: [String: PowerTally] = [:]
    private var departments: [String: PowerTally] = [:]
    private var acts: [PowerTally] = []
    /// Powers of a role, a procedure or a law that no run writes: sums without them would look right.
    private(set) var unknown = 0

    mutating func add(_ row: FinishedResults.DocumentRow) {
      let year = row.year.map { String($0) } ?? DelegatedPower.notFound
      keys[row.item] = (year, acts.count)
      let name = row.id.map { "\(row.title) (\($0))" } ?? row.title
      acts.append(PowerTally(name: name))
      if years[year] == nil { years[year] = PowerTally(name: year) }
    }

    mutating func add(_ row: FinishedResults.PowerRow) {
      guard let (year, act) = keys[row.item] else { return }
      guard let role = DelegatedPower.Role(rawValue: row.role),
        let procedure = Procedure(rawValue: row.procedure), let amends = AmendedLaw(rawValue: row.amends)
      else {
        unknown += 1
        return
      }
      guard role != .supplementary else { return }
      func add(to tally: inout PowerTally) {
        tally.add(
          isImplied: role == .implied, isMay: row.force == "may", procedure: procedure, amends: amends)
      }
      add(to: &years[year, default: PowerTally(name: year)])
      add(to: &departments[row.department, default: PowerTally(name: row.department)])
      add(to: &acts[act])
    }

    var sums: PowerSums {
      PowerSums(
        byYear: PowerSummary("by_year", "Powers by year", lines: years.values.sorted { $0.name < $1.name }),
        byDepartment: PowerSummary(
          "by_department", "Powers by department",
          lines: departments.values.sorted { (-$0.powers, $0.name) < (-$1.powers, $1.name) }),
        byAct: PowerSummary("by_act", "Powers by Act", lines: acts))
    }
  }
}
