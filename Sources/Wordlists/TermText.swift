// Foundation has NFC, which the standard library keeps to itself; it is called only where a character can combine.
import Foundation

/// The normal text of a term: what `Ingest` does to documents, so that both meet in the same letters.
enum TermText {
  /// NFC; `'`, `-` and the space for all their kinds; ligatures unfolded; invisible characters gone; `"` for
  /// all kinds of double quotes, which only terms have a use for.
  static func normal(_ text: String) -> [Unicode.Scalar] {
    let composed =
      text.unicodeScalars.contains { $0.value >= 0x300 } ? text.precomposedStringWithCanonicalMapping : text
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(composed.utf8.count)
    for scalar in composed.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        result.append(" ")
      case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: continue
      case 0x2010, 0x2011: result.append("-")
      case 0x2019, 0x92: result.append("'")
      case 0x201C...0x201F, 0x93, 0x94, 0xAB, 0xBB, 0x301D...0x301F, 0xFF02: result.append("\"")
      case 0xFB00...0xFB06:
        result += ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value) - 0xFB00].unicodeScalars
      default: result.append(scalar)
      }
    }
    return result
  }

  /// A combining mark, which belongs to the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: !scalar.isASCII
    default: false
    }
  }

  /// A letter, a mark upon one, or a decimal digit: what words are made of, beside inner `'` and `-`.
  static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
