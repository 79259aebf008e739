import Legislation
import Measures
import Reporter

/// Writes a document's lines of the table of counts, as many at a time as a buffer takes: what is written from a buffer
/// that stays in the processor's cache costs a third of what megabytes made beforehand do.
struct CountLineWriter: Sendable {
  private let maker: CountRowMaker
  private let format: RowFormat
  private let lines: [CountRowMaker.Line]
  private let figures: TextFigures
  private var counted: CountLine
  /// What is of the text: at the beginning of each line, and by stretch; in that of the status what most rows have.
  private let start: [UInt8]
  private let own: [[UInt8]]
  private let end: [UInt8]
  private let status: String
  private var ofParts: KnownParts

  /// How many lines are written.
  private var written = 0
  private var known: KnownRemainders?
  /// The beginning of the lines of one row of the list.
  private var head: [UInt8] = []
  private var (place, row, rule) = (-1, 0, 0)

  /// - Parameter item: the number of the source.
  init(
    _ lines: [CountRowMaker.Line], _ figures: TextFigures, path: String, item: Int, by maker: CountRowMaker,
    as format: RowFormat
  ) {
    (self.maker, self.format, self.lines, self.figures) = (maker, format, lines, figures)
    var identity = figures.identity
    identity.path = path
    let counted = CountLine(NamedText(identity, name: identity.title.isEmpty ? path : identity.title))
    self.counted = counted
    start = maker.ofText.bytes(counted, format)
    let status = figures.emptiness ?? "counted"
    self.status = status
    self.counted.status = status
    let usual = self.counted
    own = maker.remaining.map { [.text, .status].contains($0.level) ? $0.bytes(usual, format) : [] }
    ofParts = KnownParts(
      parts: (figures.breakdown?.parts.count ?? 0) + 1, stretches: maker.remaining.count)
    var end = maker.itemKey
    format.append(.integer(item), to: &end)
    self.end = end + format.lineEnd
  }

  var count: Int { lines.count }

  /// About the bytes that it takes before it writes.
  var weight: Int {
    lines.count * MemoryLayout<CountRowMaker.Line>.stride + (figures.breakdown?.parts.count ?? 0) * 256
  }

  /// Appends lines until `bytes` have so many, or all are written.
  ///
  /// - Returns: whether there are more.
  mutating func append(to bytes: inout [UInt8], upTo size: Int) -> Bool {
    let parts = figures.breakdown?.parts ?? []
    // Taken out of the writer and of the loop, so that no reference is counted for each line.
    var known = self.known ?? KnownRemainders(parts: parts.count + 1)
    var head = self.head
    (self.known, self.head) = (nil, [])
    let (order, labels, ruleOfRow, lines) = (maker.order, maker.labels, maker.ruleOfRow, lines)
    let reasons = figures.rows.reasons
    var next = written
    while next < lines.count, bytes.count < size {
      let line = lines[next]
      next += 1
      if line.place != place {
        place = line.place
        row = order[place]
        rule = ruleOfRow[row]
        head.removeAll(keepingCapacity: true)
        head += start
        head += labels[row]
      }
      bytes += head
      guard let index = known.index(part: line.part, count: line.count) else {
        appendRemainder(line, parts, reasons[row] ?? status, to: &bytes)
        continue
      }
      if known.rules[index] != rule {
        known.keep(index, rule: rule) { appendRemainder(line, parts, status, to: &$0) }
      }
      known.append(index, to: &bytes)
    }
    written = next
    (self.known, self.head) = (known, head)
    return next < lines.count
  }

  /// What follows the label of the row.
  private mutating func appendRemainder(
    _ line: CountRowMaker.Line, _ parts: [UnitFigures], _ status: String, to bytes: inout [UInt8]
  ) {
    let words = line.part > 0 ? parts[line.part - 1].words : figures.words
    counted.count = line.count.map { Int($0) }
    counted.rate = CountRowMaker.rate(counted.count, words)
    if !ofParts.has(line.part) { keep(line.part, parts, words) }
    for index in maker.remaining.indices {
      switch maker.remaining[index].level {
      case .text: bytes += own[index]
      case .rule: bytes += maker.rules[rule][index]
      case .part: ofParts.append(line.part, index, to: &bytes)
      case .status where status == self.status: bytes += own[index]
      case .status:
        var line = counted
        line.status = status
        maker.remaining[index].append(line, format, to: &bytes)
      case .row, .figure: maker.remaining[index].append(counted, format, to: &bytes)
      }
    }
    bytes += end
  }

  /// Makes what all lines of a part have in common.
  private mutating func keep(_ part: Int, _ parts: [UnitFigures], _ words: Int?) {
    var line = counted
    line.words = words
    line.unit = part > 0 ? maker.unit?.rawValue ?? "" : ""
    line.provision = part > 0 ? parts[part - 1].label : ""
    for index in maker.remaining.indices where maker.remaining[index].level == .part {
      ofParts.keep(part, index) { maker.remaining[index].append(line, format, to: &$0) }
    }
  }
}

/// Ends of lines that are alike: in one provision most rows have the same few counts.
private struct KnownRemainders: Sendable {
  /// All that are kept, one after another: an array of arrays would count a reference for each line.
  private var bytes: [UInt8] = []
  /// By part, then count, from 1: where its remainder is; and by which rule each was written, -1 before it is.
  private var places: [Range<Int>]
  private(set) var rules: [Int]
  private static let counts = 4

  init(parts: Int) {
    places = Array(repeating: 0..<0, count: parts * KnownRemainders.counts)
    rules = Array(repeating: -1, count: places.count)
  }

  /// - Parameter write: appends the remainder.
  mutating func keep(_ index: Int, rule: Int, _ write: (inout [UInt8]) -> Void) {
    rules[index] = rule
    let start = bytes.count
    write(&bytes)
    places[index] = start..<bytes.count
  }

  func append(_ index: Int, to line: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      // SAFETY: a place that is kept is one of the bytes, and these are not changed during the call.
      unsafe line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[places[index]]))
    }
  }

  /// Nil for a count that is not kept.
  func index(part: Int, count: Int32?) -> Int? {
    guard let count, count >= 1, count <= KnownRemainders.counts else { return nil }
    return part * KnownRemainders.counts + Int(count) - 1
  }
}

/// What the lines of a part, the text as a whole or one of its units, have in common, by stretch of columns.
private struct KnownParts: Sendable {
  private var bytes: [UInt8] = []
  /// By part, then stretch; empty at -1 before it is made.
  private var places: [Range<Int>]
  private let stretches: Int

  init(parts: Int, stretches: Int) {
    self.stretches = stretches
    places = Array(repeating: -1..<(-1), count: parts * stretches)
  }

  /// Whether it was made for any stretch of a part.
  func has(_ part: Int) -> Bool {
    places[part * stretches..<(part + 1) * stretches].contains { $0.lowerBound >= 0 }
  }

  /// - Parameter write: appends what the lines have.
  mutating func keep(_ part: Int, _ stretch: Int, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    places[part * stretches + stretch] = start..<bytes.count
  }

  func append(_ part: Int, _ stretch: Int, to line: inout [UInt8]) {
    line += bytes[places[part * stretches + stretch]]
  }
}
