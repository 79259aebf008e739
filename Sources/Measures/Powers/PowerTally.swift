import Force
import Reporter

/// How many powers there are of something, and of which kinds.
package struct PowerTally: Sendable, Hashable {
  package var name: String
  package private(set) var powers = 0
  private var implied = 0
  private var may = 0
  private var procedures = [Int](repeating: 0, count: Procedure.allCases.count)
  private var primary = 0
  private var own = 0

  package init(name: String) { self.name = name }

  mutating func add(_ power: DelegatedPower) {
    add(
      isImplied: power.role == .implied, isMay: power.force == .may, procedure: power.procedure,
      amends: power.amends)
  }

  /// Adds one power.
  package mutating func add(isImplied: Bool, isMay: Bool, procedure: Procedure, amends: AmendedLaw) {
    powers += 1
    if isImplied { implied += 1 }
    if isMay { may += 1 }
    if let place = Procedure.allCases.firstIndex(of: procedure) { procedures[place] += 1 }
    switch amends {
    case .primary, .named: primary += 1
    case .own: own += 1
    case .none: break
    }
  }

  mutating func add(_ other: PowerTally) {
    powers += other.powers
    implied += other.implied
    may += other.may
    for place in procedures.indices { procedures[place] += other.procedures[place] }
    primary += other.primary
    own += other.own
  }

  package static var columns: [DataColumn<PowerTally>] {
    [
      .text("name", title: "", meaning: "What the powers have in common; all in the last line.", \.name),
      .integer("powers", meaning: "Powers, with those that are implied.") { $0.powers },
      .integer("implied", meaning: "Of these the implied ones.") { $0.implied },
      .integer("may", meaning: "Of these with the force may.") { $0.may },
    ]
      + Procedure.allCases.enumerated().map { place, procedure in
        .integer(
          procedure.rawValue.split(separator: " ").joined(separator: "_"), title: procedure.rawValue,
          meaning: "Of these with the procedure '\(procedure.rawValue)'."
        ) { $0.procedures[place] }
      } + [
        .integer(
          "amends_an_act", title: "amend an Act", meaning: "Of these that may amend another Act, or any."
        ) {
          $0.primary
        },
        .integer(
          "amends_this_act", title: "amend this Act", meaning: "Of these that may amend only the Act itself."
        ) {
          $0.own
        },
      ]
  }
}
