import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// A file that bytes are added to, through a buffer.
package final class GrowingFile {
  package let path: String
  private let file: FileDescriptor
  private var pending: [UInt8] = []
  /// Bytes in the file and in the buffer.
  package private(set) var length: Int

  /// How much is written at once.
  package static let bufferSize = 1 << 18

  /// Opens or makes the file and cuts it to `length`.
  package init(path: String, length: Int) throws(AtomicFileError) {
    self.path = path
    self.length = length
    do {
      file = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.resize(to: Int64(length))
      _ = try file.seek(offset: 0, from: .end)
    } catch {
      throw AtomicFileError(SystemReason(error), path: path)
    }
  }

  package func append(_ bytes: [UInt8]) throws(AtomicFileError) {
    length += bytes.count
    // Much at once is not copied first.
    if bytes.count >= GrowingFile.bufferSize {
      try flush()
      return try write(bytes)
    }
    pending += bytes
    if pending.count >= GrowingFile.bufferSize { try flush() }
  }

  /// Appends what `body` puts into the buffer, time and again until it has no more.
  ///
  /// - Parameter body: appends until the buffer has ``bufferSize`` bytes or a little more; returns whether there is more.
  package func fill(_ body: (inout [UInt8]) -> Bool) throws(AtomicFileError) {
    var hasMore = true
    while hasMore {
      let before = pending.count
      hasMore = body(&pending)
      length += pending.count - before
      if pending.count >= GrowingFile.bufferSize { try flush() }
    }
  }

  package func flush() throws(AtomicFileError) {
    guard !pending.isEmpty else { return }
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8]) throws(AtomicFileError) {
    do { try file.writeAll(bytes) } catch { throw AtomicFileError(SystemReason(error), path: path) }
  }

  /// Forces what is written to the disk and closes the file.
  package func close() throws(AtomicFileError) {
    try flush()
    do {
      try synchronise()
      try file.close()
    } catch {
      throw AtomicFileError(SystemReason(error), path: path)
    }
  }

  /// What cannot be forced to a disk (a pipe, a device) is left to the system.
  private func synchronise() throws(Errno) {
    guard fsync(file.rawValue) == 0 || errno == EINVAL || errno == EROFS else { throw Errno(rawValue: errno) }
  }

  /// Closes the file and leaves it as it is.
  package func abandon() { try? file.close() }
}
