// Archives made byte by byte, so that a test can lie in any field.

/// Bytes of little-endian numbers.
private func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

enum CheckSum {
  /// CRC-32, a bit at a time; written apart from the one under test.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ step(UInt8(truncatingIfNeeded: sum) ^ byte) }
    return ~sum
  }

  private static let steps: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  private static func step(_ byte: UInt8) -> UInt32 { steps[Int(byte)] }
}

/// A member of a zip, each field as honest as the test leaves it.
struct ZipPart {
  var name: [UInt8]
  var packed: [UInt8]
  var method = 0
  var checkSum: UInt32
  var unpackedSize: Int
  var packedSize: Int
  var flags = 0
  var mode = 0o100644
  /// The name in the local header, if it is another.
  var localName: [UInt8]?
  /// The extra field of the local header, and its length if the header says another.
  var localExtra: [UInt8] = []
  var localExtraLength: Int?
  /// Where the index says that it lies, if somewhere else.
  var offset: Int?
  /// More extra fields of the index.
  var extra: [UInt8] = []
  /// Who made it: 0 is DOS, 3 Unix, 10 NTFS, 19 macOS.
  var host: UInt8 = 3
  /// Whether sizes and offset stand in a zip64 field.
  var isLarge = false

  init(_ name: String, _ text: String) { self.init(Array(name.utf8), Array(text.utf8)) }

  /// A stored member.
  init(_ name: [UInt8], _ bytes: [UInt8]) {
    (self.name, packed, checkSum) = (name, bytes, CheckSum.crc32(bytes))
    (unpackedSize, packedSize) = (bytes.count, bytes.count)
  }

  func changed(_ change: (inout ZipPart) -> Void) -> ZipPart {
    var part = self
    change(&part)
    return part
  }
}

enum MadeZip {
  static func bytes(_ parts: [ZipPart], comment: String = "", entries: Int? = nil) -> [UInt8] {
    var file: [UInt8] = []
    var index: [UInt8] = []
    for part in parts {
      let offset = part.offset ?? file.count
      let name = part.localName ?? part.name
      let sum = Int(part.checkSum)
      file +=
        [0x50, 0x4B, 3, 4] + number(20, 2) + number(part.flags, 2) + number(part.method, 2) + number(0, 4)
      file += number(sum, 4) + number(part.packedSize, 4) + number(part.unpackedSize, 4)
      file += number(name.count, 2) + number(part.localExtraLength ?? part.localExtra.count, 2)
      file += name + part.localExtra + part.packed
      let extra =
        (part.isLarge
          ? number(1, 2) + number(24, 2) + number(part.unpackedSize, 8) + number(part.packedSize, 8)
            + number(offset, 8)
          : []) + part.extra
      func field(_ value: Int) -> [UInt8] { number(part.isLarge ? 0xFFFF_FFFF : value, 4) }
      index +=
        [0x50, 0x4B, 1, 2] + [20, part.host] + number(20, 2) + number(part.flags, 2) + number(part.method, 2)
      index += number(0, 4) + number(sum, 4) + field(part.packedSize) + field(part.unpackedSize)
      index +=
        number(part.name.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 2) + number(0, 2)
      index += number(part.mode << 16, 4) + field(offset) + part.name + extra
    }
    let count = entries ?? parts.count
    let start = file.count
    file += index
    if parts.contains(where: \.isLarge) {
      let place = file.count
      file +=
        [0x50, 0x4B, 6, 6] + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 4) + number(0, 4)
      file += number(count, 8) + number(count, 8) + number(index.count, 8) + number(start, 8)
      file += [0x50, 0x4B, 6, 7] + number(0, 4) + number(place, 8) + number(1, 4)
    }
    file += [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
    file += number(index.count, 4) + number(start, 4) + number(comment.utf8.count, 2) + Array(comment.utf8)
    return file
  }
}

/// A member of a tar.
struct TarPart {
  var name: [UInt8]
  var bytes: [UInt8]
  /// `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder, `6` pipe, `x` extended header.
  var type: UInt8 = UInt8(ascii: "0")
  var link: [UInt8] = []
  var size: Int?

  init(_ name: String, _ text: String, type: Character = "0", link: String = "") {
    self.init(Array(name.utf8), Array(text.utf8))
    self.type = type.asciiValue ?? 0
    self.link = Array(link.utf8)
  }

