/// The encoding that most text "in Latin-1" is in.
///
/// Source: the WHATWG *Encoding Standard*, index windows-1252, without the five codes that it leaves to the controls.
package enum Windows1252 {
  /// The character of a byte; nil for the five codes that have none: 81, 8D, 8F, 90, 9D.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let value = c1[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Nil where a byte has no character.
  package static func text(_ bytes: some Sequence<UInt8>) -> String? {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(byte) else { return nil }
      view.append(scalar)
    }
    return String(view)
  }

  /// What it has where ISO-8859-1 has controls; 0 for nothing.
  private static let c1: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}
