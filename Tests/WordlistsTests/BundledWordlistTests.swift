import Foundation
import Testing
import Wordlists

/// A row of a published table, by the files beside the package that hold its figures.
struct PublishedRow: Equatable {
  var label: String
  var qualifier: String?
  var emphasis: Bool
  var count: Int?

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/published")

  /// False where the tables are absent; never in continuous integration, where their absence is a failure.
  static var canCompare: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  static func table(_ number: Int) throws -> [PublishedRow] {
    let text = try String(contentsOf: folder.appending(path: "table-\(number).csv"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return PublishedRow(
        label: cells[0], qualifier: cells[2].isEmpty ? nil : cells[2], emphasis: cells[3] == "true",
        count: Int(cells[1]))
    }
  }
}

@Suite("Bundled wordlists")
struct BundledWordlistTests {
  @Test(
    "can be read, bear their file's name, cite or explain themselves and count nothing twice",
    arguments: BundledWordlists.names)
  func readable(name: String) throws {
    let list = try BundledWordlists.wordlist(named: name)
    #expect(list.name == name)
    // A list of actors is no list to be added up: of several rows the longest term takes a head.
    if name != "send-actors" { #expect(list.warnings.isEmpty, "\(list.warnings)") }
    #expect(list.title != nil)
    #expect(list.note != nil)
  }

  @Test("are the files of the folder, all of them")
  func files() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Wordlists")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0 != "families.txt" }  // Word families are no wordlist.
    #expect(files.map { String($0.dropLast(5)) }.sorted() == BundledWordlists.names)
    #expect(files.allSatisfy { $0.hasSuffix(".yaml") })
    for name in BundledWordlists.names {
      let bytes = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
      #expect(try BundledWordlists.wordlist(named: name).sourceBytes == Array(bytes))
    }
  }

  @Test(
    "of the published tables have their rows as printed", .enabled(if: PublishedRow.canCompare),
    arguments: [1, 2])
  func asPrinted(number: Int) throws {
    let list = try BundledWordlists.wordlist(named: "coproduction-table-\(number)")
    let rows = list.rows.map {
      PublishedRow(label: $0.label, qualifier: $0.qualifier, emphasis: $0.emphasis, count: $0.publishedCount)
    }
    #expect(try rows == PublishedRow.table(number))
    #expect(list.source?.contains("10.1111/1471-3802.12545") == true)
  }

  @Test("of the published tables read special rows by their meaning")
  func specialRows() throws {
    let rows = try BundledWordlists.wordlist(named: "coproduction-table-1").rows
    #expect(rows[3].displayLabel == "Adviser (Mediation adviser)")
    #expect(rows[3].term.alternatives.map(\.description) == ["mediation adviser"])
    #expect(rows[10].term.alternatives.map(\.description) == ["collaborative", "collaboratively"])
    #expect(
      rows[14].term.conditions.first?.alternatives.map(\.description)
        == ["SEN", "SEND", "special educational need*", "disab*"])
  }

  @Test("of the continuum has its four levels in order, each with a reason")
  func continuum() throws {
    let list = try BundledWordlists.wordlist(named: "partnership-continuum")
    #expect(
      list.groups.map(\.path) == [
        ["Cooperation"], ["Collaboration"], ["Coordination"], ["Merger/integration"],
      ])
    #expect(list.groups.allSatisfy { $0.note != nil })
  }
}
