/// What is usual in a printed document: the size of its text, how far lines are from one another, how far they reach.
struct PrintedMeasures {
  /// Height of the lines that hold most letters; 0 where there are none.
  private(set) var height: Float = 0
  /// From one line of a paragraph to the next, for lines of the usual height.
  private(set) var pitch: Float = 0
  /// The right edge that lines of text reach.
  private(set) var right: Float = 0

  init(_ text: PrintedText) {
    var letters: [Int: Int] = [:]
    for piece in text.pieces.indices where text.pieces[piece].role == .body {
      letters[Self.tenths(text.pieces[piece].height), default: 0] += text.letters(of: piece)
    }
    guard let most = letters.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    height = Float(most.key) / 10
    pitch = Self.pitch(
      of: text.pieces.filter { $0.role == .body && abs($0.height - height) < 0.3 }, height: height)
    findRightEdge(text)
  }

  private static func tenths(_ value: Float) -> Int { Int((min(max(value, 0), 1000) * 10).rounded()) }

  /// The commonest distance of lines one below the other that are no further apart than lines of a paragraph are; 1.2 times
  /// their height where there are none.
  ///
  /// - Parameter pieces: in the order of the document.
  static func pitch(of pieces: [PrintedPiece], height: Float) -> Float {
    var counts: [Int: Int] = [:]
    for (one, next) in zip(pieces, pieces.dropFirst()) {
      let distance = next.centre - one.centre
      guard distance > height * 0.7, distance < height * 1.9, next.x0 < one.x1, one.x0 < next.x1 else {
        continue
      }
      counts[Int((distance * 5).rounded()), default: 0] += 1
    }
    // Of distances that are nearly as common the smallest: paragraphs of one line are as far apart as paragraphs are.
    guard let most = counts.values.max(),
      let distance = counts.filter({ $0.value * 2 >= most }).keys.min()
    else { return height * 1.2 }
    return Float(distance) / 5
  }

  /// How far lines of a height are apart.
  func pitch(ofHeight other: Float) -> Float {
    height > 0 ? pitch * max(other / height, 0.5) : other * 1.2
  }

  private mutating func findRightEdge(_ text: PrintedText) {
    var counts: [Int: Int] = [:]
    var all = 0
    for piece in text.pieces
    where piece.role == .body && piece.words.count >= 5 && abs(piece.height - height) < 0.3 && piece.x1 > 0
      && piece.x1 < 10_000
    {
      counts[Int(piece.x1.rounded(.up)), default: 0] += 1
      all += 1
    }
    var above = 0
    for edge in counts.keys.sorted(by: >) {
      above += counts[edge] ?? 0
      if above * 50 >= all {
        right = Float(edge)
        return
      }
    }
  }
}
