import Foundation
import Testing

@testable import Bytes

@Suite("Canonical composition")
struct CompositionTests {
  private func composed(_ text: String) -> [UInt32] {
    Composition.composed(text).unicodeScalars.map(\.value)
  }

  /// Beyond the basic plane Foundation's on Linux forgets the upper bits: it makes Á of U+10041 U+0301.
  @Test("is what Foundation makes of every character of the basic plane, alone and before marks")
  func everyScalar() {
    var wrong: [String] = []
    for value in UInt32(0)...0xFFFF {
      // The two may know different versions of Unicode.
      guard let scalar = Unicode.Scalar(value), scalar.properties.age.map({ $0 <= (15, 0) }) ?? false
      else { continue }
      for mark in ["", "\u{301}", "\u{327}", "\u{308}\u{323}", "\u{345}"] {
        let text = String(Character(scalar)) + mark
        let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
        if composed(text) != expected { wrong.append("\(text.unicodeScalars.map(\.value))") }
      }
    }
    #expect(wrong == [])
  }

  @Test("a text is passed over only if no character before or behind can make composition change it")
  func passedOver() {
    let all = (UInt32(0xA0)...0x1FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      !NormalText.mayCombine(Array(String(Character($0)).utf8))
    }
    #expect(all.contains("μ"))
    #expect(all.contains("★"))
    // What may combine with it is one that is not passed over, but the characters that are passed over may be in any order.
    for scalar in all {
      for before in ["a", "Ω", "\u{2264}", "é"] {
        let text = before + String(Character(scalar)) + "e"
        #expect(composed(text) == text.unicodeScalars.map(\.value), "U+\(String(scalar.value, radix: 16))")
      }
    }
    for mark in [
      "\u{300}", "\u{338}", "\u{345}", "\u{37E}", "\u{387}", "\u{1F71}", "\u{2126}", "\u{212B}", "\u{2001}",
    ] {
      #expect(NormalText.mayCombine(Array(mark.utf8)))
    }
  }

  /// From UnicodeData.txt and the rules of Annex 15, by hand.
  @Test(
    "goes by the standard",
    arguments: [
      ([0x65, 0x301], [0xE9]), ([0x10041, 0x301], [0x10041, 0x301]), ([0x11099, 0x110BA], [0x1109A]),
      ([0x1D15E], [0x1D157, 0x1D165]), ([0x212B], [0xC5]), ([0x1100, 0x1161, 0x11A8], [0xAC01]),
      ([0x61, 0x308, 0x323], [0x1EA1, 0x308]), ([0x958], [0x915, 0x93C]), ([0xFB01], [0xFB01]),
      ([0x2F800], [0x4E3D]), ([0x301, 0x65], [0x301, 0x65]), ([0x1E9B, 0x323], [0x1E9B, 0x323]),
    ] as [([UInt32], [UInt32])])
  func standard(given: [UInt32], expected: [UInt32]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: given.compactMap { Unicode.Scalar($0) })
    #expect(composed(String(text)) == expected)
  }
}
