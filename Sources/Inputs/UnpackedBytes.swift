/// The bytes of one gzip or zstd stream, unpacked, in pieces.
///
/// Decompression stops as a limit is passed. gzip's check sum and length are verified at the end (zstd's are by
/// its decoder), so that damage never passes for text.
final class UnpackedBytes: PackedBytes {
  private let name: String
  private let layer: ArchiveReader.Layer
  private let limits: ArchiveLimits
  private let packed: MeteredBytes
  private var reader: ArchiveReader?
  private var checkSum = CRC32()
  private var count = 0

  init(
    _ source: any PackedBytes, _ layer: ArchiveReader.Layer, limits: ArchiveLimits, name: String
  ) throws(IngestError) {
    (self.name, self.layer, self.limits) = (name, layer, limits)
    packed = MeteredBytes(source)
    let reader = try ArchiveReader(.raw, layer, from: packed, name: name)
    do throws(ArchiveTrouble) { _ = try reader.nextEntry() } catch { throw error.error(name) }
    self.reader = reader
  }

  func next() throws(IngestError) -> [UInt8] {
    guard let reader else { return [] }
    let piece: [UInt8]
    do throws(ArchiveTrouble) { piece = try reader.read() } catch { throw error.error(name) }
    if piece.isEmpty {
      self.reader = nil
      try verify()
      return []
    }
    count += piece.count
    if layer == .gzip { checkSum.update(piece) }
    if let error = limits.bomb(name, packed: packed.count, unpacked: count) { throw error }
    return piece
  }

  private func verify() throws(IngestError) {
    guard layer == .gzip else { return }
    let tail = packed.tail
    guard tail.count == 8, LittleEndian.uint32(tail, 0) == checkSum.value,
      LittleEndian.uint32(tail, 4) == UInt32(truncatingIfNeeded: count)
    else {
      throw .damaged(
        name, "its gzip check sum is not that of what it unpacks to; or it is several gzip files in one")
    }
  }
}

/// Passes bytes on and remembers how many there were and how they ended.
final class MeteredBytes: PackedBytes {
  private let source: any PackedBytes
  private(set) var count = 0
  /// The last bytes given, at most 8.
  private(set) var tail: [UInt8] = []
  /// Zero bytes since the last other one.
  private(set) var zeros = 0

  init(_ source: any PackedBytes) { self.source = source }

  func next() throws(IngestError) -> [UInt8] {
    let piece = try source.next()
    count += piece.count
    tail = Array((tail + piece.suffix(8)).suffix(8))
    let last = piece.lastIndex { $0 != 0 }
    zeros = last.map { piece.count - 1 - $0 } ?? zeros + piece.count
    return piece
  }
}
