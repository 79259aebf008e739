import Legislation
import Reporter
import Statistics
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Collocates")
struct CollocateTests {
  private func result(
    _ documents: [Document], _ terms: String = "inform", _ options: [String: OptionValues.Value] = [:],
    scope: Scope = .statute, jobs: Int = 1
  ) throws -> CollocateResult {
    var values = OptionValues(options)
    let measure = CollocatesMeasure(&values)
    #expect(values.problems.isEmpty)
    let run = try MeasureRun(measure, Materials(wordlist: .terms(terms), scope: scope), jobs: jobs)
    return try #require(run.run(documents.map { TextRequest($0) }).result)
  }

  private let all: [String: OptionValues.Value] = ["minimum": .number(1)]

  /// Word by word, `before behind` of each; those that are not more often near than evenly spread are not listed.
  private func places(_ result: CollocateResult) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: result.rows.map {
        ($0.collocate.word, "\($0.collocate.before) \($0.collocate.behind)")
      })
  }

  private func text(_ sections: [[String]]) -> Document {
    var text = SampleText()
    for (number, blocks) in sections.enumerated() {
      let section = text.provision(.section, "\(number + 1)")
      for block in blocks { text.add(block, in: section) }
    }
    return text.document
  }

  /// Filler words make the neighbourhood special.
  private let filler = Array(repeating: "x", count: 40).joined(separator: " ")

  @Test("are so many words before or behind, within the section, whatever paragraphs end between")
  func words() throws {
    let document = text([["a b c", "d inform e 2014 f", "g h"], [filler]])
    let two = try result([document], "inform", all.merging(["within": .number(2)]) { $1 })
    #expect(places(two) == ["c": "1 0", "d": "1 0", "e": "0 1", "f": "0 1"])
    #expect(two.terms[0].inWindows == 4 && two.terms[0].words == 48 && two.terms[0].hits == 1)
    let nine = try result([document], "inform", all.merging(["within": .number(9)]) { $1 })
    #expect(nine.terms[0].inWindows == 8, "the next section is not near")
  }

  @Test("within a sentence end with it, and with the paragraph")
  func sentence() throws {
    let document = text([["Before this. A must inform bees. After that.", "c d"], [filler]])
    let found = try result([document], "inform", all.merging(["window": .word("sentence")]) { $1 })
    #expect(places(found) == ["a": "1 0", "must": "1 0", "bees": "0 1"])
    let provision = try result([document], "inform", all.merging(["window": .word("provision")]) { $1 })
    #expect(provision.terms[0].inWindows == 9)
  }

  @Test("between two hits count once, on the side of the nearer, and behind the first where they are as near")
  func between() throws {
    let document = text([["inform a b c inform d"], [filler]])
    let found = try result([document], "inform", all)
    #expect(places(found) == ["a": "0 1", "b": "0 1", "c": "1 0", "d": "0 1"])
    #expect(found.terms[0].inWindows == 4)
  }

  @Test(
    "are no words of the term itself, but words of its other hits' spellings are counted where they are no hit"
  )
  func term() throws {
    let document = text([["the mediation adviser may inform the adviser"], [filler]])
    let found = try result([document], "mediation adviser", all)
    #expect(places(found)["mediation"] == nil)
    let adviser = try #require(found.rows.first { $0.collocate.word == "adviser" })
    #expect(adviser.collocate.figures.word == 1 && adviser.collocate.figures.together == 1)
    #expect(found.terms[0].words == 45)
  }

  /// 2 of 4 near, of 3 in all, in 44 words; a term of 2 hits.
  @Test("have figures of these counts")
  func figures() throws {
    let document = text([
      ["p inform q", "r inform p"], [filler.replacing("x x x x", with: "p x x x", maxReplacements: 1)],
    ])
    let found = try result([document], "inform", all.merging(["within": .number(1)]) { $1 })
    let p = try #require(found.rows.first { $0.collocate.word == "p" }).collocate
    #expect((p.before, p.behind) == (1, 1))
    let expected = try Collocation(together: 2, inWindows: 4, word: 3, all: 44, term: 2)
    #expect(p.figures == expected)
    #expect(found.rows.first?.collocate.word == "p")
  }

  @Test("are listed from the least number on, ranked by the figure that is asked for")
  func order() throws {
    let document = text([
      Array(repeating: "the rare inform the", count: 2) + Array(repeating: "the inform the", count: 8),
      [filler, Array(repeating: "the", count: 30).joined(separator: " ")],
    ])
    let within: [String: OptionValues.Value] = ["within": .number(1), "minimum": .number(2)]
    #expect(
      try result([document], "inform", within.merging(["sort": .word("mi")]) { $1 }).rows.first?.collocate
        .word
        == "rare")
    #expect(
      try result([document], "inform", within.merging(["sort": .word("count")]) { $1 }).rows.first?.collocate
        .word
        == "the")
    #expect(try result([document], "inform", within.merging(["minimum": .number(3)]) { $1 }).rows.count == 1)
  }

  @Test("of an absent term, and of an empty text, are none, and it is said")
  func empty() throws {
    let absent = try result([text([["a b"]])], "inform", all)
    #expect(
      absent.rows.isEmpty
        && absent.notes.contains { $0.contains("inform: 0 hits, with 0 of 2 words near it") })
    let empty = try result([SampleText().document], "inform", all)
    #expect(empty.rows.isEmpty && empty.notes.contains("No words in this scope."))
  }

  @Test("do not depend on the order of the texts, nor on the number of threads")
  func permuted() throws {
    let texts = [
      text([["a inform b", filler]]), text([["b inform's c informs"], ["a inform"]]),
      text([["c inform b"], [filler]]),
    ]
    let first = try OutputFormat.csv.text(of: try result(texts, "inform,informs", all))
    for order in [[2, 0, 1], [1, 2, 0]] {
      let again = try result(order.map { texts[$0] }, "inform,informs", all, jobs: 3)
      #expect(try OutputFormat.csv.text(of: again) == first)
    }
  }

  @Test("have no width of words where the window is another")
  func options() {
    var values = OptionValues(["window": .word("sentence"), "within": .number(3)])
    _ = CollocatesMeasure(&values)
    #expect(values.problems.map(\.option) == ["window"])
  }
}

@Suite("Collocates", .overRealTexts)
struct CollocatesOverRealTexts {
  /// All words near add up to the words in the windows, and no word is near more often than it is there.
  @Test("add up", arguments: RealTexts.ten)
  func sums(name: String) throws {
    let document = try RealTexts.document(name)
    for window in [CollocateWindow.words(5), .sentence, .provision] {
      var measure = CollocatesMeasure()
      (measure.window, measure.minimum) = (window, 1)
      let materials = Materials(wordlist: try .terms("the, must|shall|may"))
      var worker = try measure.worker(materials)
      let part = try worker.part(of: document, as: TextRequest(name))
      for row in part.rows.compactMap(\.self) {
        let sum = row.words.values.reduce(0) { $0 + $1.before + $1.behind }
        #expect(sum == row.inWindows && row.inWindows <= part.tally.words - row.termWords)
        #expect(row.words.values.reduce(0) { $0 + $1.inTerm } == row.termWords)
      }
    }
  }
}
