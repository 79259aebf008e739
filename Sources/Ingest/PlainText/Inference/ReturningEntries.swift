import Bytes

/// Lines at the beginning of a text that come back below in the same order: the entries of a contents list.
struct ReturningEntries {
  private let text: TextLines
  private let source: [UInt8]
  /// Lines of text from the first that can be an entry on.
  private let order: [Int]
  /// What each of them says, without number and page.
  private let hashes: [UInt64]
  private var places: [UInt64: [Int]] = [:]
  private let hasHeading: Bool
  /// The same of the lines above the list.
  private let above: Set<UInt64>

  /// Titles are short, and few lists have more entries.
  private static let longest = 240
  private static let most = 3000
  private static let longestWithStop = 90
  /// So many words of a title tell it from others.
  private static let compared = 5

  init(_ text: TextLines, _ source: [UInt8], from first: Int) {
    (self.text, self.source, hasHeading) = (text, source, first > 0)
    order = text.lines.indices.filter { $0 >= first && text.lines[$0].isText }
    // The title of the law stands above the list, below it and on the back cover; it is no entry.
    var titles: Set<UInt64> = []
    for line in text.lines[..<first] where line.isText {
      titles.insert(ReturningEntries.hash(source, line.content))
    }
    titles.remove(0)
    above = titles
    hashes = order.map { line in
      let hash = ReturningEntries.hash(source, text.lines[line].content)
      return titles.contains(hash) ? 0 : hash
    }
    for (place, hash) in hashes.enumerated() where hash != 0 { places[hash, default: []].append(place) }
  }

  /// Hash of a title without its number and page; 0 for a line that can be none.
  private static func hash(_ source: [UInt8], _ content: Range<Int>) -> UInt64 {
    guard content.count <= longest else { return 0 }
    // A line in small letters goes on what is above it.
    guard !isSentence(source, content), !source[content.lowerBound].isLower else { return 0 }
    let title = ContentsList.Entry(source, content)?.title ?? content
    let start = numberEnd(source, title) ?? title.lowerBound
    var rest = source.trimmed(start..<title.upperBound)
    // `SCHEDULE 3 — Fees` comes back as two lines.
    if let division = DivisionMark.parse(source, rest, inHeading: true), !division.title.isEmpty {
      rest = division.title
    }
    guard rest.contains(where: { source.isWordByte(at: $0) && !source[$0].isDigit }) else { return 0 }
    if source[rest.upperBound - 1] == .fullStop { rest = rest.lowerBound..<rest.upperBound - 1 }
    return hash(ofWords: rest, source)
  }

  /// Hash of the first words of a title: where it is wrapped differs from the list to the heading, and `Fees – boats` comes
  /// back as `Fees: boats`.
  private static func hash(ofWords title: Range<Int>, _ source: [UInt8]) -> UInt64 {
    var hash = FNV1a()
    var words = 0
    var isBetween = true
    for index in title {
      let isWord =
        source[index] < 0x80 ? source.isWordByte(at: index) : !isPunctuation(index, title, source)
      if isWord {
        if isBetween {
          words += 1
          if words > compared { break }
          hash.add(.space)
        }
        hash.add(source[index].folded)
      }
      isBetween = !isWord
    }
    return hash.value
  }

  /// Whether a byte is of a character of general punctuation, as a dash is.
  private static func isPunctuation(_ index: Int, _ range: Range<Int>, _ source: [UInt8]) -> Bool {
    (0..<3).contains { back in
      let start = index - back
      return start >= range.lowerBound && start + 1 < range.upperBound && source[start] == 0xE2
        && source[start + 1] == 0x80
    }
  }

  /// Where the title behind a number begins: `12 `, `12A. `, `3.4 `.
  private static func numberEnd(_ source: [UInt8], _ title: Range<Int>) -> Int? {
    if let decimal = NumberMark.decimal(source, title) { return decimal.number.upperBound }
    guard let mark = SectionMark(source, title), mark.style != .word, !mark.rest.isEmpty else { return nil }
    return mark.rest.lowerBound
  }

