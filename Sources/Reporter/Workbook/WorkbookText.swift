/// The texts of a workbook: each is written once, and cells name it by its number.
struct WorkbookTexts {
  // Told apart by their bytes: Swift's equality of strings would take composed and decomposed letters for one.
  private var places: [[UInt8]: Int] = [:]
  private var body: [UInt8] = []
  private var uses = 0

  /// The number of a text, from 0.
  mutating func place(of text: String) -> Int {
    uses += 1
    let bytes = Array(text.utf8)
    if let known = places[bytes] { return known }
    places[bytes] = places.count
    body += Array("<si><t xml:space=\"preserve\">".utf8)
    body += Array(WorkbookText.escaped(text).utf8)
    body += Array("</t></si>".utf8)
    return places.count - 1
  }

  /// `xl/sharedStrings.xml`.
  var part: [UInt8] {
    Array(
      (WorkbookXML.declaration
        + "<sst xmlns=\"\(WorkbookXML.main)\" count=\"\(uses)\" uniqueCount=\"\(places.count)\">").utf8)
      + body + Array("</sst>".utf8)
  }
}

enum WorkbookText {
  /// The text with what no cell may hold made harmless: controls and noncharacters that XML has no way to write
  /// become U+FFFD, and line ends are line feeds, as Excel has them.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    let scalars = text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x0D: "\n"
      case 0xFFFE, 0xFFFF: "\u{FFFD}"
      default: scalar
      }
    }
    return NeutralText.withoutControls(String(String.UnicodeScalarView(scalars)))
  }

  /// Text as XML. What looks like the format's own escape for a character, `_x000D_`, is escaped itself, so that it is
  /// read back as it is.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "_" where looksLikeEscape(scalars[index...].prefix(7)):
        result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(scalars)
    return scalars.count == 7 && (scalars[1] == "x" || scalars[1] == "X") && scalars[6] == "_"
      && scalars[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

/// Names that the parts of a workbook have in common.
enum WorkbookXML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"
}
