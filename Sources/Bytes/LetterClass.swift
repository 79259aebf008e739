/// Letters, marks and digits beyond ASCII, and how they fold.
package enum LetterClass {
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// A letter, a decimal digit, or (inside a word) a combining mark.
  package static func isWordCharacter(_ scalar: Unicode.Scalar, inside: Bool) -> Bool {
    if scalar.isASCII {
      return UInt8(truncatingIfNeeded: scalar.value).isLetterOrDigit
    }
    return isLetter(scalar) || scalar.properties.generalCategory == .decimalNumber
      || inside && isMark(scalar)
  }

  /// Case-folded letters: lower case of upper case, which also folds `ß` to `ss` and final sigma to sigma.
  package static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value).folded)
    } else {
      bytes += scalar.properties.uppercaseMapping.lowercased().utf8
    }
  }

  /// Decodes the scalar at a position of well-formed UTF-8.
  package static func decode(_ bytes: Span<UInt8>, at position: Int, end: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= end else {
      return (Unicode.Scalar(lead < 0x80 ? lead : 0x20), 1)
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? " ", length)
  }
}
