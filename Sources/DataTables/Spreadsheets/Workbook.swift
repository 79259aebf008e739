import Inputs
import Legislation
import Markup

/// A sheet of a workbook as records: what its cells show.
struct SheetRecords {
  var name = ""
  var records: [RawRecord] = []
  var repairs = TableRepairs()
  /// Why it cannot be read.
  var failure: DataTableError?
}

/// Workbooks: `.xlsx` (Office Open XML, ECMA-376) and `.ods` (OpenDocument), both a zip of XML, and `.fods`. Limits on what they
/// unpack to are those of archives.
enum Workbook {
  static func sheet(
    _ bytes: [UInt8], path: String, _ options: TableOptions
  ) throws(DataTableError) -> SheetRecords {
    do {
      if OpenDocumentSheets.isFlat(bytes) {
        return try OpenDocumentSheets.sheet(bytes, location: path, path: path, options)
      }
      let parts = try ZipParts(bytes, name: path)
      if parts.has("content.xml") { return try OpenDocumentSheets.sheet(parts, path: path, options) }
      let workbook = try ExcelWorkbook(parts, path: path)
      return try workbook.sheet(options)
    } catch let error as IngestError {
      throw .source(error)
    } catch let error as DataTableError {
      throw error
    } catch { throw .unreadable(path: path, line: nil, because: "\(error)", remedy: "save the sheet as CSV") }
  }

  /// The places of the sheets to look at: that of a name, without regard to letter case where none has it exactly;
  /// without a name all.
  static func places(
    of name: String?, among names: [String], path: String
  ) throws(DataTableError) -> [Int] {
    guard !names.isEmpty else { throw .noRows(path: path) }
    guard let name else { return Array(names.indices) }
    let found =
      names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    guard let found else { throw .noSuchSheet(path: path, name: name, sheets: names) }
    return [found]
  }

  /// The only one that holds anything.
  static func only(_ sheets: [SheetRecords], path: String) throws(DataTableError) -> SheetRecords {
    let filled = sheets.filter { !$0.records.isEmpty || $0.failure != nil }
    guard filled.count < 2 else { throw .severalSheets(path: path, sheets: filled.map(\.name)) }
    guard let sheet = filled.first else { throw .noRows(path: path) }
    if let failure = sheet.failure { throw failure }
    return sheet
  }

  static func tooManyCells(_ path: String, _ row: Int, _ options: TableOptions) -> DataTableError {
    .tooManyCells(path: path, line: row, limit: options.largestTable)
  }
}

/// The parts of an `.xlsx` that say what a sheet shows.
struct ExcelWorkbook {
  private let parts: ZipParts
  private let path: String
  private var sheets: [(name: String, part: String)] = []
  private var countsFrom1904 = false
  private var strings: [String] = []
  private var formats: [NumberFormatCode] = []

  init(_ parts: ZipParts, path: String) throws(IngestError) {
    (self.parts, self.path) = (parts, path)
    let roots = try relationships(of: "")
    let main = roots.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let listing: WorkbookListing = try walk(main, WorkbookListing()) else {
      throw .refused(
        path: path, seemsToBe: "a zip archive and no workbook (.xlsx or .ods)",
        remedy: "unpack it, and name the table in it")
    }
    countsFrom1904 = listing.countsFrom1904
    let related = try relationships(of: main)
    for sheet in listing.sheets {
      guard let target = related.first(where: { $0.id == sheet.id && $0.type == "worksheet" })?.target else {
        continue
      }
      sheets.append((sheet.name, target))
    }
    func part(_ type: String, _ usual: String) -> String {
      related.first { $0.type == type }?.target ?? usual
    }
    strings = try walk(part("sharedStrings", "xl/sharedStrings.xml"), SharedStrings())?.strings ?? []
    formats = try walk(part("styles", "xl/styles.xml"), CellStyles())?.formats ?? []
  }

  func sheet(_ options: TableOptions) throws -> SheetRecords {
    var found: [SheetRecords] = []
    for index in try Workbook.places(of: options.sheet, among: sheets.map(\.name), path: path) {
      let reader = CellReader(strings: strings, formats: formats, countsFrom1904: countsFrom1904)
      let start = ExcelSheetWalk(reader, largest: options.largestTable)
      guard var walk = try walk(sheets[index].part, start) else { continue }
      // What is wrong with a sheet matters only if it is the one that is meant.
      found.append(
        SheetRecords(
          name: sheets[index].name, records: walk.finish(), repairs: walk.repairs,
          failure: walk.failure?.error(path, options)))
    }
    return try Workbook.only(found, path: path)
  }

  private func walk<Handler: MarkupHandler>(_ part: String, _ handler: Handler) throws(IngestError)
    -> Handler?
  {
    guard let bytes = try parts.bytes(part) else { return nil }
    return try XMLParser<Handler>().parse(
      bytes + [0], count: bytes.count, path: parts.location(part), with: handler)
  }

  private func relationships(of part: String) throws(IngestError) -> [PartRelationships.Found] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let found =
      try walk("\(folder)_rels/\(part.dropFirst(folder.count)).rels", PartRelationships())?.found ?? []
    return found.map { $0.resolved(in: folder) }
  }
}

/// What the parts of a package refer to.
private struct PartRelationships: MarkupHandler {
  struct Found {
    var id: String
    /// The last word of its type: `worksheet`.
    var type: String
    var target: String

    /// With a name from the top of the package.
    func resolved(in folder: String) -> Found {
      var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
      for name in target.split(separator: "/") {
        if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
      }
      return Found(id: id, type: type, target: names.joined(separator: "/"))
    }
  }

  enum AttributeName: Int, MarkupAttributeName {
    case id, type, target, mode
    var letters: String {
      switch self {
      case .id: "Id"
      case .type: "Type"
      case .target: "Target"
      case .mode: "TargetMode"
      }
    }
  }

  var found: [Found] = []

  static func vocabulary(of namespace: String?) {}
  static func element(_ name: Span<UInt8>, in vocabulary: Void) {}

  mutating func start(_: Void, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName) {
    guard !attributes.matches(.mode, "External"), let id = attributes.string(.id),
      let type = attributes.string(.type), let target = attributes.string(.target)
    else { return }
    found.append(Found(id: id, type: String(type.split(separator: "/").last ?? ""), target: target))
  }

  mutating func end() {}
  mutating func characters(_ bytes: Span<UInt8>) {}
}

/// Which sheets a workbook has.
private struct WorkbookListing: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case name, id, date1904 }
  enum Element { case sheet, properties, other }

  var sheets: [(name: String, id: String)] = []
  var countsFrom1904 = false

  static func vocabulary(of namespace: String?) {}
  static func element(_ name: Span<UInt8>, in vocabulary: Void) -> Element {
    switch elementName(name) {
    case "sheet": .sheet
    case "workbookPr": .properties
    default: .other
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    switch element {
    case .sheet:
      if let name = attributes.string(.name), let id = attributes.string(.id) { sheets.append((name, id)) }
    case .properties:
      countsFrom1904 = attributes.matches(.date1904, "1") || attributes.matches(.date1904, "true")
    case .other: break
    }
  }

  mutating func end() {}
  mutating func characters(_ bytes: Span<UInt8>) {}
}

/// The name of an element as a string; asked for once a document and name.
func elementName(_ name: Span<UInt8>) -> String {
  String(decoding: (0..<name.count).map { name[$0] }, as: UTF8.self)
}
