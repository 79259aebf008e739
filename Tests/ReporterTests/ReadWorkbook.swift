import Foundation
import Testing

@testable import Inputs

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook read back by means that did not write it: libarchive's reader, and the platform's XML.
struct ReadWorkbook {
  /// A cell that is there.
  enum Cell: Equatable {
    case text(String)
    case number(Double)
  }

  private(set) var parts: [String: XMLDocument] = [:]
  /// Names of the parts, in the order of the file.
  private(set) var order: [String] = []
  private(set) var sheets: [String] = []

  init(_ bytes: [UInt8]) throws {
    let reader = try ArchiveReader(.zipMember, from: WholeBytes(bytes), name: "workbook")
    while let entry = try reader.nextEntry() {
      var content: [UInt8] = []
      while true {
        let piece = try reader.read()
        if piece.isEmpty { break }
        content += piece
      }
      let name = String(decoding: entry.name, as: UTF8.self)
      order.append(name)
      parts[name] = try XMLDocument(data: Data(content))
    }
    sheets = try elements("xl/workbook.xml", "//*[local-name()='sheet']").map {
      try Self.attribute($0, "name")
    }
  }

  static func attribute(_ element: XMLElement, _ name: String) throws -> String {
    try #require(value(element, name), "\(name) of \(element)")
  }

  private static func value(_ element: XMLElement, _ name: String) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  func elements(_ part: String, _ path: String) throws -> [XMLElement] {
    try #require(parts[part], "\(part)").nodes(forXPath: path).compactMap { $0 as? XMLElement }
  }

  /// The cells of a sheet, from 1, by their places.
  func cells(_ sheet: Int) throws -> [String: Cell] {
    let texts = try elements("xl/sharedStrings.xml", "//*[local-name()='t']").map {
      Self.unescaped($0.stringValue ?? "")
    }
    var cells: [String: Cell] = [:]
    for element in try elements("xl/worksheets/sheet\(sheet).xml", "//*[local-name()='c']") {
      let value = try #require(element.children?.first?.stringValue)
      let place = try Self.attribute(element, "r")
      if Self.value(element, "t") == "s" {
        cells[place] = .text(texts[try #require(Int(value))])
      } else {
        cells[place] = .number(try #require(Double(value)))
      }
    }
    return cells
  }

  /// The format of numbers of a cell, in the notation of spreadsheets; nil for the general one.
  func format(_ sheet: Int, _ place: String) throws -> String? {
    let cell = try #require(
      try elements("xl/worksheets/sheet\(sheet).xml", "//*[local-name()='c' and @r='\(place)']").first)
    let styles = try elements("xl/styles.xml", "//*[local-name()='cellXfs']/*")
    let style = styles[Int(Self.value(cell, "s") ?? "0") ?? 0]
    let number = try Self.attribute(style, "numFmtId")
    return try elements("xl/styles.xml", "//*[local-name()='numFmt' and @numFmtId='\(number)']").first.map {
      try Self.attribute($0, "formatCode")
    }
  }

  /// A text with the format's own escapes, `_x0041_`, resolved as ECMA-376 part 1, 22.9.2.19 says.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}

/// Bytes in memory as the archive reader wants them.
private final class WholeBytes: PackedBytes {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func next() throws(IngestError) -> [UInt8] {
    let piece = Array(rest.prefix(ArchiveReader.pieceSize))
    rest = rest.dropFirst(piece.count)
    return piece
  }
}
