/// A member of a zip that any worker may unpack at any time, beside others.
///
/// It shares the open file with the other members and holds it open; reading names its place each time.
package struct ZipMember: Sendable {
  let file: InputFile
  let entry: ZipEntry
  /// Where members end in the file.
  let end: UInt64
  let limits: ArchiveLimits
  let name: String

  /// Packed bytes, as the archive's index says.
  package var packedSize: Int { Int(clamping: entry.packed) }

  /// The member, unpacked and verified against length and check sum of the archive's index.
  ///
  /// libarchive is given a local header made from the index, and behind it the packed bytes and no more. So it
  /// decodes exactly what the index promises, and nothing that the local header says otherwise is believed.
  func bytes() throws(IngestError) -> [UInt8] {
    let declared = Int(clamping: entry.unpacked)
    if let error = limits.tooLarge(name, bytes: declared) { throw error }
    if let error = limits.bomb(name, packed: packedSize, unpacked: declared) { throw error }
    let source = ZipMemberBytes(file, header: localHeader, from: try dataStart(), count: packedSize)
    let reader = try ArchiveReader(.zipMember, from: source, name: name)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(declared, 1 << 24))
    do throws(ArchiveTrouble) {
      _ = try reader.nextEntry()
      while true {
        let piece = try reader.read()
        if piece.isEmpty { break }
        bytes += piece
        guard bytes.count <= declared else {
          throw .damaged("it unpacks to more than the archive's index says")
        }
      }
    } catch { throw error.error(name) }
    guard bytes.count == declared else {
      throw .damaged(name, "it unpacks to less than the archive's index says")
    }
    return bytes
  }

  /// Where the packed bytes begin. The local header must be there and name the same member.
  private func dataStart() throws(IngestError) -> UInt64 {
    guard let header = try ZipLocalHeader(file, at: entry.offset, name: entry.rawName[...]),
      header.method == entry.method
    else { throw .damaged(name, "the archive's index and the member itself do not agree") }
    let start = header.dataStart
    guard start <= end, entry.packed <= end - start else {
      throw .damaged(name, "it reaches beyond the place of members in the archive")
    }
    return start
  }

  private var localHeader: [UInt8] {
    var header: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0]
    func put(_ value: UInt64, _ count: Int) {
      for byte in 0..<count { header.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
    put(UInt64(entry.method), 2)
    put(0x0021_0000, 4)
    put(UInt64(entry.checkSum), 4)
    put(entry.packed, 4)
    put(entry.unpacked, 4)
    put(1, 2)
    put(0, 2)
    header.append(UInt8(ascii: "m"))
    return header
  }
}

/// What is before a member's packed bytes; nil if it is not there or names another member.
struct ZipLocalHeader {
  var method: UInt16
  /// Where the packed bytes begin in the file.
  var dataStart: UInt64

  init?(_ file: InputFile, at offset: UInt64, name: ArraySlice<UInt8>) throws(IngestError) {
    guard offset < UInt64(Int64.max) else { return nil }
    let header = try file.read(30 + name.count, at: Int64(offset))
    guard header.count == 30 + name.count, LittleEndian.uint32(header, 0) == 0x0403_4B50,
      Int(LittleEndian.uint16(header, 26)) == name.count, header.suffix(name.count) == name
    else { return nil }
    method = LittleEndian.uint16(header, 8)
    dataStart = offset + UInt64(header.count) + UInt64(LittleEndian.uint16(header, 28))
  }
}

/// A header, and a stretch of a file behind it.
private final class ZipMemberBytes: PackedBytes {
  private let file: InputFile
  private var header: [UInt8]
  private var place: Int64
  private var left: Int

  init(_ file: InputFile, header: [UInt8], from place: UInt64, count: Int) {
    (self.file, self.header, self.place, left) = (file, header, Int64(clamping: place), count)
  }

  func next() throws(IngestError) -> [UInt8] {
    let bytes = try file.read(min(left, ArchiveReader.pieceSize - header.count), at: place)
    place += Int64(bytes.count)
    left = bytes.isEmpty ? 0 : left - bytes.count
    defer { header = [] }
    return header + bytes
  }
}
