import Legislation

/// Running headers and footers, and page numbers. What comes back from page to page is decided as in plain text
/// (``PageFurniture``), over the lines at the edges of the pages; here their place confirms it.
struct PrintedFurniture {
  private(set) var furniture = PageFurniture()
  /// Further lines, which stand where such a line stands on other pages.
  private(set) var byPlace = 0

  /// The part of a page, above and below, in which furniture is.
  private static let edge: Float = 0.15

  private struct EdgeRow {
    var page: Int
    var row: PrintedRow
    var height: Float
    var isTop: Bool
  }

  mutating func mark(_ text: inout PrintedText) {
    var rows: [EdgeRow] = []
    var bytes: [UInt8] = []
    for (number, page) in text.pages.enumerated() {
      if number > 0 { bytes.append(0x0C) }
      let edge = page.height * Self.edge
      let near = page.pieces.filter {
        let piece = text.pieces[$0]
        return piece.role == .body && (piece.centre < edge || piece.centre > page.height - edge)
      }
      for row in PrintedRow.rows(near, text) {
        rows.append(
          EdgeRow(
            page: number, row: row, height: text.pieces[row.pieces[0]].height,
            isTop: row.centre < page.height / 2))
        for (place, piece) in row.pieces.enumerated() {
          if place > 0 { bytes += [0x20, 0x20, 0x20] }
          for word in text.pieces[piece].words {
            if word > text.pieces[piece].words.lowerBound { bytes.append(0x20) }
            bytes += text.bytes[text.words[word].range]
          }
        }
        bytes.append(0x0A)
      }
    }
    var lines = TextLines(bytes)
    furniture.mark(&lines, bytes)
    let roles = lines.lines.filter { $0.role != .blank && $0.role != .pageBreak }.map(\.role)
    guard roles.count == rows.count else { return }
    var found = roles.map { $0 == .furniture || $0 == .pageNumber }
    leaveTitles(rows, &found)
    leaveBodyLines(rows, roles, &found)
    extendByPlace(rows, text, &found)
    markFewPages(rows, text, &found)
    for (index, row) in rows.enumerated() where found[index] {
      for piece in row.row.pieces {
        text.pieces[piece].role = roles[index] == .pageNumber ? .pageNumber : .furniture
      }
    }
  }

  /// A title page has in large letters what the headers repeat.
  private func leaveTitles(_ rows: [EdgeRow], _ found: inout [Bool]) {
    for isTop in [true, false] {
      let heights = rows.indices.filter { found[$0] && rows[$0].isTop == isTop }.map { rows[$0].height }
        .sorted()
      guard !heights.isEmpty else { continue }
      let usual = heights[heights.count / 2]
      for index in rows.indices
      where found[index] && rows[index].isTop == isTop && rows[index].height > usual * 1.25 {
        found[index] = false
      }
    }
  }

  /// What comes back at the first line of the text is text: on most other pages ordinary lines stand there.
  private func leaveBodyLines(_ rows: [EdgeRow], _ roles: [TextLine.Role], _ found: inout [Bool]) {
    var places: [Int: (found: Int, all: Int)] = [:]
    func place(_ row: EdgeRow) -> Int { Int(row.row.centre.rounded()) * (row.isTop ? 1 : -1) }
    for (index, row) in rows.enumerated() {
      places[place(row), default: (0, 0)].all += 1
      if found[index] { places[place(row), default: (0, 0)].found += 1 }
    }
    for (index, row) in rows.enumerated() where found[index] && roles[index] != .pageNumber {
      let near = (-1...1).map { places[place(row) + $0] ?? (0, 0) }
      let (own, all) = (near.reduce(0) { $0 + $1.found }, near.reduce(0) { $0 + $1.all })
      if own * 2 < all { found[index] = false }
    }
  }

