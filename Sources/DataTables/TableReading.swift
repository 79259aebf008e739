import Bytes
import Files
import Inputs
import Legislation
import SystemPackage

extension DataTable {
  /// Reads a file, or standard input for `-`, a piece at a time.
  ///
  /// - Throws: ``DataTableError`` with the line and a remedy.
  package static func read(_ path: String, _ options: TableOptions = TableOptions()) throws(DataTableError)
    -> DataTable
  {
    let file: OpenFile
    do {
      file =
        path == "-"
        ? OpenFile(standardInputAs: path) : try OpenFile(FilePath(path), name: path, mayWait: true)
    } catch { throw .source(IngestError(error)) }
    let bytes = PiecesOfFile(file, path: path)
    return try read(path, options, bytes)
  }

  /// Reads bytes that are at hand.
  package static func read(
    _ bytes: [UInt8], path: String, _ options: TableOptions = TableOptions()
  ) throws(DataTableError) -> DataTable {
    try read(path, options, PiecesOfFile(bytes, path: path))
  }

  private static func read(
    _ path: String, _ options: TableOptions, _ pieces: PiecesOfFile
  ) throws(DataTableError) -> DataTable {
    let start = try pieces.start()
    guard !start.isEmpty else { throw .source(.empty(path: path)) }
    var table = DataTable(path: path)
    if start.starts(with: [0x1F, 0x8B]) || start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      return try unpacked(pieces, path, options)
    }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || OpenDocumentSheets.isFlat(start)
    {
      let bytes = try pieces.rest(limit: options.largestWorkbook)
      let sheet = try Workbook.sheet(bytes, path: path, options)
      table.sheet = sheet.name
      table.sha256 = Digest.sha256(bytes)
      var shape = TableShape(table, options)
      try shape.add(sheet.records)
      return try shape.finish(sheet.repairs)
    }
    if let sheet = options.sheet {
      throw .unreadable(
        path: path, line: nil, because: "the sheet '\(sheet)' is asked for, and the file has no sheets",
        remedy: "name a workbook (.xlsx or .ods)")
    }
    let isUTF16 = ByteOrderMark.isUTF16(start)
    var text = UTF16Text(path: path)
    var records = TextRecords(path: path, separator: options.separator) { () throws(DataTableError) in
      guard isUTF16 else { return try pieces.next() }
      // A piece may end inside a character, and give none.
      while case let piece = try pieces.next(), !piece.isEmpty {
        let decoded = try text.decoded(piece)
        if !decoded.isEmpty { return decoded }
      }
      return try text.end()
    }
    guard let first = try records.records() else { throw .noRows(path: path) }
    table.separator = records.separator
    var shape = TableShape(table, options)
    try shape.add(first)
    while let more = try records.records() { try shape.add(more) }
    var repairs = records.repairs
    if isUTF16 { repairs.add(.utf16, line: 1) }
    var finished = try shape.finish(repairs)
    finished.sha256 = pieces.sha256()
    return finished
  }
}

extension DataTable {
  /// A table that is packed by gzip or zstd, under the limits of archives.
  private static func unpacked(
    _ pieces: PiecesOfFile, _ path: String, _ options: TableOptions
  ) throws(DataTableError) -> DataTable {
    let packed = try pieces.rest(limit: options.largestWorkbook)
    let inner: [UInt8]
    do throws(IngestError) {
      guard let text = try PackedText(in: packed, name: path) else { throw IngestError.empty(path: path) }
      inner = text.bytes
    } catch { throw .source(error) }
    // What is packed twice is no table that people have.
    guard !PackedText.isPacked(Array(inner.prefix(PackedText.headSize))) || inner.starts(with: [0x50, 0x4B])
    else {
      throw .unreadable(
        path: path, line: nil, because: "what is packed in it is packed again", remedy: "unpack it first")
    }
    var table = try read(path, options, PiecesOfFile(inner, path: path))
    table.sha256 = Digest.sha256(packed)
    table.repairs.add(.unpacked, line: 1)
    return table
  }
}

/// The bytes of a file, hashed on the way.
private final class PiecesOfFile {
  private let file: OpenFile?
  private let path: String
  private var ahead: [UInt8]
  private var hash: SHA256Digest? = SHA256Digest()
  private static let size = 1 << 20

  init(_ file: OpenFile, path: String) { (self.file, self.path, ahead) = (file, path, []) }

  init(_ bytes: [UInt8], path: String) {
    (file, self.path, ahead) = (nil, path, bytes)
    hash?.update(bytes)
  }

  /// The first bytes, which stay to be read.
  func start() throws(DataTableError) -> [UInt8] {
    while ahead.count < 4, case let more = try read(), !more.isEmpty { ahead += more }
    return ahead
  }

  /// The next bytes; empty at the end.
  func next() throws(DataTableError) -> [UInt8] {
    guard ahead.isEmpty else {
      defer { ahead = [] }
      return ahead
    }
    return try read()
  }

  func rest(limit: Int) throws(DataTableError) -> [UInt8] {
    var all = ahead
    ahead = []
    while case let more = try read(), !more.isEmpty {
      all += more
      guard all.count <= limit else {
        throw .unreadable(
          path: path, line: nil, because: "the workbook is larger than \(limit >> 20) MB",
          remedy: "save the sheet as CSV")
      }
    }
    return all
  }

  func sha256() -> String { hash.take()?.hexadecimal() ?? "" }

  private func read() throws(DataTableError) -> [UInt8] {
    guard let file else { return [] }
    do {
      let piece = try file.read(PiecesOfFile.size)
      hash?.update(piece)
      return piece
    } catch { throw .source(IngestError(error)) }
  }
}
