import CLibXML2

/// The library as a whole.
@usableFromInline
package enum LibXML2 {
  /// Once, before any parser runs on any thread.
  private static let initialised: Void = xmlInitParser()

  @usableFromInline
  static func initialise() {
    _ = initialised
    // libxml2 keeps this setting by thread.
    voxlex_silence_generic_errors()
  }

  /// The version that runs, `2.9.14`.
  package static let version = name(of: unsafe String(cString: voxlex_libxml2_version()))

  /// - Parameter number: as libxml2 gives it, `20914` or `21302-GITv2.13.2`.
  private static func name(of number: String) -> String {
    guard let value = Int(number.prefix { $0.isASCII && $0.isNumber }), value >= 10_000 else { return number }
    return "\(value / 10_000).\(value / 100 % 100).\(value % 100)"
  }
}
