import Inputs
import Legislation

/// Reads plain text: codes of practice and statutes without markup. Structure and page furniture are inferred;
/// each inference is reported in the notes and can be switched off.
package enum TextReader {
  /// - Parameter path: what the source is called in notes and errors.
  /// - Returns: the document; `identity.sha256` and `identity.bytes` are left to the caller.
  /// - Throws: `IngestError.undecodable`, or `.empty` for a source of no bytes.
  package static func read(
    _ bytes: [UInt8], path: String, options: TextOptions = TextOptions()
  ) throws(IngestError) -> Document {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    var decoded = try Decoding.decode(bytes, path: path)
    Mojibake.treat(&decoded, repairs: options.repairsEncoding)
    let lines = TextLines(decoded.bytes)
    var identity = Identity()
    identity.path = path
    identity.format = .text
    identity.encoding = decoded.encoding
    let health = TextHealth(decoded.bytes)
    identity.language = health.isWelsh ? "cy" : "en"
    if FlattenedStatute.recognises(lines, decoded.bytes) {
      var reader = FlattenedStatute(decoded.bytes, lines, identity)
      // Numbers alone on lines look like damage and are none.
      return reader.read(notes: decoded.notes + health.notes().filter { $0.kind != .poorText })
    }
    if let page = PastedPage(lines, decoded.bytes, options) {
      // Marks glued to words look like damage and are none.
      let notes = TextHealth(page.bytes).notes() + page.notes
      var walk = PlainTextWalk(page.bytes, page.lines, identity, options)
      page.balance(&walk.writer.builder)
      return walk.read(notes: decoded.notes + notes)
    }
    var walk = PlainTextWalk(decoded.bytes, lines, identity, options)
    return walk.read(notes: decoded.notes + health.notes())
  }
}
