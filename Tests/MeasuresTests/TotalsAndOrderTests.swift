import Legislation
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("Totals of groups, and orders of rows")
struct TotalsAndOrderTests {
  private func list(_ yaml: String) throws -> Wordlist {
    try Wordlist.parse(Array(yaml.utf8), file: "n.yaml")
  }

  private func text(_ words: String, in provision: String = "1") -> Document {
    var text = SampleText(path: words)
    let one = text.provision(.section, provision)
    text.add(words, in: one)
    return text.document
  }

  @Test("a group has the hits of the groups inside it, those that share a word once")
  func nested() throws {
    let wordlist = try list(
      """
      name: n
      rows: [zeal]
      groups:
        - group: outer
          rows: [inform]
          groups:
            - group: inner
              rows: [advise, inform*]
              groups:
                - {group: core, rows: [consult]}
            - {group: other, rows: [involve]}
        - {group: last, rows: [absent]}

      """)
    #expect(
      wordlist.groups.map { $0.path.joined(separator: "/") } == [
        "outer", "outer/inner", "outer/inner/core", "outer/other", "last",
      ])
    var count = TextCount(wordlist)
    let figures = try count.figures(of: text("zeal inform informs advise consult consult involve zeal"))
    // outer: inform, informs, advise, consult twice, involve; inner: informs and inform by its star, advise, consult.
    #expect(figures.groups == [6, 5, 2, 1, 0])
    #expect(figures.total == 8)
  }

  @Test("totals hold where rows have rules of their own, the first row's hits later in the text")
  func twoRules() throws {
    let wordlist = try list(
      """
      name: n
      groups:
        - group: g
          rows:
            - {terms: advise, matching: prefix}
            - {terms: inform}
            - {terms: informed advisers, matching: word}

      """)
    var count = TextCount(wordlist, by: .section)
    let figures = try count.figures(of: text("inform inform informed advisers and advise"))
    #expect(figures.rows.map(\.count) == [2, 2, 1])
    // advisers is a hit of the first row inside the third's: one.
    #expect(figures.groups == [4] && figures.total == 4)
    #expect(figures.breakdown?.parts.map(\.total) == [4, 0])
  }

  @Test("rows are sorted over all texts together, not over the first")
  func orders() throws {
    let wordlist = try Wordlist.terms("alpha,beta,gamma")
    // alpha 2, beta 1, gamma 0 of 10 words; alpha 0, beta 2, gamma 3 of 5 words.
    let one = text("alpha alpha beta x x x x x x x")
    let other = text("beta beta gamma gamma gamma")
    let compared = try CountRun(wordlist: wordlist).compare([one, other])
    // Sums of counts: 2, 3, 3. Sums of rates per 1,000: 200, 100 + 400, 600.
    #expect(compared.rows(in: [], by: .count) == [1, 2, 0])
    #expect(compared.rows(in: [], by: .rate) == [2, 1, 0])
    // Counts and rates can disagree: 4 of 40 words against 1 of 2.
    let long = text(
      (["alpha", "alpha", "alpha", "alpha"] + Array(repeating: "x", count: 36)).joined(separator: " "))
    let both = try CountRun(wordlist: wordlist).compare([long, text("beta x")])
    #expect(both.rows(in: [], by: .count) == [0, 1, 2])
    #expect(both.rows(in: [], by: .rate) == [1, 0, 2])
    // A text without words has no rate, and takes none away.
    let none = try CountRun(wordlist: wordlist).compare([
      Document(identity: Identity()), one,
    ])
    #expect(none.rows(in: [], by: .rate) == [0, 1, 2])
  }
}
