import Ingest
import Inputs
import Legislation
import Wordlists

extension Document {
  /// Reads a text: XML of legislation.gov.uk, Markdown or plain text, recognised by its content.
  ///
  /// - Parameters:
  ///   - path: of a file, compressed or not; `-` is standard input.
  ///   - reader: the format, where the content should not be asked, and how plain text is read.
  /// - Throws: `IngestError` if there is no file, or it is no text that can be read: its sentence names the file, the line
  ///   where one is known, and what can be done.
  /// - Complexity: O(bytes), some 100 MB a second.
  public init(contentsOf path: String, reader: SourceReader = SourceReader()) throws(IngestError) {
    self = try reader.read(path: path)
  }

  /// Reads a text that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: of the source, in whatever encoding.
  ///   - name: names the text in errors and results.
  ///   - reader: as in ``init(contentsOf:reader:)``.
  /// - Throws: `IngestError`, as reading a file does.
  public init(
    bytes: [UInt8], name: String, reader: SourceReader = SourceReader()
  ) throws(IngestError) {
    self = try reader.read(bytes: bytes, path: name)
  }
}

extension Wordlist {
  /// Reads a wordlist: YAML, a table in CSV or TSV, a LIWC dictionary, or a term a line.
  ///
  /// - Parameter path: of the file.
  /// - Throws: `IngestError` if it cannot be read, ``WordlistErrors`` with all that is wrong with it.
  public init(contentsOf path: String) throws {
    self = try Wordlist.parse(try SourceBytes.read(path: path), file: path)
  }
}
