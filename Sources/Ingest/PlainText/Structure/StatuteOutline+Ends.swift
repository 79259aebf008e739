import Bytes
import Legislation

/// Where the structure begins and ends, and its divisions.
extension StatuteOutline {
  // MARK: Notes and divisions

  /// The line at which an explanatory note begins, or the end.
  mutating func findNote() -> Int {
    // What follows a note is no law, so that one in the midst of a text, with more than it below, is none.
    var below = 0
    let all = order.reduce(0) { $0 + lines.lines[$1].content.count }
    for place in order.indices {
      let line = order[place]
      below += lines.lines[line].content.count
      guard ClosingTitles.beginsNote(source, lines.lines[line].content), startsParagraph(place) else {
        continue
      }
      // A note alone, without the law it explains, is what the text is about.
      guard hasLaw(above: place) else { continue }
      let isSaid = ([line] + order[(place + 1)...].prefix(2)).contains { saysNoPart($0) }
      guard isSaid || (all - below) * 2 <= all else { continue }
      roles[line] = .note
      return line
    }
    return lines.lines.count
  }

  /// The note that Welsh instruments have before the law: it goes on to the title page.
  mutating func findOpeningNote() {
    guard
      let place = order.prefix(60).firstIndex(where: {
        ClosingTitles.beginsNote(source, lines.lines[$0].content)
      }), startsParagraph(place), !hasLaw(above: place),
      ([order[place]] + order[(place + 1)...].prefix(2)).contains(where: { saysNoPart($0) }),
      let title = order.indices.dropFirst(place + 1).first(where: { beginsTitlePage($0) })
    else { return }
    roles[order[place]] = .note
    roles[order[title]] = .cover
    front = order[title]
  }

  /// `WELSH STATUTORY INSTRUMENTS`, which is what an instrument's title page begins with.
  private func beginsTitlePage(_ place: Int) -> Bool {
    let content = lines.lines[order[place]].content
    guard startsParagraph(place), content.count <= 60, shapes[order[place]].ending == .plain else {
      return false
    }
    let words = source.words(content).lowercased().filter { $0 != " " }
    return [
      "welshstatutoryinstrument", "statutoryinstrument", "offerynnaustatudol", "offerynstatudol",
      "draftstatutory", "draftwelshstatutory", "rheoliadaudrafft", "gorchymyndrafft",
    ].contains {
      words.hasPrefix($0)
    }
  }

  /// Whether a number, a division or words of enactment are above the line at a place.
  private func hasLaw(above place: Int) -> Bool {
    order[..<place].contains { line in
      let content = lines.lines[line].content
      return SectionMark(source, content) != nil || bracketed(line) != nil
        || DivisionMark.parse(source, content, inHeading: false) != nil || enacts(line)
    }
  }

  /// `(This note is not part of the Regulations)`.
  private func saysNoPart(_ line: Int) -> Bool {
    let content = lines.lines[line].content
    guard content.count <= 160 else { return false }
    let words = source.words(content).lowercased()
    return words.contains("note is not part") || words.contains("nodyn hwn yn rhan")
  }

  mutating func findDivisions(upTo end: Int) {
    for (place, line) in order.enumerated() where line >= front && line < end {
      let content = lines.lines[line].content
      guard source[content.lowerBound].isUpper, !quotations.contains(line),
        var division = DivisionMark.parse(source, content, inHeading: false) ?? onlySchedule(place),
        division.kind != .annex || division.reference != nil
      else { continue }
      // An annex that says on which section it hangs is a schedule.
      if division.kind == .annex { division.kind = .schedule }
      // In the midst of a sentence `Schedule 2` may fill a line.
      if place > 0, !startsParagraph(place), shapes[order[place - 1]].ending == .plain,
        !source[content].prefix(4).allSatisfy(\.isUpper), !isOfDivision(order[place - 1])
      {
        continue
      }
      divisions[line] = division
      roles[line] = .division
      findTitle(ofDivision: place, division, upTo: end)
    }
  }

  /// Whether a line is that of a division above or its title: `Chapter 1` may follow at once.
  private func isOfDivision(_ line: Int) -> Bool {
    switch roles[line] {
    case .division, .divisionTitle, .reference, .continued: true
    default: false
    }
  }

  /// `Schedule` as a paragraph by itself, behind the end of a sentence and above a reference or a title with the number
  /// that a series begins with below it.
  private func onlySchedule(_ place: Int) -> DivisionMark? {
    let line = order[place]
    guard let mark = DivisionMark.onlySchedule(source, lines.lines[line].content), place > 0,
      [.sentence, .plain].contains(shapes[order[place - 1]].ending), place + 1 < order.count,
      startsParagraph(place + 1)
    else { return nil }
    // `THE` on the line above, or another word of a title that goes on.
    guard shapes[order[place - 1]].ending == .sentence || shapes[line].blanks > 0 else { return nil }
    let below = order[(place + 1)...].prefix(6)
    if ScheduleReference.isOne(source, lines.lines[order[place + 1]].content) { return mark }
    let hasFirst = below.dropFirst().contains { next in
      SectionMark(source, lines.lines[next].content).map { $0.style != .word && $0.figure == 1 } ?? false
    }
    return hasFirst && looksLikeHeading(order[place + 1]) ? mark : nil
  }

