/// Pieces side by side, in the order in which they are read.
struct PrintedRow {
  var pieces: [Int]
  var centre: Float

  /// The height of the piece that holds most letters.
  func height(_ text: PrintedText) -> Float {
    let largest = pieces.max { text.letters(of: $0) < text.letters(of: $1) } ?? pieces[0]
    return text.pieces[largest].height
  }

  /// Whether a piece, smaller and higher, is a mark on the line of another.
  private static func isRaised(_ piece: Int, in line: PrintedPiece, _ text: PrintedText) -> Bool {
    let one = text.pieces[piece]
    return one.height < line.height * 0.8 && one.top > line.top - 2 && one.bottom < line.bottom + 1
      && one.words.count == 1
  }

  /// Puts pieces into rows, from top to bottom.
  static func rows(_ pieces: [Int], _ text: PrintedText) -> [PrintedRow] {
    var rows: [PrintedRow] = []
    let order = pieces.sorted {
      let (one, other) = (text.pieces[$0], text.pieces[$1])
      return (one.centre, one.x0, $0) < (other.centre, other.x0, $1)
    }
    for piece in order {
      let one = text.pieces[piece]
      if let last = rows.last, let other = last.pieces.last {
        let height = min(one.height, text.pieces[other].height)
        if one.centre - last.centre <= max(height, 4) * 0.35 || isRaised(other, in: one, text) {
          rows[rows.count - 1].pieces.append(piece)
          if one.height > text.pieces[other].height * 1.2 { rows[rows.count - 1].centre = one.centre }
          continue
        }
      }
      rows.append(PrintedRow(pieces: [piece], centre: one.centre))
    }
    for row in rows.indices where rows[row].pieces.count > 1 {
      rows[row].pieces.sort { (text.pieces[$0].x0, $0) < (text.pieces[$1].x0, $1) }
    }
    return rows
  }
}