  /// The line behind the last entry of the list that begins with the first line; nil if there is none.
  ///
  /// - Parameter least: so many entries must come back.
  func listEnd(least: Int) -> Int? {
    // The body begins where one of the first entries comes back. A title may be in the list twice, so that several places
    // are tried: the best is the one above which most lines come back and fewest do not.
    var candidates: Set<Int> = []
    for place in 0..<min(8, order.count) where hashes[place] != 0 {
      for other in (places[hashes[place]] ?? []).prefix(6)
      where other > place && other <= ReturningEntries.most {
        candidates.insert(other)
      }
    }
    var best: (score: Int, last: Int, start: Int)?
    for start in candidates.sorted() {
      guard let series = series(before: start, least: least) else { continue }
      // What comes back speaks for a list more than what does not speaks against it: titles are wrapped anew.
      let score = 4 * series.found - (series.entries - series.found)
      if best.map({ score > $0.score }) ?? true { best = (score, series.last, start) }
    }
    return best.map { order[furtherEntries(after: $0.last, before: $0.start)] + 1 }
  }

  /// Of the lines before `start`, how many there are, how many come back at or behind it in their order, and the last
  /// of these; nil if they are too few for a list.
  ///
  /// Complexity: O(entries), times the logarithm of their number.
  private func series(before start: Int, least: Int) -> (entries: Int, found: Int, last: Int)? {
    // The longest ascending series of the places at which titles come back: by its length, what it ends with.
    var nodes: [(returning: Int, entry: Int, before: Int)] = []
    var ends: [Int] = []
    var entries = 0
    for place in 0..<start where hashes[place] != 0 {
      entries += 1
      // Later places first, so that of several only one is in a series.
      for returning in occurrences(of: hashes[place], from: start).reversed() {
        var (low, high) = (0, ends.count)
        while low < high {
          let middle = (low + high) / 2
          if nodes[ends[middle]].returning < returning { low = middle + 1 } else { high = middle }
        }
        nodes.append((returning, place, low > 0 ? ends[low - 1] : -1))
        if low == ends.count { ends.append(nodes.count - 1) } else { ends[low] = nodes.count - 1 }
      }
    }
    guard ends.count >= (hasHeading ? 1 : least), var node = ends.last else { return nil }
    var found: [Int] = []
    while node >= 0 {
      found.append(nodes[node].entry)
      node = nodes[node].before
    }
    found.reverse()
    let last = end(of: found)
    // Sentences are no entries. A few stand on a title page below the list; in it, and in a list without a heading, there
    // are hardly any.
    let others = (0..<start).count { ReturningEntries.isSentence(source, content($0)) }
    let inList = (0..<last).count { ReturningEntries.isSentence(source, content($0)) }
    // What is below the last one that comes back is mostly the title page.
    entries = hashes[...last].count { $0 != 0 }
    guard found.count * 10 >= entries * 6, found.count >= least || found.count == entries else { return nil }
    guard inList <= entries / 4 + 1, others <= (hasHeading ? entries / 2 + 12 : entries / 10) else {
      return nil
    }
    return (entries, ends.count, last)
  }

  /// The last entry of a list. Behind a gap of several lines a few that come back are the long title, which the back
  /// cover repeats.
  private func end(of found: [Int]) -> Int {
    for (index, pair) in zip(found, found.dropFirst()).enumerated()
    where pair.1 - pair.0 > 5 && (found.count - index - 1) * 8 <= found.count { return pair.0 }
    return found[found.count - 1]
  }

  /// A few places from one on at which a title stands.
  private func occurrences(of hash: UInt64, from start: Int) -> ArraySlice<Int> {
    guard let all = places[hash] else { return [] }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < start { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix(8)
  }

  /// The last entry of the list: what stands between it and the body is the title page. Going up from the body, sentences,
  /// dates, words of enactment and the title are the title page's.
  private func furtherEntries(after last: Int, before start: Int) -> Int {
    // The title of the law, which stands above the list too, begins the title page.
    for place in last + 1..<max(start, last + 1)
    where above.contains(ReturningEntries.hash(source, content(place))) {
      // The number of the law and its subject are above it.
      var first = place
      while first - 1 > last, place - first < 4, !hasMark(first - 1), !comesBack(first - 1, from: start) {
        first -= 1
      }
      return first - 1
    }
    // So do the words of enactment, wherever the body is found to begin below them.
    let enacting = (last + 1..<max(start, last + 1)).first { isEnacting($0) }
    var first = enacting ?? start
    while first - 1 > last, isOfTitlePage(first - 1) { first -= 1 }
    // The lines of a wrapped entry go with it.
    while first < start, source[content(first).lowerBound].isLower, first > last + 1 || hasMark(first - 1) {
      first += 1
    }
    return max(last, first - 1)
  }

  /// An entry is no sentence; in older Acts a title ends in a stop.
  private static func isSentence(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    switch LineShapes.ending(source, content) {
    case .plain: content.count > longest
    case .sentence:
      content.count > longestWithStop
        || !source[content.lowerBound].isLower && SectionMark(source, content)?.rest.isEmpty ?? true
    case .open, .clause: true
    }
  }

  private func comesBack(_ place: Int, from start: Int) -> Bool {
    hashes[place] != 0 && !occurrences(of: hashes[place], from: start).isEmpty
  }

  private func content(_ place: Int) -> Range<Int> { text.lines[order[place]].content }

  private func hasMark(_ place: Int) -> Bool {
    SectionMark(source, content(place)) != nil
      || DivisionMark.parse(source, content(place), inHeading: true) != nil
  }

  private func isEnacting(_ place: Int) -> Bool {
    let content = content(place)
    return source.mayBegin(content, with: "bith")
      && ReturningEntries.enacting.contains {
        source.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound)
      }
  }

