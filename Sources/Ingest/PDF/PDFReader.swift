import Inputs
import Legislation
import Markup

/// Reads PDF: the converter's words and their places, page by page, and the text that they make.
final class PDFReader: FormReader {
  private let converter: PDFConverter
  private let options: TextOptions
  private let parser = XMLParser<PDFPageWalk>()

  init(converter: PDFConverter, options: TextOptions) {
    (self.converter, self.options) = (converter, options)
  }

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    var text = PrintedText()
    let complaints = try converter.pages(of: source) { (page) throws(IngestError) in
      text.append(try self.page(page, text.pages.count + 1, source.path))
    }
    var health = PDFHealth(text, complaints: complaints)
    if health.hasEmptyPages { health.pictures = converter.pagesWithPictures(of: source) }
    return try document(&text, source.path, health, converter: converter.version())
  }

  /// The document of what a converter wrote: all that is not the converter's own.
  func document(written markup: [UInt8], path: String) throws(IngestError) -> Document {
    var text = PrintedText()
    var splitter = PDFPageSplitter(path: path)
    splitter.add(markup)
    while let page = try splitter.next() { text.append(try self.page(page, text.pages.count + 1, path)) }
    return try document(&text, path, PDFHealth(text, complaints: ""), converter: PDFConverter.name)
  }

  private func document(
    _ text: inout PrintedText, _ path: String, _ health: PDFHealth, converter: String
  ) throws(IngestError) -> Document {
    try health.refuse(path)
    var identity = Identity()
    identity.path = path
    identity.format = .pdf
    identity.converter = converter
    return document(&text, identity, health)
  }

  /// The words of one page.
  private func page(_ markup: [UInt8], _ number: Int, _ path: String) throws(IngestError) -> PDFPageWalk {
    var walk: PDFPageWalk
    do throws(IngestError) {
      walk = try parser.parse(markup, count: markup.count - 1, path: path, with: PDFPageWalk())
    } catch {
      // Fonts that do not say which letters they draw give characters that no XML may hold.
      let cleaned = PDFHealth.cleaned(markup)
      do throws(IngestError) {
        walk = try parser.parse(cleaned, count: cleaned.count - 1, path: path, with: PDFPageWalk())
      } catch { throw PDFFailure.foreignOutput(path) }
    }
    walk.turnSideways()
    walk.partCells()
    return walk
  }

  private func document(_ text: inout PrintedText, _ identity: Identity, _ health: PDFHealth) -> Document {
    let footnotes = options.footnotes ? PrintedFootnotes(&text, PrintedMeasures(text)) : PrintedFootnotes()
    var margin = MarginNumbers()
    var furniture = PrintedFurniture()
    if options.furniture {
      margin.mark(&text)
      furniture.mark(&text)
    }
    let measures = PrintedMeasures(text)
    let beside = MarginNotes(&text, measures)
    let glued = GluedNumbers.part(&text)
    PrintedInitials.join(&text, height: measures.height)
    var lines: [PrintedLine] = []
    var (tables, columns) = (0, 0)
    var before: PageFlow?
    for page in text.pages.indices {
      let flow = PageFlow(text, page: page, measures, after: before)
      lines += flow.lines
      before = flow
      tables += flow.tables
      columns += flow.columnStretches
    }
    let paragraphs = PrintedParagraphs(lines, text, measures).paragraphs
    let headings = PrintedHeadings(paragraphs, text, measures)
    let written = PDFText(
      text, paragraphs, headings, footnotes, beside, mendingHyphens: options.hyphens)
    let notes =
      health.notes() + GluedNumbers.notes(glued) + margin.notes() + furniture.notes() + footnotes.findings()
      + beside.findings() + PDFReader.findings(tables: tables, columns: columns) + written.hyphens.notes()
    return BlockDocument.read(
      written.blocks, identity, options, notes: notes, marksAllHeadings: false)
  }

  private static func findings(tables: Int, columns: Int) -> [Note] {
    var notes: [Note] = []
    if tables > 0 {
      let sentence = tables.of(
        "stretch of a page was read as a table, by its columns.",
        "stretches of pages were read as tables, by their columns.")
      notes.append(Note(.layout, sentence, count: tables))
    }
    if columns > 0 {
      let sentence = columns.of(
        "stretch of a page in two columns was read one column after the other.",
        "stretches of pages in two columns were read one column after the other.")
      notes.append(Note(.layout, sentence, count: columns))
    }
    return notes
  }
}
