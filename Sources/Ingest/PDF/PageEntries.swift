import Bytes

/// The rows of a page that are entries of a contents list: they end in page numbers, which stand one below the other at the
/// right and go up.
struct PageEntries {
  /// Numbers of the rows.
  private(set) var rows: Set<Int> = []

  /// The right edge of their numbers; nil if there are none.
  private(set) var edge: Float?

  /// - Parameter before: the edge on the page before; a list may end with one entry on its last page.
  init(_ rows: [PrintedRow], _ text: PrintedText, before: Float?) {
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
}
