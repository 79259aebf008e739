/// How a cell looks.
struct CellStyle: Hashable {
  var isBold = false
  var isItalic = false
  /// Levels that the text is moved in.
  var indent = 0
  /// The heading of a column: a rule below, and the text wrapped.
  var isHeading = false
  var keepsRight = false
  /// A format of numbers in Excel's notation; nil for its general one.
  var format: String?
}

/// The styles that the cells of a workbook use, each once, in the order of their first use.
struct WorkbookStyles {
  private var places: [CellStyle: Int] = [CellStyle(): 0]
  private var styles = [CellStyle()]
  private var formats: [String] = []

  /// The number of a style, from 0, which is the plain one.
  mutating func place(of style: CellStyle) -> Int {
    if let known = places[style] { return known }
    places[style] = styles.count
    styles.append(style)
    if let format = style.format, !formats.contains(format) { formats.append(format) }
    return styles.count - 1
  }

  /// Numbers below are the format's own.
  private static let firstOwnFormat = 164

  /// `xl/styles.xml`.
  var part: [UInt8] {
    var xml = WorkbookXML.declaration + "<styleSheet xmlns=\"\(WorkbookXML.main)\">"
    if !formats.isEmpty {
      xml += "<numFmts count=\"\(formats.count)\">"
      for (index, format) in formats.enumerated() {
        xml +=
          "<numFmt numFmtId=\"\(Self.firstOwnFormat + index)\" formatCode=\"\(WorkbookText.escaped(format))\"/>"
      }
      xml += "</numFmts>"
    }
    xml += "<fonts count=\"4\">"
    for marks in ["", "<b/>", "<i/>", "<b/><i/>"] {
      xml += "<font>\(marks)<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }
    xml += "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    xml += "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    let sides = "<left/><right/><top/>"
    xml += "<borders count=\"2\"><border>\(sides)<bottom/><diagonal/></border>"
    xml += "<border>\(sides)<bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>"
    xml +=
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    xml += "<cellXfs count=\"\(styles.count)\">" + styles.map(element).joined() + "</cellXfs>"
    xml += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    return Array((xml + "</styleSheet>").utf8)
  }

  private func element(_ style: CellStyle) -> String {
    let format = style.format.flatMap { formats.firstIndex(of: $0) }.map { $0 + Self.firstOwnFormat } ?? 0
    let font = (style.isBold ? 1 : 0) + (style.isItalic ? 2 : 0)
    let border = style.isHeading ? 1 : 0
    var xml = "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\""
    if format > 0 { xml += " applyNumberFormat=\"1\"" }
    if font > 0 { xml += " applyFont=\"1\"" }
    if border > 0 { xml += " applyBorder=\"1\"" }
    var alignment = ""
    if style.keepsRight {
      alignment += " horizontal=\"right\""
    } else if style.indent > 0 {
      alignment += " horizontal=\"left\""
    }
    if style.isHeading { alignment += " vertical=\"bottom\" wrapText=\"1\"" }
    if style.indent > 0, !style.keepsRight { alignment += " indent=\"\(min(style.indent, 15))\"" }
    return alignment.isEmpty ? xml + "/>" : xml + " applyAlignment=\"1\"><alignment\(alignment)/></xf>"
  }
}
