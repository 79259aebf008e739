import IndependentCount
import Ingest
import TestSupport
import Testing

/// A line of the reference's table of ready cases (section 3.5), read when the tests run.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  var number: Int
  var subject: String
  var fragment: Fragment
  var expected: String
  var testDescription: String { "T\(number) \(subject)" }

  /// `- **T1** subject: ``fragment`` → ``expected`` `, with the word and the version date in the subject.
  private init?(_ line: Substring) {
    guard line.hasPrefix("- **T"), let endOfNumber = line.range(of: "** "),
      let number = Int(line[..<endOfNumber.lowerBound].dropFirst(5)),
      let startOfFragment = line.range(of: ": `"), let arrow = line.range(of: "` → `"),
      let end = line.lastIndex(of: "`")
    else { return nil }
    self.number = number
    subject = String(line[endOfNumber.upperBound..<startOfFragment.lowerBound])
    expected = String(line[arrow.upperBound..<end])
    fragment = Fragment(text: String(line[startOfFragment.upperBound..<arrow.lowerBound]))
    for word in ["reg.", "art."] where subject.contains("(word `\(word)`)") { fragment.word = word }
    if let date = subject.firstMatch(of: /version date (\d{4}-\d\d-\d\d)/) {
      fragment.versionDate = String(date.1)
    }
  }

  static let path = "design/clml-reference.md"

  static let all: [ReferenceCase] = {
    let text = (try? SharedTexts.text(path)) ?? ""
    return text.split(whereSeparator: \.isNewline).compactMap(ReferenceCase.init)
  }()
}

@Suite("The cases of the reference", .enabled(if: SharedTexts.isWanted(ReferenceCase.path)))
struct ReferenceCases {
  @Test("are sixty, none of them missed by the parser of the table")
  func number() {
    #expect(ReferenceCase.all.map(\.number) == Array(1...60))
  }

  @Test("are read as stated by the independent count", arguments: ReferenceCase.all)
  func independent(_ row: ReferenceCase) throws {
    let reading = try #require(TreeReading(row.fragment.document))
    #expect(reading.segments.ignoringLanguage.notation == row.expected)
  }

  @Test("are read as stated by the reader", arguments: ReferenceCase.all)
  func reader(_ row: ReferenceCase) throws {
    let document = try CLMLReader.read(row.fragment.document, path: row.testDescription)
    #expect(segments(of: document).ignoringLanguage.notation == row.expected)
  }
}
