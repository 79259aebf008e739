import Legislation

/// The provisions that a text names, found by rule: *section 12(3)*, *paragraph 4 of Schedule 3*, *regulation 5*.
struct CrossReferences {
  /// One that is named.
  struct Reference {
    /// Byte of the document's text.
    var place: Int
    /// The run that it is in.
    var run: Int
    /// The provision that it names, as an index; nil if it is of another law, or none that is there.
    var target: Int32?
    /// Whether it is of another law, or in words that are put into one.
    var isOfAnotherLaw: Bool
  }

  private let document: Document
  private(set) var references: [Reference] = []
  /// Sections and the like outside schedules, schedules, Parts and Chapters, by number in small letters.
  private var sections: [String: Int32] = [:]
  private var schedules: [String: Int32] = [:]
  private var parts: [String: Int32] = [:]
  private var chapters: [String: Int32] = [:]
  /// Paragraphs of schedules by schedule and number.
  private var paragraphs: [Int32: [String: Int32]] = [:]
  /// By provision: the schedule that it is in, or -1.
  private var schedule: [Int32] = []

  /// - Complexity: O(text).
  init(_ document: Document, _ blocks: [TextBlock]) {
    self.document = document
    for index in document.provisions.indices { learn(Int32(index)) }
    for block in blocks { read(block) }
  }

  private mutating func learn(_ index: Int32) {
    let provision = document.provisions[Int(index)]
    let above = provision.parent < 0 ? -1 : schedule[Int(provision.parent)]
    let number = provision.number.lowercased()
    switch provision.kind {
    case .schedule, .annex:
      schedule.append(index)
      if schedules[number] == nil { schedules[number] = index }
      return
    case .section, .codeParagraph:
      if above >= 0 {
        if paragraphs[above, default: [:]][number] == nil { paragraphs[above, default: [:]][number] = index }
      } else if sections[number] == nil {
        sections[number] = index
      }
    case .part where above < 0: if parts[number] == nil { parts[number] = index }
    case .chapter where above < 0: if chapters[number] == nil { chapters[number] = index }
    default: break
    }
    schedule.append(above)
  }

  private static let levels: [String: Level] = {
    var levels: [String: Level] = [:]
    for word in ["section", "sections", "regulation", "regulations", "article", "articles", "rule", "rules"] {
      levels[word] = .section
    }
    for word in [
      "subsection", "subsections", "sub-paragraph", "sub-paragraphs", "subparagraph", "subparagraphs",
    ] {
      levels[word] = .own
    }
    for word in ["paragraph", "paragraphs"] { levels[word] = .paragraph }
    for word in ["schedule", "schedules"] { levels[word] = .schedule }
    for word in ["part", "parts"] { levels[word] = .part }
    for word in ["chapter", "chapters"] { levels[word] = .chapter }
    return levels
  }()

  private enum Level { case section, own, paragraph, schedule, part, chapter }

  private static let laws: Set<String> = [
    "act", "acts", "order", "orders", "regulations", "regulation", "rules", "measure", "directive", "treaty",
    "convention", "decision", "gdpr", "constitution", "protocol", "agreement", "fsma",
  ]

  private mutating func read(_ block: TextBlock) {
    let lexemes = block.lexemes
    var index = 0
    while index < lexemes.count {
      guard lexemes[index].kind == .word, let level = CrossReferences.levels[lexemes[index].text],
        let first = number(lexemes, at: index + 1, level)
      else {
        index += 1
        continue
      }
      var numbers = [first]
      // *sections 12, 13(2) and 14 to 16*
      while let next = joined(lexemes, behind: numbers[numbers.count - 1].end, level) { numbers.append(next) }
      let end = numbers[numbers.count - 1].end
      let outer = outerLevel(lexemes, behind: end)
      let place = block.start + lexemes[index].range.lowerBound
      let run = block.run(at: place, in: document)
      let isQuoted = document.runs[run].flags.contains(.quoted)
      let isOther = isQuoted || outer.isOfAnotherLaw
      for number in numbers {
        let target = isOther ? nil : target(level, number.text, outer, from: document.runs[run].provision)
        references.append(Reference(place: place, run: run, target: target, isOfAnotherLaw: isOther))
      }
      index = max(outer.end, end)
    }
  }