  /// A line at the very edge of its page where three other pages have furniture: a header that changes with the chapter.
  private mutating func extendByPlace(_ rows: [EdgeRow], _ text: PrintedText, _ found: inout [Bool]) {
    markAlike(rows, text, &found)
    var places: [Int: Set<Int>] = [:]
    func place(_ row: EdgeRow) -> Int { Int(row.row.centre.rounded()) * (row.isTop ? 1 : -1) }
    for index in rows.indices where found[index] {
      places[place(rows[index]), default: []].insert(rows[index].page)
    }
    for index in rows.indices where !found[index] {
      let row = rows[index]
      let pages = (-2...2).reduce(into: Set<Int>()) { $0.formUnion(places[place(row) + $1] ?? []) }
      guard pages.count >= 3, isOutermost(index, rows, found) else { continue }
      let usual = rows.indices.first { found[$0] && abs(place(rows[$0]) - place(row)) <= 2 }.map {
        rows[$0].height
      }
      guard let usual, abs(row.height - usual) <= usual * 0.15,
        row.row.pieces.allSatisfy({ text.pieces[$0].words.count <= 14 })
      else { continue }
      found[index] = true
      byPlace += 1
    }
  }

  /// A short line at the very edge of a page, set off from the text, that another page has there in the same words, page numbers
  /// apart: what is printed on the first page of each part only, and the header of a part that has few pages.
  private mutating func markAlike(_ rows: [EdgeRow], _ text: PrintedText, _ found: inout [Bool]) {
    let words = rows.map { EdgeWords($0.row, text) }
    func mark(_ index: Int) {
      let row = rows[index]
      guard !found[index], !words[index].letters.isEmpty, isOutermost(index, rows, found),
        row.row.pieces.allSatisfy({ text.pieces[$0].words.count <= 8 })
      else { return }
      let next = index + (row.isTop ? 1 : -1)
      let gap =
        rows.indices.contains(next) && rows[next].page == row.page
        ? abs(rows[next].row.centre - row.row.centre) : .infinity
      guard gap > row.height * 1.6 || found[next] else { return }
      let isRepeated = rows.indices.contains { other in
        let one = rows[other]
        guard one.page != row.page, one.isTop == row.isTop, words[other].letters == words[index].letters
        else {
          return false
        }
        if abs(one.row.centre - row.row.centre) < 2.5, !row.isTop { return true }
        // Parts of a document have margins of their own.
        return abs(one.height - row.height) < row.height * 0.1 && gap > row.height * 1.9
          && (found[other] || words[other].hasNumber && words[index].hasNumber
            || !row.isTop && row.row.pieces.count > 1 && one.row.pieces.count > 1)
      }
      guard isRepeated else { return }
      found[index] = true
      byPlace += 1
    }
    for index in rows.indices.reversed() where !rows[index].isTop { mark(index) }
    for index in rows.indices where rows[index].isTop { mark(index) }
  }

  /// Whether all that is nearer to the edge of the page is furniture.
  private func isOutermost(_ index: Int, _ rows: [EdgeRow], _ found: [Bool]) -> Bool {
    let step = rows[index].isTop ? -1 : 1
    var other = index + step
    while rows.indices.contains(other), rows[other].page == rows[index].page {
      if !found[other] { return false }
      other += step
    }
    return true
  }

  /// Where there are too few pages for anything to come back, the page's own number at its edge is its number.
  private func markFewPages(_ rows: [EdgeRow], _ text: PrintedText, _ found: inout [Bool]) {
    guard text.pages.count < 3 else { return }
    for index in rows.indices where isOutermost(index, rows, found) {
      let row = rows[index].row
      guard row.pieces.count == 1, text.pieces[row.pieces[0]].words.count == 1 else { continue }
      let word = text.words[Int(text.pieces[row.pieces[0]].first)].range
      if let value = PageFurniture.pageNumber(text.bytes, word)?.value, value == rows[index].page + 1 {
        found[index] = true
      }
    }
  }

  func notes() -> [Note] { furniture.notes(adding: byPlace) }
}

/// The words of a row at the edge of a page, without the page's number at either end.
private struct EdgeWords {
  var letters: [UInt8] = []
  var hasNumber = false

  init(_ row: PrintedRow, _ text: PrintedText) {
    var pieces = row.pieces
    func isNumber(_ piece: Int) -> Bool {
      let piece = text.pieces[piece]
      return piece.words.count == 1
        && PageFurniture.pageNumber(text.bytes, text.words[Int(piece.first)].range) != nil
    }
    if pieces.count > 1, let last = pieces.last, isNumber(last) {
      pieces.removeLast()
      hasNumber = true
    }
    if pieces.count > 1, let first = pieces.first, isNumber(first) {
      pieces.removeFirst()
      hasNumber = true
    }
    for piece in pieces {
      for word in text.pieces[piece].words { letters += text.bytes[text.words[word].range] + [0x20] }
    }
  }
}
