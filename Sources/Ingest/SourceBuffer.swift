import Bytes
import Inputs
import Legislation
import SystemPackage

/// The bytes of one source after another, with a zero behind them; grown when a source needs it, never shrunk.
struct SourceBuffer {
  /// The source is `bytes[..<count]`, and the next byte is zero; what is behind it is of sources before.
  private(set) var bytes: [UInt8] = [0]
  private(set) var count = 0

  /// Small enough that a piece is hashed while it is still near the processor.
  private static let pieceSize = 262_144

  static func check(_ count: Int, path: String, limit: Int) throws(IngestError) {
    // Places in a text are 32-bit numbers; normalisation makes a text hardly longer than its source.
    guard count <= limit else {
      throw .limit(path: path, line: 1, what: "it is larger than \(limit >> 20) MB")
    }
  }

  mutating func fill(copying source: [UInt8], path: String, limit: Int) throws(IngestError) {
    try SourceBuffer.check(source.count, path: path, limit: limit)
    count = 0
    grow(to: source.count + 1)
    count = source.count
    unsafe bytes.withUnsafeMutableBytes { target in
      // SAFETY: the buffer was grown to hold the source and one byte more.
      unsafe source.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
    bytes[count] = 0
  }

  /// Reads a file, or standard input for `-`, to its end.
  ///
  /// - Parameter remedy: what to do where the path is that of a folder.
  /// - Returns: its SHA-256.
  @discardableResult
  mutating func fill(
    path: String, limit: Int, ofFolder remedy: Remedy = "name the files in it"
  ) throws(IngestError) -> String {
    var hash = SHA256Digest()
    let file = path == "-" ? FileDescriptor.standardInput : try SourceBuffer.open(path)
    defer { if path != "-" { try? file.close() } }
    count = 0
    // A folder can be opened, and has whatever size its file system says.
    if let status = try? file.stat(), status.type == .directory {
      throw .cannotOpen(path: path, reason: "it is a folder", remedy: remedy)
    }
    if path != "-", let size = try? file.seek(offset: 0, from: .end) {
      _ = try? file.seek(offset: 0, from: .start)
      try SourceBuffer.check(Int(size), path: path, limit: limit)
      grow(to: Int(size) + 2)
    }
    while true {
      // Room for one byte more than the file is said to have: it may have grown, and its end must be met.
      if bytes.count < count + 2 { grow(to: max(bytes.count * 2, count + SourceBuffer.pieceSize)) }
      let read = try piece(of: file, path: path)
      if read == 0 { break }
      unsafe bytes.withUnsafeBytes { buffer in
        // SAFETY: the pointer is used during the call alone.
        unsafe hash.update(UnsafeRawBufferPointer(rebasing: buffer[count..<count + read]))
      }
      count += read
      try SourceBuffer.check(count, path: path, limit: limit)
    }
    bytes[count] = 0
    return hash.hexadecimal()
  }

  private mutating func piece(of file: FileDescriptor, path: String) throws(IngestError) -> Int {
    do {
      let end = min(bytes.count - 1, count + SourceBuffer.pieceSize)
      return try unsafe bytes.withUnsafeMutableBytes { buffer in
        // SAFETY: what was read before and the last byte, which is for the zero, are left alone.
        try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<end]))
      }
    } catch {
      throw .reading(path, error)
    }
  }

  /// What was read of the present source is kept; the old bytes go first where nothing was.
  private mutating func grow(to size: Int) {
    guard bytes.count < size else { return }
    if count == 0 {
      bytes = []
      bytes = Array(repeating: 0, count: size)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
  }

  private static func open(_ path: String) throws(IngestError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
    } catch {
      throw .opening(path, error)
    }
  }
}
