import Legislation

/// The contents list, with page numbers where the layout has them.
extension TextMaker {
  mutating func setContents(_ units: [PrintedUnit]) {
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
      guard let first = unit.text.first, !first.isOpen, first.zone == .heading || first.zone == .number else {
        continue
      }
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

  mutating func setEntry(_ pieces: [Piece], _ page: String, isCentred: Bool) {
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
}
