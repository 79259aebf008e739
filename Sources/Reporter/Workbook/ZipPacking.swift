import CLibArchive

/// Packs named parts into a zip file, which is what a workbook is. libarchive writes it; it never sees a path of the
/// disk. The other place where libarchive is touched is `Inputs/ArchiveReading.swift`, which unpacks.
///
/// The same parts give the same bytes whenever and wherever they are packed by the same libarchive and zlib: no
/// part has a time, an owner or another mode than its neighbour.
enum ZipPacking {
  static func packed(_ parts: [(name: String, bytes: [UInt8])]) throws(RenderingError) -> [UInt8] {
    let writer = try ZipWriter()
    for part in parts { try writer.add(part.name, part.bytes) }
    return try writer.finished()
  }

  /// The libraries that decide the bytes, as `libarchive 3.6.2, zlib 1.2.13`.
  static var libraries: String {
    // SAFETY: both functions give nil or a constant text that ends in a zero byte.
    let archive = unsafe archive_version_string().map { unsafe String(cString: $0) } ?? "libarchive"
    guard let zlib = unsafe archive_zlib_version().map({ unsafe String(cString: $0) }) else { return archive }
    return "\(archive.split(separator: " ").joined(separator: " ")), zlib \(zlib)"
  }
}

@safe private final class ZipWriter {
  private let archive: OpaquePointer
  private let packed = PackedParts()

  init() throws(RenderingError) {
    guard let archive = unsafe archive_write_new() else {
      throw .notPacked(reason: "there is no memory for it")
    }
    // From here `deinit` frees the archive, whatever is thrown.
    unsafe self.archive = archive
    // SAFETY: `archive` is what libarchive just made. `packed` outlives it: both are freed with this object, the
    // archive first. libarchive gives the callback the address it was given, and a buffer of the length it says.
    let isOpen =
      unsafe archive_write_set_format_zip(archive) == ARCHIVE_OK
      && archive_write_set_format_option(archive, "zip", "compression", "deflate") == ARCHIVE_OK
      && archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
      && archive_write_open(
        archive, Unmanaged.passUnretained(packed).toOpaque(), nil,
        { _, parts, buffer, count in
          guard let parts = unsafe parts, let buffer = unsafe buffer else { return -1 }
          unsafe Unmanaged<PackedParts>.fromOpaque(parts).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
          return count
        }, nil) == ARCHIVE_OK
    guard isOpen else { throw trouble() }
  }

  deinit { unsafe archive_write_free(archive) }

  func add(_ name: String, _ bytes: [UInt8]) throws(RenderingError) {
    guard let entry = unsafe archive_entry_new() else {
      throw .notPacked(reason: "there is no memory for it")
    }
    defer { unsafe archive_entry_free(entry) }
    // SAFETY: `entry` is what libarchive just made; it copies the name, which lives through the call.
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, Int64(bytes.count))
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { throw trouble() }
    var written = 0
    while written < bytes.count {
      // SAFETY: libarchive reads at most the bytes it is given, which live through the closure.
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw trouble() }
      written += count
    }
    guard unsafe archive_write_finish_entry(archive) == ARCHIVE_OK else { throw trouble() }
  }

  /// The whole file; nothing can be added after.
  func finished() throws(RenderingError) -> [UInt8] {
    guard unsafe archive_write_close(archive) == ARCHIVE_OK else { throw trouble() }
    return packed.bytes
  }

  private func trouble() -> RenderingError {
    // SAFETY: libarchive gives nil or a text that ends in a zero byte and lives until the next call.
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return .notPacked(reason: reason ?? "libarchive does not say why")
  }
}

/// What libarchive's callback writes to.
private final class PackedParts {
  var bytes: [UInt8] = []
}
