import Bytes
import Testing

@Suite("FNV-1a")
struct FNV1aTests {
  /// From the authors' published vectors for 64 bits.
  @Test(
    "gives the published values",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func published(text: String, value: UInt64) {
    #expect(FNV1a(text.utf8).value == value)
  }

  @Test("grows byte by byte, from any beginning")
  func grows() {
    let whole = FNV1a("co-operate".utf8)
    var hash = FNV1a(continuing: FNV1a("co-".utf8).value)
    for byte in "operate".utf8 { hash.add(byte) }
    #expect(hash == whole)
  }
}
