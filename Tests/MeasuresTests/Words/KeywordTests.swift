import Legislation
import Reporter
import Statistics
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("Keywords")
struct KeywordTests {
  /// A text whose sections have so many of one word and are filled up with another.
  private func text(
    _ parts: [(hits: Int, words: Int)], word: String = "alpha", path: String = "a", filler: String = "filler"
  ) -> Document {
    var text = SampleText(path: path)
    for (number, part) in parts.enumerated() {
      let section = text.provision(.section, "\(number + 1)")
      let words =
        Array(repeating: word, count: part.hits) + Array(repeating: filler, count: part.words - part.hits)
      text.add(words.joined(separator: " "), in: section)
    }
    var document = text.document
    document.identity.sha256 = path
    return document
  }

  private func result(
    _ texts: [Document], against references: [Document], _ options: [String: OptionValues.Value] = [:],
    table: ReferenceTable? = nil, without list: Wordlist? = nil, jobs: Int = 1
  ) throws -> KeywordResult {
    var values = OptionValues(options)
    var materials = Materials(wordlist: list)
    materials.reference = table
    let run = try MeasureRun(KeywordsMeasure(&values), materials, jobs: jobs)
    return try #require(
      run.run(texts.map { TextRequest($0) } + references.map { TextRequest($0).asReference }).result)
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-6 * max(1, abs(expected)) } ?? false
  }

  /// Golden values of counting.md: 120 in 50,000 words against 30 in 40,000.
  @Test("have the figures that were worked out outside the project")
  func golden() throws {
    let found = try result(
      [text([(40, 20_000), (50, 20_000), (30, 10_000)])], against: [text([(30, 40_000)], path: "b")])
    let word = try #require(found.rows.first?.keyword)
    #expect(found.rows.count == 1 && word.item == "alpha")
    #expect((word.measured.hits, word.reference.hits) == (120, 30))
    #expect((word.measured.words, word.reference.words) == (50_000, 40_000))
    #expect(isNear(word.g2, 39.603885) && isNear(word.bic, 28.196321))
    #expect(isNear(word.logRatio, 1.678072) && isNear(word.conservative, 1.101196))
    #expect(isNear(word.interval?.upper, 2.254948))
    #expect(isNear(percentDifference(word.measured, word.reference), 220))
    // Two words were tested; Holm multiplies the smaller p-value by two.
    #expect(found.lists[0].account.tested == 2)
    #expect(isNear(word.adjustedP.map { $0 * 1e9 }, 2e9 * (pValue(ofLogLikelihood: 39.603885) ?? 0)))
  }

  /// 3, 0, 5 and 2 hits in 1000, 500, 1500 and 800 words: golden values of counting.md.
  @Test("have the dispersion over the parts of the texts, of one text or of two")
  func dispersion() throws {
    let reference = [text([(0, 40_000)], path: "c")]
    let one = try result(
      [text([(3, 1000), (0, 500), (5, 1500), (2, 800)])], against: reference, ["evidence": .word("any")])
    let two = try result(
      [text([(3, 1000), (0, 500)]), text([(5, 1500), (2, 800)], path: "b")], against: reference,
      ["evidence": .word("any")])
    for found in [one, two] {
      let spread = try #require(found.rows.first { $0.keyword.item == "alpha" }).keyword.spread
      #expect((spread.partsWithHits, spread.parts) == (3, 4))
      #expect(isNear(spread.deviation, 0.142105) && isNear(spread.normalisedDeviation, 0.163636))
    }
  }

  /// The same texts as texts and as a table of their frequencies: every keyword and figure is the same.
  @Test(
    "against a table of frequencies are those against its texts, in both directions",
    arguments: ["more", "less", "both"])
  func table(_ direction: String) throws {
    let mine = [text([(9, 40), (1, 60)]), text([(8, 30)], word: "Co-operate", path: "m")]
    let other = [
      text([(6, 300)], path: "b", filler: "beta"),
      text([(40, 90)], word: "gamma", path: "c", filler: "co-operate"),
    ]
    var csv = "type,item,count,total\n"
    // alpha 6 + beta 294 of 390 words; gamma 40 + co-operate 50.
    csv += "x,alpha,6,300\nx,beta,294,300\ny,gamma,40,90\ny,co-operate,50,90\n"
    let table = try ReferenceTable(Array(csv.utf8), path: "t.csv")
    let options: [String: OptionValues.Value] = ["direction": .word(direction), "evidence": .word("any")]
    func lines(_ result: KeywordResult) -> [String] {
      result.rows.map {
        "\($0.keyword.item) \($0.keyword.measured) \($0.keyword.reference) \($0.keyword.adjustedP ?? -1) \($0.rank)"
      }
    }
    let byTexts = try result(mine, against: other, options)
    let byTable = try result(mine, against: [], options, table: table)
    #expect(
      lines(byTable) == lines(byTexts)
        && byTable.lists.map(\.account.tested) == byTexts.lists.map(\.account.tested))
    #expect(byTexts.rows.map(\.keyword.item).contains("beta") == (direction != "more"))
  }

  /// Of 10,000 words each: 10 against 1 is a Log Ratio of 3.32 with a standard error of 1.51 (the root of 1/10 + 1/1, over
  /// ln 2), so that its bound is 0.36; 400 against 100 is 2 with 0.16, and its bound 1.68.
  @Test("are in the order of what their Log Ratio is at least, which few hits do not win")
  func byBound() throws {
    func mixed(_ parts: [(alpha: Int, beta: Int, words: Int)], _ path: String) -> Document {
      var text = SampleText(path: path)
      for (number, part) in parts.enumerated() {
        let section = text.provision(.section, "\(number + 1)")
        let words =
          Array(repeating: "alpha", count: part.alpha) + Array(repeating: "beta", count: part.beta)
          + Array(repeating: "filler", count: part.words - part.alpha - part.beta)
        text.add(words.joined(separator: " "), in: section)
      }
      var document = text.document
      document.identity.sha256 = path
      return document
    }
    let found = try result(
      [mixed([(4, 134, 4000), (3, 133, 3000), (3, 133, 3000)], "a")],
      against: [mixed([(1, 100, 10_000)], "b")], ["evidence": .word("any")])
    #expect(found.rows.map(\.keyword.item) == ["beta", "alpha"])
    #expect(found.rows.map { $0.keyword.logRatio.rounded() } == [2, 3])
  }

  @Test("are there often enough and in enough parts, and what is not is said", arguments: [(4, 0), (5, 1)])
  func minimum(_ hits: Int, _ expected: Int) throws {
    let parts = (0..<hits).map { _ in (hits: 1, words: 100) }
    let found = try result([text(parts)], against: [text([(0, 4000)], path: "b")])
    #expect(found.rows.count { $0.keyword.item == "alpha" } == expected)
  }

  @Test("need as many parts as are asked for, or all where the text has fewer")
  func parts() throws {
    let reference = [text([(0, 4000)], path: "b")]
    let inTwo = try result([text([(5, 100), (5, 100), (0, 100)])], against: reference)
    #expect(inTwo.rows.isEmpty && inTwo.lists[0].account.inFewParts == 1)
    #expect(inTwo.notes.contains { $0.contains("1 more are in too few parts") })
    #expect(try result([text([(5, 100), (5, 100)])], against: reference).rows.count == 1)
    #expect(
      try result([text([(5, 100), (5, 100), (0, 100)])], against: reference, ["parts": .number(2)]).rows.count
        == 1)
  }

  @Test("of equal texts are none, and a text that is held against itself is said to be")
  func equal() throws {
    let document = text([(10, 100), (20, 200), (30, 300)])
    let found = try result(
      [document], against: [document], ["direction": .word("both"), "evidence": .word("any")])
    #expect(found.rows.isEmpty)
    #expect(found.notes.contains { $0.contains("held against itself") })
  }

  @Test("against an empty text, or of one, are none, and it is said")
  func empty() throws {
    let some = text([(10, 100)])
    let empty = SampleText(path: "b").document
    #expect(try result([some], against: [empty]).notes.contains { $0.contains("for b has none") })
    #expect(try result([empty], against: [some]).rows.isEmpty)
    let page = try OutputFormat.text.text(of: try result([empty], against: [some]))
    #expect(page.contains("No words in this scope."))
  }

  @Test("that the texts have less often are a list of their own, with a dash where the texts have none")
  func less() throws {
    let one = text([(0, 3000), (0, 3000)])
    let two = text([(60, 3000), (60, 3000)], path: "b")
    // 6000 against 5880 of the other word is no evidence: its BIC is below 0.
    #expect(try result([one], against: [two]).rows.isEmpty)
    let found = try result([one], against: [two], ["direction": .word("less")])
    #expect(found.rows.map(\.keyword.item) == ["alpha"])
    let word = found.rows[0].keyword
    #expect(word.logRatio < 0 && word.spread.deviation == nil)
    // 0 taken as 0.5 against 120 in as many words.
    #expect(isNear(word.logRatio, -7.906891))
    let both = try result([one], against: [two], ["direction": .word("both")])
    #expect(both.rows.count == 1)
    #expect(try OutputFormat.text.text(of: both).contains("The texts have none."))
  }

  @Test("are phrases too, each length in a list of its own, and begin and end with no stop word")
  func phrases() throws {
    var text = SampleText()
    for number in 1...6 {
      text.add("the local authority must consult the parents", in: text.provision(.section, "\(number)"))
    }
    let other = self.text([(0, 200)], path: "b")
    let found = try result([text.document], against: [other], ["longest": .number(2)], without: .terms("the"))
    let items = found.rows.map(\.keyword.item)
    #expect(Set(items.filter { !$0.contains(" ") }) == ["local", "authority", "must", "consult", "parents"])
    #expect(Set(items.filter { $0.contains(" ") }) == ["local authority", "authority must", "must consult"])
    #expect(found.lists.map(\.account.stopped) == [1, 3])
  }

  @Test("do not depend on the order of the texts, nor on the number of threads")
  func order() throws {
    let texts = [
      text([(10, 90), (20, 210), (1, 30)]), text([(7, 77), (3, 500)], word: "beta", path: "b"),
      text([(9, 99)], word: "gamma", path: "c"),
    ]
    let references = [text([(3, 3000)], path: "d"), text([(2, 2000)], word: "beta", path: "e")]
    let options: [String: OptionValues.Value] = [
      "evidence": .word("any"), "parts": .number(1), "longest": .number(2), "direction": .word("both"),
    ]
    let first = try OutputFormat.csv.text(of: try result(texts, against: references, options))
    for order in [[2, 0, 1], [1, 2, 0]] {
      let again = try result(
        order.map { texts[$0] }, against: references.reversed(), options, jobs: 4)
      #expect(try OutputFormat.csv.text(of: again) == first)
    }
    #expect(first.contains("gamma"))
  }

  // MARK: Tables of frequencies

  private func table(_ documents: [Document], size: Int = 1, most: Int? = nil, by: String? = nil) throws
    -> [UInt8]
  {
    var options: [String: OptionValues.Value] = ["size": .number(size)]
    if let most { options["most"] = .number(most) }
    if let by { options["by"] = .word(by) }
    var values = OptionValues(options)
    let run = try MeasureRun(FrequenciesMeasure(&values), Materials())
    return try Report(.csv).bytes(of: try #require(run.run(documents.map { TextRequest($0) }).result))
  }

  @Test("against a table of frequencies are those against the texts that it was made of", arguments: [1, 2])
  func reference(size: Int) throws {
    let texts = [FrequencyTests.text(), text([(30, 300), (4, 100), (9, 50)])]
    var two = SampleText(path: "c")
    two.add("The Board's members co-operate; filler co-operates and may inform the alpha alpha.")
    let references = [two.document, text([(1, 400)], path: "b")]
    let options: [String: OptionValues.Value] = [
      "evidence": .word("any"), "parts": .number(1), "minimum": .number(1), "longest": .number(size),
      "direction": .word("more"),
    ]
    var bytes = try table(references)
    if size == 2 {
      let more = try table(references, size: 2)
      bytes += more[(more.firstIndex(of: 0x0A) ?? 0) + 1..<more.count]
    }
    let read = try ReferenceTable(bytes, path: "words.csv")
    let isWhole = read.sizes.values.allSatisfy { $0.isWhole }
    #expect(isWhole)
    let (byTable, byTexts) = (
      try result(texts, against: [], options, table: read), try result(texts, against: references, options)
    )
    let figures = { (found: KeywordResult) in
      found.rows.filter { $0.keyword.measured.hits > 0 }.map {
        "\($0.keyword.item) \($0.keyword.measured.hits) \($0.keyword.reference.hits) \($0.keyword.g2)"
      }
    }
    #expect(figures(byTable) == figures(byTexts) && figures(byTable).count > 5)
    #expect(byTable.title.hasSuffix("against words.csv"))
  }

  @Test("say nothing of words that a table leaves out")
  func cut() throws {
    let reference = text([(9, 1000)], path: "b", filler: "other")
    let read = try ReferenceTable(try table([reference], most: 1), path: "words.csv")
    #expect(read.sizes[1]?.isWhole == false && read.sizes[1]?.total == 1000)
    let found = try result([text([(10, 50), (10, 50), (10, 50)])], against: [], table: read)
    #expect(found.rows.isEmpty && found.lists[0].account.unknown == 2)
    #expect(found.notes.contains { $0.hasPrefix("2 words of the texts are not in the reference") })
  }

  @Test("can be held against some types and decades of a table")
  func selection() throws {
    var (one, two) = (text([(9, 1000)]), text([(1, 200)], path: "b"))
    (one.identity.typeCode, one.identity.year) = ("ukpga", 2014)
    (two.identity.typeCode, two.identity.year) = ("uksi", 1998)
    let bytes = try table([one, two], by: "type-and-decade")
    func total(_ selection: String) throws -> Int? {
      try ReferenceTable(bytes, path: "t", selection: selection).sizes[1]?.total
    }
    #expect(try total("") == 1200)
    #expect(try total("ukpga") == 1000)
    #expect(try total("1990s") == 200)
    #expect(try total("uksi 1990s") == 200)
    #expect(try total("ukpga, uksi") == 1200)
    let refused = #expect(throws: ReferenceTableError.self) { try total("ukpga 1990s") }
    let found = refused.map { "\($0)" } ?? ""
    #expect(found.contains("write some of ukpga, uksi, 1990s, 2010s"))
  }

  @Test(
    "refuse a table that is none, with its line and what to do",
    arguments: [
      ("", "has no rows"), ("label,figure\na,1\n", "needs the columns item and count"),
      ("item,count\na,x\n", "t:2: 'x' is not a count"), ("item,count\na,-1\n", "'-1' is not a count"),
      ("item,count\na\n", "there is 1 field where 2 belong"),
      ("item,count\n,1\n", "t:2: the item is missing"),
      ("item,count,total\na,1,5\nb,1,6\n", "t:3: the total is 6, and 5 on an earlier line"),
      ("item,count,total\na,9,5\n", "add up to 9, and the total is 5"), ("item,count\n", "has no rows"),
      ("item,count\n\"a,1\n", "a quotation mark is not closed"),
    ])
  func refused(_ table: String, _ sentence: String) throws {
    let error = #expect(throws: ReferenceTableError.self) {
      try ReferenceTable(Array(table.utf8), path: "t")
    }
    let found = error.map { "\($0)" } ?? ""
    #expect(found.contains(sentence), "\(found)")
  }

  @Test("take a table with semicolons or tabs, without totals, and with a mark of its encoding")
  func forms() throws {
    for text in ["item;count\nalpha;3\nbeta gamma;4\n", "\u{FEFF}word\tcount\nalpha\t3\nbeta gamma\t4\n"] {
      let read = try ReferenceTable(Array(text.utf8), path: "t")
      #expect(read.sizes[1]?.total == 3 && read.sizes[2]?.counts[Array("beta gamma".utf8)] == 4)
    }
  }
}