  /// The title of a division and, of a schedule, the section it hangs on are on the lines below, in either order.
  mutating func findTitle(ofDivision place: Int, _ division: DivisionMark, upTo end: Int) {
    var next = place + 1
    var needsTitle = division.title.isEmpty && !division.isPlural
    while next < order.count, order[next] < end {
      let line = order[next]
      if division.kind == .schedule, ScheduleReference.isOne(source, lines.lines[line].content) {
        roles[line] = .reference
        next += 1
        continue
      }
      guard needsTitle, let last = headingEnd(from: next),
        DivisionMark.parse(source, lines.lines[line].content, inHeading: false) == nil
      else { return }
      mark(next...last, .divisionTitle)
      needsTitle = false
      next = last + 1
    }
  }

  mutating func mark(_ places: ClosedRange<Int>, _ role: Role) {
    for place in places { roles[order[place]] = place == places.lowerBound ? role : .continued }
  }

  // MARK: Title page and end

  /// Where the structure begins: with the first section or division, or the headings above it.
  mutating func findStart() {
    let opening = order.first { roles[$0] != .text && roles[$0] != .continued && roles[$0] != .note }
    // Where nothing is numbered, all up to a note may be law.
    let first = opening ?? order.first { roles[$0] == .note } ?? lines.lines.count
    start = opening ?? 0
    // A title page ends with the words of enactment; much text behind them is law without numbers. One without such
    // words is short beside its law.
    let before = order.prefix { $0 < first }
    func bytes(_ some: ArraySlice<Int>) -> Int { some.reduce(0) { $0 + lines.lines[$1].content.count } }
    if let enacting = before.prefix(40).lastIndex(where: { enacts($0) }) {
      var next = enacting + 1
      while next < before.count, !startsParagraph(next) { next += 1 }
      if next < before.count, opening == nil || bytes(before[next...]) > 1500 { start = order[next] }
    } else if bytes(before) > 2000, bytes(before) * 4 > bytes(order[...]) {
      start = 0
    }
  }

  /// The back cover of a Bill repeats two lines or more of its title page.
  mutating func findCover() {
    guard let last = order.lastIndex(where: { roles[$0] == .section }) else { return }
    var title: Set<UInt64> = []
    for line in order where line < start { title.insert(source.foldedHash(lines.lines[line].content)) }
    guard title.count >= 2 else { return }
    var alike = 0
    for place in order.indices.dropFirst(last + 1) {
      let line = order[place]
      guard title.contains(source.foldedHash(lines.lines[line].content)), roles[line] == .text else {
        alike = 0
        continue
      }
      alike += 1
      guard alike == 2 else { continue }
      // A cover is the end: a tenth of the text at most.
      let rest = order[(place - 1)...].reduce(0) { $0 + lines.lines[$1].content.count }
      guard rest * 10 <= source.count || rest < 3000 else { return }
      roles[order[place - 1]] = .cover
      return
    }
  }

  func enacts(_ line: Int) -> Bool {
    let words = source.words(lines.lines[line].content)
    return StatuteOutline.holds(words, StatuteOutline.enacting + StatuteOutline.beforeEnacting)
  }

  private static let beforeEnacting = ["in exercise of", "having regard to the", "an act of the"]

  private static let enacting = [
    "enacted", "make the following", "makes the following", "has adopted this", "have adopted this",
    "drwy arfer",
    "royal assent", "an act to ", "hereby make", "hereby order",
  ]

  /// Whether some lines have words that only a law has above its first provision.
  static func enacts(_ words: String) -> Bool {
    holds(words, enacting)
  }

  /// Whether one of some phrases, in small ASCII letters, is in a text, letter case apart.
  private static func holds(_ words: String, _ phrases: [String]) -> Bool {
    let bytes = Array(words.utf8)
    return phrases.contains { bytes.contains($0, in: bytes.indices, foldingCase: true) }
  }

  /// Whether the lines from a place on are names, offices and a date: short ones behind a sentence, none of which is one.
  private func beginsNames(_ place: Int, until end: Int) -> Bool {
    guard place > 0, shapes[order[place - 1]].ending == .sentence, hasShapeOfName(order[place]) else {
      return false
    }
    let block = order[place...].prefix(30).prefix { $0 < end }
    guard block.count >= 2, block.count < 30, block.allSatisfy(hasShapeOfName) else { return false }
    return block.contains { line in
      let content = lines.lines[line].content
      return content.count <= 24 && NumberMark.isDate(source.words(content).split(separator: " "))
    }
  }

  private func hasShapeOfName(_ line: Int) -> Bool {
    let content = lines.lines[line].content
    let first = source[content.lowerBound]
    return roles[line] == .text && content.count <= 70 && (first.isUpper || first.isDigit)
      && (shapes[line].ending == .plain || source[content.upperBound - 1] == .comma)
  }

  /// The names below an instrument.
  mutating func findSignature(upTo end: Int) {
    guard
      let last = sections.keys.filter({ line in
        !divisions.contains { $0.key < line && $0.value.kind == .schedule }
      }).max()
    else { return }
    let until = divisions.keys.filter { $0 > last }.min() ?? end
    var place = 0
    while place < order.count, order[place] <= last { place += 1 }
    while place < order.count, order[place] < until {
      if roles[order[place]] == .text,
        startsParagraph(place) || place > 0 && shapes[order[place - 1]].ending == .sentence,
        ClosingTitles.beginsSignature(source, lines.lines[order[place]].content)
          || beginsNames(place, until: until)
      {
        // Names are few words.
        let names = order[place...].prefix { $0 < until }.reduce(0) { $0 + lines.lines[$1].content.count }
        if names <= 3000 { roles[order[place]] = .signature }
        return
      }
      place += 1
    }
  }
}
