import Bytes

/// Capitals that are drawn over two lines and more before the first word of a paragraph: `B` before `E IT ENACTED`.
enum PrintedInitials {
  /// Joins each to the piece that it begins.
  static func join(_ text: inout PrintedText, height: Float) {
    for page in text.pages {
      for piece in page.pieces where isInitial(text.pieces[piece], text, height) { join(piece, page, &text) }
    }
  }

  private static func isInitial(_ piece: PrintedPiece, _ text: PrintedText, _ height: Float) -> Bool {
    guard piece.words.count == 1, piece.role == .body, piece.height > height * 1.6 else { return false }
    let word = text.words[Int(piece.first)].range
    return word.count == 1 && text.bytes[word.lowerBound].isUpper
  }

  private static func join(_ initial: Int, _ page: PrintedPage, _ text: inout PrintedText) {
    let one = text.pieces[initial]
    let beside = page.pieces.filter { other in
      let piece = text.pieces[other]
      return other != initial && piece.role == .body && piece.centre > one.top && piece.centre < one.bottom
        && piece.x0 > one.x1 - 2 && piece.x0 < one.x1 + one.height * 0.6
    }
    guard let target = beside.min(by: { text.pieces[$0].centre < text.pieces[$1].centre }),
      text.bytes[text.words[Int(text.pieces[target].first)].range].first?.isLetter == true
    else { return }
    text.pieces[target].initial = one.first
    text.pieces[initial].role = .absorbed
    for piece in beside { text.pieces[piece].x0 = one.x0 }
  }
}
