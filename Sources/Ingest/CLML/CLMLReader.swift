import Inputs
import Legislation
import Markup

/// Reads Crown Legislation Markup Language, the XML of legislation.gov.uk, without a tree: one document after
/// another with one parser.
package final class CLMLReader {
  private let parser = XMLParser<CLMLWalk>()
  private let numbers = PrintedNumbers()

  package init() {}

  /// Reads the document that is `bytes[..<count]`; the byte at `count` is zero.
  ///
  /// - Throws: `IngestError.malformed`, `.limit`, `.empty`, `.refused`, `.undecodable`.
  package func read(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> Document {
    var walk = try walk(bytes, count: count, path: path, stopsAfterMetadata: false)
    return CLMLReader.finish(&walk, path: path)
  }

  /// What the metadata says; nil if there is none, or if the document must be read to know its title.
  ///
  /// - Complexity: O(bytes up to the end of the metadata), beside the looks at all bytes for their encoding, for a zero
  ///   and for limits.
  func identity(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> Identity? {
    let walk = try walk(bytes, count: count, path: path, stopsAfterMetadata: true)
    guard walk.isPastMetadata else { return nil }
    let identity = CLMLReader.identity(of: walk, path: path)
    return identity.title.isEmpty ? nil : identity
  }

  private func walk(
    _ source: [UInt8], count: Int, path: String, stopsAfterMetadata: Bool
  ) throws(IngestError) -> CLMLWalk {
    let walk = try parser.parse(
      source, count: count, path: path,
      with: CLMLWalk(
        sourceBytes: stopsAfterMetadata ? 0 : count, stopsAfterMetadata: stopsAfterMetadata, numbers: numbers)
    )
    if let root = walk.strangeRoot {
      throw .refused(
        path: path, seemsToBe: "XML with the root <\(root)>, which is not CLML",
        remedy: "download the Act as data.xml from legislation.gov.uk and read that")
    }
    return walk
  }

  /// Reads one document from memory.
  package static func read(_ bytes: [UInt8], path: String) throws(IngestError) -> Document {
    try CLMLReader().read(bytes + [0], count: bytes.count, path: path)
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
      walk.builder.setContextAside(requested: requested)
    }
    var document = walk.builder.finish(identity)
    if document.identity.title.isEmpty { document.identity.title = document.firstBlockOfPrelims }
    document.notes += StructureNotes.notes(
      metadata: metadata, findings: walk.findings, format: "CLML", document: &document)
    return document
  }
}
