import Legislation

/// Pages with what stands at their head and foot, and the bytes with the truth of each word.
extension TextMaker {
  mutating func write() {
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

  mutating func furniture(_ left: String, _ middle: String = "", right: String = "") {
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

  mutating func writeHeader(_ page: Int, part: String) {
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

  mutating func writeFooter(_ page: Int) {
    if layout.isBill {
      write(Line())
      furniture("Bill 86", right: "59/1")
    } else if layout.source == .code || style != .act {
      write(Line())
      furniture("", layout.source == .code && page % 2 == 0 ? "Page \(page)" : "\(page)")
    }
    if layout.pages == .footers { write(Line()) }
  }

  mutating func write(_ line: Line) {
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
