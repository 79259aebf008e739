import Testing

@testable import Legislation

@Suite("Labels that tell provisions apart")
struct DistinctLabelTests {
  /// A provision of a sample: the index of its parent, and what is printed of it.
  struct Sample: Sendable {
    var parent: Int
    var kind: Provision.Kind
    var number = ""
    var word = Provision.Word.paragraph
    var title = ""

    init(
      _ parent: Int, _ kind: Provision.Kind, _ number: String = "", word: Provision.Word = .paragraph,
      title: String = ""
    ) {
      (self.parent, self.kind, self.number, self.word, self.title) = (parent, kind, number, word, title)
    }
  }

  static func document(_ samples: [Sample]) -> Document {
    var text: [UInt8] = []
    var provisions: [Provision] = []
    for sample in samples {
      let start = Int32(text.count)
      text += sample.title.utf8
      provisions.append(
        Provision(
          kind: sample.kind, word: sample.word, number: sample.number, title: start..<Int32(text.count),
          parent: Int32(sample.parent)))
    }
    return Document(identity: Identity(), text: text, provisions: provisions)
  }

  /// Labels, or names where a provision has no number.
  static func names(_ document: Document) -> [String] {
    var labels = ProvisionLabels(document)
    return document.provisions.indices.map { index in
      let range = labels.name(of: Int32(index), in: document)
      return String(decoding: labels.bytes[range], as: UTF8.self)
    }
  }

