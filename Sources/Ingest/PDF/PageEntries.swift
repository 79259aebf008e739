import Bytes

/// The rows of a page that are entries of a contents list: they end in page numbers, which stand one below the other at the
/// right and go up.
struct PageEntries {
  /// Numbers of the rows.
  private(set) var rows: Set<Int> = []
  /// Of these, the rows that are nothing but the number of the entry above them, which had no room for it.
  private(set) var wrapped: Set<Int> = []

  /// The page has the heading of a contents list.
  private(set) var hasHeading = false

  /// The right edge of their numbers; nil if there are none.
  private(set) var edge: Float?

  /// - Parameter before: the edge on the page before; a list may end with one entry on its last page.
  init(_ rows: [PrintedRow], _ text: PrintedText, before: Float?) {
    let heading = rows.firstIndex { Self.isHeading($0, text) }
    hasHeading = heading != nil
    var found: [(row: Int, edge: Float, value: Int)] = []
    for (index, row) in rows.enumerated() where row.pieces.count >= 2 {
      let last = text.pieces[row.pieces[row.pieces.count - 1]]
      guard last.words.count == 1,
        let (value, _) = PageFurniture.pageNumber(text.bytes, text.words[Int(last.first)].range)
      else { continue }
      found.append((index, last.x1, value))
    }
    if let before, !found.isEmpty, found.allSatisfy({ abs($0.edge - before) < 6 }), found[0].row == 0 {
      self.rows = Set(found.map(\.row))
      edge = before
      return
    }
    if let heading, findWrapped(rows, text, below: heading, found.map { ($0.row, $0.value) }) { return }
    guard found.count >= 3 else { return }
    let edges = found.map(\.edge).sorted()
    let edge = edges[edges.count / 2]
    found.removeAll { abs($0.edge - edge) > 6 }
    guard found.count >= 3, Set(found.map(\.value)).count >= 2, let first = found.first, let last = found.last
    else {
      return
    }
    let rising = zip(found, found.dropFirst()).count { $0.value <= $1.value }
    // Numbers of a table are few among the lines of its cells, or not in order.
    guard rising * 10 >= (found.count - 1) * 8, found.count * 5 >= (last.row - first.row + 1) * 2 else {
      return
    }
    self.rows = Set(found.map(\.row))
    self.edge = edge
  }

  /// Below the heading of a contents list: entries whose numbers stand on lines of their own, where there was no room.
  private mutating func findWrapped(
    _ rows: [PrintedRow], _ text: PrintedText, below heading: Int, _ beside: [(row: Int, value: Int)]
  ) -> Bool {
    var found = beside.filter { $0.row > heading }
    var alone: Set<Int> = []
    for index in rows.indices.dropFirst(heading + 2) where rows[index].pieces.count == 1 {
      let piece = text.pieces[rows[index].pieces[0]]
      guard piece.words.count == 1, !alone.contains(index - 1),
        !beside.contains(where: { $0.row == index - 1 }),
        let (value, _) = PageFurniture.pageNumber(text.bytes, text.words[Int(piece.first)].range)
      else { continue }
      alone.insert(index)
      found.append((index, value))
    }
    guard alone.count >= 2, found.count >= 4 else { return false }
    found.sort { $0.row < $1.row }
    let rising = zip(found, found.dropFirst()).count { $0.value <= $1.value }
    let span = found[found.count - 1].row - heading
    guard rising * 10 >= (found.count - 1) * 9, found.count * 5 >= span * 2 else { return false }
    wrapped = alone
    self.rows = Set(found.map(\.row)).union(alone.map { $0 - 1 })
    return true
  }

  private static func isHeading(_ row: PrintedRow, _ text: PrintedText) -> Bool {
    guard row.pieces.count == 1 else { return false }
    return ContentsList.isHeading(text.letters(ofPiece: row.pieces[0]))
  }
}
