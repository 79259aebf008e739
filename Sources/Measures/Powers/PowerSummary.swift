import Legislation
import Reporter

/// Powers by what they have in common: each power is in exactly one line, and the last line is their sum.
package struct PowerSummary: Sendable {
  /// In JSON.
  package let key: String
  package let title: String
  package let lines: [PowerTally]

  static func all(of result: PowersResult) -> [PowerSummary] {
    let powers = result.powers
    var made = [
      PowerSummary("by_delegate", "Powers by delegate", powers) { $0.power.delegate },
      PowerSummary("by_department", "Powers by department", powers) { $0.power.department },
      PowerSummary("by_instrument", "Powers by instrument", powers) { $0.power.instrument },
    ]
    if result.texts.count > 1 {
      made.append(
        PowerSummary("by_text", "Powers by text", powers, order: result.texts.map(\.name)) { $0.text.name })
      made.append(
        PowerSummary("by_year", "Powers by year", powers, order: years(of: result)) { year(of: $0.text) })
    }
    return made
  }

  private static func year(of text: NamedText) -> String {
    text.identity.year.map { "\($0)" } ?? DelegatedPower.notFound
  }

  /// Those without a power too.
  private static func years(of result: PowersResult) -> [String] {
    Set(result.texts.map { year(of: $0) }).sorted()
  }

  /// Lines that are counted already, in the order of the table, and their sum below them.
  package init(_ key: String, _ title: String, lines: [PowerTally]) {
    (self.key, self.title) = (key, title)
    var total = PowerTally(name: "all")
    for line in lines { total.add(line) }
    self.lines = lines + [total]
  }

  private init(
    _ key: String, _ title: String, _ powers: [PowerLine], order: [String] = [], _ name: (PowerLine) -> String
  ) {
    var lines: [String: PowerTally] = [:]
    for text in order { lines[text] = PowerTally(name: text) }
    for power in powers { lines[name(power), default: PowerTally(name: name(power))].add(power.power) }
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let ordered = lines.values.sorted { one, other in
      if !order.isEmpty { return places[one.name, default: 0] < places[other.name, default: 0] }
      return (-one.powers, one.name) < (-other.powers, other.name)
    }
    self.init(key, title, lines: ordered)
  }

  package var table: Table {
    let columns = PowerTally.columns
    var table = Table(title: title, columns: columns.map { $0.heading() })
    for line in lines { table.append(Table.Row(cells: columns.map { $0.cell(line) })) }
    return table
  }

  package var json: JSONValue {
    .array(lines.map { line in .object(PowerTally.columns.map { .init($0.key, $0.cell(line).json) }) })
  }
}
