import Legislation

/// A text made from a document whose structure is known, with its words' true places.
package struct MadeText {
  package var bytes: [UInt8] = []
  package var words = TrueWords()
  package var lines: [Range<Int>] = []
}

/// Sets units as a layout asks.
package struct TextMaker {
  /// What is printed without a space inside.
  private struct Ink {
    var text: [UInt8]
    var zone: Zone
    var path: Int32
    var isOpen = false
    /// No space before it.
    var isGlued = false
    /// Set before it instead of a space.
    var lead: [UInt8] = []
    /// The end of a divided word, whose whole counts where it begins.
    var divided: [UInt8]?
  }

  private struct Line {
    var indent = 0
    var inks: [Ink] = []
    var unit: Int32 = -1
    var isBlank: Bool { inks.isEmpty }
    var startsUnit = false
    /// The Part it is in, for the running header.
    var part = ""
  }

  private let layout: Layout
  private let style: PrintStyle
  private let title: String
  private let running: String
  private var lines: [Line] = []
  private var unit: Int32 = 0
  private var part = ""
  /// Lines of the contents list and what precedes it.
  private var frontLines = 0
  private var made = MadeText()

  /// - Parameter running: what stands at the head of each page.
  package static func text(
    _ units: [PrintedUnit], layout: Layout, style: PrintStyle, title: String, running: String
  ) -> MadeText {
    var maker = TextMaker(layout: layout, style: style, title: title, running: running)
    maker.set(units)
    maker.write()
    return maker.made
  }

  private init(layout: Layout, style: PrintStyle, title: String, running: String) {
    (self.layout, self.style, self.title, self.running) = (layout, style, title, running)
  }

  // MARK: Units

  private mutating func set(_ units: [PrintedUnit]) {
    let width = layout.width ?? 92
    var index = 0
    if layout.contents { setContents(units) }
    while index < units.count {
      let unit = units[index]
      let firstLine = lines.count
      let next = index + 1 < units.count ? units[index + 1] : nil
      if layout.isBill, unit.role != .paragraph { blank() }
      defer { for line in firstLine..<lines.count { lines[line].part = part } }
      switch unit.role {
      case .title, .centred:
        setCentred(unit, width)
      case .prelims: setBlock(unit.text, indent: 0, hanging: 0)
      case .divisionNumber:
        if let next, next.role == .divisionTitle || next.role == .sectionHeading && style == .european {
          setDivision(unit, next, index + 2 < units.count ? units[index + 2] : nil)
          index += units.count > index + 2 && units[index + 2].role == .reference ? 3 : 2
          continue
        }
        setCentred(unit, width)
      case .divisionTitle, .crossHeading, .reference:
        if layout.source == .code {
          setBlock(unit.text, indent: 0, hanging: 0)
        } else {
          setCentred(unit, width)
        }
      case .sectionHeading:
        if style == .act, layout.numbers, let next, let mark = next.sectionMark {
          var (number, heading) = (mark, unit.text)
          if heading[0].text.hasPrefix("“"), heading[0].zone == .quoted {
            // The quotation's mark stands before the number.
            heading[0].text.removeFirst()
            number.text = "“" + number.text
          }
          setMarked([number], heading, indent: unit.text[0].zone == .quoted ? 9 : 0)
          setParagraph(next, withoutSection: true)
          index += 2
          continue
        }
        setBlock(unit.text, indent: unit.text[0].zone == .quoted ? 9 : 0, hanging: 0)
      case .paragraph: setParagraph(unit, withoutSection: false)
      case .formula, .signature: setBlock(unit.text, indent: unit.role == .formula ? 16 : 40, hanging: 0)
      case .cell:
        var end = index
        while end < units.count, units[end].role == .cell { end += 1 }
        setTable(Array(units[index..<end]))
        index = end
        continue
      }
      index += 1
    }
  }

  private mutating func setDivision(_ number: PrintedUnit, _ title: PrintedUnit, _ after: PrintedUnit?) {
    let width = layout.width ?? 92
    var number = number
    var title = title
    if layout.isBill {
      for index in title.text.indices { title.text[index].text = title.text[index].text.uppercased() }
    }
    if !title.isInSchedule { part = "\(number.words) – \(title.words)" }
    let reference = after?.role == .reference ? after : nil
    if layout.indents, let reference, reference.words.count < 30, !layout.isBill {
      // The section stands at the right of the schedule's number.
      for index in number.text.indices { number.text[index].text += "" }
      let inks = inks(number.text)
      let other = self.inks(reference.text)
      var line = Line(indent: max(0, (width - length(inks)) / 2), inks: inks)
      let gap = max(4, width - line.indent - length(inks) - length(other))
      for (place, var ink) in other.enumerated() {
        if place == 0 { ink.lead = Array(repeating: 0x20, count: gap) }
        line.inks.append(ink)
      }
      line.startsUnit = true
      unit += 1
      line.unit = unit
      lines.append(line)
      blank()
      setCentred(title, width)
      return
    }
    setCentred(number, width)
    setCentred(title, width)
    if let reference { setCentred(reference, width) }
  }

  private mutating func setParagraph(_ unit: PrintedUnit, withoutSection: Bool) {
    var marks: [Piece] = []
    if layout.numbers {
      if !withoutSection, var section = unit.sectionMark {
        let isPointed = layout.source != .code && style != .act && section.text.last != "."
        if isPointed { section.text += "." }
        marks.append(section)
        if isPointed, style == .instrument, !unit.marks.isEmpty { marks[0].text += "—" }
      }
      marks += unit.marks
    }
    guard !unit.text.isEmpty || !marks.isEmpty else { return }
    if unit.isBulleted {
      let bullet = Piece(text: "•", zone: .operative, path: unit.text[0].path)
      return setMarked([bullet], unit.text, indent: 6)
    }
    if layout.source == .code {
      let indent = unit.depth > 0 ? 6 : 0
      return marks.isEmpty
        ? setBlock(unit.text, indent: unit.sectionMark == nil ? 6 : 0, hanging: 0)
        : setMarked(marks, unit.text, indent: indent)
    }
    if marks.isEmpty {
      setBlock(unit.text, indent: 6 * (unit.depth + 1), hanging: 0, isDense: layout.isBill)
    } else if unit.sectionMark != nil, !withoutSection {
      setMarked(marks, unit.text, indent: 0, isDense: layout.isBill)
    } else {
      let isLettered = unit.marks.first?.text.contains { $0.isNumber } != true
      let depth = max(unit.depth, isLettered ? 2 : 1)
      setMarked(marks, unit.text, indent: 6 * depth - 3, isDense: layout.isBill)
    }
  }

  private mutating func setMarked(
    _ marks: [Piece], _ text: [Piece], indent: Int, isDense: Bool = false
  ) {
    var inks: [Ink] = []
    for mark in marks {
      var new = self.inks([mark])
      if let last = inks.last, last.text.suffix(3) == [0xE2, 0x80, 0x94], !new.isEmpty {
        new[0].isGlued = true
      }
      if !inks.isEmpty, !new.isEmpty, !new[0].isGlued { new[0].lead = gap(6) }
      inks += new
    }
    var body = self.inks(text)
    if !body.isEmpty { body[0].lead = gap(6 - (marks.last?.text.count ?? 0) % 5) }
    setLines(inks + body, indent: indent, hanging: 6 * max(1, marks.count), isDense: isDense)
  }

  private func gap(_ spaces: Int) -> [UInt8] {
    layout.hasTabs ? [0x09] : layout.indents ? Array(repeating: 0x20, count: max(2, spaces)) : [0x20]
  }

  private mutating func setBlock(
    _ text: [Piece], indent: Int, hanging: Int, isDense: Bool = false
  ) {
    setLines(inks(text), indent: indent, hanging: hanging, isDense: isDense)
  }

  private mutating func setCentred(_ unit: PrintedUnit, _ width: Int) {
    guard layout.indents else { return setBlock(unit.text, indent: 0, hanging: 0) }
    let start = lines.count
    setLines(inks(unit.text), indent: 0, hanging: 0, width: width - 16)
    for index in start..<lines.count where !lines[index].isBlank {
      lines[index].indent = max(0, (width - length(lines[index].inks)) / 2)
    }
  }

  // MARK: Tables

  /// Rows of two to four cells; a long cell has a line of its own.
  private mutating func setTable(_ cells: [PrintedUnit]) {
    let columns = 2 + cells.count % 3
    var row: [[Ink]] = []
    for cell in cells {
      let marks = layout.numbers ? cell.marks : []
      let inks = inks(marks) + inks(cell.text)
      if length(inks) > (layout.hasTabs ? 400 : 60 / columns) {
        setRow(row)
        row = []
        setLines(inks, indent: 6, hanging: 0)
      } else {
        row.append(inks)
        if row.count == columns {
          setRow(row)
          row = []
        }
      }
    }
    setRow(row)
  }

  private mutating func setRow(_ row: [[Ink]]) {
    guard !row.isEmpty else { return }
    unit += 1
    var line = Line(indent: layout.indents ? 6 : 0, unit: unit, startsUnit: true)
    var column = 0
    for cell in row where !cell.isEmpty {
      var cell = cell
      if column > 0 {
        let used = length(line.inks)
        cell[0].lead = layout.hasTabs ? [0x09] : Array(repeating: 0x20, count: max(3, column * 22 - used))
      }
      line.inks += cell
      column += 1
    }
    lines.append(line)
    blank()
  }

  // MARK: Contents

  private mutating func setContents(_ units: [PrintedUnit]) {
    let width = layout.width ?? 92
    var entry = PrintedUnit(.centred)
    func piece(_ text: String) -> Piece { Piece(text: text, zone: .contents, path: 0) }
    if layout.source == .code {
      let front = units.prefix { $0.role == .title || $0.role == .centred }
      for unit in front { setCentred(unit, width) }
    } else {
      entry.text = [Piece(text: title, zone: .prelims, path: 0)]
      setCentred(entry, width)
    }
    entry.text = [piece(layout.source == .code || layout.hasTabs ? "Contents" : "CONTENTS")]
    setCentred(entry, width)
    var words = 0
    for (index, unit) in units.enumerated() {
      words += unit.words.utf8.count
      let page = "\(words / 2400 + 1)"
      guard unit.text.first.map({ $0.zone == .heading || $0.zone == .number }) == true else { continue }
      switch unit.role {
      case .divisionNumber:
        guard style != .european || units[index].text[0].zone != .number || unit.isInSchedule else {
          continue
        }
        entry.text = [piece(unit.words)]
        let isJoined = layout.hasTabs || unit.words.hasPrefix("SCHEDULE")
        if isJoined, index + 1 < units.count, units[index + 1].role == .divisionTitle {
          entry.text = [piece(unit.words + (layout.hasTabs ? " " : " — ") + units[index + 1].words)]
          setEntry(entry.text, layout.hasTabs ? page : "", isCentred: false)
        } else {
          setEntry(entry.text, layout.hasTabs ? page : "", isCentred: true)
        }
      case .divisionTitle:
        if layout.source == .code {
          setEntry([piece(unit.words)], page, isCentred: false)
        } else if index > 0, units[index - 1].role == .divisionNumber {
          if !layout.hasTabs, !units[index - 1].words.hasPrefix("SCHEDULE") {
            setEntry([piece(layout.isBill ? unit.words.uppercased() : unit.words)], "", isCentred: true)
          }
        } else {
          setEntry([piece(unit.words)], layout.hasTabs ? page : "", isCentred: false)
        }
      case .crossHeading where !unit.isInSchedule || layout.source == .code:
        setEntry(
          [piece(unit.words)], layout.hasTabs || layout.source == .code ? page : "",
          isCentred: layout.source != .code)
      case .sectionHeading where !unit.isInSchedule:
        let mark = index + 1 < units.count ? units[index + 1].sectionMark?.text : nil
        let number = mark.map { [piece($0 + (style == .instrument ? "." : ""))] } ?? []
        setEntry(
          layout.numbers ? number + [piece(unit.words)] : [piece(unit.words)], layout.hasTabs ? page : "",
          isCentred: false)
      default: continue
      }
    }
    blank()
    frontLines = lines.count
    guard layout.isBill else { return }
    for words in [title, "A", "BILL", "TO"] {
      entry.text = [Piece(text: words, zone: .prelims, path: 0)]
      setCentred(entry, width)
    }
  }

  private mutating func setEntry(_ pieces: [Piece], _ page: String, isCentred: Bool) {
    var unit = PrintedUnit(.centred)
    unit.text = pieces
    if isCentred, !layout.hasTabs { return setCentred(unit, layout.width ?? 92) }
    var inks: [Ink] = []
    for piece in pieces {
      var new = self.inks([piece])
      if !inks.isEmpty, !new.isEmpty { new[0].lead = gap(6) }
      inks += new
    }
    guard !page.isEmpty else { return setLines(inks, indent: 0, hanging: 6, isDense: true) }
    var number = Ink(text: Array(page.utf8), zone: .contents, path: 0)
    if layout.hasTabs {
      number.lead = [0x09]
      return setLines(inks + [number], indent: 0, hanging: 0, isDense: true)
    }
    let start = lines.count
    setLines(inks, indent: 0, hanging: 6, width: (layout.width ?? 92) - 12, isDense: true)
    guard let last = lines.indices.last(where: { $0 >= start && !lines[$0].isBlank }) else { return }
    let used = lines[last].indent + length(lines[last].inks)
    let dots = max(3, (layout.width ?? 92) - used - 5)
    number.lead = [0x20] + Array(repeating: 0x2E, count: dots) + [0x20]
    lines[last].inks.append(number)
  }

  // MARK: Lines

  private func inks(_ pieces: [Piece]) -> [Ink] {
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

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  private func length(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }

  private func length(_ inks: [Ink]) -> Int {
    var sum = 0
    for (index, ink) in inks.enumerated() {
      sum += length(ink.text) + (ink.lead.isEmpty ? (index == 0 || ink.isGlued ? 0 : 1) : ink.lead.count)
    }
    return sum
  }

  private mutating func setLines(
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
  private func divide(_ ink: inout Ink, room: Int) -> Ink? {
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

  private mutating func blank() {
    guard layout.blanks != .none || layout.indents, let last = lines.last, !last.isBlank else { return }
    lines.append(Line())
  }

  // MARK: Pages and bytes

  private mutating func write() {
    guard layout.pages != .none else {
      for line in lines { write(line) }
      return
    }
    let height = 46
    var page = 1
    var start = 0
    while start < lines.count {
      var end = min(start + height, lines.count)
      // A heading is not left at the foot of a page.
      if end < lines.count, end - 2 > start, lines[end - 1].isBlank, lines[end - 2].startsUnit,
        !lines[end].isBlank
      {
        end -= lines[end - 2].startsUnit && page % 3 == 0 ? 2 : 0
      }
      if page > 1, layout.pages == .formFeeds { made.bytes.append(0x0C) }
      writeHeader(page, part: lines[start].part)
      var number = 0
      for index in start..<end {
        var line = lines[index]
        if index == start, line.isBlank { continue }
        number += line.isBlank ? 0 : 1
        if layout.isBill, !line.isBlank, index >= frontLines, number % 5 == 0 {
          let used = line.indent + length(line.inks)
          var ink = Ink(text: Array("\(number)".utf8), zone: .furniture, path: 0)
          ink.lead = Array(repeating: 0x20, count: max(4, 92 - used))
          line.inks.append(ink)
        }
        write(line)
      }
      writeFooter(page)
      start = end
      page += 1
    }
  }

  private mutating func furniture(_ left: String, _ middle: String = "", right: String = "") {
    let width = layout.width ?? 72
    var line = Line()
    unit += 1
    line.unit = unit
    for (text, place) in [(left, 0), (middle, 1), (right, 2)] where !text.isEmpty {
      var inks = inks([Piece(text: text, zone: .furniture, path: 0)])
      let used = length(line.inks)
      let at = place == 0 ? 0 : place == 1 ? (width - length(inks)) / 2 : width - length(inks)
      if line.inks.isEmpty {
        line.indent = max(0, at)
      } else {
        inks[0].lead = Array(repeating: 0x20, count: max(3, at - used))
      }
      line.inks += inks
    }
    write(line)
  }

  private mutating func writeHeader(_ page: Int, part: String) {
    if layout.source == .code {
      if page > 1 { furniture(running) }
    } else if layout.isBill {
      if page % 2 == 0 { furniture("\(page)", right: running) } else { furniture(running, right: "\(page)") }
      if !part.isEmpty { furniture("", right: part) }
    } else if style == .act {
      if page % 2 == 0 { furniture("\(page)", running) } else { furniture("", running, right: "\(page)") }
      if layout.indents {
        if !part.isEmpty { furniture("", part) }
        furniture("Document Generated: 2026-11-29")
        furniture("Changes to legislation: There are currently no known outstanding effects for the")
        furniture("\(title). (See end of Document for details)")
      }
    } else {
      return
    }
    write(Line())
    if layout.indents { write(Line()) }
  }

  private mutating func writeFooter(_ page: Int) {
    if layout.isBill {
      write(Line())
      furniture("Bill 86", right: "59/1")
    } else if layout.source == .code || style != .act {
      write(Line())
      furniture("", layout.source == .code && page % 2 == 0 ? "Page \(page)" : "\(page)")
    }
    if layout.pages == .footers { write(Line()) }
  }

  private mutating func write(_ line: Line) {
    let start = made.bytes.count
    let number = Int32(made.lines.count)
    if !line.inks.isEmpty { made.bytes += Array(repeating: 0x20, count: line.indent) }
    for (index, ink) in line.inks.enumerated() {
      if index > 0 || !ink.lead.isEmpty, !ink.isGlued || !ink.lead.isEmpty {
        made.bytes += ink.lead.isEmpty ? [0x20] : ink.lead
      }
      made.bytes += ink.text
      made.words.add(
        ink.divided ?? ink.text, ink.zone, ink.path, isOpen: ink.isOpen, unit: line.unit, line: number)
    }
    made.lines.append(start..<made.bytes.count)
    made.bytes += layout.hasTabs ? [0x0D, 0x0A] : [0x0A]
  }
}
