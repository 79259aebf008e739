import Foundation
import Inputs
import TestSupport
import Testing

@Suite("One text that is packed")
struct PackedTextTests {
  private static let act = Array("1 A board must inform us.\n".utf8)
  private static let other = Array("2 It may not.\n".utf8)

  private static func zip(_ name: String, _ bytes: [UInt8]) -> ZipPart { ZipPart(Array(name.utf8), bytes) }
  private static func tar(_ name: String, _ bytes: [UInt8]) -> TarPart { TarPart(Array(name.utf8), bytes) }

  private func text(_ bytes: [UInt8], _ member: String? = nil) throws -> String? {
    try PackedText(in: bytes, name: "a", member: member).map {
      "\($0.member ?? "-"): \(String(decoding: $0.bytes, as: UTF8.self))"
    }
  }

  private func sentence(_ bytes: [UInt8], _ member: String? = nil) -> String {
    do throws(IngestError) {
      return try PackedText(in: bytes, name: "a", member: member) == nil ? "not packed" : "read"
    } catch { return "\(error)" }
  }

  @Test(
    "a text in a layer of compression, in a zip and in a tar is the same; what is not packed is left alone")
  func one() throws {
    let whole = String(decoding: Self.act, as: UTF8.self)
    #expect(try text(Self.act) == nil)
    #expect(try text([]) == nil)
    #expect(try text(MadeGzip.bytes(Self.act)) == "-: \(whole)")
    #expect(try text(MadeZip.bytes([Self.zip("d/act.txt", Self.act)])) == "d/act.txt: \(whole)")
    let tar = MadeTar.bytes([Self.tar("d/act.txt", Self.act)])
    #expect(try text(tar) == "d/act.txt: \(whole)")
    #expect(try text(MadeGzip.bytes(tar)) == "d/act.txt: \(whole)")
  }

  @Test("of several one is read by its path, and none unless it is named")
  func several() throws {
    let parts = [("a/1.txt", Self.act), ("b/2.txt", Self.other)]
    let zip = MadeZip.bytes(parts.map { Self.zip($0.0, $0.1) })
    let tar = MadeTar.bytes(parts.map { Self.tar($0.0, $0.1) })
    for archive in [zip, tar, MadeGzip.bytes(tar)] {
      #expect(try text(archive, "b/2.txt") == "b/2.txt: \(String(decoding: Self.other, as: UTF8.self))")
      #expect(
        sentence(archive)
          == "a: this seems to be an archive of 2 texts, and one is wanted here; name the one that is meant, as "
          + "'a/a/1.txt', or unpack it.")
      #expect(
        sentence(archive, "b/3.txt")
          == "a/b/3.txt: cannot be opened: nothing of that name is in the archive; look at the names in it; upper "
          + "and lower case count.")
    }
    let twice = MadeTar.bytes([Self.tar("1.txt", Self.act), Self.tar("1.txt", Self.other)])
    #expect(sentence(twice, "1.txt").hasPrefix("a/1.txt: this seems to be in the archive twice; "))
  }

  @Test("a document that is a zip to its writer alone is one in a layer of compression too")
  func packedOffice() throws {
    let types = Self.zip("[Content_Types].xml", Array("<Types/>".utf8))
    // A writer may put the member that tells the kind first or last.
    for word in [
      [types, Self.zip("word/document.xml", Self.act)], [Self.zip("word/document.xml", Self.act), types],
    ] {
      let bytes = MadeZip.bytes(word)
      #expect(try PackedText(in: MadeGzip.bytes(bytes), name: "a.docx.gz")?.bytes == bytes)
      #expect(try PackedText(in: bytes, name: "a.docx") == nil)
    }
    let open = MadeZip.bytes([
      Self.zip("mimetype", Array("application/x".utf8)), Self.zip("content.xml", Self.act),
    ])
    #expect(try PackedText(in: MadeGzip.bytes(open), name: "a.odt.gz")?.bytes == open)
  }

  @Test("an empty archive, an archive in an archive and a damaged one are a sentence each")
  func refused() {
    #expect(
      sentence(MadeZip.bytes([])).hasPrefix("a: this seems to be an archive with nothing to read in it; "))
    let zip = MadeZip.bytes([Self.zip("1.txt", Self.act)])
    #expect(sentence(MadeGzip.bytes(zip)).hasPrefix("a: this seems to be an archive inside an archive; "))
    #expect(
      sentence(MadeZip.bytes([Self.zip("in.zip", zip)]))
        .hasPrefix("a: in.zip: this seems to be an archive inside an archive; "))
    let gzip = MadeGzip.bytes(Self.act)
    #expect(sentence(Array(gzip.dropLast(9))).hasPrefix("a: this seems to be damaged or cut short ("))
    #expect(
      sentence(Array(zip.dropLast(30))).hasPrefix("a: this seems to be a zip archive without its index"))
  }

  @Test("the texts of an archive of several, as they can be asked for; of anything else none")
  func paths() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.zip", MadeZip.bytes([Self.zip("1.txt", Self.act)]))
    try folder.write(
      "two.zip", MadeZip.bytes([Self.zip("b.txt", Self.act), Self.zip("a/c.txt", Self.other)]))
    try folder.write("plain.txt", Self.act)
    let two = folder.name("two.zip")
    #expect(PackedText.paths(in: two) == ["\(two)/a/c.txt", "\(two)/b.txt"])
    for name in ["one.zip", "plain.txt", "absent"] {
      #expect(PackedText.paths(in: folder.name(name)).isEmpty)
    }
    #expect(PackedText.paths(in: "-").isEmpty)

    let member = PackedPath("\(two)/a/c.txt")
    #expect(member.file == two && member.member == "a/c.txt")
    let file = PackedPath(two)
    #expect(file.file == two && file.member == nil)
    let absent = PackedPath(folder.name("absent/a.txt"))
    #expect(absent.file == folder.name("absent/a.txt") && absent.member == nil)
  }
}
