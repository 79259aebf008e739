import Foundation
import Testing

@testable import Bytes

@Suite("Normal text")
struct NormalTextTests {
  /// By hand, from the rules in `Documentation/counting.md`.
  @Test(
    "is made by the rules",
    arguments: [
      ("", ""), ("a", "a"), ("a b", "a b"), (" a \t\n b\u{B}c ", "a b c"), ("a\u{A0}\u{2009} b", "a b"),
      ("a\u{3000}\u{2028}b", "a b"), ("co\u{2010}op\u{2011}x", "co-op-x"), ("a\u{2013}b", "a\u{2013}b"),
      ("board\u{2019}s", "board's"), ("boards\u{2019} x", "boards\u{2019} x"),
      ("\u{2018}a\u{2019}", "\u{2018}a\u{2019}"),
      ("d\u{92}eau", "d'eau"), ("\u{93}a\u{94}", "\u{201C}a\u{201D}"), ("a\u{81}b", "a b"), ("\u{8A}", "Š"),
      ("o\u{FB03}ce", "office"), ("in\u{AD}form", "inform"), ("in\u{200B}\u{FEFF}form", "inform"),
      ("e\u{301}", "é"), ("a\u{2019}\u{AD}e\u{301}", "a'é"), ("1\u{2019}2", "1\u{2019}2"),
      // What is only side by side when something is gone or unfolded.
      ("e\u{AD}\u{301}", "é"), ("\u{FB01}\u{301}", "f\u{ED}"),
      ("a\u{200D}\u{308}\u{200D}\u{323}", "\u{1EA1}\u{308}"),
      // Windows-1252's letters are letters beside an apostrophe too.
      ("a\u{2019}\u{8A}", "a'Š"), ("\u{9F}\u{92}b", "Ÿ'b"),
    ])
  func rules(text: String, expected: String) {
    #expect(Array(NormalText.of(text).utf8) == Array(expected.utf8))
  }

  /// Long stretches are taken eight bytes a step: each place of a step has each of these beside each other.
  @Test("white space is collapsed at every place of a long stretch")
  func collapsesAnywhere() {
    let pieces = ["a", " ", "  ", "\u{A0}", "é", "word", " x", "—"]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 40) % pieces.count]
      }
      let words = text.split { $0 == " " || $0 == "\u{A0}" }
      #expect(NormalText.of(text) == words.joined(separator: " "), "\(text.debugDescription)")
    }
  }

  /// All characters that Unicode has, and some of the places that it leaves free.
  private static func scalars(_ plane: UInt32) -> [Unicode.Scalar] {
    (plane << 16...plane << 16 | 0xFFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse: scalar.value % 97 == 0
      // Letters of thousands, which nothing combines with.
      case .otherLetter: scalar.value < 0x3400 || scalar.value % 7 == 0
      default: true
      }
    }
  }

  private static let surroundings: [(String, String)] = [
    ("", ""), ("a", "b"), ("a\u{2019}", "\u{2019}b"), ("e", "\u{301}"), ("\u{AD}", "\u{200D}\u{308}\u{323}"),
  ]

  @Test(
    "is not changed by being made normal again, whatever character is in it",
    arguments: 0...16 as ClosedRange<UInt32>)
  func idempotence(plane: UInt32) {
    var wrong: [String] = []
    for scalar in Self.scalars(plane) {
      for (before, after) in Self.surroundings {
        let once = NormalText.of(before + String(Character(scalar)) + after)
        if !NormalText.of(once).utf8.elementsEqual(once.utf8) {
          wrong.append("U+\(String(scalar.value, radix: 16)) between '\(before)' and '\(after)'")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("is the same of a character and of its decomposition")
  func equivalence() {
    var wrong: [String] = []
    for scalar in Self.scalars(0) {
      for (before, after) in Self.surroundings {
        let text = before + String(Character(scalar)) + after
        let decomposed = text.decomposedStringWithCanonicalMapping
        if !NormalText.of(decomposed).utf8.elementsEqual(NormalText.of(text).utf8) {
          wrong.append("U+\(String(scalar.value, radix: 16)) between '\(before)' and '\(after)'")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("has what is inert as it is, between letters, spaces and one another")
  func inert() {
    let inert = (UInt32(0x80)...0xFFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      let bytes = Array(String(Character(scalar)).utf8)
      return bytes.indices.allSatisfy { NormalText.isInert(bytes.span, at: $0) }
    }
    #expect(inert.map(\.value) == [0xA3, 0x2013, 0x2014, 0x2018, 0x201C, 0x201D, 0x2026])
    for one in inert {
      for other in inert {
        let text = "a\(one)b \(one) c\(one)\(other)d"
        #expect(NormalText.of(text) == text)
      }
    }
  }

  @Test("says how many characters it took away")
  func losses() {
    var losses = NormalText.Losses()
    var output: [UInt8] = []
    let block = Array("\u{A0}in\u{AD}form \u{2003} o\u{FB03}ce".utf8)
    NormalText.append(block, 0..<block.count, to: &output, &losses)
    #expect(String(decoding: output, as: UTF8.self) == "inform office")
    // The leading space, and two of three in the middle; the soft hyphen, less two of the three letters of the ligature.
    #expect(losses.collapsed == 3)
    #expect(losses.normalised == 1 - 2)
  }
}
