import Bytes
import Legislation

/// Which bracketed numbers are this law's own, and which are quoted.
extension StatuteOutline {
  // MARK: Limbs

  mutating func chooseLimbs(upTo end: Int) {
    var place = 0
    while place < order.count, order[place] < end {
      var next = place + 1
      while next < order.count, order[next] < end, roles[order[next]] != .section,
        roles[order[next]] != .division
      {
        next += 1
      }
      chooseLimbs(place..<next)
      chooseDecimals(place..<next)
      place = next
    }
  }

  /// The limbs of one section: its subsections are a series; what is between two of them, numbered otherwise, is
  /// quoted.
  mutating func chooseLimbs(_ places: Range<Int>) {
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

  /// `4.1`, `4.2`, `4.2.1` in section 4: its subsections.
  mutating func chooseDecimals(_ places: Range<Int>) {
    guard let first = places.first, let section = sections[order[first]] else { return }
    var candidates: [NumberCandidate] = []
    if source[section.rest].first?.isDigit ?? false, let path = NumberMark.path(source, section.rest) {
      candidates.append(NumberCandidate(key: path.key, line: order[first], weight: 2))
    }
    for place in places.dropFirst() where roles[order[place]] == .text && startsParagraph(place) {
      let content = lines.lines[order[place]].content
      guard source[content.lowerBound].isDigit, let path = NumberMark.path(source, content),
        path.key.first == section.figure, !quotations.contains(order[place])
      else { continue }
      let rest = source.trimmed(path.printed.upperBound..<content.upperBound)
      guard rest.isEmpty || source[rest].contains(where: \.isLetter) else { continue }
      candidates.append(NumberCandidate(key: path.key, line: order[place], weight: 1))
    }
    guard candidates.contains(where: { $0.key.isFirstBelow }) else { return }
    for index in NumberingChain(candidates).chosen where candidates[index].line != order[first] {
      roles[candidates[index].line] = .decimal
    }
  }

  // MARK: Quoted numbers

  /// Quoted lines that begin with a number of the law they are put into.
  mutating func findQuotedNumbers(upTo end: Int) {
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
}
