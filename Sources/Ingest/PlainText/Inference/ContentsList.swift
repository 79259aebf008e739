import Bytes
import Legislation

/// The contents list of a printed text: from a line "Contents" to the first heading that is repeated as a
/// heading, or to the end of the entries.
struct ContentsList {
  private(set) var entries = 0
  /// Line range of the list, its heading included; empty if none was found.
  private(set) var lines = 0..<0
  /// Hashes of the titles listed, without page numbers: such lines are headings in the text.
  private(set) var titles: Set<UInt64> = []
  /// Index of the line on which each entry begins.
  private(set) var entryStarts: Set<Int> = []

  init() {}

  /// A list that the source marks. There may be several; the first is the document's.
  init(known text: TextLines, _ source: [UInt8]) {
    for line in text.lines.indices where text.lines[line].role == .contents {
      let content = text.lines[line].content
      titles.insert(source.foldedHash(Entry(source, content)?.title ?? content))
      entryStarts.insert(line)
      if entries == 0 { lines = line..<line + 1 }
      if line <= lines.upperBound + 2 { lines = lines.lowerBound..<line + 1 }
      entries += 1
    }
  }

  /// Finds the list and marks its lines.
  init(_ text: inout TextLines, _ source: [UInt8]) {
    var attempts = 0
    var headings: [Int] = []
    for index in text.lines.indices where text.lines[index].isText {
      guard text.lines[index].content.count <= 40, ContentsList.isHeading(source, text.lines[index].content)
      else {
        continue
      }
      headings.append(index)
      attempts += 1
      if attempts == 5 { break }
    }
    let hasHeading = headings.contains {
      findPaged(text, source, from: $0) || findReturning(text, source, from: $0)
        || findPaged(text, source, from: $0, afterOneSpace: true)
    }
    if !hasHeading { findNumbered(text, source) }
    for index in lines where text.lines[index].isText { text.lines[index].role = .contents }
  }

  private static let headings: Set<String> = [
    "contents", "cynnwys", "table of contents", "contents:", "list of contents", "contents page",
    "arrangement of sections", "arrangement of act", "arrangement of the act", "arrangement of regulations",
    "arrangement of articles", "arrangement of rules", "arrangement of order", "arrangement of the order",
    "arrangement of clauses", "arrangement of provisions", "arrangement of paragraphs",
    "arrangement of the bill",
    "arrangement of chapters", "trefn y rheoliadau", "trefn yr adrannau", "trefn adrannau",
  ]

  static func isHeading(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard source.mayBegin(range, with: "ctla") else { return false }
    return headings.contains(source.words(range).lowercased())
  }

  static func isHeading(_ line: [UInt8]) -> Bool { isHeading(line, 0..<line.count) }

  // MARK: Entries that end in a page number

  /// - Parameter afterOneSpace: no leader or gap is before the page numbers.
  private mutating func findPaged(
    _ text: TextLines, _ source: [UInt8], from heading: Int, afterOneSpace: Bool = false
  ) -> Bool {
    var found: [(first: Int, last: Int, title: UInt64)] = []
    var (index, pendingFirst, pending) = (heading + 1, -1, 0)
    var titleHash = ContentsList.emptyHash
    var (lastPage, hasLeader) = (0, false)
    var seen: Set<UInt64> = []
    scan: while index < text.lines.count {
      let line = text.lines[index]
      defer { index += 1 }
      guard line.isText else { continue }
      if let entry = Entry(source, line.content, afterOneSpace: afterOneSpace) {
        guard entry.page >= lastPage || entry.isRoman else { break scan }
        if !entry.isRoman { lastPage = entry.page }
        hasLeader = hasLeader || entry.hasLeader
        let hash = ContentsList.extend(titleHash, source, entry.title)
        found.append((pendingFirst < 0 ? index : pendingFirst, index, hash))
        seen.insert(hash)
        (pendingFirst, pending, titleHash) = (-1, 0, ContentsList.emptyHash)
      } else {
        let hash = source.foldedHash(line.content)
        if seen.contains(hash) || pending == 3 || line.content.count > 200 { break scan }
        if pendingFirst < 0 { pendingFirst = index }
        pending += 1
        titleHash = ContentsList.extend(titleHash, source, line.content)
      }
    }
    // One entry is a list if it is directly below the heading.
    let isBelow = found.first.map { $0.first == text.nextText(from: heading + 1) } ?? false
    let isList =
      found.count >= (afterOneSpace ? 4 : 3) || hasLeader || found.count == 1 && isBelow && !afterOneSpace
    guard let last = found.last, isList else { return false }
    lines = heading..<last.last + 1
    entries = found.count
    for item in found {
      titles.insert(item.title)
      entryStarts.insert(item.first)
    }
    return true
  }

