/// A provision, or a stretch of them, as a user writes it: `part 3`, `s. 19-83`, `sch. 4 part 3`, `s. 28(1)(a)`.
///
/// A label that voxlex prints is read too, with its headings and ordinals: `Sch. 1 Pt. I art. 8(1)`, `s. 5 [2]`. It names
/// just that provision. Where there is none of that label, the words are read as a path.
///
/// A path starts at the body unless it starts at a schedule, an annex, an attachment or an appendix. Numbers are
/// compared as printed, without regard to case; a stretch runs in document order, so that `s. 28-30` includes
/// `28A`.
package struct ProvisionReference: Sendable, Hashable, CustomStringConvertible {
  struct Step: Sendable, Hashable {
    var unit: Unit
    var first: String
    /// Last number of a stretch; nil for one provision.
    var last: String?
    /// Numbers of levels below, `1`, `a`.
    var levels: [String]
  }

  enum Unit: String, Sendable, Hashable, CaseIterable {
    case part, chapter, schedule, annex, appendix, attachment, title, section, regulation, article, rule
    case paragraph, recital

    static let names: [String: Unit] = [
      "part": .part, "parts": .part, "pt": .part, "pts": .part, "chapter": .chapter, "chapters": .chapter,
      "ch": .chapter, "schedule": .schedule, "schedules": .schedule, "sch": .schedule, "schs": .schedule,
      "annex": .annex, "appendix": .appendix, "attachment": .attachment, "title": .title,
      "section": .section, "sections": .section, "s": .section, "ss": .section, "sec": .section,
      "regulation": .regulation, "regulations": .regulation, "reg": .regulation, "regs": .regulation,
      "article": .article, "articles": .article, "art": .article, "arts": .article, "rule": .rule,
      "rules": .rule, "r": .rule, "rr": .rule, "paragraph": .paragraph, "paragraphs": .paragraph,
      "para": .paragraph, "paras": .paragraph, "recital": .recital,
    ]

    func matches(_ provision: Provision) -> Bool {
      switch self {
      case .part: (provision.kind == .part || provision.kind == .euPart) && !provision.isArticleDivision
      case .chapter:
        (provision.kind == .chapter || provision.kind == .euChapter || provision.kind == .codeChapter)
          && !provision.isArticleDivision
      case .schedule: provision.kind == .schedule
      case .annex: provision.kind == .annex
      case .appendix: provision.kind == .appendix
      case .attachment: provision.kind == .attachment
      case .title: provision.kind == .euTitle
      case .section: provision.kind == .section && provision.word == .section
      case .regulation: provision.kind == .section && provision.word == .regulation
      case .article:
        provision.kind == .section && provision.word == .article || provision.isArticleDivision
      case .rule: provision.kind == .section && provision.word == .rule
      case .paragraph:
        provision.kind == .codeParagraph || provision.kind == .section && provision.word == .paragraph
      case .recital: provision.kind == .recital
      }
    }

    var startsOutsideBody: Bool {
      [.schedule, .annex, .appendix, .attachment].contains(self)
    }
  }

  package let description: String
  /// Empty where the words can only be a label that is printed.
  let steps: [Step]

  /// - Throws: `ScopeError.notUnderstood` if the text is neither a path nor begins or ends as a label does.
  package init(_ text: String) throws(ScopeError) {
    description = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    do {
      steps = try Self.path(text)
    } catch {
      guard Self.mayBeLabel(description) else { throw error }
      steps = []
    }
  }

  /// Whether a label may read so: it begins with a unit and a number, a heading or a level, or has a heading or an ordinal.
  private static func mayBeLabel(_ text: String) -> Bool {
    if text.contains("“") || text.contains("\"") || text.hasPrefix("(") || text.hasSuffix("]") { return true }
    // Numbers may be of any words: `Pt. I: Cereals`, `Annex (Criterion 2 —)(a)`.
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first.map({ $0.lowercased() }) else { return false }
    let unit = first.hasSuffix(".") ? String(first.dropLast()) : first
    return (Unit.names[unit] != nil || unit == "subsec") && (words.count > 2 || text.hasSuffix(")"))
  }

  private static func path(_ text: String) throws(ScopeError) -> [Step] {
    var steps: [Step] = []
    var unit: Unit?
    for word in Self.words(of: text) {
      if let named = Unit.names[word.lowercased()], unit == nil || !Self.isNumber(word) || steps.isEmpty {
        if let open = unit { steps.append(Step(unit: open, first: "", last: nil, levels: [])) }
        unit = named
      } else if let open = unit {
        guard let step = Self.step(open, word) else { throw .notUnderstood(text) }
        steps.append(step)
        unit = nil
      } else {
        throw .notUnderstood(text)
      }
    }
    if let open = unit { steps.append(Step(unit: open, first: "", last: nil, levels: [])) }
    guard !steps.isEmpty else { throw .notUnderstood(text) }
    return steps
  }

  /// Words, with a point after a unit taken off, and spaces around the dash of a stretch closed.
  private static func words(of text: String) -> [String] {
    var text = text
    for dash in ["\u{2013}", "\u{2014}", " to "] { text = text.split(separator: dash).joined(separator: "-") }
    var joined = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let before = characters[..<index].last { !$0.isWhitespace }
      let after = characters[(index + 1)...].first { !$0.isWhitespace }
      if character.isWhitespace, before == "-" || after == "-" || after == "(" { continue }
      joined.append(character)
      // `s.28` is `s. 28`.
      if character == ".", let word = joined.split(separator: " ").last?.dropLast(),
        Unit.names[word.lowercased()] != nil
      {
        joined.removeLast()
        joined.append(" ")
      }
    }
    return joined.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func isNumber(_ word: String) -> Bool { word.contains { $0.isNumber } }

  private static func step(_ unit: Unit, _ word: String) -> Step? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, ends.allSatisfy({ !$0.isEmpty }) else { return nil }
    var parts = ends[0].split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let first = parts.removeFirst()
    var levels: [String] = []
    for part in parts {
      guard part.hasSuffix(")"), part.count > 1 else { return nil }
      levels.append(String(part.dropLast()))
    }
    guard ends.count == 1 || levels.isEmpty else { return nil }
    return Step(unit: unit, first: first, last: ends.count == 2 ? ends[1] : nil, levels: levels)
  }
}
