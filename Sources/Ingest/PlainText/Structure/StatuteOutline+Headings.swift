import Bytes
import Legislation

/// Which lines are headings, and of what.
extension StatuteOutline {
  // MARK: Headings

  /// A line that can be one of a heading: no stop at its end, a capital or a quotation mark first, not too long.
  func looksLikeHeading(_ line: Int) -> Bool {
    let content = lines.lines[line].content
    guard content.count >= 3, content.count <= 200, shapes[line].ending == .plain, !quotations.contains(line)
    else { return false }
    let first = source[content.lowerBound]
    guard first.isUpper || first == 0xE2 || first == 0xC3 || first == .asterisk || first == .quotationMark
    else { return false }
    return !source[content].contains(.tab) || layout == .wrapped
  }

  /// The last place of the heading that begins at a place, or nil if none does.
  func headingEnd(from place: Int) -> Int? {
    guard roles[order[place]] == .text, looksLikeHeading(order[place]) || goesOnBehindColon(place) else {
      return nil
    }
    var last = place
    while last + 1 < order.count, last < place + 4, continuesHeading(last + 1) { last += 1 }
    // A sentence that runs on over lines is none.
    if last + 1 < order.count, last == place + 4, continuesHeading(last + 1) { return nil }
    return shapes[order[last]].ending == .plain ? last : nil
  }

  /// Whether the line at a place can be the first of a heading, `Loads of exceptional width:`, that goes on in small letters
  /// on the line below.
  func goesOnBehindColon(_ place: Int) -> Bool {
    let content = lines.lines[order[place]].content
    guard layout != .lineIsParagraph, source[content.upperBound - 1] == .colon, place + 1 < order.count,
      content.count <= 200, !quotations.contains(order[place])
    else { return false }
    let first = source[content.lowerBound]
    let next = order[place + 1]
    return (first.isUpper || first.isDigit) && roles[next] == .text && shapes[next].ending == .plain
      && shapes[next].blanks <= (layout == .doubleSpaced ? 1 : 0)
      && source[lines.lines[next].content.lowerBound].isLower
  }

  /// Whether the line at a place goes on the heading above it: in small letters, or all in capitals as it is.
  func continuesHeading(_ place: Int) -> Bool {
    let (line, before) = (order[place], order[place - 1])
    guard layout != .lineIsParagraph, roles[line] == .text,
      shapes[line].blanks == 0 || layout == .doubleSpaced && shapes[line].blanks == 1,
      shapes[line].ending == .plain || source[lines.lines[line].content.lowerBound].isLower
    else { return false }
    let content = lines.lines[line].content
    if source[content.lowerBound].isLower { return true }
    // Between blank lines, a line that is full goes on below.
    if layout == .wrapped, hasBlanks, shapes[line].blanks == 0, !shapes[before].endsEarly { return true }
    let isCapital = source.isInCapitals(content)
    if isCapital, source.isInCapitals(lines.lines[before].content) {
      return DivisionMark.parse(source, content, inHeading: false) == nil
    }
    return false
  }

  mutating func findHeadings(upTo end: Int) {
    var starts = Array(sections.keys)
    starts += divisions.keys
    starts.sort()
    firstOpening = starts.first ?? 0
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var segment: [Int] = []
    var inSchedule = false
    for start in starts {
      if let division = divisions[start] {
        if division.kind == .schedule {
          settle(segment, places, inSchedule: inSchedule)
          (segment, inSchedule) = ([], true)
        }
        headingsBefore(start, places, isSectionHeading: false)
      } else {
        segment.append(start)
      }
    }
    settle(segment, places, inSchedule: inSchedule)
    findLimbHeadings()
  }

  /// Decides for the sections of the body or of one schedule where their headings stand: behind the number, above it,
  /// or nowhere.
  mutating func settle(_ segment: [Int], _ places: [Int: Int], inSchedule: Bool) {
    guard !segment.isEmpty else { return }
    var (behind, above, without) = (0, 0, 0)
    for line in segment {
      guard let mark = sections[line], let place = places[line] else { continue }
      if titleEnd(mark, place) != nil {
        behind += 1
      } else {
        without += 1
        if !headings(above: place, most: 1).isEmpty { above += 1 }
      }
    }
    let areBehind = behind * 2 > segment.count || behind > 0 && behind >= without
    // A heading above some paragraphs of a schedule is over several of them, and in an Act, whose sections have their
    // headings behind the number, so are all.
    titlesAreBehind = areBehind
    let areAbove =
      !areBehind && above > 0
      && (inSchedule ? !bodyIsBehind && above * 10 >= without * 9 : above * 2 >= without)
    if !inSchedule { bodyIsBehind = areBehind }
    stopsBehind = !areAbove && haveTitlesWithStops(segment, places)
    for line in segment {
      guard let mark = sections[line], let place = places[line] else { continue }
      let next = place + 1 < order.count ? order[place + 1] : line
      let isSure =
        !areAbove
        && (roles[next] == .limb || layout == .lineIsParagraph
          || layout == .wrapped && shapes[next].blanks > 0)
      if areBehind || stopsBehind || isSure || mark.rest.isEmpty, let last = titleEnd(mark, place) {
        titleEnds[line] = order[last]
        if last > place { for next in place + 1...last { roles[order[next]] = .continued } }
      }
      let isAbove = titleEnds[line] == nil && (areAbove || above > 0 && !areBehind && mark.style != .dash)
      headingsBefore(line, places, isSectionHeading: isAbove && areAbove)
    }
  }

