import Bytes
import Testing

/// Each question with the plain loop over one byte that defines it.
struct ByteQuestion: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let marks: @Sendable (UInt64) -> UInt64
  let isMarked: @Sendable (UInt8) -> Bool

  static let all = [
    Self(testDescription: "letters", marks: { EightBytes.letters($0) }) {
      0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
    },
    Self(testDescription: "digits", marks: { EightBytes.digits($0) }) { 0x30...0x39 ~= $0 },
    Self(testDescription: "neither letters nor digits", marks: { EightBytes.notLettersOrDigits($0) }) {
      !(0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0)
    },
    Self(testDescription: "at most a space", marks: { EightBytes.atMostSpace($0) }) { $0 <= 0x20 },
    Self(testDescription: "at most a carriage return", marks: { EightBytes.atMost(0x0D, $0) }) { $0 <= 0x0D },
    Self(testDescription: "at most the last of ASCII", marks: { EightBytes.atMost(0x7F, $0) }) { $0 <= 0x7F },
    Self(testDescription: "control characters", marks: { EightBytes.controls($0) }) {
      $0 < 0x20 && !(0x09...0x0D ~= $0)
    },
    Self(testDescription: "equal to x", marks: { EightBytes.equal(to: 0x78, $0) }) { $0 == 0x78 },
    Self(testDescription: "equal to zero", marks: { EightBytes.equal(to: 0, $0) }) { $0 == 0 },
    Self(testDescription: "equal to a byte beyond ASCII", marks: { EightBytes.equal(to: 0xF8, $0) }) {
      $0 == 0xF8
    },
  ]
}

@Suite("Eight bytes at once")
struct EightBytesTests {
  @Test("every byte at every place among neighbours of every kind", arguments: ByteQuestion.all)
  func everyByte(_ question: ByteQuestion) {
    // Neighbours at the borders of the classes, so that a carry from or into them would be seen.
    let neighbours: [UInt8] = [0x00, 0x0D, 0x20, 0x2F, 0x39, 0x40, 0x5A, 0x61, 0x7A, 0x7F, 0x80, 0xC2, 0xFF]
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        for neighbour in neighbours {
          let bytes = (0..<8).map { $0 == place ? byte : neighbour }
          let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          let expected = bytes.reversed().reduce(UInt64(0)) {
            $0 << 8 | (question.isMarked($1) ? 0x80 : 0)
          }
          let marks = question.marks(word)
          #expect(marks == expected, "byte \(byte) at \(place) among \(neighbour)")
          let bits = bytes.enumerated().reduce(UInt64(0)) {
            $0 | (question.isMarked($1.element) ? 1 << UInt64($1.offset) : 0)
          }
          #expect(EightBytes.bits(marks) == bits)
          if marks != expected { return }
        }
      }
    }
  }
}
