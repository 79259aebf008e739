import Legislation
import TermFrequency
import Testing
import Wordlists

@Suite("Counting by families")
struct FamilyCountTests {
  static let family = CountingRule(matching: .family)

  /// A document of one paragraph a line.
  static func document(_ paragraphs: [String]) -> Document {
    var document = Document(identity: Identity())
    for paragraph in paragraphs {
      if !document.text.isEmpty { document.text.append(0x0A) }
      let start = document.text.count
      document.text += paragraph.utf8
      document.runs.append(
        Run(
          start: Int32(start), end: Int32(document.text.count), provision: Provision.whole, zone: .operative,
          flags: .startsBlock))
    }
    return document
  }

  /// The words that a one-row list counts in a text, as they stand there.
  static func words(_ terms: String, _ text: String..., rule: CountingRule = family) throws -> [String] {
    var counter = Counter(try Wordlist.parse(terms: terms), rule: rule)
    let document = document(text)
    let stream = counter.tokens(of: document)
    let counts = counter.count(
      stream, in: document, selection: Selection(document, selected: document.runs.map { _ in true }))
    #expect(counts.rows == [counts.hits.count])
    return counts.hits.map { hit in
      let start = stream.tokens[Int(hit.firstToken)].range.lowerBound
      return document.string(start..<stream.tokens[Int(hit.lastToken)].range.upperBound)
    }
  }

  @Test("takes the words of the family and leaves those that look alike")
  func inform() throws {
    let text =
      "Inform her. Informal information informs; the INFORMED informant misinformed them. Informatics."
    #expect(
      try Self.words("inform", text) == ["Inform", "information", "informs", "INFORMED", "informant"])
    #expect(try Self.words("informants", text) == Self.words("inform", text))
  }

  @Test("gives the last word of a phrase its family, and only that")
  func phrase() throws {
    let text =
      "A mediation adviser, two mediation advisers, mediations adviser, mediate advice, mediation advice."
    #expect(
      try Self.words("mediation adviser", text) == [
        "mediation adviser", "mediation advisers", "mediation advice",
      ])
    #expect(try Self.words("mediation adviser", "the mediation", "advisers met") == [])
  }

  @Test("leaves a word with a star as it is")
  func star() throws {
    #expect(try Self.words("advis*", "advice advises advisory") == ["advises", "advisory"])
    #expect(
      try Self.words("mediation advis*", "mediation advice, mediation advisory") == ["mediation advisory"])
  }

  @Test("counts a word once, though two alternatives of the row have it")
  func overlap() throws {
    #expect(try Self.words("collaborative | collaboratively", "They collaborate.") == ["collaborate"])
    #expect(
      try Self.words("inform | information officer", "Information officers inform.") == [
        "Information officers", "inform",
      ])
  }

  @Test("counts a possessive with its family, by the rule")
  func possessive() throws {
    var rule = Self.family
    #expect(try Self.words("child", "A child's, the children's", rule: rule) == ["child's", "children's"])
    rule.possessive = .distinct
    #expect(try Self.words("child", "A child's, the children", rule: rule) == ["children"])
  }

  @Test(
    "reads hyphens by the rule",
    arguments: [
      (CountingRule.Hyphens.same, "cooperate", ["Co-operation", "cooperates"]),
      (.same, "co-operate", ["Co-operation", "cooperates"]),
      (.parts, "cooperate", ["Co-operation", "cooperates"]), (.distinct, "cooperate", ["cooperates"]),
      (.distinct, "co-operate", ["Co-operation"]), (.split, "cooperate", ["cooperates"]),
      (.split, "co-operate", ["Co-operation"]),
    ])
  func hyphens(hyphens: CountingRule.Hyphens, term: String, words: [String]) throws {
    let rule = CountingRule(matching: .family, hyphens: hyphens)
    #expect(try Self.words(term, "Co-operation cooperates in operations.", rule: rule) == words)
  }

  @Test("gives the forms the capitals of the term where capitals matter")
  func capitals() throws {
    let rule = CountingRule(matching: .family, letterCase: .exact)
    #expect(
      try Self.words("Inform", "inform Inform Information INFORMED", rule: rule) == ["Inform", "Information"])
    #expect(try Self.words("GPC", "a GPC, GPCs, GPCS, gpcs", rule: rule) == ["GPC", "GPCs", "GPCS"])
    #expect(try Self.words("inform", "Informed informed", rule: rule) == ["informed"])
  }

  @Test("counts a word without a family with its inflections")
  func unlisted() throws {
    #expect(try Self.words("bicycle", "Bicycles, bicycling, a bicyclist") == ["Bicycles", "bicycling"])
    #expect(try Self.words("not", "It is not noted, nor is anything.") == ["not"])
  }

  @Test("widens exclusions and conditions as it does the term")
  func shadows() throws {
    #expect(
      try Self.words("inform - information officer", "Information officers inform.") == ["inform"])
    #expect(try Self.words("inform @ parent within 3 words", "Informed parents.") == ["Informed"])
  }
}
