import Legislation

/// Turns a document whose structure is known into what a printer sets, in order.
package struct DocumentUnits {
  package private(set) var units: [PrintedUnit] = []
  package let style: PrintStyle
  private let document: Document
  private let paths: [Int32]
  private var section: Piece?
  private var marks: [Piece] = []
  private var wasQuoted = false
  private var opensQuotation = false
  private var isAfterQuotedHeading = false
  private var saysNote = false
  private var depths: [Int]
  private var inSchedule: [Bool]

  package init(_ document: Document, paths: inout ProvisionPaths) {
    self.document = document
    var printed: [Int32: String] = [:]
    for run in document.runs
    where run.zone == .number && run.state != .repealed && printed[run.provision] == nil {
      printed[run.provision] = document.string(run.range)
    }
    self.paths = paths.paths(of: document, printed: printed)
    let type = document.identity.mainType
    style =
      type.hasPrefix("EuropeanUnion") ? .european : DocumentUnits.isInstrument(type) ? .instrument : .act
    depths = []
    inSchedule = []
    for provision in document.provisions {
      let above = provision.parent >= 0 ? depths[Int(provision.parent)] : 0
      let isLevel: Bool =
        switch provision.kind {
        case .level2, .level3, .level4, .level5, .level6, .level7: true
        default: false
        }
      depths.append(above + (isLevel ? 1 : 0))
      let outside = provision.parent >= 0 ? inSchedule[Int(provision.parent)] : false
      inSchedule.append(outside || [.schedule, .annex, .appendix, .attachment].contains(provision.kind))
    }
    read()
  }

  private static func isInstrument(_ type: String) -> Bool {
    type.contains("Instrument") || type.contains("Order") || type.contains("Rule") || type.contains("Measure")
  }

  private static let unprinted: [Zone] = [
    .commentary, .alternative, .context, .contents, .footnote, .furniture, .marginal,
  ]

  private mutating func read() {
    var block: [Run] = []
    for run in document.runs {
      if run.flags.contains(.startsBlock) {
        add(block)
        block = []
      }
      if !DocumentUnits.unprinted.contains(run.zone), run.state != .repealed, run.start < run.end {
        block.append(run)
      }
    }
    add(block)
    closeQuotation()
    flushMarks()
  }

  private func kind(_ run: Run) -> Provision.Kind? {
    run.provision >= 0 ? document.provisions[Int(run.provision)].kind : nil
  }

  private func piece(_ run: Run) -> Piece {
    let path = run.provision >= 0 ? paths[Int(run.provision)] : 0
    return Piece(
      text: document.string(run.range), zone: run.zone, path: path,
      isOpen: run.flags.contains(.quoted) || run.flags.contains(.table) || run.flags.contains(.extract))
  }

  private mutating func add(_ block: [Run]) {
    guard let first = block.first else { return }
    let isQuoted = first.flags.contains(.quoted)
    if isQuoted, !wasQuoted { opensQuotation = true }
    if wasQuoted, !isQuoted {
      closeQuotation()
      isAfterQuotedHeading = false
      if continuesQuotation(block) {
        units[units.count - 1].text += block.map(piece)
        wasQuoted = false
        return
      }
    }
    wasQuoted = isQuoted
    if block.allSatisfy({ $0.zone == .number }) { return addNumber(block) }
    if first.flags.contains(.heading) { return addHeading(block) }
    addText(block)
  }

  /// `; and` after a quotation is printed behind it.
  private func continuesQuotation(_ block: [Run]) -> Bool {
    guard !units.isEmpty, block[0].zone == .operative else { return false }
    let text = block.map { document.string($0.range) }.joined()
    return [".", ";", ","].contains(text.first) || text.split(separator: " ").count < 3
  }

  private mutating func closeQuotation() {
    guard wasQuoted else { return }
    flushMarks()
    guard let last = units.indices.last, !units[last].text.isEmpty else { return }
    if !units[last].words.hasSuffix("”") { units[last].text[units[last].text.count - 1].text += "”" }
  }

  private mutating func append(_ unit: PrintedUnit) {
    var unit = unit
    if opensQuotation {
      opensQuotation = false
      if let mark = unit.sectionMark {
        unit.sectionMark?.text = "“" + mark.text
      } else if !unit.marks.isEmpty {
        unit.marks[0].text = "“" + unit.marks[0].text
      } else if !unit.text.isEmpty, !unit.text[0].text.hasPrefix("“") {
        unit.text[0].text = "“" + unit.text[0].text
      }
    }
    units.append(unit)
  }

  // MARK: Numbers

  private mutating func addNumber(_ block: [Run]) {
    let run = block[0]
    var piece = piece(run)
    piece.text = block.map { document.string($0.range) }.joined()
    let isDivision: Bool =
      switch kind(run) {
      case .section, .level2, .level3, .level4, .level5, .level6, .level7, .division, .recital: false
      case nil: !run.flags.contains(.table)
      default: !run.flags.contains(.quoted) && !run.flags.contains(.table)
      }
    let isWordy = piece.text.contains(" ") || piece.text.filter(\.isLetter).count > 5
    if isDivision || isWordy {
      flushMarks()
      var unit = PrintedUnit(.divisionNumber)
      unit.text = [piece]
      unit.isInSchedule = run.provision >= 0 && inSchedule[Int(run.provision)]
      if kind(run) == .section, units.last?.role == .sectionHeading, let heading = units.popLast() {
        append(unit)
        append(heading)
      } else {
        append(unit)
      }
      return
    }
    if run.flags.contains(.quoted) {
      let isSection =
        isAfterQuotedHeading || piece.text.first?.isNumber == true && piece.text.last?.isLetter == true
      if isSection, section == nil, marks.isEmpty { section = piece } else { marks.append(bracketed(piece)) }
      isAfterQuotedHeading = false
    } else if kind(run) == .section, !run.flags.contains(.table) {
      flushMarks()
      section = piece
    } else {
      marks.append(bracketed(piece))
    }
  }

  private func bracketed(_ piece: Piece) -> Piece {
    var piece = piece
    let text = piece.text
    if text.contains("(") || text.contains(")") || text.contains(".") || text.contains("—") { return piece }
    piece.text = style == .european && text.first?.isNumber == true ? "\(text)." : "(\(text))"
    return piece
  }

  private mutating func flushMarks() {
    guard section != nil || !marks.isEmpty else { return }
    var unit = PrintedUnit(.paragraph)
    unit.sectionMark = section
    unit.marks = marks
    (section, marks) = (nil, [])
    append(unit)
  }

  // MARK: Headings and text

  private mutating func addHeading(_ block: [Run]) {
    let run = block[0]
    // Where the number comes before the heading it is printed with it, as it is where it comes behind.
    let isOfPending = section != nil && marks.isEmpty && kind(run) == .section && run.zone == .heading
    if !isOfPending { flushMarks() }
    let text = block.map(piece)
    let unit: PrintedUnit
    switch run.zone {
    case .prelims:
      unit = PrintedUnit(text[0].text == document.identity.title ? .title : .centred)
    case .note, .signature, .recital:
      if run.zone == .note { saysNote = true }
      unit = PrintedUnit(.centred)
    case .quoted:
      isAfterQuotedHeading = true
      unit = PrintedUnit(.sectionHeading)
    default:
      switch kind(run) {
      case .section, .level2, .level3: unit = PrintedUnit(.sectionHeading)
      case .crossHeading, .subCrossHeading, .group, nil: unit = PrintedUnit(.crossHeading)
      default:
        let isReference =
          text[0].text.hasPrefix("(") || units.last?.role == .divisionTitle
          || text[0].text.hasPrefix("Section")
        unit = PrintedUnit(isReference ? .reference : .divisionTitle)
      }
    }
    var filled = unit
    filled.text = text
    filled.isInSchedule = run.provision >= 0 && inSchedule[Int(run.provision)]
    append(filled)
  }

  private mutating func addText(_ block: [Run]) {
    let run = block[0]
    var unit: PrintedUnit
    switch run.zone {
    case .prelims: unit = PrintedUnit(block.count == 1 && run.range.count < 70 ? .centred : .prelims)
    case .signature: unit = PrintedUnit(.signature)
    case .formula: unit = PrintedUnit(.formula)
    case .note:
      if !saysNote { addNoteHeading(run) }
      unit = PrintedUnit(.paragraph)
    default: unit = PrintedUnit(run.flags.contains(.table) ? .cell : .paragraph)
    }
    unit.text = block.map(piece)
    unit.sectionMark = section
    unit.marks = marks
    let isList = section == nil && marks.contains { $0.path == unit.text[0].path && isOfList($0, run) }
    if isList || run.zone == .recital {
      for index in unit.text.indices { unit.text[index].isOpen = true }
      for index in unit.marks.indices { unit.marks[index].isOpen = true }
    }
    (section, marks) = (nil, [])
    if run.provision >= 0 {
      unit.depth = depths[Int(run.provision)] + (run.flags.contains(.quoted) ? 2 : 0)
      unit.isInSchedule = inSchedule[Int(run.provision)]
    }
    append(unit)
  }

  /// Whether a mark is that of an item which the document does not make a provision: `(a)` in `(7)`.
  private func isOfList(_ mark: Piece, _ run: Run) -> Bool {
    guard run.provision >= 0, let kind = kind(run) else { return false }
    if kind == .section { return true }
    let number = document.provisions[Int(run.provision)].number
    return mark.text.filter { $0.isLetter || $0.isNumber } != number.filter { $0.isLetter || $0.isNumber }
  }

  private mutating func addNoteHeading(_ run: Run) {
    saysNote = true
    var unit = PrintedUnit(.centred)
    let isWelsh = document.identity.language.hasPrefix("cy")
    unit.text = [Piece(text: isWelsh ? "NODYN ESBONIADOL" : "EXPLANATORY NOTE", zone: .note, path: 0)]
    append(unit)
    let words = document.string(run.range)
    if !words.hasPrefix("(") {
      let item = document.identity.minorType.isEmpty ? "Order" : document.identity.minorType.capitalized
      unit.text[0].text =
        isWelsh ? "(Nid yw’r nodyn hwn yn rhan o’r Gorchymyn)" : "(This note is not part of the \(item))"
      append(unit)
    }
  }
}
