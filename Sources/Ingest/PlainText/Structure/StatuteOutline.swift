import Bytes
import Legislation

/// What the lines of a statute are, decided over the whole text: which numbers open sections, which lines are headings,
/// where the body begins and where notes follow it.
struct StatuteOutline {
  /// What begins on a line of text.
  enum Role: UInt8 {
    /// Text: a paragraph or the next line of one.
    case text
    /// A line that goes on the unit above, whatever it looks like.
    case continued
    case division, divisionTitle, reference, crossHeading
    /// The heading of the section whose number follows.
    case sectionHeading
    case section, limb
    /// A number that the series of this law does not hold: it is quoted, and opens nothing.
    case foreign
    case signature, note
    /// The title once more, behind the law.
    case cover
  }

  private(set) var roles: [Role]
  private(set) var sections: [Int: SectionMark] = [:]
  private(set) var divisions: [Int: DivisionMark] = [:]
  /// Of a section, the last line of the heading that begins behind its number.
  private(set) var titleEnds: [Int: Int] = [:]
  /// First line of the structure; what stands before it is the title page.
  private(set) var start = 0
  private(set) var quotations = Quotations()
  /// The first line that opens a section or a division.
  private var firstOpening = 0
  /// How far the series of numbers that were chosen outweigh the next best, and how often a number is left out.
  private(set) var margin = 0.0
  private(set) var gaps = 0

  let lines: TextLines
  let source: [UInt8]
  let shapes: LineShapes
  let layout: TextLayout
  /// The lines of text, in order.
  private var order: [Int] { shapes.order }

  /// The outline of nothing.
  init() {
    (roles, lines, source, layout) = ([], TextLines([]), [], .wrapped)
    shapes = LineShapes(lines, [], .wrapped)
  }

  init(_ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout) {
    (lines, self.source, self.layout, self.shapes) = (text, source, layout, shapes)
    roles = [Role](repeating: .text, count: text.lines.count)
    quotations = Quotations(text, source)
    let end = findNote()
    findDivisions(upTo: end)
    chooseSections(upTo: end)
    chooseLimbs(upTo: end)
    findQuotedNumbers(upTo: end)
    findHeadings(upTo: end)
    findSignature(upTo: end)
    findStart()
    findCover()
  }

  // MARK: Lines

  func startsParagraph(_ place: Int) -> Bool { shapes.startsParagraph(place) }

  /// Whether something may begin on the line at a place: a paragraph does, or the line above ends as one that is
  /// followed by an item.
  func mayBeginItem(_ place: Int) -> Bool {
    if startsParagraph(place) { return true }
    let before = order[place - 1]
    if shapes[before].ending != .plain || roles[before] != .text && roles[before] != .limb { return true }
    let content = lines.lines[before].content
    return source.endsInWord("and", content) || source.endsInWord("or", content)
      || source.endsInWord("but", content)
  }

