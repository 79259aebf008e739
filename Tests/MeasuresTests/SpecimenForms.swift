import Foundation
import Ingest
import Legislation
import TestSupport
import Testing
import Wordlists

/// Forms in which the specimen code is composed: headings are marked, the program that shows it writes the numbers, notes are
/// notes, the running header is one.
enum SpecimenForm: String, CaseIterable {
  case word, openDocument, page, pdf

  /// Those that can be read here.
  static let readable = allCases.filter { $0 != .pdf || PDFPrograms.isWanted }

  static let text = SpecimenKey.texts["specimen-code.txt"]

  static let documents: [SpecimenForm: Document] = {
    guard let text else { return [:] }
    let (blocks, header) = SpecimenBlock.all(of: text)
    return [
      .word: try? word(blocks, header).document(),
      .openDocument: try? openDocument(blocks, header).document(),
      .page: try? SourceReader().read(bytes: Array(page(blocks, header).utf8), path: "specimen.html"),
      .pdf: try? SourceReader().read(bytes: SpecimenAsPDF(blocks, header).made.bytes, path: "made.pdf"),
    ].compactMapValues { $0 }
  }()

  private static func word(_ blocks: [SpecimenBlock], _ header: String) -> MadeWord {
    var made = MadeWord("")
    var written: [SpecimenBlock] = []
    var notes = 0
    for block in blocks {
      var new = block
      switch block.kind {
      case .contents: new.text = paragraph(block.text, "<w:pStyle w:val=\"TOC1\"/>")
      case .division: new.text = paragraph(block.text, "<w:pStyle w:val=\"H1\"/>")
      case .heading: new.text = paragraph(block.text, "<w:pStyle w:val=\"H2\"/>")
      case .numbered(let chapter):
        new.text = paragraph(
          block.text, "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"\(chapter)\"/></w:numPr>")
      case .footnote:
        notes += 1
        made.footnotes += "<w:footnote w:id=\"\(notes)\">\(paragraph(block.text))</w:footnote>"
        guard let place = SpecimenBlock.place(of: block, among: written) else { continue }
        written[place].text =
          String(written[place].text.dropLast("</w:p>".count))
          + "<w:r><w:footnoteReference w:id=\"\(notes)\"/></w:r></w:p>"
        continue
      case .plain: new.text = paragraph(block.text)
      }
      written.append(new)
    }
    made.body =
      written.map(\.text).joined()
      + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>"
    made.headers = [("h1", paragraph(header))]
    made.styles = [("H1", "heading 1"), ("H2", "heading 2"), ("TOC1", "toc 1")].map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($0)\"><w:name w:val=\"\($1)\"/></w:style>"
    }.joined()
    let lists = (1...9).map { chapter in
      "<w:abstractNum w:abstractNumId=\"\(chapter)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(chapter)\"/><w:lvlText w:val=\"%1\"/>"
        + "</w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
    }
    let uses = (1...9).map {
      "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }
    made.numbering = (lists + uses).joined()
    return made
  }

  private static func openDocument(_ blocks: [SpecimenBlock], _ header: String) -> MadeOpenDocument {
    var made = MadeOpenDocument("")
    var written: [SpecimenBlock] = []
    func paragraph(_ text: String) -> String { "<text:p text:style-name=\"S\">\(text)</text:p>" }
    for block in blocks {
      var new = block
      switch block.kind {
      case .contents: new.text = "<text:table-of-content>\(paragraph(block.text))</text:table-of-content>"
      case .division: new.text = "<text:h text:outline-level=\"1\">\(block.text)</text:h>"
      case .heading: new.text = "<text:h text:outline-level=\"2\">\(block.text)</text:h>"
      case .numbered(let chapter):
        new.text =
          "<text:list text:style-name=\"L\(chapter)\" text:continue-numbering=\"true\"><text:list-item><text:list>"
          + "<text:list-item>\(paragraph(block.text))</text:list-item></text:list></text:list-item></text:list>"
      case .footnote:
        guard let place = SpecimenBlock.place(of: block, among: written) else { continue }
        let note =
          "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
          + "<text:note-body>\(paragraph(block.text))</text:note-body></text:note>"
        // Its mark is at the end of the paragraph's own words.
        guard let end = written[place].text.range(of: "</text:p>") else { continue }
        written[place].text.insert(contentsOf: note, at: end.lowerBound)
        continue
      case .plain: new.text = paragraph(block.text)
      }
      written.append(new)
    }
    made.body = written.map(\.text).joined()
    made.automatic =
      (1...9).map { chapter in
        "<text:list-style style:name=\"L\(chapter)\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
          + "text:start-value=\"\(chapter)\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
          + "text:display-levels=\"2\"/></text:list-style>"
      }.joined()
      + "<style:style style:name=\"S\" style:family=\"paragraph\" style:master-page-name=\"M\"/>"
    made.masters =
      "<style:master-page style:name=\"M\"><style:header>\(paragraph(header))</style:header></style:master-page>"
    return made
  }
}

