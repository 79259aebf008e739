import Foundation
import Inputs
import TestSupport
import Testing

/// Archives with every byte cut or changed: whatever happens is an item or a sentence, and a text that comes
/// out is one that went in.
@Suite("Damaged archives")
struct DamagedArchiveTests {
  private static let texts = [
    "a.xml": "<Legislation>one</Legislation>", "b/c.xml": "<Legislation>two</Legislation>", "d.txt": "three",
  ]
  private static let zip = MadeZip.bytes(texts.sorted { $0.key < $1.key }.map { ZipPart($0.key, $0.value) })
  private static let tar = MadeTar.bytes(texts.sorted { $0.key < $1.key }.map { TarPart($0.key, $0.value) })
  private static let gzip = MadeGzip.bytes(tar)
  private static let single = MadeGzip.bytes(Array("<Legislation>one</Legislation>".utf8))

  struct Sound: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  static let table = [
    Sound(name: "a.zip", bytes: zip), Sound(name: "a.tar", bytes: tar), Sound(name: "a.tar.gz", bytes: gzip),
    Sound(name: "a.gz", bytes: single), Sound(name: "a.tar.zst", bytes: MadeZstd.stored(tar)),
  ]

  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ name: String, _ bytes: [UInt8]) throws -> [Got] {
    try folder.write(name, bytes)
    return try Got.all([folder.name(name)])
  }

  @Test("cut at any length, an archive gives sound members and says that it is cut", arguments: table)
  func truncation(_ sound: Sound) throws {
    let (name, bytes) = (sound.name, sound.bytes)
    let whole = try read(name, bytes)
    #expect(whole.allSatisfy { $0.sentence == nil })
    for length in stride(from: 0, to: bytes.count, by: bytes.count > 2000 ? 7 : 1) {
      let got = try read(name, Array(bytes[..<length]))
      // Below a header's length it is no archive; a tar's end mark is a block of zeros, of which one is enough.
      guard length >= 512 || (name != "a.tar" && length >= 12), length < bytes.count - 512 || name != "a.tar"
      else {
        continue
      }
      let isTold = got.contains { $0.sentence != nil }
      #expect(isTold, "\(length)")
      let areSound = got.allSatisfy { $0.text.map(Self.texts.values.contains) ?? true }
      #expect(areSound, "\(length): \(got)")
    }
  }

  @Test(
    "with any byte changed, nothing crashes and no text of a packed archive is wrong unseen", arguments: table
  )
  func flipsSlow(_ sound: Sound) throws {
    let (name, bytes) = (sound.name, sound.bytes)
    for place in stride(from: 0, to: bytes.count, by: bytes.count > 2000 ? 5 : 1) {
      var changed = bytes
      changed[place] ^= UInt8(truncatingIfNeeded: place * 37) | 1
      let got = try read(name, changed)
      // These two have no check sums of their contents, and a changed beginning is no archive.
      guard name != "a.tar", name != "a.tar.zst", place >= 4 else { continue }
      let isWrong = got.contains { item in item.text.map { !Self.texts.values.contains($0) } ?? false }
      let isTold = got.contains { $0.sentence != nil }
      #expect(!isWrong || isTold, "byte \(place): \(got)")
    }
  }

  @Test("with many bytes changed, nothing crashes or hangs", arguments: table)
  func storm(_ sound: Sound) throws {
    let (name, bytes) = (sound.name, sound.bytes)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0...random(12) {
        let place = random(changed.count)
        switch random(4) {
        case 0: changed[place] = 0xFF
        case 1: changed[place] = 0
        case 2: changed.removeSubrange(place..<min(changed.count, place + 1 + random(40)))
        default: changed[place] = UInt8(random(256))
        }
        if changed.isEmpty { changed = [0x50] }
      }
      _ = try read(name, changed)
    }
  }
}
