import Foundation
import Studies
import Testing

@Suite("Notices of a study's wordlists")
struct StudyNoticeTests {
  private static let yaml = """
    texts:
      - name: act
        path: texts/specimen-act.xml
    wordlists:
      - path: mine.csv
    tables:
      - table: counts
        kind: count
        wordlist: mine
      - table: again
        kind: profile
        wordlist: mine
      - table: prefixes
        kind: count
        matching: prefix
        terms: inform* - inform

    """

  @Test("are given once each, when it is run and when it is verified, and are in no output")
  func notices() throws {
    let study = try TestStudy(Self.yaml, isFixed: false)
    try study.write("mine.csv", "Label,Terms\nInform,inform*\nInformation,information\n")
    _ = try study.run().rehash()
    var reported: [String] = []
    let paths = try study.run().write(noticed: { reported.append("\($0)") })
    #expect(
      reported == [
        "mine.csv: read as a table with commas in UTF-8, with a header on line 1, the columns taken as label, terms.",
        "mine.csv:3: 'information' is also counted by 'inform*' (line 2); a sum of the two rows counts it twice.",
        "terms:1: the term 'inform* - inform' can never match, because what is behind ' - ' takes out all that the "
          + "term matches; exclude a longer phrase or another word, or take the exclusion out.",
      ])
    for path in paths { #expect(!(try study.text(path).contains("counts it twice"))) }
    var again: [String] = []
    #expect(try study.run().verify(noticed: { again.append("\($0)") }).isVerified)
    #expect(again == reported)
  }

  @Test("are none of a list that says all")
  func none() throws {
    let study = try TestStudy()
    #expect(try study.run().results().notices.isEmpty)
  }
}
