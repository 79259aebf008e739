/// How a text is laid out. Each is one that people have: a printed page, a word processor's plain text, a mail.
package struct Layout: Sendable {
  package enum Source: Sendable { case statute, european, code }
  package enum Blanks: Sendable { case none, between, everyLine }
  package enum Pages: Sendable {
    case none
    /// Running headers and page numbers, a form feed before each page.
    case formFeeds
    /// The same without form feeds.
    case footers
  }

  package var name: String
  package var meaning: String
  package var source = Source.statute
  /// Characters a line; nil: a line is a paragraph.
  package var width: Int?
  package var indents = false
  package var blanks = Blanks.between
  package var pages = Pages.none
  package var contents = false
  package var divides = false
  package var numbers = true
  /// As a Bill: every fifth line has its number, headers change sides, Parts are in capitals.
  package var isBill = false
  /// As a word processor saves: tabs behind numbers and between cells, CR LF.
  package var hasTabs = false

  package init(_ name: String, _ meaning: String, _ change: (inout Layout) -> Void) {
    (self.name, self.meaning) = (name, meaning)
    change(&self)
  }

  package static let all: [Layout] = [
    Layout("print", "the service's print through `pdftotext -layout`, with contents list") {
      $0.width = 92
      $0.indents = true
      $0.pages = .formFeeds
      $0.contents = true
    },
    Layout("bill", "a Bill's print: numbers of lines, headers that change sides, contents list") {
      $0.width = 84
      $0.indents = true
      $0.pages = .formFeeds
      $0.contents = true
      $0.isBill = true
    },
    Layout("word", "*Save as plain text*: a paragraph a line, tabs, contents list with pages, CR LF") {
      $0.blanks = .none
      $0.contents = true
      $0.hasTabs = true
    },
    Layout("word-blank", "the same with a blank line after each paragraph, without contents list") {
      $0.hasTabs = true
    },
    Layout("word-no-numbers", "the same as `word`, automatic numbers lost") {
      $0.blanks = .none
      $0.contents = true
      $0.hasTabs = true
      $0.numbers = false
    },
    Layout("paragraph", "a paragraph a line, blank lines between") { _ in },
    Layout("paragraph-tight", "a paragraph a line, no blank lines") { $0.blanks = .none },
    Layout("wrap72", "wrapped at 72, blank lines between paragraphs") { $0.width = 72 },
    Layout("wrap72-contents", "the same with a contents list") {
      $0.width = 72
      $0.contents = true
    },
    Layout("wrap72-tight", "wrapped at 72, no blank lines") {
      $0.width = 72
      $0.blanks = .none
    },
    Layout("double", "wrapped at 72, a blank line after every line") {
      $0.width = 72
      $0.blanks = .everyLine
    },
    Layout("pages", "wrapped at 72, running headers and page numbers, form feeds") {
      $0.width = 72
      $0.pages = .formFeeds
    },
    Layout("footers", "the same without form feeds") {
      $0.width = 72
      $0.pages = .footers
    },
    Layout("hyphens", "wrapped at 60, words divided at line ends and over pages") {
      $0.width = 60
      $0.divides = true
      $0.pages = .formFeeds
    },
    Layout("eu-print", "legislation of EU origin as `print`") {
      $0.source = .european
      $0.width = 92
      $0.indents = true
      $0.pages = .formFeeds
      $0.contents = true
    },
    Layout("eu-word", "legislation of EU origin as `word`, without contents list") {
      $0.source = .european
      $0.blanks = .none
      $0.hasTabs = true
    },
    Layout("eu-wrap72", "legislation of EU origin as `wrap72`") {
      $0.source = .european
      $0.width = 72
    },
    Layout("code-print", "a code's print: contents list with leaders, headers, footers, bullets") {
      $0.source = .code
      $0.width = 84
      $0.indents = true
      $0.pages = .formFeeds
      $0.contents = true
    },
    Layout("code-word", "a code as *Save as plain text*, contents list with tabs") {
      $0.source = .code
      $0.blanks = .none
      $0.contents = true
      $0.hasTabs = true
    },
    Layout("code-word-no-numbers", "the same, automatic numbers lost") {
      $0.source = .code
      $0.blanks = .none
      $0.contents = true
      $0.hasTabs = true
      $0.numbers = false
    },
    Layout("code-wrap72", "a code wrapped at 72, blank lines between") {
      $0.source = .code
      $0.width = 72
    },
    Layout("code-tight", "a code wrapped at 72, no blank lines") {
      $0.source = .code
      $0.width = 72
      $0.blanks = .none
    },
    Layout("code-double", "a code, a blank line after every line") {
      $0.source = .code
      $0.width = 72
      $0.blanks = .everyLine
    },
    Layout("code-footers", "a code with page numbers and headers, without form feeds") {
      $0.source = .code
      $0.width = 72
      $0.contents = true
      $0.pages = .footers
    },
  ]
}
