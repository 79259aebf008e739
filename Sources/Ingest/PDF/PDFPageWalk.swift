import Bytes
import Markup

/// Takes the words of one page, as the converter writes them:
/// `<page><flow><block><line><word xMin yMin xMax yMax>`.
struct PDFPageWalk: MarkupHandler {
  enum Element { case page, line, word, other }
  enum AttributeName: Int, MarkupAttributeName { case xMin, yMin, xMax, yMax, width, height }

  private(set) var bytes: [UInt8] = []
  var words: [PrintedWord] = []
  var pieces: [PrintedPiece] = []
  var width: Float = 0
  var height: Float = 0
  private(set) var letters = 0

  private var open: [Element] = []
  private var lineStart = 0

  static func vocabulary(of namespace: String?) {}

  static func element(_ name: Span<UInt8>, in vocabulary: Void) -> Element {
    switch name.count {
    case 4: name[0] == 0x77 ? .word : name[0] == 0x6C ? .line : name[0] == 0x70 ? .page : .other
    default: .other
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    open.append(element)
    func number(_ name: AttributeName) -> Float { attributes.withBytes(name, Self.number) ?? 0 }
    switch element {
    case .page: (width, height) = (number(.width), number(.height))
    case .line: lineStart = words.count
    case .word:
      let place = Int32(bytes.count)
      words.append(
        PrintedWord(
          x0: number(.xMin), y0: number(.yMin), x1: number(.xMax), y1: number(.yMax), start: place, end: place
        ))
    case .other: break
    }
  }

  mutating func characters(_ piece: Span<UInt8>) {
    guard open.last == .word else { return }
    for index in 0..<piece.count {
      let byte = piece[index]
      // A space inside a word would be one that is drawn as a letter.
      bytes.append(byte <= 0x20 ? 0x20 : byte)
      if byte.isLetterOrDigit || byte >= 0xC0 { letters += 1 }
    }
  }

  mutating func end() {
    switch open.popLast() {
    case .word: endWord()
    case .line: endLine()
    default: break
    }
  }

  private mutating func endWord() {
    guard var word = words.popLast() else { return }
    word.end = Int32(bytes.count)
    // What has no letter is no word, and a place that is none would be in the way of all others.
    guard bytes[word.range].contains(where: { $0 > 0x20 }), word.x0.isFinite, word.x1.isFinite,
      word.y0.isFinite,
      word.y1.isFinite
    else {
      bytes.removeSubrange(Int(word.start)...)
      return
    }
    if word.y1 < word.y0 { swap(&word.y0, &word.y1) }
    if word.x1 < word.x0 { swap(&word.x0, &word.x1) }
    words.append(word)
  }

  private mutating func endLine() {
    let line = lineStart..<words.count
    guard !line.isEmpty else { return }
    pieces.append(piece(of: line))
    lineStart = words.count
  }

  /// Words of a line as a piece of it.
  func piece(of line: Range<Int>) -> PrintedPiece {
    let (top, bottom) = edges(of: line)
    let x0 = line.reduce(Float.infinity) { min($0, words[$1].x0) }
    let x1 = line.reduce(-Float.infinity) { max($0, words[$1].x1) }
    return PrintedPiece(
      first: Int32(line.lowerBound), end: Int32(line.upperBound), x0: x0, x1: x1, top: top, bottom: bottom)
  }

  /// The edges of the words that most of its letters are in.
  private func edges(of line: Range<Int>) -> (top: Float, bottom: Float) {
    var best = (letters: -1, word: line.lowerBound)
    for word in line {
      let (one, height) = (words[word], words[word].height)
      if word > line.lowerBound, words[word - 1].y0 == one.y0, words[word - 1].y1 == one.y1 { continue }
      var letters = 0
      for other in line where abs(words[other].height - height) < 0.3 && abs(words[other].y0 - one.y0) < 0.5 {
        letters += words[other].range.count
      }
      if letters > best.letters { best = (letters, word) }
    }
    return (words[best.word].y0, words[best.word].y1)
  }

  /// `523.280000`, without the library's own way, which is slow.
  private static func number(_ bytes: Span<UInt8>) -> Float {
    var (value, scale, isNegative, isFraction) = (0.0, 1.0, false, false)
    for index in 0..<bytes.count {
      switch bytes[index] {
      case 0x30...0x39:
        value = value * 10 + Double(bytes[index] & 0x0F)
        if isFraction { scale *= 10 }
      case 0x2E: isFraction = true
      case 0x2D: isNegative = true
      default: return .nan
      }
    }
    return Float((isNegative ? -value : value) / scale)
  }
}
