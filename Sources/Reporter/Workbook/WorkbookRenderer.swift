/// Office Open XML workbooks (`.xlsx`), as Excel, LibreOffice, pandas and R open them: one sheet a table, and what is
/// under the tables on a last sheet, *About*.
///
/// Numbers are numbers in full precision, shown to the places of their column; in a tidy table they are not rounded
/// even to the eye. A text is a text, whatever it begins with: no spreadsheet runs it as a formula. A figure that does not
/// exist is a dash in a table for readers and an empty cell in a tidy one. What a sheet cannot hold is an error, and no
/// workbook is made: nothing is ever cut.
///
/// The same tables give the same bytes under the same libarchive and zlib, which pack the parts.
package struct WorkbookRenderer: Renderer {
  private let limits: WorkbookSheet.Limits

  /// The libraries that pack the parts and so decide the bytes, as `libarchive 3.6.2, zlib 1.2.13`.
  package static var libraries: String { ZipPacking.libraries }

  package init() { limits = WorkbookSheet.Limits() }

  init(limits: WorkbookSheet.Limits) { self.limits = limits }

  package func bytes(of tables: [Table]) throws(RenderingError) -> [UInt8] {
    var names = SheetNames()
    let aboutName = names.name(for: "About", otherwise: "About")
    var named: [(name: String, table: Table)] = []
    for table in tables {
      named.append((names.name(for: table.title, otherwise: table.isData ? "Data" : "Table"), table))
    }
    let about = WorkbookFoot.table(of: named, characters: limits.characters)
    if !about.rows.isEmpty || named.isEmpty { named.append((aboutName, about)) }
    let sheets = named.map { WorkbookSheet(name: $0.name, table: $0.table, limits: limits) }
    var texts = WorkbookTexts()
    var styles = WorkbookStyles()
    var parts: [(name: String, bytes: [UInt8])] = []
    for (index, sheet) in sheets.enumerated() {
      let bytes = try sheet.part(isShown: index == 0, &texts, &styles)
      parts.append(("xl/worksheets/sheet\(index + 1).xml", bytes))
    }
    return try ZipPacking.packed(
      [
        ("[Content_Types].xml", Self.contentTypes(sheets: sheets.count)),
        ("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", Self.workbook(sheets)),
        (
          "xl/_rels/workbook.xml.rels",
          Self.relationships(
            sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
              + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])
        ),
        ("xl/styles.xml", styles.part), ("xl/sharedStrings.xml", texts.part),
      ] + parts)
  }

  private static func contentTypes(sheets: Int) -> [UInt8] {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var xml = WorkbookXML.declaration + "<Types xmlns=\"\(WorkbookXML.package)/content-types\">"
    xml +=
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    func add(_ part: String, _ kind: String) {
      xml += "<Override PartName=\"/xl/\(part).xml\" ContentType=\"\(spreadsheet).\(kind)+xml\"/>"
    }
    add("workbook", "sheet.main")
    for index in 0..<sheets { add("worksheets/sheet\(index + 1)", "worksheet") }
    add("styles", "styles")
    add("sharedStrings", "sharedStrings")
    return Array((xml + "</Types>").utf8)
  }

  /// What a part is related to, numbered `rId1` and so on.
  private static func relationships(_ targets: [(kind: String, path: String)]) -> [UInt8] {
    var xml = WorkbookXML.declaration + "<Relationships xmlns=\"\(WorkbookXML.package)/relationships\">"
    for (index, target) in targets.enumerated() {
      xml += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(WorkbookXML.relationships)/\(target.kind)\""
      xml += " Target=\"\(target.path)\"/>"
    }
    return Array((xml + "</Relationships>").utf8)
  }

  private static func workbook(_ sheets: [WorkbookSheet]) -> [UInt8] {
    var xml = WorkbookXML.declaration + "<workbook xmlns=\"\(WorkbookXML.main)\""
    xml += " xmlns:r=\"\(WorkbookXML.relationships)\"><bookViews><workbookView/></bookViews><sheets>"
    for (index, sheet) in sheets.enumerated() {
      xml +=
        "<sheet name=\"\(WorkbookText.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    xml += "</sheets>"
    // Excel needs a hidden name for what a sheet's filter covers.
    let filters = sheets.enumerated().compactMap { index, sheet in
      sheet.filtered.map { range -> String in
        let cells = range.split(separator: ":").map(absolute).joined(separator: ":")
        let name = sheet.name.replacing("'", with: "''")
        return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
          + WorkbookText.escaped("'\(name)'!\(cells)") + "</definedName>"
      }
    }
    if !filters.isEmpty { xml += "<definedNames>\(filters.joined())</definedNames>" }
    return Array((xml + "</workbook>").utf8)
  }

  /// `$D$9` for `D9`.
  private static func absolute(_ cell: Substring) -> String {
    let letters = cell.prefix { $0.isLetter }
    return "$\(letters)$\(cell.dropFirst(letters.count))"
  }
}