  init(_ name: [UInt8], _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// A record of an extended header.
  static func extended(_ key: String, _ value: String) -> TarPart {
    let body = " \(key)=\(value)\n"
    var length = body.utf8.count
    while "\(length)".utf8.count + body.utf8.count != length { length += 1 }
    return TarPart("PaxHeader/x", "\(length)\(body)", type: "x")
  }

  var blocks: [UInt8] {
    func field(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
      Array(bytes.prefix(count)) + [UInt8](repeating: 0, count: max(0, count - bytes.count))
    }
    func octal(_ value: Int, _ count: Int) -> [UInt8] {
      let digits = String(value, radix: 8)
      return Array((String(repeating: "0", count: count - 1 - digits.count) + digits).utf8) + [0]
    }
    var head = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
    head += octal(size ?? bytes.count, 12) + octal(0, 12) + Array("        ".utf8) + [type] + field(link, 100)
    head += Array("ustar\u{0}00".utf8)
    head = field(head, 512)
    let sum = head.reduce(0) { $0 + Int($1) }
    head.replaceSubrange(148..<156, with: octal(sum, 7) + [0x20])
    return head + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }
}

enum MadeTar {
  static func bytes(_ parts: [TarPart], endMark: Bool = true) -> [UInt8] {
    parts.flatMap(\.blocks) + (endMark ? [UInt8](repeating: 0, count: 1024) : [])
  }
}

enum MadeGzip {
  /// Deflate with blocks that are only stored.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      packed += [end == bytes.count ? 1 : 0] + number(end - start, 2) + number(~(end - start), 2)
      packed += bytes[start..<end]
      start = end
    } while start < bytes.count
    return packed
  }

  static func bytes(_ content: [UInt8]) -> [UInt8] { wrap(stored(content), content) }

  static func wrap(_ packed: [UInt8], _ content: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed + number(Int(CheckSum.crc32(content)), 4)
      + number(content.count, 4)
  }
}

enum MadeZstd {
  /// One frame of blocks that are only stored, without a check sum.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38]
    var start = 0
    repeat {
      let end = min(start + 1000, bytes.count)
      packed += number((end - start) << 3 | (end == bytes.count ? 1 : 0), 3) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return packed
  }
}

/// Deflate and zstd of one letter again and again, at more than a thousand to one.
enum MadeBomb {
  static let letter = UInt8(ascii: "a")

  /// One block with a code of its own: '0' for a match of 258 bytes, one bit more for its distance of 1.
  ///
  /// - Returns: the packed bytes, and how many letters they unpack to (at least `count`).
  static func deflate(_ count: Int) -> (packed: [UInt8], unpacked: Int) {
    var bits = BitWriter()
    bits.put(1, 1)  // the last block
    bits.put(2, 2)  // with a code of its own
    bits.put(286 - 257, 5)
    bits.put(0, 5)
    // Lengths of the code of code lengths, in the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1:
    // '18' (a run of zeros) 1 bit, '2' and '1' 2 bits each.
    let lengths = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2]
    bits.put(lengths.count - 4, 4)
    for length in lengths { bits.put(length, 3) }
    // Canonical codes: '18' is 0, '1' is 10, '2' is 11.
    func zeros(_ count: Int) {
      bits.code(0, 1)
      bits.put(count - 11, 7)
    }
    zeros(97)
    bits.code(0b11, 2)  // literal 'a' (97): 2 bits
    zeros(138)
    zeros(20)
    bits.code(0b11, 2)  // end of block (256): 2 bits
    zeros(28)
    bits.code(0b10, 2)  // match of 258 (285): 1 bit
    bits.code(0b10, 2)  // distance 1: 1 bit
    // Canonical codes: 285 is 0, the literal is 10, the end is 11.
    bits.code(0b10, 2)
    var unpacked = 1
    while unpacked < count {
      bits.code(0, 1)
      bits.code(0, 1)
      unpacked += 258
    }
    bits.code(0b11, 2)
    return (bits.bytes, unpacked)
  }

  /// Blocks that say "128 KB of this byte".
  static func zstd(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38]  // a window of 128 KB
    var left = count
    while left > 0 {
      let size = min(left, 1 << 17)
      left -= size
      bytes += number(size << 3 | 1 << 1 | (left == 0 ? 1 : 0), 3) + [letter]
    }
    return bytes
  }

  private struct BitWriter {
    var bytes: [UInt8] = []
    var used = 8
    mutating func bit(_ value: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(value & 1) << UInt8(used)
      used += 1
    }
    /// A number, its lowest bit first.
    mutating func put(_ value: Int, _ count: Int) { for place in 0..<count { bit(value >> place) } }
    /// A code word, its highest bit first.
    mutating func code(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bit(value >> place) }
    }
  }
}
