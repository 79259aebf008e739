import SystemPackage

/// Paths as bytes, on the way to the system without a String between.
enum RawPath {
  /// The bytes hold no zero byte; what follows one would be left out.
  static func path(_ bytes: [UInt8]) -> FilePath {
    let text: [CInterop.PlatformChar] = bytes.map { CInterop.PlatformChar(truncatingIfNeeded: $0) } + [0]
    return FilePath(platformString: text)
  }
}
