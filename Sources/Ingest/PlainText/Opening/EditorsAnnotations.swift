import Bytes
import Legislation

/// Editors' annotations in a text that was copied from a page of legislation.gov.uk: under a heading such as
/// *Textual Amendments*, lines that begin with a mark, `F1 Words in s. 12(3) substituted (1.4.2015) by …`.
struct EditorsAnnotations {
  /// The marks of the annotations found.
  private(set) var marks: Set<AnnotationMark> = []
  private(set) var count = 0
  /// First line of each annotation, with the place where its text begins behind the mark.
  private(set) var starts: [Int: Int] = [:]
  /// Every line of an annotation, its first one included.
  private(set) var lines: Set<Int> = []
  /// The headings above them, which are the site's words.
  private(set) var headings: Set<Int> = []

  /// The number of the last annotation of each letter.
  private var last: [UInt8: Int] = [:]
  /// Letters of the heading that the annotations being read are under; empty outside.
  private var letters = ""
  /// How long the lines of a wrapped text are; 0 where each line is a paragraph.
  private var width = 0

  init() {}

  init(_ text: TextLines, _ source: [UInt8]) {
    width = text.wrappedWidth
    var index = 0
    while let line = text.nextText(from: index) {
      index = read(line, text, source) ?? line + 1
    }
  }

