import Bytes
import Testing

@Suite("SHA-256")
struct DigestTests {
  /// From FIPS 180-4's published examples, and the digest of nothing.
  @Test(
    "gives the published values",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func published(text: String, digest: String) {
    #expect(Digest.sha256(Array(text.utf8)) == digest)
  }

  @Test("a million letters, and pieces of any size")
  func pieces() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(Digest.sha256(text) == expected)
    var hash = SHA256Digest()
    var start = 0
    while start < text.count {
      let end = min(text.count, start + 977)
      // SAFETY: the pointer is used during the call alone.
      unsafe text.withUnsafeBytes { unsafe hash.update(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
      start = end
    }
    #expect(hash.hexadecimal() == expected)
  }
}