  /// An entry: title, leader, page number.
  struct Entry {
    var title: Range<Int>
    var page = 0
    var isRoman = false
    var hasLeader = false

    init?(_ source: __shared [UInt8], _ range: Range<Int>, afterOneSpace: Bool = false) {
      // Asked of every line: few end in a digit, or in a letter that is a numeral.
      guard !range.isEmpty, ContentsList.Entry.mayEnd(source[range.upperBound - 1]) else { return nil }
      var index = range.upperBound
      while index > range.lowerBound, source[index - 1].isDigit { index -= 1 }
      if index == range.upperBound {
        while index > range.lowerBound, "ivxlc".utf8.contains(source[index - 1]) { index -= 1 }
        guard let value = Roman.value(source.string(index..<range.upperBound)) else { return nil }
        (page, isRoman) = (value, true)
      } else {
        guard range.upperBound - index <= 4 else { return nil }
        page = Int(source.string(index..<range.upperBound)) ?? 0
      }
      let leaderEnd = index
      var dots = 0
      leader: while index > range.lowerBound {
        if source[index - 1].isSpace {
          index -= 1
        } else if source[index - 1] == UInt8(ascii: ".") || source[index - 1] == UInt8(ascii: "_") {
          dots += 1
          index -= 1
        } else if index - 3 >= range.lowerBound, source[index - 1] == 0xA6, source[index - 2] == 0x80,
          source[index - 3] == 0xE2
        {
          dots += 3
          index -= 3
        } else {
          break leader
        }
      }
      guard index > range.lowerBound else { return nil }
      hasLeader = dots >= 3
      let gap = source[index..<leaderEnd]
      // `Harbours Act 1989` ends in no page's number, and a list has few pages above a thousand.
      let isSpaced =
        afterOneSpace && dots == 0 && gap.count == 1 && page < 1000
        && source[range.lowerBound].isEntryBeginning
      guard hasLeader || gap.contains(0x09) || (dots == 0 && gap.count >= 2) || isSpaced else { return nil }
      title = range.lowerBound..<index
    }

    /// Whether the number of a page, Roman or not, can end with a byte.
    private static func mayEnd(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x69, 0x76, 0x78, 0x6C, 0x63: true  // i, v, x, l, c
      default: false
      }
    }
  }

  // MARK: Entries that come back in order

  /// A list whose entries come back below in their order, as headings.
  private mutating func findReturning(_ text: TextLines, _ source: [UInt8], from heading: Int) -> Bool {
    let returns = ReturningEntries(text, source, from: heading + 1)
    guard let end = returns.listEnd(least: 3) else { return false }
    take(text, source, heading, heading + 1..<end)
    return true
  }

  /// A list without a heading at the beginning of the text: most of its entries have numbers, or stand below those of chapters
  /// that have.
  private mutating func findNumbered(_ text: TextLines, _ source: [UInt8]) {
    guard ReturningEntries.mayBeginText(text, source) else { return }
    let returns = ReturningEntries(text, source, from: 0)
    guard let end = returns.listEnd(least: 5),
      let start = returns.firstNumbered(before: end) ?? returns.firstDivision(before: end)
    else { return }
    take(text, source, start, start..<end)
  }

  private mutating func take(_ text: TextLines, _ source: [UInt8], _ first: Int, _ entriesOf: Range<Int>) {
    lines = first..<entriesOf.upperBound
    for line in entriesOf where text.lines[line].isText {
      entries += 1
      entryStarts.insert(line)
      titles.insert(source.foldedHash(text.lines[line].content))
    }
  }

  // MARK: Titles

  static let emptyHash = FNV1a().value

  /// Hash of a title that goes on over lines.
  static func extend(_ hash: UInt64, _ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = FNV1a(continuing: hash)
    if hash != FNV1a() { hash.add(.space) }
    return source.foldedHash(range, after: hash)
  }

  func notes() -> [Note] {
    guard entries > 0 else { return [] }
    let sentence =
      "A contents list of \(entries.of("entry", "entries")) was recognised (lines \(lines.lowerBound + 1) to "
    return [Note(.contentsList, sentence + "\(lines.upperBound)).", count: entries)]
  }
}

extension UInt8 {
  fileprivate var isEntryBeginning: Bool { isUpper || isDigit || self >= 0x80 }
}
