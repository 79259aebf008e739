import Bytes
import Reporter

/// The whole page.
package struct Page {
  let figures: PageFigures
  private let recipe: Recipe

  package init(_ figures: PageFigures) {
    self.figures = figures
    recipe = Recipe(figures.request, hashes: figures.compared.texts.map(\.identity.sha256))
  }

  /// Marks around the recipe; nothing of a document can hold them, because its `<` are escaped.
  static let recipeStart = "<script type=\"application/json\" id=\"recipe\">"
  static let recipeEnd = "</script>"

  /// The bytes of the file.
  ///
  /// - Throws: ``RenderingError`` if the data cannot be packed.
  package func bytes() throws(RenderingError) -> [UInt8] {
    let json: String
    do { json = try recipe.json } catch { throw .notPacked(reason: "the recipe cannot be written") }
    var page = PageWriter()
    page.own("<!DOCTYPE html>\n")
    page.own("<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.own("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.own(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    )
    page.element("title", "\(figures.title) · \(figures.names.joined(separator: ", "))")
    page.own("\n<style>\(PageStyle.sheet)</style>\n</head>\n<body>\n")
    page.element("a", ["class": "skip", "href": "#comparison"], "Skip to the comparison")
    head(&page)
    page.own("<main>\n")
    ComparisonSection(figures).write(to: &page)
    PictureSections(figures: figures).write(to: &page)
    try MethodSections(figures: figures, recipe: recipe).write(to: &page)
    LinesSection(figures: figures).write(to: &page)
    page.own("</main>\n")
    foot(&page)
    page.own(
      "\(Self.recipeStart)\(json)\(Self.recipeEnd)\n<script>\(PageScript.source)</script>\n</body>\n</html>\n"
    )
    return Array(page.html.utf8)
  }

  /// Nothing is fetched, and nothing runs but the page's own script.
  private var policy: String {
    func digest(_ text: String) -> String {
      "'sha256-\(Base64.encoded(Self.bytes(ofHex: Digest.sha256(Array(text.utf8)))))'"
    }
    return
      "default-src 'none'; script-src \(digest(PageScript.source)); style-src \(digest(PageStyle.sheet)); img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func bytes(ofHex text: String) -> [UInt8] {
    let digits = text.utf8.map {
      $0 <= UInt8(ascii: "9") ? $0 - UInt8(ascii: "0") : $0 - UInt8(ascii: "a") + 10
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private func head(_ page: inout PageWriter) {
    page.own("<header>\n")
    let count = figures.names.count
    page.element(
      "p", ["class": "eyebrow"],
      count == 1 ? "Vocabulary of a text" : "Vocabulary of \(count == 2 ? "two" : "\(count)") texts")
    page.element("h1", figures.title)
    let texts = zip(figures.names, figures.compared.texts).map { name, text in
      let title = text.identity.title
      let own = title.isEmpty || title == name ? name : "\(name) (\(title))"
      return own + (text.identity.version.map { ", wording \($0)" } ?? "")
    }
    page.element("p", ["class": "subtitle"], texts.joined(separator: count == 2 ? " and " : "; "))
    page.element("p", ["class": "finding"]) { $0.marked(Finding(figures: figures).pieces) }
    page.element("nav", ["aria-label": "Sections"]) { page in
      for (id, title) in [
        ("comparison", "Comparison"), ("rates", "Rates"), ("units", "By Part and chapter"),
        ("strips", "Where the words fall"),
        ("method", "How it was counted"), ("sources", "Sources"), ("data", "Data"), ("lines", "Lines"),
      ] { page.element("a", ["href": "#\(id)"], title) }
    }
    page.own("</header>\n")
  }

  private func foot(_ page: inout PageWriter) {
    let hashes = zip(figures.names, figures.compared.texts).map { "\($0) \($1.identity.sha256.prefix(8))" }
    page.element("footer") { page in
      page.element(
        "p", "\(figures.title). voxlex \(ProgramVersion.voxlex). SHA-256 \(hashes.joined(separator: ", ")).")
    }
  }
}

extension ReportRequest {
  /// The page, made whole.
  ///
  /// - Parameter paths: where each text is now, if it is elsewhere than the request says.
  package func page(paths: [String]? = nil) throws(ReportFailure) -> [UInt8] {
    let figures = try figures(paths: paths)
    do throws(RenderingError) { return try Page(figures).bytes() } catch { throw .rendering(error) }
  }
}
