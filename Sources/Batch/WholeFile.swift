import Reporter
import SystemPackage

/// The first bytes of a file that this program wrote.
enum WholeFile {
  static func read(_ path: String, length: Int) throws -> [UInt8] {
    let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
    defer { try? file.close() }
    return try unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        // SAFETY: the rest of the buffer is writable, and no more than `length` bytes are asked for.
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let read = try unsafe file.read(into: rest)
        if read == 0 { break }
        count += read
      }
    }
  }
}

/// A small file of results, written whole or not at all.
enum AtomicText {
  static func write(_ text: String, to path: String) throws(BatchError) {
    do { try AtomicFile.write(text, to: path) } catch { throw .output(error) }
  }
}
