import TestSupport

/// Sets the specimen code on pages: numbers hang at the left, headings are larger, notes are at the foot of the page with a raised
/// mark, and every page has the running header and its number.
struct SpecimenAsPDF {
  private(set) var made = MadePDF()
  private let header: String
  private var y = 90.0
  private var page = 1
  /// Where the notes of the page begin.
  private var foot = 750.0
  private var number = (chapter: 0, last: 0)

  private static let (left, right, size, pitch) = (86.0, 520.0, 10.0, 13.0)

  init(_ blocks: [SpecimenBlock], _ header: String) {
    self.header = header
    // Notes by the paragraph that has their mark.
    var notes: [Int: [String]] = [:]
    for (index, block) in blocks.enumerated() where block.kind == .footnote {
      if let place = SpecimenBlock.place(
        of: block, among: Array(blocks[..<index].filter { $0.kind != .footnote }))
      {
        let paragraphs = blocks[..<index].indices.filter { blocks[$0].kind != .footnote }
        notes[paragraphs[place], default: []].append(plain(block.text))
      }
    }
    addHeader()
    for (index, block) in blocks.enumerated() {
      let text = plain(block.text)
      switch block.kind {
      case .contents: addEntry(text)
      case .division: add(text, size: 16, above: 22, x: 60)
      case .heading: add(text, size: 13, above: 18, x: 60)
      case .numbered(let chapter) where chapter > 0:
        number = chapter == number.chapter ? (chapter, number.last + 1) : (chapter, 1)
        add(text, number: "\(number.chapter).\(number.last)", notes: notes[index] ?? [])
      case .numbered, .plain: add(text, notes: notes[index] ?? [])
      case .footnote: break
      }
    }
  }

  private func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&amp;", with: "&")
  }

  private mutating func addHeader() {
    made.add(header, x: 60, y: 40, size: 8)
    made.add("\(page)", x: 290, y: 800, size: 8)
  }

  private mutating func room(for height: Double) {
    guard y + height > foot - 20 else { return }
    made.turnPage()
    page += 1
    (y, foot) = (90, 750)
    addHeader()
  }

  private mutating func add(
    _ text: String, size: Double = size, above: Double = 10, x: Double = left, number: String? = nil,
    notes: [String] = []
  ) {
    let columns = Int((Self.right - x) / (size * 0.6))
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].unicodeScalars.count + word.unicodeScalars.count + 1 > columns {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    room(for: above + Self.pitch * Double(min(lines.count, 2) + 2 * notes.count + 1))
    y += above
    if let number { made.add(number, x: 50, y: y, size: size) }
    for (place, line) in lines.enumerated() {
      if place > 0 { room(for: Self.pitch * Double(notes.count * 2 + 1)) }
      made.add(line, x: x, y: y, size: size)
      if place + 1 == lines.count {
        var end = x + MadePDF.width(line, size: size)
        for note in notes {
          let mark = String(note.prefix { $0.isNumber })
          made.add(mark, x: end, y: y - 4, size: 6)
          end += MadePDF.width(mark, size: 6)
          addNote(note)
        }
      }
      y += size * 1.3
    }
  }

  private mutating func addNote(_ note: String) {
    made.add(note, x: 60, y: foot, size: 7)
    foot += 10
  }

  /// An entry of the contents list: title at the left, page at the right.
  private mutating func addEntry(_ text: String) {
    let page = String(text.reversed().prefix { $0.isNumber }.reversed())
    let title = text.dropLast(page.count).filter { $0 != "." }.split(separator: " ").joined(separator: " ")
    room(for: 30)
    y += 18
    made.add(title, x: 60, y: y)
    if !page.isEmpty { made.add(page, x: Self.right - MadePDF.width(page, size: 11), y: y) }
  }
}
