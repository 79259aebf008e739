import Testing
import Wordlists

/// What users of other tools write, and what voxlex says.
struct ForeignTerm: Sendable, CustomTestStringConvertible {
  let written: String
  /// The remedy, which begins behind `write `.
  let remedy: String
  var testDescription: String { written }

  init(_ written: String, _ remedy: String) { (self.written, self.remedy) = (written, remedy) }

  static let operators = [
    Self("advise OR inform", "'advise | inform' to count either"),
    Self("SEN OR SEND", "'SEN | SEND' to count either"),
    Self("\"local offer\" or \"local offers\"", "'\"local offer\" | \"local offers\"' to count either"),
    Self("advise / inform", "'advise | inform' to count either"),
    Self("advise AND inform", "'advise @ inform' to count the first in provisions that also have the second"),
    Self("advise && inform", "'advise @ inform' to count the first in provisions that also have the second"),
    Self("\"a b\" and c", "'\"a b\" @ c' to count the first in provisions that also have the second"),
    Self("advise NOT inform", "'advise - inform' to leave out"),
    Self("advise AND NOT inform", "'advise - inform' to leave out"),
    Self("NOT inform", "'advice - inform' to leave out"),
    Self(
      "information not \"freedom of information\"", "'information - \"freedom of information\"' to leave out"),
    Self(
      "information NOT \"freedom of information\"", "'information - \"freedom of information\"' to leave out"),
    Self("advise NEAR inform", "'advise @ inform within 10 words'"),
    Self("advise NEAR/5 inform", "'advise @ inform within 5 words'"),
    Self("advise near/7 inform", "'advise @ inform within 7 words'"),
    Self("advise ADJ inform", "'advise @ inform within 10 words'"),
    Self("advise ADJ3 inform", "'advise @ inform within 3 words'"),
    Self("advise w/5 inform", "'advise @ inform within 5 words'"),
    Self("advise W/5 inform", "'advise @ inform within 5 words'"),
    Self("advise pre/2 inform", "'advise @ inform within 2 words'"),
    Self("advise /s inform", "'advise @ inform within 20 words'"),
    Self("advise w/p inform", "'advise @ inform within 20 words'"),
    Self("advise N5 inform", "'advise @ inform within 5 words'"),
    Self("advise BEFORE inform", "'advise @ inform within 10 words'"),
    Self("advise NEXT inform", "'advise @ inform within 10 words'"),
    Self("advise FOLLOWED BY inform", "'advise @ inform within 10 words'"),
    Self("advise WITHOUT inform", "'advise - inform' to leave out"),
    Self("must \u{2026} 5 consult", "'must \u{2026}5 consult', or put '5' in quotation marks"),
    Self("must ... 12 consult", "'must ...12 consult', or put '12' in quotation marks"),
    Self("a, b - advise OR inform", "'advise | inform' to count either"),
    Self("HEALTH AND CARE", "'HEALTH @ CARE' to count the first"),
    Self("partnership @ SEN within 20", "'partnership @ SEN within 20 words'"),
    Self("partnership @ SEN within 20 sentences", "'partnership @ SEN within 20 words'"),
    Self("partnership @ within 20 words of SEN", "'partnership @ SEN within 20 words'"),
    Self("partnership @ SEN within twenty words", "'partnership @ SEN within 20 words'"),
    Self("partnership within 20 words of SEN", "'partnership @ SEN within 20 words'"),
    Self(
      "partnership @ SEN within the same sentence",
      "'partnership @ SEN' or 'partnership @ SEN within 20 words'"),
    Self("a @ b within 0 words", "for example 'within 20 words'"),
    Self("a @ b within 1001 words", "for example 'within 20 words'"),
    Self("partnership@SEN", "'partnership @ SEN' for a condition"),
    Self("partnership @SEN", "'@ SEN' for a condition"),
    Self("information -freedom", "' - freedom' to exclude it"),
  ]

