/// Which columns of a table are beside each other, and how wide each one is.
///
/// 1. A table that fits is printed as wide as it likes.
/// 2. Otherwise headings and words are wrapped, down to `comfortable` columns of words.
/// 3. Where that is not enough the columns are dealt out to blocks, one below the other, each
///    with the first column; the columns of a group stay together while they can.
/// 4. A single column beside the first that is still too wide takes whatever width it leaves to
///    the first. Numbers are never wrapped or cut: a width below theirs is passed.
struct TextLayout {
  /// Columns that are beside each other.
  struct Block: Equatable {
    var columns: [Int]
    var widths: [Int]
  }

  /// Neighbours in a block under one heading, or a column with none.
  struct Span {
    let group: String?
    let places: Range<Int>
  }

  /// A column of words is not made narrower than this while blocks can be made smaller.
  private static let comfortable = 16

  private let columns: [TextColumn]

  init(_ columns: [TextColumn]) { self.columns = columns }

  func blocks(width limit: Int?) -> [Block] {
    guard !columns.isEmpty else { return [] }
    let all = Array(columns.indices)
    let natural = widened(all, from: all.map(naturalWidth), needs: DisplayWidth.of)
    guard let limit, total(all, natural) > limit else { return [Block(columns: all, widths: natural)] }
    var blocks: [[Int]] = []
    for unit in units(width: limit) {
      if let last = blocks.last, smallest(last + unit) <= limit {
        blocks[blocks.count - 1] = last + unit
      } else {
        blocks.append([0] + unit)
      }
    }
    if blocks.isEmpty { blocks = [[0]] }
    return blocks.map { Block(columns: $0, widths: widths($0, limit: limit)) }
  }

  /// The spaces between two neighbours: more where one heading ends and another begins.
  func gap(_ left: Int, _ right: Int) -> Int { columns[left].group == columns[right].group ? 2 : 3 }

  /// The width of a run of columns with their gaps.
  func total(_ chosen: [Int], _ widths: [Int]) -> Int {
    widths.reduce(0, +) + zip(chosen, chosen.dropFirst()).reduce(0) { $0 + gap($1.0, $1.1) }
  }

  func spans(_ chosen: [Int]) -> [Span] {
    var spans: [Span] = []
    var start = 0
    for place in chosen.indices {
      let group = columns[chosen[place]].group
      let isLast = place == chosen.count - 1
      if isLast || group == nil || columns[chosen[place + 1]].group != group {
        spans.append(Span(group: group, places: start..<place + 1))
        start = place + 1
      }
    }
    return spans
  }

  /// The columns after the first, by group; a group too wide for a block is dealt out singly.
  private func units(width limit: Int) -> [[Int]] {
    let rest = Array(columns.indices.dropFirst())
    return spans(rest).flatMap { span -> [[Int]] in
      let unit = Array(rest[span.places])
      return smallest([0] + unit) <= limit ? [unit] : unit.map { [$0] }
    }
  }

  private func naturalWidth(_ index: Int) -> Int {
    max(columns[index].contentWidth, DisplayWidth.of(columns[index].heading))
  }

  private func comfortableWidth(_ index: Int) -> Int {
    let column = columns[index]
    let words = column.isNumeric ? column.contentWidth : min(column.contentWidth, Self.comfortable)
    return max(words, WordWrap.widestWord(column.heading))
  }

  private func comfortableWidths(_ chosen: [Int]) -> [Int] {
    widened(chosen, from: chosen.map(comfortableWidth), needs: WordWrap.widestWord)
  }

  private func smallest(_ chosen: [Int]) -> Int { total(chosen, comfortableWidths(chosen)) }

  /// The widths of one block: the comfortable ones and a fair share of what is left.
  private func widths(_ chosen: [Int], limit: Int) -> [Int] {
    var widths = comfortableWidths(chosen)
    if total(chosen, widths) > limit {
      // The last resort: words and headings may be broken anywhere, numbers may not.
      widths = chosen.map { columns[$0].isNumeric ? max(1, columns[$0].contentWidth) : 2 }
    }
    var spare = limit - total(chosen, widths)
    var grew = true
    while spare > 0, grew {
      grew = false
      for place in chosen.indices where spare > 0 && widths[place] < naturalWidth(chosen[place]) {
        widths[place] += 1
        spare -= 1
        grew = true
      }
    }
    return widened(chosen, from: widths, needs: DisplayWidth.of, spare: max(0, spare))
  }

  /// The widths with columns under a shared heading made wide enough for what it needs, as far
  /// as there are columns to spare.
  private func widened(
    _ chosen: [Int], from widths: [Int], needs: (String) -> Int, spare: Int = .max
  ) -> [Int] {
    var (widths, spare) = (widths, spare)
    for span in spans(chosen) {
      guard let group = span.group else { continue }
      let has = total(Array(chosen[span.places]), Array(widths[span.places]))
      let lacking = min(spare, max(0, needs(group) - has))
      spare -= lacking
      for step in 0..<lacking { widths[span.places.lowerBound + step % span.places.count] += 1 }
    }
    return widths
  }
}
