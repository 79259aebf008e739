import Bytes
import Legislation

/// Running headers and footers: lines alike at the edges of a stretch of pages.
extension PageFurniture {
  mutating func markRunningLines(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    markImprints(&text, source, pages)
    insidePages = countInside(text, source, pages)
    markGroups(&text, source, pages) { RunningLineHash.digitsMasked(source, $0) }
    // A tab's letter at the edge, or titles that change places, set lines apart that are the same to a reader.
    markGroups(&text, source, pages) { RunningLineHash.anyOrder(source, $0) }
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
      let beside = lines.filter { text.lines[$0].isText && isBesideFurniture($0, text) }
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

  private func isBesideFurniture(_ line: Int, _ text: TextLines) -> Bool {
    [line - 1, line + 1].contains {
      text.lines.indices.contains($0) && text.lines[$0].role == .furniture
        && text.lines[$0].page == text.lines[line].page
    }
  }

  /// `Part 1 – Preliminary` by a running header, where the last Part above was that one: it is part of the header, though
  /// it stands there once.
  private mutating func markOpenDivisions(_ text: inout TextLines, _ source: [UInt8], _ pages: [Range<Int>]) {
    // A contents list names Parts too, and has no items in brackets below them.
    var open: [Provision.Kind: (number: String, hasItems: Bool)] = [:]
    for page in pages {
      let edges = edges(of: page, in: text).filter { isBesideFurniture($0, text) }
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

  /// How often lines alike stand in the midst of pages, away from their edges.
  private func countInside(_ text: TextLines, _ source: [UInt8], _ pages: [Range<Int>]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for page in pages {
      let edges = Set(edges(of: page, in: text))
      for line in page where text.lines[line].isText && !edges.contains(line) {
        let key = RunningLineHash.digitsMasked(source, text.lines[line].content)
        if key != 0 { counts[key, default: 0] += 1 }
      }
    }
    return counts
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
}
