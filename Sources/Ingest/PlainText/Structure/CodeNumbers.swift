import Bytes

/// The numbers that open paragraphs of a code, of guidance or of a judgment, decided over the whole text: `9.23`,
/// `2.10.1`, or `1.`, `2.`, `3.` where nothing else is numbered.
struct CodeNumbers {
  struct Mark {
    var number: Range<Int>
    /// The number with its point or bracket.
    var printed: Range<Int>
    var key: NumberKey
    /// A heading is behind the number, not text.
    var isTitled = false
    var isPointed: Bool { printed.count > number.count }
  }

  /// By line.
  private(set) var marks: [Int: Mark] = [:]
  /// How far the series chosen outweighs the next best.
  private(set) var margin = ReadingMargin()
  /// The lines of `marks`, in order.
  private(set) var lines: [Int] = []

  /// So many numbers at the beginning of lines are looked at.
  private static let most = 200_000

  init() {}

  init(_ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout) {
    var paths: [(candidate: NumberCandidate, mark: Mark)] = []
    var figures: [(candidate: NumberCandidate, mark: Mark)] = []
    // By how they are set off, where no sign behind them does.
    var others: [OtherStyle: [(candidate: NumberCandidate, mark: Mark)]] = [:]
    for (place, line) in shapes.order.enumerated() {
      let content = text.lines[line].content
      let weight = CodeNumbers.weight(place, line, shapes)
      if let (style, mark) = CodeNumbers.otherMark(source, content) {
        // Neither has a text so many of these.
        if others[style, default: []].count < CodeNumbers.most {
          others[style, default: []].append(
            (NumberCandidate(key: mark.key, line: line, weight: weight - 0.5), mark))
        }
      }
      guard source[content.lowerBound].isDigit else { continue }
      // No text that is read has so many: these are the rows of a table.
      guard paths.count + figures.count < CodeNumbers.most else { return }
      if let path = NumberMark.path(source, content) {
        let rest = source.trimmed(path.printed.upperBound..<content.upperBound)
        guard let more = CodeNumbers.weight(ofRest: rest, source, layout) else { continue }
        paths.append(
          (
            NumberCandidate(key: path.key, line: line, weight: weight + more),
            Mark(number: path.number, printed: path.printed, key: path.key)
          ))
      } else if let mark = SectionMark(source, content), !mark.rest.isEmpty,
        mark.style == .point || mark.style == .parenthesis || CodeNumbers.hasGap(source, mark)
      {
        let key = mark.key(source)
        figures.append(
          (
            NumberCandidate(key: key, line: line, weight: weight - (mark.style == .bare ? 0.5 : 0)),
            Mark(
              number: mark.number, printed: mark.mark, key: key,
              isTitled: LineShapes.ending(source, mark.rest) == .plain)
          ))
      }
    }
    let chain = NumberingChain(paths.map(\.candidate))
    // A few such numbers are those of a table, where figures alone are one series through the text.
    if chain.chosen.count >= 2 || chain.chosen.count == 1 && figures.count < 3,
      chain.chosen.count * 2 >= NumberingChain(figures.map(\.candidate)).chosen.count
        || !chooseFigures(figures, shapes)
    {
      take(chain.chosen.map { paths[$0] })
      margin.add(chain)
    } else if lines.isEmpty {
      _ = chooseFigures(figures, shapes)
    }
    for style in OtherStyle.allCases where lines.isEmpty {
      guard let found = others[style], found.count < CodeNumbers.most else { continue }
      _ = chooseFigures(found, shapes)
    }
  }

  /// How figures number paragraphs where no point or bracket behind them does.
  private enum OtherStyle: CaseIterable {
    /// `[12]`, of judgments.
    case bracket
    /// `(12)`.
    case parenthesis
    /// `Paragraph 12.`
    case word
    /// `12 The board`.
    case bare
  }

  private static func otherMark(
    _ source: [UInt8], _ content: Range<Int>
  ) -> (style: OtherStyle, mark: Mark)? {
    var index = content.lowerBound
    let style: OtherStyle
    switch source[index] {
    case .openBracket: (style, index) = (.bracket, index + 1)
    case .openParenthesis: (style, index) = (.parenthesis, index + 1)
    case UInt8(ascii: "P"):
      guard
        let word = ["Paragraph ", "Para ", "Para. "].first(where: {
          source.hasPrefix($0, at: index, upTo: content.upperBound)
        })
      else { return nil }
      (style, index) = (.word, index + word.utf8.count)
    case let first where first.isDigit: style = .bare
    default: return nil
    }
    let start = index
    guard let figure = NumberMark.integer(source, &index, content.upperBound), figure < 1000 else {
      return nil
    }
    let number = start..<index
    switch style {
    case .bracket, .parenthesis:
      guard index < content.upperBound,
        source[index] == (style == .bracket ? .closeBracket : .closeParenthesis)
      else { return nil }
      index += 1
    case .word:
      if index < content.upperBound, source[index] == .fullStop || source[index] == .colon { index += 1 }
    case .bare: break
    }
    // White space, and words that begin with a capital.
    let rest = source.trimmed(index..<content.upperBound)
    guard rest.lowerBound > index, let first = source[rest].first,
      first.isUpper || first >= 0x80 || first == .quotationMark || style == .bracket,
      style != .bare || !NumberMark.startsWithMonth(source, rest)
    else { return nil }
    return (
      style,
      Mark(
        number: number, printed: content.lowerBound..<index, key: NumberKey(figure, letters: 0),
        isTitled: LineShapes.ending(source, rest) == .plain)
    )
  }

