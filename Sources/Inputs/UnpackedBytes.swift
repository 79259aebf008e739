/// The bytes of one gzip or zstd stream, unpacked, in pieces.
///
/// Decompression stops as a limit is passed. Check sum and length of each gzip member are verified (zstd's are by its
/// decoder), so that damage never passes for text.
final class UnpackedBytes: PackedBytes {
  private let name: String
  private let layer: ArchiveReader.Layer
  private let limits: ArchiveLimits
  private let packed: MeteredBytes
  private var reader: ArchiveReader?
  private var members = GzipMembers()
  private var count = 0

  init(
    _ source: any PackedBytes, _ layer: ArchiveReader.Layer, limits: ArchiveLimits, name: String
  ) throws(IngestError) {
    (self.name, self.layer, self.limits) = (name, layer, limits)
    packed = MeteredBytes(source, keeps: layer == .gzip)
    let reader = try ArchiveReader(.raw, layer, from: packed, name: name)
    do throws(ArchiveTrouble) { _ = try reader.nextEntry() } catch { throw error.error(name) }
    self.reader = reader
  }

  func next() throws(IngestError) -> [UInt8] {
    guard let reader else { return [] }
    let piece: [UInt8]
    do throws(ArchiveTrouble) { piece = try reader.read() } catch { throw place(error).error(name) }
    if layer == .gzip {
      for packed in packed.taken() { members.read(packed: packed) }
      guard !members.isHostile else {
        throw .limit(
          path: name, line: 1, what: "the gzip file seems to be of more members than can be distinguished")
      }
    }
    if piece.isEmpty {
      self.reader = nil
      try verify()
      return []
    }
    count += piece.count
    if layer == .gzip { members.sum(piece) }
    if let error = limits.bomb(name, packed: packed.count, unpacked: count) { throw error }
    return piece
  }

  private func verify() throws(IngestError) {
    guard layer == .gzip, !members.isVerified(last: packed.last, zeros: packed.zeros) else { return }
    let which =
      members.verified == 0
      ? "its gzip check sum" : "the check sum of its gzip member \(members.verified + 1)"
    throw .damaged(name, "\(which) is not that of what it unpacks to")
  }

  /// Says which member it is, where there are several.
  private func place(_ trouble: ArchiveTrouble) -> ArchiveTrouble {
    guard layer == .gzip, members.verified > 0, case .damaged(let reason) = trouble else { return trouble }
    return .damaged("\(reason), in its gzip member \(members.verified + 1)")
  }
}

/// Passes bytes on and remembers how many there were and how they ended.
final class MeteredBytes: PackedBytes {
  private let source: any PackedBytes
  private let keeps: Bool
  private var kept: [[UInt8]] = []
  private(set) var count = 0
  /// The last bytes before the zeros at the end, eight of them or all.
  private(set) var last: [UInt8] = []
  /// Zero bytes since the last other one.
  private(set) var zeros = 0

  /// - Parameter keeps: whether pieces are kept until they are taken.
  init(_ source: any PackedBytes, keeps: Bool = false) { (self.source, self.keeps) = (source, keeps) }

  func next() throws(IngestError) -> [UInt8] {
    let piece = try source.next()
    count += piece.count
    if keeps, !piece.isEmpty { kept.append(piece) }
    guard let end = piece.lastIndex(where: { $0 != 0 }) else {
      zeros += piece.count
      return piece
    }
    let before = last + [UInt8](repeating: 0, count: min(zeros, 8))
    last = Array((before + piece[...end].suffix(8)).suffix(8))
    zeros = piece.count - 1 - end
    return piece
  }

  /// The pieces that were passed on since they were last taken.
  func taken() -> [[UInt8]] {
    defer { kept = [] }
    return kept
  }
}
