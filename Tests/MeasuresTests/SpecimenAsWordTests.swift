import Foundation
import Ingest
import Legislation
import TestSupport
import Testing
import Wordlists

/// The specimen code as a Word file: headings have styles, Word writes the numbers, notes are notes, the header is one.
enum SpecimenAsWord {
  static func made(of text: Document) -> MadeWord {
    var made = MadeWord("")
    // With the provision that each belongs to.
    var paragraphs: [(text: String, provision: Int32)] = []
    var header = ""
    var notes = 0
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
    var runs: [[Run]] = []
    for run in text.runs {
      if run.flags.contains(.startsBlock) || runs.isEmpty { runs.append([]) }
      runs[runs.count - 1].append(run)
    }
    for block in runs {
      func add(_ text: String) { paragraphs.append((text, block[block.count - 1].provision)) }
      let words = escaped(text.string(Int(block[0].start)..<Int(block[block.count - 1].end)))
      switch block[0].zone {
      case .furniture:
        // Page numbers are a field.
        if header.isEmpty, words.count > 4 { header = words }
      case .contents: add(paragraph(words, "<w:pStyle w:val=\"TOC1\"/>"))
      case .heading:
        let isDivision = [.codeChapter, .annex].contains(text.provisions[Int(block[0].provision)].kind)
        let isTitle = words.hasPrefix("Chapter ") || words.hasPrefix("Annex ")
        add(paragraph(words, "<w:pStyle w:val=\"\(isDivision && isTitle ? "H1" : "H2")\"/>"))
      case .number where text.string(block[0].range).contains("."):
        let chapter = text.string(block[0].range).prefix { $0 != "." }
        let rest = escaped(text.string(Int(block[1].start)..<Int(block[block.count - 1].end)))
        add(paragraph(rest, "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"\(chapter)\"/></w:numPr>"))
      case .footnote:
        notes += 1
        made.footnotes += "<w:footnote w:id=\"\(notes)\">\(paragraph(words))</w:footnote>"
        // Its mark stands at the end of a paragraph of its provision.
        guard let place = paragraphs.lastIndex(where: { $0.provision == block[0].provision }) else {
          continue
        }
        paragraphs[place].text =
          String(paragraphs[place].text.dropLast("</w:p>".count))
          + "<w:r><w:footnoteReference w:id=\"\(notes)\"/></w:r></w:p>"
      default: add(paragraph(words))
      }
    }
    made.body =
      paragraphs.map(\.text).joined()
      + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>"
    made.headers = [("h1", paragraph(header))]
    made.styles = [("H1", "heading 1"), ("H2", "heading 2"), ("TOC1", "toc 1")].map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($0)\"><w:name w:val=\"\($1)\"/></w:style>"
    }.joined()
    for chapter in 1...9 {
      made.numbering +=
        "<w:abstractNum w:abstractNumId=\"\(chapter)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(chapter)\"/><w:lvlText w:val=\"%1\"/>"
        + "</w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
    }
    for chapter in 1...9 {
      made.numbering += "<w:num w:numId=\"\(chapter)\"><w:abstractNumId w:val=\"\(chapter)\"/></w:num>"
    }
    return made
  }

  static let document: Document? = SpecimenKey.texts["specimen-code.txt"].flatMap {
    try? made(of: $0).document()
  }
}

@Suite("The specimen code as a Word file")
struct SpecimenAsWordTests {
  static let rows = SpecimenKey.rows.filter { $0.document == "specimen-code.txt" }

  @Test("it has the paragraphs and chapters of the text")
  func provisions() throws {
    let (text, word) = (
      try #require(SpecimenKey.texts["specimen-code.txt"]), try #require(SpecimenAsWord.document)
    )
    for kind in [Provision.Kind.codeParagraph, .codeChapter, .annex] {
      #expect(
        word.provisions.filter { $0.kind == kind }.map(\.number)
          == text.provisions.filter { $0.kind == kind }.map(\.number))
    }
    #expect(word.conservation.closes)
  }

  /// Headings inside chapters are provisions of their own here, and the running header is there once.
  @Test("it gives the counts of the key", arguments: rows)
  func agrees(_ row: KeyRow) throws {
    let document = try #require(SpecimenAsWord.document)
    let scope = try #require(Scope(named: row.scope))
    if row.label == SpecimenKey.totalLabel {
      let list = try BundledWordlists.wordlist(named: "partnership")
      #expect(try SpecimenKey.finding(list, in: document, scope).figures.words == row.count)
      return
    }
    let list = try SpecimenKey.wordlist(of: row)
    let isWhole = !row.label.hasSuffix(SpecimenKey.unconditioned)
    let index = try #require(
      list.rows.firstIndex { !isWhole || ($0.label == row.label && ($0.group.last ?? "") == row.group) })
    let places = SpecimenKey.places(row.provisions).filter { $0 != "(furniture)" }
    let found = try SpecimenKey.finding(list, in: document, scope).places[index].filter {
      $0 != "(furniture)"
    }
    #expect(found.count == places.count)
    #expect(
      found.map { String($0.prefix { $0 != "“" }.trimmingCharacters(in: .whitespaces)) }.sorted() == places)
  }
}
