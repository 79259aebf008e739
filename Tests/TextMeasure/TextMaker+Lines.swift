import Legislation

/// Breaks text into lines, dividing words where the layout does.
extension TextMaker {
  func inks(_ pieces: [Piece]) -> [Ink] {
    var inks: [Ink] = []
    var endsOpen = false
    for piece in pieces {
      var isFirst = true
      let bytes = Array(piece.text.utf8)
      let startsWithSpace = bytes.first.map { $0 <= 0x20 } ?? true
      for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
        var ink = Ink(text: Array(word), zone: piece.zone, path: piece.path, isOpen: piece.isOpen)
        if isFirst, endsOpen, !startsWithSpace {
          // What parts a word between two pieces is one word, with the first of them.
          if let last = inks.last?.text.last, TextMaker.isLetter(last), TextMaker.isLetter(word.first ?? 0) {
            inks[inks.count - 1].text += word
            isFirst = false
            continue
          }
          ink.isGlued = true
        }
        isFirst = false
        inks.append(ink)
      }
      endsOpen = bytes.last.map { $0 > 0x20 } ?? endsOpen
    }
    return inks
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  func length(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }

  func length(_ inks: [Ink]) -> Int {
    var sum = 0
    for (index, ink) in inks.enumerated() {
      sum += length(ink.text) + (ink.lead.isEmpty ? (index == 0 || ink.isGlued ? 0 : 1) : ink.lead.count)
    }
    return sum
  }

  mutating func setLines(
    _ inks: [Ink], indent: Int, hanging: Int, width: Int? = nil, isDense: Bool = false
  ) {
    guard !inks.isEmpty else { return }
    unit += 1
    let indent = layout.indents ? indent : 0
    var line = Line(indent: indent, unit: unit, startsUnit: true)
    guard let width = layout.width.map({ width ?? $0 }) else {
      line.inks = inks
      lines.append(line)
      if !isDense || layout.blanks == .everyLine { blank() }
      return
    }
    var used = 0
    for var ink in inks {
      let lead = line.inks.isEmpty ? 0 : ink.lead.isEmpty ? (ink.isGlued ? 0 : 1) : ink.lead.count
      let size = length(ink.text)
      if !line.inks.isEmpty, line.indent + used + lead + size > width, !ink.isGlued {
        let room = width - line.indent - used - lead - 1
        if layout.divides, let rest = divide(&ink, room: room) {
          line.inks.append(ink)
          ink = rest
        } else {
          ink.lead = []
        }
        lines.append(line)
        if layout.blanks == .everyLine { blank() }
        line = Line(indent: indent + (layout.indents ? hanging : 0), unit: unit)
        used = 0
        line.inks = [ink]
        used = length(ink.text)
        continue
      }
      line.inks.append(ink)
      used += lead + size
    }
    lines.append(line)
    if !isDense || layout.blanks == .everyLine { blank() }
  }

  /// Parts a word of small letters between a vowel and a consonant.
  func divide(_ ink: inout Ink, room: Int) -> Ink? {
    let text = ink.text
    let letters = text.prefix { $0 >= 0x61 && $0 <= 0x7A }.count
    guard letters >= 7, room >= 3 else { return nil }
    let vowels: [UInt8] = [0x61, 0x65, 0x69, 0x6F, 0x75]
    var cut = min(room, letters - 3)
    while cut >= 3, !(vowels.contains(text[cut - 1]) && !vowels.contains(text[cut])) { cut -= 1 }
    guard cut >= 3 else { return nil }
    var rest = ink
    rest.text = Array(text[cut...])
    rest.lead = []
    rest.divided = []
    ink.divided = text
    ink.text = Array(text[..<cut]) + [0x2D]
    return rest
  }

  mutating func blank() {
    guard layout.blanks != .none || layout.indents, let last = lines.last, !last.isBlank else { return }
    lines.append(Line())
  }
}
