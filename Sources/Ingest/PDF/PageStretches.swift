/// A stretch of a page whose text stands in columns: those of a table, or those in which a text is printed.
struct PageStretch {
  /// Numbers of its rows.
  var rows: Range<Int>
  /// By column, its pieces.
  var columns: [[Int]]
  var isTable: Bool
  /// Where rows of the table begin, from top to bottom.
  var rowStarts: [Float] = []

  /// The row of a table that a line is in.
  func row(of centre: Float) -> Int {
    var row = 0
    while row + 1 < rowStarts.count, rowStarts[row + 1] <= centre { row += 1 }
    return row
  }

  /// The usual distance of the lines of a column.
  static func pitch(_ column: [Int], _ text: PrintedText, _ measures: PrintedMeasures) -> Float {
    let rows = PrintedRow.rows(column, text)
    let height = rows.map { text.pieces[$0.pieces[0]].height }.sorted()
    let usual = height.isEmpty ? measures.height : height[height.count / 2]
    return PrintedMeasures.pitch(of: rows.map { text.pieces[$0.pieces[$0.pieces.count - 1]] }, height: usual)
  }
}

/// Finds the stretches of a page: a strip of it that no word crosses, with text on either side, and how far down it goes.
struct PageStretches {
  private var byRow: [Int: PageStretch] = [:]

  private let text: PrintedText
  private let measures: PrintedMeasures
  private let all: [PrintedRow]
  /// The page has a contents list, in which `Chapter 9` stands before a title as a number does.
  private let hasContents: Bool

  /// A strip is at least so wide, in points.
  private static let width: Float = 8
  /// What is left of it where the words of further lines reach into it.
  private static let narrowest: Float = 5

  init(_ rows: [PrintedRow], _ entries: PageEntries, _ text: PrintedText, _ measures: PrintedMeasures) {
    (all, self.text, self.measures, hasContents) = (rows, text, measures, entries.hasHeading)
    var row = 0
    while row < rows.count {
      guard !entries.rows.contains(row), let found = stretch(from: row, entries) else {
        row += 1
        continue
      }
      byRow[found.rows.lowerBound] = found
      row = found.rows.upperBound
    }
  }

  func beginning(at row: Int) -> PageStretch? { byRow[row] }

  // MARK: Gutters

  private struct Gutter {
    var low: Float
    var high: Float
  }

  /// The widest gap of a row that is none behind a mark.
  private func seeds(_ row: Int) -> [Gutter] {
    let pieces = all[row].pieces
    guard pieces.count >= 2 else { return [] }
    var found: [Gutter] = []
    for place in pieces.indices.dropLast() {
      let (one, next) = (text.pieces[pieces[place]], text.pieces[pieces[place + 1]])
      let gap = next.x0 - one.x1
      guard gap >= max(Self.width, one.height * 0.5) else { continue }
      if let mark = PageFlow.mark(pieces[place], text), place == 0 || mark != .figure { continue }
      if hasContents, place == 0, PageFlow.isDivision(pieces[place], text) { continue }
      found.append(Gutter(low: one.x1, high: next.x0))
    }
    return found.sorted { $0.high - $0.low > $1.high - $1.low }
  }

  private func stretch(from row: Int, _ entries: PageEntries) -> PageStretch? {
    for seed in seeds(row) {
      if let found = grow(seed, from: row, entries), let stretch = classify(found) { return stretch }
    }
    return nil
  }

