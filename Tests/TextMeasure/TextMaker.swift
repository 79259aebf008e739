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
  struct Ink {
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

  struct Line {
    var indent = 0
    var inks: [Ink] = []
    var unit: Int32 = -1
    var isBlank: Bool { inks.isEmpty }
    var startsUnit = false
    /// The Part it is in, for the running header.
    var part = ""
  }

  let layout: Layout
  let style: PrintStyle
  let title: String
  let running: String
  var lines: [Line] = []
  var unit: Int32 = 0
  var part = ""
  /// Lines of the contents list and what precedes it.
  var frontLines = 0
  var made = MadeText()

  /// - Parameter running: what stands at the head of each page.
  package static func text(
    _ units: [PrintedUnit], layout: Layout, style: PrintStyle, title: String, running: String
  ) -> MadeText {
    var maker = TextMaker(layout: layout, style: style, title: title, running: running)
    maker.set(units)
    maker.write()
    return maker.made
  }

  init(layout: Layout, style: PrintStyle, title: String, running: String) {
    (self.layout, self.style, self.title, self.running) = (layout, style, title, running)
  }

  mutating func set(_ units: [PrintedUnit]) {
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

  mutating func setDivision(_ number: PrintedUnit, _ title: PrintedUnit, _ after: PrintedUnit?) {
    let width = layout.width ?? 92
    var number = number
    var title = title
    if layout.isBill {
      for index in title.text.indices { title.text[index].text = title.text[index].text.uppercased() }
    }
    // A quoted Part is in no running header.
    if !title.isInSchedule, title.text.allSatisfy({ $0.zone != .quoted }) {
      part = "\(number.words) – \(title.words)"
    }
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

  mutating func setParagraph(_ unit: PrintedUnit, withoutSection: Bool) {
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

  mutating func setMarked(
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

  func gap(_ spaces: Int) -> [UInt8] {
    layout.hasTabs ? [0x09] : layout.indents ? Array(repeating: 0x20, count: max(2, spaces)) : [0x20]
  }

  mutating func setBlock(
    _ text: [Piece], indent: Int, hanging: Int, isDense: Bool = false
  ) {
    setLines(inks(text), indent: indent, hanging: hanging, isDense: isDense)
  }

  mutating func setCentred(_ unit: PrintedUnit, _ width: Int) {
    guard layout.indents else { return setBlock(unit.text, indent: 0, hanging: 0) }
    let start = lines.count
    setLines(inks(unit.text), indent: 0, hanging: 0, width: width - 16)
    for index in start..<lines.count where !lines[index].isBlank {
      lines[index].indent = max(0, (width - length(lines[index].inks)) / 2)
    }
  }
}
