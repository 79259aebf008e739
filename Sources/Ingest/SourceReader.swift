import Crypto
import Legislation
import SystemPackage

/// Reads one source, whatever its format: the front door of this room.
///
/// The format is found from the content, never from the file's name. CLML is parsed while it is read, 64 KB at
/// a time; other formats are read whole first.
public struct SourceReader: Sendable {
  /// The user's word for the format; nil to find it from the content.
  public var format: SourceFormat?
  public var textOptions: TextOptions

  public init(format: SourceFormat? = nil, textOptions: TextOptions = TextOptions()) {
    (self.format, self.textOptions) = (format, textOptions)
  }

  static let pieceSize = 65_536
  /// Bytes of the largest source that is read; the whole of the largest Act is a hundredth of it.
  static let largestSource = 1 << 29

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: `IngestError`, whose sentence names the file and the remedy.
  public func read(path: String) throws(IngestError) -> Document {
    guard path != "-" else { return try read(FileDescriptor.standardInput, path: path, size: nil) }
    let file = try SourceReader.open(path)
    defer { try? file.close() }
    let size = try? file.seek(offset: 0, from: .end)
    if size != nil { _ = try? file.seek(offset: 0, from: .start) }
    return try read(file, path: path, size: size.map(Int.init))
  }

  /// All bytes of a file, or of standard input, up to a limit.
  func bytes(path: String, limit: Int) throws(IngestError) -> [UInt8] {
    let file = path == "-" ? FileDescriptor.standardInput : try SourceReader.open(path)
    defer { if path != "-" { try? file.close() } }
    var bytes: [UInt8] = []
    while true {
      let piece = try SourceReader.piece(of: file, path: path)
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit {
        throw .limit(path: path, line: 1, what: "the file is larger than \(limit) bytes")
      }
    }
  }

  private static func open(_ path: String) throws(IngestError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
    } catch {
      throw .cannotOpen(path: path, reason: reason(error))
    }
  }

  /// Reads a document that is already in memory. `path` names it in errors and reports.
  public func read(bytes: [UInt8], path: String) throws(IngestError) -> Document {
    var offset = 0
    return try read(path: path, size: bytes.count) { () throws(IngestError) in
      let end = min(offset + SourceReader.pieceSize, bytes.count)
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }

  private func read(_ file: FileDescriptor, path: String, size: Int?) throws(IngestError) -> Document {
    try read(path: path, size: size) { () throws(IngestError) in
      try SourceReader.piece(of: file, path: path)
    }
  }

  private func read(
    path: String, size: Int?, next: () throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> Document {
    var hash = SHA256()
    var total = 0
    func piece() throws(IngestError) -> [UInt8] {
      let bytes = try next()
      unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
      total += bytes.count
      // Places in a text are 32-bit numbers; normalisation makes a text hardly longer than its source.
      guard total <= SourceReader.largestSource else {
        throw .limit(path: path, line: 1, what: "it is larger than \(SourceReader.largestSource >> 20) MB")
      }
      return bytes
    }
    var head = try piece()
    // A pipe may give a few bytes at a time; the format is looked for in the first 64 KB.
    var isWhole = head.isEmpty
    while !isWhole, head.count < SourceReader.pieceSize {
      let more = try piece()
      if more.isEmpty { isWhole = true }
      head += more
    }
    var document: Document
    switch try detect(head, path: path, isWhole: isWhole) {
    case .clml:
      var pending: [UInt8]? = head
      let reserve = size.map { min($0 / 3, 1 << 24) } ?? 0
      document = try CLMLReader.read(path: path, reservingBytes: reserve) { () throws(IngestError) in
        if let first = pending {
          pending = nil
          return first
        }
        return isWhole ? [] : try piece()
      }
    case .text:
      document = try TextReader.read(try whole(head, isWhole, piece), path: path, options: textOptions)
    case .markdown:
      document = try MarkdownReader.read(try whole(head, isWhole, piece), path: path, options: textOptions)
    }
    document.identity.path = path
    document.identity.bytes = total
    document.identity.sha256 = Digest.hexadecimal(hash.finalize())
    return document
  }

  private func detect(_ head: [UInt8], path: String, isWhole: Bool) throws(IngestError) -> SourceFormat {
    if let format {
      guard !head.isEmpty else { throw .empty(path: path) }
      return format
    }
    return try Detection.detect(head, path: path, isWhole: isWhole).format
  }

  private func whole(
    _ head: [UInt8], _ isWhole: Bool, _ next: () throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> [UInt8] {
    var bytes = head
    while !isWhole {
      let more = try next()
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  private static func piece(of file: FileDescriptor, path: String) throws(IngestError) -> [UInt8] {
    do {
      return try unsafe Array<UInt8>(unsafeUninitializedCapacity: pieceSize) { buffer, count in
        count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw .cannotRead(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let number = error as? Errno else { return "\(error)" }
    switch number {
    case .noSuchFileOrDirectory: return "there is no such file"
    case .permissionDenied: return "permission is denied"
    case .isDirectory: return "it is a folder; name the files in it"
    case .tooManyOpenFiles: return "too many files are open"
    default: return "\(number)".lowercased()
    }
  }
}

/// SHA-256, as texts and wordlists are identified by it in every report.
public enum Digest {
  /// SHA-256 of bytes, 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Bytes of a small file that is no text to be counted: a wordlist, a published table.
public enum SourceBytes {
  /// - Throws: `IngestError.cannotOpen`, `.cannotRead`; `.limit` past 16 MB.
  public static func read(path: String) throws(IngestError) -> [UInt8] {
    try SourceReader().bytes(path: path, limit: 16 << 20)
  }
}