  private struct Number {
    var text: String
    /// Lexeme behind it, and behind the levels in brackets.
    var end: Int
  }

  /// A number behind the word of its level: `12`, `12(3)(a)`, `(2)`, `IV`.
  private func number(_ lexemes: [DefinitionLexeme], at start: Int, _ level: Level) -> Number? {
    guard start < lexemes.count else { return nil }
    var place = start
    var text = ""
    if lexemes[place].kind == .word {
      let word = lexemes[place].text
      let isRoman = word.allSatisfy { "ivxlc".contains($0) } && word.count <= 6
      let isLetter = word.count == 1 && (level == .part || level == .schedule)
      guard word.first?.isNumber ?? false || (level == .part || level == .chapter) && isRoman || isLetter
      else {
        return nil
      }
      text = word
      place += 1
      // *9.23* of a code.
      if place + 1 < lexemes.count, lexemes[place].kind == .stop,
        lexemes[place + 1].text.first?.isNumber ?? false,
        lexemes[place].range.upperBound == lexemes[place + 1].range.lowerBound
      {
        text += "." + lexemes[place + 1].text
        place += 2
      }
    } else if lexemes[place].kind != .open {
      return nil
    }
    while place + 2 < lexemes.count, lexemes[place].kind == .open, lexemes[place + 1].kind == .word,
      lexemes[place + 2].kind == .close, lexemes[place + 1].text.count <= 6
    {
      place += 3
    }
    return place > start ? Number(text: text, end: place) : nil
  }

  private func joined(_ lexemes: [DefinitionLexeme], behind place: Int, _ level: Level) -> Number? {
    var next = place
    while next < lexemes.count,
      lexemes[next].kind == .comma || ["and", "or", "to"].contains(lexemes[next].text)
    {
      next += 1
    }
    guard next > place else { return nil }
    return number(lexemes, at: next, level)
  }

  private struct Outer {
    var isOfAnotherLaw = false
    /// Number of the schedule that the reference is within, if it is named.
    var schedule: String?
    var end = 0
  }

  /// What the reference is within: *of Schedule 3*, *of this Act*, *of the Care Act 2014*, *of that Order*.
  private func outerLevel(_ lexemes: [DefinitionLexeme], behind start: Int) -> Outer {
    var outer = Outer(end: start)
    var place = start
    while place < lexemes.count, lexemes[place].kind == .open {
      while place < lexemes.count, lexemes[place].kind != .close { place += 1 }
      place += 1
    }
    var steps = 0
    while place + 1 < lexemes.count, ["of", "to", "in"].contains(lexemes[place].text), steps < 4 {
      steps += 1
      let next = place + 1
      if let level = CrossReferences.levels[lexemes[next].text],
        let number = number(lexemes, at: next + 1, level)
      {
        if level == .schedule { outer.schedule = number.text }
        place = number.end
        outer.end = place
        continue
      }
      guard lexemes[next].text != "this", lexemes[next].text != "these" else { break }
      var word = next
      while word < min(lexemes.count, next + 16),
        lexemes[word].kind == .word || lexemes[word].kind == .open
          || lexemes[word].kind == .close
      {
        if CrossReferences.laws.contains(lexemes[word].text) {
          outer.isOfAnotherLaw = lexemes[max(next, word - 1)].text != "this"
          outer.end = word + 1
          return outer
        }
        word += 1
      }
      break
    }
    return outer
  }

  private func target(_ level: Level, _ number: String, _ outer: Outer, from provision: Int32) -> Int32? {
    let own = provision < 0 ? -1 : schedule[Int(provision)]
    switch level {
    case .section: return sections[number]
    case .schedule: return schedules[number]
    case .part: return parts[number]
    case .chapter: return chapters[number]
    case .own: return provision < 0 ? nil : provision
    case .paragraph:
      // *paragraph (a)* is of the provision that it is in.
      guard !number.isEmpty else { return provision < 0 ? nil : provision }
      let within = outer.schedule.flatMap { schedules[$0] } ?? own
      return within >= 0 ? paragraphs[within]?[number] : sections[number]
    }
  }
}
