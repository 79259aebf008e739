import CIconv

/// The system's converter, for the encodings that are not decoded here: Shift_JIS, ISO-8859-15 and their like.
enum EncodingConverter {
  enum Outcome: Equatable {
    case converted([UInt8])
    /// Offset of the first byte that is no character of the encoding.
    case invalid(Int)
    case unknownEncoding
  }

  /// - Parameter name: letters, digits, full stops, low lines and hyphens only.
  static func utf8(_ bytes: [UInt8], count: Int, from name: String) -> Outcome {
    precondition(count <= bytes.count)
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return .unknownEncoding
    }
    defer { unsafe iconv_close(converter) }
    var source = bytes
    var output: [UInt8] = []
    output.reserveCapacity(count + count / 8)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let left = unsafe source.withUnsafeMutableBytes { source in
      var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = count
      while left > 0 {
        let before = left
        let written = unsafe piece.withUnsafeMutableBytes { room in
          var to = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = room.count
          // SAFETY: the converter reads `left` bytes of the source at most and writes `free` into the room, and moves
          // all four on by what it read and wrote.
          unsafe iconv(converter, &from, &left, &to, &free)
          return room.count - free
        }
        output += piece[..<written]
        // Neither read nor written: what comes next is no character.
        if left == before, written == 0 { break }
      }
      return left
    }
    return left == 0 ? .converted(output) : .invalid(count - left)
  }
}