extension SpecimenForm {
  /// A page of a site: menus around it, a contents list, the numbers typed, the notes at the end.
  fileprivate static func page(_ blocks: [SpecimenBlock], _ header: String) -> String {
    var (body, notes, chapter, number, note) = ("", "", 0, 0, 0)
    var written: [(text: String, provision: Int32)] = []
    for block in blocks {
      switch block.kind {
      case .contents: written.append(("<nav class=\"toc\"><p>\(block.text)</p></nav>", block.provision))
      case .division: written.append(("<h2>\(block.text)</h2>", block.provision))
      case .heading: written.append(("<h3>\(block.text)</h3>", block.provision))
      case .numbered(let own):
        (chapter, number) = (own, own == chapter ? number + 1 : 1)
        written.append(("<p>\(chapter).\(number) \(block.text)</p>", block.provision))
      case .footnote:
        note += 1
        notes +=
          "<li id=\"fn:\(note)\"><p>\(block.text) <a href=\"#fnref:\(note)\" role=\"doc-backlink\">↩</a></p></li>"
        guard let place = written.lastIndex(where: { $0.provision == block.provision }) else { continue }
        let mark = "<sup><a href=\"#fn:\(note)\" rel=\"footnote\">\(note)</a></sup>"
        written[place].text = written[place].text.replacing("</p>", with: "\(mark)</p>")
      case .plain: written.append(("<p>\(block.text)</p>", block.provision))
      }
    }
    body = written.map(\.text).joined(separator: "\n")
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Code</title></head><body>"
      + "<header>\(header)</header><nav><a href=\"/\">Home</a></nav><main>\(body)<div class=\"footnotes\"><ol>\(notes)</ol>"
      + "</div></main><footer>Feedback</footer></body></html>"
  }
}

@Suite("The specimen code in other forms")
struct SpecimenFormTests {
  static let rows = SpecimenKey.rows.filter { $0.document == "specimen-code.txt" }

  @Test("it has the paragraphs and chapters of the text", arguments: SpecimenForm.readable)
  func provisions(_ form: SpecimenForm) throws {
    let (text, made) = (try #require(SpecimenForm.text), try #require(SpecimenForm.documents[form]))
    for kind in [Provision.Kind.codeParagraph, .codeChapter, .annex] {
      #expect(
        made.provisions.filter { $0.kind == kind }.map(\.number)
          == text.provisions.filter { $0.kind == kind }.map(\.number))
    }
    #expect(made.conservation.closes)
  }

  /// Headings inside chapters are provisions of their own here, and the running header is there once.
  @Test("it gives the counts of the key", arguments: SpecimenForm.readable, rows)
  func agrees(_ form: SpecimenForm, _ row: KeyRow) throws {
    let document = try #require(SpecimenForm.documents[form])
    let scope = try #require(Scope(named: row.scope))
    if row.label == SpecimenKey.totalLabel {
      let list = try BundledWordlists.wordlist(named: "partnership")
      let words = try SpecimenKey.finding(list, in: document, scope).figures.words
      #expect(words == row.count)
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
