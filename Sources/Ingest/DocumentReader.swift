import Bytes
import Inputs
import Legislation

/// Reads documents one after another, for one worker: parser, tables and buffers are made once and used for all.
///
/// The format is found from the content, never from a file's name. A reader is not to be shared between tasks.
public final class DocumentReader {
  public let options: SourceReader
  /// By the number of their form; made when a source needs them.
  private var readers: [Int: any FormReader] = [:]
  private var source = SourceBuffer()

  public init(_ options: SourceReader = SourceReader()) { self.options = options }

  /// Bytes of the largest source that is read; the whole of the largest Act is a hundredth of it.
  static let largestSource = 1 << 29

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: `IngestError`, whose sentence names the file and the remedy.
  public func read(path: String) throws(IngestError) -> Document {
    let hash = try source.fill(path: path, limit: DocumentReader.largestSource)
    var document = try document(
      SourceContent(source.bytes, count: source.count, path: path, file: path == "-" ? nil : path))
    document.identity.sha256 = hash
    return document
  }

  /// Reads a document that is already in memory; it is copied once. `path` names it in errors and reports.
  public func read(bytes: [UInt8], path: String) throws(IngestError) -> Document {
    try source.fill(copying: bytes, path: path, limit: DocumentReader.largestSource)
    var document = try document(SourceContent(source.bytes, count: source.count, path: path))
    document.identity.sha256 = Digest.sha256(bytes)
    return document
  }

  /// Reads a document that is already in memory, where it stands. A zero is put behind the bytes while they are
  /// read and taken away again; with room for it in the array's capacity nothing is copied.
  public func read(inPlace bytes: inout [UInt8], path: String) throws(IngestError) -> Document {
    let count = bytes.count
    bytes.append(0)
    defer { bytes.removeLast() }
    try SourceBuffer.check(count, path: path, limit: DocumentReader.largestSource)
    var document = try document(SourceContent(bytes, count: count, path: path))
    document.identity.sha256 = Digest.sha256(bytes, count: count)
    return document
  }

  /// What a document says of itself. Of CLML only the metadata is read, so that this costs little; it is what
  /// reading the whole gives, but for two fields: `sha256` is empty, and `hasNoText` is false.
  ///
  /// What stands behind the metadata is not looked at: a document that has an identity may still be damaged.
  ///
  /// - Throws: `IngestError`, as reading does.
  public func identity(bytes: [UInt8], path: String) throws(IngestError) -> Identity {
    try source.fill(copying: bytes, path: path, limit: DocumentReader.largestSource)
    return try identity(source.bytes, count: source.count, path: path)
  }

  /// As ``identity(bytes:path:)``, of a file.
  public func identity(path: String) throws(IngestError) -> Identity {
    try source.fill(path: path, limit: DocumentReader.largestSource)
    return try identity(source.bytes, count: source.count, path: path)
  }

  private func identity(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> Identity {
    let source = SourceContent(bytes, count: count, path: path)
    let format = try format(of: source)
    if var identity = try reader(of: format).identity(source, as: format) {
      identity.bytes = count
      return identity
    }
    var identity = try document(source).identity
    identity.hasNoText = false
    return identity
  }

  /// All but the hash.
  private func document(_ source: SourceContent) throws(IngestError) -> Document {
    let format = try format(of: source)
    var document = try reader(of: format).document(source, as: format)
    document.identity.path = source.path
    document.identity.bytes = source.count
    return document
  }

  private func format(of source: SourceContent) throws(IngestError) -> SourceFormat {
    if let format = options.format {
      guard source.count > 0 else { throw .empty(path: source.path) }
      return format
    }
    return try Detection.format(
      of: source.bytes, count: source.count, path: source.path, forms: options.forms)
  }

  private func reader(of format: SourceFormat) -> any FormReader {
    guard let index = options.forms.index(of: format) else {
      preconditionFailure("a format is one of a form that is known")
    }
    if let reader = readers[index] { return reader }
    let reader = options.forms.forms[index].makeReader(options.textOptions)
    readers[index] = reader
    return reader
  }
}
