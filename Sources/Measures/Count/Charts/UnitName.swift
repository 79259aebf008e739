/// Short names of units, for the heads of narrow columns.
package enum UnitName {
  /// `3` of `Pt. 3`, `S2` of `Sch. 2`, `rest` of the text in no unit.
  package static func short(_ label: String, isRemainder: Bool) -> String {
    if isRemainder { return "rest" }
    let words = label.split(separator: " ")
    guard words.count == 2 else { return label.count <= 6 ? label : String(label.prefix(5)) + "…" }
    switch words[0] {
    case "Pt.", "ch.", "Ch.", "s.", "art.", "reg.", "r.", "para.": return String(words[1])
    case "Sch.": return "S\(words[1])"
    case "Annex": return "A\(words[1])"
    default: return "\(words[0].prefix(1))\(words[1])"
    }
  }

  /// What most units of a text are: `Part`, `chapter`; empty where they are of no one kind.
  package static func kind(_ labels: [String]) -> String {
    let kinds = labels.compactMap { $0.split(separator: " ").first.map(String.init) }
    let numbers = Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
    guard let most = numbers.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return "" }
    switch most {
    case "Pt.": return "Part"
    case "ch.", "Ch.": return "chapter"
    case "Sch.": return "Schedule"
    case "s.": return "section"
    case "art.": return "article"
    case "reg.": return "regulation"
    case "para.": return "paragraph"
    default: return ""
    }
  }
}
