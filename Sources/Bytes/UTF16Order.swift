/// Which way round the two bytes of a unit of UTF-16 are.
package struct UTF16Order: Equatable, Sendable {
  package var isBigEndian: Bool
  /// Bytes of the byte order mark; 0 if there is none.
  package var markLength: Int

  /// Of a text that has a byte order mark, or NUL bytes in most of the even (or odd) places of its first 4 KB and hardly
  /// any of the others; nil if it is no UTF-16.
  package init?(of source: ArraySlice<UInt8>) {
    if source.starts(with: [0xFE, 0xFF]) {
      self.init(isBigEndian: true, markLength: 2)
      return
    }
    if source.starts(with: [0xFF, 0xFE]) {
      self.init(isBigEndian: false, markLength: 2)
      return
    }
    let window = source.prefix(min(source.count, 4096) & ~1)
    guard window.count >= 4, UTF16Order.holdsNUL(window.span) else { return nil }
    var nuls = (even: 0, odd: 0)
    for (place, byte) in window.enumerated() where byte == 0 {
      if place & 1 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let half = window.count / 2
    if nuls.even * 10 >= half * 7, nuls.odd * 20 <= half {
      self.init(isBigEndian: true, markLength: 0)
    } else if nuls.odd * 10 >= half * 7, nuls.even * 20 <= half {
      self.init(isBigEndian: false, markLength: 0)
    } else {
      return nil
    }
  }

  /// Asked of the beginning of every text. Complexity: O(bytes), eight bytes a step.
  private static func holdsNUL(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      // Behind the end there are zeros.
      let found = EightBytes.equal(to: 0, EightBytes.load(bytes, at: index))
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 < bytes.count }
      index &+= 8
    }
    return false
  }

  private init(isBigEndian: Bool, markLength: Int) {
    (self.isBigEndian, self.markLength) = (isBigEndian, markLength)
  }

  package var name: String { isBigEndian ? "UTF-16BE" : "UTF-16LE" }

  package enum Decoded: Equatable {
    case decoded([UInt8])
    /// Offset of the first byte that is no character.
    case invalid(Int)
  }

  /// A text in UTF-8, without its byte order mark.
  package func utf8(of source: ArraySlice<UInt8>) -> Decoded {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = source.startIndex + markLength
    while index < source.endIndex {
      guard let unit = unit(source, at: index) else { return .invalid(index - source.startIndex) }
      if unit & 0xFC00 == 0xD800, let low = self.unit(source, at: index + 2), low & 0xFC00 == 0xDC00 {
        UTF8Bytes.append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)), to: &output)
        index += 4
      } else if unit & 0xF800 == 0xD800 {
        return .invalid(index - source.startIndex)
      } else {
        UTF8Bytes.append(UInt32(unit), to: &output)
        index += 2
      }
    }
    return .decoded(output)
  }

  private func unit(_ source: ArraySlice<UInt8>, at index: Int) -> UInt16? {
    guard index + 1 < source.endIndex else { return nil }
    let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
