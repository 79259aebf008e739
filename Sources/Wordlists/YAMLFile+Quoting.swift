extension YAMLFile {
  /// A YAML text between double quotes; characters that YAML does not allow as they are, escaped, and `&` too,
  /// except in a word, for it would be taken for an anchor.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    var isInWord = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0x26 where !isInWord: result += "\\x26"
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      isInWord = scalar.isASCII && TermText.isWordCharacter(scalar)
    }
    return result + "\""
  }
}