  /// The last place of the heading that is behind a section's number, or on the line below it; nil if text does.
  func titleEnd(_ mark: SectionMark, _ place: Int) -> Int? {
    var last = place
    if mark.rest.isEmpty {
      guard place + 1 < order.count else { return nil }
      let end = headingEnd(from: place + 1) ?? (stopsBehind ? titleWithStop(below: place) : nil)
      return end.flatMap { hasTextBelow($0) ? $0 : nil }
    }
    let first = source[mark.rest.lowerBound]
    guard first != .openParenthesis, mark.rest.count <= 200, mark.style != .dash else { return nil }
    guard
      shapes[order[place]].ending == .plain || stopsBehind || goesOnBehindColon(place)
        || endsInOmission(place)
        || source.hasPrefix("Who ", at: mark.rest.lowerBound, upTo: mark.rest.upperBound)
    else { return nil }
    // A heading goes on in small letters where the line was wrapped.
    while last + 1 < order.count, last < place + 4, roles[order[last + 1]] == .text,
      layout != .lineIsParagraph,
      !startsParagraph(last + 1) || layout == .doubleSpaced && !shapes[order[last]].endsEarly,
      source[lines.lines[order[last + 1]].content.lowerBound].isLower
        || layout == .wrapped && !shapes[order[last]].endsEarly && endsInConnector(order[last])
        || layout == .wrapped && hasBlanks && !shapes[order[last]].endsEarly
          && shapes[order[last + 1]].blanks == 0
    {
      last += 1
    }
    guard
      shapes[order[last]].ending == .plain || stopsBehind && isShortSentence(last) || endsInOmission(last),
      hasTextBelow(last)
    else { return nil }
    // A line that is full goes on below.
    let next = order[last + 1]
    let isEnded =
      shapes[order[last]].endsEarly || roles[next] != .text || layout == .lineIsParagraph
      || shapes[next].blanks > (layout == .doubleSpaced ? 1 : 0)
    if isEnded { return last }
    // Where all sections have their headings there, one that fills its line ends with it if a sentence begins below.
    guard titlesAreBehind, shapes[next].ending != .plain || !startsParagraph(last + 2) else { return nil }
    return source[lines.lines[next].content.lowerBound].isUpper && !endsInConnector(order[last]) ? last : nil
  }

  /// Whether a line ends in a word that a title cannot: more is to come.
  private func endsInConnector(_ line: Int) -> Bool {
    let content = lines.lines[line].content
    return StatuteOutline.connectors.contains { source.endsInWord($0, content) }
  }

  private static let connectors = [
    "or", "and", "of", "the", "to", "in", "for", "with", "by", "under", "from", "on", "at", "a", "an", "as",
    "etc",
    "section", "sections", "part", "parts", "act", "schedule", "category", "paragraph", "chapter", "article",
    "o", "i", "a", "y", "yr", "yn", "ar", "gan", "neu",
  ]

  /// Whether the end of a line was repealed: `122 Visitors for children notified to an authority ...`
  private func endsInOmission(_ place: Int) -> Bool {
    let content = lines.lines[order[place]].content
    let start = content.upperBound - 4
    return start > content.lowerBound && source.hasPrefix(" ...", at: start, upTo: content.upperBound)
      && source[start - 1].isLetterOrDigit
  }

  /// A line that ends in a stop and can be a heading of an older Act: `12 Saving for customs.`
  private func isShortSentence(_ place: Int) -> Bool {
    let content = lines.lines[order[place]].content
    return content.count <= 160 && source[content.upperBound - 1] == .fullStop
  }

  /// The last place of the paragraph that begins at a place, four lines on at most.
  private func paragraphEnd(_ place: Int) -> Int {
    var last = place
    while last + 1 < order.count, last < place + 4, roles[order[last + 1]] == .text,
      !startsParagraph(last + 1)
    {
      last += 1
    }
    return last
  }

  /// The last place of a short sentence that is a paragraph by itself below a number alone on its line, with another
  /// paragraph below it: `ARTICLE II.`, `Succession to the Monarchy.`
  private func titleWithStop(below place: Int) -> Int? {
    guard place + 1 < order.count, startsParagraph(place + 1), roles[order[place + 1]] == .text else {
      return nil
    }
    let (last, content) = (paragraphEnd(place + 1), lines.lines[order[place + 1]].content)
    let length = lines.lines[order[last]].content.upperBound - content.lowerBound
    guard source[content.lowerBound].isUpper, isShortSentence(last), length <= 240, last + 1 < order.count,
      startsParagraph(last + 1)
    else { return nil }
    return last
  }

