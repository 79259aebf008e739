import Legislation

/// Notes printed in small letters beside the text, left of all of it or right of all of it. They stay text, and each comes behind
/// the paragraph that it stands beside.
struct MarginNotes {
  /// A note: its pieces from top to bottom, and where its first line is.
  struct Note {
    var page: Int
    var centre: Float
    var pieces: [Int]
  }

  private(set) var notes: [Note] = []

  init() {}

  /// Finds them, and marks their pieces.
  init(_ text: inout PrintedText, _ measures: PrintedMeasures) {
    guard let right = MarginNotes.rightEdge(text, measures) else { return }
    for (number, page) in text.pages.enumerated() {
      guard let left = MarginNotes.leftEdge(of: page, text, measures) else { continue }
      let beside = page.pieces.filter { piece in
        let one = text.pieces[piece]
        return one.role == .body && one.height < measures.height * 0.9 && one.x1 - one.x0 < page.width * 0.25
          && (one.x1 <= left + 1 || one.x0 >= right - 1)
      }
      for row in PrintedRow.rows(beside, text) {
        if let last = notes.last, last.page == number, let below = last.pieces.last,
          row.centre - text.pieces[below].centre < text.pieces[below].height * 1.6,
          abs(text.pieces[row.pieces[0]].x0 - text.pieces[last.pieces[0]].x0) < 20
        {
          notes[notes.count - 1].pieces += row.pieces
        } else {
          notes.append(Note(page: number, centre: row.centre, pieces: row.pieces))
        }
        for piece in row.pieces { text.pieces[piece].role = .marginNote }
      }
    }
  }

  /// The edge left of which nothing of a page's text is, its hanging numbers among it; a piece in twenty apart.
  private static func leftEdge(of page: PrintedPage, _ text: PrintedText, _ measures: PrintedMeasures)
    -> Float?
  {
    let starts = page.pieces.filter { isText(text.pieces[$0], measures) }.map { text.pieces[$0].x0 }.sorted()
    return starts.count >= 10 ? starts[starts.count / 20] : nil
  }

  /// The edge right of which nearly nothing of the text is, on any page.
  private static func rightEdge(_ text: PrintedText, _ measures: PrintedMeasures) -> Float? {
    let ends = text.pieces.filter { isText($0, measures) }.map(\.x1).sorted()
    return ends.count >= 20 ? ends[ends.count - 1 - ends.count / 50] : nil
  }

  private static func isText(_ piece: PrintedPiece, _ measures: PrintedMeasures) -> Bool {
    piece.role == .body && piece.height >= measures.height * 0.9
  }

  /// By paragraph, the notes that stand beside it.
  func places(_ paragraphs: [PrintedParagraph]) -> [Int: [Int]] {
    guard !notes.isEmpty else { return [:] }
    var nearest = [(paragraph: Int, distance: Float)](repeating: (-1, .infinity), count: notes.count)
    var byPage: [Int: [Int]] = [:]
    for (number, note) in notes.enumerated() { byPage[note.page, default: []].append(number) }
    for (number, paragraph) in paragraphs.enumerated() {
      for line in paragraph.lines {
        for note in byPage[line.page] ?? [] {
          let distance = abs(line.centre - notes[note].centre)
          if distance < nearest[note].distance { nearest[note] = (number, distance) }
        }
      }
    }
    var places: [Int: [Int]] = [:]
    for (note, place) in nearest.enumerated() { places[place.paragraph, default: []].append(note) }
    return places
  }

  func findings() -> [Legislation.Note] {
    guard !notes.isEmpty else { return [] }
    let sentence = notes.count.of(
      "note beside the text was read as text, behind the paragraph that it stands beside.",
      "notes beside the text were read as text, each behind the paragraph that it stands beside.")
    return [Legislation.Note(.layout, sentence, count: notes.count)]
  }
}