  /// Reads what begins at a line if it is an annotation or the heading of some; returns the line after it.
  private mutating func read(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> Int? {
    let content = text.lines[line].content
    guard let body = body(of: line, text, source) else {
      if let found = heading(line, text, source) {
        letters = found
        headings.insert(line)
        return line + 1
      }
      letters = ""
      return nil
    }
    let isFirst = text.lastText(before: line).map(headings.contains) ?? false
    guard isAnnotation(body, isFirst: isFirst, source) else {
      letters = ""
      return nil
    }
    note(body.mark, line, textStart: body.start)
    if letters.isEmpty { letters = "CEFIMPX" }
    return readFurtherLines(after: line, from: content.lowerBound, body, text, source)
  }

  private mutating func note(_ mark: AnnotationMark, _ line: Int, textStart: Int) {
    marks.insert(mark)
    last[mark.letter] = mark.number
    count += 1
    starts[line] = textStart
    lines.insert(line)
  }

  // MARK: Headings

  /// A heading is one only if an annotation of its letter follows, or another heading that is one.
  private func heading(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> String? {
    guard let letters = AnnotationPhrases.heading(source, text.lines[line].content) else { return nil }
    var next = text.nextText(from: line + 1)
    var allowed = letters
    for _ in 0..<3 {
      guard let below = next else { return nil }
      if let body = body(of: below, text, source) {
        guard allowed.utf8.contains(body.mark.letter), !isLawText(body, source) else { return nil }
        // Under a heading of its kind a mark alone proves it, unless a sentence only happens to begin so.
        let isSaid = !source[body.range.lowerBound].isLower || AnnotationPhrases.cites(source, body.range)
        return isSaid ? letters : nil
      }
      guard let deeper = AnnotationPhrases.heading(source, text.lines[below].content) else { return nil }
      allowed = deeper
      next = text.nextText(from: below + 1)
    }
    return nil
  }

  // MARK: Annotations

  private struct Body {
    var mark: AnnotationMark
    /// Where the text behind the mark begins; the end of the line if the mark is alone on it.
    var start: Int
    /// The text that is looked at: of this line, or of the next one if the mark is alone.
    var range: Range<Int>
  }

  /// What is behind the mark that a line begins with; nil if it begins with none.
  private func body(of line: Int, _ text: TextLines, _ source: [UInt8]) -> Body? {
    let content = text.lines[line].content
    let start = content.lowerBound
    guard let digits = AnnotationMark.digits(source, at: start, upTo: content.upperBound) else { return nil }
    let opens = AnnotationPhrases.opens(source, source.trimmed(digits.upperBound..<content.upperBound))
    let mark = mark(source, source[start], digits, opens: opens)
    let end = start + mark.length
    let rest = source.trimmed(end..<content.upperBound)
    if rest.isEmpty {
      guard let next = text.nextText(from: line + 1) else { return nil }
      return Body(mark: mark, start: content.upperBound, range: text.lines[next].content)
    }
    return Body(mark: mark, start: end, range: rest)
  }

  /// The mark at the start of an annotation, of which a year may be glued to it: `M11989 c. 41`.
  private func mark(
    _ source: [UInt8], _ letter: UInt8, _ digits: Range<Int>, opens: Bool
  ) -> AnnotationMark {
    let candidates = AnnotationMark.candidates(source, letter, digits)
    if digits.count > 4,
      let split = candidates.first(where: {
        isYear(digits.lowerBound + $0.length - 1..<digits.upperBound, source)
      })
    {
      return split
    }
    // Annotations are numbered in order: `I121In …` under the eleventh is the mark I12 and a number 1 of the law,
    // which does not begin as they do.
    let due = (last[letter] ?? 0) + 1
    let whole = candidates[candidates.count - 1]
    let isWhole = digits.count <= 4 && (opens || last[letter] == nil || whole.number <= due + 4)
    if isWhole { return whole }
    return candidates.first { $0.number == due } ?? candidates.last { $0.number <= due + 4 } ?? whole
  }

  /// Text of the law can begin with a mark too: `F2. . . .`, `F3(4) The …`, `I112Duty to …`.
  private func isLawText(_ body: Body, _ source: [UInt8]) -> Bool {
    guard let first = source[body.range].first else { return true }
    if first == 0x28 || first == 0x2E || first == 0x5B { return true }  // ( . [
    guard first.isDigit else { return false }
    // `M1 1989 c. 41` begins with a year.
    let year = source[body.range].prefix { $0.isDigit }
    return !isYear(year.startIndex..<year.endIndex, source) || !AnnotationPhrases.cites(source, body.range)
  }

  /// A year with a space behind it; `1261In section …` is a number of the law.
  private func isYear(_ range: Range<Int>, _ source: [UInt8]) -> Bool {
    guard range.count == 4, range.upperBound < source.count, source[range.upperBound] == 0x20 else {
      return false
    }
    return source.begins(with: "1", range) || source.begins(with: "20", range)
  }

  private func isAnnotation(_ body: Body, isFirst: Bool, _ source: [UInt8]) -> Bool {
    guard !isLawText(body, source) else { return false }
    guard !letters.isEmpty, letters.utf8.contains(body.mark.letter) else {
      return AnnotationPhrases.opens(source, body.range) && AnnotationPhrases.tellsChange(source, body.range)
    }
    if isFirst || AnnotationPhrases.cites(source, body.range) || AnnotationPhrases.tells(source, body.range) {
      return true
    }
    let hasFigure = source[body.range].contains(where: \.isDigit)
    return hasFigure && (body.mark.letter == 0x4D || AnnotationPhrases.opens(source, body.range))  // M
  }

  // MARK: Lines that go on an annotation

  private mutating func readFurtherLines(
    after line: Int, from start: Int, _ body: Body, _ text: TextLines, _ source: [UInt8]
  ) -> Int {
    var current = line
    if body.start == text.lines[line].content.upperBound, let next = text.nextText(from: line + 1) {
      lines.insert(next)
      current = next
    }
    while width > 0, let next = goesOn(from: current, text, source) {
      lines.insert(next)
      current = next
    }
    return current + 1
  }

  /// The next line, if it goes on the annotation.
  private func goesOn(from line: Int, _ text: TextLines, _ source: [UInt8]) -> Int? {
    guard let next = text.wrappedLine(after: line, source, width: width) else { return nil }
    let isOther =
      body(of: next, text, source) != nil
      || AnnotationPhrases.heading(source, text.lines[next].content) != nil
    return isOther ? nil : next
  }
}

extension TextLines {
  /// The length that lines are wrapped at; 0 if each line is a paragraph of its own.
  var wrappedWidth: Int {
    guard longCount * 50 < textCount else { return 0 }
    var counts = [Int](repeating: 0, count: 201)
    for line in lines where line.isText { counts[min(line.content.count, 200)] += 1 }
    var above = 0
    for length in stride(from: 200, through: 1, by: -1) {
      above += counts[length]
      if above * 100 >= textCount * 2 { return length - 4 }
    }
    return 0
  }

  /// The next line, if the end of the one before it is an end that wrapping made: the next word had no room there,
  /// or goes on in a small letter.
  func wrappedLine(after line: Int, _ source: [UInt8], width: Int) -> Int? {
    let next = line + 1
    guard width > 0, next < lines.count, lines[next].isText else { return nil }
    let content = lines[next].content
    if source[content.lowerBound].isLower { return next }
    let word = source[content].prefix { !$0.isSpace }.count
    return lines[line].content.count + 1 + word >= width ? next : nil
  }

  /// Index of the line of text before `index`, or nil.
  func lastText(before index: Int) -> Int? {
    var before = index - 1
    while before >= 0, !lines[before].isText { before -= 1 }
    return before >= 0 ? before : nil
  }
}
