import Foundation
import Ingest
import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

/// A line of `Corpora/key.csv`: what a row of a bundled wordlist counts in a specimen text, worked out by hand.
struct KeyRow: Sendable, CustomTestStringConvertible {
  var line: Int
  var wordlist: String
  var group: String
  var label: String
  var document: String
  var scope: String
  var count: Int
  /// Labels with `x2` after a place that has two hits.
  var provisions: String

  var testDescription: String { "\(wordlist) / \(label), \(document), \(scope)" }
}

/// The key and the texts it is about, each read once.
enum SpecimenKey {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpora")
  static let documents = ["specimen-act.xml", "specimen-code.txt"]
  static let totalLabel = "(words)"
  static let unconditioned = " (without the condition)"

  /// The rows of the key; one that cannot be read is a row that no program can fulfil.
  static let rows: [KeyRow] = {
    guard let text = try? String(contentsOf: folder.appendingPathComponent("key.csv"), encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let fields = Self.fields(line)
      guard fields.count == 7 else {
        return KeyRow(
          line: index + 1, wordlist: "", group: "", label: String(line), document: "", scope: "", count: -1,
          provisions: "")
      }
      return KeyRow(
        line: index + 1, wordlist: fields[0], group: fields[1], label: fields[2], document: fields[3],
        scope: fields[4], count: Int(fields[5]) ?? -1, provisions: fields[6])
    }
  }()

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  static let texts: [String: Document] = {
    var texts: [String: Document] = [:]
    for name in documents {
      texts[name] = try? SourceReader().read(path: folder.appendingPathComponent(name).path)
    }
    return texts
  }()

  /// What the program counts with one wordlist in one text and scope, and where.
  struct Finding: Sendable {
    var wordlist: Wordlist
    var figures: TextFigures
    /// By row: label of the place of each hit, in order.
    var places: [[String]]
  }

  static func finding(_ wordlist: Wordlist, in document: Document, _ scope: Scope) throws -> Finding {
    var count = TextCount(wordlist, scope: scope)
    let figures = try count.figures(of: document)
    var counter = TermFrequency.Counter(wordlist)
    let stream = counter.tokens(of: document)
    let selection = Selection(document, selected: try scope.selection(in: document))
    var places = [[String]](repeating: [], count: wordlist.rows.count)
    for hit in counter.count(stream, in: document, selection: selection).hits {
      let run = document.runs[Int(stream.tokens[Int(hit.firstToken)].run)]
      places[Int(hit.row)].append(place(of: run, in: document))
    }
    return Finding(wordlist: wordlist, figures: figures, places: places)
  }

  /// As the key cites it: a cross-heading has its own title after the label of what is above it.
  private static func place(of run: Run, in document: Document) -> String {
    let label = document.label(of: run)
    guard run.provision >= 0, document.provisions[Int(run.provision)].kind == .crossHeading else {
      return label
    }
    return "\(label), cross-heading “\(document.title(of: run.provision))”"
  }

  /// `s. 3; s. 5 x2` as a sorted list with each place as often as it has hits.
  static func places(_ provisions: String) -> [String] {
    provisions.split(separator: ";").flatMap { part -> [String] in
      let place = part.trimmingCharacters(in: .whitespaces)
      guard let mark = place.range(of: " x", options: .backwards), let times = Int(place[mark.upperBound...])
      else { return [place] }
      return Array(repeating: String(place[..<mark.lowerBound]), count: times)
    }.sorted()
  }

  /// The wordlist a line of the key is about; the one row alone, without its condition, if the line says so.
  static func wordlist(of row: KeyRow) throws -> Wordlist { try finding(of: row).wordlist }

  /// By wordlist (or a term), text and scope: the lines of the key are about twenty of them.
  private static let findings = OncePerProcess<Finding> { key in
    let names = key.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let document = texts[names[2]], let scope = Scope(named: names[3]) else {
      throw NoSuchText(key: key)
    }
    let list =
      try names[1].isEmpty ? BundledWordlists.wordlist(named: names[0]) : Wordlist.parse(terms: names[1])
    return try finding(list, in: document, scope)
  }

  private struct NoSuchText: Error { let key: String }

  /// What the program counts with the wordlist that a line of the key is about; with the one row alone, without its
  /// condition, if the line says so.
  static func finding(of row: KeyRow) throws -> Finding {
    let term =
      row.label.hasSuffix(unconditioned) ? row.label.dropLast(unconditioned.count).lowercased() : ""
    let name = row.label == totalLabel ? "partnership" : row.wordlist
    return try findings.value([name, term, row.document, row.scope].joined(separator: "\n"))
  }
}

@Suite("The key of the specimens")
struct KeyTests {
  @Test("the key covers every row of five wordlists, both texts and both scopes, and each line can be read")
  func isWhole() throws {
    #expect(SpecimenKey.texts.count == 2)
    #expect(SpecimenKey.rows.allSatisfy { $0.count >= 0 })
    for name in [
      "coproduction-table-1", "coproduction-table-2", "expert-voice", "partnership", "partnership-continuum",
    ] {
      for row in try BundledWordlists.wordlist(named: name).rows {
        for document in SpecimenKey.documents {
          for scope in ["statute", "printed"] {
            let lines = SpecimenKey.rows.count { line in
              line.wordlist == name && line.group == (row.group.last ?? "") && line.label == row.label
                && line.document == document && line.scope == scope
            }
            #expect(lines == 1, "\(name) / \(row.label), \(document), \(scope)")
          }
        }
      }
    }
    #expect(SpecimenKey.rows.count { $0.label == SpecimenKey.totalLabel } == 2)
  }

  @Test("the key agrees with itself: as many places as hits", arguments: SpecimenKey.rows)
  func isConsistent(_ row: KeyRow) {
    guard row.label != SpecimenKey.totalLabel else { return }
    #expect(SpecimenKey.places(row.provisions).count == row.count, "line \(row.line)")
  }

  @Test("the program counts what the key says, and where", arguments: SpecimenKey.rows)
  func agrees(_ row: KeyRow) throws {
    let finding = try SpecimenKey.finding(of: row)
    guard row.label != SpecimenKey.totalLabel else {
      #expect(
        finding.figures.words == row.count, "line \(row.line): words of \(row.document) in scope \(row.scope)"
      )
      return
    }
    let isWhole = !row.label.hasSuffix(SpecimenKey.unconditioned)
    let index = try #require(
      finding.wordlist.rows.firstIndex {
        !isWhole || ($0.label == row.label && ($0.group.last ?? "") == row.group)
      },
      "line \(row.line): no row \(row.wordlist) / \(row.label)")
    let name = "line \(row.line): \(row.wordlist) / \(row.label) in \(row.document), scope \(row.scope)"
    #expect(finding.figures.rows[index].count == row.count, "\(name)")
    #expect(finding.places[index].sorted() == SpecimenKey.places(row.provisions), "\(name)")
  }
}
