import Bytes
import Legislation

/// Running headers and footers, and page numbers: lines at the edge of a page that repeat from page to page.
struct PageFurniture {
  private(set) var runningLines = 0
  private(set) var pageNumbers = 0
  private(set) var glued = 0
  /// By the hash of lines alike, digits apart, how often they stand in the midst of pages.
  private var insidePages: [UInt64: Int] = [:]
  /// The pages whose running lines have their number.
  private var numberedPages: Set<Int32> = []

  /// Marks the lines. A line is furniture if its text, digits masked, stands among the first or last three of
  /// more than half of the pages of a stretch of five pages or more; a number alone at a page's edge is a page
  /// number if it grows by one from page to page with another.
  mutating func mark(_ text: inout TextLines, _ source: [UInt8]) {
    guard text.pageCount >= 3 else {
      if text.pageCount == 1 { markWithoutFeeds(&text, source) }
      return
    }
    let pages = text.pages
    markRunningLines(&text, source, pages)
    markPageNumbers(&text, source, pages)
  }

  /// Where no form feeds part the pages, their numbers do: what follows a page's edge is on the next one.
  private mutating func markWithoutFeeds(_ text: inout TextLines, _ source: [UInt8]) {
    let pages = PagesWithoutFeeds(text, source)
    guard !pages.numbers.isEmpty else { return }
    for line in pages.numbers { text.lines[line].role = .pageNumber }
    for line in pages.running { text.lines[line].role = .furniture }
    pageNumbers += pages.numbers.count
    runningLines += pages.running.count
    var page: Int32 = 0
    var isEdge = false
    for index in text.lines.indices {
      switch text.lines[index].role {
      case .pageNumber, .furniture: isEdge = true
      case .text:
        if isEdge { page += 1 }
        isEdge = false
      default: break
      }
      text.lines[index].page = page
    }
    text.pageCount = Int(page) + 1
  }

  // MARK: Running lines

  private mutating func markRunningLines(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    markImprints(&text, source, pages)
    insidePages = countInside(text, source, pages)
    markGroups(&text, source, pages) { PageFurniture.maskedHash(source, $0) }
    // A tab's letter at the edge, or titles that change places, set lines apart that are the same to a reader.
    markGroups(&text, source, pages) { PageFurniture.wordsHash(source, $0) }
  }

