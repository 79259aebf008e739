import Ingest
import Legislation
import Measures
import Wordlists

/// What must hold of counts: the first line of an input is its terms, the rest the text. Sums over units and over
/// lines of evidence are the table's figures under every rule; a looser match never counts less.
enum CountingClaims {
  static func check(_ bytes: [UInt8]) {
    let terms = bytes.prefix { $0 != 0x0A }
    let rest = Array(bytes.dropFirst(terms.count + 1))
    guard terms.count <= 200, rest.count <= 8192,
      let list = try? Wordlist.parse(terms: String(decoding: terms, as: UTF8.self)),
      let document = try? SourceReader(format: rest.first == UInt8(ascii: "#") ? .markdown : .text)
        .read(bytes: rest, path: "fuzz")
    else { return }
    let units = Breakdown.Unit.allCases
    for (number, rule) in rules.enumerated() {
      for (place, scope) in [Scope.statute, .everything].enumerated() {
        var count = TextCount(
          list, rule: rule, scope: scope, listsNearMisses: true, by: units[(number + place) % units.count],
          evidenceWidth: 10)
        guard let figures = try? count.figures(of: document) else {
          fatalError("claim failed: a scope without provisions applies to every text")
        }
        check(figures, "\(rule), \(scope.name)")
      }
    }
  }

  private static let rules = CountingRule.Matching.allCases.flatMap { matching in
    CountingRule.Hyphens.allCases.enumerated().map { place, hyphens in
      CountingRule(
        matching: matching, hyphens: hyphens, letterCase: place % 2 == 0 ? .fold : .exact,
        possessive: place < 2 ? .base : .distinct)
    }
  }

  private static func check(_ figures: TextFigures, _ context: String) {
    let parts = figures.breakdown?.parts ?? []
    func sum(_ value: (UnitFigures) -> Int?) -> Int { parts.reduce(0) { $0 + (value($1) ?? 0) } }
    claim(sum { $0.words } == figures.words ?? 0, "the units' words are the text's: \(context)")
    claim(sum { $0.total } == figures.total ?? 0, "the units' hits are the text's: \(context)")
    claim(Set(parts.map(\.label)).count == parts.count, "each unit has a name of its own: \(context)")
    for (index, row) in figures.rows.enumerated() {
      let count = row.count ?? 0
      claim(count >= 0, "a count is not negative: \(context)")
      claim(sum { $0.counts[index] } == count, "the units' counts are the row's: \(context)")
      claim(figures.evidence.count { $0.row == index } == count, "a line for each hit: \(context)")
      if !row.taken.isEmpty {
        claim(row.taken.reduce(0) { $0 + $1.count } == count, "the words taken are the row's: \(context)")
      }
    }
    claim(
      (figures.total ?? 0) <= figures.rows.reduce(0) { $0 + ($1.count ?? 0) },
      "a union: \(context)")
  }
}
