import ArgumentParser
import Voxlex

/// Which lines of a concordance are shown.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only hits that this modal governs: must, 'must not', shall, may, 'may not', should, 'need not', none …; "
        + "repeat, or separate by commas."))
  var force: [String] = []
  @Flag(
    help: ArgumentHelp(
      "Only hits that no modal governs though one is just before them: what the rule of force is to be checked on."
    ))
  var afterModal = false
  @Option(
    help: "Only hits in text of this zone: operative, heading, quoted …; repeat, or separate by commas.")
  var zone: [String] = []
  @Option(help: "Only hits in text of this state: inForce, prospective …; repeat, or separate by commas.")
  var state: [String] = []
  @Option(help: "Only hits of the row with this label; repeat for more.")
  var label: [String] = []
  @Option(help: "Only hits of rows in this group; repeat for more.")
  var group: [String] = []

  func validate() throws { _ = try named() }

  /// The filter, rows among it.
  ///
  /// - Throws: a mistake if no row has a label or is in a group.
  func filter(of list: Wordlist) throws -> ConcordanceFilter {
    var filter = try named()
    guard !label.isEmpty || !group.isEmpty else { return filter }
    for name in label
    where !list.rows.contains(where: { Self.same($0.displayLabel, name) || Self.same($0.label, name) }) {
      throw ArgumentMistake(
        "There is no row '\(name)' in the list; it has \(Self.some(list.rows.map(\.displayLabel))).")
    }
    for name in group where !list.rows.contains(where: { Self.isIn(name, $0.group) }) {
      throw ArgumentMistake(
        "There is no group '\(name)' in the list; it has \(Self.some(list.rows.map { $0.group.joined(separator: " / ") }))."
      )
    }
    let rows = list.rows.indices.filter { index in
      let row = list.rows[index]
      return (label.isEmpty || label.contains { Self.same(row.displayLabel, $0) || Self.same(row.label, $0) })
        && (group.isEmpty || group.contains { Self.isIn($0, row.group) })
    }
    filter.rows = Set(rows)
    if !label.isEmpty { filter.rowNames.append("row \(label.joined(separator: ", "))") }
    if !group.isEmpty { filter.rowNames.append("group \(group.joined(separator: ", "))") }
    return filter
  }

  private func named() throws -> ConcordanceFilter {
    var filter = ConcordanceFilter()
    filter.forces = try Self.values(force, "force", ModalForce.allCases, \.description) { _ in nil }
    filter.passesModal = afterModal
    filter.zones = try Self.values(zone, "zone", Zone.allCases, \.description) { Zone(written: $0) }
    filter.states = try Self.values(state, "state", TextState.allCases, \.name) { name in
      TextState.allCases.first { Self.same($0.description, name) }
    }
    return filter
  }

  /// The values that are named; nil if none is.
  private static func values<Value: Hashable>(
    _ texts: [String], _ what: String, _ all: [Value], _ name: (Value) -> String, _ other: (String) -> Value?
  ) throws -> Set<Value>? {
    var found: Set<Value> = []
    for text in texts.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) })
    {
      guard let value = all.first(where: { same(name($0), text) }) ?? other(text) else {
        throw ValidationError(
          "There is no \(what) '\(text)'; write one of \(all.map(name).joined(separator: ", ")).")
      }
      found.insert(value)
    }
    return found.isEmpty ? nil : found
  }

  /// Case, hyphens and spaces do not matter: `must-not` is `must not`.
  private static func same(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  private static func isIn(_ name: String, _ group: [String]) -> Bool {
    same(group.joined(separator: " / "), name) || group.contains { same($0, name) }
  }

  private static func some(_ names: [String]) -> String {
    var distinct: [String] = []
    for name in names where !name.isEmpty && !distinct.contains(name) { distinct.append(name) }
    guard !distinct.isEmpty else { return "none" }
    return distinct.prefix(8).joined(separator: ", ") + (distinct.count > 8 ? " …" : "")
  }
}
