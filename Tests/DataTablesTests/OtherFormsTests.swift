import DataTables
import Foundation
import Testing

@Suite("Tables in other forms")
struct OtherFormsTests {
  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-16, as Excel saves Unicode text, is read, and said", arguments: [true, false])
  func wide(_ isBigEndian: Bool) throws {
    let text = "code\tname\trate\r\nA\tŴnifersity 😀\t63.5\r\nB\t„Übung“\t7\r\n"
    let table = try DataTable.read(utf16(text, isBigEndian: isBigEndian), path: "t.txt")
    #expect(table.columns.map(\.name) == ["code", "name", "rate"])
    #expect(table.rows.map(\.cells) == [["A", "Ŵnifersity 😀", "63.5"], ["B", "„Übung“", "7"]])
    #expect(table.repairs.counts[.utf16] == 1 && table.separator == "\t")
  }

  @Test("UTF-16 that is cut off or has half a pair is an error, at every length")
  func cut() throws {
    let bytes = utf16("a,b\nx,😀\ny,2\n", isBigEndian: false)
    for end in 3..<bytes.count {
      let cut = Array(bytes[..<end])
      do throws(DataTableError) {
        let table = try DataTable.read(cut, path: "t.csv")
        #expect(end.isMultiple(of: 2) && table.columns.count <= 2)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    let lone = utf16("a,b\nx,", isBigEndian: false) + [0x3D, 0xD8, 0x31, 0x00, 0x0A, 0x00]
    #expect(throws: DataTableError.self) { try DataTable.read(lone, path: "t.csv") }
  }

  /// Python's gzip of `a,b`, `x,1`, `y,2`.
  private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x4B, 0xD4, 0x49, 0xE2, 0xAA, 0xD0, 0x31,
    0xE4, 0xAA, 0xD4, 0x31, 0xE2, 0x02, 0x00, 0x52, 0x5D, 0x63, 0xDC, 0x0C, 0x00, 0x00, 0x00,
  ]

  @Test("a table packed by gzip is read, with the hash of the file as it is")
  func gzip() throws {
    let table = try DataTable.read(packed, path: "t.csv.gz")
    #expect(table.rows.map(\.cells) == [["x", "1"], ["y", "2"]])
    #expect(table.repairs.counts[.unpacked] == 1)
    #expect(table.sha256 != (try DataTable.read(Array("a,b\nx,1\ny,2\n".utf8), path: "t.csv")).sha256)
    var damaged = packed
    damaged[packed.count - 6] ^= 1
    #expect(throws: DataTableError.self) { try DataTable.read(damaged, path: "t.csv.gz") }
    for end in 4..<packed.count {
      #expect(throws: DataTableError.self) { try DataTable.read(Array(packed[..<end]), path: "t.csv.gz") }
    }
  }

  private func flat(_ rows: String) -> [UInt8] {
    let office = "urn:oasis:names:tc:opendocument:xmlns"
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="\(office):office:1.0" xmlns:table="\(office):table:1.0" xmlns:text="\(office):text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:body><office:spreadsheet><table:table table:name="Data">\(rows)</table:table></office:spreadsheet></office:body>
      </office:document>
      """.utf8)
  }

  @Test("a flat OpenDocument spreadsheet is a workbook with sheets")
  func flatSheet() throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>"
        + cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
        + "</table:table-row>"
    }
    let bytes = flat(row("code", "rate") + row("A", "63.5"))
    let table = try DataTable.read(bytes, path: "t.fods")
    #expect(table.sheet == "Data" && table.rows.map(\.cells) == [["A", "63.5"]])
    // Other XML is refused as before.
    let page = Array("<html><body>office:document opendocument.text</body></html>".utf8)
    let error = try #require(throws: DataTableError.self) { try DataTable.read(page, path: "t.html") }
    #expect("\(error)".contains("seems to be a web page or XML"))
  }

  /// A zip of Python's whose member `b.xml` is 17 MB of spaces, as runs: bytes in base 64, and a byte with how often it
  /// follows.
  private static let bomb: [(String, UInt8, Int)] = [
    (
      "UEsDBBQAAAAAAAAAIQDHHBc8CAAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDxUeXBlcy8+UEsDBBQAAAAAAAAAIQAwCWhO4wAAAOMAAAALAAAAX3JlbHMvLnJlbHM8UmVsYXRpb25zaGlwcyB4bWxucz0iaHR0cDovL3NjaGVtYXMub3BlbnhtbGZvcm1hdHMub3JnL3BhY2thZ2UvMjAwNi9yZWxhdGlvbnNoaXBzIj48UmVsYXRpb25zaGlwIElkPSJhIiBUeXBlPSJodHRwOi8vc2NoZW1hcy5vcGVueG1sZm9ybWF0cy5vcmcvb2ZmaWNlRG9jdW1lbnQvMjAwNi9yZWxhdGlvbnNoaXBzL29mZmljZURvY3VtZW50IiBUYXJnZXQ9ImIueG1sIi8+PC9SZWxhdGlvbnNoaXBzPlBLAwQUAAAACAAAACEAYprp6b1DAAAAABABBQAAAGIueG1s7MGBAAAAAIAglf0pF6kK",
      0, 4094
    ),
    ("gNmDAwEAAAAAIP/XRlA=", 85, 4095),
    ("YQ8OBAAAAACA/F8bQQ==", 85, 4095),
    ("hT04EAAAAAAA8n9tBA==", 85, 4095),
    ("lfbgkAAAAABA0P/XfjAD", 0, 890),
    ("8ARQSwECFAMUAAAAAAAAACEAxxwXPAgAAAAIAAAAEw==", 0, 11),
    ("gAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAAAAAAIQAwCWhO4wAAAOMAAAAL", 0, 11),
    ("gAE5AAAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAACEAYprp6b1DAAAAABABBQ==", 0, 11),
    ("gAFFAQAAYi54bWxQSwUGAAAAAAMAAwCtAAAAJUUAAAAA", 0, 0),
  ]

  @Test("a workbook that unpacks to far more than it is, is one sentence")
  func unpacksToMore() throws {
    let bytes = Self.bomb.flatMap { text, byte, count in
      [UInt8](Data(base64Encoded: text) ?? Data()) + Array(repeating: byte, count: count)
    }
    #expect(bytes.count == 17_896)
    let error = try #require(throws: DataTableError.self) { try DataTable.read(bytes, path: "bomb.xlsx") }
    #expect(error.problems.count == 1 && error.problems[0].kind == .limit, "\(error)")
    #expect("\(error)".contains("it unpacks to more than 200 times its size"))
  }

  @Test("rows that are not asked for take no memory, and too many that are, are an error with its line")
  func limits() throws {
    let text = "code,year,n\n" + (1...5000).map { "E\($0),\(2000 + $0 % 10),\($0)\n" }.joined()
    var options = TableOptions()
    options.largestTable = 1500
    options.rows = { _ throws(DataTableError) in { row in row.cells[1] == "2003" } }
    let kept = try DataTable.read(Array(text.utf8), path: "t.csv", options)
    #expect(kept.rows.count == 500 && kept.rowsLeftOut == 4500)
    // 500 rows of three cells are 1,500, and one fewer may be kept.
    options.largestTable = 1499
    let error = DataTableError.tooManyCells(path: "t.csv", line: 4994, limit: 1499)
    #expect(throws: error) { try DataTable.read(Array(text.utf8), path: "t.csv", options) }
  }
}