  static let patterns = [
    Self("inform$", "'inform*' for all words that begin so, or 'inform' for the word itself"),
    Self("inform!", "'inform*' for all words"), Self("inform+", "'inform*' for all words"),
    Self("inform%", "'inform*' for all words"), Self("inform#", "'inform*' for all words"),
    Self("inform~", "'inform*' for all words"),
    Self("inform(s|ed)?", "the words one by one"), Self("\\binform\\b", "the words one by one"),
    Self("[Ii]nform", "the words one by one"), Self("inform.*", "the words one by one"),
    Self("^inform", "the words one by one"), Self("(inform|advise)", "the words one by one"),
    Self("inform(ed)?", "the words one by one"), Self("inform\\w+", "the words one by one"),
    Self("inform{1,2}", "the words one by one"),
    Self("adviser(s)", "'adviser | advisers' for either"),
    Self("inform;advise", "'inform | advise' for either"),
    Self("inform; advise", "a comma or | in its place"),
    Self("1,000", "'1 000' for one number"),
    Self("must\u{2026}consult", "'must \u{2026} consult' for a gap"),
    Self("must...consult", "'must \u{2026} consult' for a gap"),
    Self("\u{2026} consult", "for example 'must \u{2026} consult'"),
    Self("must \u{2026}", "for example 'must \u{2026} consult'"),
    Self("must \u{2026} \u{2026} consult", "for example 'must \u{2026} consult'"),
    Self("must \u{2026}0 consult", "for example 'must \u{2026}5 consult'"),
    Self("must \u{2026}1001 consult", "for example 'must \u{2026}5 consult'"),
    Self("must *", "'must * consult'"), Self("* must", "'must * consult'"),
    Self("* \u{2026} a", "'must * consult'"),
    Self("\u{301}a", "the letter with it"), Self("a-\u{301}b", "the letter with it"),
    Self("a?\u{301}", "the letter with it"),
    Self("?", "words, with spaces between them"),
    Self("inform - inform", "exclude a longer phrase"), Self("inform - inform*", "exclude a longer phrase"),
    Self("Inform - inform", "exclude a longer phrase"),
    Self("co-operate - cooperate", "exclude a longer phrase"),
    Self("child's - child", "exclude a longer phrase"),
    Self("inform* - inform, inform?*", "exclude a longer phrase"),
    Self("local offer - local *offer*", "exclude a longer phrase"),
    Self("a, b - b, a", "exclude a longer phrase"),
    Self("must consult - must \u{2026} consult", "exclude a longer phrase"),
    Self("a * b - a \u{2026}1 b", "exclude a longer phrase"),
  ]
}

@Suite("Terms of other tools")
struct ForeignSyntaxTests {
  @Test(
    "are refused in one sentence that says how voxlex writes them",
    arguments: ForeignTerm.operators + ForeignTerm.patterns)
  func remedies(_ term: ForeignTerm) {
    let error = #expect(throws: WordlistErrors.self) { try Term(parsing: term.written, at: nowhere) }
    #expect(error?.errors.count == 1)
    let sentence = error?.description ?? ""
    #expect(
      sentence.contains(term.remedy.hasPrefix("exclude") ? term.remedy : "write \(term.remedy)"),
      "\(sentence)")
  }

  /// Every remedy that is a term in single quotes is one that voxlex reads.
  @Test("get remedies that are terms", arguments: ForeignTerm.operators)
  func readable(_ term: ForeignTerm) throws {
    guard term.remedy.hasPrefix("'"), !term.remedy.hasPrefix("'@"), !term.remedy.hasPrefix("' -") else {
      return
    }
    let written = term.remedy.dropFirst().prefix { $0 != "'" }
    #expect(try Term(parsing: String(written), at: nowhere).alternatives.isEmpty == false)
  }

  @Test(
    "whose exclusion leaves something are read",
    arguments: [
      "inform* - inform", "inform - \"inform the parents\"", "a* - a, a?", "a* b* - a b", "x, y - x",
      "must \u{2026} consult - must consult", "child - child's", "information - \"freedom of information\"",
      "*a* - a*", "local offer - offer",
    ])
  func kept(written: String) throws {
    #expect(try !Term(parsing: written, at: nowhere).exclusions.isEmpty)
  }

  @Test("whose exclusion leaves nothing under the rule of the list, the row or the study are named")
  func underARule() throws {
    let error = #expect(throws: WordlistErrors.self) {
      try list("matching: prefix\nrows:\n  - inform\n  - inform* - inform\n")
    }
    #expect(error?.description.hasPrefix("mine.yaml:4: the term 'inform* - inform' can never match") == true)
    #expect(throws: WordlistErrors.self) {
      try list("rows:\n  - {label: a, terms: inform* - inform, matching: prefix}")
    }
    let own = try list("inform* - inform\nadvise\n")
    #expect(own.rowsThatCannotMatch(under: .standard).isEmpty)
    #expect(own.rowsThatCannotMatch(under: CountingRule(matching: .prefix)).count == 1)
    #expect(own.rowsThatCannotMatch(under: CountingRule(matching: .word, hyphens: .distinct)).isEmpty)
    let parts = try Wordlist.parse(terms: "user-led - led")
    #expect(parts.rowsThatCannotMatch(under: CountingRule(hyphens: .parts)).count == 1)
    #expect(parts.rowsThatCannotMatch(under: CountingRule(hyphens: .split)).isEmpty)
  }
}
