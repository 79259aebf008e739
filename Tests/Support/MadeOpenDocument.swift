import Ingest
import Legislation

/// An OpenDocument text made of its parts.
package struct MadeOpenDocument {
  package var body: String
  package var automatic = ""
  package var styles = ""
  package var masters = ""

  package init(_ body: String) { self.body = body }

  private static let spaces =
    [
      "office", "text", "style", "table", "drawing", "svg-compatible",
    ].map { name in
      let prefix = name == "drawing" ? "draw" : name == "svg-compatible" ? "svg" : name
      return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }.joined(separator: " ") + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  package var content: String {
    "<office:document-content \(Self.spaces)><office:automatic-styles>\(automatic)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  package func document() throws -> Document {
    let bytes = StoredZip.bytes([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
      (name: "content.xml", text: content),
      (
        name: "styles.xml",
        text: "<office:document-styles \(Self.spaces)><office:styles>\(styles)</office:styles>"
          + "<office:master-styles>\(masters)</office:master-styles></office:document-styles>"
      ),
    ])
    return try SourceReader().read(bytes: bytes, path: "made.odt")
  }

  /// The same as one XML file.
  package func flat() throws -> Document {
    let text =
      "<office:document \(Self.spaces)><office:styles>\(styles)</office:styles><office:automatic-styles>\(automatic)"
      + "</office:automatic-styles><office:master-styles>\(masters)</office:master-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document>"
    return try SourceReader().read(bytes: Array(text.utf8), path: "made.fodt")
  }
}
