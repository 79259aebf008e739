// gzip files may be joined: 'cat a.gz b.gz' is a gzip file, and bgzip and other programs that pack in blocks make
// thousands of members in one. libarchive unpacks them in one go, without looking at check sums and without saying
// where one ends. Each member ends in the check sum and the length of what it unpacks to (RFC 1952), and the next begins
// with known bytes. So wherever these bytes pass, the eight before them may be the end of a member; it is one if what was
// unpacked since the last end has that length and that check sum.

/// Verifies what the members of a gzip file unpack to, as packed and unpacked bytes pass by.
struct GzipMembers {
  /// An end that the packed bytes may have.
  private struct End {
    var checkSum: UInt32
    var length: UInt32
    /// It was looked at in the member that is open, and is not its end.
    var isTried = false
  }

  /// Ends that packed bytes may have by chance are one in 16 million bytes; a file made of them is hostile.
  private static let mostEnds = 1 << 16
  /// How many ends are looked at for the member that is open: those by chance, and its own.
  private static let window = 64
  /// Packed bytes of the largest member that holds nothing: a header with a name, and the end.
  private static let largestEmpty = 1024

  private var carry: [UInt8] = []
  /// Packed bytes before `carry`.
  private var passed = 0
  /// Where the last member may begin.
  private var lastStart = 0
  private var ends: [End] = []
  private var checkSum = CRC32()
  private var count = 0
  /// Members whose ends were found right.
  private(set) var verified = 0
  /// More ends than any file has.
  private(set) var isHostile = false

  /// Takes note of packed bytes, in order.
  mutating func read(packed piece: [UInt8]) {
    let bytes = carry + piece
    var place = 8
    while place + 4 <= bytes.count {
      guard let next = bytes[place...].firstIndex(of: 0x1F), next + 4 <= bytes.count else { break }
      // Deflate is the only method; three bits of the flags are never set.
      if bytes[next + 1] == 0x8B, bytes[next + 2] == 8, bytes[next + 3] & 0xE0 == 0 {
        let end = End(
          checkSum: LittleEndian.uint32(bytes, next - 8), length: LittleEndian.uint32(bytes, next - 4))
        // Zeros before the first bytes of a member, as in a tar of gzip files, are no end of an empty one.
        if end.length > 0 || passed + next - lastStart < GzipMembers.largestEmpty {
          ends.append(end)
          lastStart = passed + next
        }
        if ends.count > GzipMembers.mostEnds { isHostile = true }
      }
      place = next + 1
    }
    carry = Array(bytes.suffix(11))
    passed += bytes.count - carry.count
  }

  /// Sums unpacked bytes, in order. What they were packed in has been read before.
  mutating func sum(_ piece: [UInt8]) {
    var rest = piece[...]
    while let (place, length) = nearestEnd(within: rest.count) {
      checkSum.update(Array(rest.prefix(length)))
      count += length
      rest = rest.dropFirst(length)
      if ends[place].checkSum == checkSum.value {
        ends.removeSubrange(...place)
        for index in ends.indices { ends[index].isTried = false }
        (checkSum, count) = (CRC32(), 0)
        verified += 1
      } else {
        ends[place].isTried = true
        // The first that may be an end is either that of the member that is open or none.
        ends.removeSubrange(..<(ends.firstIndex { !$0.isTried } ?? ends.endIndex))
      }
    }
    checkSum.update(Array(rest))
    count += rest.count
  }

  /// The end that would come first, if it would within so many bytes, and how many.
  private func nearestEnd(within room: Int) -> (place: Int, length: Int)? {
    var nearest: (place: Int, length: Int)?
    for place in ends.indices.prefix(GzipMembers.window) where !ends[place].isTried {
      // Every member could be empty before it begins: an empty one is only taken in its turn.
      if ends[place].length == 0, count == 0, place > 0 { continue }
      // Lengths are stated modulo 2^32.
      let length = Int(ends[place].length &- UInt32(truncatingIfNeeded: count))
      if length <= room, length < nearest?.length ?? .max { nearest = (place, length) }
    }
    return nearest
  }

  /// Whether the last member is what the file's last bytes say. Zeros may follow it, as tapes and disks have them.
  ///
  /// - Parameters:
  ///   - last: the last bytes of the file before the zeros at its end, eight of them or all.
  ///   - zeros: how many zeros it ends in.
  func isVerified(last: [UInt8], zeros: Int) -> Bool {
    let tail = last + [UInt8](repeating: 0, count: min(zeros, 8))
    guard tail.count >= 8 else { return false }
    for start in 0...(tail.count - 8) {
      let isRight =
        LittleEndian.uint32(tail, start) == checkSum.value
        && LittleEndian.uint32(tail, start + 4) == UInt32(truncatingIfNeeded: count)
      if isRight { return true }
    }
    return false
  }
}