  func bracketed(_ line: Int) -> Range<Int>? {
    let content = lines.lines[line].content
    return NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound)
      ?? (halfBrackets
        ? NumberMark.halfBracketed(source, at: content.lowerBound, upTo: content.upperBound) : nil)
  }

  /// Sections are named by a word, and `1)` and `a)` are what stands below them.
  private(set) var halfBrackets = false

  // MARK: Notes and divisions

  /// The line at which an explanatory note begins, or the end.
  private mutating func findNote() -> Int {
    for place in order.indices {
      let line = order[place]
      guard ClosingTitles.beginsNote(source, lines.lines[line].content), startsParagraph(place) else {
        continue
      }
      roles[line] = .note
      return line
    }
    return lines.lines.count
  }

  private mutating func findDivisions(upTo end: Int) {
    for (place, line) in order.enumerated() where line < end {
      let content = lines.lines[line].content
      guard source[content.lowerBound].isUpper, !quotations.contains(line),
        let division = DivisionMark.parse(source, content, inHeading: false), division.kind != .annex
      else { continue }
      // In the midst of a sentence `Schedule 2` may fill a line.
      if place > 0, !startsParagraph(place), shapes[order[place - 1]].ending == .plain,
        !source[content].prefix(4).allSatisfy(\.isUpper)
      {
        continue
      }
      divisions[line] = division
      roles[line] = .division
      findTitle(ofDivision: place, division, upTo: end)
    }
  }

  /// The title of a division and, of a schedule, the section it hangs on stand on the lines below, in either order.
  private mutating func findTitle(ofDivision place: Int, _ division: DivisionMark, upTo end: Int) {
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

  // MARK: Sections

  private mutating func chooseSections(upTo end: Int) {
    var marks: [(line: Int, mark: SectionMark, place: Int)] = []
    var words = 0
    for (place, line) in order.enumerated() where line < end && roles[line] == .text {
      guard !quotations.contains(line), let mark = SectionMark(source, lines.lines[line].content) else {
        continue
      }
      if mark.style == .word { words += 1 }
      marks.append((line, mark, place))
    }
    let named = marks.filter { $0.mark.style == .word && (mayStandAlone($0.mark) || isHeading($0.mark)) }
    // A text that names its sections numbers only what is below them.
    if named.count >= 2, NumberingChain(named.map { candidate($0.mark, $0.line, 1, 0) }).chosen.count >= 2 {
      halfBrackets = true
      marks = named + marks.filter { $0.mark.style != .word && $0.mark.style != .parenthesis }
      marks.sort { $0.line < $1.line }
    } else if words > 0 {
      marks.removeAll { $0.mark.style == .word }
    }
    // The body, and each schedule by itself.
    var first = 0
    var segments: [Range<Int>] = []
    let schedules = divisions.filter { $0.value.kind == .schedule && !$0.value.isPlural }.keys.sorted()
    for schedule in schedules + [lines.lines.count] {
      var next = first
      while next < marks.count, marks[next].line < schedule { next += 1 }
      segments.append(first..<next)
      first = next
    }
    for (number, segment) in segments.enumerated() where !segment.isEmpty {
      choose(marks[segment], inSchedule: number > 0)
    }
  }

  private func candidate(_ mark: SectionMark, _ line: Int, _ weight: Double, _ division: Int)
    -> NumberCandidate
  {
    NumberCandidate(key: mark.key(source), line: line, weight: weight, division: division)
  }

  private func mayStandAlone(_ mark: SectionMark) -> Bool { mark.mark.upperBound > mark.number.upperBound }

  /// What follows a number is a heading or nothing.
  private func isHeading(_ mark: SectionMark) -> Bool {
    mark.rest.isEmpty || LineShapes.ending(source, mark.rest) == .plain
  }

  private mutating func choose(
    _ marks: ArraySlice<(line: Int, mark: SectionMark, place: Int)>, inSchedule: Bool
  ) {
    let named = marks.contains { $0.mark.style == .word }
    let indent = usualIndent(marks)
    let boundaries = inSchedule ? divisions.keys.sorted() : []
    var boundary = 0
    var candidates: [NumberCandidate] = []
    for item in marks {
      while boundary < boundaries.count, boundaries[boundary] < item.line { boundary += 1 }
      var weight = weight(item.mark, item.line, item.place)
      if named, !inSchedule, item.mark.style != .word { weight -= 3 }
      let away = abs(Int(shapes[item.line].indent) - indent)
      if away > 8 { weight -= 1 }
      candidates.append(candidate(item.mark, item.line, weight, boundary))
    }
    let chain = NumberingChain(candidates)
    margin += chain.weight - chain.runnerUp
    let all = Array(marks)
    var before: NumberKey?
    for index in chain.chosen {
      let line = candidates[index].line
      sections[line] = all[index].mark
      roles[line] = .section
      if let before, candidates[index].key.first > before.first + 1 { gaps += 1 }
      before = candidates[index].key
    }
  }

  /// The indent of most numbers that a first limb follows, or of most numbers.
  private func usualIndent(_ marks: ArraySlice<(line: Int, mark: SectionMark, place: Int)>) -> Int {
    var counts: [Int: Int] = [:]
    for item in marks {
      counts[Int(shapes[item.line].indent), default: 0] +=
        isFollowedByFirstLimb(item.mark, item.place) ? 5 : 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private func isFollowedByFirstLimb(_ mark: SectionMark, _ place: Int) -> Bool {
    if mark.hasFirstLimb(source) { return true }
    for next in order[min(place + 1, order.count)...].prefix(3) {
      guard let limb = bracketed(next) else { continue }
      return source.isFirstLimb(limb)
    }
    return false
  }

  /// What speaks for a number's opening a section, its place in the series apart.
  private func weight(_ mark: SectionMark, _ line: Int, _ place: Int) -> Double {
    var weight = 0.0
    if startsParagraph(place) { weight += 1 } else if !shapes[order[place - 1]].endsEarly { weight -= 2 }
    if isFollowedByFirstLimb(mark, place) { weight += 1.5 }
    switch mark.style {
    case .dash: weight += 1.5
    case .word: weight += 1
    case .point: weight += 0.3
    case .parenthesis: weight -= 0.3
    case .bare: break
    }
    if mark.rest.isEmpty, mark.style == .bare, !isFollowedByFirstLimb(mark, place) { weight -= 1.5 }
    if place > 0, shapes[order[place - 1]].ending == .plain, roles[order[place - 1]] == .text,
      !looksLikeHeading(order[place - 1])
    {
      weight -= 0.5
    }
    return weight
  }

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
  private func continuesHeading(_ place: Int) -> Bool {
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

  private mutating func findHeadings(upTo end: Int) {
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
  private mutating func settle(_ segment: [Int], _ places: [Int: Int]) {
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
  private func titleEnd(_ mark: SectionMark, _ place: Int) -> Int? {
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
  private func hasTextBelow(_ place: Int) -> Bool {
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
  private func isTitleOfLaw(_ line: Int) -> Bool {
    let words = StructureCursor.words(source.words(lines.lines[line].content))
    return words.contains { ClosingTitles.lawWords.contains($0) }
  }

  private mutating func headingsBefore(_ line: Int, _ places: [Int: Int], isSectionHeading: Bool) {
    guard var place = places[line] else { return }
    var isNearest = isSectionHeading
    for _ in 0..<(line == firstOpening ? 1 : 3) {
      guard place > 0, let first = headingStart(endingAt: place - 1) else { return }
      mark(first...place - 1, isNearest ? .sectionHeading : .crossHeading)
      isNearest = false
      place = first
    }
  }

  // MARK: Limbs

  private mutating func chooseLimbs(upTo end: Int) {
    var place = 0
    while place < order.count, order[place] < end {
      var next = place + 1
      while next < order.count, order[next] < end, roles[order[next]] != .section,
        roles[order[next]] != .division
      {
        next += 1
      }
      chooseLimbs(place..<next)
      place = next
    }
  }

  /// The limbs of one section: its subsections are a series; what stands between two of them, numbered otherwise, is
  /// quoted.
  private mutating func chooseLimbs(_ places: Range<Int>) {
    var candidates: [NumberCandidate] = []
    var limbs: [(place: Int, isFigure: Bool)] = []
    for place in places {
      let line = order[place]
      if let mark = sections[line] {
        guard let limb = NumberMark.bracketed(source, at: mark.rest.lowerBound, upTo: mark.rest.upperBound)
        else {
          continue
        }
        if let key = source.figureKey(limb) {
          candidates.append(NumberCandidate(key: key, line: place, weight: 3))
        }
        continue
      }
      guard roles[line] == .text, !quotations.contains(line), let limb = bracketed(line), mayBeginItem(place)
      else {
        continue
      }
      let key = source.figureKey(limb)
      limbs.append((place, key != nil))
      guard let key else { continue }
      let rest = source.trimmed(limb.upperBound..<lines.lines[line].content.upperBound)
      var weight = startsParagraph(place) ? 1.0 : 0
      if !rest.isEmpty, source[rest.lowerBound].isLower { weight -= 1 }
      candidates.append(NumberCandidate(key: key, line: place, weight: weight))
    }
    let chain = NumberingChain(candidates)
    let chosen = Set(chain.chosen.map { candidates[$0].line })
    var isForeign = false
    for limb in limbs {
      if limb.isFigure { isForeign = !chosen.contains(limb.place) }
      roles[order[limb.place]] = isForeign ? .foreign : .limb
    }
  }

  // MARK: Quoted numbers

  /// Quoted lines that begin with a number of the law they are put into.
  private mutating func findQuotedNumbers(upTo end: Int) {
    for (place, line) in shapes.order.enumerated() where line < end && quotations.contains(line) {
      guard roles[line] == .text, let mark = foreignMark(line) else { continue }
      let content = lines.lines[line].content
      if source[mark.upperBound - 1] != .closeParenthesis, place > 0 {
        // A number alone: set off by a gap, or behind a sentence and before a capital.
        let rest = source.trimmed(mark.upperBound..<content.upperBound)
        let hasGap = rest.lowerBound - mark.upperBound >= 3
        let isPlain = shapes[shapes.order[place - 1]].ending == .plain && shapes[line].blanks == 0
        guard hasGap || !isPlain && !rest.isEmpty && source[rest.lowerBound].isUpper else { continue }
      } else if !mayBeginItem(place) {
        continue
      }
      roles[line] = .foreign
    }
  }

  /// The number that a quoted line begins with, the quotation mark before it included.
  func foreignMark(_ line: Int) -> Range<Int>? {
    let content = lines.lines[line].content
    var start = content.lowerBound
    if Punctuation(source, at: start, upTo: content.upperBound) == .openDouble { start += Punctuation.length }
    guard start < content.upperBound else { return nil }
    if let mark = NumberMark.bracketed(source, at: start, upTo: content.upperBound) {
      return content.lowerBound..<mark.upperBound
    }
    if halfBrackets, let mark = NumberMark.halfBracketed(source, at: start, upTo: content.upperBound) {
      return content.lowerBound..<mark.upperBound
    }
    guard quotations.contains(line), let mark = SectionMark(source, start..<content.upperBound),
      mark.style != .word
    else { return nil }
    return content.lowerBound..<mark.mark.upperBound
  }

  // MARK: Title page and end

  /// Where the structure begins: with the first section or division, or the headings above it.
  private mutating func findStart() {
    let first = order.first { roles[$0] != .text && roles[$0] != .continued }
    start = first ?? 0
    guard let first, roles[first] != .note else { return }
    // A title page is short beside its law, or it enacts; otherwise the words before the first number are law too.
    let before = order.prefix { $0 < first }
    let bytes = before.reduce(0) { $0 + lines.lines[$1].content.count }
    let all = order.reduce(0) { $0 + lines.lines[$1].content.count }
    if bytes > 2000, bytes * 4 > all, !before.contains(where: { enacts($0) }) { start = 0 }
  }

  /// The back cover of a Bill repeats two lines or more of its title page.
  private mutating func findCover() {
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
      roles[order[place - 1]] = .cover
      return
    }
  }

  private func enacts(_ line: Int) -> Bool {
    let words = source.string(lines.lines[line].content).lowercased()
    return ["enacted", "in exercise of", "drwy arfer", "royal assent", "an act to ", "an act of the"]
      .contains { words.contains($0) }
  }

  /// The names below an instrument.
  private mutating func findSignature(upTo end: Int) {
    guard
      let last = sections.keys.filter({ line in
        !divisions.contains { $0.key < line && $0.value.kind == .schedule }
      }).max()
    else { return }
    let until = divisions.keys.filter { $0 > last }.min() ?? end
    var place = 0
    while place < order.count, order[place] <= last { place += 1 }
    while place < order.count, order[place] < until {
      if roles[order[place]] == .text, startsParagraph(place),
        ClosingTitles.beginsSignature(source, lines.lines[order[place]].content)
      {
        roles[order[place]] = .signature
        return
      }
      place += 1
    }
  }
}

extension [UInt8] {
  /// Whether a stretch ends in a word, letter case apart.
  func endsInWord(_ word: String, _ range: Range<Int>) -> Bool {
    let start = range.upperBound - word.utf8.count
    return start > range.lowerBound && self[start - 1].isSpace
      && hasPrefix(word, at: start, upTo: range.upperBound)
  }

  /// Whether the letters of a stretch, three or more, are all capitals.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for index in range {
      if self[index].isLower { return false }
      if self[index].isUpper { capitals += 1 }
    }
    return capitals >= 3
  }

  /// `(1)` or `(a)`, or the same without its first bracket.
  func isFirstLimb(_ mark: Range<Int>) -> Bool {
    let inner = self[mark].filter { $0.isLetter || $0.isDigit }
    return inner.count == 1 && (inner.first == 0x31 || inner.first == 0x61)
  }

  /// The key of a bracketed figure, `(2A)`; nil for letters.
  func figureKey(_ mark: Range<Int>) -> NumberKey? {
    let inner = self[mark].filter { $0.isLetter || $0.isDigit }
    let digits = inner.prefix { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    let figure = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return NumberKey(
      figure, letters: NumberKey.value(ofLetters: inner.dropFirst(digits.count).filter(\.isLetter)))
  }
}
