import Testing

@testable import Bytes

@Suite("Words in bytes")
struct TextSearchTests {
  /// Every text of up to five of four characters, and every part of it, against the definition.
  @Test("are found where they are, and nowhere else", arguments: ["", "a", "ab", "aa", "aba"])
  func everywhere(wanted: String) {
    let alphabet = Array("abA\n".utf8)
    for code in 0..<1024 {
      let text = (0..<5).map { alphabet[code >> (2 * $0) & 3] }
      for start in 0...5 {
        for end in start...5 {
          let part = Array(text[start..<end])
          let isThere = { (part: [UInt8]) in
            wanted.isEmpty
              || part.indices.contains { part[$0...].starts(with: wanted.utf8) }
          }
          #expect(text.contains(wanted, in: start..<end) == isThere(part))
          #expect(text.contains(wanted, in: start..<end, foldingCase: true) == isThere(part.map(\.folded)))
        }
      }
    }
  }
}
