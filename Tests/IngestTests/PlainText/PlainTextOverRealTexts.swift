import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

@Suite("Real texts", .overRealTexts)
struct PlainTextOverRealTexts {
  @Test("every text closes its account, and its runs lie in order")
  func closure() throws {
    let files =
      RealTexts.files("text", ".txt") + RealTexts.files("codes", ".txt")
      + RealTexts.files("cfa2014", ".txt", ".md")
    try #require(files.count >= 288)
    for file in files {
      let document = try RealTexts.document(file)
      #expect(document.conservation.closes, "\(file)")
      #expect(!document.identity.title.isEmpty, "\(file)")
      #expect(zip(document.runs, document.runs.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(file)")
    }
  }

  @Test("the 267 flattened statutes are distinguished from Markdown")
  func flattened() throws {
    let files = RealTexts.files("text", ".txt")
    try #require(files.count == 267)
    for file in files {
      let document = try RealTexts.document(file)
      #expect(document.identity.format == .flattened, "\(file)")
      #expect(document.provisions.contains { $0.kind == .section }, "\(file)")
    }
  }

  @Test("every file that is no legislation here is refused in a sentence, every CLML file is taken")
  func detection() throws {
    let foreign =
      StandardTexts.refused + RealTexts.files("feeds", ".xml", ".feed")
      + RealTexts.files("other", ".xml").filter { !$0.contains("akn") }
      + RealTexts.files("cfa2014", ".json")
    try #require(foreign.count > 35)
    for file in foreign {
      let head = Array(try SharedTexts.bytes(file).prefix(Detection.headSize))
      do throws(IngestError) {
        let detected = try Detection.detect(head, path: file, isWhole: false)
        Issue.record("\(file) was taken for \(detected.format)")
      } catch {
        guard case .refused = error else { Issue.record("\(error)"); continue }
      }
    }
    for file in StandardTexts.read {
      let head = Array(try SharedTexts.bytes(file).prefix(Detection.headSize))
      #expect(try Detection.detect(head, path: file, isWhole: false).format == .akomaNtoso, "\(file)")
    }
    for file in RealPages.all {
      let head = Array(try SharedTexts.bytes(file).prefix(Detection.headSize))
      #expect(try Detection.detect(head, path: file, isWhole: false).format == .html, "\(file)")
    }
    for file in RealTexts.files("pdf", ".pdf") {
      let head = Array(try SharedTexts.bytes(file).prefix(Detection.headSize))
      #expect(try Detection.detect(head, path: file, isWhole: false).format == .pdf, "\(file)")
    }
    for file in RealTexts.files("clml", ".xml") {
      let head = Array(try SharedTexts.bytes(file).prefix(Detection.headSize))
      #expect(try Detection.detect(head, path: file, isWhole: false).format == .clml, "\(file)")
    }
  }

  private static let act =
    "corpora/cfa2014/ukpga-2014-6-children-and-families-act_whole_revised-2018-03-07.md"

  /// Figures counted in the source with a search of line beginnings, not with this program.
  @Test("the Act of the published study: 140 sections, 10 Parts, 7 schedules with their paragraphs")
  func theAct() throws {
    let document = try RealTexts.document(Self.act)
    let labels = Set(document.labels)
    for section in 1...140 { #expect(labels.contains("s. \(section)")) }
    for part in 1...10 { #expect(labels.contains("Pt. \(part)")) }
    for (schedule, paragraphs) in [(1, 11), (2, 70), (3, 96), (4, 64), (5, 9), (6, 6), (7, 75)] {
      for paragraph in 1...paragraphs { #expect(labels.contains("Sch. \(schedule) para. \(paragraph)")) }
      #expect(!labels.contains("Sch. \(schedule) para. \(paragraphs + 1)"))
    }
    #expect(document.provisions.count { $0.kind == .section } == 471)
    #expect(document.provisions.count { $0.kind == .schedule } == 7)
    #expect(document.label(ofText: "must co-operate with each of its local partners") == "s. 28(1)")
    #expect(document.title(of: try #require(document.index(of: "s. 28"))).hasPrefix("Co-operating generally"))
    // 44 quoted, 43 operative and so on by line beginnings; a tenth of a percent for words cut by marks.
    let words = document.runs.reduce(0) { $0 + letterWords(document.string($1.range)) }
    #expect(abs(words - 100_524) <= 60)
    #expect(document.notes.first { $0.kind == .headingsWithoutText }?.count == 93)
  }

  @Test("the code of the published study: its contents list, chapters and words")
  func theCode() throws {
    let document = try RealTexts.document("corpora/cfa2014/send-code-of-practice-2015_from-docx.txt")
    let chapters = document.provisions.filter { $0.kind == .codeChapter }.map(\.number)
    #expect(chapters == (1...11).map(String.init))
    #expect(document.labels.contains("Annex 1") && document.labels.contains("Annex 2"))
    let entries = try #require(document.notes.first { $0.kind == .contentsList }?.count)
    #expect((310...325).contains(entries))
    let words = document.runs.reduce(0) { $0 + letterWords(document.string($1.range)) }
    #expect(abs(words - 101_907) <= 20)
    #expect(
      document.identity.title == "Special educational needs and disability code of practice: 0 to 25 years")
  }

  @Test(
    "schedules of flattened statutes are found",
    arguments: [("ukpga-2023-54", 11), ("asc-2023-3", 14)])
  func schedules(_ name: String, _ count: Int) throws {
    let file = try #require(RealTexts.files("text", ".txt").first { $0.contains("/\(name)-") })
    #expect(try RealTexts.document(file).provisions.count { $0.kind == .schedule } == count)
  }

  /// Words with a letter in them, split at all but letters, digits, apostrophes and hyphens.
  private func letterWords(_ text: String) -> Int {
    text.split { !($0.isLetter || $0.isNumber || "'’-".contains($0)) }.count {
      $0.contains(where: \.isLetter)
    }
  }
}

extension Document {
  fileprivate func index(of label: String) -> Int32? {
    labels.firstIndex(of: label).map { Int32($0) }
  }
}
