import Legislation
import Reporter

/// One count: of a row of the wordlist, in a text or in one unit of it. Tables, CSV, workbooks and the counts of a batch
/// are made from its columns.
package struct CountLine: Sendable, LineOfText {
  package var text: NamedText
  /// Groups of the row, outermost first, with ` / ` between them.
  package var group = ""
  package var label = ""
  package var count: Int?
  /// Of the scope, in the text or in the unit.
  package var words: Int?
  package var rate: Double?
  package var scope = ""
  package var rule = ""
  package var status = ""
  /// What the text is broken into, and the unit's citation; both empty for the whole text.
  package var unit = ""
  package var provision = ""

  /// With what the value of a column changes: it is the same in all lines that have the same of that.
  package enum Level: Sendable {
    case text, row, rule, figure
    /// With what was counted in: the text as a whole, or one of its units.
    case part
    /// With the text, but for rows that could not be counted.
    case status
  }

  static let count = DataColumn<CountLine>.integer(
    "count", meaning: "Hits; empty where there was nothing to count, see status.", \.count)
  static let words = DataColumn<CountLine>.integer(
    "words", meaning: "Words of the scope, in the document or in the provision.", \.words)
  static let rate = DataColumn<CountLine>.decimal(
    "per_1000", title: "per 1,000 words", places: 2, meaning: "Hits per 1,000 words of the scope.", \.rate)
  static let label = DataColumn<CountLine>.text(
    "label", title: "Term", meaning: "Label of the wordlist row.", \.label)
  static let provision = DataColumn<CountLine>.text(
    "provision", meaning: "Citation of the provision; only provisions with a hit have a row.", \.provision)

  /// All columns, each with what it changes with.
  private static let declared: [(level: Level, column: DataColumn<CountLine>)] =
    DataColumn.ofText.map { (.text, $0) } + [
      (
        .row,
        .text("group", meaning: "Groups of the wordlist row, outermost first, separated by ' / '.", \.group)
      ),
      (.row, label), (.figure, count), (.part, words), (.figure, rate),
      (.rule, .text("scope", isForPrograms: true, meaning: "Which text was counted.", \.scope)),
      (.rule, .text("rule", isForPrograms: true, meaning: "Counting rule of the row.", \.rule)),
      (
        .status,
        .text("status", isForPrograms: true, meaning: "'counted', or why there is no count.", \.status)
      ),
      (.text, .sha256),
    ]

  private static let ofUnits: [(level: Level, column: DataColumn<CountLine>)] = [
    (
      .part,
      .text("unit", meaning: "Empty for the whole document; else what 'provision' is.", \.unit)
    ),
    (.part, provision),
  ]

  /// - Parameter hasUnits: whether texts are broken into units.
  package static func levels(hasUnits: Bool) -> [(level: Level, column: DataColumn<CountLine>)] {
    hasUnits ? declared + ofUnits : declared
  }

  static func columns(hasUnits: Bool) -> [DataColumn<CountLine>] { levels(hasUnits: hasUnits).map(\.column) }

  package init(_ text: NamedText) { self.text = text }
}

extension ComparedTexts {
  /// Rows of the list in the order in which they are written: group by group.
  func rows(by order: Order) -> [Int] {
    ([[]] + wordlist.groups.map(\.path)).flatMap { rows(in: $0, by: order) }
  }

  /// One line for each text and row, without totals; where the texts are broken down one for each text, row and unit, whose
  /// sums are the text's figures.
  func lines(by order: Order) -> [CountLine] {
    zip(names, texts).enumerated().flatMap { index, text in lines(index, text.1, name: text.0, by: order) }
  }

  private func lines(_ index: Int, _ text: TextFigures, name: String, by order: Order) -> [CountLine] {
    var lines: [CountLine] = []
    var line = CountLine(NamedText(text.identity, name: name))
    line.scope = text.scope.name
    for row in rows(by: order) {
      let listed = wordlist.rows[row]
      line.group = listed.group.joined(separator: " / ")
      line.label = listed.displayLabel
      line.rule = rule(of: row).description
      line.status = text.rows[row].reason ?? text.emptiness ?? "counted"
      guard let unit else {
        (line.count, line.words) = (text.rows[row].count, text.words)
        line.rate = rate(row: row, text: index)
        lines.append(line)
        continue
      }
      line.unit = unit.rawValue
      for part in text.breakdown?.parts ?? [] {
        (line.count, line.words, line.rate) = (part.counts[row], part.words, part.rate(row: row))
        line.provision = part.label
        lines.append(line)
      }
    }
    return lines
  }
}
