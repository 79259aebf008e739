import Bytes
import Legislation

/// The numbers that a printed Bill has beside every fifth line: alone in a margin, one below the other, by fives, anew on each
/// page. In a plain text ``LineNumbers`` looks for them inside the lines; here their place tells them.
struct MarginNumbers {
  private(set) var count = 0

  private struct Found {
    var piece: Int
    var page: Int
    var value: Int
  }

  /// So many at least are a margin's.
  private static let least = 4

  mutating func mark(_ text: inout PrintedText) {
    // Numbers under one another have one edge in common.
    var byEdge: [Int: [Found]] = [:]
    for (number, page) in text.pages.enumerated() {
      for piece in page.pieces {
        guard let value = value(of: piece, text) else { continue }
        let one = text.pieces[piece]
        for edge in [Int(one.x0.rounded()), -Int(one.x1.rounded())] {
          byEdge[edge, default: []].append(Found(piece: piece, page: number, value: value))
        }
      }
    }
    let edges = byEdge.sorted { ($0.value.count, $0.key) > ($1.value.count, $1.key) }
    for (_, found) in edges {
      let left = found.filter { text.pieces[$0.piece].role == .body }
      guard left.count >= Self.least, isMargin(left, text) else { continue }
      for one in left { text.pieces[one.piece].role = .lineNumber }
      count += left.count
    }
  }

  private func value(of piece: Int, _ text: PrintedText) -> Int? {
    let one = text.pieces[piece]
    guard one.words.count == 1, one.role == .body else { return nil }
    let word = text.bytes[text.words[Int(one.first)].range]
    guard word.count <= 2, word.allSatisfy(\.isDigit) else { return nil }
    let value = word.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return value > 0 && value % 5 == 0 && value <= 60 ? value : nil
  }

  /// They go up by fives on each page, and nothing else is in their strip of the page.
  private func isMargin(_ found: [Found], _ text: PrintedText) -> Bool {
    let x0 = found.reduce(Float.infinity) { min($0, text.pieces[$1.piece].x0) }
    let x1 = found.reduce(-Float.infinity) { max($0, text.pieces[$1.piece].x1) }
    var (steps, wrong) = (0, 0)
    let ordered = found.sorted {
      ($0.page, text.pieces[$0.piece].centre) < ($1.page, text.pieces[$1.piece].centre)
    }
    for (before, one) in zip([nil] + ordered.map(Optional.some), ordered) {
      let isDue =
        before.map { $0.page == one.page ? one.value == $0.value + 5 : one.value == 5 } ?? (one.value == 5)
      if isDue { steps += 1 } else { wrong += 1 }
    }
    guard wrong * 5 <= steps else { return false }
    var others = 0
    for page in Set(found.map(\.page)) {
      let own = Set(found.filter { $0.page == page }.map(\.piece))
      for piece in text.pages[page].pieces where !own.contains(piece) && text.pieces[piece].role == .body {
        let one = text.pieces[piece]
        if one.x0 < x1 + 1, one.x1 > x0 - 1, one.centre > text.pages[page].height * 0.1,
          one.centre < text.pages[page].height * 0.9
        {
          others += 1
        }
      }
    }
    return others * 10 <= found.count
  }

  func notes() -> [Note] { LineNumbers.notes(count) }
}
