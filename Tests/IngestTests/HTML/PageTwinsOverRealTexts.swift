import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing

/// The same document as a page and in XML, as the list of the corpora pairs them.
@Suite("The same document as a page and in XML", .overRealTexts)
struct PageTwinsOverRealTexts {
  struct Twin: CustomTestStringConvertible, Sendable {
    var page: String
    var other: String
    var testDescription: String { "\(page) \(other.split(separator: ".").last ?? "")" }
  }

  static let all: [Twin] = {
    let list = (try? SharedTexts.text("corpora/MANIFEST.tsv")) ?? ""
    return list.split(separator: "\n").flatMap { line -> [Twin] in
      guard let path = line.split(separator: "\t").first, path.hasSuffix(".html") || path.hasSuffix(".xhtml"),
        let same = line.range(of: "same document: ")
      else { return [] }
      return line[same.upperBound...].split(separator: " | ")[0].split(separator: ",").map {
        $0.trimmingPrefix(" ")
      }
      .map { Twin(page: "corpora/\(path)", other: "corpora/\($0)") }
    }
  }()
  static let marked = all.filter { !$0.other.hasSuffix(".docx") }
  static let word = all.filter { $0.other.hasSuffix(".docx") }

  @Test("there are the pairs that the figures are of")
  func pairs() {
    #expect(Self.marked.count >= 38)
    #expect(Self.word.count >= 4)
  }

  /// Tokens that the page has more (or fewer, where negative), each explained in `Documentation/reading-html.md`.
  static let explained: [String: [String: Int]] = [
    // The page breaks lines between tags, also inside a word, and has empty tags where the XML has a space between two.
    "code-of-practice_sdsi-2019-9780111042861_proceeds-of-crime-act-2002-investigations-code-of.html": [
      "c": 1, "omputer": 1, "computer": -1,
    ],
    "explanatory-notes_ukpgaen-20170035-en.html": [
      "on": -1, "whether": -1, "onwhether": 1, "the": -1, "t": 1, "he": 1,
    ],
    "explanatory-notes_ukpgaen-20240015-en.html": [
      "confirmation": -1, "c": 1, "onfirmation": 1, "subsection": -1, "subsectio": 1, "n": 1, "providers": -1,
      "pro": 1,
      "viders": 1, "persons": -1, "per": 1, "sons": 1, "appropriate": -1, "approp": 1, "riate": 1,
    ],
    // The same between a word and the figure of a footnote, which in the XML touches the word.
    "code-of-practice_ukdsi-2018-9780111162422_higher-education-access-and-participation-plans.html": [
      "appointments1": -1, "appointments": 1, "1": 1, "consultants2": -1, "consultants": 1, "2": 1,
      "office3": -1,
      "office": 1, "3with": -1, "with": 1, "3": 2, "active4": -1, "active": 1, "4": 1, "legislation5": -1,
      "legislation": 1, "5": 1, "diversity6": -1, "diversity": 1, "6": 1, "english7": -1, "english": 1,
      "7": 1,
      "bodies8": -1, "bodies": 1, "8": 1, "donations9": -1, "donations": 1, "9": 1, "committees10": -1,
      "committees": 1,
      "10": 1,
    ],
  ]

  @Test("operative, heading, quoted and table words are the same, token for token", arguments: marked)
  func words(_ twin: Twin) throws {
    let (one, other) = (try segments(of: twin.page), try segments(of: twin.other))
    let (found, expected) = (law(one), law(other))
    var differences: [String: Int] = [:]
    for token in Set(found.keys).union(expected.keys) where found[token] != expected[token] {
      differences[token] = (found[token] ?? 0) - (expected[token] ?? 0)
    }
    #expect(differences == Self.explained[String(twin.page.split(separator: "/").last ?? "")] ?? [:])
  }

  /// Extracts are text that the page quotes without a mark of its own.
  private func law(_ segments: [Segment]) -> [String: Int] {
    var bag: [String: Int] = [:]
    for segment in segments where [.operative, .heading, .quoted, .table, .extract].contains(segment.zone) {
      for token in segment.tokens { bag[token, default: 0] += 1 }
    }
    return bag
  }

  private func segments(of path: String) throws -> [Segment] {
    IngestTests.segments(of: try RealTexts.document(path))
  }
}
