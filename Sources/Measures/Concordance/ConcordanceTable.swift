import Force
import Legislation
import Reporter
import TermFrequency

/// Hits in their contexts, for people and for programs.
public enum ConcordanceTable {
  /// Characters of a heading that are shown beside a hit.
  private static let headingWidth = 28

  /// Aligned on the hit: passage before, hit, passage after, citation, and the beginning of the provision's heading.
  ///
  /// - Parameter addresses: whether there is a column of web addresses, whole headings with it.
  public static func table(
    of concordance: Concordance, in compared: ComparedTexts, addresses: Bool = false
  ) -> Table {
    let names = compared.names
    var columns = [
      Table.Column(key: "left", title: "before", alignment: .trailing),
      Table.Column(key: "hit", title: "hit"), Table.Column(key: "right", title: "after"),
      Table.Column(key: "provision", title: "provision"),
    ]
    let hasHeading = concordance.lines.contains { !$0.heading.isEmpty }
    if hasHeading { columns.append(Table.Column(key: "heading", title: "heading")) }
    let marksZone = concordance.lines.contains { $0.zone != .operative || $0.state != .inForce }
    if marksZone { columns.append(Table.Column(key: "zone", title: "zone, state")) }
    let tellsRow = compared.wordlist.rows.count > 1
    if tellsRow { columns.append(Table.Column(key: "label", title: "term")) }
    let tellsText = compared.texts.count > 1
    if tellsText { columns.append(Table.Column(key: "text", title: "text")) }
    let hasAddress = addresses && concordance.lines.contains { !$0.address.isEmpty }
    if hasAddress { columns.append(Table.Column(key: "address", title: "address")) }
    var table = Table(title: title(concordance), columns: columns)
    var group: ModalForce?
    for line in concordance.lines {
      if concordance.isByForce, let force = line.force, force != group {
        group = force
        let count = concordance.lines.count { $0.force == force }
        table.append(.heading("\(force): \(count.of("hit"))", groups: ["\(force)"]))
      }
      var cells: [Table.Cell] = [
        .text(line.left), .text(line.hit), .text(line.right), .text(line.provision),
      ]
      if hasHeading { cells.append(.text(addresses ? line.heading : short(line.heading))) }
      if marksZone { cells.append(.text(zone(line))) }
      if tellsRow { cells.append(.text(compared.wordlist.rows[line.row].displayLabel)) }
      if tellsText { cells.append(.text(names[line.text])) }
      if hasAddress { cells.append(.text(line.address)) }
      table.append(Table.Row(groups: group.map { ["\($0)"] } ?? [], cells: cells))
    }
    if concordance.isByForce { addForceNotes(to: &table, compared) }
    if let sentence = filtered(concordance) { table.addNote(sentence) }
    addNotes(to: &table, compared)
    table.provenance = Provenance.lines(of: compared)
    return table
  }

  private static func zone(_ line: ConcordanceLine) -> String {
    line.state == .inForce ? "\(line.zone)" : "\(line.zone), \(line.state)"
  }

  /// The words at the beginning of a heading, with a mark where some are left out.
  private static func short(_ heading: String) -> String {
    guard heading.count > headingWidth else { return heading }
    let kept = heading.prefix(headingWidth - 1)
    let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    return "\(words)…"
  }

  private static func filtered(_ concordance: Concordance) -> String? {
    guard !concordance.filter.name.isEmpty else { return nil }
    let left = concordance.filteredOut
    return
      "Only lines of \(concordance.filter.name); \(left == 1 ? "1 hit is" : "\(left) hits are") left out."
  }

  static func title(_ concordance: Concordance) -> String {
    let hits = concordance.total.of("hit")
    let order =
      switch concordance.order {
      case .position: "in order of place"
      case .left: "by the words before"
      case .right: "by the words after"
      }
    guard let sample = concordance.sample else { return "\(hits), \(order)" }
    return "\(concordance.lines.count) of \(hits), drawn with seed \(sample.seed), \(order)"
  }

  private static func addForceNotes(to table: inout Table, _ compared: ComparedTexts) {
    table.addNote(ForceNotes.what, explains: true)
    for (name, text) in zip(compared.names, compared.texts) {
      if let sentence = ForceNotes.otherLanguages(text) { table.addNote("\(name): \(sentence)") }
    }
  }

  private static func addNotes(to table: inout Table, _ compared: ComparedTexts) {
    table.addNote(
      "Contexts show the text as it stands, whatever its zone; ¶ stands where a paragraph, heading or cell ends.",
      explains: true)
    for (row, listed) in compared.wordlist.rows.enumerated() where compared.rule(of: row) != compared.rule {
      table.addNote("\(listed.displayLabel): counted by its own rule: \(compared.rule(of: row)).")
    }
    for (name, text) in zip(compared.names, compared.texts) {
      for (row, figure) in text.rows.enumerated() {
        guard let reason = figure.reason else { continue }
        table.addNote("\(name), \(compared.wordlist.rows[row].displayLabel): not counted: \(reason).")
      }
      for sentence in TextNotes.sentences(text, of: compared.wordlist) {
        table.addNote("\(name): \(sentence)")
      }
    }
    for failure in compared.failures { table.addNote("Not read: \(failure)") }
  }

  /// One line a hit, with everything that identifies the count it is part of.
  public static func tidy(_ lines: [ConcordanceLine], in compared: ComparedTexts) -> Table {
    // A file for which no forces were asked for has the columns it always had.
    let hasForce = compared.unit == .force
    var keys = [
      "path", "document", "id", "version", "group", "label", "provision", "zone", "state", "left", "hit",
      "right", "position", "scope", "rule", "sha256", "heading", "address",
    ]
    if hasForce { keys.append("force") }
    var table = Table(
      columns: keys.map { Table.Column(key: $0, title: $0, kind: $0 == "position" ? .integer : .text) })
    let names = compared.names
    let rules = compared.wordlist.rows.indices.map { compared.rule(of: $0).description }
    for line in lines {
      let identity = compared.texts[line.text].identity
      let row = compared.wordlist.rows[line.row]
      var cells: [Table.Cell] = [
        .text(identity.path), .text(names[line.text]), .text(identity.id), .text(identity.version),
        .text(row.group.joined(separator: " / ")), .text(row.displayLabel), .text(line.provision),
        .text(line.zone.description), .text(line.state.name), .text(line.left), .text(line.hit),
        .text(line.right), .integer(line.position), .text(compared.texts[line.text].scope.name),
        .text(rules[line.row]), .text(identity.sha256), .text(line.heading), .text(line.address),
      ]
      if hasForce { cells.append(.text(line.force?.description ?? "")) }
      table.append(Table.Row(cells: cells))
    }
    return table
  }
}
