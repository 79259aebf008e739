import Bytes
import Legislation

/// Running headers and footers, and page numbers: lines at the edge of a page that repeat from page to page.
struct PageFurniture {
  var runningLines = 0
  private(set) var pageNumbers = 0
  private(set) var glued = 0
  /// By the hash of lines alike, digits apart, how often they stand in the midst of pages.
  var insidePages: [UInt64: Int] = [:]
  /// The pages whose running lines have their number.
  var numberedPages: Set<Int32> = []

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
    guard range.count <= 24, !hasTwoWords(source, range) else { return nil }
    var words = source.words(range).lowercased().split(separator: " ").map(String.init)
    if words.first == "page" || words.first == "tudalen" { words.removeFirst() }
    if words.count == 3, words[1] == "of" || words[1] == "o", Int(words[2]) != nil { words.removeLast(2) }
    words.removeAll { $0 == "-" || $0 == "–" }
    guard words.count == 1 else { return nil }
    if let value = Int(words[0]), value >= 0, words[0].count <= 4 { return (value, false) }
    if words[0].count <= 7, let value = Roman.value(words[0]) { return (value, true) }
    return nil
  }

  /// Whether there are two words, and none that may be *page* or *of*, or a dash: then it is no page's number.
  private static func hasTwoWords(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    var words = 0
    var isBetween = true
    for index in range {
      let byte = source[index]
      guard byte < 0x80, byte != .hyphen, !"opt".utf8.contains(byte.folded) else { return false }
      if isBetween, !byte.isSpace { words += 1 }
      isBetween = byte.isSpace
    }
    return words > 1
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
