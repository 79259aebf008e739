import Bytes

/// The pages of a text that was saved without form feeds, by what stands at their edges: numbers of pages that grow by
/// one, and lines that repeat beside them.
struct PagesWithoutFeeds {
  /// Lines with the number of a page, alone or in a running line, in order.
  private(set) var numbers: [Int] = []
  /// Lines that repeat beside them.
  private(set) var running: [Int] = []

  private struct Candidate {
    var line: Int
    /// Its place among the lines of text.
    var place: Int
    var value: Int
    /// Of lines alike, digits apart; 0 for a number alone.
    var key: UInt64
    /// Blank lines around it, or far from the left edge: nothing that numbers a provision stands so.
    var isApart: Bool
  }

  /// So many pages are needed, and so many lines at least to a page.
  private static let least = 3
  private static let shortest = 10

  /// Complexity: O(lines).
  init(_ text: TextLines, _ source: [UInt8]) {
    var groups: [UInt64: [Candidate]] = [:]
    var order: [UInt64] = []
    var place = 0
    for index in text.lines.indices where text.lines[index].isText {
      place += 1
      guard let (value, key) = PagesWithoutFeeds.number(source, text.lines[index].content) else { continue }
      if groups[key] == nil { order.append(key) }
      let isApart = PagesWithoutFeeds.isApart(index, text, source)
      groups[key, default: []].append(
        Candidate(line: index, place: place, value: value, key: key, isApart: isApart))
    }
    for key in order {
      guard let some = groups[key], some.count >= PagesWithoutFeeds.least else { continue }
      for series in PagesWithoutFeeds.series(some) { numbers += series.map(\.line) }
    }
    numbers.sort()
    guard !numbers.isEmpty else { return }
    findRunning(text, source)
  }

  /// `12`, `- 12 -`, `Page 12 of 90`, `Harbour Bill   12`: the number of a page, and what is alike on the others.
  private static func number(_ source: [UInt8], _ content: Range<Int>) -> (value: Int, key: UInt64)? {
    guard content.count <= 120 else { return nil }
    // At the first or the last place of the line.
    let atEnd = source[content.upperBound - 1].isDigit
    let atStart = source[content.lowerBound].isDigit
    guard atEnd || atStart || content.count <= 24 && source[content].contains(where: \.isDigit) else {
      return nil
    }
    if content.count <= 24, let (value, isRoman) = PageFurniture.pageNumber(source, content) {
      return isRoman ? nil : (value, 0)
    }
    var index = content.lowerBound
    var rest = content
    var value: Int?
    if atEnd {
      var start = content.upperBound
      while start > content.lowerBound, source[start - 1].isDigit { start -= 1 }
      rest = source.trimmed(content.lowerBound..<start)
      // A gap of three columns sets the number of a running line off.
      guard start - rest.upperBound >= 3 || source[max(start - 1, 0)] == .tab else { return nil }
      value = NumberMark.integer(source, &start, content.upperBound)
    } else if source[index].isDigit {
      value = NumberMark.integer(source, &index, content.upperBound)
      rest = source.trimmed(index..<content.upperBound)
      guard rest.lowerBound - index >= 3 || index < content.upperBound && source[index] == .tab else {
        return nil
      }
    }
    guard let value, rest.contains(where: { source[$0].isLetter }) else { return nil }
    return (value, source.foldedHash(rest) | 1)
  }

  private static func isApart(_ index: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    let line = text.lines[index]
    func isBlank(_ other: Int) -> Bool {
      !text.lines.indices.contains(other) || text.lines[other].role == .blank
    }
    return line.content.lowerBound - line.whole.lowerBound >= 12 && (isBlank(index - 1) || isBlank(index + 1))
  }

  /// Numbers that grow by one from page to page, with about as many lines between; a line alike on every second page
  /// grows by two.
  private static func series(_ some: [Candidate]) -> [[Candidate]] {
    var found: [[Candidate]] = []
    var start = 0
    for index in 1...some.count {
      let goesOn =
        index < some.count && [1, 2].contains(some[index].value - some[index - 1].value)
        && some[index].place - some[index - 1].place >= shortest
      if goesOn { continue }
      let series = some[start..<index]
      start = index
      guard series.count >= least else { continue }
      let lengths = zip(series, series.dropFirst()).map { ($1.place - $0.place) / ($1.value - $0.value) }
        .sorted()
      let usual = lengths[lengths.count / 2]
      let isEven = lengths.allSatisfy { $0 * 2 >= usual && $0 <= usual * 2 }
      // A number alone at the left edge can be a section's.
      guard isEven, series.first?.key != 0 || series.allSatisfy(\.isApart) || isVeryEven(lengths) else {
        continue
      }
      found.append(Array(series))
    }
    return found
  }

  private static func isVeryEven(_ lengths: [Int]) -> Bool {
    guard lengths.count >= 4, let shortest = lengths.first, let longest = lengths.last else { return false }
    return longest - shortest <= 3
  }

  /// Lines that are the same beside half of the numbers or more.
  private mutating func findRunning(_ text: TextLines, _ source: [UInt8]) {
    var beside: [UInt64: [Int]] = [:]
    let taken = Set(numbers)
    for number in numbers {
      for step in [1, -1] {
        var (line, passed) = (number + step, 0)
        while text.lines.indices.contains(line), passed < 3, abs(line - number) < 8 {
          if text.lines[line].isText, !taken.contains(line) {
            passed += 1
            // A sentence or the middle of one is no header.
            let content = text.lines[line].content
            guard LineShapes.ending(source, content) == .plain, !source[content.lowerBound].isLower else {
              line += step
              continue
            }
            beside[source.foldedHash(text.lines[line].content), default: []].append(line)
          }
          line += step
        }
      }
    }
    for lines in beside.values
    where lines.count >= PagesWithoutFeeds.least && lines.count * 3 >= numbers.count {
      running += lines
    }
    running = Array(Set(running)).sorted()
  }
}
