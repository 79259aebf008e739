/// Cells that stand so near to one another that the converter has them as one line: `307–35–7 Siloxanes`.
extension PDFPageWalk {
  /// Parts lines at a gap that is wider than the others of the line, if a column begins behind it: other lines do, at that edge.
  mutating func partCells() {
    var starts: [Int: Int] = [:]
    for piece in pieces { starts[Self.edge(piece.x0), default: 0] += 1 }
    var parted: [PrintedPiece] = []
    for piece in pieces {
      var first = Int(piece.first)
      let usual = usualGap(piece)
      for word in piece.words.dropFirst() {
        let gap = words[word].x0 - words[word - 1].x1
        guard gap > max(usual * 2, piece.height * 0.5), word > first else { continue }
        let edge = Self.edge(words[word].x0)
        guard (-1...1).reduce(0, { $0 + (starts[edge + $1] ?? 0) }) >= Self.least else { continue }
        parted.append(self.piece(of: first..<word))
        first = word
      }
      parted.append(first == Int(piece.first) ? piece : self.piece(of: first..<Int(piece.end)))
    }
    pieces = parted
  }

  /// So many lines begin where a column does.
  private static let least = 4

  private static func edge(_ x: Float) -> Int { Int(min(max(x, -10_000), 10_000).rounded()) }

  /// The gap in the middle of all those of a line, smallest first; 0 where there is one.
  private func usualGap(_ piece: PrintedPiece) -> Float {
    guard piece.words.count > 2 else { return 0 }
    let gaps = piece.words.dropFirst().map { words[$0].x0 - words[$0 - 1].x1 }.sorted()
    return max(gaps[(gaps.count - 1) / 2], 0)
  }
}
