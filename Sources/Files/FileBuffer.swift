import Bytes
import SystemPackage

/// The bytes of one file after another, with a zero behind them; grown when a file needs it, never shrunk.
package struct FileBuffer {
  /// The file is `bytes[..<count]`, and the next byte is zero; what is behind it, ``room`` at least, is of files before.
  package private(set) var bytes = [UInt8](repeating: 0, count: FileBuffer.room)
  package private(set) var count = 0

  /// Readable bytes from the end of a file on, of which the first is zero, so that it is scanned many bytes a step.
  package static let room = 64

  /// Small enough that a piece is hashed while it is still near the processor.
  private static let pieceSize = 262_144

  package init() {}

  /// - Throws: `.tooLarge` for more bytes than are read.
  package static func check(_ count: Int, name: String, limit: Int) throws(FileError) {
    guard count <= limit else { throw .tooLarge(name: name, limit: limit) }
  }

  package mutating func fill(copying source: [UInt8], name: String, limit: Int) throws(FileError) {
    try FileBuffer.check(source.count, name: name, limit: limit)
    count = 0
    grow(to: source.count + FileBuffer.room)
    count = source.count
    unsafe bytes.withUnsafeMutableBytes { target in
      // SAFETY: the buffer was grown to hold the source and the room behind it.
      unsafe source.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
    bytes[count] = 0
  }

  /// Reads a file, or standard input for `-`, to its end.
  ///
  /// - Returns: its SHA-256.
  @discardableResult
  package mutating func fill(path: String, limit: Int) throws(FileError) -> String {
    var hash = SHA256Digest()
    let isStandardInput = path == "-"
    let file =
      isStandardInput
      ? OpenFile(standardInputAs: path) : try OpenFile(FilePath(path), name: path, mayWait: true)
    count = 0
    if let status = try? file.status() {
      // A folder can be opened, and has whatever size its file system says.
      if status.type == .directory { throw .opening(name: path, SystemReason(Errno.isDirectory)) }
      if !isStandardInput {
        try FileBuffer.check(Int(status.size), name: path, limit: limit)
        grow(to: Int(status.size) + 1 + FileBuffer.room)
      }
    }
    while true {
      // Room for one byte more than the file is said to have: it may have grown, and its end must be met.
      if bytes.count < count + 1 + FileBuffer.room {
        grow(to: max(bytes.count * 2, count + FileBuffer.pieceSize))
      }
      let read = try piece(of: file)
      if read == 0 { break }
      unsafe bytes.withUnsafeBytes { buffer in
        // SAFETY: the pointer is used during the call alone.
        unsafe hash.update(UnsafeRawBufferPointer(rebasing: buffer[count..<count + read]))
      }
      count += read
      try FileBuffer.check(count, name: path, limit: limit)
    }
    bytes[count] = 0
    return hash.hexadecimal()
  }

  private mutating func piece(of file: OpenFile) throws(FileError) -> Int {
    let range = count..<min(bytes.count - FileBuffer.room, count + FileBuffer.pieceSize)
    let result = unsafe bytes.withUnsafeMutableBytes { buffer in
      // SAFETY: what was read before and the room behind the file are left alone.
      Result { () throws(FileError) in
        try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
      }
    }
    return try result.get()
  }

  /// What was read of the present file is kept; the old bytes go first where nothing was.
  private mutating func grow(to size: Int) {
    guard bytes.count < size else { return }
    if count == 0 {
      bytes = []
      bytes = Array(repeating: 0, count: size)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
  }

  /// All bytes of a small file, or of standard input for `-`.
  package static func small(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    var buffer = FileBuffer()
    try buffer.fill(path: path, limit: limit)
    return Array(buffer.bytes[..<buffer.count])
  }
}
