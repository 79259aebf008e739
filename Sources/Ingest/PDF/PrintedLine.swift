/// A line of one column of a page, as it is read.
struct PrintedLine {
  /// In the order in which they are read.
  var pieces: [Int]
  var page: Int
  var x0: Float
  var x1: Float
  var centre: Float
  var height: Float
  /// Where the text begins behind the mark; ``x0`` where there is none.
  var textX: Float
  var mark: PrintedMark?
  /// The mark is set off from the text by more than a space.
  var isHanging = false
  /// The column's right edge.
  var right: Float
  /// The usual distance of lines in its column.
  var pitch: Float
  /// The cell of a table that it is in; -1 for none.
  var cell: Int32 = -1
  /// The entry of a contents list ends on it: the number of the piece that is its page number; -1 for none.
  var pageNumber: Int = -1
  /// Nothing before it goes on in it: it is the first of a column or stands beside another.
  var isApart = false

  init(_ pieces: [Int], page: Int, _ text: PrintedText, right: Float, pitch: Float) {
    (self.pieces, self.page, self.right, self.pitch) = (pieces, page, right, pitch)
    // Its size is that of the piece with most letters: a number before it may be of another font.
    let largest = pieces.max { text.letters(of: $0) < text.letters(of: $1) } ?? pieces[0]
    let piece = text.pieces[largest]
    x0 = pieces.reduce(Float.infinity) { min($0, text.pieces[$1].x0) }
    x1 = pieces.reduce(-Float.infinity) { max($0, text.pieces[$1].x1) }
    (centre, height, textX) = (piece.centre, piece.height, x0)
    findMark(text)
  }

  private mutating func findMark(_ text: PrintedText) {
    let first = text.pieces[pieces[0]]
    guard first.initial < 0 else { return }
    if first.number >= 0 {
      (mark, isHanging, textX) = (.number, true, text.words[Int(first.first)].x0)
      return
    }
    let word = text.words[Int(first.first)]
    guard let found = PrintedMark(text.bytes, word.range) else { return }
    let next: Float
    if first.words.count > 1 {
      next = text.words[Int(first.first) + 1].x0
    } else if pieces.count > 1 {
      next = text.pieces[pieces[1]].x0
    } else {
      // A number alone on its line; a sign alone is one all the same.
      mark = found
      return
    }
    textX = next
    mark = found
    isHanging = next - word.x1 > max(height * 0.4, 1.4 * space(first, text))
    // A letter, a dash or a figure may be a word: only the gap behind it makes it a mark.
    let isCertain =
      found == .number || found == .bullet && word.range.count > 1 && text.bytes[Int(word.start)] != 0xE2
    if !isHanging, !isCertain, !Self.isBulletSign(text, word) { (mark, textX) = (nil, x0) }
  }

  /// The gap between the second and the third word of a piece that begins with a mark; 0 if there is none.
  private func space(_ piece: PrintedPiece, _ text: PrintedText) -> Float {
    guard piece.words.count > 2 else { return 0 }
    let second = Int(piece.first) + 1
    return text.words[second + 1].x0 - text.words[second].x1
  }

  /// A sign that is nothing but a bullet.
  private static func isBulletSign(_ text: PrintedText, _ word: PrintedWord) -> Bool {
    let bytes = Array(text.bytes[word.range])
    return bytes.count == 3 && !(bytes[1] == 0x80 && [0x93, 0x94].contains(bytes[2]))
  }
}
