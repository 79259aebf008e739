import Foundation
import Legislation

extension Unicode.Scalar {
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
  var isDigit: Bool { properties.generalCategory == .decimalNumber }
  var isWordInternalSign: Bool { self == "-" || self == "'" }
}

/// A character of a block, and what it belongs to.
package struct Placed<Place: Sendable>: Sendable {
  package var scalar: Unicode.Scalar
  package var place: Place
  package init(_ scalar: Unicode.Scalar, _ place: Place) { (self.scalar, self.place) = (scalar, place) }
}

/// The rules that make text normal before words are looked for. A piece is character data of one place.
func normalised<Place>(_ pieces: [(text: String, place: Place)]) -> [Placed<Place>] {
  var block: [Placed<Place>] = []
  for (text, place) in pieces {
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      for replacement in replacements(of: scalar) { block.append(Placed(replacement, place)) }
    }
  }
  for index in block.indices where block[index].scalar == "\u{2019}" {
    guard index > 0, index + 1 < block.count else { continue }
    let (before, after) = (block[index - 1].scalar, block[index + 1].scalar)
    if before.isLetter || before.isMark, after.isLetter { block[index].scalar = "'" }
  }
  return block
}

/// What one character of the source becomes; nothing for a character that vanishes.
private func replacements(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  switch scalar.value {
  case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: return []
  case 0x2010, 0x2011: return ["-"]
  case 0xFB00: return ["f", "f"]
  case 0xFB01: return ["f", "i"]
  case 0xFB02: return ["f", "l"]
  case 0xFB03: return ["f", "f", "i"]
  case 0xFB04: return ["f", "f", "l"]
  case 0xFB05, 0xFB06: return ["s", "t"]
  case 0x80...0x9F:
    let bytes = [UInt8(scalar.value)]
    let decoded = String(bytes: bytes, encoding: .windowsCP1252)?.unicodeScalars.first
    guard let decoded, decoded.value > 0x9F else { return [" "] }
    return [decoded]
  default: return [scalar]
  }
}

/// The words of a block of normal text with the place of each: that of its first character.
///
/// - Parameter parts: whether a word ends between two places. It does where the state changes: the words of a
///   repeal and of what was put in their stead stand side by side without a space, and are not one word.
package func plainWords<Place>(
  _ block: [Placed<Place>], parts: (Place, Place) -> Bool
) -> [(word: String, place: Place)] {
  var words: [(word: String, place: Place)] = []
  var index = 0
  while index < block.count {
    guard block[index].scalar.isLetter || block[index].scalar.isDigit else {
      index += 1
      continue
    }
    var word = String.UnicodeScalarView()
    let place = block[index].place
    while index < block.count {
      let scalar = block[index].scalar
      let continues =
        scalar.isLetter || scalar.isDigit || scalar.isMark
        || scalar.isWordInternalSign && index + 1 < block.count
          && (block[index + 1].scalar.isLetter || block[index + 1].scalar.isDigit)
      guard continues, word.isEmpty || !parts(block[index - 1].place, block[index].place) else { break }
      word.append(scalar)
      index += 1
    }
    words.append((folded(String(word)), place))
  }
  return words
}

private func folded(_ word: String) -> String {
  let lower = word.lowercased()
  return lower.utf8.allSatisfy { $0 < 0x80 } ? lower : lower.folding(options: .caseInsensitive, locale: nil)
}
