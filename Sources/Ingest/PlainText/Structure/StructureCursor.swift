import Legislation

/// Where a reader stands in the tree of provisions: divisions, section, levels. Shared by the readers of
/// statutes without markup.
struct StructureCursor {
  /// What a section of the body is called in this document.
  var bodyWord = Provision.Word.section
  private(set) var section: Int32 = Provision.whole
  /// The section opened last, also when a heading has closed it.
  private(set) var lastSection: Int32 = Provision.whole
  private(set) var inSchedule = false
  /// Schedules opened so far.
  private(set) var schedules = 0
  private(set) var sections = 0
  /// The last section's figure under the present schedule or in the body, 0 at its start.
  var lastFigure = 0
  var levels = LimbLevels()
  private var divisions: [(rank: Int, depth: Int, provision: Int32)] = []

  /// The innermost open provision.
  var current: Int32 { levels.deepest ?? (section >= 0 ? section : division) }
  /// The innermost open division.
  var division: Int32 { divisions.last?.provision ?? Provision.whole }

  private static func rank(_ kind: Provision.Kind) -> Int {
    switch kind {
    case .schedule, .annex: 0
    case .appendix: 1
    case .part: 2
    case .chapter: 3
    default: 4
    }
  }

  /// Opens a schedule, Part, chapter or cross-heading and closes what it ends.
  ///
  /// - Parameter depth: how deep a cross-heading stands among cross-headings, 0 if the source does not tell.
  mutating func openDivision(
    _ kind: Provision.Kind, number: String, depth: Int = 0, in builder: inout DocumentBuilder
  ) -> Int32 {
    levels.close()
    section = Provision.whole
    let rank = StructureCursor.rank(kind)
    while let last = divisions.last,
      last.rank > rank || (last.rank == rank && (rank < 4 || last.depth >= depth))
    {
      divisions.removeLast()
    }
    if rank == 0 {
      inSchedule = true
      schedules += 1
      lastFigure = 0
    }
    let kind: Provision.Kind = kind == .crossHeading && divisions.last?.rank == 4 ? .subCrossHeading : kind
    let index = builder.openProvision(kind, number: number, parent: division)
    divisions.append((rank, depth, index))
    return index
  }

  /// Opens a section, or a paragraph of the schedule that is open.
  mutating func openSection(_ number: String, figure: Int, in builder: inout DocumentBuilder) {
    levels.close()
    sections += 1
    lastFigure = figure
    section = builder.openProvision(
      .section, word: inSchedule ? .paragraph : bodyWord, number: number, parent: division)
    lastSection = section
  }

  /// Continues the section opened last, after a heading in its midst.
  mutating func resumeSection() {
    levels.close()
    section = lastSection
  }

  /// Opens the level of a bracketed mark.
  mutating func openLimb(_ mark: String, next: String?, in builder: inout DocumentBuilder) {
    openLevel(levels.level(of: mark, next: next), mark, in: &builder)
  }

  mutating func openLevel(_ level: Int, _ mark: String, in builder: inout DocumentBuilder) {
    levels.close(from: level)
    let parent = levels.parent(of: level) ?? (section >= 0 ? section : division)
    let index = builder.openProvision(StructureCursor.kind(ofLevel: level), number: mark, parent: parent)
    levels.push(level: level, mark: mark, provision: index)
  }

  private static func kind(ofLevel level: Int) -> Provision.Kind {
    switch level {
    case ...2: .level2
    case 3: .level3
    case 4: .level4
    case 5: .level5
    case 6: .level6
    default: .level7
    }
  }

  /// Words in full after limbs, `but this does not apply …`, belong to the level above the limbs.
  mutating func leaveLimbs() {
    if levels.deepestLevel >= 3 { levels.close(from: levels.deepestLevel) }
  }

  /// A numbered paragraph of a code is the provision until the next one.
  mutating func leaveToParagraph(_ provision: Int32) {
    levels.close()
    section = provision
  }

  /// Opens a chapter, an annex or a titled passage of a code. A passage lies in the chapter or annex above it.
  ///
  /// - Parameter depth: how deep its heading is, from 1; 0 if the source does not tell.
  mutating func openCode(
    _ kind: Provision.Kind, number: String, atTop: Bool = false, depth: Int = 0,
    in builder: inout DocumentBuilder
  ) -> Int32 {
    levels.close()
    section = Provision.whole
    let rank = kind == .codeSection ? 4 : 0
    while let last = divisions.last,
      atTop || (depth > 0 && last.depth > 0 ? last.depth >= depth : last.rank >= rank)
    {
      divisions.removeLast()
    }
    let index = builder.openProvision(kind, number: number, parent: division)
    divisions.append((atTop ? 0 : rank, depth, index))
    return index
  }

  /// Leaves every division: what follows belongs to the document.
  mutating func leaveAll() {
    levels.close()
    section = Provision.whole
    divisions.removeAll()
  }

  /// The words of a title in lower case.
  static func words(_ title: String) -> [String] {
    let title = title.lowercased()
    guard title.utf8.allSatisfy({ $0 < 0x80 }) else {
      return title.split { !$0.isLetter }.map(String.init)
    }
    return title.utf8.split { !$0.isLetter }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What sections are called in a document of that title and kind.
  static func word(title: String, typeCode: String?) -> Provision.Word {
    let kinds = ["act", "measure", "order", "regulations", "rules", "scheme"]
    switch StructureCursor.words(title).last(where: { kinds.contains($0) }) {
    case "order": return .article
    case "regulations": return .regulation
    case "rules": return .rule
    case "scheme": return .paragraph
    case "act", "measure": return .section
    default:
      let isInstrument = typeCode.map { $0.hasSuffix("si") || $0.hasSuffix("sr") } ?? false
      return isInstrument ? .regulation : .section
    }
  }
}
