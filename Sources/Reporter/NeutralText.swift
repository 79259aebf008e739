/// Text from a document made harmless: a title must not move the cursor, recolour the terminal or
/// turn the line around.
package enum NeutralText {
  /// The text on one line: white space of any kind becomes one space, control characters and
  /// overrides of the writing direction become U+FFFD, other invisible format characters go
  /// (joiners and the tags of flags stay, because they change what is seen).
  package static func oneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch fate(scalar) {
      case .keep: result.append(scalar)
      case .space: result.append(" ")
      case .replace: result.append("\u{FFFD}")
      case .drop: break
      }
    }
    return String(result)
  }

  /// The text with only its terminal controls replaced; tabs and line ends stay.
  package static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isTerminalControl) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isTerminalControl($0) ? "\u{FFFD}" : $0 }))
  }

  /// A C0 or C1 control other than tab, line feed and carriage return, or delete.
  private static func isTerminalControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private enum Fate { case keep, space, replace, drop }

  private static func fate(_ scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return .space
    case 0x00...0x1F, 0x7F...0x9F: return .replace
    case 0x202A...0x202E, 0x2066...0x2069: return .replace
    case 0x200C, 0x200D, 0xE0020...0xE007F: return .keep
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .format: return .drop
    default: return .keep
    }
  }
}
