import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("Frequencies")
struct FrequencyTests {
  /// Twenty words: *duty to inform*; *the board must inform the board's members co-operate*; *members cooperate with the
  /// board in* (a number) *and may inform*.
  static func text(path: String = "a") -> Document {
    var text = SampleText(path: path)
    let one = text.provision(.section, "1")
    let two = text.provision(.section, "2")
    text.addHeading("Duty to inform", of: one)
    text.add("The board must inform; the Board's members co-operate.", in: one)
    text.add("Members cooperate with the board in 2014 and may inform.", in: two)
    return text.document
  }

  private func result(
    _ documents: [Document], _ options: [String: OptionValues.Value] = [:], _ list: Wordlist? = nil,
    scope: Scope = .statute, jobs: Int = 1
  ) throws -> FrequencyResult {
    var values = OptionValues(options)
    let measure = FrequenciesMeasure(&values)
    #expect(values.problems.isEmpty)
    let run = try MeasureRun(measure, Materials(wordlist: list, scope: scope), jobs: jobs)
    return try #require(run.run(documents.map { TextRequest($0) }).result)
  }

  private func list(_ result: FrequencyResult) -> [String] {
    result.rows.map { "\($0.rank) \($0.item) \($0.count)" }
  }

  @Test("lists words as a term finds them: hyphens and a final 's make no other word, a number is none")
  func words() throws {
    let found = try result([Self.text()])
    #expect(
      list(found) == [
        "1 board 3", "1 inform 3", "1 the 3", "4 co-operate 2", "4 members 2", "6 and 1", "6 duty 1",
        "6 in 1",
        "6 may 1", "6 must 1", "6 to 1", "6 with 1",
      ])
    let group = try #require(found.groups.first)
    #expect((group.total, group.types, group.hapaxes) == (20, 12, 7))
    #expect(group.typeTokenRatio == 0.6)
    let spellings = found.rows.map { $0.spellings.map { "\($0.word) \($0.count)" } }
    #expect(spellings[0] == ["board 2", "board's 1"] && spellings[3] == ["co-operate 1", "cooperate 1"])
    #expect(spellings[1].isEmpty)
  }

  /// Seventeen windows of four words have 4 types each, but for three that have 3, 2 and 3.
  @Test("give the moving-average type-token ratio, or none for a text shorter than the window")
  func moving() throws {
    let four = try #require(try result([Self.text()], ["window": .number(4)]).groups.first?.moving)
    #expect((four.windows, four.types) == (17, 64))
    #expect(four.ratio == 64.0 / 68)
    #expect(try result([Self.text()], ["window": .number(20)]).groups[0].moving?.ratio == 0.6)
    #expect(try result([Self.text()], ["window": .number(21)]).groups[0].moving?.ratio == nil)
    // Of two texts no window has words of both.
    let both = try #require(
      try result([Self.text(), Self.text(path: "b")], ["window": .number(4)]).groups.first?.moving)
    #expect((both.windows, both.types) == (34, 128))
  }

  @Test("list runs of words, with no paragraph's end and no number between")
  func pairs() throws {
    let found = try result([Self.text()], ["size": .number(2)])
    let group = try #require(found.groups.first)
    #expect((group.total, group.types) == (16, 13))
    #expect(list(found).prefix(2) == ["1 the board 3", "2 members co-operate 2"])
    #expect(
      found.rows.dropFirst(2).map(\.item) == [
        "and may", "board in", "board members", "board must", "co-operate with", "duty to", "inform the",
        "may inform", "must inform", "to inform", "with the",
      ])
  }

  @Test(
    "of every size add up to the runs that the segments have",
    arguments: [(1, 20), (2, 16), (3, 12), (4, 8), (5, 6)])
  func sizes(_ size: Int, _ total: Int) throws {
    // Segments of 3, 8, 6 and 3 words.
    let found = try result([Self.text()], ["size": .number(size)])
    #expect(found.groups[0].total == total)
    #expect(found.rows.reduce(0) { $0 + $1.count } == total)
  }

  @Test("by unit add up to those of the text, and an n-gram is where its first word is")
  func units() throws {
    let found = try result([Self.text()], ["by": .word("section")])
    #expect(found.groups.map(\.unit) == ["s. 1", "s. 2"])
    #expect(found.groups.map(\.total) == [11, 9])
    #expect(found.groups.map(\.heading) == ["Duty to inform", ""])
    #expect(found.rows.filter { $0.item == "board" }.map(\.count) == [2, 1])
    #expect(found.rows.reduce(0) { $0 + $1.count } == 20)
    let forces = try result([Self.text()], ["by": .word("force")])
    #expect(forces.groups.reduce(0) { $0 + $1.total } == 20)
    #expect(Set(forces.groups.map(\.unit)).isSuperset(of: ["must", "may"]))
  }

  @Test("of several texts are one list with the texts that each word is in, or one a text, type or decade")
  func several() throws {
    var (one, two) = (Self.text(), SampleText(path: "b"))
    two.add("The council may inform the board.")
    one.identity.typeCode = "ukpga"
    (one.identity.year, one.identity.sha256) = (2014, "abc")
    let together = try result([one, two.document])
    #expect(list(together).first == "1 the 5")
    #expect(together.rows.first { $0.item == "council" }.map { [$0.count, $0.texts] } == [1, 1])
    #expect(together.rows.first { $0.item == "inform" }.map { [$0.count, $0.texts] } == [4, 2])
    #expect(try result([one, two.document], ["by": .word("text")]).groups.map(\.total) == [20, 6])
    let types = try result([one, two.document], ["by": .word("type-and-decade")])
    #expect(
      types.groups.map { "\($0.name)|\($0.type)|\($0.decade)|\($0.total)" } == [
        "no type, no year|||6", "ukpga, 2010s|ukpga|2010s|20",
      ])
    #expect(
      try result([one, two.document], ["by": .word("decade")]).groups.map(\.name) == ["no year", "2010s"])
  }

  @Test("do not depend on the order of the texts, nor on the number of threads", arguments: [1, 2, 5])
  func order(size: Int) throws {
    var other = SampleText(path: "b")
    other.add("The co-ordinator may co-ordinate; coordinators cooperate with the board's board.")
    var last = SampleText(path: "c")
    last.add("Cooperate, cooperate, co-operate. The board informs the board.")
    let texts = [Self.text(), other.document, last.document]
    let first = try OutputFormat.csv.text(of: try result(texts, ["size": .number(size)]))
    for order in [[1, 0, 2], [2, 1, 0], [1, 2, 0]] {
      let again = try result(order.map { texts[$0] }, ["size": .number(size)], jobs: 3)
      #expect(try OutputFormat.csv.text(of: again) == first)
    }
  }

  @Test(
    "put the words of a family together: those that are written out, and regular forms of a word that is there"
  )
  func families() throws {
    var text = SampleText()
    text.add("Bicycle bicycles informing informs was is vehicled")
    let found = try result([text.document], ["families": .flag(true)])
    // No word of the text has `vehicled` as a form: it is alone.
    #expect(list(found) == ["1 be 2", "1 bicycle 2", "1 inform 2", "4 vehicled 1"])
    #expect(found.rows[0].spellings.map(\.word) == ["is", "was"])
    var options = OptionValues(["families": .flag(true), "size": .number(2)])
    _ = FrequenciesMeasure(&options)
    #expect(options.problems.map(\.option) == ["size"])
  }

  @Test("leave out stop words, and say how much; rates are over all words")
  func stopWords() throws {
    let stop = try Wordlist.terms("the|and|with|to|in,mem*")
    let found = try result([Self.text()], [:], stop)
    #expect(list(found).prefix(3) == ["1 board 3", "1 inform 3", "3 co-operate 2"])
    #expect(!found.rows.contains { ["the", "members", "in"].contains($0.item) })
    #expect(found.rows[0].group.total == 20)
    let page = try OutputFormat.text.text(of: found)
    #expect(page.contains("Left out as stop words: 6 types, 9 of 20"))
    #expect(page.contains("Stop words: "))
    let pairs = try result([Self.text()], ["size": .number(2)], stop)
    #expect(pairs.rows.map(\.item) == ["board must", "may inform", "must inform"])
  }

  @Test("have an empty list for an empty text, and no ratio")
  func empty() throws {
    let found = try result([SampleText().document])
    #expect(found.rows.isEmpty && found.groups[0].typeTokenRatio == nil)
    let page = try OutputFormat.text.text(of: found)
    #expect(page.contains("No words in this scope."))
    var numbers = SampleText()
    numbers.add("2014 15 2016")
    #expect(try result([numbers.document]).rows.isEmpty)
  }

  @Test("of two equal texts are twice those of one, with as many types")
  func equal() throws {
    let (one, two) = (try result([Self.text()]), try result([Self.text(), Self.text(path: "b")]))
    #expect(zip(one.rows, two.rows).allSatisfy { $0.item == $1.item && 2 * $0.count == $1.count })
    #expect(two.groups[0].types == 12 && two.groups[0].hapaxes == 0)
    #expect(two.rows.allSatisfy { $0.texts == 2 })
  }

  @Test("are cut on pages and not in data, and where they are cut it is said")
  func most() throws {
    var text = SampleText()
    for index in 0..<60 { text.add("word\(index)") }
    let found = try result([text.document])
    #expect(found.rows.count == 60)
    #expect(try OutputFormat.text.text(of: found).contains("The first 50 of 60 are shown."))
    let ten = try result([text.document], ["most": .number(10)])
    #expect(ten.rows.count == 10 && ten.rows[9].rank == 1)
    #expect(try result([Self.text()], ["minimum": .number(3)]).rows.count == 3)
    #expect(try result([Self.text()], ["minimum": .number(4)]).rows.isEmpty)
  }

  @Test("of the words in a scope alone, each text's own")
  func scope() throws {
    let operative = try result([Self.text()], scope: .operative)
    #expect(operative.groups[0].total == 17 && !operative.rows.contains { $0.item == "duty" })
    var request = TextRequest(Self.text())
    request.scope = try OwnScope("s. 2")
    let own = try #require(MeasureRun(FrequenciesMeasure(), Materials()).run([request]).result)
    #expect(own.groups[0].total == 9)
  }

  @Test("with their richness alone are one line a list")
  func richness() throws {
    let found = try result([Self.text()], ["richness": .flag(true), "window": .number(4)])
    let lines = try OutputFormat.csv.text(of: found).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains(",total,types,ttr,mattr,window,hapaxes,"))
    #expect(lines[1].contains(",20,12,0.6,0.9411764705882353,4,7,"))
  }
}
