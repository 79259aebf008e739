import Legislation

/// For each provision, the provision that is its unit, or -1.
struct UnitRoots: Sendable {
  private(set) var root: [Int32] = []

  init(_ document: Document, by unit: Breakdown.Unit) {
    root.reserveCapacity(document.provisions.count)
    // Parents precede children, so that what holds for the parent is known.
    var titled: [Int32] = []
    let first = unit == .division ? Self.firstDivision(of: document) : nil
    for index in document.provisions.indices {
      // Field by field: a copy of the provision would count the references to its number up and down.
      let kind = document.provisions[index].kind
      let parent = Int(document.provisions[index].parent)
      let above = parent >= 0 ? root[parent] : -1
      let own = Int32(index)
      switch unit {
      case .part:
        let isUnit = (kind == .part || kind == .euPart) && !document.provisions[index].isArticleDivision
        root.append(Self.within(kind, own, above, isUnit: isUnit))
      case .chapter:
        let isUnit =
          (kind == .chapter || kind == .euChapter || kind == .codeChapter)
          && !document.provisions[index].isArticleDivision
        root.append(Self.within(kind, own, above, isUnit: isUnit))
      case .division:
        if Self.isOutsideBody(kind) {
          let isInside = above >= 0 && Self.isOutsideBody(document.provisions[Int(above)].kind)
          root.append(isInside ? above : own)
        } else if let first {
          root.append(above >= 0 || !Self.isDivision(document, index, first) ? above : own)
        } else {
          let isInside = above >= 0 && Self.isOutsideBody(document.provisions[Int(above)].kind)
          root.append(isInside ? above : Self.section(document, index, above))
        }
      case .schedule: root.append(above >= 0 || !Self.isOutsideBody(kind) ? above : own)
      case .section:
        root.append(Self.section(document, index, above))
        let passage = parent >= 0 ? titled[parent] : -1
        titled.append(
          kind == .codeSection || kind == .division && passage < 0 ? own : passage)
      case .zone, .state, .force, .bearer, .counterpart: preconditionFailure("these units are no provisions")
      case .paragraph:
        root.append(Self.paragraph(document.provisions[index], own, above))
      }
    }
    for index in titled.indices where root[index] < 0 { root[index] = titled[index] }
  }

  /// Parts, if the body has any, else chapters; nil where it has neither.
  private static func firstDivision(of document: Document) -> Breakdown.Unit? {
    var isInBody: [Bool] = []
    isInBody.reserveCapacity(document.provisions.count)
    var hasChapter = false
    for index in document.provisions.indices {
      let parent = Int(document.provisions[index].parent)
      isInBody.append((parent < 0 || isInBody[parent]) && !isOutsideBody(document.provisions[index].kind))
      guard isInBody[index] else { continue }
      if isDivision(document, index, .part) { return .part }
      hasChapter = hasChapter || isDivision(document, index, .chapter)
    }
    return hasChapter ? .chapter : nil
  }

  private static func isDivision(_ document: Document, _ index: Int, _ unit: Breakdown.Unit) -> Bool {
    guard !document.provisions[index].isArticleDivision else { return false }
    switch document.provisions[index].kind {
    case .part, .euPart: return unit == .part
    case .chapter, .euChapter, .codeChapter: return unit == .chapter
    default: return false
    }
  }

  /// An article of a convention is one unit, though its paragraphs are marked up as those of a schedule.
  private static func section(_ document: Document, _ index: Int, _ above: Int32) -> Int32 {
    let kind = document.provisions[index].kind
    if isArticle(document, index) { return Int32(index) }
    guard above >= 0, isArticle(document, Int(above)) else {
      return isCitedFirst(kind) ? Int32(index) : above
    }
    return isOutsideBody(kind) ? -1 : above
  }

  /// The kind first: of nearly all provisions it says no.
  private static func isArticle(_ document: Document, _ index: Int) -> Bool {
    document.provisions[index].kind.mayBeArticle && document.provisions[index].isArticleDivision
  }

  private static func isCitedFirst(_ kind: Provision.Kind) -> Bool {
    kind == .section || kind == .codeParagraph || kind == .recital
  }

  /// A Part or Chapter holds what is below it, but a schedule begins anew.
  private static func within(_ kind: Provision.Kind, _ own: Int32, _ above: Int32, isUnit: Bool) -> Int32 {
    if isUnit { return own }
    return isOutsideBody(kind) ? -1 : above
  }

  private static func isOutsideBody(_ kind: Provision.Kind) -> Bool {
    kind == .schedule || kind == .annex || kind == .attachment || kind == .appendix
  }

  private static func paragraph(_ provision: Provision, _ own: Int32, _ above: Int32) -> Int32 {
    switch provision.kind {
    case .level4, .level5, .level6, .level7: above
    default: provision.number.isEmpty && provision.title.isEmpty && above >= 0 ? above : own
    }
  }
}
