import Bytes
import Legislation

/// Headings of a flattened statute: the title, divisions, sections, cross-headings, the note below the law.
extension FlattenedStatute {
  mutating func readHeading(_ heading: Range<Int>, depth: Int, at index: Int, _ text: FlattenedLines) {
    let source = text.source
    (afterLimb, limbContinues) = (false, false)
    if ClosingTitles.beginsNote(source, heading, inHeading: true) {
      cursor.leaveAll()
      zone = .note
    }
    if zone == .note { return keep(heading, at: Provision.whole, .note) }
    if FlattenedStatute.isTitle(source, heading, identity.title)
      || (identity.title.isEmpty && cursor.current < 0 && zone == .prelims)
    {
      if identity.title.isEmpty { identity.title = source.words(heading) }
      return keep(heading, at: Provision.whole, .prelims)
    }
    zone = .operative
    if let division = DivisionMark.parse(source, heading, inHeading: true), division.title.isEmpty {
      if division.kind == .schedule {
        let provision = cursor.openDivision(.schedule, number: division.number, in: &writer.builder)
        if division.number.isEmpty { schedules.append(provision) }
        return keep(heading, at: provision, division.isPlural ? .heading : .number)
      }
      let provision = cursor.openDivision(division.kind, number: division.number, in: &writer.builder)
      return keep(heading, at: provision, .number)
    }
    var provision = Provision.whole
    if let next = text.nextText(after: index), let path = text.path(at: next), path.count == 1,
      openSection(path, text)
    {
      awaited = next
      provision = cursor.section
    } else {
      provision = cursor.openDivision(.crossHeading, number: "", depth: depth, in: &writer.builder)
    }
    let start = writer.builder.position
    keep(heading, at: provision, .heading)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: start)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  static func isTitle(_ source: [UInt8], _ heading: Range<Int>, _ title: String) -> Bool {
    // Texts that begin with different letters are not the same.
    if let first = source[heading].first, let wanted = title.utf8.first, first.isLetter, wanted.isLetter,
      first.folded != wanted.folded
    {
      return false
    }
    return source.words(heading).lowercased() == title.lowercased()
  }

  private mutating func keep(_ heading: Range<Int>, at provision: Int32, _ zone: Zone) {
    writer.place(provision, zone, .heading)
    writer.keep(heading)
  }
}
