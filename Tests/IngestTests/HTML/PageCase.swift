import IndependentCount
import Ingest
import Inputs
import Legislation
import Testing

/// A piece of a page and what a reader must make of it, worked out by hand from the rules, in the notation of ``CLMLCase``.
struct PageCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var page: String
  var expected: String

  /// - Parameter fragment: in an article of the service's HTML5 where it says so, in a snippet of its XHTML, or in `main`.
  init(_ testDescription: String, _ page: String, is expected: String) {
    (self.testDescription, self.page, self.expected) = (testDescription, page, expected)
  }

  /// A page of the service's HTML5.
  static func act(_ content: String, classes: String = "act primary ukpga") -> String {
    "<!DOCTYPE HTML><html><head><title>x</title></head><body><article class=\"\(classes)\">"
      + "<div class=\"body\">\(content)</div></article></body></html>"
  }

  /// A code as The National Archives convert it.
  static func code(_ content: String) -> String {
    "<!DOCTYPE HTML><html><body><header class=\"toc-header\"><nav><a>Previous section</a></nav></header>"
      + "<article id=\"doc\" data-doc-type=\"CodeOfPractice\"><div class=\"body\">\(content)</div></article></body></html>"
  }

  /// A page of legislation.gov.uk, with what is around its snippet.
  static func leg(_ content: String) -> String {
    "<html><body><div id=\"layout2\">Menu</div><div id=\"content\"><div class=\"LegSnippet\">\(content)</div></div>"
      + "<div>Footer</div></body></html>"
  }

  /// A page of a site whose marks are not known.
  static func site(_ content: String) -> String {
    "<!DOCTYPE html><html lang=\"en\"><head><title>A page - GOV.UK</title></head><body>"
      + "<header>Menu of the site</header><main>\(content)</main><footer>Crown copyright</footer></body></html>"
  }
}

@Suite("Web pages, case by case")
struct PageCases {
  @Test("the service's HTML5, and codes converted in the same way", arguments: PageCase.standard)
  func standard(_ row: PageCase) throws { try check(row) }

  @Test("the service's XHTML", arguments: PageCase.service)
  func service(_ row: PageCase) throws { try check(row) }

  @Test("the pages of the service's forerunner", arguments: PageCase.forerunner)
  func forerunner(_ row: PageCase) throws { try check(row) }

  @Test("pages of other sites", arguments: PageCase.outline)
  func outline(_ row: PageCase) throws { try check(row) }

  private func check(_ row: PageCase) throws {
    let document = try readPage(row.page)
    #expect(segments(of: document).ignoringLanguage.notation == row.expected)
    #expect(document.conservation.closes)
    let wide = try SourceReader().read(bytes: utf16(Array(row.page.utf8)), path: "page.html")
    #expect(segments(of: wide).ignoringLanguage.notation == row.expected, "in UTF-16")
  }
}

func readPage(_ text: String) throws -> Document {
  let document = try SourceReader().read(bytes: Array(text.utf8), path: "page.html")
  #expect(document.identity.format.rawValue == "html")
  return document
}
