import Force
import Legislation
import Reporter
import TermFrequency

/// Hits in their contexts, for people and for programs.
enum ConcordanceTable {
  /// Characters of a heading that are shown beside a hit.
  private static let headingWidth = 28

  /// Aligned on the hit: passage before, hit, passage after, citation, and the beginning of the provision's heading.
  ///
  /// - Parameter addresses: whether there is a column of web addresses, whole headings with it.
  static func table(
    of concordance: Concordance, in compared: ComparedTexts, addresses: Bool = false
  ) -> Table {
    let names = compared.names
    var columns = [
      HitLine.left.heading(alignment: .trailing), HitLine.hit.heading(), HitLine.right.heading(),
      HitLine.provision.heading(),
    ]
    let hasHeading = concordance.lines.contains { !$0.heading.isEmpty }
    if hasHeading { columns.append(HitLine.heading.heading()) }
    let marksZone = concordance.lines.contains { $0.zone != .operative || $0.state != .inForce }
    if marksZone { columns.append(Table.Column(key: "zone", title: "zone, state")) }
    let hasVoices = concordance.lines.contains { !$0.bearer.isEmpty }
    if hasVoices { columns += [HitLine.bearer.heading(), HitLine.counterpart.heading()] }
    let tellsRow = compared.wordlist.rows.count > 1
    if tellsRow { columns.append(Table.Column(key: "label", title: "term")) }
    let tellsText = compared.texts.count > 1
    if tellsText { columns.append(Table.Column(key: "text", title: "text")) }
    let hasAddress = addresses && concordance.lines.contains { !$0.address.isEmpty }
    if hasAddress { columns.append(HitLine.address.heading()) }
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
      if hasVoices { cells += [.text(line.bearer), .text(line.counterpart)] }
      if tellsRow { cells.append(.text(compared.wordlist.rows[line.row].displayLabel)) }
      if tellsText { cells.append(.text(names[line.text])) }
      if hasAddress { cells.append(.text(line.address)) }
      table.append(Table.Row(groups: group.map { ["\($0)"] } ?? [], cells: cells))
    }
    if concordance.isByForce { addForceNotes(to: &table, compared) }
    if hasVoices { table.addNote(VoiceNotes.what, explains: true) }
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
      if let sentence = ForceNotes.passedModals(text) { table.addNote("\(name): \(sentence)") }
      if let sentence = ForceNotes.otherLanguages(text) { table.addNote("\(name): \(sentence)") }
    }
  }

  private static func addNotes(to table: inout Table, _ compared: ComparedTexts) {
    table.addNote(
      "Contexts show the text as it is, whatever its zone; ¶ is where a paragraph, heading or cell ends.",
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
}
