import Bytes
import Legislation

/// Numbers of paragraphs that touch the text behind them, where a tab had no room: `9.100Further` is two words.
enum GluedNumbers {
  /// Parts each from the word that it begins a line with.
  ///
  /// - Returns: how many were parted.
  static func part(_ text: inout PrintedText) -> Int {
    var count = figures(&text)
    var numbers: Set<[UInt8]> = []
    for piece in text.pieces where piece.role == .body {
      let word = text.words[Int(piece.first)].range
      if word.count <= 7, text.bytes[word].allSatisfy({ $0.isDigit || $0 == .fullStop }) {
        numbers.insert(Array(text.bytes[word]))
      }
    }
    for piece in text.pieces.indices where text.pieces[piece].role == .body {
      let word = Int(text.pieces[piece].first)
      guard text.pieces[piece].number < 0, let length = length(text.bytes, text.words[word].range) else {
        continue
      }
      if Int(text.words[word].end - text.words[word].start) == length + 1 {
        // `9.188A` may be a number: it is a paragraph that begins with *A* if there is no 9.188 else, and a small letter follows.
        let number = Array(text.bytes[text.words[word].range].prefix(length))
        guard text.pieces[piece].words.count > 1, text.bytes[Int(text.words[word + 1].start)].isLower,
          !numbers.contains(number)
        else { continue }
      }
      part(piece, length, &text)
      count += 1
    }
    return count
  }

  /// `10Constables` behind a `9` that stands alone: the tenth item of a list.
  private static func figures(_ text: inout PrintedText) -> Int {
    func value(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    var count = 0
    var before: Set<Int> = []
    for page in text.pages {
      var here: Set<Int> = []
      var glued: [(piece: Int, length: Int, value: Int)] = []
      for piece in page.pieces where text.pieces[piece].role == .body {
        let range = text.words[Int(text.pieces[piece].first)].range
        let digits = text.bytes[range].prefix { $0.isDigit }
        guard (1...3).contains(digits.count) else { continue }
        let rest = text.bytes[range.dropFirst(digits.count)]
        if rest.isEmpty || rest.elementsEqual([.fullStop]) {
          here.insert(value(digits))
        } else if rest.count > 1, rest.first?.isUpper == true, rest.dropFirst().allSatisfy(\.isLower) {
          // `2B` is a number.
          glued.append((piece, digits.count, value(digits)))
        }
      }
      for one in glued.sorted(by: { ($0.value, $0.piece) < ($1.value, $1.piece) }) {
        guard one.value > 1, here.contains(one.value - 1) || before.contains(one.value - 1) else { continue }
        here.insert(one.value)
        part(one.piece, one.length, &text)
        count += 1
      }
      before = here
    }
    return count
  }

  private static func part(_ piece: Int, _ length: Int, _ text: inout PrintedText) {
    let word = Int(text.pieces[piece].first)
    var rest = text.words[word]
    let x = rest.x0 + (rest.x1 - rest.x0) * Float(length) / Float(rest.end - rest.start)
    rest.start += Int32(length)
    rest.x0 = x
    // A number of its own, which stands before the first word of the piece.
    text.words[word].end = rest.start
    text.words[word].x1 = x
    text.words.append(text.words[word])
    text.words[word] = rest
    text.pieces[piece].number = Int32(text.words.count - 1)
  }

  static func notes(_ count: Int) -> [Note] {
    guard count > 0 else { return [] }
    let sentence = count.of(
      "number of a paragraph touched the first word of its text and was set apart.",
      "numbers of paragraphs touched the first words of their text and were set apart.")
    return [Note(.gluedWords, sentence, count: count)]
  }

  /// Bytes of the number at the start of `9.100Further`, `2.3A local`; nil if it is none.
  private static func length(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    // The paragraphs of an annex: `A.10Constables`.
    if range.count > 4, bytes[index].isUpper, bytes[index + 1] == .fullStop, bytes[index + 2].isDigit {
      index += 2
      let figure = bytes[index..<range.upperBound].prefix { $0.isDigit }.count
      index += figure
      guard figure <= 3, index + 1 < range.upperBound, bytes[index].isUpper, bytes[index + 1].isLower else {
        return nil
      }
      return index - range.lowerBound
    }
    func digits() -> Int { bytes[index..<range.upperBound].prefix { $0.isDigit }.count }
    let chapter = digits()
    guard (1...2).contains(chapter), index + chapter + 1 < range.upperBound,
      bytes[index + chapter] == .fullStop
    else {
      return nil
    }
    index += chapter + 1
    let paragraph = digits()
    index += paragraph
    guard (1...3).contains(paragraph), index < range.upperBound, bytes[index].isUpper else { return nil }
    return index - range.lowerBound
  }
}
