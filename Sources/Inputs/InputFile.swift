import Files
import SystemPackage

/// What an input is read from: an open file, or bytes that are in memory already.
final class InputFile: Sendable {
  /// What errors call it.
  let name: String
  private let place: Place

  private enum Place {
    case file(OpenFile)
    case memory([UInt8])
  }

  init(_ file: OpenFile) { (name, place) = (file.name, .file(file)) }

  /// Opens a file. A regular file is expected unless `mayWait`: opening a pipe waits for its writer.
  init(_ path: FilePath, name: String, mayWait: Bool = false) throws(IngestError) {
    do { place = .file(try OpenFile(path, name: name, mayWait: mayWait)) } catch { throw IngestError(error) }
    self.name = name
  }

  /// Bytes that were read before.
  init(_ bytes: [UInt8], name: String) { (self.name, place) = (name, .memory(bytes)) }

  /// Standard input, which stays open.
  convenience init(standardInputAs name: String) { self.init(OpenFile(standardInputAs: name)) }

  /// Of a file.
  func status() throws(IngestError) -> Stat {
    guard case .file(let file) = place else {
      preconditionFailure("bytes in memory have no status; their size is that of the file")
    }
    do { return try file.status() } catch { throw IngestError(error) }
  }

  func size() throws(IngestError) -> Int64 {
    if case .memory(let bytes) = place { return Int64(bytes.count) }
    return try status().size
  }

  /// The next bytes, at most `count`; empty at the end.
  ///
  /// - Parameter given: how many were read before.
  func read(_ count: Int, after given: Int) throws(IngestError) -> [UInt8] {
    guard case .file(let file) = place else { return try read(count, at: Int64(given)) }
    do { return try file.read(count) } catch { throw IngestError(error) }
  }

  /// `count` bytes from `offset` on; fewer only where the file ends. Any thread may call this at any time.
  func read(_ count: Int, at offset: Int64) throws(IngestError) -> [UInt8] {
    switch place {
    case .memory(let bytes): return Array(bytes.dropFirst(Int(clamping: offset)).prefix(count))
    case .file(let file): do { return try file.read(count, at: offset) } catch { throw IngestError(error) }
    }
  }
}

/// The bytes of an open file from where it is, in pieces.
final class FileBytes: PackedBytes {
  let file: InputFile
  /// Bytes given so far.
  private(set) var count = 0

  init(_ file: InputFile) { self.file = file }

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
