import CLibArchive

/// Packs bytes with gzip, as browsers unpack it. libarchive does it; the same bytes give the same bytes, for the time is
/// left out.
package enum GzipPacking {
  /// - Throws: ``RenderingError/notPacked(reason:)``.
  package static func packed(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
    guard let archive = unsafe archive_write_new() else {
      throw .notPacked(reason: "there is no memory for it")
    }
    defer { unsafe archive_write_free(archive) }
    guard let entry = unsafe archive_entry_new() else {
      throw .notPacked(reason: "there is no memory for it")
    }
    defer { unsafe archive_entry_free(entry) }
    // Packed bytes are at most a little longer than the bytes themselves.
    var room = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1024)
    var used = 0
    // SAFETY: both pointers are what libarchive just made. It writes at most `count` bytes into `room` and their number
    // into `used`, which both live through the closure, and reads at most the bytes it is given.
    let isDone = unsafe room.withUnsafeMutableBytes { room in
      unsafe withUnsafeMutablePointer(to: &used) { used in
        unsafe archive_write_add_filter_gzip(archive) == ARCHIVE_OK
          && archive_write_set_format_raw(archive) == ARCHIVE_OK
          && archive_write_set_filter_option(archive, "gzip", "timestamp", nil) == ARCHIVE_OK
          && archive_write_set_filter_option(archive, "gzip", "compression-level", "9") == ARCHIVE_OK
          && archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
          && archive_write_open_memory(archive, room.baseAddress, room.count, used) == ARCHIVE_OK
          && write(bytes, entry, to: archive)
      }
    }
    guard isDone else {
      // SAFETY: libarchive gives nil or a text that ends in a zero byte and lives until the next call.
      let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
      throw .notPacked(reason: reason ?? "libarchive does not say why")
    }
    return Array(room[..<used])
  }

  private static func write(_ bytes: [UInt8], _ entry: OpaquePointer, to archive: OpaquePointer) -> Bool {
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_size(entry, Int64(bytes.count))
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    // SAFETY: libarchive reads at most the bytes it is given, which live through the closure.
    let count = unsafe bytes.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
    return unsafe count == bytes.count && archive_write_close(archive) == ARCHIVE_OK
  }
}
