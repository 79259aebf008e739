import Markup

/// The number formats of a workbook's cells, by the number of a cell's style.
struct CellStyles: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case numFmtId, formatCode }
  enum Element { case format, cellFormats, cellFormat, other }

  /// By style.
  private(set) var formats: [NumberFormatCode] = []
  private var codes: [Int: String] = [:]
  private var open: [Element] = []

  static func vocabulary(of namespace: String?) {}
  static func element(_ name: Span<UInt8>, in vocabulary: Void) -> Element {
    switch elementName(name) {
    case "numFmt": .format
    case "cellXfs": .cellFormats
    case "xf": .cellFormat
    default: .other
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    let isCellFormat = element == .cellFormat && open.last == .cellFormats
    open.append(element)
    let number = attributes.number(.numFmtId) ?? 0
    if element == .format, let code = attributes.string(.formatCode) { codes[number] = code }
    if isCellFormat {
      formats.append(NumberFormatCode(codes[number] ?? CellStyles.builtIn[number] ?? "General"))
    }
  }

  mutating func end() { open.removeLast() }
  mutating func characters(_ bytes: Span<UInt8>) {}

  /// Source: ECMA-376, part 1, 18.8.30; the dates by what they hold, for their order depends on the machine.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: "#,##0;-#,##0", 42: "#,##0;-#,##0", 43: "#,##0.00;-#,##0.00",
    44: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  ]
}
