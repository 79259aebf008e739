import CLibArchive

// The one place where libarchive is touched. It decodes; where an archive lies, what its members are called
// and how much of them is believed is decided elsewhere.
//
// A reader is given one format and one layer of compression, which were found from the content before. Formats
// and filters that voxlex does not name are never registered, nor are filters that would start a program, so
// that a hostile file can reach no other decoder. The read callback gets an untyped pointer back: it is the
// address of the `Client` that the reader keeps alive for as long as the archive is open.

/// A stream of bytes, in pieces.
protocol PackedBytes: AnyObject {
  /// The next piece, at most ``ArchiveReader/pieceSize`` bytes; empty at the end and ever after.
  func next() throws(IngestError) -> [UInt8]
}

/// What went wrong inside an archive.
enum ArchiveTrouble: Error {
  /// The archive's own bytes could not be read, or a limit was passed.
  case source(IngestError)
  /// libarchive's word for what is wrong with the bytes.
  case damaged(String)

  func error(_ name: String) -> IngestError {
    switch self {
    case .source(let error): error
    case .damaged(let reason): .damaged(name, reason)
    }
  }
}

/// What an archive says of a member.
struct ArchiveEntry {
  enum Kind { case file, folder, symbolicLink, hardLink, device, sparse, encrypted }
  /// The name as it is in the archive; no zero byte.
  var name: [UInt8]
  var kind: Kind
  /// Declared bytes; not believed, but a declaration beyond the limit is.
  var size: Int64
}

@safe final class ArchiveReader {
  enum Format { case tar, zipMember, raw }
  enum Layer: String { case none, gzip, zstd }

  static let pieceSize = 65_536

  private let archive: OpaquePointer
  private let client: Client

  /// - Throws: `IngestError.cannotRead` where this libarchive lacks the decoder, and what `source` throws.
  init(
    _ format: Format, _ layer: Layer = .none, from source: any PackedBytes, name: String
  ) throws(IngestError) {
    guard let archive = unsafe archive_read_new() else {
      throw .cannotRead(path: name, reason: "there is no memory for unpacking")
    }
    // From here `deinit` frees the archive, whatever is thrown.
    unsafe self.archive = archive
    client = Client(source)
    // SAFETY: `archive` is what libarchive just made; the calls only set it up.
    switch layer {
    case .none: break
    case .gzip, .zstd:
      let filter = layer == .gzip ? ARCHIVE_FILTER_GZIP : ARCHIVE_FILTER_ZSTD
      // A warning means that libarchive would start a program instead.
      guard unsafe archive_read_append_filter(archive, filter) == ARCHIVE_OK else {
        throw .cannotRead(
          path: name,
          reason: "this system's libarchive cannot unpack \(layer.rawValue)", remedy: "unpack the file first")
      }
    }
    switch format {
    case .tar:
      unsafe archive_read_support_format_tar(archive)
      // Joined archives are read to the end of the file, so that nothing behind the first end mark is lost.
      unsafe archive_read_set_format_option(archive, "tar", "read_concatenated_archives", "1")
    case .zipMember:
      unsafe archive_read_support_format_zip_streamable(archive)
    case .raw:
      // Without the format for empty content, which also takes what is cut off before its first byte.
      unsafe archive_read_support_format_raw(archive)
    }
    // SAFETY: the client outlives the archive: both are freed with this object, the archive first. The callback
    // gives a buffer that stays as it is until the next call, as libarchive asks.
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(client).toOpaque())
    unsafe archive_read_set_read_callback(archive) { archive, data, piece in
      guard let data = unsafe data, let piece = unsafe piece else { return -1 }
      return unsafe Unmanaged<Client>.fromOpaque(data).takeUnretainedValue().give(archive, piece)
    }
    guard unsafe archive_read_open1(archive) == ARCHIVE_OK else {
      if client.failure == nil, format == .raw { throw .damaged(name, "nothing can be unpacked from it") }
      throw trouble().error(name)
    }
  }

  deinit { unsafe archive_read_free(archive) }

  /// The next member; nil at the end.
  func nextEntry() throws(ArchiveTrouble) -> ArchiveEntry? {
    var entry: OpaquePointer?
    let result = unsafe archive_read_next_header(archive, &entry)
    if result == ARCHIVE_EOF, client.failure == nil { return nil }
    // A warning is about times, owners or the letters of a name, which are read as bytes here.
    guard result == ARCHIVE_OK || result == ARCHIVE_WARN, client.failure == nil, let entry = unsafe entry
    else {
      throw trouble()
    }
    return unsafe ArchiveReader.entry(entry)
  }

  /// The next piece of the member that is open; empty at its end.
  func read() throws(ArchiveTrouble) -> [UInt8] {
    var result = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: ArchiveReader.pieceSize) { buffer, count in
      // SAFETY: libarchive writes at most `buffer.count` bytes and says how many.
      result = unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
      count = max(0, result)
    }
    guard result >= 0, client.failure == nil else { throw trouble() }
    return piece
  }

  private func trouble() -> ArchiveTrouble {
    if let failure = client.failure { return .source(failure) }
    // SAFETY: libarchive gives nil or a text that ends in a zero byte and lives until the next call.
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return .damaged(reason ?? "it cannot be unpacked")
  }

  private static func entry(_ entry: OpaquePointer) -> ArchiveEntry {
    var name: [UInt8] = []
    // SAFETY: both functions give nil or a text that ends in a zero byte and lives as long as the entry.
    if let text = unsafe archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) {
      var end = unsafe text
      while unsafe end.pointee != 0 {
        unsafe name.append(UInt8(bitPattern: end.pointee))
        unsafe end += 1
      }
    }
    var kind = ArchiveEntry.Kind.device
    switch unsafe UInt32(archive_entry_filetype(entry)) {
    case 0o100000, 0: kind = .file
    case 0o040000: kind = .folder
    case 0o120000: kind = .symbolicLink
    default: kind = .device
    }
    if unsafe archive_entry_hardlink(entry) != nil { kind = .hardLink }
    if kind == .file, unsafe archive_entry_sparse_count(entry) > 0 { kind = .sparse }
    if unsafe archive_entry_is_encrypted(entry) != 0 { kind = .encrypted }
    let size = unsafe archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0
    return ArchiveEntry(name: name, kind: kind, size: size)
  }
}

/// What libarchive's callback reads from: the source, and the piece it was given last.
@safe private final class Client {
  private let source: any PackedBytes
  private let buffer: UnsafeMutableRawBufferPointer
  private(set) var failure: IngestError?

  init(_ source: any PackedBytes) {
    self.source = source
    unsafe buffer = .allocate(byteCount: ArchiveReader.pieceSize, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  func give(_ archive: OpaquePointer?, _ piece: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    // libarchive may ask again after an error; the source is not asked twice.
    guard failure == nil else { return -1 }
    do throws(IngestError) {
      let bytes = try source.next()
      precondition(bytes.count <= ArchiveReader.pieceSize, "a piece is larger than pieceSize")
      unsafe buffer.copyBytes(from: bytes)
      // SAFETY: `piece` is libarchive's place for the address; the buffer lives as long as this object.
      unsafe piece.pointee = UnsafeRawPointer(buffer.baseAddress)
      return bytes.count
    } catch {
      failure = error
      return -1
    }
  }
}
