/// Files that people take for tables of text, and what to do with them.
enum ForeignTable {
  case oldExcel, pdf, markup, json

  init?(_ start: [UInt8]) {
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { self = .oldExcel; return }
    if start.starts(with: Array("%PDF-".utf8)) { self = .pdf; return }
    guard let first = start.first(where: { !$0.isWhite }) else { return nil }
    let text = String(decoding: start.prefix(4096), as: UTF8.self)
    if first == UInt8(ascii: "<"), text.contains(">") { self = .markup; return }
    if first == UInt8(ascii: "{"), text.contains("\":") { self = .json; return }
    if first == UInt8(ascii: "["), text.contains("{\"") { self = .json; return }
    return nil
  }

  var name: String {
    switch self {
    case .oldExcel: "a spreadsheet of the old Excel (.xls), or one that a password protects"
    case .pdf: "a PDF"
    case .markup: "a web page or XML"
    case .json: "JSON"
    }
  }

  var remedy: String {
    switch self {
    case .oldExcel: "save it without a password as .xlsx or as CSV in UTF-8"
    case .pdf: "copy the table into a spreadsheet and save it as CSV in UTF-8"
    case .markup, .json: "save the table as CSV in UTF-8"
    }
  }
}

extension UInt8 {
  fileprivate var isWhite: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
