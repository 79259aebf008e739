import Bytes

/// Text that is printed sideways: a wide table on an upright page, the words along a drawing. A page most of whose text is, is turned
/// as its reader would turn it; other lines keep their place.
extension PDFPageWalk {
  private enum Direction { case across, up, down }

  mutating func turnSideways() {
    var directions = pieces.map(direction)
    var letters: [Direction: Int] = [:]
    // How thick lines of sideways text are: a short word does not say by its shape in which direction it goes.
    var thickness: [Float] = []
    for (piece, direction) in zip(pieces, directions) {
      guard let direction else { continue }
      letters[direction, default: 0] += piece.words.reduce(0) { $0 + words[$1].range.count }
      if direction != .across { thickness.append(words[Int(piece.first)].x1 - words[Int(piece.first)].x0) }
    }
    guard !thickness.isEmpty else { return }
    thickness.sort()
    let usual = thickness[thickness.count / 2]
    let (up, down, across) = (letters[.up] ?? 0, letters[.down] ?? 0, letters[.across] ?? 0)
    let sideways: Direction = up >= down ? .up : .down
    for number in pieces.indices where directions[number] == nil {
      let word = words[Int(pieces[number].first)]
      let isSideways =
        word.range.count > 2
        ? word.height > (word.x1 - word.x0) * 1.2
        : abs(word.x1 - word.x0 - usual) < usual * 0.15 && abs(word.height - usual) > usual * 0.15
      directions[number] = isSideways ? sideways : .across
    }
    let page = up + down > across ? sideways : .across
    let (width, height) = (self.width, self.height)
    if page != .across { (self.width, self.height) = (height, width) }
    for number in pieces.indices {
      let direction = directions[number] ?? .across
      for word in pieces[number].words {
        if direction == page {
          turn(word, page, width, height)
        } else {
          lay(word, direction, on: page, height)
        }
      }
      pieces[number] = piece(of: pieces[number].words)
    }
  }

  /// The direction of a line; nil if it is of one word.
  private func direction(of piece: PrintedPiece) -> Direction? {
    guard piece.words.count > 1 else { return nil }
    let (first, last) = (words[Int(piece.first)], words[Int(piece.end) - 1])
    // Words of an upright line stand side by side, and those of one that is turned one above the other.
    let shared = min(first.x1, last.x1) - max(first.x0, last.x0)
    guard shared > min(first.x1 - first.x0, last.x1 - last.x0) * 0.6,
      last.y1 <= first.y0 + 1 || last.y0 >= first.y1 - 1
    else { return .across }
    return last.y0 < first.y0 ? .up : .down
  }

  /// Moves a word to where it is when the page is turned.
  private mutating func turn(_ word: Int, _ direction: Direction, _ width: Float, _ height: Float) {
    let old = words[word]
    switch direction {
    case .across: return
    case .up: (words[word].x0, words[word].x1) = (height - old.y1, height - old.y0)
    case .down: (words[word].x0, words[word].x1) = (old.y0, old.y1)
    }
    let isUp = direction == .up
    (words[word].y0, words[word].y1) = isUp ? (old.x0, old.x1) : (width - old.x1, width - old.x0)
  }

  /// Lays a word of a line in another direction than the page's: as high as its letters, as far from the edge of the page.
  private mutating func lay(_ word: Int, _ direction: Direction, on page: Direction, _ oldHeight: Float) {
    let old = words[word]
    if direction != .across {
      let (middle, half) = ((old.y0 + old.y1) / 2, (old.x1 - old.x0) / 2)
      (words[word].y0, words[word].y1) = (middle - half, middle + half)
    }
    guard page != .across, old.y0 > oldHeight / 2 else { return }
    words[word].y0 += height - oldHeight
    words[word].y1 += height - oldHeight
  }
}