  /// Older Acts end their headings in a stop: behind most numbers stands a short line, and text in a paragraph of its own
  /// below it.
  private func haveTitlesWithStops(_ segment: [Int], _ places: [Int: Int]) -> Bool {
    // Those that were put in later have none.
    let others = segment.filter { line in
      guard let mark = sections[line], let place = places[line] else { return false }
      return titleEnd(mark, place) == nil
    }
    guard others.count >= 3 else { return false }
    let titled = others.count { line in
      guard let mark = sections[line], let place = places[line], mark.style != .dash else { return false }
      if mark.rest.isEmpty { return titleWithStop(below: place).map(hasTextBelow) ?? false }
      guard source[mark.rest.lowerBound] != .openParenthesis else { return false }
      let last = paragraphEnd(place)
      let length = lines.lines[order[last]].content.upperBound - mark.rest.lowerBound
      guard isShortSentence(last), length <= 240, last + 1 < order.count, startsParagraph(last + 1),
        hasTextBelow(last)
      else { return false }
      return roles[order[last + 1]] == .limb || roles[order[last + 1]] == .text
    }
    return titled * 10 >= others.count * 7
  }

  /// A heading has text below it: a limb, a paragraph, or a heading and then one.
  func hasTextBelow(_ place: Int) -> Bool {
    guard place + 1 < order.count else { return false }
    let next = order[place + 1]
    switch roles[next] {
    case .limb, .decimal, .foreign: return true
    case .section, .division, .note: return false
    default: break
    }
    // What is in small letters goes on a sentence.
    let content = lines.lines[next].content
    return !source[content.lowerBound].isLower
  }

  /// The first place of lines that look like a heading and end at a place, or nil.
  func headingShape(endingAt place: Int) -> Int? {
    var first = place
    while first > 0, first > place - 4, roles[order[first]] == .text, continuesHeading(first) { first -= 1 }
    guard let end = headingEnd(from: first), end == place else { return nil }
    return first
  }

  /// The headings that are above a place, the nearest first: lines of their shape, up to three of them, above which
  /// something has come to its end.
  func headings(above place: Int, most: Int = 3) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var next = place
    while found.count < most, next > 0, let first = headingShape(endingAt: next - 1) {
      found.append(first...next - 1)
      next = first
    }
    // Those above the highest one that can be a heading are text.
    while let last = found.last, !mayBeginHeading(last.lowerBound) { found.removeLast() }
    return found
  }

  /// Whether a heading can begin at a place, by what is above it.
  private func mayBeginHeading(_ place: Int) -> Bool {
    guard place > 0 else { return !isTitleOfLaw(order[place]) }
    let before = order[place - 1]
    switch roles[before] {
    case .text, .limb, .decimal, .foreign, .section:
      if titleEnds[before] == before { return false }
      if order[place] < firstOpening {
        // Above the first number stands the title page, whose lines are no headings.
        return startsParagraph(place) && !isTitleOfLaw(order[place])
          && !source[lines.lines[order[place]].content].contains(where: \.isDigit)
      }
      // What is above must have come to its end.
      return shapes[before].ending == .sentence
        || quotations.contains(before) && shapes[before].ending != .open
    case .continued:
      // The last line of a heading; of another unit it ends as that does.
      return true
    case .division, .note, .signature: return false
    default: return true
    }
  }

  /// `Harbour Safety Act 2031`, `The Harbours (Fees) Order 2031`: what a law is called, and no heading in it.
  func isTitleOfLaw(_ line: Int) -> Bool {
    let words = StructureCursor.words(source.words(lines.lines[line].content))
    return words.contains { ClosingTitles.lawWords.contains($0) }
  }

  mutating func headingsBefore(_ line: Int, _ places: [Int: Int], isSectionHeading: Bool) {
    guard let place = places[line] else { return }
    for (number, heading) in headings(above: place, most: line == firstOpening ? 1 : 3).enumerated() {
      mark(heading, number == 0 && isSectionHeading ? .sectionHeading : .crossHeading)
    }
  }

  /// Headings between the subsections of a section: a short line by itself after a sentence.
  mutating func findLimbHeadings() {
    for (place, line) in shapes.order.enumerated() where roles[line] == .limb && place > 1 {
      guard let key = bracketed(line).flatMap({ source.figureKey($0) }), key.letters == 0,
        let first = headings(above: place, most: 1).first?.lowerBound, first == place - 1,
        lines.lines[order[first]].content.count <= 80, roles[order[first - 1]] != .section,
        startsParagraph(first), startsParagraph(place)
      else { continue }
      roles[order[first]] = .limbHeading
    }
  }
}
