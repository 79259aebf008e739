import Bytes
import Inputs
import Legislation

/// Web pages: HTML and XHTML, whole or a piece of a page, and text with the tags of one.
struct HTMLForm: SourceForm {
  var formats: [SourceFormat] { [.html] }
  var names: [String] { ["web pages (HTML)"] }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard !head.isBinary, head.start != nil else { return nil }
    guard let root = head.root else {
      // Whoever knows the text better is asked as well: JSON may hold tags, and Markdown does.
      guard TagsInText.recognises(head.text), !PlainTextForm.isMarkdown(head.allLines, head.text) else {
        return nil
      }
      return Recognition(.reads(.html), .possible)
    }
    guard HTMLForm.isPage(root, head.text), ForeignFormat.pageWithoutDocument(head.text) == nil else {
      return nil
    }
    return Recognition(.reads(.html), .certain, isLegalText: HTMLForm.isLegalText(head.text))
  }

  /// Whether a first element begins a page or a piece of one; of XML only in the namespace of XHTML.
  private static func isPage(_ root: XMLRoot, _ text: [UInt8]) -> Bool {
    let name = root.localName.lowercased()
    if root.namespace == "http://www.w3.org/1999/xhtml" { return true }
    guard root.namespace.isEmpty else { return false }
    if name == "html" || root.doctype.lowercased() == "html" { return true }
    return !text.starts(with: "<?xml".utf8) && pieces.contains(name)
  }

  /// Elements that a piece of a page begins with, and that XML of other kinds hardly does.
  private static let pieces: Set<String> = [
    "a", "article", "b", "blockquote", "body", "br", "center", "div", "dl", "em", "font", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "head", "hr", "i", "img", "li", "main", "meta", "nav", "ol", "p", "pre", "script", "section",
    "span",
    "strong", "style", "sub", "sup", "table", "u", "ul",
  ]

  /// Marks that only pages of the service have.
  private static func isLegalText(_ text: [UInt8]) -> Bool {
    text.contains("class=\"LegSnippet\"", in: 0..<text.count)
      || text.contains("class=\"act primary", in: 0..<text.count)
      || text.contains("class=\"act secondary", in: 0..<text.count)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { HTMLReader(options: options) }
}
