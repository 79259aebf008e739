import Legislation
import Testing
import Wordlists

let nowhere = SourceLine(file: "test")

/// A term and the patterns that a reader of the manual expects, in the notation of this table: alternatives
/// between `|`, then `-` and the exclusions, then `@` and the conditions with their distance.
struct ReadTerm: Sendable, CustomTestStringConvertible {
  let written: String
  var alternatives: [String]
  var exclusions: [String] = []
  var conditions: [([String], Int?)] = []
  var testDescription: String { written }

  static let table = [
    Self(written: "inform", alternatives: ["inform"]),
    Self(written: "inform*", alternatives: ["inform*"]),
    Self(written: "*inform*", alternatives: ["*inform*"]),
    Self(written: "*ation", alternatives: ["*ation"]),
    Self(written: "  mediation   adviser* ", alternatives: ["mediation adviser*"]),
    Self(written: "collaborative, collaboratively", alternatives: ["collaborative", "collaboratively"]),
    Self(written: "co-operate|co-operation", alternatives: ["co-operate", "co-operation"]),
    Self(written: "\"well, being\" | care", alternatives: ["well being", "care"]),
    Self(written: "\u{201C}local offer\u{201D}", alternatives: ["local offer"]),
    Self(written: "authority\u{2019}s", alternatives: ["authority's"]),
    Self(written: "co\u{2010}operate | co\u{2011}opt", alternatives: ["co-operate", "co-opt"]),
    Self(written: "co\u{AD}operate \u{FB01}nd cafe\u{301}", alternatives: ["cooperate find caf\u{E9}"]),
    Self(written: "2014", alternatives: ["2014"]),
    Self(written: "well-*", alternatives: ["well-*"]),
    Self(
      written: "information - \"freedom of information\"", alternatives: ["information"],
      exclusions: ["freedom of information"]),
    Self(
      written: "information - freedom of information | information technology", alternatives: ["information"],
      exclusions: ["freedom of information", "information technology"]),
    Self(
      written: "partnership @ SEN | \"special educational needs\" | disab* within 20 words",
      alternatives: ["partnership"], conditions: [(["SEN", "special educational needs", "disab*"], 20)]),
    Self(
      written: "partnership @ SEN @ parent* within 1 word - \"civil partnership\"",
      alternatives: ["partnership"],
      exclusions: ["civil partnership"], conditions: [(["SEN"], nil), (["parent*"], 1)]),
    Self(written: "the * authority", alternatives: ["the * authority"]),
    Self(written: "must \u{2026} consult", alternatives: ["must \u{2026} consult"]),
    Self(written: "must ... consult", alternatives: ["must \u{2026} consult"]),
    Self(written: "must \u{2026}10 consult", alternatives: ["must \u{2026} consult"]),
    Self(written: "\"must ...3 consult\" | a", alternatives: ["must \u{2026}3 consult", "a"]),
    Self(written: "a \u{2026}1 b \u{2026}1000 c", alternatives: ["a \u{2026}1 b \u{2026}1000 c"]),
    Self(written: "organi?ation*", alternatives: ["organi?ation*"]),
    Self(written: "co-?perate", alternatives: ["co-?perate"]),
    Self(written: "'freedom of information'", alternatives: ["freedom of information"]),
    Self(
      written: "\u{2018}freedom of information\u{2019} | a", alternatives: ["freedom of information", "a"]),
    Self(written: "\u{AB}local offer\u{BB}", alternatives: ["local offer"]),
    Self(written: "'inform'", alternatives: ["inform"]),
    Self(written: "must not", alternatives: ["must not"]),
    Self(written: "MUST NOT", alternatives: ["MUST NOT"]),
    Self(written: "health and care", alternatives: ["health and care"]),
    Self(written: "advise or inform", alternatives: ["advise or inform"]),
    Self(written: "OR", alternatives: ["OR"]),
    Self(written: "NOT | NEAR", alternatives: ["NOT", "NEAR"]),
    Self(written: "\"HEALTH AND CARE\"", alternatives: ["HEALTH AND CARE"]),
    Self(written: "CHILDREN WITH SEN", alternatives: ["CHILDREN WITH SEN"]),
    Self(written: "within 14 days", alternatives: ["within 14 days"]),
    Self(written: "near the school", alternatives: ["near the school"]),
    Self(
      written: "a @ b WITHIN 20 Words", alternatives: ["a"], conditions: [(["b"], 20)]),
    Self(written: "a @ b within 1 words", alternatives: ["a"], conditions: [(["b"], 1)]),
    Self(written: "a @ b within 1000 words", alternatives: ["a"], conditions: [(["b"], 1000)]),
    Self(
      written: "a @ \"within 20 words\"", alternatives: ["a"], conditions: [(["within 20 words"], nil)]),
  ]
}

/// A term that cannot stand, and a piece of each sentence's reason and remedy.
struct RefusedTerm: Sendable, CustomTestStringConvertible {
  let written: String
  let sentence: String
  var testDescription: String { written }

