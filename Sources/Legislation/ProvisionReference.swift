/// A provision, or a stretch of them, as a user writes it: `part 3`, `s. 19-83`, `sch. 4 part 3`, `s. 28(1)(a)`.
///
/// A path starts at the body unless it starts at a schedule, an annex, an attachment or an appendix. Numbers are
/// compared as printed, without regard to case; a stretch runs in document order, so that `s. 28-30` includes
/// `28A`.
public struct ProvisionReference: Sendable, Hashable, CustomStringConvertible {
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
      case .part: provision.kind == .part || provision.kind == .euPart
      case .chapter:
        provision.kind == .chapter || provision.kind == .euChapter || provision.kind == .codeChapter
      case .schedule: provision.kind == .schedule
      case .annex: provision.kind == .annex
      case .appendix: provision.kind == .appendix
      case .attachment: provision.kind == .attachment
      case .title: provision.kind == .euTitle
      case .section: provision.kind == .section && provision.word == .section
      case .regulation: provision.kind == .section && provision.word == .regulation
      case .article: provision.kind == .section && provision.word == .article
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

  public let description: String
  let steps: [Step]

  /// - Throws: `ScopeError.notUnderstood`.
  public init(_ text: String) throws(ScopeError) {
    description = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    self.steps = steps
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

extension Document {
  /// For each provision, whether it lies in one of the references, itself or below.
  ///
  /// - Throws: `ScopeError.noSuchProvision`, naming what there is.
  public func provisions(in references: [ProvisionReference]) throws(ScopeError) -> [Bool] {
    var chosen = [Bool](repeating: false, count: provisions.count)
    for reference in references {
      for index in try roots(of: reference) { chosen[index] = true }
    }
    for index in provisions.indices {
      let parent = Int(provisions[index].parent)
      if parent >= 0, chosen[parent] { chosen[index] = true }
    }
    return chosen
  }

  /// The provisions that a reference names, without those below.
  private func roots(of reference: ProvisionReference) throws(ScopeError) -> [Int] {
    var scope: Int?
    var found: [Int] = []
    for (place, step) in reference.steps.enumerated() {
      found = matches(of: step, below: scope, startsInBody: place == 0 && !step.unit.startsOutsideBody)
      for level in step.levels { found = found.flatMap { children(of: $0, numbered: level) } }
      guard let first = found.first else {
        throw .noSuchProvision(
          path: identity.path, wanted: reference.description, available: outline(limit: 12))
      }
      if step.last == nil, !step.first.isEmpty {
        // Two provisions of one label are one to whoever cites them; two of different labels are not.
        var labels: [String] = []
        for index in found {
          let label = self.label(of: Int32(index))
          if !labels.contains(label) { labels.append(label) }
        }
        guard labels.count == 1 else {
          throw .ambiguous(path: identity.path, wanted: reference.description, labels: labels)
        }
      }
      scope = first
    }
    return found
  }

  private func matches(of step: ProvisionReference.Step, below: Int?, startsInBody: Bool) -> [Int] {
    let candidates = provisions.indices.filter { index in
      guard step.unit.matches(provisions[index]) else { return false }
      if let below { return isBelow(index, below) }
      return !startsInBody || isInBody(index)
    }
    func isNumbered(_ index: Int, _ number: String) -> Bool {
      provisions[index].number.lowercased() == number.lowercased()
    }
    guard !step.first.isEmpty else { return candidates }
    guard let last = step.last else { return candidates.filter { isNumbered($0, step.first) } }
    guard let start = candidates.firstIndex(where: { isNumbered($0, step.first) }),
      let end = candidates.lastIndex(where: { isNumbered($0, last) }), start <= end
    else { return [] }
    return Array(candidates[start...end])
  }

  private func children(of index: Int, numbered number: String) -> [Int] {
    provisions.indices.filter {
      Int(provisions[$0].parent) == index && provisions[$0].number.lowercased() == number.lowercased()
    }
  }

  private func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
    var place = Int(provisions[index].parent)
    while place >= 0 {
      if place == ancestor { return true }
      place = Int(provisions[place].parent)
    }
    return false
  }

  private func isInBody(_ index: Int) -> Bool {
    var place = index
    while place >= 0 {
      switch provisions[place].kind {
      case .schedule, .annex, .attachment, .appendix: return false
      default: place = Int(provisions[place].parent)
      }
    }
    return true
  }

  /// The provisions of the upper levels, for errors: `Pt. 1, Pt. 2, s. 1 to s. 140, Sch. 1`.
  package func outline(limit: Int) -> String {
    var labels: [String] = []
    var sections: [String] = []
    func close() {
      if let first = sections.first, let last = sections.last {
        labels.append(first == last ? first : "\(first) to \(last)")
      }
      sections = []
    }
    for (index, provision) in provisions.enumerated() {
      let label = self.label(of: Int32(index))
      switch provision.kind {
      case .section, .codeParagraph: sections.append(label)
      case .part, .schedule, .annex, .appendix, .attachment, .codeChapter, .euTitle:
        close()
        labels.append(label)
      default: break
      }
    }
    close()
    guard !labels.isEmpty else { return "no numbered provisions" }
    return labels.prefix(limit).joined(separator: ", ") + (labels.count > limit ? " …" : "")
  }
}