  private mutating func markGroups(
    _ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>], by hash: (Range<Int>) -> UInt64
  ) {
    var places: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for page in pages {
      for line in edges(of: page, in: text) {
        let key = hash(text.lines[line].content)
        guard key != 0 else { continue }
        if places[key] == nil { order.append(key) }
        places[key, default: []].append(line)
      }
    }
    defer {
      markBeside(places, order, &text, source)
      markOpenDivisions(&text, source, pages)
    }
    for key in order {
      guard let lines = places[key], lines.count >= 3 else { continue }
      var start = 0
      for index in lines.indices {
        let isLast = index + 1 == lines.count
        if isLast || text.lines[lines[index + 1]].page - text.lines[lines[index]].page > 2 {
          markStretch(lines[start...index], &text, source)
          start = index + 1
        }
      }
    }
  }

  /// A second line of a header, which names the Part of the page, changes from Part to Part: two pages are enough
  /// for one that stands by the first line of a header.
  private mutating func markBeside(
    _ places: [UInt64: [Int]], _ order: [UInt64], _ text: inout TextLines, _ source: [UInt8]
  ) {
    for key in order {
      guard let lines = places[key], lines.count >= 2 else { continue }
      let beside = lines.filter { line in
        guard text.lines[line].isText else { return false }
        return [line - 1, line + 1].contains {
          text.lines.indices.contains($0) && text.lines[$0].role == .furniture
            && text.lines[$0].page == text.lines[line].page
        }
      }
      guard beside.count >= 2, beside.count * 2 > lines.count, areMostlyAlike(beside[...], text, source)
      else {
        continue
      }
      for line in beside {
        text.lines[line].role = .furniture
        runningLines += 1
      }
    }
  }

  /// `Part 1 – Preliminary` by a running header, where the last Part above was that one: it is part of the header, though
  /// it stands there once.
  private mutating func markOpenDivisions(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    // A contents list names Parts too, and has no items in brackets below them.
    var open: [Provision.Kind: (number: String, hasItems: Bool)] = [:]
    for page in pages {
      let edges = edges(of: page, in: text).filter { line in
        [line - 1, line + 1].contains {
          text.lines.indices.contains($0) && text.lines[$0].role == .furniture
            && text.lines[$0].page == text.lines[line].page
        }
      }
      for line in page where text.lines[line].isText {
        let content = text.lines[line].content
        guard let mark = DivisionMark.parse(source, content, inHeading: true) else {
          if NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) != nil {
            for kind in open.keys { open[kind]?.hasItems = true }
          }
          continue
        }
        if let last = open[mark.kind], last.number == mark.number {
          guard edges.contains(line), !mark.title.isEmpty, last.hasItems else { continue }
          text.lines[line].role = .furniture
          runningLines += 1
        } else {
          open[mark.kind] = (mark.number, false)
        }
      }
    }
  }

  /// Lines alike whose pages follow one another with gaps of one page at most.
  private mutating func markStretch(_ lines: ArraySlice<Int>, _ text: inout TextLines, _ source: [UInt8]) {
    guard let first = lines.first, let last = lines.last else { return }
    var pagesSeen = 1
    for (one, next) in zip(lines, lines.dropFirst()) where text.lines[one].page != text.lines[next].page {
      pagesSeen += 1
    }
    let span = Int(text.lines[last].page - text.lines[first].page) + 1
    guard pagesSeen >= 3, span >= (isNumbered(lines, text, source) ? 3 : 5), pagesSeen * 2 > span else {
      return
    }
    if isDivisionAlone(first, text, source), areHeadings(lines, text, source) { return }
    if areOfText(lines, text, source) { return }
    let growsByPage = growsByPage(lines, text, source)
    // `PART 1` and `PART 2` at the top of pages are headings.
    guard growsByPage || areMostlyAlike(lines, text, source) else { return }
    for line in lines where text.lines[line].isText {
      // The first of them may be the chapter's own heading, which the later pages repeat; a number that grows with
      // the pages is no chapter's.
      if line == first, !growsByPage, NumberMark.beginsChapter(source, text.lines[line].content),
        !hasHeading(above: line, text, source)
      {
        continue
      }
      text.lines[line].role = .furniture
      runningLines += 1
      if growsByPage { numberedPages.insert(text.lines[line].page) }
    }
  }

  /// Whether every one of some lines has a number that grows as the pages do, set off from its words by a gap.
  private func isNumbered(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    lines.count >= 3 && growsByPage(lines, text, source)
      && lines.allSatisfy { source.contains("   ", in: text.lines[$0].content) }
  }

  /// Whether most of some lines go on a sentence in small letters, or the same stands in the midst of pages too: then they are
  /// at an edge by chance.
  private func areOfText(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let first = lines.first else { return false }
    let goOn = lines.count { line in
      guard source[text.lines[line].content.lowerBound].isLower, let before = text.lastText(before: line)
      else {
        return false
      }
      return LineShapes.ending(source, text.lines[before].content) != .sentence
    }
    if goOn * 2 > lines.count { return true }
    // Twice on most pages, and not as the first line and the last.
    var twice = 0
    for (one, next) in zip(lines, lines.dropFirst()) where text.lines[one].page == text.lines[next].page {
      if !isOutermost(one, text) || !isOutermost(next, text) { twice += 1 }
    }
    if twice * 3 > lines.count { return true }
    let inside = insidePages[PageFurniture.maskedHash(source, text.lines[first].content)] ?? 0
    return inside >= 2 && inside * 3 >= lines.count
  }

  /// Whether a line is the first of text of its page, or the last.
  private func isOutermost(_ line: Int, _ text: TextLines) -> Bool {
    let page = text.lines[line].page
    return text.lastText(before: line).map { text.lines[$0].page != page } ?? true
      || text.nextText(from: line + 1).map { text.lines[$0].page != page } ?? true
  }

  /// How often lines alike stand in the midst of pages, away from their edges.
  private func countInside(_ text: TextLines, _ source: [UInt8], _ pages: [Range<Int>]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for page in pages {
      let edges = Set(edges(of: page, in: text))
      for line in page where text.lines[line].isText && !edges.contains(line) {
        let key = PageFurniture.maskedHash(source, text.lines[line].content)
        if key != 0 { counts[key, default: 0] += 1 }
      }
    }
    return counts
  }

  /// `Bill 286     59/1`, `HL Bill 12 58/4`: the printer's line at the foot of a Bill's first page.
  private mutating func markImprints(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    for page in pages {
      guard let last = page.last(where: { text.lines[$0].isText }) else { continue }
      var words = source.words(text.lines[last].content).split(separator: " ").map(String.init)
      if let house = words.first, ["HL", "HC", "SP", "NIA"].contains(house) { words.removeFirst() }
      guard words.count >= 3, words.count <= 6, words[0] == "Bill",
        Int(words[1].prefix { $0.isNumber }) != nil,
        let session = words.last?.split(separator: "/"), session.count == 2,
        session.allSatisfy({ Int($0) != nil })
      else { continue }
      text.lines[last].role = .furniture
      runningLines += 1
    }
  }

  /// Whether the division that a running header names has its heading on the page before, as the last of its kind: then not
  /// even the first header is one. The last entry of a contents list is seldom what the next page begins with.
  private func hasHeading(above line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let own = DivisionMark.parse(source, text.lines[line].content, inHeading: true) else {
      return false
    }
    var index = line - 1
    while index >= 0, text.lines[index].page >= text.lines[line].page - 1 {
      defer { index -= 1 }
      guard text.lines[index].isText else { continue }
      var content = text.lines[index].content
      if Punctuation(source, at: content.lowerBound, upTo: content.upperBound) == .openDouble {
        content = content.lowerBound + Punctuation.length..<content.upperBound
      }
      guard let other = DivisionMark.parse(source, content, inHeading: false), other.kind == own.kind else {
        continue
      }
      return other.number == own.number
    }
    return false
  }

  /// Whether a line is `PART 1` alone: such a heading stands at the edge of several pages by chance.
  private func isDivisionAlone(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    DivisionMark.parse(source, text.lines[line].content, inHeading: true).map { $0.title.isEmpty } ?? false
  }

  /// Whether most of some lines have a title below them, which a running header does not, or are not all alike.
  private func areHeadings(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    let hashes = Set(lines.map { source.foldedHash(text.lines[$0].content) })
    let titled = lines.count { line in
      guard let next = text.nextText(from: line + 1) else { return false }
      let content = text.lines[next].content
      return content.count <= 80 && source[content.lowerBound].isUpper
        && LineShapes.ending(source, content) == .plain
    }
    return hashes.count > 1 || titled * 2 > lines.count
  }

  /// Whether the first or the last numbers of lines alike grow from one to the next as the pages do.
  private func growsByPage(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    var grows = (first: 0, last: 0)
    for (one, next) in zip(lines, lines.dropFirst()) {
      let pages = Int(text.lines[next].page - text.lines[one].page)
      let (before, after) = (
        numbers(source, text.lines[one].content), numbers(source, text.lines[next].content)
      )
      guard let before, let after else { return false }
      if after.first - before.first == pages { grows.first += 1 }
      if after.last - before.last == pages { grows.last += 1 }
    }
    return max(grows.first, grows.last) * 2 > lines.count - 1
  }

  private func areMostlyAlike(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    let alike = zip(lines, lines.dropFirst()).count { one, next in
      let (one, next) = (text.lines[one].content, text.lines[next].content)
      if source.foldedHash(one) == source.foldedHash(next) { return true }
      let words = PageFurniture.wordsHash(source, one)
      return words != 0 && words == PageFurniture.wordsHash(source, next)
    }
    return alike * 2 >= lines.count - 1
  }

  /// The first and the last number of a line.
  private func numbers(_ source: [UInt8], _ content: Range<Int>) -> (first: Int, last: Int)? {
    guard var index = content.first(where: { source[$0].isDigit }),
      let first = NumberMark.integer(source, &index, content.upperBound)
    else { return nil }
    var end = content.upperBound
    while end > content.lowerBound, !source[end - 1].isDigit { end -= 1 }
    var start = end
    while start > content.lowerBound, source[start - 1].isDigit { start -= 1 }
    return (first, NumberMark.integer(source, &start, end) ?? first)
  }

  /// The first and last three lines of a page that hold text.
  private func edges(of page: Range<Int>, in text: TextLines) -> [Int] {
    var result: [Int] = []
    var index = page.lowerBound
    while index < page.upperBound, result.count < 3 {
      if text.lines[index].isText { result.append(index) }
      index += 1
    }
    let top = index
    index = page.upperBound - 1
    var found = 0
    while index >= top, found < 3 {
      if text.lines[index].isText {
        result.append(index)
        found += 1
      }
      index -= 1
    }
    return result
  }

  /// Hash with each run of digits as one sign and white space left out; 0 for a line without a letter.
  private static func maskedHash(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    // A limb of the law, `(2) The clerk must reply.`, is no header however often it stands at an edge.
    guard range.count <= 300,
      NumberMark.bracketed(source, at: range.lowerBound, upTo: range.upperBound) == nil
    else {
      return 0
    }
    var hash = FNV1a()
    var letters = 0
    var inNumber = false
    for index in range {
      let byte = source[index]
      if byte <= .space {
        inNumber = false
        continue
      }
      // A page number is a whole number; `11.5` names a paragraph.
      let isDecimal =
        byte.isDigit
        && (index > range.lowerBound + 1 && source[index - 1] == 0x2E && source[index - 2].isDigit
          || index + 2 < range.upperBound && source[index + 1] == 0x2E && source[index + 2].isDigit)
      if byte.isDigit, !isDecimal {
        if !inNumber { hash.add(.numberSign) }
        inNumber = true
        continue
      }
      inNumber = false
      if byte.isLetter || byte >= 0x80 { letters += 1 }
      hash.add(byte)
    }
    return letters >= 3 ? hash.value : 0
  }

  /// Hash of the words of a line in any order, figures and short ones apart, a capital before another one dropped
  /// (`JApproved`), each of them once; 0 for fewer than four words, and for sentences.
  private static func wordsHash(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.count <= 160, range.count >= 24,
      source[range.lowerBound].isUpper || source[range.lowerBound].isDigit,
      LineShapes.ending(source, range) == .plain
    else { return 0 }
    var words: Set<UInt64> = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard source[index].isLetter else {
        index += 1
        continue
      }
      var start = index
      while index < range.upperBound, source[index].isLetter { index += 1 }
      if index - start > 3, source[start].isUpper, source[start + 1].isUpper, source[start + 2].isLower {
        start += 1
      }
      if index - start > 2 { words.insert(source.foldedHash(start..<index)) }
    }
    return words.count >= 4 ? words.reduce(1) { $0 &+ $1 } | 1 : 0
  }

  // MARK: Page numbers

  private struct NumberLine {
    var line: Int
    var page: Int
    var value: Int
    var isRoman: Bool
  }

  private mutating func markPageNumbers(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    var candidates: [NumberLine] = []
    for page in pages {
      let inner = page.filter { text.lines[$0].isText }
      for line in Set([inner.first, inner.last].compactMap { $0 }).sorted() {
        // A number alone below a header that has the page's is one of the law's.
        guard let (value, isRoman) = PageFurniture.pageNumber(source, text.lines[line].content),
          !numberedPages.contains(text.lines[line].page)
        else { continue }
        candidates.append(
          NumberLine(line: line, page: Int(text.lines[line].page), value: value, isRoman: isRoman))
      }
    }
    for index in candidates.indices {
      let one = candidates[index]
      let agrees = (Swift.max(0, index - 4)..<Swift.min(candidates.count, index + 5)).contains { other in
        let two = candidates[other]
        return two.page != one.page && abs(two.page - one.page) <= 2 && two.isRoman == one.isRoman
          && two.value - one.value == two.page - one.page
      }
      guard agrees else { continue }
      text.lines[one.line].role = .pageNumber
      pageNumbers += 1
    }
  }

  /// `12`, `- 12 -`, `xii`, `Page 12`, `Page 12 of 90`.
  static func pageNumber(_ source: [UInt8], _ range: Range<Int>) -> (value: Int, isRoman: Bool)? {
    guard range.count <= 24 else { return nil }
    var words = source.words(range).lowercased().split(separator: " ").map(String.init)
    if words.first == "page" || words.first == "tudalen" { words.removeFirst() }
    if words.count == 3, words[1] == "of" || words[1] == "o", Int(words[2]) != nil { words.removeLast(2) }
    words.removeAll { $0 == "-" || $0 == "–" }
    guard words.count == 1 else { return nil }
    if let value = Int(words[0]), value >= 0, words[0].count <= 4 { return (value, false) }
    if words[0].count <= 7, let value = Roman.value(words[0]) { return (value, true) }
    return nil
  }

  // MARK: Notes

  /// - Parameter byPlace: further lines, which the reader of a printed page has found.
  func notes(adding byPlace: Int = 0) -> [Note] {
    var notes: [Note] = []
    let runningLines = runningLines + byPlace
    if runningLines > 0 {
      let sentence = runningLines.of(
        "running header or footer was set apart; it is in no word total.",
        "running headers and footers were set apart; they are in no word total.")
      notes.append(Note(.furniture, sentence, count: runningLines))
    }
    if pageNumbers > 0 {
      let sentence = pageNumbers.of("page number was set apart.", "page numbers were set apart.")
      notes.append(Note(.furniture, sentence, count: pageNumbers))
    }
    return notes
  }
}