  @Test("where numbers begin anew in the Parts of a schedule, all its paragraphs are cited below them")
  func parts() {
    let document = Self.document([
      Sample(-1, .schedule, "4"), Sample(0, .part, "1"), Sample(1, .section, "1"), Sample(2, .level2, "1"),
      Sample(1, .section, "2"), Sample(0, .part, "2"), Sample(5, .chapter, "1"), Sample(6, .section, "1"),
      Sample(0, .section, "9"),
      // The paragraphs of the next schedule are numbered through.
      Sample(-1, .schedule, "5"), Sample(9, .part, "1"), Sample(10, .section, "1"), Sample(9, .part, "2"),
      Sample(12, .section, "2"),
    ])
    #expect(
      Self.names(document) == [
        "Sch. 4", "Sch. 4 Pt. 1", "Sch. 4 Pt. 1 para. 1", "Sch. 4 Pt. 1 para. 1(1)", "Sch. 4 Pt. 1 para. 2",
        "Sch. 4 Pt. 2", "Sch. 4 Pt. 2 Ch. 1", "Sch. 4 Pt. 2 Ch. 1 para. 1", "Sch. 4 para. 9", "Sch. 5",
        "Sch. 5 Pt. 1", "Sch. 5 para. 1", "Sch. 5 Pt. 2", "Sch. 5 para. 2",
      ])
  }

  @Test("in the body only the sections whose numbers repeat are cited below their Parts")
  func body() {
    let document = Self.document([
      Sample(-1, .part, "1"), Sample(0, .section, "1", word: .section),
      Sample(0, .section, "2", word: .section),
      Sample(-1, .part, "2"), Sample(3, .section, "2", word: .section),
      Sample(3, .section, "3", word: .section),
    ])
    #expect(Self.names(document) == ["Pt. 1", "s. 1", "Pt. 1 s. 2", "Pt. 2", "Pt. 2 s. 2", "s. 3"])
  }

  @Test(
    "articles of a convention are cited as such, whatever they are marked up as, their paragraphs as levels")
  func articles() {
    let document = Self.document([
      Sample(-1, .schedule, "1"), Sample(0, .part, "I"), Sample(1, .chapter, "8", word: .article),
      Sample(2, .section, "1"), Sample(3, .level3, "a"), Sample(0, .part, "II"),
      Sample(5, .crossHeading, "8", word: .article), Sample(6, .section, "1"),
      Sample(-1, .part, "FIRST", word: .article), Sample(8, .section, "1"),
    ])
    #expect(
      Self.names(document) == [
        "Sch. 1", "Sch. 1 Pt. I", "Sch. 1 Pt. I art. 8", "Sch. 1 Pt. I art. 8(1)",
        "Sch. 1 Pt. I art. 8(1)(a)",
        "Sch. 1 Pt. II", "Sch. 1 Pt. II art. 8", "Sch. 1 Pt. II art. 8(1)", "art. FIRST", "art. FIRST(1)",
      ])
  }

  @Test("headings tell apart where Parts do not")
  func headings() {
    let document = Self.document([
      Sample(-1, .schedule, "2"), Sample(0, .part, "I"), Sample(1, .crossHeading, "1", title: "Of urea"),
      Sample(2, .section, "7.1"), Sample(1, .crossHeading, "2", title: "Of lime"), Sample(4, .section, "7.1"),
      Sample(4, .section, "7.2"), Sample(1, .section, "9"),
    ])
    #expect(
      Self.names(document) == [
        "Sch. 2", "Sch. 2 Pt. I", "Sch. 2 Pt. I “Of urea”", "Sch. 2 Pt. I “Of urea” para. 7.1",
        "Sch. 2 Pt. I “Of lime”", "Sch. 2 Pt. I “Of lime” para. 7.1", "Sch. 2 Pt. I “Of lime” para. 7.2",
        "Sch. 2 Pt. I para. 9",
      ])
  }

  @Test("two headings that read alike are named with their numbers, or with ordinals")
  func alikeHeadings() {
    func document(_ first: String, _ second: String) -> Document {
      Self.document([
        Sample(-1, .schedule, "2"), Sample(0, .crossHeading, first, title: "Of zinc"),
        Sample(1, .section, "1"),
        Sample(0, .crossHeading, second, title: "Of zinc"), Sample(3, .section, "1"),
      ])
    }
    #expect(
      Self.names(document("25a", "26a")) == [
        "Sch. 2", "Sch. 2 “25a. Of zinc”", "Sch. 2 “25a. Of zinc” para. 1", "Sch. 2 “26a. Of zinc”",
        "Sch. 2 “26a. Of zinc” para. 1",
      ])
    #expect(
      Self.names(document("", "")) == [
        "Sch. 2", "Sch. 2 “Of zinc” [1]", "Sch. 2 “Of zinc” [1] para. 1", "Sch. 2 “Of zinc” [2]",
        "Sch. 2 “Of zinc” [2] para. 1",
      ])
  }

  @Test("ordinals tell apart what nothing else does, the first among them; two wordings bear one label")
  func ordinals() {
    let document = Self.document([
      Sample(-1, .section, "5", word: .section), Sample(-1, .section, "5", word: .section),
      Sample(1, .level2, "1"), Sample(-1, .group), Sample(3, .section, "5", word: .section),
      Sample(4, .level2), Sample(5, .level3, "a"), Sample(4, .level2), Sample(7, .level3, "a"),
    ])
    #expect(
      Self.names(document) == [
        "s. 5 [1]", "s. 5 [1]", "s. 5 [1](1)", "(without number)", "s. 5 [2]",
        "s. 5 [2] (without number) [1]",
        "s. 5 [2](a) [1]", "s. 5 [2] (without number) [2]", "s. 5 [2](a) [2]",
      ])
  }

  @Test("attachments without numbers are named by the first lines of their headings")
  func attachments() {
    let document = Self.document([
      Sample(-1, .attachment, title: "PROTOCOL (No 1)\nON BANKS"), Sample(0, .section, "1", word: .article),
      Sample(-1, .attachment, title: "PROTOCOL (No 2)\nON SEATS"), Sample(2, .section, "1", word: .article),
      Sample(-1, .attachment, title: "DECLARATION"), Sample(-1, .attachment, title: "DECLARATION"),
      Sample(-1, .attachment),
    ])
    #expect(
      Self.names(document) == [
        "Attachment “PROTOCOL (No 1)”", "Attachment “PROTOCOL (No 1)” art. 1", "Attachment “PROTOCOL (No 2)”",
        "Attachment “PROTOCOL (No 2)” art. 1", "Attachment “DECLARATION” [1]", "Attachment “DECLARATION” [2]",
        "Attachment",
      ])
  }

  @Test("schedules of an attachment, appendices of Parts and paragraphs of chapters repeat numbers too")
  func others() {
    let document = Self.document([
      Sample(-1, .schedule, "1"), Sample(-1, .attachment, "A"), Sample(1, .schedule, "1"),
      Sample(-1, .codeChapter, "1"), Sample(3, .codeParagraph, "1"), Sample(-1, .codeChapter, "2"),
      Sample(5, .codeParagraph, "1"), Sample(-1, .euPart, "I"), Sample(7, .euTitle, "I"),
      Sample(-1, .euPart, "II"),
      Sample(9, .euTitle, "I"), Sample(10, .euChapter, "I"),
    ])
    #expect(
      Self.names(document) == [
        "Sch. 1", "Attachment A", "Attachment A Sch. 1", "ch. 1", "ch. 1 para. 1", "ch. 2", "ch. 2 para. 1",
        "Pt. I", "Pt. I Title I", "Pt. II", "Pt. II Title I", "Pt. II Title I Ch. I",
      ])
  }

  /// What `--in` selects, by index.
  static func selected(_ text: String, _ document: Document) throws -> [Int] {
    let chosen = try document.provisions(in: [try ProvisionReference(text)])
    return chosen.indices.filter { chosen[$0] }
  }

  static let convention = document([
    Sample(-1, .schedule, "1"), Sample(0, .part, "I"), Sample(1, .chapter, "8", word: .article),
    Sample(2, .section, "1"), Sample(2, .section, "2"), Sample(0, .part, "II"),
    Sample(5, .chapter, "8", word: .article), Sample(-1, .section, "5", word: .section), Sample(-1, .group),
    Sample(8, .section, "5", word: .section), Sample(0, .part, "III", title: "Of “old” things"),
    Sample(10, .crossHeading, title: "Duty to inform"), Sample(11, .section, "3"),
  ])

  @Test(
    "what is asked for is found, in print or in words",
    arguments: [
      ("Sch. 1 Pt. I art. 8", [2, 3, 4]), ("sch. 1 part I art. 8", [2, 3, 4]),
      ("SCH. 1 PT. I ART. 8", [2, 3, 4]), ("schedule 1 part i article 8(2)", [4]),
      ("Sch. 1 Pt. I art. 8(2)", [4]), ("Sch. 1 Pt. II art. 8", [6]), ("s. 5 [1]", [7]), ("s. 5 [2]", [9]),
      // Without its ordinal a number names all that bear it.
      ("s. 5", [7, 9]), ("section 5", [7, 9]), ("Sch. 1 Pt. III “Duty to inform”", [11, 12]),
      ("sch. 1 pt. iii \"duty to inform\"", [11, 12]), ("sch. 1 para. 3", [12]),
    ])
  func references(text: String, expected: [Int]) throws {
    #expect(try Self.selected(text, Self.convention) == expected)
  }

  @Test("a number that several provisions bear in different Parts is asked back")
  func ambiguous() throws {
    #expect(
      throws: ScopeError.ambiguous(
        path: "", wanted: "sch. 1 art. 8", labels: ["Sch. 1 Pt. I art. 8", "Sch. 1 Pt. II art. 8"])
    ) { try Self.selected("sch. 1 art. 8", Self.convention) }
  }

  @Test(
    "what is no label of the text is not found", arguments: ["s. 5 [3]", "Sch. 1 Pt. I “No such heading”"])
  func unknown(text: String) {
    #expect(throws: ScopeError.self) { try Self.selected(text, Self.convention) }
  }

  @Test(
    "what cannot be a label is not understood",
    arguments: ["", "inform", "what ever", "28", "s. 28(", "part 3-", "banana 3"])
  func notUnderstood(text: String) {
    #expect(throws: ScopeError.notUnderstood(text)) { try ProvisionReference(text) }
  }
}
