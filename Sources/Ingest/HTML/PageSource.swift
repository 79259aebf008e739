import Inputs
import Legislation
import Markup

/// A page that is being read: as XHTML where it is that and well-formed, else as HTML.
struct PageSource {
  let path: String
  private let source: SourceContent
  /// The page as HTML, once it is needed.
  private var html: HTMLSource?
  /// It is read as XML.
  private var isStrict: Bool
  /// It says that it is XHTML and is not well-formed.
  private var isDamagedXHTML = false

  init(_ source: SourceContent) throws(IngestError) {
    (self.source, path) = (source, source.path)
    isStrict = PageSource.isXHTML(source)
    if !isStrict { html = try HTMLSource(source.bytes, count: source.count, path: path) }
  }

  /// By an XML declaration, or the namespace of its root.
  private static func isXHTML(_ source: SourceContent) -> Bool {
    let head = SourceHead(Array(source.bytes[..<min(source.count, 4096)]), isWhole: source.count <= 4096)
    guard let root = head.root else { return false }
    return root.namespace == "http://www.w3.org/1999/xhtml" || head.text.starts(with: "<?xml".utf8)
  }

  var encoding: String { html?.encoding.name ?? "UTF-8" }

  /// What a parser makes of the page. XHTML that is not well-formed is read as browsers read it, as HTML.
  mutating func parsed<Result>(
    strict: (SourceContent) throws(IngestError) -> Result, loose: (HTMLSource) throws(IngestError) -> Result
  ) throws(IngestError) -> Result {
    if isStrict {
      do { return try strict(source) } catch {
        // What was cut short must not be counted as if it were whole.
        guard case .malformed(_, _, let reason, _) = error, reason != XMLSentences.endsEarly else {
          throw error
        }
        (isStrict, isDamagedXHTML) = (false, true)
      }
    }
    let page: HTMLSource
    if let html { page = html } else { page = try HTMLSource(source.bytes, count: source.count, path: path) }
    html = page
    return try loose(page)
  }

  /// - Parameter isWhole: the page has the element around all of a page.
  func notes(isWhole: Bool) -> [Note] {
    guard let html else { return [] }
    var notes: [Note] = []
    if isDamagedXHTML {
      notes.append(
        Note(
          .encoding,
          "The page says that it is XHTML and is not well-formed; it was read as HTML, as browsers do."))
    }
    let encoding = html.encoding
    if encoding.isContradicted {
      let declared = encoding.declared ?? ""
      notes.append(
        Note(
          .encoding,
          "The page declares the encoding \(declared) and is not written in it; it was read as \(encoding.name).",
          isWarning: true))
    } else if encoding.declared == nil, encoding.name != "UTF-8" {
      notes.append(
        Note(
          .encoding, "The page does not declare its encoding; it was read as \(encoding.name).",
          isWarning: encoding.name == "Windows-1252"))
    }
    if isWhole, !html.hasEndTag {
      notes.append(
        Note(
          .other, "The page has no end (</html>): it may have been cut short when it was saved.",
          isWarning: true))
    }
    return notes
  }
}

/// Both parsers for one kind of handler.
final class PageParser<Handler: MarkupHandler> {
  private lazy var strict = XMLParser<Handler>()
  private lazy var loose = HTMLParser<Handler>()

  /// - Parameter handler: made anew for each attempt.
  func parse(_ page: inout PageSource, with handler: Handler) throws(IngestError) -> Handler {
    let path = page.path
    return try page.parsed(
      strict: { (source: SourceContent) throws(IngestError) -> Handler in
        try strict.parse(source.bytes, count: source.count, path: path, with: handler)
      },
      loose: { (html: HTMLSource) throws(IngestError) -> Handler in
        try loose.parse(html, path: path, with: handler)
      })
  }
}
