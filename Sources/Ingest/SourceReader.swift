import Files
import Inputs
import Legislation

/// How sources are read, whatever their format: the front door of this room for one source. Whoever reads many
/// makes a ``DocumentReader`` of it and keeps that.
public struct SourceReader: Sendable {
  /// The user's word for the format; nil to find it from the content.
  public var format: SourceFormat?
  /// How plain text and Markdown are read; XML is not concerned.
  public var textOptions: TextOptions
  /// The forms that are read.
  package var forms = SourceForms.standard

  /// A reader that finds the format from the content unless it is given one.
  public init(format: SourceFormat? = nil, textOptions: TextOptions = TextOptions()) {
    (self.format, self.textOptions) = (format, textOptions)
  }

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: `IngestError`, whose sentence names the file and the remedy.
  package func read(path: String) throws(IngestError) -> Document {
    try DocumentReader(self).read(path: path)
  }

  /// Reads a document that is already in memory. `path` names it in errors and reports.
  package func read(bytes: [UInt8], path: String) throws(IngestError) -> Document {
    try DocumentReader(self).read(bytes: bytes, path: path)
  }

  /// As ``read(bytes:path:)``, of one text of an archive whose bytes these are.
  package func read(bytes: [UInt8], path: String, member: String?) throws(IngestError) -> Document {
    try DocumentReader(self).read(bytes: bytes, path: path, member: member)
  }
}

/// Bytes of a small file that is no text to be counted: a wordlist, a published table.
package enum SourceBytes {
  /// - Throws: `IngestError.cannotOpen`, `.cannotRead`; `.limit` past 16 MB.
  package static func read(path: String) throws(IngestError) -> [UInt8] {
    do { return try FileBuffer.small(path, limit: 16 << 20) } catch { throw IngestError(error) }
  }
}
