import Legislation

/// Reads Crown Legislation Markup Language, the XML of legislation.gov.uk, in pieces and without a tree.
package enum CLMLReader {
  /// Reads a whole document from memory, fed to the parser `chunk` bytes at a time.
  ///
  /// - Throws: `IngestError.malformed`, `.limit`, `.empty`, `.refused`.
  package static func read(
    _ bytes: [UInt8], path: String, chunk: Int = 65_536
  ) throws(IngestError) -> Document {
    var offset = 0
    return try read(path: path, reservingBytes: min(bytes.count / 2, 1 << 24)) { () throws(IngestError) in
      let end = min(offset + max(1, chunk), bytes.count)
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }

  /// Reads a document from a source of pieces; an empty piece ends it.
  package static func read(
    path: String, reservingBytes: Int = 0, next: () throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> Document {
    var walk = CLMLWalk(reservingBytes: reservingBytes)
    walk = try SAXParser.parse(path: path, walk: walk, next: next)
    return finish(&walk, path: path)
  }

  private static func finish(_ walk: inout CLMLWalk, path: String) -> Document {
    var identity = Identity()
    identity.path = path
    identity.format = .clml
    let metadata = walk.metadata
    metadata.fill(&identity)
    if metadata.rootLanguage == nil { walk.builder.setDocumentLanguage(identity.language) }
    walk.builder.hardBreak()
    if let requested = metadata.requestedProvision {
      setContextAside(&walk.builder, requested: requested)
    }
    var document = walk.builder.finish(identity)
    if document.identity.title.isEmpty { document.identity.title = prelimsTitle(of: document) }
    document.notes += CLMLNotes.notes(metadata: metadata, findings: walk.findings, document: &document)
    return document
  }

  /// The headings and numbers of the divisions above the requested provision are not part of it.
  private static func setContextAside(_ builder: inout DocumentBuilder, requested: Int32) {
    var isInside = [Bool](repeating: false, count: builder.provisions.count)
    for index in builder.provisions.indices {
      let parent = builder.provisions[index].parent
      isInside[index] = Int32(index) == requested || parent >= 0 && isInside[Int(parent)]
    }
    builder.updateRuns(0..<builder.runs.count) { run in
      let inside = run.provision >= 0 && isInside[Int(run.provision)]
      if !inside, run.zone.rawValue <= Zone.formula.rawValue { run.zone = .context }
    }
  }

  /// The first block of the prelims, where the metadata has no title.
  private static func prelimsTitle(of document: Document) -> String {
    guard let run = document.runs.first(where: { $0.zone == .prelims }) else { return "" }
    return document.string(run.range)
  }
}
