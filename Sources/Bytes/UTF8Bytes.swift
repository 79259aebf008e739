/// UTF-8 as bytes: whether it is well-formed, and characters written in it.
@usableFromInline
package enum UTF8Bytes {
  /// Offset of the first byte that is not well-formed UTF-8; nil if there is none.
  ///
  /// - Complexity: O(bytes), 32 bytes a step where they are ASCII.
  package static func firstInvalid(in source: Span<UInt8>) -> Int? {
    var index = firstBeyondASCII(in: source, from: 0)
    while index < source.count {
      let length = length(in: source, at: index)
      if length == 0 { return index }
      index += length
      if index < source.count, source[index] < 0x80 { index = firstBeyondASCII(in: source, from: index) }
    }
    return nil
  }

  private static func firstBeyondASCII(in source: Span<UInt8>, from start: Int) -> Int {
    precondition(0 <= start && start <= source.count)
    var index = start
    while index &+ 32 <= source.count {
      var found: UInt64 = 0
      for step in 0..<4 {
        // SAFETY: 0 ≤ start ≤ index, and 32 bytes from `index` end at the source's end at most.
        found |=
          unsafe source.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index &+ step &* 8, as: UInt64.self)
      }
      if found & EightBytes.highs != 0 { break }
      index &+= 32
    }
    while index < source.count {
      let found = EightBytes.load(source, at: index) & EightBytes.highs
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    return source.count
  }

  /// Length of the well-formed sequence beyond ASCII at `index`, 0 if it is ill-formed (Unicode, table 3-7).
  package static func length(in source: Span<UInt8>, at index: Int) -> Int {
    let lead = source[index]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, index + length <= source.count else { return 0 }
    guard source[index + 1] >= low, source[index + 1] <= high else { return 0 }
    for offset in 2..<Swift.max(length, 2) where source[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// - Parameter scalar: a Unicode scalar value.
  @inlinable
  package static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      output.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      output.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// Whether bytes are UTF-8 with damage, and not another encoding: more well-formed characters beyond ASCII than ill-formed bytes.
  package static func looksDamaged(_ source: [UInt8]) -> Bool {
    var (good, bad, index) = (0, 0, 0)
    while index < source.count {
      if source[index] < 0x80 {
        index += 1
        continue
      }
      let length = length(in: source.span, at: index)
      if length > 0 { good += 1 } else { bad += 1 }
      index += Swift.max(length, 1)
    }
    return good > bad
  }
}
