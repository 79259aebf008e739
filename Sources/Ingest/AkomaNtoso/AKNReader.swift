import Inputs
import Legislation
import Markup

/// Reads Akoma Ntoso without a tree: one document after another with one parser.
final class AKNReader: FormReader {
  private let parser = XMLParser<AKNWalk>()
  private let options: TextOptions

  init(options: TextOptions) { self.options = options }

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    var walk = try walk(source, stopsAfterMetadata: false)
    let identity = AKNReader.identity(of: walk, path: source.path)
    return AKNReader.finish(&walk, identity, options)
  }

  func identity(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Identity? {
    let walk = try walk(source, stopsAfterMetadata: true)
    guard walk.isPastMetadata else { return nil }
    let identity = AKNReader.identity(of: walk, path: source.path)
    return identity.title.isEmpty ? nil : identity
  }

  private func walk(_ source: SourceContent, stopsAfterMetadata: Bool) throws(IngestError) -> AKNWalk {
    let walk = try parser.parse(
      source.bytes, count: source.count, path: source.path,
      with: AKNWalk(
        sourceBytes: stopsAfterMetadata ? 0 : source.count, stopsAfterMetadata: stopsAfterMetadata))
    if let foreign = walk.refused { throw foreign.error(source.path) }
    return walk
  }

  private static func identity(of walk: AKNWalk, path: String) -> Identity {
    var identity = Identity()
    identity.path = path
    identity.format = .akomaNtoso
    fill(&identity, from: walk)
    return identity
  }

  /// Fills in what the document says of itself.
  static func fill(_ identity: inout Identity, from walk: AKNWalk) {
    walk.identification.fill(
      &identity, from: walk.metadata, kind: walk.kind, documentName: walk.documentName,
      pageTitle: walk.shortTitle.isEmpty ? walk.docTitle : walk.shortTitle)
  }

  /// The document of a walk that has come to its end.
  static func finish(_ walk: inout AKNWalk, _ identity: Identity, _ options: TextOptions) -> Document {
    walk.builder.setDocumentLanguage(identity.language)
    walk.finishNotes()
    if let requested = walk.metadata.requestedProvision { walk.builder.setContextAside(requested: requested) }
    var document = walk.builder.finish(identity)
    if document.identity.title.isEmpty, !walk.hasTitleElement {
      document.identity.title = document.firstBlockOfPrelims
    }
    document.notes += StructureNotes.notes(
      metadata: walk.metadata, findings: walk.findings, format: "Akoma Ntoso", document: &document)
    if walk.isDoc, options.contents { TypedContents.mark(&document) }
    let unplaced = walk.identification.states.unplaced
    if unplaced > 0 {
      let units = unplaced.of("unit", "units")
      document.notes.append(
        Note(
          .other,
          "The metadata says of \(units) that it is not in force, by a name that no element of the text has; "
            + "its words were counted as in force.", count: unplaced, isWarning: true))
    }
    return document
  }
}