  /// The rows that do not cross a strip, from the first that may belong to the stretch to the last that does.
  private func grow(_ seed: Gutter, from start: Int, _ entries: PageEntries) -> (
    rows: Range<Int>, gutter: Gutter
  )? {
    var gutter = seed
    var end = start
    var lastBoth = start
    var both = 0
    var (leftAt, rightAt) = (Float(-1000), Float(-1000))
    var atLastBoth = seed
    var row = start
    while row < all.count, !entries.rows.contains(row) {
      if row > start, all[row].centre - all[row - 1].centre > measures.pitch * 3.5 { break }
      guard let next = narrowed(gutter, row) else { break }
      let (hasLeft, hasRight) = sides(row, next)
      gutter = next
      if hasLeft { leftAt = all[row].centre }
      if hasRight { rightAt = all[row].centre }
      // Text is on both sides if it is on the other side at the same height or nearly so.
      if abs(leftAt - rightAt) <= measures.pitch * 1.05 {
        if hasLeft && hasRight { both += 2 } else { both += 1 }
        (lastBoth, atLastBoth) = (row, gutter)
      }
      row += 1
    }
    end = row
    guard both >= 4, lastBoth > start else { return nil }
    // What goes on a cell belongs to it; text behind the table, at the page's left edge, does not.
    var (first, last) = (start, lastBoth)
    while last + 1 < end, goesOn(last + 1, from: last, atLastBoth, start..<lastBoth + 1) { last += 1 }
    while first > 0, !entries.rows.contains(first - 1), narrowed(atLastBoth, first - 1) != nil,
      goesOn(first - 1, from: first, atLastBoth, start..<lastBoth + 1)
    {
      first -= 1
    }
    return (first..<last + 1, atLastBoth)
  }

  /// Whether a row goes on the cells of a stretch from the row next to it: all of it stands where pieces of the stretch
  /// begin, and right of the strip, or directly at the line next to it.
  private func goesOn(_ row: Int, from other: Int, _ gutter: Gutter, _ stretch: Range<Int>) -> Bool {
    let gap = abs(all[row].centre - all[other].centre)
    let isRight = all[row].pieces.allSatisfy { text.pieces[$0].x0 >= gutter.low }
    guard gap <= measures.pitch * (isRight ? 2.2 : row > other ? 1.15 : 0) else { return false }
    let edges = (isRight ? stretch : other..<other + 1).lazy.flatMap { all[$0].pieces }.map {
      text.pieces[$0].x0
    }
    return all[row].pieces.allSatisfy { piece in edges.contains { abs($0 - text.pieces[piece].x0) < 3 } }
  }

  /// What a row leaves of a strip; nil if a piece of it crosses.
  private func narrowed(_ gutter: Gutter, _ row: Int) -> Gutter? {
    var gutter = gutter
    for piece in all[row].pieces {
      let one = text.pieces[piece]
      if one.x1 <= gutter.low || one.x0 >= gutter.high { continue }
      if one.x0 < gutter.low, one.x1 > gutter.high { return nil }
      // It reaches into the strip from one side.
      let middle = (gutter.low + gutter.high) / 2
      if (one.x0 + one.x1) / 2 < middle {
        gutter.low = max(gutter.low, one.x1)
      } else {
        gutter.high = min(gutter.high, one.x0)
      }
    }
    return gutter.high - gutter.low >= Self.narrowest ? gutter : nil
  }

  private func sides(_ row: Int, _ gutter: Gutter) -> (left: Bool, right: Bool) {
    var (left, right) = (false, false)
    for piece in all[row].pieces {
      if text.pieces[piece].x1 <= gutter.low + 1 { left = true } else { right = true }
    }
    return (left, right)
  }

  // MARK: Kinds

  private func classify(_ found: (rows: Range<Int>, gutter: Gutter)) -> PageStretch? {
    let pieces = found.rows.flatMap { all[$0].pieces }
    let columns = columns(pieces)
    guard columns.count >= 2 else { return nil }
    let lines = columns.map { PrintedRow.rows($0, text) }
    let starts = lines.map(starts)
    let words = lines.map { column in
      let counts = column.map { $0.pieces.reduce(0) { $0 + text.pieces[$1].words.count } }.sorted()
      return counts.isEmpty ? 0 : counts[counts.count / 2]
    }
    let flowing = lines.map(flowingShare)
    var stretch = PageStretch(rows: found.rows, columns: columns, isTable: true)
    if columns.count == 2, lines.allSatisfy({ $0.count >= 5 }), words.allSatisfy({ $0 >= 4 }),
      aligned(starts) < 0.7
        || starts.contains(where: { $0.count == 1 }) && flowing.allSatisfy({ $0 >= 0.3 })
    {
      stretch.isTable = false
      return stretch
    }
    stretch.rowStarts = rowStarts(found.rows, lines, starts, words, flowing)
    return stretch
  }

