/// SHA-256, as texts and wordlists are identified by it in every report.
package enum Digest {
  /// SHA-256 of bytes, 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { sha256(bytes, count: bytes.count) }

  /// SHA-256 of the first `count` bytes.
  package static func sha256(_ bytes: [UInt8], count: Int) -> String {
    var hash = SHA256Digest()
    // SAFETY: the pointer is used during the call alone.
    unsafe bytes.withUnsafeBytes { unsafe hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    return hash.hexadecimal()
  }
}

extension SHA256Digest {
  package mutating func update(_ bytes: [UInt8]) {
    // SAFETY: the pointer is used during the call alone.
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }
}
