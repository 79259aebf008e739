/// A word, and where on its page it is, in points from the top left corner.
struct PrintedWord {
  var x0: Float
  var y0: Float
  var x1: Float
  var y1: Float
  var start: Int32
  var end: Int32

  var height: Float { y1 - y0 }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Words that follow one another on a line, without a wide gap.
struct PrintedPiece {
  /// Numbers of its words.
  var first: Int32
  var end: Int32
  var x0: Float
  var x1: Float
  /// The edges of most of its letters, raised and enlarged ones apart.
  var top: Float
  var bottom: Float
  /// A capital that is drawn larger before the first word and belongs to it: the number of its word.
  var initial: Int32 = -1
  /// The number of a paragraph that touches the first word: the number of its word.
  var number: Int32 = -1
  var role = Role.body

  enum Role: UInt8 {
    case body, furniture, pageNumber, footnote
    /// The number of a line, in a margin.
    case lineNumber
    /// Small letters beside the text.
    case marginNote
    /// Part of another piece.
    case absorbed
  }

  var words: Range<Int> { Int(first)..<Int(end) }
  var centre: Float { (top + bottom) / 2 }
  /// Stands for the size of the letters: the places of words have no other measure of it.
  var height: Float { bottom - top }
}

struct PrintedPage {
  var width: Float
  var height: Float
  /// Numbers of its pieces.
  var pieces: Range<Int>
  /// Letters and digits on it.
  var letters: Int
}

/// A document as it is printed: its words, their places, and the pages they are on.
struct PrintedText {
  var bytes: [UInt8] = []
  var words: [PrintedWord] = []
  var pieces: [PrintedPiece] = []
  var pages: [PrintedPage] = []

  /// Adds a page that was read by itself.
  mutating func append(_ page: PDFPageWalk) {
    let (byte, word, piece) = (Int32(bytes.count), Int32(words.count), pieces.count)
    bytes += page.bytes
    for var one in page.words {
      one.start += byte
      one.end += byte
      words.append(one)
    }
    for var one in page.pieces {
      one.first += word
      one.end += word
      pieces.append(one)
    }
    pages.append(
      PrintedPage(
        width: page.width, height: page.height, pieces: piece..<pieces.count, letters: page.letters))
  }

  /// Bytes of a piece's words, white space between them apart.
  func letters(of piece: Int) -> Int {
    let piece = pieces[piece]
    return piece.words.isEmpty ? 0 : Int(words[Int(piece.end) - 1].end - words[Int(piece.first)].start)
  }

  /// The words of a piece with a space between them; nothing for a piece of many.
  func letters(ofPiece piece: Int) -> [UInt8] {
    var letters: [UInt8] = []
    guard pieces[piece].words.count <= 6 else { return letters }
    for word in pieces[piece].words {
      if !letters.isEmpty { letters.append(0x20) }
      letters += bytes[words[word].range]
    }
    return letters
  }

  func string(ofWord word: Int) -> String { String(decoding: bytes[words[word].range], as: UTF8.self) }
}
