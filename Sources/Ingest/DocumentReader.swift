import Bytes
import Files
import Inputs
import Legislation

/// Reads documents one after another, for one worker: parser, tables and buffers are made once and used for all.
///
/// The format is found from the content, never from a file's name. A reader is not to be shared between tasks.
package final class DocumentReader {
  package let options: SourceReader
  /// By the number of their form; made when a source needs them.
  private var readers: [Int: any FormReader] = [:]
  private var source = FileBuffer()
  /// SHA-256 of what is in the buffer.
  private var hash = ""

  package init(_ options: SourceReader = SourceReader()) { self.options = options }

  /// Bytes of the largest source that is read; the whole of the largest Act is a hundredth of it.
  static let largestSource = 1 << 29

  /// Reads the file at `path`, or standard input for `-`. What is packed is unpacked: a file by gzip or zstd, an archive
  /// of one text; `acts.zip/ukpga/2014-6.xml` is one text of several.
  ///
  /// - Throws: `IngestError`, whose sentence names the file and the remedy.
  package func read(path: String) throws(IngestError) -> Document {
    let archive = try fill(path: path)
    let file = archive == nil && path != "-" ? path : nil
    return try document(path: path, file: file, archive)
  }

  /// Reads a document that is already in memory, packed or not; it is copied once. `path` names it in errors and reports.
  package func read(bytes: [UInt8], path: String) throws(IngestError) -> Document {
    try read(bytes: bytes, path: path, member: nil)
  }

  /// - Parameter member: which text of an archive.
  package func read(bytes: [UInt8], path: String, member: String?) throws(IngestError) -> Document {
    let archive = try fill(unpacking: bytes, path: path, member: member)
    return try document(path: path, file: nil, archive)
  }

  /// Fills the buffer with bytes, or with the text that is packed in them.
  ///
  /// - Returns: what it was packed in.
  private func fill(
    unpacking bytes: [UInt8], path: String, member: String? = nil
  ) throws(IngestError) -> Identity.Archive? {
    guard let packed = try PackedText(in: bytes, name: path, member: member) else {
      try fill(copying: bytes, path: path)
      return nil
    }
    try fill(copying: packed.bytes, path: path)
    return Identity.Archive(path: path, sha256: Digest.sha256(bytes), member: packed.member)
  }

  /// The document whose bytes are in the buffer.
  private func document(
    path: String, file: String?, _ archive: Identity.Archive?
  ) throws(IngestError) -> Document {
    var document = try document(SourceContent(source.bytes, count: source.count, path: path, file: file))
    document.identity.sha256 = hash
    document.identity.archive = archive
    return document
  }

  private func fill(copying bytes: [UInt8], path: String) throws(IngestError) {
    do { try source.fill(copying: bytes, name: path, limit: DocumentReader.largestSource) } catch {
      throw IngestError(error)
    }
    hash = Digest.sha256(bytes)
  }

  /// - Parameter remedy: what to do where the path is that of a folder, if not what others do.
  private func fill(file path: String, ofFolder remedy: Remedy? = nil) throws(IngestError) {
    do { hash = try source.fill(path: path, limit: DocumentReader.largestSource) } catch {
      if case .opening(_, let reason) = error, reason.kind == .isFolder, let remedy {
        throw .cannotOpen(path: path, reason: reason.ofReading, remedy: remedy)
      }
      throw IngestError(error)
    }
  }

  /// Fills the buffer with the text that a path leads to.
  ///
  /// - Returns: what it was packed in.
  private func fill(path: String) throws(IngestError) -> Identity.Archive? {
    let place = PackedPath(path)
    try fill(file: place.file, ofFolder: .countFolder(path))
    let bytes = source.bytes[..<source.count]
    guard PackedText.isPacked(Array(bytes.prefix(PackedText.headSize))) else {
      if place.member != nil { try fill(file: path) }
      return nil
    }
    guard let packed = try PackedText(in: Array(bytes), name: place.file, member: place.member) else {
      return nil
    }
    let archive = Identity.Archive(path: place.file, sha256: hash, member: packed.member)
    try fill(copying: packed.bytes, path: path)
    return archive
  }

  /// Reads a document that is already in memory, where it is. Zeros are put behind the bytes while they are
  /// read and taken away again; with room for them in the array's capacity nothing is copied.
  package func read(inPlace bytes: inout [UInt8], path: String) throws(IngestError) -> Document {
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: FileBuffer.room))
    defer { bytes.removeLast(FileBuffer.room) }
    do { try FileBuffer.check(count, name: path, limit: DocumentReader.largestSource) } catch {
      throw IngestError(error)
    }
    var document = try document(SourceContent(bytes, count: count, path: path))
    document.identity.sha256 = Digest.sha256(bytes, count: count)
    return document
  }

  /// What a document says of itself. Of CLML only the metadata is read, so that this costs little; it is what
  /// reading the whole gives, but for two fields: `sha256` is empty, and `hasNoText` is false.
  ///
  /// What follows the metadata is not looked at: a document that has an identity may still be damaged.
  ///
  /// - Throws: `IngestError`, as reading does.
  package func identity(bytes: [UInt8], path: String) throws(IngestError) -> Identity {
    let archive = try fill(unpacking: bytes, path: path)
    return try identity(path: path, archive)
  }

  /// As ``identity(bytes:path:)``, of a file.
  package func identity(path: String) throws(IngestError) -> Identity {
    let archive = try fill(path: path)
    return try identity(path: path, archive)
  }

  /// Of the text that is in the buffer.
  private func identity(path: String, _ archive: Identity.Archive?) throws(IngestError) -> Identity {
    var identity = try identity(source.bytes, count: source.count, path: path)
    identity.archive = archive
    return identity
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
    var document: Document
    do { document = try reader(of: format).document(source, as: format) } catch {
      throw options.format == nil ? error : Detection.mistaken(format, source, forms: options.forms) ?? error
    }
    document.identity.path = source.path
    document.identity.bytes = source.count
    if document.identity.format.infersStructure || document.identity.structureIsInferred {
      let doubt = DoubtAccount.account(of: document)
      document.doubt = doubt
      if let note = doubt.note { document.notes.append(note) }
    }
    return document
  }

  private func format(of source: SourceContent) throws(IngestError) -> SourceFormat {
    if let format = options.format {
      guard source.count > 0 else { throw .empty(path: source.path) }
      if Detection.isNoText(source), let mistaken = Detection.mistaken(format, source, forms: options.forms) {
        throw mistaken
      }
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
