import Bytes

/// Which lines begin inside quotation marks: words that a law puts into another one carry that law's numbers, which
/// open nothing here.
struct Quotations {
  /// Blocks quoted by themselves: from a line that begins with a quotation mark to the line that ends with its other one.
  private(set) var blocks: [ClosedRange<Int>] = []
  private var inside: [Bool] = []
  /// Of each line, whether it lies in a block.
  private var inBlocks: [Bool] = []

  /// The length of a quotation in the midst of a sentence; what is longer was not closed.
  private static let longestInline = 4000
  private static let longestBlock = 400_000

  init() {}

  /// Complexity: O(bytes).
  init(_ text: TextLines, _ source: [UInt8]) {
    let pairs = Quotations.pairs(source)
    guard !pairs.isEmpty else { return }
    // By how many quotations more a line begins inside than the one before.
    var change = [Int32](repeating: 0, count: text.lines.count + 1)
    var line = 0
    for (open, close) in pairs where close - open <= Quotations.longestBlock {
      while line < text.lines.count, text.lines[line].whole.upperBound <= open { line += 1 }
      let last = Quotations.line(of: close, text, from: line)
      guard last < text.lines.count else { break }
      let isBlock =
        text.lines[line].content.lowerBound == open
        && Quotations.endsLine(source, close, text.lines[last].content)
        && Quotations.isAnnounced(line, text, source)
      guard isBlock || close - open <= Quotations.longestInline else { continue }
      if isBlock, line > blocks.last?.upperBound ?? -1 { blocks.append(line...last) }
      let first = isBlock ? line : line + 1
      guard first <= last else { continue }
      change[first] += 1
      change[last + 1] -= 1
    }
    if !blocks.isEmpty {
      inBlocks = [Bool](repeating: false, count: text.lines.count)
      for block in blocks { for index in block { inBlocks[index] = true } }
    }
    var depth: Int32 = 0
    inside = change.map { more in
      depth += more
      return depth > 0
    }
  }

  /// The line that holds a byte, or the number of lines.
  private static func line(of place: Int, _ text: TextLines, from first: Int) -> Int {
    var (low, high) = (first, text.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if text.lines[middle].whole.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a line begins inside a quotation, or is the first line of a quoted block.
  func contains(_ line: Int) -> Bool { line < inside.count && inside[line] }

  /// Whether a line lies in a quoted block, its first line included.
  func isInBlock(_ line: Int) -> Bool { line < inBlocks.count && inBlocks[line] }

  /// The quotation marks of a text in pairs, in the order of the first of each.
  private static func pairs(_ source: [UInt8]) -> [(open: Int, close: Int)] {
    var found: [(open: Int, close: Int)] = []
    var open: [Int] = []
    var index = TextScan.first(0xE2, in: source.span, from: 0, upTo: source.count)
    while index < source.count {
      switch Punctuation(source, at: index, upTo: source.count) {
      case .openDouble: open.append(index)
      case .closeDouble: if let start = open.popLast() { found.append((start, index)) }
      default: break
      }
      index = TextScan.first(0xE2, in: source.span, from: index + 1, upTo: source.count)
    }
    return found.sorted { $0.open < $1.open }
  }

  /// Behind the mark stand stops at most, or the word that joins what is quoted to what follows.
  private static func endsLine(_ source: [UInt8], _ close: Int, _ content: Range<Int>) -> Bool {
    guard close >= content.lowerBound else { return false }
    var index = close + Punctuation.length
    while index < content.upperBound, [.fullStop, .semicolon, .comma].contains(source[index]) { index += 1 }
    let rest = source.trimmed(min(index, content.upperBound)..<content.upperBound)
    return rest.isEmpty || ["and", "or", "a"].contains(source.string(rest))
  }

  /// The line before ends as one does that says what is put in: with a dash, a colon or without a stop.
  private static func isAnnounced(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let before = text.lastText(before: line) else { return false }
    return LineShapes.ending(source, text.lines[before].content) != .sentence
  }
}
