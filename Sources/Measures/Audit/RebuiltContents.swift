import Legislation

/// The contents list that a printed copy has and many sources lack: numbers and headings of Parts, Chapters,
/// cross-headings, sections, Schedules and the Parts of Schedules.
///
/// Paragraphs of Schedules are not in it, as they are not in a printed one.
enum RebuiltContents {
  /// For each run, whether it is counted once more.
  static func runs(of document: Document) -> [Bool] {
    let listed = document.provisions.map { isListed($0, document) }
    return document.runs.map { run in
      guard run.zone == .heading || run.zone == .number, !run.flags.contains(.quoted), run.provision >= 0
      else { return false }
      return listed[Int(run.provision)]
    }
  }

  private static func isListed(_ provision: Provision, _ document: Document) -> Bool {
    switch provision.kind {
    case .group, .part, .chapter, .schedule, .appendix, .attachment, .annex, .euPart, .euTitle, .euChapter,
      .euSection, .euSubsection, .codeChapter, .codeSection:
      true
    case .crossHeading, .subCrossHeading: !document.isOutsideBody(provision.parent)
    case .section: provision.word != .paragraph && !document.isOutsideBody(provision.parent)
    default: false
    }
  }
}

extension Document {
  /// Whether a provision is, or lies in, a schedule, an annex or the like.
  func isOutsideBody(_ provision: Int32) -> Bool {
    var place = provision
    while place >= 0 {
      switch provisions[Int(place)].kind {
      case .schedule, .annex, .appendix, .attachment: return true
      default: place = provisions[Int(place)].parent
      }
    }
    return false
  }
}
