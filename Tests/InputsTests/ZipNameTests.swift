import Foundation
import Inputs
import TestSupport
import Testing

@Suite("Names of a zip's members")
struct ZipNameTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func names(_ parts: [ZipPart]) throws -> [String] {
    try folder.write("a.zip", MadeZip.bytes(parts))
    let got = try Got.all([folder.name("a.zip")])
    #expect(got.allSatisfy { $0.text != nil }, "\(got)")
    return got.map(\.path)
  }

  struct Name: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var flags = 0
    var host: UInt8 = 0
    var name: String
    var testDescription: String { "\(bytes) from \(host) is \(name)" }
  }

  @Test(
    "is UTF-8 by its flag or by being it, else of code page 437, or of one that makes letters of it",
    arguments: [
      // caf + 82: é in 437 and 850.
      Name(bytes: [0x63, 0x61, 0x66, 0x82], name: "café"),
      Name(bytes: [0x63, 0x61, 0x66, 0x8A], name: "cafè"),
      Name(bytes: [0x63, 0x61, 0x66, 0x82], host: 3, name: "café"),
      // B5 is a line of a box in 437 and Á in 850; D6 Í.
      Name(bytes: [0xB5, 0x62, 0x61], name: "Ába"), Name(bytes: [0xD6, 0x73], name: "Ís"),
      // E9 is Θ in 437, Ú in 850, which is no letter for behind f, and é in Windows-1252.
      Name(bytes: [0x63, 0x61, 0x66, 0xE9], host: 10, name: "café"),
      // 96 is û in 437; between spaces it is the dash of Windows-1252, but a letter is a letter.
      Name(bytes: [0x63, 0x96, 0x74], name: "cût"),
      Name(bytes: Array("tŷ".utf8), host: 19, name: "tŷ"),
      Name(bytes: Array("tŷ".utf8), flags: 0x0800, name: "tŷ"),
      Name(bytes: Array("act".utf8), name: "act"),
      // What no page makes letters of is of 437, which has a sign for every byte.
      Name(bytes: [0xB0, 0x81], host: 3, name: "░ü"),
    ])
  func names(_ name: Name) throws {
    let part = ZipPart(name.bytes + Array(".txt".utf8), [0x31]).changed {
      $0.flags = name.flags
      $0.host = name.host
    }
    #expect(try names([part]) == [name.name + ".txt"])
  }

  @Test("two members whose names differ in one byte beyond ASCII have two names")
  func distinct() throws {
    let one = ZipPart([0x63, 0x82], [0x31]).changed { $0.host = 0 }
    let other = ZipPart([0x63, 0x8A], [0x32]).changed { $0.host = 0 }
    #expect(try Set(names([one, other])) == ["cé", "cè"])
  }

  @Test("Info-ZIP's field has the name, if it is of this member's name")
  func unicodeField() throws {
    func field(_ sum: UInt32, _ name: String, version: UInt8 = 1) -> [UInt8] {
      let content = [version] + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } + Array(name.utf8)
      return [0x75, 0x70, UInt8(content.count), 0] + content
    }
    let raw: [UInt8] = [0x74, 0x3F]
    func name(_ extra: [UInt8]) throws -> [String] {
      try names([ZipPart(raw, [0x31]).changed { $0.extra = extra }])
    }
    #expect(try name(field(CheckSum.crc32(raw), "tŷ")) == ["tŷ"])
    // Behind another field, the time of Unix.
    #expect(try name([0x55, 0x54, 1, 0, 3] + field(CheckSum.crc32(raw), "tŷ")) == ["tŷ"])
    // The member was renamed and the field left; a version that is not known; a field that is cut off.
    #expect(try name(field(CheckSum.crc32(raw) ^ 1, "tŷ")) == ["t?"])
    #expect(try name(field(CheckSum.crc32(raw), "tŷ", version: 2)) == ["t?"])
    #expect(try name([0x75, 0x70, 40, 0, 1, 2]) == ["t?"])
    #expect(try name([0x75, 0x70, 3, 0, 1, 2, 3]) == ["t?"])
  }

  @Test("a name of the field is judged as any other")
  func danger() throws {
    let raw: [UInt8] = [0x61]
    let sum = CheckSum.crc32(raw)
    let content = [1] + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } + Array("../../x".utf8)
    let part = ZipPart(raw, [0x31]).changed { $0.extra = [0x75, 0x70, UInt8(content.count), 0] + content }
    try folder.write("a.zip", MadeZip.bytes([part]))
    #expect(try Got.all([folder.name("a.zip")]).first?.sentence?.contains("dangerous name") == true)
  }

  @Test("a backslash is a slash where DOS or Windows made the archive, and a danger elsewhere")
  func backslash() throws {
    let name = Array("acts\\one.txt".utf8)
    #expect(try names([ZipPart(name, [0x31]).changed { $0.host = 0 }]) == ["acts/one.txt"])
    #expect(try names([ZipPart(name, [0x31]).changed { $0.host = 11 }]) == ["acts/one.txt"])
    try folder.write("b.zip", MadeZip.bytes([ZipPart(name, [0x31])]))
    #expect(try Got.all([folder.name("b.zip")]).first?.sentence?.contains("backslash") == true)
    try folder.write("c.zip", MadeZip.bytes([ZipPart(Array("..\\x".utf8), [0x31]).changed { $0.host = 0 }]))
    #expect(try Got.all([folder.name("c.zip")]).first?.sentence?.contains("leads out of its folder") == true)
  }
}
