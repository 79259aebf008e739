import Testing

@testable import Ingest

@Suite("PDF: sideways text")
struct SidewaysTextTests {
  /// A page of A4 with lines of words, each of the places of its sides: left, top, right, bottom.
  private func page(_ lines: [[(Float, Float, Float, Float)]]) -> PDFPageWalk {
    var page = PDFPageWalk()
    (page.width, page.height) = (595, 842)
    for line in lines {
      let first = page.words.count
      for (x0, y0, x1, y1) in line {
        page.words.append(PrintedWord(x0: x0, y0: y0, x1: x1, y1: y1, start: 0, end: 4))
      }
      page.pieces.append(page.piece(of: first..<page.words.count))
    }
    return page
  }

  /// Three lines that are read upwards, the first one at the left.
  private static let upwards: [[(Float, Float, Float, Float)]] = (0..<3).map { line in
    let x = 100 + Float(line) * 20
    return [(x, 700, x + 12, 740), (x, 650, x + 12, 696), (x, 600, x + 12, 646)]
  }
  /// The same on the page that is turned the other way.
  private static let downwards = upwards.map { line in
    line.map { (595 - $0.2, 842 - $0.3, 595 - $0.0, 842 - $0.1) }
  }

  @Test("a page of sideways lines is turned, whichever way they go", arguments: [upwards, downwards])
  func turned(_ lines: [[(Float, Float, Float, Float)]]) {
    var made = page(lines)
    made.turnSideways()
    #expect(made.width == 842 && made.height == 595)
    #expect(made.pieces.map(\.x0) == [102, 102, 102])
    #expect(made.pieces.map(\.x1) == [242, 242, 242])
    #expect(made.pieces.map(\.top) == [100, 120, 140])
    #expect(made.pieces.map(\.height) == [12, 12, 12])
  }

  @Test("an upright header and footer of such a page stay at their edges, as high as their letters")
  func uprightLines() {
    var made = page(
      Self.upwards + [
        [(80, 30, 120, 42), (124, 30, 200, 42)], [(280, 800, 300, 812), (304, 800, 320, 812)],
      ])
    made.turnSideways()
    #expect(made.pieces.suffix(2).map(\.top) == [30, 553])
    #expect(made.pieces.suffix(2).map(\.height) == [12, 12])
  }

  @Test("a label along the side of an upright page is as high as its letters, and the page is not turned")
  func label() {
    let lines: [[(Float, Float, Float, Float)]] = (0..<6).map { line in
      let y = 100 + Float(line) * 14
      return [(72, y, 140, y + 12), (144, y, 300, y + 12), (304, y, 400, y + 12)]
    }
    var made = page(lines + [[(20, 400, 32, 460), (20, 340, 32, 396)]])
    made.turnSideways()
    #expect(made.width == 595)
    #expect(made.pieces.last?.height == 12)
    #expect(made.pieces.dropLast().map(\.top) == [100, 114, 128, 142, 156, 170])
  }

  @Test("a word alone goes the way that its shape says", arguments: [(12, 60, true), (60, 12, false)])
  func oneWord(_ wide: Float, _ high: Float, _ isSideways: Bool) {
    var made = page(Self.upwards + [[(320, 300, 320 + wide, 300 + high)]])
    made.turnSideways()
    // On the page as it is turned, what was its left edge is its top.
    #expect(made.pieces.last?.top == (isSideways ? 320 : 300))
  }
}
