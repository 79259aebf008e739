import Files
import Legislation

/// Files that people take for lists and that no list can be read from.
enum ForeignFile {
  /// - Throws: ``WordlistError/unreadable(because:remedy:at:)`` for a spreadsheet, a document, XML and the like.
  static func refuse(_ bytes: [UInt8], file: String) throws(WordlistError) {
    let start = bytes.dropFirst(ByteOrderMark.length(in: bytes)).prefix(512)
    let text = start.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
    let kinds: [(beginnings: [[UInt8]], what: String, remedy: String)] = [
      (
        [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]],
        "this seems to be a spreadsheet or a document of an office program",
        "save the sheet as CSV in UTF-8, or the terms as plain text"
      ),
      ([Array("{\\rtf".utf8)], "this is rich text", "save the terms as plain text"),
      ([Array("%PDF".utf8)], "this is a PDF", "write the terms into a plain text, a term a line"),
      ([[0x1F, 0x8B]], "this is a packed file", "unpack it"),
      (
        [Array("<".utf8)], "this is XML or HTML, perhaps another tool's dictionary",
        "export it as CSV, or write the terms into a plain text, a term a line"
      ),
    ]
    for kind in kinds where kind.beginnings.contains(where: { text.starts(with: $0) }) {
      throw .unreadable(because: kind.what, remedy: .words(kind.remedy), at: SourceLine(file: file))
    }
  }
}
