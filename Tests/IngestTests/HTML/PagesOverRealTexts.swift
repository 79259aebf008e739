import IndependentCount
import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// The real pages.
enum RealPages {
  static let all =
    RealTexts.files("html", ".html", ".xhtml") + RealTexts.files("codes", ".html")
    + RealTexts.files("cfa2014", ".xhtml")
  static let service = all.filter { $0.hasSuffix(".xhtml") }
  /// Pages whose marks are not known.
  static let outline = all.filter { $0.contains("new-laws") }
  /// Pages of 2009, of the service before this one, with the same classes.
  static let old = all.filter { $0.contains("opsi-2009") }
  static let standard = all.filter { !service.contains($0) && !outline.contains($0) && !old.contains($0) }
}

@Suite("Web pages against an independent count", .overRealTexts)
struct PagesOverRealTexts {
  @Test("there are the pages that the figures are of")
  func files() {
    #expect(RealPages.all.count >= 65)
    #expect(RealPages.standard.count >= 57)
    #expect(RealPages.service.count >= 5)
  }

  @Test("sums close, and nothing is unknown", arguments: RealPages.all)
  func sums(_ path: String) throws {
    let document = try RealTexts.document(path)
    #expect(document.conservation.closes)
    #expect(document.identity.format.rawValue == "html")
    #expect(!document.notes.contains { $0.kind == .unknownElement })
  }

  @Test("words, zones, breaks and labels are those of a walk over the tree", arguments: RealPages.standard)
  func standard(_ path: String) throws {
    let document = try StandardTexts.asMarked(path)
    let page = try #require(RewrittenPage(SharedTexts.text(path)))
    let reading = try #require(StandardTree(page.bytes, language: document.identity.language))
    #expect(reading.unknownNames.isEmpty)
    let isNote: (Segment) -> Bool = { $0.zone == .commentary || $0.zone == .footnote }
    let found = segments(of: document).filter { !isNote($0) }.plain
    let expected = reading.segments.filter { !isNote($0) }.plain
    let notes = segments(of: document).filter(isNote).flatMap(\.tokens).sorted()
    #expect(notes == PageWords.plainWords(page.notes).sorted())
    recordDifference(of: found, and: expected)
  }

  @Test("all words of the service's XHTML, in order", arguments: RealPages.service)
  func words(_ path: String) throws {
    let document = try RealTexts.document(path)
    let marks: Set<String> = ["LegExtentRestriction", "LegChangeDelimiter", "LegBlockNotYetInForceHeading"]
    let expected = PageWords.tokens(of: try SharedTexts.text(path), in: "LegSnippet") { _, classes in
      !marks.isDisjoint(with: classes)
    }
    #expect(segments(of: document).flatMap(\.tokens) == expected)
  }

  @Test(
    "each number of the service's XHTML opens the provision that its name says", arguments: RealPages.service)
  func names(_ path: String) throws {
    let document = try RealTexts.document(path)
    var labels: [String: String] = [:]
    for index in document.provisions.indices {
      let id = document.provisions[index].id
      let name = String(decoding: document.anchors[Int(id.lowerBound)..<Int(id.upperBound)], as: UTF8.self)
      labels[name] = document.label(of: Int32(index))
    }
    let names = PageWords.numberNames(of: try SharedTexts.text(path))
    #expect(names.count > 5)
    for name in names {
      // A number that occurs twice has `n1` behind its name the second time.
      let parts = name.split(separator: "-").map { String($0.replacing(/n\d+$/, with: "")) }
      guard parts.first == "section", parts.count > 2 else { continue }
      #expect(labels[name] == "s. \(parts[1])" + parts.dropFirst(2).map { "(\($0))" }.joined(), "\(name)")
    }
  }

  @Test("all words of other pages", arguments: RealPages.outline)
  func outline(_ path: String) throws {
    let document = try RealTexts.document(path)
    let expected = PageWords.tokens(of: try SharedTexts.text(path), in: "") { name, classes in
      ["script", "style", "noscript", "form", "input", "select", "button", "textarea"].contains(name)
        || classes.contains("hidden")
    }
    let found = segments(of: document).flatMap(\.tokens)
    #expect(found.sorted() == expected.sorted())
  }
}
