import Bytes
import Legislation

/// Which numbers open sections: one series for the body and one for each schedule.
extension StatuteOutline {
  // MARK: Sections

  mutating func chooseSections(upTo end: Int) {
    var marks: [Mark] = []
    var words = 0
    for (place, line) in order.enumerated() where line >= front && line < end && roles[line] == .text {
      let content = lines.lines[line].content
      guard !quotations.contains(line),
        let mark = SectionMark(source, content)
          ?? (source[content.lowerBound].isDigit ? SectionMark(path: content, in: source) : nil)
      else { continue }
      if mark.style == .word { words += 1 }
      marks.append((line, mark, place))
    }
    let named = marks.filter { $0.mark.style == .word && (mayStandAlone($0.mark) || isHeading($0.mark)) }
    // A text that names its sections numbers only what is below them.
    if named.count >= 2, areSections(named, beside: marks) {
      halfBrackets = true
      marks = named + marks.filter { $0.mark.style == .dash || $0.mark.style == .bare }
      marks.sort { $0.line < $1.line }
    } else if words > 0 {
      marks.removeAll { $0.mark.style == .word }
    }
    numbersHavePoints = havePoints(marks)
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

  typealias Mark = (line: Int, mark: SectionMark, place: Int)

  /// Whether numbers with a word before them, `Article 3`, open the sections: they are a series, and not a shorter one than
  /// the numbers without are. `SECTION 1` among numbers that go through the whole text is above several of these.
  private func areSections(_ named: [Mark], beside marks: [Mark]) -> Bool {
    func series(_ marks: [Mark]) -> Int {
      NumberingChain(marks.map { candidate($0.mark, $0.line, 1) }).chosen.count
    }
    let own = series(named)
    guard own >= 2 else { return false }
    let others = marks.filter {
      $0.mark.style != .word && $0.mark.path == nil && startsParagraph($0.place)
        && ($0.mark.style == .dash || isFollowedByFirstLimb($0.mark, $0.place))
    }
    return series(others) <= own
  }

  /// Whether the numbers of sections and paragraphs have a point or a dash behind them: as good as all do that a first
  /// limb follows, or none. Rows of a table and items of a list have the other form.
  private func havePoints(_ marks: some Sequence<Mark>) -> Bool? {
    var (pointed, bare) = (0, 0)
    for item in marks where isFollowedByFirstLimb(item.mark, item.place) {
      switch item.mark.style {
      case .dash, .point: pointed += 1
      case .bare: bare += 1
      default: break
      }
    }
    return max(pointed, bare) < 4 ? nil : pointed > bare * 8 ? true : bare > pointed * 8 ? false : nil
  }

  func candidate(_ mark: SectionMark, _ line: Int, _ weight: Double) -> NumberCandidate {
    NumberCandidate(key: mark.key(source), line: line, weight: weight)
  }

  func mayStandAlone(_ mark: SectionMark) -> Bool { mark.mark.upperBound > mark.number.upperBound }

  /// What follows a number is a heading or nothing.
  func isHeading(_ mark: SectionMark) -> Bool {
    mark.rest.isEmpty || LineShapes.ending(source, mark.rest) == .plain
  }

  mutating func choose(
    _ marks: ArraySlice<Mark>, inSchedule: Bool
  ) {
    let figures = marks.filter { $0.mark.path == nil }
    guard inSchedule, figures.count < marks.count else { return take(figures[...], inSchedule: inSchedule) }
    // Paragraphs of a schedule may be numbered as those of a code are: then these numbers are the heavier series.
    let (own, mixed) = (candidates(figures[...], inSchedule: true), candidates(marks, inSchedule: true))
    let chain = NumberingChain(mixed)
    let paths = chain.chosen.filter { mixed[$0].key.depth > 1 }
    guard paths.count >= 3, paths.contains(where: { mixed[$0].key.isFirstBelow }),
      chain.weight > NumberingChain(own).weight
    else { return take(figures[...], inSchedule: true) }
    take(marks, inSchedule: true)
  }

  private func candidates(_ marks: ArraySlice<Mark>, inSchedule: Bool) -> [NumberCandidate] {
    let named = marks.contains { $0.mark.style == .word }
    let indent = usualIndent(marks)
    let havePoints = self.havePoints(marks) ?? numbersHavePoints
    var candidates: [NumberCandidate] = []
    for item in marks {
      var weight = weight(item.mark, item.line, item.place)
      switch item.mark.style {
      case .bare where havePoints == true && item.mark.path == nil: weight -= 2.5
      case .point where havePoints == false && item.mark.path == nil: weight -= 1.5
      default: break
      }
      if named, !inSchedule, item.mark.style != .word { weight -= 3 }
      let away = abs(Int(shapes[item.line].indent) - indent)
      if away > 8 { weight -= 1 }
      var candidate = candidate(item.mark, item.line, weight)
      if inSchedule, candidate.key.isBeginning {
        candidate.isBelowDivision = isBelowDivision(item.place)
        candidate.isBelowHeading = isBelowHeading(item.place)
        candidate.mayBeginAnew = candidate.key.depth > 1 && startsParagraph(item.place)
        candidate.isBelowLine = !candidate.isBelowHeading && isBelowLine(item.place)
      }
      candidates.append(candidate)
    }
    return candidates
  }

  private mutating func take(_ marks: ArraySlice<Mark>, inSchedule: Bool) {
    let candidates = candidates(marks, inSchedule: inSchedule)
    let chain = NumberingChain(candidates)
    margin.add(chain)
    let all = Array(marks)
    var figure = -1
    for index in chain.chosen {
      let line = candidates[index].line
      let key = candidates[index].key
      if key.depth == 1 { figure = key.first }
      // `4.1` behind `4` is one of its levels.
      if key.depth > 1, key.first == figure { continue }
      sections[line] = all[index].mark
      roles[line] = .section
    }
  }

  /// Whether nothing but headings is between a Part's or chapter's heading and the line at a place.
  func isBelowDivision(_ place: Int) -> Bool {
    for before in stride(from: place - 1, through: max(0, place - 6), by: -1) {
      let line = order[before]
      if roles[line] == .division { return true }
      if roles[line] == .text, !looksLikeHeading(line) { return false }
    }
    return false
  }

  /// Whether a heading is above the line at a place, and the end of a sentence above that.
  func isBelowHeading(_ place: Int) -> Bool {
    guard startsParagraph(place), let heading = headings(above: place).last,
      !heading.contains(where: { isOfTable(order[$0]) })
    else { return false }
    return heading.lowerBound > 0 && shapes[order[heading.lowerBound - 1]].ending == .sentence
  }

  /// Whether a line of a heading's shape, a paragraph by itself, is above the line at a place, whatever is above that.
  private func isBelowLine(_ place: Int) -> Bool {
    guard startsParagraph(place), place > 0, let first = headingShape(endingAt: place - 1) else {
      return false
    }
    return startsParagraph(first) && !(first..<place).contains { isOfTable(order[$0]) }
  }

  /// `Table 3`, or columns with wide gaps between.
  private func isOfTable(_ line: Int) -> Bool {
    let content = lines.lines[line].content
    return source.hasPrefix("table", at: content.lowerBound, upTo: content.upperBound)
      || source.contains("   ", in: content) || source[content].contains(.tab)
  }

  /// Whether a number is the first cell of a row: a wide gap is behind it, and another one behind what follows.
  private func isRow(_ mark: SectionMark) -> Bool {
    mark.rest.lowerBound - mark.mark.upperBound >= 3
      && source.contains("   ", in: mark.rest) && source[mark.rest.lowerBound] != .openParenthesis
  }

  /// The indent of most numbers that a first limb follows, or of most numbers.
  func usualIndent(_ marks: ArraySlice<Mark>) -> Int {
    var counts: [Int: Int] = [:]
    for item in marks {
      counts[Int(shapes[item.line].indent), default: 0] +=
        isFollowedByFirstLimb(item.mark, item.place) ? 5 : 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  func isFollowedByFirstLimb(_ mark: SectionMark, _ place: Int) -> Bool {
    if mark.hasFirstLimb(source) { return true }
    for next in order[min(place + 1, order.count)...].prefix(3) {
      if let limb = bracketed(next) { return source.isFirstLimb(limb) }
      // What is below the next number is not below this one.
      if SectionMark(source, lines.lines[next].content) != nil { return false }
    }
    return false
  }

  /// What speaks for a number's opening a section, its place in the series apart.
  func weight(_ mark: SectionMark, _ line: Int, _ place: Int) -> Double {
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
    if mark.style == .bare, isRow(mark) { weight -= 4 }
    if mark.rest.isEmpty, mark.style == .bare, !isFollowedByFirstLimb(mark, place) { weight -= 1.5 }
    if place > 0, shapes[order[place - 1]].ending == .plain, roles[order[place - 1]] == .text,
      !looksLikeHeading(order[place - 1])
    {
      weight -= 0.5
    }
    return weight
  }
}
