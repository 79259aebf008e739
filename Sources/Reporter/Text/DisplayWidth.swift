/// How many columns of a terminal a text takes. Text must have been through ``NeutralText``.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// A grapheme cluster: an emoji sequence is two columns whatever it is made of; of any other
  /// cluster the marks are free and the rest adds up.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmojiSequence = scalars.contains { scalar in
      scalar.value == 0xFE0F || (scalar.properties.isEmojiPresentation && scalar.value > 0xFF)
    }
    return isEmojiSequence ? 2 : scalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if 0x1160...0x11FF ~= scalar.value || 0xD7B0...0xD7FF ~= scalar.value { return 0 }
    return wide.contains { $0 ~= scalar.value } ? 2 : 1
  }

  /// The blocks that Unicode Standard Annex 11 calls wide or fullwidth, without the emoji (the
  /// standard library knows those). The vowels and finals of Hangul syllables are zero above.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