  static let table = [
    Self(
      written: "and/or",
      sentence: "test: the term 'and/or' can never match, because a slash ends a word; write 'and or'."),
    Self(
      written: "e.g.",
      sentence: "test: the term 'e.g.' can never match, because a full stop ends a word; write 'e g'."),
    Self(
      written: "inform**",
      sentence:
        "test: 'inform**' is not a pattern: one star is already any run of letters; write 'inform*'."),
    Self(
      written: "*",
      sentence:
        "test: '*' is not a pattern: a star alone matches every word; put letters beside it, as in inform*."),
    Self(
      written: "**",
      sentence:
        "test: '**' is not a pattern: a star alone matches every word; put letters beside it, as in inform*."),
    Self(
      written: "in*form",
      sentence:
        "test: 'in*form' is not a pattern: a star may only lead or trail a word; write 'in*', or the words one by one."
    ),
    Self(
      written: "",
      sentence: "test: '' is not a pattern: it is empty; write a word there, or take the row out."),
    Self(
      written: "a,,b",
      sentence:
        "test: 'a,,b' is not a pattern: one of its alternatives is empty; take out the comma or '|' that has no word beside it."
    ),
    Self(
      written: "&",
      sentence:
        "test: the term '&' can never match, because it has no letter or digit; write words, with spaces between them."
    ),
    Self(
      written: "-*",
      sentence:
        "test: the term '-*' can never match, because it has no letter or digit; write words, with spaces between them."
    ),
    Self(
      written: "R&D",
      sentence: "test: the term 'R&D' can never match, because the character '&' ends a word; write 'R D'."),
    Self(
      written: "authorities'",
      sentence:
        "test: the term 'authorities'' can never match, because an apostrophe belongs to a word only between two letters or digits; write 'authorities'."
    ),
    Self(
      written: "co-",
      sentence:
        "test: the term 'co-' can never match, because a hyphen belongs to a word only between two letters or digits; write 'co'."
    ),
    Self(
      written: "co--operate",
      sentence:
        "test: the term 'co--operate' can never match, because a hyphen belongs to a word only between two letters or digits; write 'cooperate'."
    ),
    Self(
      written: "(adviser)",
      sentence: "test: the term '(adviser)' can never match, because a bracket ends a word; write 'adviser'."),
    Self(
      written: "information \u{2013} freedom",
      sentence:
        "test: the term '\u{2013}' can never match, because a dash is no word; write ' - ' with a hyphen to exclude, or a space."
    ),
    Self(
      written: "\"local offer",
      sentence:
        "test: '\"local offer' is not a pattern: a quotation mark is open; write a second \" where the phrase ends."
    ),
    Self(
      written: "\"mediation adviser\"*",
      sentence:
        "test: '\"mediation adviser\"*' is not a pattern: something is right behind a quotation mark; put stars inside the quotation marks and a space behind them."
    ),
    Self(
      written: "\" \"",
      sentence:
        "test: '\" \"' is not a pattern: there is nothing between its quotation marks; write a phrase there, or leave them out."
    ),
    Self(
      written: "a -",
      sentence: "test: 'a -' is not a pattern: there is nothing behind ' - '; write a word there."),
    Self(
      written: "@ SEN",
      sentence:
        "test: '@ SEN' is not a pattern: there is nothing before its ' - ' or ' @ '; write a word there."),
    Self(
      written: "a @ b within 0 words",
      sentence:
        "test: 'a @ b within 0 words' is not a pattern: 'within 0 words' needs a whole number from 1 to 1000; write for example 'within 20 words', or put a phrase in quotation marks."
    ),
    Self(
      written: "x\u{B2}",
      sentence:
        "test: the term 'x\u{B2}' can never match, because the character '\u{B2}' ends a word; write 'x'."),
  ]
}

@Suite("Terms")
struct TermTests {
  @Test("are read as the manual says", arguments: ReadTerm.table)
  func reads(_ row: ReadTerm) throws {
    let term = try Term(parsing: row.written, at: nowhere)
    #expect(term.alternatives.map(\.description) == row.alternatives)
    #expect(term.exclusions.map(\.description) == row.exclusions)
    #expect(term.conditions.map { $0.alternatives.map(\.description) } == row.conditions.map(\.0))
    #expect(term.conditions.map(\.words) == row.conditions.map(\.1))
  }

  @Test("that cannot match or be understood say why and what to write", arguments: RefusedTerm.table)
  func refuses(_ row: RefusedTerm) {
    let error = #expect(throws: WordlistErrors.self) { try Term(parsing: row.written, at: nowhere) }
    #expect(error?.description == row.sentence)
  }

  @Test("keep their case, and have a folded form beside it")
  func folding() throws {
    let word = try #require(try Term(parsing: "*\u{C9}cole-SEN", at: nowhere).alternatives.first?.words.first)
    #expect(word.literal == "\u{C9}cole-SEN")
    #expect(word.folded == "\u{E9}cole-sen")
    #expect(word.leadingStar)
    #expect(!word.trailingStar)
  }

  @Test("tell all that is wrong with them at once")
  func allProblems() {
    let error = #expect(throws: WordlistErrors.self) {
      try Term(parsing: "and/or, in*form, good", at: nowhere)
    }
    #expect(error?.errors.count == 2)
  }

  /// Every short text over the characters that have a meaning: either it is refused with a reason, or it is a
  /// term whose patterns, written out again, read as the same term.
  @Test("are total: no short text traps, and what is read can be read again")
  func exhaustive() throws {
    let alphabet = Array("a*-'\" ,|@")
    var texts = [""]
    var accepted = 0
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + String($0) } }
      for text in texts {
        do {
          let term = try Term(parsing: text, at: nowhere)
          accepted += 1
          var written = term.alternatives.map { "\"\($0)\"" }.joined(separator: ",")
          for pattern in term.exclusions { written += " - \"\(pattern)\"" }
          for condition in term.conditions {
            written += " @ " + condition.alternatives.map { "\"\($0)\"" }.joined(separator: "|")
          }
          #expect(try Term(parsing: written, at: nowhere) == term, "\(text) became \(written)")
        } catch {
          if error.errors.isEmpty { Issue.record("\(text) was refused without a reason") }
        }
      }
    }
    #expect(accepted > 0)
  }
}
