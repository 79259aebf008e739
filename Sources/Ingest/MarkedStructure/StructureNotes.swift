import Legislation

/// What a user must know about how a document was read whose marks give its structure, in sentences.
enum StructureNotes {
  static func notes(
    metadata: LegislationMetadata, findings: StructureFindings, format: String, document: inout Document
  ) -> [Note] {
    var notes: [Note] = []
    func add(_ kind: Note.Kind, _ sentence: String, count: Int = 1, warning: Bool = false) {
      notes.append(Note(kind, sentence, count: count, isWarning: warning))
    }
    if !metadata.isPresent, !findings.isPage {
      add(.noMetadata, "No metadata: title, type, version and dates are not known.", warning: true)
    }
    if !findings.hasNamespace, !findings.isPage {
      add(
        .noNamespace, "No namespace: the elements were taken for those of \(format) by their names.",
        warning: true
      )
    }
    addText(metadata, findings, &document, add)
    for name in findings.unknown.keys.sorted() {
      let count = findings.unknown[name] ?? 0
      add(
        .unknownElement,
        "The element <\(name)> is not in the format's table; its text was kept and its tags read as spaces "
          + "(\(count.of("time", "times"))).", count: count, warning: true)
    }
    if metadata.outstandingEffects > 0 {
      add(
        .unappliedEffects,
        metadata.outstandingEffects.of(
          "change that is already in force is", "changes that are already in force are")
          + " not yet made in this text.",
        count: metadata.outstandingEffects, warning: true)
    }
    if document.identity.versionDate == nil,
      document.runs.contains(where: { $0.state == .ended || $0.state == .notYet })
    {
      add(
        .noVersionDate,
        "The date of the wording is not known; provisions marked as not matching it were taken as ended.",
        warning: true)
    }
    if !findings.isPage, findings.indentedInlineStarts >= 5,
      findings.indentedInlineStarts * 2 > findings.inlineStarts
    {
      add(
        .reindented, "Re-indented source: words split by markup may be counted as two.",
        count: findings.indentedInlineStarts, warning: true)
    }
    if findings.provisionMismatches > 0, metadata.requestedID == nil {
      add(
        .provisionCount,
        findings.provisionMismatches.of(
          "unit states another number of provisions than it holds.",
          "units state another number of provisions than they hold."),
        count: findings.provisionMismatches)
    }
    if findings.images > 0 {
      let sentence = findings.images.of("image holds", "images hold") + " no text that can be counted."
      add(.images, sentence, count: findings.images)
    }
    if findings.includes > 0 {
      add(
        .contentNotIncluded, "Content that the file only refers to is not included.",
        count: findings.includes, warning: true)
    }
    return notes
  }

  private static func addText(
    _ metadata: LegislationMetadata, _ findings: StructureFindings, _ document: inout Document,
    _ add: (Note.Kind, String, Int, Bool) -> Void
  ) {
    var zones: ZoneSet = []
    var met: UInt32 = 0
    for run in document.runs { met |= 1 &<< UInt32(run.zone.rawValue) }
    zones.formUnion(ZoneSet(rawValue: met))
    let law = ZoneSet([.operative, .heading, .quoted, .extract, .table])
    if zones.isEmpty {
      document.identity.hasNoText = true
      let where_ = document.identity.printed.first.map { "; the printed page is at \($0)" } ?? ""
      add(.noText, "No text in this source: it holds metadata only\(where_).", 1, true)
    } else if zones.isDisjoint(with: law), findings.images > 0,
      zones.isSubset(of: ZoneSet([.number, .prelims]))
    {
      document.identity.hasNoText = true
      add(.noText, "No text in this source: its body is made of images.", 1, true)
    } else if zones.isDisjoint(with: law), zones.contains(.contents) {
      add(.contentsOnly, "Contents only: the file has no words of the law itself.", 1, true)
    }
    guard let item = metadata.requestedID else { return }
    if metadata.requestedProvision != nil {
      add(
        .partOfAnItem,
        "Part of an item: the file holds \(item) only; headings of the units above it are left out.", 1, false
      )
    } else {
      add(.partOfAnItem, "Part of an item: the file holds \(item) only.", 1, false)
    }
  }
}
