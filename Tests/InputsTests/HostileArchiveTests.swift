import Foundation
import Inputs
import TestSupport
import Testing

/// A hostile archive and words of the sentence that is expected for its one bad member.
struct HostileArchive: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var name: String
  var bytes: [UInt8]
  var sentence: String
}

@Suite("Hostile archives")
struct HostileArchiveTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ name: String, _ bytes: [UInt8], limits: ArchiveLimits = .standard
  ) throws -> [Got] {
    try Got.all([try folder.write(name, bytes)], limits: limits)
  }

  private static let badNames: [(String, String)] = [
    ("../x", "'..' in it"), ("a/../../x", "'..' in it"), ("/etc/passwd", "root of the disk"),
    ("C:/x", "letter of a drive"), ("c:x", "letter of a drive"), ("a\\b", "a backslash"),
  ]

  static let table: [HostileArchive] =
    badNames.flatMap { name, sentence in
      [
        HostileArchive(
          testDescription: "zip with \(name)", name: "z.zip",
          bytes: MadeZip.bytes([ZipPart(name, "evil"), ZipPart("good", "good")]), sentence: sentence),
        HostileArchive(
          testDescription: "tar with \(name)", name: "t.tar",
          bytes: MadeTar.bytes([TarPart(name, "evil"), TarPart("good", "good")]), sentence: sentence),
      ]
    } + members

  private static func zip(_ about: String, _ sentence: String, _ change: (inout ZipPart) -> Void)
    -> HostileArchive
  {
    HostileArchive(
      testDescription: about, name: "z.zip",
      bytes: MadeZip.bytes([ZipPart("evil", "evil").changed(change), ZipPart("good", "good")]),
      sentence: sentence)
  }

  private static func tar(_ about: String, _ sentence: String, _ part: TarPart) -> HostileArchive {
    HostileArchive(
      testDescription: about, name: "t.tar", bytes: MadeTar.bytes([part, TarPart("good", "good")]),
      sentence: sentence)
  }

  private static let members: [HostileArchive] = [
    zip("a zero byte in a name", "a zero byte") { ($0.name, $0.localName) = (Array("a\u{0}b".utf8), nil) },
    zip("an empty name", "it is empty") { $0.name = [] },
    zip("a symbolic link", "a link inside an archive") { $0.mode = 0o120777 },
    zip("a device", "a device or pipe") { $0.mode = 0o020644 },
    zip("a password", "locked with a password") { $0.flags = 1 },
    zip("an unknown method", "packed by method 99") { $0.method = 99 },
    zip("a wrong check sum", "damaged") { $0.checkSum ^= 1 },
    zip("another name in the member", "do not agree") { $0.localName = Array("good".utf8) },
    zip("more than the index says", "damaged") { $0.unpackedSize = 3 },
    zip("less than the index says", "damaged") { $0.unpackedSize = 5 },
    zip("packed bytes over the next member", "over another member's") { $0.packedSize = 30 },
    zip("packed bytes beyond the end", "outside the archive") { $0.packedSize = 1_000_000 },
    zip("a place beyond the end", "outside the archive") { $0.offset = 1 << 30 },
    zip("a place in the middle of a member", "over another member's") { $0.offset = 50 },
    zip("a declared size above the limit", "larger than 512 MB") { $0.unpackedSize = 1 << 30 },
    zip("Deflate that is none", "damaged") { ($0.method, $0.packed) = (8, [0xFF, 0xFF, 0xFF, 0xFF]) },
    zip("an archive inside", "an archive inside an archive") { $0.name = Array("x.tar.gz".utf8) },
    tar("a symbolic link", "a link inside an archive", TarPart("evil", "", type: "2", link: "good")),
    tar(
      "a link that leads out", "a link inside an archive", TarPart("evil", "", type: "2", link: "/etc/passwd")
    ),
    tar("a hard link", "a link inside an archive", TarPart("evil", "", type: "1", link: "good")),
    tar("a device", "a device or pipe", TarPart("evil", "", type: "3")),
    tar("a pipe", "a device or pipe", TarPart("evil", "", type: "6")),
    tar("an archive inside", "an archive inside an archive", TarPart("x.zip", "PK")),
  ]

  @Test("a zero byte in a member's name is shown, and cuts nothing off where the name is written")
  func zeroByte() throws {
    let part = ZipPart("evil", "evil").changed { ($0.name, $0.localName) = (Array("a\u{0}b".utf8), nil) }
    let got = try read("z.zip", MadeZip.bytes([part]))
    #expect(got.map(\.path) == ["a\u{FFFD}b"])
    let sentence = try #require(got.first?.sentence)
    #expect(sentence.contains("z.zip: a\u{FFFD}b: ") && !sentence.utf8.contains(0))
  }

  @Test("a bad member is reported and the good one beside it is read", arguments: table)
  func member(_ hostile: HostileArchive) throws {
    let got = try read(hostile.name, hostile.bytes)
    #expect(got.count == 2)
    #expect(got.compactMap(\.text) == ["good"])
    let sentence = got.compactMap(\.sentence).first ?? ""
    #expect(sentence.contains(hostile.sentence), "\(sentence)")
    #expect(sentence.contains(hostile.name))
  }

  @Test("of two entries of the index for one member only one is read: nothing is unpacked twice")
  func oneForTwo() throws {
    var second = ZipPart("b", "1")
    second.offset = 0
    let got = try read("a.zip", MadeZip.bytes([ZipPart("a", "1"), second]))
    #expect(got.map(\.text) == ["1", nil])
    second.name = Array("a".utf8)
    #expect(try read("b.zip", MadeZip.bytes([ZipPart("a", "1"), second])).compactMap(\.text) == ["1"])
  }

  // MARK: Bombs

  private static let bomb = MadeBomb.deflate(2 << 20)

  @Test("a genuine bomb made for this test unpacks to its letters where limits allow it")
  func bombIsSound() throws {
    let letters = [UInt8](repeating: MadeBomb.letter, count: Self.bomb.unpacked)
    #expect(letters.count / Self.bomb.packed.count > 1000)
    let lenient = ArchiveLimits(ratio: 2000, ratioFloor: 1 << 20)
    let got = try read("b.gz", MadeGzip.wrap(Self.bomb.packed, letters), limits: lenient)
    #expect(got.first?.text?.utf8.count == letters.count)
    let zstd = try read(
      "b.zst", MadeBomb.zstd(2 << 20), limits: ArchiveLimits(ratio: 100_000, ratioFloor: 1 << 20))
    #expect(zstd.first?.text?.utf8.count == 2 << 20)
  }

  /// The ratio counts from a megabyte on, so that the bombs need not be large.
  private static let early = ArchiveLimits(ratioFloor: 1 << 20)

  private static func bombMember(declared: Int) -> ZipPart {
    ZipPart("bomb", "").changed {
      ($0.packed, $0.packedSize, $0.method) = (bomb.packed, bomb.packed.count, 8)
      ($0.unpackedSize, $0.checkSum) = (declared, 0)
    }
  }

  @Test("a zip's bomb is refused, whether its size is declared or hidden")
  func zipBomb() throws {
    let good = ZipPart("good", "good")
    let honest = try read(
      "b.zip", MadeZip.bytes([Self.bombMember(declared: Self.bomb.unpacked), good]), limits: Self.early)
    #expect(honest.map(\.text) == [nil, "good"])
    #expect(honest[0].sentence?.contains("more than 200 times its size") == true)
    let hidden = try read("h.zip", MadeZip.bytes([Self.bombMember(declared: 100), good]), limits: Self.early)
    #expect(hidden.map(\.text) == [nil, "good"])
    #expect(hidden[0].sentence?.contains("damaged") == true)
  }

  @Test("a packed tar that is a bomb is refused, and what came before is kept", arguments: ["gz", "zst"])
  func tarBomb(_ kind: String) throws {
    // The bomb unpacks to an endless file behind a good one; a stored block carries the two headers.
    let good = TarPart("good", "good").blocks
    var evil = TarPart("evil", "")
    evil.size = 400 << 20
    let head = good + evil.blocks
    let bytes: [UInt8]
    if kind == "gz" {
      let stored: [UInt8] = [0, UInt8(head.count & 255), UInt8(head.count >> 8)]
      let complement: [UInt8] = [~UInt8(head.count & 255), ~UInt8(head.count >> 8)]
      bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored + complement + head + Self.bomb.packed
    } else {
      let raw = head.count << 3
      let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38]
      bytes = frame + [UInt8(raw & 255), UInt8(raw >> 8), 0] + head + MadeBomb.zstd(400 << 20).dropFirst(6)
    }
    let got = try read("b.tar.\(kind)", bytes, limits: Self.early)
    #expect(got.map(\.text) == ["good", nil, nil])
    #expect(got.last?.sentence?.contains("more than 200 times its size") == true)
  }

  @Test("one packed document that is a bomb is refused", arguments: ["gz", "zst"])
  func documentBomb(_ kind: String) throws {
    let bytes =
      kind == "gz" ? MadeGzip.wrap(Self.bomb.packed, []) : MadeBomb.zstd(100 << 20)
    let got = try read("b.\(kind)", bytes, limits: kind == "gz" ? Self.early : .standard)
    #expect(got.count == 1)
    #expect(got.first?.sentence?.contains("more than 200 times its size") == true)
  }

  @Test("layers of compression in one another are not peeled")
  func layers() throws {
    let inner = MadeGzip.bytes(MadeGzip.bytes(Array("x".utf8)))
    #expect(try read("a.gz", inner).first?.sentence?.contains("an archive inside an archive") == true)
    let zip = MadeGzip.bytes(MadeZip.bytes([ZipPart("a", "1")]))
    #expect(try read("b.gz", zip).first?.sentence?.contains("an archive inside an archive") == true)
  }

  @Test("more members, or larger ones, than the limits allow are refused")
  func limits() throws {
    let few = ArchiveLimits(memberBytes: 3, members: 2)
    let zip = MadeZip.bytes([ZipPart("a", "1"), ZipPart("b", "2"), ZipPart("c", "3")])
    #expect(try read("a.zip", zip, limits: few).first?.sentence?.contains("more than 2 members") == true)
    let tar = MadeTar.bytes([TarPart("a", "1234"), TarPart("b", "2"), TarPart("c", "3")])
    let got = try read("a.tar", tar, limits: few)
    #expect(got.map(\.text) == [nil, "2", nil])
    #expect(got[0].sentence?.contains("larger than 3 bytes") == true)
    #expect(got[2].sentence?.contains("more than 2 members") == true)
    #expect(try read("a.gz", MadeGzip.bytes(Array("1234".utf8)), limits: few).first?.text == nil)
  }

  // MARK: Damage

  @Test("a zip whose index is missing or contradicts itself is reported")
  func index() throws {
    let zip = MadeZip.bytes([ZipPart("a", "1"), ZipPart("b", "2")])
    #expect(try read("a.zip", zip.dropLast(1)).first?.sentence?.contains("without its index") == true)
    for entries in [0, 1, 3, 60_000] {
      let lie = MadeZip.bytes([ZipPart("a", "1"), ZipPart("b", "2")], entries: entries)
      #expect(try read("b.zip", lie).first?.sentence?.contains("contradicts itself") == true)
    }
    #expect(try read("c.zip", MadeZip.bytes([])).first?.sentence?.contains("nothing to read") == true)
  }

  @Test("gzip whose check sum or length is wrong is reported")
  func gzipCheckSum() throws {
    let sound = MadeGzip.bytes(Array("The Secretary of State may".utf8))
    #expect(try read("a.gz", sound).first?.text == "The Secretary of State may")
    // A byte of the text, of the check sum, of the length.
    for place in [sound.count - 10, sound.count - 8, sound.count - 4] {
      var bytes = sound
      bytes[place] ^= 1
      #expect(try read("a.gz", bytes).first?.sentence?.contains("check sum") == true)
    }
  }

  @Test("a packed tar whose check sum is wrong is reported behind its members")
  func tarCheckSum() throws {
    var bytes = MadeGzip.bytes(MadeTar.bytes([TarPart("a", "1")]))
    bytes[bytes.count - 8] ^= 1
    let got = try read("a.tar.gz", bytes)
    #expect(got.map(\.text) == ["1", nil])
    #expect(got.last?.sentence?.contains("check sum") == true)
  }

  @Test("a tar that stops between members, without its end mark, is reported")
  func endMark() throws {
    let got = try read("a.tar", MadeTar.bytes([TarPart("a", "1")], endMark: false))
    #expect(got.map(\.text) == ["1", nil])
    #expect(got.last?.sentence?.contains("ends early, after its member 'a'") == true)
    // A member that fills its block, so that no zeros of its own are before the mark: one block of zeros is enough.
    let full = MadeTar.bytes([TarPart("a", String(repeating: "a", count: 512))], endMark: false)
    for (zeros, isWhole) in [(0, false), (511, false), (512, true), (1024, true), (10_240, true)] {
      let got = try read("b\(zeros).tar", full + [UInt8](repeating: 0, count: zeros))
      #expect(got.first?.text?.count == 512)
      #expect(got.contains { $0.sentence?.contains("ends early") == true } == !isWhole, "\(zeros): \(got)")
    }
  }

  @Test("an extra field of the local header moves a member's place, but not into the archive's index")
  func localExtra() throws {
    let good = ZipPart("good", "good")
    let honest = ZipPart("last", "word").changed { $0.localExtra = [0xFE, 0xCA, 1, 0, 7] }
    #expect(try read("h.zip", MadeZip.bytes([good, honest])).compactMap(\.text) == ["good", "word"])
    // Nothing is there but the member's own bytes, and behind them the index.
    for length in [1, 4, 60, 0xFFFF] {
      let evil = ZipPart("last", "word").changed { $0.localExtraLength = length }
      let got = try read("e\(length).zip", MadeZip.bytes([good, evil]))
      #expect(got.compactMap(\.text) == ["good"])
      #expect(
        got.last?.sentence?.contains("it reaches beyond the place of members in the archive") == true,
        "\(length): \(String(describing: got.last))")
    }
    // In the middle the bytes are there, but they are those of the next member.
    let middle = ZipPart("mid", "word").changed { $0.localExtraLength = 1 }
    #expect(try read("m.zip", MadeZip.bytes([middle, good])).compactMap(\.text) == ["good"])
  }
}
