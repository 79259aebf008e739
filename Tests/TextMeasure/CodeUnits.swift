import Legislation

/// Turns the units of a statute into those of a code of practice: Parts become chapters, subsections numbered
/// paragraphs, limbs bullets, schedules annexes.
package struct CodeUnits {
  package enum Numbering { case decimal, pointed, plain }

  package private(set) var units: [PrintedUnit] = []
  private let numbering: Numbering
  private let hasBullets: Bool
  private var paths: ProvisionPaths
  private var chapter = 0
  private var paragraph = 0
  private var annex = 0
  private var path: Int32 = 0
  private var chapterPath: Int32 = 0

  /// - Parameter variant: chooses how paragraphs are numbered and whether limbs are bullets or letters.
  package init(
    _ statute: [PrintedUnit], title: String, variant: UInt64, paths: inout ProvisionPaths
  ) {
    numbering = variant % 3 == 0 ? .decimal : variant % 3 == 1 ? .pointed : .plain
    hasBullets = variant / 3 % 2 == 0
    self.paths = paths
    addTitlePage(title)
    let hasParts = statute.contains { $0.role == .divisionTitle && !$0.isInSchedule }
    var sections = 0
    for unit in statute {
      guard
        !unit.text.contains(where: {
          [.quoted, .note, .signature, .prelims, .formula, .recital].contains($0.zone)
        })
      else { continue }
      switch unit.role {
      case .divisionNumber, .reference, .formula, .signature, .title, .centred, .prelims: continue
      case .divisionTitle:
        if unit.isInSchedule { addAnnex(unit) } else { addChapter(unit) }
      case .sectionHeading:
        if !hasParts, !unit.isInSchedule, sections % 6 == 0 {
          addChapter(unit)
        } else {
          addHeading(unit)
        }
        sections += unit.isInSchedule ? 0 : 1
      case .crossHeading: addHeading(unit)
      case .cell: addText(unit, role: .cell)
      case .paragraph: addParagraph(unit)
      }
    }
    paths = self.paths
  }

  private mutating func addTitlePage(_ title: String) {
    for (role, text) in [
      (PrintedUnit.Role.title, title), (.centred, "Code of practice"),
      (.centred, "Issued by the Board under the powers given to it"), (.centred, "January 2032"),
    ] {
      var unit = PrintedUnit(role)
      unit.text = [Piece(text: text, zone: .prelims, path: 0)]
      units.append(unit)
    }
  }

  private func placed(_ pieces: [Piece], _ zone: Zone) -> [Piece] {
    pieces.map {
      Piece(text: $0.text, zone: $0.zone == .table ? .table : zone, path: path, isOpen: !hasBullets)
    }
  }

  private mutating func addChapter(_ unit: PrintedUnit) {
    chapter += 1
    if numbering != .plain { paragraph = 0 }
    annex = 0
    path = paths.intern("ch \(chapter)")
    chapterPath = path
    var new = PrintedUnit(.divisionTitle)
    new.text =
      [Piece(text: hasBullets ? "Chapter \(chapter) " : "Chapter \(chapter): ", zone: .number, path: path)]
      + placed(unit.text, .heading)
    units.append(new)
  }

  private mutating func addAnnex(_ unit: PrintedUnit) {
    annex += 1
    let letter = annex <= 26 ? String(UnicodeScalar(UInt8(64 + annex))) : "\(annex)"
    path = paths.intern("annex \(letter.lowercased())")
    chapterPath = path
    var new = PrintedUnit(.divisionTitle)
    new.text = [Piece(text: "Annex \(letter): ", zone: .number, path: path)] + placed(unit.text, .heading)
    units.append(new)
  }

  private mutating func addHeading(_ unit: PrintedUnit) {
    guard chapter > 0 else { return }
    path = chapterPath
    var new = PrintedUnit(.crossHeading)
    new.text = placed(unit.text, .heading)
    units.append(new)
  }

  private mutating func addParagraph(_ unit: PrintedUnit) {
    guard chapter > 0, !unit.text.isEmpty else { return }
    let isNumbered =
      annex == 0 && (unit.sectionMark != nil || unit.marks.contains { $0.text.contains { $0.isNumber } })
    guard isNumbered else { return addText(unit, role: .paragraph) }
    paragraph += 1
    let number = numbering == .plain ? "\(paragraph)" : "\(chapter).\(paragraph)"
    path = paths.intern("s \(number)")
    var new = PrintedUnit(.paragraph)
    new.sectionMark = Piece(text: numbering == .decimal ? number : number + ".", zone: .number, path: path)
    new.text = placed(unit.text, .operative)
    units.append(new)
  }

  private mutating func addText(_ unit: PrintedUnit, role: PrintedUnit.Role) {
    guard chapter > 0, !unit.text.isEmpty else { return }
    var new = PrintedUnit(role)
    new.text = placed(unit.text, .operative)
    if let mark = unit.marks.last, !mark.text.contains(where: \.isNumber) {
      if hasBullets {
        new.isBulleted = true
      } else {
        new.marks = [Piece(text: mark.text, zone: .number, path: path, isOpen: true)]
      }
      new.depth = 1
    }
    units.append(new)
  }
}
