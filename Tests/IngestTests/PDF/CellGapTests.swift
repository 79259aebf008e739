import Testing

@testable import Ingest

@Suite("PDF: cells that nearly touch")
struct CellGapTests {
  /// A page of lines, each of words from one place to another.
  private func page(_ lines: [[(Float, Float)]]) -> PDFPageWalk {
    var page = PDFPageWalk()
    for (number, line) in lines.enumerated() {
      let first = page.words.count
      for (x0, x1) in line {
        let y = 100 + Float(number) * 14
        page.words.append(PrintedWord(x0: x0, y0: y, x1: x1, y1: y + 12, start: 0, end: 1))
      }
      page.pieces.append(page.piece(of: first..<page.words.count))
    }
    return page
  }

  private func starts(_ page: PDFPageWalk) -> [Float] { page.pieces.map(\.x0) }

  /// Lines that begin where a column does, 114 points from the left.
  private static let column: [[(Float, Float)]] = (0..<4).map { _ in [(114, 150), (153, 200)] }

  @Test("a line is parted at a gap wider than its others, where four lines begin behind it")
  func parted() {
    let glued: [(Float, Float)] = [(37, 104), (114, 166), (169, 189)]
    var made = page(Self.column + [glued])
    made.partCells()
    #expect(starts(made) == [114, 114, 114, 114, 37, 114])
    #expect(made.pieces.map(\.words) == [0..<2, 2..<4, 4..<6, 6..<8, 8..<9, 9..<11])
    #expect(made.pieces[4].x1 == 104)
  }

  @Test(
    "no line is parted where no column begins, where too few lines do, or at a gap like its others",
    arguments: [
      (4, [(37, 104), (116.6, 166), (169, 189)]), (3, [(37, 104), (114, 166), (169, 189)]),
      (4, [(37, 104), (114, 160), (170, 189), (199, 210)]), (4, [(37, 109.5), (114, 166), (169, 189)]),
    ] as [(Int, [(Float, Float)])])
  func whole(_ lines: Int, _ line: [(Float, Float)]) {
    var made = page(Array(Self.column.prefix(lines)) + [line])
    made.partCells()
    #expect(made.pieces.count == lines + 1)
  }
}
