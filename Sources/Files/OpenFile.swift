import SystemPackage

/// A file that is open for reading, closed when the last user of it is gone.
package final class OpenFile: Sendable {
  /// What errors call it.
  package let name: String
  private let descriptor: FileDescriptor
  /// Standard input stays open.
  private let isOurs: Bool

  /// Opens a file. A regular file is expected unless `mayWait`: opening a pipe waits for its writer.
  package init(_ path: FilePath, name: String, mayWait: Bool = false) throws(FileError) {
    let options: FileDescriptor.OpenOptions = mayWait ? [.closeOnExec] : [.closeOnExec, .nonBlocking]
    do { descriptor = try FileDescriptor.open(path, .readOnly, options: options) } catch {
      throw .opening(name: name, SystemReason(error))
    }
    (self.name, isOurs) = (name, true)
  }

  /// Standard input.
  package init(standardInputAs name: String) {
    (self.name, descriptor, isOurs) = (name, .standardInput, false)
  }

  deinit { if isOurs { try? descriptor.close() } }

  package func status() throws(FileError) -> Stat {
    do { return try descriptor.stat() } catch { throw .reading(name: name, SystemReason(error)) }
  }

  /// The next bytes, at most `count`; empty at the end.
  package func read(_ count: Int) throws(FileError) -> [UInt8] {
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        // SAFETY: the system writes at most `buffer.count` bytes and says how many.
        filled = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch { throw .reading(name: name, SystemReason(error)) }
  }

  /// As ``read(_:)``, into a buffer of the caller's, which is not empty.
  ///
  /// - Returns: how many bytes were written to its beginning; 0 at the end.
  @unsafe package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    do { return try unsafe descriptor.read(into: buffer) } catch {
      throw .reading(name: name, SystemReason(error))
    }
  }

  /// `count` bytes from `offset` on; fewer only where the file ends. Any thread may call this at any time. There is room for
  /// ``FileBuffer/room`` more behind them.
  package func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: count + FileBuffer.room) { buffer, filled in
        while filled < count {
          // SAFETY: what is still to be read is written to, and the room behind it is not touched.
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
          let more = try unsafe descriptor.read(fromAbsoluteOffset: offset + Int64(filled), into: rest)
          if more == 0 { return }
          filled += more
        }
      }
    } catch { throw .reading(name: name, SystemReason(error)) }
  }

  /// All that is still to be read.
  package func rest(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(name: name, limit: limit) }
    }
  }
}

// A file that is one whole, and must not be written to while it is read.
extension OpenFile {
  /// All bytes of a regular file.
  package static func whole(_ path: FilePath, name: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try OpenFile(path, name: name)
    let before = try file.regularStatus()
    guard before.size <= Int64(limit) else { throw .tooLarge(name: name, limit: limit) }
    let bytes = try file.read(Int(before.size), at: 0)
    try file.refuseChange(since: before, count: bytes.count)
    return bytes
  }

  /// The status of a regular file. A pipe that took the place of a file is not read: it might never end.
  package func regularStatus() throws(FileError) -> Stat {
    let status = try status()
    guard status.type == .regular else { throw .notAFile(name: name) }
    return status
  }

  /// - Parameter count: how many bytes were read.
  /// - Throws: `.changed` where that is not all, or the file is not what it was.
  package func refuseChange(since before: Stat, count: Int) throws(FileError) {
    let after = try status()
    guard after.size == before.size, Int64(count) == before.size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw .changed(name: name) }
  }
}
