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
    guard roles[order[place]] == .text, looksLikeHeading(order[place]) else { return nil }
    var last = place
    while last + 1 < order.count, last < place + 4, continuesHeading(last + 1) { last += 1 }
    // A sentence that runs on over lines is none.
    if last + 1 < order.count, last == place + 4, continuesHeading(last + 1) { return nil }
    return shapes[order[last]].ending == .plain ? last : nil
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
    for start in starts {
      if let division = divisions[start] {
        if division.kind == .schedule {
          settle(segment, places)
          segment = []
        }
        headingsBefore(start, places, isSectionHeading: false)
      } else {
        segment.append(start)
      }
    }
    settle(segment, places)
  }

  /// Decides for the sections of the body or of one schedule where their headings stand: behind the number, above it,
  /// or nowhere.
  mutating func settle(_ segment: [Int], _ places: [Int: Int]) {
    guard !segment.isEmpty else { return }
    var (behind, above, without) = (0, 0, 0)
    for line in segment {
      guard let mark = sections[line], let place = places[line] else { continue }
      if titleEnd(mark, place) != nil {
        behind += 1
      } else {
        without += 1
        if place > 0, headingStart(endingAt: place - 1) != nil { above += 1 }
      }
    }
    let areBehind = behind * 2 > segment.count || behind > 0 && behind >= without
    let areAbove = !areBehind && above * 2 >= max(without, 1)
    for line in segment {
      guard let mark = sections[line], let place = places[line] else { continue }
      if areBehind || (!areAbove && behind > 0) || mark.rest.isEmpty, let last = titleEnd(mark, place) {
        titleEnds[line] = order[last]
        if last > place { for next in place + 1...last { roles[order[next]] = .continued } }
      }
      let isAbove = titleEnds[line] == nil && (areAbove || above > 0 && !areBehind && mark.style != .dash)
      headingsBefore(line, places, isSectionHeading: isAbove && areAbove)
    }
  }

  /// The last place of the heading that stands behind a section's number, or on the line below it; nil if text does.
  func titleEnd(_ mark: SectionMark, _ place: Int) -> Int? {
    var last = place
    if mark.rest.isEmpty {
      guard place + 1 < order.count, let end = headingEnd(from: place + 1), hasTextBelow(end) else {
        return nil
      }
      return end
    }
    let first = source[mark.rest.lowerBound]
    guard first != .openParenthesis, mark.rest.count <= 200, mark.style != .dash else { return nil }
    guard
      shapes[order[place]].ending == .plain
        || source.hasPrefix("Who ", at: mark.rest.lowerBound, upTo: mark.rest.upperBound)
    else { return nil }
    // A heading goes on in small letters where the line was wrapped.
    while last + 1 < order.count, last < place + 4, roles[order[last + 1]] == .text,
      layout != .lineIsParagraph,
      !startsParagraph(last + 1) || layout == .doubleSpaced && !shapes[order[last]].endsEarly,
      source[lines.lines[order[last + 1]].content.lowerBound].isLower
    {
      last += 1
    }
    guard shapes[order[last]].ending == .plain, hasTextBelow(last) else { return nil }
    return last
  }

  /// A heading has text below it: a limb, a paragraph, or a heading and then one.
  func hasTextBelow(_ place: Int) -> Bool {
    guard place + 1 < order.count else { return false }
    let next = order[place + 1]
    switch roles[next] {
    case .limb, .foreign: return true
    case .section, .division, .note: return false
    default: break
    }
    // What is in small letters goes on a sentence.
    let content = lines.lines[next].content
    return !source[content.lowerBound].isLower
  }

  /// The first place of a heading that ends at a place, or nil.
  func headingStart(endingAt place: Int) -> Int? {
    var first = place
    while first > 0, first > place - 4, roles[order[first]] == .text, continuesHeading(first) { first -= 1 }
    guard let end = headingEnd(from: first), end == place else { return nil }
    guard first > 0 else { return isTitleOfLaw(order[first]) ? nil : first }
    let before = order[first - 1]
    switch roles[before] {
    case .text, .limb, .foreign, .section:
      if titleEnds[before] == before { return nil }
      if order[first] < firstOpening {
        // Above the first number stands the title page, whose lines are no headings.
        let isHeading =
          startsParagraph(first) && !isTitleOfLaw(order[first])
          && !source[lines.lines[order[first]].content].contains(where: \.isDigit)
        return isHeading ? first : nil
      }
      // What stands above must have come to its end.
      guard
        shapes[before].ending == .sentence || quotations.contains(before) && shapes[before].ending != .open
      else { return nil }
      return first
    case .division, .note, .signature: return nil
    default: return first
    }
  }

  /// `Harbour Safety Act 2031`, `The Harbours (Fees) Order 2031`: what a law is called, and no heading in it.
  func isTitleOfLaw(_ line: Int) -> Bool {
    let words = StructureCursor.words(source.words(lines.lines[line].content))
    return words.contains { ClosingTitles.lawWords.contains($0) }
  }

  mutating func headingsBefore(_ line: Int, _ places: [Int: Int], isSectionHeading: Bool) {
    guard var place = places[line] else { return }
    var isNearest = isSectionHeading
    for _ in 0..<(line == firstOpening ? 1 : 3) {
      guard place > 0, let first = headingStart(endingAt: place - 1) else { return }
      mark(first...place - 1, isNearest ? .sectionHeading : .crossHeading)
      isNearest = false
      place = first
    }
  }
}
