import CLibXML2

/// Versions of the libraries that decide how a source is read, for reports.
public enum LibraryVersion {
  /// The libxml2 that parses, `2.9.14`. It is linked dynamically: this is not always the one the program was built with.
  public static let libxml2 = name(of: unsafe String(cString: voxlex_libxml2_version()))

  /// - Parameter number: as libxml2 gives it, `20914` or `21302-GITv2.13.2`.
  static func name(of number: String) -> String {
    guard let value = Int(number.prefix { $0.isASCII && $0.isNumber }), value >= 10_000 else { return number }
    return "\(value / 10_000).\(value / 100 % 100).\(value % 100)"
  }
}
