import Inputs
import Legislation

extension OutlinePage {
  /// The document of a page that was walked to its end.
  static func document(
    _ walk: PageWalk<OutlinePage>, _ identity: Identity, _ options: TextOptions, notes: [Note]
  ) throws(IngestError) -> Document {
    if let failure = walk.reading.failure { throw .limit(path: identity.path, line: 1, what: failure) }
    let reading = walk.reading
    let hasTitle = reading.text.blocks.contains { $0.kind == .title }
    var document = BlockDocument.read(
      reading.textWithNotes, identity, options, notes: notes + reading.findings.notes,
      language: walk.facts.primaryLanguage)
    if !hasTitle, !walk.facts.title.isEmpty { document.identity.title = "" }
    walk.facts.fill(&document.identity)
    document.identity.structureIsInferred = true
    return document
  }
}

extension OutlinePage.Findings {
  var notes: [Note] {
    var notes = [
      Note(
        .layout,
        "The marks of this site are not known: the page was read by its headings, paragraphs, lists and tables."
      )
    ]
    func add(_ kind: Note.Kind, _ sentence: String, _ count: Int, warning: Bool = false) {
      if count > 0 { notes.append(Note(kind, sentence, count: count, isWarning: warning)) }
    }
    add(
      .other,
      numbers.of("number of a list was", "numbers of lists were") + " written out, as a browser shows them.",
      numbers)
    add(
      .other,
      layoutTables.of("table sets the page and was", "tables set the page and were")
        + " not read as a table.",
      layoutTables)
    add(
      .trackedChanges,
      "Text that the page strikes out was left out (\(deletions.of("character", "characters"))).", deletions,
      warning: true)
    add(.images, images.of("image holds", "images hold") + " no text that can be counted.", images)
    return notes
  }
}
