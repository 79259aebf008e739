#if canImport(CryptoKit)
  import CryptoKit
#else
  import CLibCrypto
#endif

/// SHA-256 (FIPS 180-4) of bytes that come in pieces, by the system's library: it uses the processor's own
/// instructions, and hashing must not slow down a reader that runs near the parser's floor.
@safe package struct SHA256Digest: ~Copyable {
  #if canImport(CryptoKit)
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
      // SAFETY: the caller's bytes live through the call.
      unsafe hash.update(bufferPointer: bytes)
    }

    /// 64 lower-case hexadecimal digits.
    package consuming func hexadecimal() -> String { Self.hexadecimal(Array(hash.finalize())) }
  #else
    private let context: OpaquePointer

    /// No settings of the machine are read: they could neither change a SHA-256 nor should they cost every run time.
    private static let isReady: Bool =
      OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

    /// Stops the program where the library has no SHA-256 or no memory: no text could be named by its hash then.
    package init() {
      precondition(Self.isReady, "OpenSSL's library could not be started")
      guard let room = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a SHA-256") }
      unsafe context = room
      let isReady = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
      precondition(isReady, "this OpenSSL has no SHA-256")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
      // SAFETY: the caller's bytes live through the call, and the context through this value.
      let done = unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
      precondition(done == 1, "a SHA-256 could not be continued")
    }

    /// 64 lower-case hexadecimal digits.
    package consuming func hexadecimal() -> String {
      var digest = [UInt8](repeating: 0, count: 32)
      // SAFETY: a SHA-256 fills 32 bytes, and there is room for them.
      let done = unsafe digest.withUnsafeMutableBufferPointer { room in
        unsafe EVP_DigestFinal_ex(context, room.baseAddress, nil)
      }
      precondition(done == 1, "a SHA-256 could not be finished")
      return Self.hexadecimal(digest)
    }
  #endif

  private static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * digest.count)
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
