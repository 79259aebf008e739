import Ingest
import Inputs
import Legislation
import Testing

/// What a page says of itself, and what is said of how it was read.
@Suite("Pages: identity and notes")
struct PageIdentityTests {
  @Test("the service's HTML5 has the work, the version and the day in its metadata")
  func standard() throws {
    let page =
      "<html><head><title>http://www.legislation.gov.uk/id/asp/2020/3</title></head><body><article class=\"act primary asp\">"
      + "<div class=\"meta\" style=\"display:none\"><div property=\"FRBRWork\"><div property=\"FRBRthis\">"
      + "<meta property=\"value\" content=\"http://www.legislation.gov.uk/id/asp/2020/3\"></div></div>"
      + "<div property=\"FRBRExpression\"><div property=\"FRBRthis\">"
      + "<meta property=\"value\" content=\"http://www.legislation.gov.uk/asp/2020/3/2021-04-01\"></div>"
      + "<div property=\"FRBRdate\"><meta property=\"date\" content=\"2021-04-01\"><meta property=\"name\" content=\"validFrom\">"
      + "</div><div property=\"FRBRlanguage\"><meta property=\"language\" content=\"eng\"></div></div></div>"
      + "<div class=\"preface\"><h1 class=\"block title\"><span class=\"docTitle\">Fees Act</span></h1></div>"
      + "<div class=\"body\"><section class=\"section\" id=\"section-2\"><h2><span class=\"num\">2</span></h2><p>Pay.</p>"
      + "</section></div></article></body></html>"
    let identity = try readPage(page).identity
    #expect(identity.title == "Fees Act")
    #expect(identity.id == "asp/2020/3")
    #expect(identity.version == "2021-04-01")
    #expect(identity.versionDate == "2021-04-01")
    #expect(identity.typeCode == "asp")
    #expect(identity.language == "en")
  }

  @Test("the service's XHTML has them in its head")
  func service() throws {
    let page =
      "<html lang=\"en\"><head><title>Fees Act 2014 (c. 6)</title><meta name=\"DC.Date.Valid\" content=\"2018-03-07\">"
      + "<link rel=\"canonical\" href=\"http://www.legislation.gov.uk/ukpga/2014/6/section/19/2018-03-07\"></head><body>"
      + "<div class=\"LegSnippet\"><p class=\"LegP1Container\"><span class=\"LegDS LegP1No\">19</span>"
      + "<span class=\"LegDS LegP1Text\">Pay.</span></p></div></body></html>"
    let identity = try readPage(page).identity
    #expect(identity.title == "Fees Act 2014 (c. 6)")
    #expect(identity.id == "ukpga/2014/6/section/19")
    #expect(identity.version == "2018-03-07")
    #expect(identity.versionDate == "2018-03-07")
  }

  @Test("a title is one by its class, though the number of the Act is set larger")
  func titleByClass() throws {
    let page =
      "<html><body><div class=\"LegContent\"><div class=\"LegPrelims\"><h2 class=\"LegTitle\">Fees Act 1965</h2>"
      + "<h1 class=\"LegNo\">1965 CHAPTER 22</h1></div><p class=\"LegP1Text\">Pay what is due.</p></div></body></html>"
    #expect(try readPage(page).identity.title == "Fees Act 1965")
  }

  @Test("names of provisions are their anchors, in both")
  func anchors() throws {
    func names(_ document: Document) -> [String] {
      document.provisions.map {
        String(decoding: document.anchors[Int($0.id.lowerBound)..<Int($0.id.upperBound)], as: UTF8.self)
      }
    }
    let standard = try readPage(
      PageCase.act(#"<section class="section" id="section-2"><h2><span class="num">2</span></h2></section>"#))
    #expect(names(standard) == ["section-2"])
    let service = try readPage(
      PageCase.leg(
        "<a class=\"LegAnchorID\" id=\"section-2\"></a><p class=\"LegP1Container\"><span class=\"LegDS LegP1No\">2</span></p>"
          + "<p class=\"LegP2Container\"><span class=\"LegDS LegP2No\" id=\"section-2-1\">(1)</span> x</p>"))
    #expect(names(service) == ["section-2", "section-2-1"])
  }

  @Test("a page of part of an Act: what stands above the part asked for is context")
  func part() throws {
    let page = PageCase.act(
      #"<section class="part" id="part-1"><h2><span class="num">PART 1</span><span class="heading">Aims</span></h2>"#
        + #"<section class="section" id="section-1" data-uk-target="true"><h2><span class="num">1</span></h2><p>Act.</p>"#
        + "</section></section>"
    ).replacing(
      "<div class=\"body\">",
      with:
        "<div class=\"meta\"><div property=\"FRBRExpression\"><div property=\"FRBRthis\"><meta property=\"value\" "
        + "content=\"http://www.legislation.gov.uk/ukpga/2014/6/enacted\"></div></div></div><div class=\"body\">"
    )
    let document = try readPage(page)
    #expect(
      document.notes.contains { $0.kind == .partOfAnItem && $0.sentence.contains("ukpga/2014/6/section/1") })
    #expect(document.times("aims", in: [.context]) == 1)
    #expect(document.times("act", in: [.operative]) == 1)
  }

  @Test("a page of a site that is not known says so, what it is called, and what was left out of it")
  func outline() throws {
    let document = try readPage(
      PageCase.site("<p>The board must inform parents of each plan.</p><p>It must act.</p>"))
    #expect(document.identity.title == "A page")
    #expect(document.notes.contains { $0.sentence.hasPrefix("The marks of this site are not known") })
    #expect(document.doubt != nil)
    #expect(
      document.conservation.leftOut[.pageFrame] ?? 0 >= "Menu of the site".count + "Crown copyright".count)
    #expect(document.notes.contains { $0.kind == .websiteLines })
    let marked = try readPage(PageCase.act("<p>The board must act.</p>"))
    #expect(marked.doubt == nil)
    #expect(!marked.notes.contains { $0.sentence.hasPrefix("The marks of this site") })
  }

  @Test("the language is that of the page")
  func language() throws {
    #expect(
      try readPage("<html lang=\"cy-GB\"><body><p>Rhaid i'r bwrdd weithredu.</p></body></html>").identity
        .language == "cy")
    #expect(
      try readPage("<html><body><p>The board must act for the child.</p></body></html>").identity.language
        == "en")
  }
}
