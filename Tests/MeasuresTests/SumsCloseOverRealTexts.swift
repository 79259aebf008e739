import Ingest
import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Sums over units and over lines", .overRealTexts)
struct SumsCloseOverRealTexts {
  /// Words, letters, phrases, exclusions and conditions; common ones, so that every text has hits.
  private static let terms =
    "inform*,co-operat*,person,act,authorit*,in,y*,section - \"this section\",must @ may,the person|a person"

  @Test("equal the table, for every rule and scope", arguments: RealTexts.ten)
  func close(name: String) throws {
    let document = try RealTexts.document(name)
    let list = try Wordlist.terms(Self.terms)
    let scopes = Scope.named + [try narrowed()]
    var hits = 0
    for (number, rule) in CountingRule.all.enumerated() {
      for (place, scope) in scopes.enumerated() {
        // Sections always; the other units in turn, so that each meets each scope under some rule.
        let others = Breakdown.Unit.allCases
        let isTurn = number % scopes.count == place
        for unit in isTurn ? [.section, others[number % others.count]] : [Breakdown.Unit.section] {
          var count = TextCount(
            list, rule: rule, scope: scope, by: unit, evidenceWidth: unit == .section ? 0 : nil)
          let figures = try count.figures(of: document)
          let parts = try #require(figures.breakdown).parts
          let context: Comment = "\(name), \(rule), \(scope.name), by \(unit)"
          #expect(parts.reduce(0) { $0 + ($1.words ?? 0) } == figures.words, context)
          #expect(parts.reduce(0) { $0 + ($1.total ?? 0) } == figures.total, context)
          #expect(Set(parts.map(\.label)).count == parts.count, context)
          for row in list.rows.indices {
            #expect(parts.reduce(0) { $0 + ($1.counts[row] ?? 0) } == figures.rows[row].count, context)
            if unit == .section {
              #expect(figures.evidence.count { $0.row == row } == figures.rows[row].count, context)
            }
          }
          if unit == .section {
            #expect(Concordance(figures.evidence, order: .left).lines.count == figures.evidence.count)
            hits += figures.evidence.count
          }
        }
      }
    }
    #expect(hits > 1000, "\(name) shows something")
  }

  private struct Table: Hashable {
    var rule: CountingRule
    var scope: Int
  }

  private func narrowed() throws -> Scope {
    var scope = Scope.everything
    scope.includesHeadings = false
    return scope
  }

  @Test("of the words that explain a rule equal the rule's count", arguments: RealTexts.ten.prefix(4))
  func explained(name: String) throws {
    let document = try RealTexts.document(name)
    let list = try Wordlist.terms("inform,in,person")
    var tables: [Table: TextFigures] = [:]
    for rule in CountingRule.all {
      for (place, scope) in Scope.named.enumerated() {
        var count = TextCount(list, rule: rule, scope: scope)
        tables[Table(rule: rule, scope: place)] = try count.figures(of: document)
      }
    }
    var explainer = Explainer(list)
    for (row, explanation) in try explainer.explanations(of: document).enumerated() {
      for line in explanation.rules {
        for rule in line.rules {
          for (place, explained) in explanation.scopes.enumerated() {
            let figures = try #require(tables[Table(rule: rule, scope: place)])
            let words = try #require(line.words[place])
            #expect(words.reduce(0) { $0 + $1.count } == figures.rows[row].count)
            #expect(words.allSatisfy { word in word.count == word.provisions.reduce(0) { $0 + $1.count } })
            #expect(explained.words == figures.words)
          }
        }
      }
    }
  }

  @Test("explain names each word that the letters 'inform' are in, in a whole Act")
  func informInAnAct() throws {
    let name = RealTexts.ten[9]
    let document = try RealTexts.document(name)
    var explainer = Explainer(try .terms("inform"))
    let explanation = try #require(try explainer.explanations(of: document).first)
    let line = explanation.rules.first { $0.rules.contains(CountingRule(matching: .substring)) }
    let words = try #require(line?.words[0])
    // The same, read off the text without any of the counting: runs of letters that hold the letters.
    var expected: [String: Int] = [:]
    for run in document.runs where Scope.statute.admits(run) {
      let text = document.string(run.range).lowercased()
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" })
      where word.contains("inform") { expected[String(word), default: 0] += 1 }
    }
    #expect(Dictionary(uniqueKeysWithValues: words.map { ($0.word, $0.count) }) == expected)
    #expect(words.count >= 4)
  }
}
