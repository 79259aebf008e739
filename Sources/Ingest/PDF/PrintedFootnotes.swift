import Bytes
import Legislation

/// Footnotes: small lines at the foot of a page that begin with a number which stands, small and raised, at a word above them.
struct PrintedFootnotes {
  /// By the number of the word that is a mark: its footnote.
  private(set) var marks: [Int: Int] = [:]
  private var notes: [Footnote] = []
  /// Lines that look like footnotes, and no mark points to them.
  private(set) var unmatched = 0

  private struct Footnote {
    var page: Int
    var number: Int
    var pieces: [Int]
    var isTaken = false
  }

  init() {}

  /// Finds them, and marks their pieces.
  init(_ text: inout PrintedText, _ measures: PrintedMeasures) {
    for page in text.pages.indices { find(page, &text, measures) }
  }

  /// The pieces of a footnote, once.
  mutating func take(_ note: Int) -> [Int]? {
    guard notes.indices.contains(note), !notes[note].isTaken else { return nil }
    notes[note].isTaken = true
    return notes[note].pieces
  }

  /// The footnotes of a page that were not taken.
  func left(on page: Int) -> [Int] { notes.indices.filter { notes[$0].page == page && !notes[$0].isTaken } }

  // MARK: Finding

  /// Letters of footnotes are smaller than this share of the text's height.
  private static let small: Float = 0.93

  private mutating func find(_ page: Int, _ text: inout PrintedText, _ measures: PrintedMeasures) {
    let pieces = text.pages[page].pieces.filter { text.pieces[$0].role == .body }
    let rows = PrintedRow.rows(Array(pieces), text)
    var end = rows.count
    while end > 0, rows.count - end < 3, Self.mayBeFooter(rows[end - 1], text, measures) { end -= 1 }
    var start = end
    while start > 0, rows[start - 1].height(text) < measures.height * Self.small { start -= 1 }
    guard let first = (start..<end).first(where: { Self.number(rows[$0], text) != nil }), first > 0 else {
      return
    }
    let raised = Self.raised(rows[..<first], text)
    var found: [Footnote] = []
    for row in rows[first..<end] {
      if let number = Self.number(row, text), found.last.map({ number > $0.number }) ?? true,
        raised[number] != nil || found.last.map({ number == $0.number + 1 }) ?? false
      {
        found.append(Footnote(page: page, number: number, pieces: row.pieces))
      } else if found.isEmpty {
        unmatched += 1
        return
      } else {
        found[found.count - 1].pieces += row.pieces
      }
    }
    for note in found {
      for word in raised[note.number] ?? [] { marks[word] = notes.count }
      for piece in note.pieces { text.pieces[piece].role = .footnote }
      notes.append(note)
    }
  }

  /// A page number or a short line at the very foot of a page, below the footnotes.
  private static func mayBeFooter(_ row: PrintedRow, _ text: PrintedText, _ measures: PrintedMeasures) -> Bool
  {
    let words = row.pieces.reduce(0) { $0 + text.pieces[$1].words.count }
    if words == 1,
      PageFurniture.pageNumber(text.bytes, text.words[Int(text.pieces[row.pieces[0]].first)].range) != nil
    {
      return true
    }
    return words <= 12 && number(row, text) == nil && row.height(text) >= measures.height * small
  }

  /// The number that a row begins with: alone, or smaller than the text behind it.
  private static func number(_ row: PrintedRow, _ text: PrintedText) -> Int? {
    let piece = text.pieces[row.pieces[0]]
    guard row.pieces.count > 1 || piece.words.count > 1 else { return nil }
    return number(text.bytes[text.words[Int(piece.first)].range])
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(word.count), word.allSatisfy(\.isDigit) else { return nil }
    let value = word.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return value > 0 ? value : nil
  }

  /// By number, the words of these rows that are small and raised figures.
  private static func raised(_ rows: ArraySlice<PrintedRow>, _ text: PrintedText) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for row in rows {
      let largest = row.pieces.max { text.letters(of: $0) < text.letters(of: $1) } ?? row.pieces[0]
      let line = text.pieces[largest]
      for (place, piece) in row.pieces.enumerated() {
        for word in text.pieces[piece].words where place > 0 || word > Int(text.pieces[piece].first) {
          let one = text.words[word]
          guard one.height < line.height * 0.8, line.bottom - one.y1 > line.height * 0.2,
            let number = number(text.bytes[one.range])
          else { continue }
          found[number, default: []].append(word)
        }
      }
    }
    return found
  }

  // MARK: Notes

  func findings() -> [Note] { Footnotes.notes(set: notes.count, unmatched: unmatched) }
}
