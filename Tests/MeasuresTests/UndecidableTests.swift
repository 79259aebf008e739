import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("A row that cannot be counted in a text")
struct UndecidableTests {
  static let terms = "partnership @ SEN,partnership @ SEN within 2 words,partnership,absent @ SEN"
  static let reason = "no provisions in this text, and a condition with '@' asks for the same provision"

  /// 9 words: partnership twice, once within two words of SEN.
  static func loose() -> Document {
    var text = SampleText()
    text.add("Work in partnership for SEN pupils.")
    text.add("Another partnership altogether.")
    return text.document
  }

  private func compared(_ document: Document, scope: Scope = .statute) throws -> ComparedTexts {
    try CountRun(wordlist: try .terms(Self.terms), scope: scope).compare([
      document
    ])
  }

  @Test("has no count and says why: a condition in the same provision, in a text without provisions")
  func noProvisions() throws {
    let compared = try compared(Self.loose())
    let rows = compared.texts[0].rows
    #expect(rows.map(\.count) == [nil, 1, 2, nil])
    #expect(rows.map { $0.reason?.hasPrefix(Self.reason) } == [true, nil, nil, true])
    #expect(compared.texts[0].total == 2, "hits that share a word once")
    let csv = String(decoding: try Report(.csv).bytes(of: CountResult(compared)), as: UTF8.self).split(
      separator: "\n")
    #expect(csv[1].contains("partnership @ SEN,,9,,statute,") && csv[1].contains(Self.reason))
    #expect(csv[2].contains("partnership @ SEN within 2 words,1,9,") && csv[2].contains(",counted,"))
    let json = String(decoding: try Report(.json).bytes(of: CountResult(compared)), as: UTF8.self)
    #expect(json.contains("\"status\": \"\(Self.reason)"))
    let text = String(decoding: try Report(.text).bytes(of: CountResult(compared)), as: UTF8.self)
    #expect(text.contains("–") && text.contains(Self.reason))
  }

  @Test("nor where no text of the scope is in a provision")
  func outside() throws {
    var text = SampleText()
    let one = text.provision(.section, "1")
    text.add("A partnership for SEN.", zone: .prelims)
    text.add("A partnership for SEN.", in: one)
    let prelims = Scope(name: "prelims", zones: ZoneSet([.prelims]), states: .inForce)
    #expect(try compared(text.document, scope: prelims).texts[0].rows.map(\.count) == [nil, 1, 1, nil])
    // In a provision it can be decided, and a zero is a zero.
    #expect(try compared(text.document).texts[0].rows.map(\.count) == [1, 1, 1, 0])
    // What is outside never meets it; the table says how much that is.
    let both = try compared(text.document, scope: .everything)
    #expect(both.texts[0].rows.map(\.count) == [1, 2, 2, 0])
    #expect(
      String(decoding: try Report(.text).bytes(of: CountResult(both)), as: UTF8.self).contains(
        "4 of 8 words are in no provision"))
    #expect(
      try !String(decoding: Report(.text).bytes(of: CountResult(compared(text.document))), as: UTF8.self)
        .contains(
          "in no provision"))
  }

  @Test("is explained in no scope, and the words of the scope are still given")
  func explained() throws {
    let list = try Wordlist.terms("partnership @ SEN")
    let explanation = try #require(try ExplainRun(wordlist: list).explain([Self.loose()]).explanations.first)
    #expect(explanation.scopes.allSatisfy { $0.problem?.hasPrefix(Self.reason) ?? false })
    #expect(explanation.chosen.words == 9)
    #expect(explanation.rules.allSatisfy { $0.count(scope: explanation.scope) == nil })
    let tidy = String(decoding: try Report(.csv).bytes(of: ExplainResult([explanation])), as: UTF8.self)
    #expect(!tidy.contains(",0,9,counted,") && tidy.contains(Self.reason))
  }

  @Test("a text without a unit of the kind asked for says so")
  func noUnits() throws {
    func sentences(_ document: Document, _ unit: Breakdown.Unit) throws -> [String] {
      let list = try Wordlist.terms("inform")
      let compared = try CountRun(wordlist: list, by: unit).compare([document])
      return TextNotes.sentences(compared.texts[0], of: list)
    }
    #expect(
      try sentences(Self.loose(), .part) == [
        "This text has no part with a word of the scope: all of it is outside any Part."
      ])
    #expect(try sentences(Self.loose(), .zone).isEmpty)
    #expect(try !sentences(SampleText.act(), .part).contains { $0.contains("has no part") })
  }
}

