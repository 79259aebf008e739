/// Writes labels one after another, each from that of the provision above.
///
/// A label is a row of parts, `Sch. 4`, `Pt. 3`, with a space between them.
struct LabelWriter {
  /// How a provision is cited, as ranges of the bytes written so far.
  struct Path {
    var label = 0..<0
    /// The parts that name a schedule or an annex, in which Parts and paragraphs begin a path anew.
    var outer = 0..<0
    /// The last part is one of these.
    var endsInOuter = false
    /// The last part names a section or a division, to which levels are added without a space.
    var acceptsLevels = false
  }

  var bytes: [UInt8] = []

  mutating func path(to provision: Provision, below above: Path) -> Path {
    let number = provision.number
    var path = above
    switch provision.kind {
    case .schedule: path = outermost("Sch.", number, below: 0..<0)
    case .annex: path = outermost("Annex", number, below: 0..<0)
    case .attachment: path = outermost("Attachment", number, below: 0..<0)
    case .appendix: path = outermost("Appendix", number, below: above.outer)
    case .group, .crossHeading, .subCrossHeading: break
    case _ where number.isEmpty: break
    case .recital: path = Path(label: label(0..<0, "recital (", number, ")"))
    case .part, .euPart: path = LabelWriter.inner(above, label(above.outer, "Pt. ", number))
    case .euTitle: path = LabelWriter.inner(above, label(above.outer, "Title ", number))
    case .chapter, .euChapter: path = LabelWriter.inner(above, label(above.label, "Ch. ", number))
    case .euSection: path = LabelWriter.inner(above, label(above.label, "Sec. ", number))
    case .euSubsection: path = LabelWriter.inner(above, label(above.label, "Subsec. ", number))
    case .division: path = level(number, below: above, joined: above.acceptsLevels)
    case .section:
      path = LabelWriter.inner(above, label(above.outer, provision.word.abbreviation, " ", number))
    case .level2, .level3, .level4, .level5, .level6, .level7:
      path = level(number, below: above, joined: true)
    case .codeChapter: path = Path(label: label(0..<0, "ch. ", number))
    case .codeParagraph: path = Path(label: label(0..<0, "para. ", number))
    case .codeSection:
      path = LabelWriter.inner(above, label(above.label, number))
      if ["Sch.", "Annex", "Attachment", "Appendix"].contains(where: { number.hasPrefix($0) }) {
        path.outer = label(above.outer, number)
        path.endsInOuter = true
      }
    }
    path.acceptsLevels = provision.kind == .section || provision.kind == .division && !number.isEmpty
    return path
  }

  /// The parts of `start`, and one more made of the pieces.
  private mutating func label(
    _ start: Range<Int>, _ piece: String, _ second: String = "", _ third: String = ""
  ) -> Range<Int> {
    let first = bytes.count
    copy(start)
    if !start.isEmpty { bytes.append(0x20) }
    bytes += piece.utf8
    bytes += second.utf8
    bytes += third.utf8
    return first..<bytes.count
  }

  private mutating func copy(_ range: Range<Int>) {
    for index in range { bytes.append(bytes[index]) }
  }

  private mutating func outermost(_ word: String, _ number: String, below start: Range<Int>) -> Path {
    let label = number.isEmpty ? label(start, word) : label(start, word, " ", number)
    return Path(label: label, outer: label, endsInOuter: true)
  }

  private static func inner(_ above: Path, _ label: Range<Int>) -> Path {
    Path(label: label, outer: above.outer)
  }

  private mutating func level(_ number: String, below above: Path, joined: Bool) -> Path {
    guard joined, !above.label.isEmpty else {
      return LabelWriter.inner(above, label(above.label, "(", number, ")"))
    }
    var path = above
    path.label = extended(above.label, number)
    if above.endsInOuter {
      path.outer = above.outer == above.label ? path.label : extended(above.outer, number)
    }
    return path
  }

  /// The parts of a label, the last one longer by a level.
  private mutating func extended(_ start: Range<Int>, _ number: String) -> Range<Int> {
    let first = bytes.count
    copy(start)
    bytes.append(0x28)
    bytes += number.utf8
    bytes.append(0x29)
    return first..<bytes.count
  }
}
