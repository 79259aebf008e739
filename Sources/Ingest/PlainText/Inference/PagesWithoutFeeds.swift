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
    /// Nothing sets its number off from the words.
    var isLoose: Bool
  }

  /// So many pages are needed, and so many lines at least to a page.
  private static let least = 3
  private static let shortest = 10
  /// Numbers that are looked at before it is asked whether they can be those of pages.
  private static let most = 20_000

  /// Complexity: O(lines).
  init(_ text: TextLines, _ source: [UInt8]) {
    var groups: [UInt64: [Candidate]] = [:]
    var order: [UInt64] = []
    var (place, found) = (0, 0)
    for index in text.lines.indices where text.lines[index].isText {
      place += 1
      guard let (value, key, isLoose) = PagesWithoutFeeds.number(source, text.lines[index].content) else {
        continue
      }
      found += 1
      // A page has more lines than its number: these are the rows of a table.
      if found >= PagesWithoutFeeds.most, found * PagesWithoutFeeds.shortest > place * 4 { return }
      if groups[key] == nil { order.append(key) }
      let isApart = PagesWithoutFeeds.isApart(index, text, source)
      groups[key, default: []].append(
        Candidate(line: index, place: place, value: value, key: key, isApart: isApart, isLoose: isLoose))
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
  private static func number(
    _ source: [UInt8], _ content: Range<Int>
  ) -> (value: Int, key: UInt64, isLoose: Bool)? {
    guard content.count <= 120, mayHaveOne(source, content) else { return nil }
    if content.count <= 24, let (value, isRoman) = PageFurniture.pageNumber(source, content) {
      return isRoman ? nil : (value, 0, false)
    }
    guard let edge = EdgeNumber(atEndOf: content, source) ?? EdgeNumber(atStartOf: content, source),
      edge.rest.contains(where: { source[$0].isLetter }),
      // `1990, for` is of a sentence.
      !source[edge.rest.lowerBound].isLower
    else { return nil }
    // What no sign sets off from the words is a page's number only where the words are more than a kind and its number.
    guard edge.isSetOff || isRunningTitle(source, edge.rest) else { return nil }
    return (edge.value, source.foldedHash(edge.rest) | 1, !edge.isSetOff)
  }

  /// Whether a line begins or ends as one with the number of a page does; most do not.
  private static func mayHaveOne(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    let (first, last) = (source[content.lowerBound], source[content.upperBound - 1])
    if first.isDigit || last.isDigit { return true }
    guard content.count <= 24 || first == .hyphen || last == .hyphen || first == 0xE2 || first.folded == 0x70
    else { return false }
    return source[content].contains(where: \.isDigit)
  }

  /// `Harbour Safety Bill` in `2 Harbour Safety Bill`, unlike `Part` in `Part 2`, or a sentence.
  private static func isRunningTitle(_ source: [UInt8], _ rest: Range<Int>) -> Bool {
    guard LineShapes.ending(source, rest) == .plain, source[rest.lowerBound].isUpper else { return false }
    let words = source.words(rest).split(separator: " ")
    // As titles are written: capitals but for the small words between.
    return words.count >= 3 && words.last?.first?.isUppercase == true
      && words.count { $0.first?.isUppercase == true || $0.first == "(" } * 2 > words.count
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
    // A number of a table may lie between those of two pages: by the last number of each series, its place.
    var all: [[Candidate]] = []
    var open: [Int: Int] = [:]
    for candidate in some {
      let before = [candidate.value - 1, candidate.value - 2].first { value in
        open[value].map { candidate.place - (all[$0].last?.place ?? 0) >= shortest } ?? false
      }
      if let before, let series = open.removeValue(forKey: before) {
        all[series].append(candidate)
        open[candidate.value] = series
      } else if let series = open[candidate.value] {
        if all[series].count == 1 { all[series][0] = candidate }
      } else {
        open[candidate.value] = all.count
        all.append([candidate])
      }
    }
    for series in all where series.count >= least {
      let lengths = zip(series, series.dropFirst()).map { ($1.place - $0.place) / ($1.value - $0.value) }
        .sorted()
      let usual = lengths[lengths.count / 2]
      let isEven = lengths.allSatisfy { $0 * 2 >= usual && $0 <= usual * 2 }
      // A number alone at the left edge can be a section's.
      if series.contains(where: \.isLoose), !isVeryEven(lengths) { continue }
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