  /// Pieces by the strips that none of them crosses; a column of nothing but marks belongs to what is right of it.
  private func columns(_ pieces: [Int]) -> [[Int]] {
    var columns: [(pieces: [Int], x1: Float)] = []
    for piece in pieces.sorted(by: { (text.pieces[$0].x0, $0) < (text.pieces[$1].x0, $1) }) {
      let one = text.pieces[piece]
      if let last = columns.last, one.x0 - last.x1 < Self.narrowest {
        columns[columns.count - 1].pieces.append(piece)
        columns[columns.count - 1].x1 = max(last.x1, one.x1)
      } else {
        columns.append(([piece], one.x1))
      }
    }
    var result: [[Int]] = []
    var marks: [Int] = []
    for (number, column) in columns.enumerated() {
      let isLast = number + 1 == columns.count
      let isMarks = column.pieces.allSatisfy { piece in
        PageFlow.mark(piece, text).map { $0 != .figure || number == 0 }
          ?? (hasContents && PageFlow.isDivision(piece, text))
      }
      if isMarks, !isLast, columns[number + 1].pieces.count >= column.pieces.count {
        marks += column.pieces
      } else {
        result.append(marks + column.pieces)
        marks = []
      }
    }
    return result
  }

  /// How many of the lines of a column begin with a small letter: those of a text that goes on over them.
  private func flowingShare(_ lines: [PrintedRow]) -> Float {
    guard lines.count > 1 else { return 0 }
    let small = lines.dropFirst().count { line in
      text.bytes[Int(text.words[Int(text.pieces[line.pieces[0]].first)].start)].isLower
    }
    return Float(small) / Float(lines.count - 1)
  }

  /// The lines of a column that begin something: there is a gap above them.
  private func starts(_ lines: [PrintedRow]) -> [Float] {
    guard let first = lines.first else { return [] }
    let pitch = PrintedMeasures.pitch(
      of: lines.map { text.pieces[$0.pieces[$0.pieces.count - 1]] },
      height: text.pieces[first.pieces[0]].height)
    var starts = [first.centre]
    for (above, line) in zip(lines, lines.dropFirst()) where line.centre - above.centre > pitch * 1.25 {
      starts.append(line.centre)
    }
    return starts
  }

  /// How many of the beginnings in the column that has fewest stand beside one of the other column.
  private func aligned(_ starts: [[Float]]) -> Float {
    guard let fewest = starts.min(by: { $0.count < $1.count }),
      let most = starts.max(by: { $0.count <= $1.count }),
      fewest.count > 0
    else { return 0 }
    let found = fewest.count { one in most.contains { abs($0 - one) <= measures.pitch * 0.6 } }
    return Float(found) / Float(fewest.count)
  }

  /// Where the rows of a table begin: with each line, if all cells are of one short line; else where one of the first two
  /// columns begins something beside a beginning in another.
  private func rowStarts(
    _ rows: Range<Int>, _ lines: [[PrintedRow]], _ starts: [[Float]], _ words: [Int], _ flowing: [Float]
  ) -> [Float] {
    let both = rows.count { all[$0].pieces.count >= lines.count }
    let isGrid =
      both * 10 >= rows.count * 8 && words.allSatisfy({ $0 <= 6 }) && flowing.allSatisfy({ $0 < 0.2 })
    if isGrid { return rows.map { all[$0].centre - measures.height * 0.5 } }
    let margin = measures.height * 0.6
    var result: [Float] = []
    for start in starts[0] { result.append(start - margin) }
    return result.sorted()
  }
}
