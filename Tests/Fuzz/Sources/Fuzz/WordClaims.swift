import Ingest
import Inputs
import Legislation

/// What must hold of a Word file whose parts are any bytes. The zip around them is made here, with the check sums that they
/// have, so that the reader meets the parts and not the damage.
enum WordClaims {
  /// What parts an input; in order they are the text, styles, lists and footnotes.
  private static let mark = Array("\n%part\n".utf8)
  private static let names = [
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
  ]

  static func check(_ bytes: [UInt8]) {
    let file = packed(Array(zip(names, parts(bytes))))
    do throws(IngestError) {
      let document = try SourceReader(format: .docx).read(bytes: file, path: DocumentClaims.path)
      DocumentClaims.check(document)
      claim(document.identity.bytes == file.count, "the size is that of the source")
    } catch {
      claim(error.description.hasPrefix(DocumentClaims.path), "an error names its file")
    }
  }

  private static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if parts.count < names.count, bytes[index...].starts(with: mark) {
        parts.append([])
        index += mark.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts
  }

  private static let frame: [(String, [UInt8])] = {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let relations = ["styles", "numbering", "footnotes"].map {
      #"<Relationship Id="\#($0)" Type="\#(type)\#($0)" Target="\#($0).xml"/>"#
    }.joined()
    return [
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      (
        "_rels/.rels",
        Array(
          #"<Relationships><Relationship Id="d" Type="\#(type)officeDocument" Target="word/document.xml"/></Relationships>"#
            .utf8)
      ),
      ("word/_rels/document.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8)),
    ]
  }()

  private static func packed(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var (file, index): ([UInt8], [UInt8]) = ([], [])
    let all = frame + parts
    for (name, content) in all {
      let sum = checkSum(content)
      let common =
        bytes(20, 2) + bytes(0x0800, 2) + bytes(0, 2) + bytes(0, 4) + bytes(sum, 4) + bytes(content.count, 4)
        + bytes(content.count, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
      index += [0x50, 0x4B, 1, 2, 20, 0] + common + bytes(0, 10) + bytes(file.count, 4) + Array(name.utf8)
      file += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    }
    return file + index + [0x50, 0x4B, 5, 6] + bytes(0, 4) + bytes(all.count, 2) + bytes(all.count, 2)
      + bytes(index.count, 4) + bytes(file.count, 4) + bytes(0, 2)
  }

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let steps: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ steps[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return Int(~sum)
  }
}