/// Four English words and six Welsh ones; *inform* stands in both.
@Suite("A text in another language than the list")
struct LanguageNotesTests {
  static func mixed(english: String, welsh: String, welshFirst: Bool = false) -> Document {
    var text = SampleText()
    let one = text.provision(.section, "1")
    if !english.isEmpty { text.add(english, in: one) }
    if !welsh.isEmpty { text.add(welsh, in: one) }
    var document = text.document
    document.languages = ["en", "cy"]
    document.identity.format = .clml
    if !welsh.isEmpty { document.runs[document.runs.count - 1].language = 1 }
    return document
  }

  private func sentences(
    _ document: Document, _ yaml: String = "name: n\nrows: [inform]\n", language: String? = nil
  ) throws -> [String] {
    let list = try Wordlist.parse(Array(yaml.utf8), file: "n.yaml")
    var scope = Scope.statute
    scope.language = language
    let run = CountRun(wordlist: list, scope: scope)
    return TextNotes.sentences(try #require(run.compare([document]).texts.first), of: list)
  }

  static let english = "They must inform us."
  static let welsh = "Rhaid i'r cyngor inform pob rhiant."

  @Test("is reported of where the number is printed, with the shares")
  func foot() throws {
    let silent = "the list states no language: its rows were looked for there too, and English terms find"
    let whole = try sentences(Self.mixed(english: "", welsh: Self.welsh))
    #expect(
      whole.count == 1 && whole[0].hasPrefix("All 6 words of the scope are in Welsh (cy), and \(silent)"))
    let part = try sentences(Self.mixed(english: Self.english, welsh: Self.welsh))
    #expect(
      part.count == 1 && part[0].hasPrefix("Of 10 words of the scope 6 are in Welsh (cy), and \(silent)"))
    #expect(try sentences(Self.mixed(english: Self.english, welsh: "")).isEmpty)
    let stated = try sentences(
      Self.mixed(english: Self.english, welsh: Self.welsh), "name: n\nlanguage: en\nrows: [inform]\n")
    #expect(
      stated == [
        "Of 10 words of the scope 6 are in Welsh (cy); the list is in English (en), its rows count in text of that "
          + "language only, and rates are over all words."
      ])
    // A Welsh list over a Welsh text is no surprise; over an English one it is.
    #expect(
      try sentences(Self.mixed(english: "", welsh: Self.welsh), "name: n\nlanguage: cy\nrows: [inform]\n")
        .isEmpty)
    #expect(
      try sentences(Self.mixed(english: Self.english, welsh: ""), "name: n\nlanguage: cy\nrows: [inform]\n")
        .first?.hasPrefix("All 4 words of the scope are in English (en); the list is in Welsh (cy)") == true)
  }

  @Test("a scope of one language says what it leaves out")
  func chosen() throws {
    #expect(
      try sentences(Self.mixed(english: Self.english, welsh: Self.welsh), language: "en") == [
        "Counted were the 4 words in English (en); the whole text also has 6 words in Welsh (cy)."
      ])
  }

  @Test("is reported of from one word in a hundred on", arguments: [(99, true), (100, false)])
  func least(_ english: Int, _ isTold: Bool) throws {
    let text = Array(repeating: "word", count: english).joined(separator: " ")
    #expect(try sentences(Self.mixed(english: text, welsh: "cyngor")).isEmpty != isTold)
  }
}
