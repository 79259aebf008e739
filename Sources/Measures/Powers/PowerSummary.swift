import Legislation
import Reporter

/// Powers by what they have in common: each power is in exactly one line, and the last line is their sum.
struct PowerSummary {
  /// In JSON.
  let key: String
  let title: String
  private let lines: [Line]

  struct Line {
    var name: String
    var powers = 0
    var implied = 0
    var may = 0
    var procedures = [Int](repeating: 0, count: Procedure.allCases.count)
    var primary = 0
    var own = 0

    mutating func add(_ power: DelegatedPower) {
      powers += 1
      if power.role == .implied { implied += 1 }
      if power.force == .may { may += 1 }
      if let place = Procedure.allCases.firstIndex(of: power.procedure) { procedures[place] += 1 }
      switch power.amends {
      case .primary, .named: primary += 1
      case .own: own += 1
      case .none: break
      }
    }
  }

  static func all(of result: PowersResult) -> [PowerSummary] {
    let powers = result.powers
    var made = [
      PowerSummary("by_delegate", "Powers by delegate", powers) { $0.power.delegate },
      PowerSummary("by_instrument", "Powers by instrument", powers) { $0.power.instrument },
    ]
    if result.texts.count > 1 {
      made.append(
        PowerSummary("by_text", "Powers by text", powers, order: result.texts.map(\.name)) { $0.text.name })
      made.append(
        PowerSummary("by_year", "Powers by year", powers, sorted: true) {
          $0.text.identity.year.map { "\($0)" } ?? DelegatedPower.notFound
        })
    }
    return made
  }

  private init(
    _ key: String, _ title: String, _ powers: [PowerLine], order: [String] = [], sorted: Bool = false,
    _ name: (PowerLine) -> String
  ) {
    (self.key, self.title) = (key, title)
    var lines: [String: Line] = [:]
    for text in order { lines[text] = Line(name: text) }
    var total = Line(name: "all")
    for power in powers {
      lines[name(power), default: Line(name: name(power))].add(power.power)
      total.add(power.power)
    }
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let ordered = lines.values.sorted { one, other in
      if !order.isEmpty { return places[one.name, default: 0] < places[other.name, default: 0] }
      if sorted { return one.name < other.name }
      return (-one.powers, one.name) < (-other.powers, other.name)
    }
    self.lines = ordered + [total]
  }

  private static var columns: [DataColumn<Line>] {
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

  var table: Table {
    var table = Table(title: title, columns: Self.columns.map { $0.heading() })
    for line in lines { table.append(Table.Row(cells: Self.columns.map { $0.cell(line) })) }
    return table
  }

  var json: JSONValue {
    .array(lines.map { line in .object(Self.columns.map { .init($0.key, $0.cell(line).json) }) })
  }
}
