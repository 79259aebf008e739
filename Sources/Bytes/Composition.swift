#if canImport(Darwin)
  import Foundation
#else
  // The standard library has NFC for its own comparisons. Foundation's would bring 34 MB of tables into the program.
  @_spi(_Unicode) import Swift
#endif

/// Canonical composition (NFC, Unicode Standard Annex 15): `e` and U+0301 become `é`.
package enum Composition {
  package static func composed(_ text: String) -> String {
    #if canImport(Darwin)
      return text.precomposedStringWithCanonicalMapping
    #else
      var view = String.UnicodeScalarView()
      for scalar in text._nfc { view.append(scalar) }
      return String(view)
    #endif
  }
}
