import SystemPackage

/// A file that is open for reading, closed when the last user of it is gone; or bytes that are in memory already.
final class OpenFile: Sendable {
  /// What errors call it.
  let name: String
  private let place: Place

  private enum Place {
    /// Closed by us, or standard input.
    case file(FileDescriptor, isOurs: Bool)
    case memory([UInt8])
  }

  /// Opens a file. A regular file is expected unless `mayWait`: opening a pipe waits for its writer.
  init(_ path: FilePath, name: String, mayWait: Bool = false) throws(IngestError) {
    let options: FileDescriptor.OpenOptions = mayWait ? [.closeOnExec] : [.closeOnExec, .nonBlocking]
    do {
      place = .file(try FileDescriptor.open(path, .readOnly, options: options), isOurs: true)
    } catch {
      throw .opening(name, error)
    }
    self.name = name
  }

  /// Bytes that were read before.
  init(_ bytes: [UInt8], name: String) { (self.name, place) = (name, .memory(bytes)) }

  /// Standard input, which stays open.
  init(standardInputAs name: String) {
    (self.name, place) = (name, .file(.standardInput, isOurs: false))
  }

  deinit { if case .file(let descriptor, isOurs: true) = place { try? descriptor.close() } }

  /// Of a file.
  func status() throws(IngestError) -> Stat {
    guard case .file(let descriptor, _) = place else {
      preconditionFailure("bytes in memory have no status; their size is that of the file")
    }
    do { return try descriptor.stat() } catch {
      throw .reading(name, error)
    }
  }

  func size() throws(IngestError) -> Int64 {
    if case .memory(let bytes) = place { return Int64(bytes.count) }
    return try status().size
  }

  /// The next bytes, at most `count`; empty at the end.
  ///
  /// - Parameter given: how many were read before.
  func read(_ count: Int, after given: Int) throws(IngestError) -> [UInt8] {
    guard case .file(let descriptor, _) = place else { return try read(count, at: Int64(given)) }
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        // SAFETY: the system writes at most `buffer.count` bytes and says how many.
        filled = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw .reading(name, error)
    }
  }

  /// `count` bytes from `offset` on; fewer only where the file ends. Any thread may call this at any time.
  func read(_ count: Int, at offset: Int64) throws(IngestError) -> [UInt8] {
    switch place {
    case .memory(let bytes): return Array(bytes.dropFirst(Int(clamping: offset)).prefix(count))
    case .file(let descriptor, _): return try read(descriptor, count, at: offset)
    }
  }

  private func read(
    _ descriptor: FileDescriptor, _ count: Int, at offset: Int64
  ) throws(IngestError) -> [UInt8] {
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
          // SAFETY: the rest of the buffer is written to, never past its end.
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let more = try unsafe descriptor.read(fromAbsoluteOffset: offset + Int64(filled), into: rest)
          if more == 0 { return }
          filled += more
        }
      }
    } catch {
      throw .reading(name, error)
    }
  }
}

/// The bytes of an open file from where it stands, in pieces.
final class FileBytes: PackedBytes {
  let file: OpenFile
  /// Bytes given so far.
  private(set) var count = 0

  init(_ file: OpenFile) { self.file = file }

  func next() throws(IngestError) -> [UInt8] {
    let piece = try file.read(ArchiveReader.pieceSize, after: count)
    count += piece.count
    return piece
  }
}

/// A stream whose beginning can be looked at before it is read.
final class PeekedBytes: PackedBytes {
  private let source: any PackedBytes
  private var pending: [[UInt8]] = []
  private var isAtEnd = false

  init(_ source: any PackedBytes) { self.source = source }

  /// The first `count` bytes of what is still to be read; fewer if there are no more.
  func peek(_ count: Int) throws(IngestError) -> [UInt8] {
    var held = pending.reduce(0) { $0 + $1.count }
    while held < count, !isAtEnd {
      let piece = try source.next()
      if piece.isEmpty { isAtEnd = true } else { pending.append(piece) }
      held += piece.count
    }
    return Array(pending.joined().prefix(count))
  }

  func next() throws(IngestError) -> [UInt8] {
    if !pending.isEmpty { return pending.removeFirst() }
    return isAtEnd ? [] : try source.next()
  }

  /// All that is still to be read.
  func rest(limits: ArchiveLimits, name: String) throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
      if let error = limits.tooLarge(name, bytes: bytes.count) { throw error }
    }
  }
}
