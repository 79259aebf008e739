import Inputs
import Legislation
import Markup

/// Texts of OpenDocument, as LibreOffice writes them: a zip (.odt, .ott), or one XML file (.fodt).
struct OpenDocumentForm: SourceForm {
  var formats: [SourceFormat] { [.odt] }
  var names: [String] { ["OpenDocument (.odt)"] }

  func recognise(_ head: SourceHead) -> Recognition? {
    if let type = head.zipNames?.mediaType {
      return type.contains("vnd.oasis.opendocument.text") ? Recognition(.reads(.odt), .certain) : nil
    }
    guard let root = head.root, root.localName == "document",
      root.namespace.hasPrefix("urn:oasis:names:tc:opendocument:xmlns:office"), !head.isBinary
    else { return nil }
    return Recognition(.reads(.odt), .certain)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { OpenDocumentReader(options: options) }
}

/// Reads texts of OpenDocument: the styles, then the content.
final class OpenDocumentReader: FormReader {
  private let options: TextOptions
  private let parser = XMLParser<OpenDocumentWalk>()

  init(options: TextOptions) { self.options = options }

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    var walk: OpenDocumentWalk
    if source.bytes.starts(with: [0x50, 0x4B]) {
      walk = try packed(source)
    } else {
      walk = try parser.parse(
        source.bytes, count: source.count, path: source.path, with: OpenDocumentWalk(OpenDocumentStyles()))
    }
    if let failure = walk.failure { throw .limit(path: source.path, line: 1, what: failure) }
    guard walk.hasText else { throw OpenDocumentReader.withoutText(source.path) }
    walk.addHeaders()
    var identity = Identity()
    identity.path = source.path
    identity.format = .odt
    let text = walk.sinks[0]
    return BlockDocument.read(text, identity, options, notes: walk.findings.notes(text.tally))
  }

  private func packed(_ source: SourceContent) throws(IngestError) -> OpenDocumentWalk {
    let parts = try ZipParts(Array(source.bytes[..<source.count]), name: source.path)
    if let manifest = try parts.bytes("META-INF/manifest.xml"),
      DetectionText.contains("encryption-data", in: manifest)
    {
      throw .refused(
        path: source.path, seemsToBe: "an OpenDocument text that a password protects",
        remedy: "open it with the password and save it without one")
    }
    guard let content = try parts.bytes("content.xml"), !content.isEmpty else {
      throw OpenDocumentReader.withoutText(source.path)
    }
    var walk = OpenDocumentWalk(OpenDocumentStyles())
    if let bytes = try parts.bytes("styles.xml"), !bytes.isEmpty {
      let styles = try parser.parse(
        bytes + [0], count: bytes.count, path: parts.location("styles.xml"), with: walk)
      walk = OpenDocumentWalk(styles.styles)
      walk.sinks[0].tally = styles.sinks[0].tally
    }
    return try parser.parse(
      content + [0], count: content.count, path: parts.location("content.xml"), with: walk)
  }

  private static func withoutText(_ path: String) -> IngestError {
    .damaged(
      path: path, seemsToBe: "an OpenDocument file without its text (content.xml)",
      remedy: "download it again, or open it in a word processor and save it anew")
  }
}
