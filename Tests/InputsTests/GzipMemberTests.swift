import Foundation
import Inputs
import TestSupport
import Testing

@Suite("gzip files of several members")
struct GzipMemberTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: [UInt8], _ name: String = "a.txt.gz") throws -> [Got] {
    try folder.write(name, bytes)
    return try Got.all([folder.name(name)])
  }

  private func gzip(_ text: String) -> [UInt8] { MadeGzip.bytes(Array(text.utf8)) }

  /// A member as bgzip writes it: with an extra field that tells its packed size.
  private func block(_ text: String) -> [UInt8] {
    var bytes = gzip(text)
    bytes[3] |= 4
    let size = bytes.count + 8 - 1
    bytes.insert(
      contentsOf: [
        6, 0, 0x42, 0x43, 2, 0, UInt8(truncatingIfNeeded: size), UInt8(truncatingIfNeeded: size >> 8),
      ],
      at: 10)
    return bytes
  }

  @Test("are read as one text")
  func joined() throws {
    #expect(try read(gzip("The board ") + gzip("must inform.")).map(\.text) == ["The board must inform."])
    let many = (0..<500).map { "word\($0) " }
    #expect(try read(many.flatMap { gzip($0) }).map(\.text) == [many.joined()])
    #expect(try read(many.flatMap { block($0) } + block("")).map(\.text) == [many.joined()])
    // Members that are empty, alike, and larger than the pieces in which they pass.
    #expect(try read(gzip("") + gzip("a") + gzip("") + gzip("a") + gzip("")).map(\.text) == ["aa"])
    let large = String(repeating: "The board must inform parents.\n", count: 9000)
    #expect(try read(gzip(large) + gzip("x") + gzip(large)).map(\.text) == [large + "x" + large])
  }

  @Test("with zeros behind the last, as on tapes, are read", arguments: [1, 7, 8, 511, 70_000])
  func padding(_ zeros: Int) throws {
    let padded = gzip("one ") + gzip("two") + [UInt8](repeating: 0, count: zeros)
    #expect(try read(padded).map(\.text) == ["one two"])
    #expect(try read(gzip("one") + [UInt8](repeating: 0, count: zeros)).map(\.text) == ["one"])
  }

  @Test("a text that holds the first bytes of a member and what looks like an end is read")
  func falseEnds() throws {
    // Stored blocks show their text to whoever looks at the packed bytes.
    let start: [UInt8] = [0x1F, 0x8B, 8, 0]
    var hidden: [UInt8] = []
    for length: UInt8 in [0, 3, 12, 40, 200] {
      hidden += [1, 2, 3, 4, length, 0, 0, 0] + start + Array("text".utf8)
    }
    let bytes = MadeGzip.bytes(hidden)
    let text = String(decoding: hidden, as: UTF8.self)
    #expect(try read(bytes).map(\.text) == [text])
    #expect(try read(bytes + gzip("more") + bytes).map(\.text) == [text + "more" + text])
  }

  @Test("of which one is damaged are refused, and the sentence says which", arguments: 0..<4)
  func damage(_ which: Int) throws {
    let members = ["first ", "second ", "third ", "fourth "].map { gzip($0) }
    // A byte of its text, of its check sum, of its length.
    for fromEnd in [10, 7, 3] {
      var changed = members
      changed[which][changed[which].count - fromEnd] ^= 1
      let got = try read(changed.flatMap { $0 })
      #expect(got.map(\.text) == [nil])
      let sentence = got.first?.sentence ?? ""
      let name = which == 0 ? "its gzip check sum" : "gzip member \(which + 1)"
      #expect(sentence.contains(name), "\(sentence)")
    }
  }

  @Test("cut at any byte are refused, but for a cut between two")
  func truncation() throws {
    let (one, two) = (gzip("The board must inform parents."), gzip("It must keep a record."))
    for length in (one.count + 1)..<(one.count + two.count) {
      let got = try read(Array((one + two)[..<length]))
      #expect(got.map(\.text) == [nil], "\(length)")
    }
    #expect(try read(one).map(\.text) == ["The board must inform parents."])
  }

  @Test("behind which something else follows are refused")
  func garbage() throws {
    #expect(try read(gzip("one") + Array("garbage".utf8)).map(\.text) == [nil])
    #expect(try read(gzip("one") + [0, 0, 1]).map(\.text) == [nil])
  }

  @Test("hold a tar too, and a damaged one is told behind the members before it")
  func tar() throws {
    let tar = MadeTar.bytes([TarPart("a.txt", "one"), TarPart("b.txt", "two"), TarPart("c.txt", "three")])
    let (front, back) = (Array(tar[..<1100]), Array(tar[1100...]))
    let packed = MadeGzip.bytes(front) + MadeGzip.bytes(back)
    #expect(try read(packed, "a.tar.gz").map(\.text) == ["one", "two", "three"])
    var damaged = packed
    damaged[damaged.count - 3] ^= 1
    let got = try read(damaged, "b.tar.gz")
    #expect(got.last?.sentence?.contains("gzip member 2") == true, "\(got)")
    // Two tars, each packed: cat a.tar.gz b.tar.gz.
    let two =
      MadeGzip.bytes(MadeTar.bytes([TarPart("a", "1")])) + MadeGzip.bytes(MadeTar.bytes([TarPart("b", "2")]))
    #expect(try read(two, "c.tar.gz").map(\.text) == ["1", "2"])
  }

  @Test("zstd frames behind one another are read as one text")
  func zstd() throws {
    let frames = MadeZstd.stored(Array("one ".utf8)) + MadeZstd.stored(Array("two".utf8))
    #expect(try read(frames, "a.txt.zst").map(\.text) == ["one two"])
  }

  @Test("made of bytes that begin members is refused in good time")
  func hostile() throws {
    let seed: [UInt8] = [0xFF, 0xFF, 0xFF, 0x7F, 0x1F, 0x8B, 8, 0]
    let content = Array(repeatElement(seed, count: 100_000).joined())
    let got = try read(MadeGzip.bytes(content))
    #expect(got.first?.sentence?.contains("more members than can be distinguished") == true)
  }
}
