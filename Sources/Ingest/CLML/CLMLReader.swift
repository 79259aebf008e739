import Legislation

/// Reads Crown Legislation Markup Language, the XML of legislation.gov.uk, without a tree: one document after
/// another with one parser.
package final class CLMLReader {
  private let parser = SAXParser()

  package init() {}

  /// Reads the document that is `bytes[..<count]`; the byte at `count` is zero.
  ///
  /// - Throws: `IngestError.malformed`, `.limit`, `.empty`, `.refused`.
  package func read(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> Document {
    if WholeDocument.isParsable(bytes, count: count) {
      if var walk = try parser.parse(whole: bytes, count: count, path: path) {
        return CLMLReader.finish(&walk, path: path)
      }
    } else {
      try CLMLReader.checkLimits(bytes, count: count, path: path)
    }
    // Errors are told in the words of the parser of pieces, which tells a file cut short from a damaged one.
    return try readPieces(bytes, count: count, path: path, size: 65_536)
  }

  /// What the metadata says; nil if there is none, or if the document must be read to know its title.
  ///
  /// - Complexity: O(bytes up to the end of the metadata), beside the looks at all bytes for a zero and for limits.
  func identity(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> Identity? {
    guard WholeDocument.isParsable(bytes, count: count),
      let walk = try parser.parse(
        whole: bytes, count: count, path: path, stopsAfterMetadata: true),
      walk.isPastMetadata
    else { return nil }
    let identity = CLMLReader.identity(of: walk, path: path)
    return identity.title.isEmpty ? nil : identity
  }

  private func readPieces(
    _ bytes: [UInt8], count: Int, path: String, size: Int
  ) throws(IngestError) -> Document {
    var offset = 0
    var end = try parser.parse(path: path, sourceBytes: count) { () throws(IngestError) in
      let end = min(offset + max(1, size), count)
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
    return CLMLReader.finish(&end, path: path)
  }

  /// A text in UTF-16 is brought to UTF-8 for this: in its own bytes a sign cannot be told from half of another. One in
  /// an encoding that hides its tags is refused.
  private static func checkLimits(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) {
    let text = DetectionText.readable(Array(bytes[..<count]))
    if let kind = strangeEncoding(of: text) {
      throw .refused(
        path: path, seemsToBe: kind, remedy: "save it as UTF-8, which is what legislation.gov.uk sends")
    }
    guard let line = MarkupLimits.lineOfTooManyAttributes(text, count: text.count) else { return }
    throw MarkupLimits.tooManyAttributes(path: path, line: line)
  }

  /// What a text is whose tags cannot be seen in its bytes; nil if they can.
  private static func strangeEncoding(of text: [UInt8]) -> String? {
    let unclear = "XML whose declaration does not tell its encoding"
    switch XMLDeclaration.encoding(text, from: 0, count: text.count) {
    case .undeclared: return XMLDeclaration.isEBCDIC(text) ? unclear : nil
    case .named(let range):
      let name = String(decoding: text[range], as: UTF8.self)
      return XMLDeclaration.showsTags(name)
        ? nil : "XML in the encoding '\(name.prefix(40))', which is not read"
    // A short document has no tag over which libxml2 would be slow, and libxml2 tells what is wrong better.
    case .unclear: return text.count > 4096 ? unclear : nil
    }
  }

  /// Reads one document from memory.
  package static func read(_ bytes: [UInt8], path: String) throws(IngestError) -> Document {
    try CLMLReader().read(bytes + [0], count: bytes.count, path: path)
  }

  /// Reads one document from memory, fed to the parser `chunk` bytes at a time.
  package static func read(_ bytes: [UInt8], path: String, chunk: Int) throws(IngestError) -> Document {
    if !WholeDocument.isParsable(bytes, count: bytes.count) {
      try checkLimits(bytes, count: bytes.count, path: path)
    }
    return try CLMLReader().readPieces(bytes, count: bytes.count, path: path, size: chunk)
  }

  private static func identity(of walk: CLMLWalk, path: String) -> Identity {
    var identity = Identity()
    identity.path = path
    identity.format = .clml
    walk.metadata.fill(&identity)
    return identity
  }

  private static func finish(_ walk: inout CLMLWalk, path: String) -> Document {
    let identity = identity(of: walk, path: path)
    let metadata = walk.metadata
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