  private mutating func take(_ chosen: [(candidate: NumberCandidate, mark: Mark)]) {
    for item in chosen {
      marks[item.candidate.line] = item.mark
      marks[item.candidate.line]?.isTitled = false
      lines.append(item.candidate.line)
    }
  }

  /// Figures alone number the paragraphs of a text if they are one series through most of it; several that begin anew
  /// are lists.
  private mutating func chooseFigures(
    _ figures: [(candidate: NumberCandidate, mark: Mark)], _ shapes: LineShapes
  ) -> Bool {
    let chain = NumberingChain(figures.map(\.candidate))
    // Numbers with a point are not those of the rows of a table.
    let pointed = chain.chosen.count { figures[$0].mark.isPointed }
    let arePointed = pointed * 2 > chain.chosen.count
    let beginnings = figures.count { $0.mark.key.isBeginning && $0.mark.isPointed == arePointed }
    guard chain.chosen.count >= 3, chain.chosen.count >= 3 * (beginnings - 1),
      let first = chain.chosen.first, let last = chain.chosen.last
    else { return false }
    // The series holds most of the text.
    let before = shapes.place(ofLine: figures[first].candidate.line)
    let after = shapes.order.count - shapes.place(ofLine: figures[last].candidate.line)
    let inside = shapes.order.count - before - after
    guard figures[first].mark.key.first <= 1 || before <= 2, inside + after / 2 >= before else {
      return false
    }
    let items = chain.chosen.map { figures[$0] }
    take(items)
    margin.add(chain)
    // Headings with numbers: most have no sentence behind the number, and text is below each.
    let titled = items.count { $0.mark.isTitled && hasTextBelow($0.candidate.line, shapes) }
    guard titled * 2 > items.count else { return true }
    for item in items where item.mark.isTitled && hasTextBelow(item.candidate.line, shapes) {
      marks[item.candidate.line]?.isTitled = true
    }
    return true
  }

  private func hasTextBelow(_ line: Int, _ shapes: LineShapes) -> Bool {
    let next = shapes.place(ofLine: line) + 1
    return next < shapes.order.count && marks[shapes.order[next]] == nil && shapes.startsParagraph(next)
  }

  /// What the place of a line says for a number on it.
  private static func weight(_ place: Int, _ line: Int, _ shapes: LineShapes) -> Double {
    if shapes.startsParagraph(place) { return 1 }
    return shapes[shapes.order[place - 1]].ending == .plain ? -2 : -0.2
  }

  /// What the words behind `9.23` say; nil if they make a measure of it: `1.5 m`.
  private static func weight(ofRest rest: Range<Int>, _ source: [UInt8], _ layout: TextLayout) -> Double? {
    guard !rest.isEmpty else { return layout == .lineIsParagraph ? nil : -0.8 }
    var first = source[rest.lowerBound]
    if first == .fullStop, rest.count > 1 {
      first = source[source.trimmed(rest.lowerBound + 1..<rest.upperBound).lowerBound]
    }
    let opens =
      first.isUpper || first >= 0x80 || first == .openParenthesis || first == .quotationMark
      || first == .apostrophe || first == .openBracket || first == .asterisk
    return opens ? 0.2 : nil
  }

  /// Two spaces or a tab behind a number set it off as a sign does.
  private static func hasGap(_ source: [UInt8], _ mark: SectionMark) -> Bool {
    mark.style == .bare
      && (mark.rest.lowerBound - mark.mark.upperBound > 1 || source[mark.mark.upperBound] == .tab)
  }

  /// The chapter whose first paragraph follows a line with nothing but headings between: 9 before `9.1`.
  func chapter(announcedAt line: Int, _ text: TextLines) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] <= line { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, let mark = marks[lines[low]], mark.key.depth >= 2 else { return nil }
    var between = 0
    var next = text.nextText(from: line + 1)
    while let index = next, index < lines[low], between < 4 {
      between += 1
      next = text.nextText(from: index + 1)
    }
    return between < 4 ? mark.key.first : nil
  }
}
