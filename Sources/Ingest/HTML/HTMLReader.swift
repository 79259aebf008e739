import Inputs
import Legislation
import Markup

/// Reads web pages: looks once at which marks a page is written in, and then reads it by these.
final class HTMLReader: FormReader {
  private let options: TextOptions
  private let survey = PageParser<PageSurvey>()
  private let standard = PageParser<PageWalk<StandardPage>>()
  private let service = PageParser<PageWalk<ServicePage>>()
  private let outline = PageParser<PageWalk<OutlinePage>>()

  init(options: TextOptions) { self.options = options }

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    var page = try PageSource(source)
    let found = try survey.parse(&page, with: PageSurvey())
    try HTMLReader.refuseWithoutText(found, page)
    var identity = Identity()
    identity.path = source.path
    identity.format = .html
    identity.encoding = page.encoding
    var document: Document
    switch found.marks {
    case .standard:
      let reading = StandardPage(documentType: found.documentType, sourceBytes: source.count)
      var walk = try standard.parse(&page, with: PageWalk(reading, holder: found.holder))
      walk.finish()
      document = StandardPage.document(&walk, identity, options)
    case .service:
      let reading = ServicePage(sourceBytes: source.count)
      var walk = try service.parse(&page, with: PageWalk(reading, holder: found.holder))
      walk.finish()
      document = ServicePage.document(&walk, identity)
    case .outline:
      let reading = OutlinePage(hasOneTitle: found.titles == 1, keepsBlankLines: !found.hasBlocks)
      var walk = try outline.parse(&page, with: PageWalk(reading, holder: found.holder))
      walk.finish()
      document = try OutlinePage.document(walk, identity, options, notes: [])
    }
    document.notes += page.notes(isWhole: found.hasHTML)
    document.notes += HTMLReader.notes(of: document)
    return document
  }

  /// A page that shows nothing without its scripts, or nothing at all.
  private static func refuseWithoutText(_ found: PageSurvey, _ page: PageSource) throws(IngestError) {
    guard
      found.letters == 0
        || found.scripts > 0 && found.letters < PageSurvey.fewLetters && !found.hasParagraphs
    else { return }
    let named = found.title.isEmpty ? "" : " titled “\(found.title)”"
    if found.scripts > 0 {
      throw .refused(
        path: page.path, seemsToBe: "a web page\(named) whose text is made by its scripts, which are not run",
        remedy: "open it in a browser, save the whole page or copy its text into a file, and read that")
    }
    throw .refused(
      path: page.path, seemsToBe: "a web page\(named) without text",
      remedy: "check the address it was saved from")
  }

  /// How much of the page is not the document.
  private static func notes(of document: Document) -> [Note] {
    let left = document.conservation.leftOut
    let frame = (left[.pageFrame] ?? 0)
    let hidden = (left[.hidden] ?? 0)
    var notes: [Note] = []
    if frame > 0 {
      notes.append(
        Note(
          .websiteLines,
          "What surrounds the document on the page was left out: menus, banners, forms "
            + "(\(frame.of("character", "characters"))).", count: frame))
    }
    if hidden > 0 {
      notes.append(
        Note(
          .hiddenText, "Text that the page hides was left out (\(hidden.of("character", "characters"))).",
          count: hidden))
    }
    return notes
  }
}
