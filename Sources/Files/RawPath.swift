import SystemPackage

/// Paths as bytes, on the way to the system without a String between.
package enum RawPath {
  /// The bytes hold no zero byte; what follows one would be left out.
  package static func path(_ bytes: [UInt8]) -> FilePath {
    let text: [CInterop.PlatformChar] = bytes.map { CInterop.PlatformChar(truncatingIfNeeded: $0) } + [0]
    return FilePath(platformString: text)
  }

  /// The bytes as they are shown and are in tables: what is not UTF-8 is U+FFFD, and so is a zero byte, at which
  /// a database would cut the text short.
  package static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
