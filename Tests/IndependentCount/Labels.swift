/// A provision on the way from the document down to a text.
struct Step: Equatable {
  enum Kind {
    case part, chapter, crossHeading, schedule, annex, appendix, attachment
    case euTitle, euSection, euSubsection, division, recital, section, level
    /// A paragraph of a code, cited alone.
    case code
    /// A chapter of a code.
    case codeChapter
  }
  var kind: Kind
  /// `s.`, `reg.` …, for a section only.
  var word = ""
  var number: String
}

/// The label by which people cite the last step of a path: kinds and numbers down the chain.
func label(of path: [Step]) -> String {
  var parts: [String] = []
  var joinsLevels = false
  for step in path {
    let isUnnumbered = step.number.isEmpty
    let level = "(\(step.number))"
    switch step.kind {
    case .schedule: parts = [isUnnumbered ? "Sch." : "Sch. \(step.number)"]
    case .annex: parts = [isUnnumbered ? "Annex" : "Annex \(step.number)"]
    case .attachment: parts = [isUnnumbered ? "Attachment" : "Attachment \(step.number)"]
    case .appendix: parts = container(of: parts) + [isUnnumbered ? "Appendix" : "Appendix \(step.number)"]
    case .crossHeading: break
    case .part: if !isUnnumbered { parts = container(of: parts) + ["Pt. \(step.number)"] }
    case .euTitle: if !isUnnumbered { parts = container(of: parts) + ["Title \(step.number)"] }
    case .chapter: if !isUnnumbered { parts.append("Ch. \(step.number)") }
    case .euSection: if !isUnnumbered { parts.append("Sec. \(step.number)") }
    case .euSubsection: if !isUnnumbered { parts.append("Subsec. \(step.number)") }
    case .recital: if !isUnnumbered { parts = ["recital \(level)"] }
    case .section: if !isUnnumbered { parts = container(of: parts) + ["\(step.word) \(step.number)"] }
    case .codeChapter: parts = container(of: parts) + ["ch. \(step.number)"]
    case .code: if !isUnnumbered { parts = ["para. \(step.number)"] }
    case .division:
      guard !isUnnumbered else { break }
      if joinsLevels, let last = parts.popLast() { parts.append(last + level) } else { parts.append(level) }
    case .level:
      guard !isUnnumbered else { break }
      parts.append((parts.popLast() ?? "") + level)
    }
    joinsLevels = step.kind == .section || step.kind == .division && !isUnnumbered
  }
  return parts.joined(separator: " ")
}

/// Of a path so far, the schedule or annex in which Parts and paragraphs count anew.
private func container(of parts: [String]) -> [String] {
  parts.filter { part in ["Sch.", "Annex", "Attachment", "Appendix"].contains { part.hasPrefix($0) } }
}

/// A number as printed, without a kind word beside it and without outer points and brackets.
///
/// Only schedules are also named the other way round: `FIRST SCHEDULE`.
func citedNumber(_ printed: String, ofSchedule: Bool = false) -> String {
  var words = printed.split(whereSeparator: \.isWhitespace).map(String.init)
  if let first = words.first, kindWords.contains(first.lowercased()) { words.removeFirst() }
  if ofSchedule, words.last?.lowercased() == "schedule" { words.removeLast() }
  let isOuter: (Character) -> Bool = { ".()".contains($0) }
  let trimmed = words.joined(separator: " ").drop(while: isOuter)
  return String(String(trimmed.reversed().drop(while: isOuter)).reversed())
}

private let kindWords: Set<String> = [
  "article", "section", "regulation", "rule", "paragraph", "part", "chapter", "schedule", "annex", "title",
  "subsection", "appendix", "attachment", "group", "adran", "rhan", "pennod", "atodlen", "erthygl",
  "rheoliad",
  "paragraff", "rheol", "atodiad",
]