  private static let enacting = [
    "be it enacted", "be it therefore enacted", "in exercise of", "having regard to",
  ]

  private static let titlePage = [
    "an act ", "a bill", "bill", "deddf ", "made", "laid ", "coming into", "[", "be it ", "a measure",
    "at the court",
    "present", "gwnaed", "gosod", "yn dod ",
  ]

  private func isOfTitlePage(_ place: Int) -> Bool {
    let content = content(place)
    if above.contains(ReturningEntries.hash(source, content)) { return true }
    if hasMark(place) { return false }
    let next = self.content(place + 1)
    if LineShapes.ending(source, content) != .plain || source[content.lowerBound].isLower { return true }
    // A sentence goes on below, or a date or the number of the law stands alone.
    if source[next.lowerBound].isLower, !hasMark(place + 1) { return true }
    if source[content.lowerBound].isDigit { return true }
    if content.count <= 2 || source.words(content).lowercased() == "to" { return true }
    if ReturningEntries.titlePage.contains(where: {
      source.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound)
    }) {
      return true
    }
    // `Harbours Act 2031`, as titles end in their year, above lines of the title page.
    let year = source[content].suffix(4)
    return year.allSatisfy(\.isDigit) && content.count > 8
      && StructureCursor.words(source.words(content)).contains { ClosingTitles.lawWords.contains($0) }
      && isOfTitlePageOrBody(place + 1)
  }

  /// Whether the line below a title is the title page's, which needs no title of its own.
  private func isOfTitlePageOrBody(_ place: Int) -> Bool {
    let content = content(place)
    return source[content.lowerBound].isDigit || LineShapes.ending(source, content) != .plain
      || ReturningEntries.titlePage.contains {
        source.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound)
      }
  }

  /// Whether the first lines of a text can be a list without a heading: numbers lie among them, or the head of a chapter.
  static func mayBeginText(_ text: TextLines, _ source: [UInt8]) -> Bool {
    var (numbered, passed) = (0, 0)
    var next = text.nextText(from: 0)
    while let line = next, passed < 12 {
      let content = text.lines[line].content
      if isDivision(content, source) { return true }
      if LineShapes.ending(source, content) == .plain, SectionMark(source, content)?.rest.isEmpty == false {
        numbered += 1
      }
      passed += 1
      next = text.nextText(from: line + 1)
    }
    return numbered >= 3
  }

  private static func isDivision(_ content: Range<Int>, _ source: [UInt8]) -> Bool {
    LineShapes.ending(source, content) == .plain
      && DivisionMark.parse(source, content, inHeading: true) != nil
  }

  /// The first line of a list whose chapters come back below it: `CHAPTER 1 – GENERAL`, with titles between them.
  func firstDivision(before end: Int) -> Int? {
    let behind = order.firstIndex { $0 >= end } ?? order.count
    let divisions = order.indices.prefix(behind).filter { place in
      hashes[place] != 0 && ReturningEntries.isDivision(content(place), source)
        && !occurrences(of: hashes[place], from: behind).isEmpty
    }
    guard divisions.count >= 2, let first = divisions.first else { return nil }
    return order[first]
  }

  /// The first line of a list that has a number, if three have and grow, or of the headings above it that come back too;
  /// the first line of the text is its title.
  func firstNumbered(before end: Int) -> Int? {
    var first: Int?
    var (numbers, last) = (0, 0)
    for (place, line) in order.enumerated() where line < end {
      guard let mark = SectionMark(source, content(place)), mark.figure > last else { continue }
      if first == nil { first = place }
      (numbers, last) = (numbers + 1, mark.figure)
    }
    guard numbers >= 3, var place = first else { return nil }
    while place > 1, hashes[place - 1] != 0, (places[hashes[place - 1]]?.last ?? 0) > place { place -= 1 }
    return order[place]
  }
}
