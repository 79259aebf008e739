import Foundation
import Testing

@testable import Bytes

@Suite("Windows-1252")
struct Windows1252Tests {
  @Test("is what Foundation's decoder makes of each byte, but for the five that have no character")
  func everyByte() {
    for byte in UInt8.min...UInt8.max {
      let isUnassigned = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      let expected = isUnassigned ? nil : String(bytes: [byte], encoding: .windowsCP1252)
      #expect(Windows1252.scalar(byte).map { String(Character($0)) } == expected, "\(byte)")
      #expect(Windows1252.text([0x61, byte]) == expected.map { "a\($0)" })
    }
  }
}
