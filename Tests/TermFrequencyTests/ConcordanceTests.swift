import Legislation
import Testing

@testable import TermFrequency

@Suite("Keyword in context")
struct KeywordInContextTests {
  /// Blocks of runs; the hit is the token with this spelling.
  private func line(_ blocks: [[String]], hit: String, width: Int) throws -> ConcordanceLine {
    var document = Document(identity: Identity())
    for (index, block) in blocks.enumerated() {
      if index > 0 { document.text.append(0x0A) }
      for (place, text) in block.enumerated() {
        let start = Int32(document.text.count)
        document.text += Array(text.utf8)
        document.runs.append(
          Run(
            start: start, end: Int32(document.text.count), provision: Provision.whole, zone: .operative,
            flags: place == 0 ? .startsBlock : []))
      }
    }
    var vocabulary = Vocabulary()
    var tokenizer = Tokenizer()
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    let token = try #require(stream.tokens.firstIndex { document.string($0.range) == hit })
    var context = KeywordInContext(document, stream, width: width)
    return context.line(Hit(row: 3, firstToken: Int32(token), lastToken: Int32(token)))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let blocks: [[String]]
    let hit: String
    let width: Int
    let left: String
    let right: String
  }

  @Test(
    "is cut between words and marks hard breaks",
    arguments: [
      Case(
        testDescription: "all of a short text", blocks: [["The council must inform parents."]],
        hit: "inform", width: 40, left: "The council must ", right: " parents."),
      Case(
        testDescription: "no word is cut", blocks: [["The council must inform parents of it."]],
        hit: "inform", width: 10, left: "must ", right: " parents"),
      Case(
        testDescription: "a word that just fits stays", blocks: [["The council must inform parents."]],
        hit: "inform", width: 13, left: "council must ", right: " parents."),
      Case(
        testDescription: "breaks are marked", blocks: [["Duties"], ["To inform"], ["Next"]], hit: "inform",
        width: 20, left: "Duties ¶ To ", right: " ¶ Next"),
      Case(
        testDescription: "a break at the outer edge is not", blocks: [["Duties"], ["To inform"], ["Next"]],
        hit: "inform", width: 6, left: "To ", right: ""),
      Case(
        testDescription: "runs of one block are one passage", blocks: [["They ", "must ", "inform", " all"]],
        hit: "inform", width: 20, left: "They must ", right: " all"),
      Case(
        testDescription: "a token over two runs", blocks: [["They in", "form all"]], hit: "inform", width: 20,
        left: "They ", right: " all"),
      Case(
        testDescription: "a word longer than the width is cut itself",
        blocks: [["antidisestablishment-inform x"]], hit: "antidisestablishment-inform", width: 1, left: "",
        right: ""),
      Case(
        testDescription: "a long neighbour", blocks: [["(antidisestablishment/inform/x)"]], hit: "inform",
        width: 6, left: "hment/", right: "/x)"),
      Case(
        testDescription: "letters beyond ASCII", blocks: [["Né à côté inform «à côté»"]], hit: "inform",
        width: 7, left: "à côté ", right: " «à"),
      Case(
        testDescription: "no context", blocks: [["They inform all"]], hit: "inform", width: 0, left: "",
        right: ""),
    ])
  func context(_ row: Case) throws {
    let line = try line(row.blocks, hit: row.hit, width: row.width)
    #expect(line.left == row.left)
    #expect(line.hit == row.hit)
    #expect(line.right == row.right)
    #expect(line.row == 3)
  }
}

@Suite("Concordance")
struct ConcordanceTests {
  private func line(_ position: Int, _ left: String, _ right: String, text: Int = 0) -> ConcordanceLine {
    ConcordanceLine(
      text: text, row: 0, left: left, hit: "x", right: right, provision: "s. 1", zone: .operative,
      state: .inForce, position: position)
  }

  @Test("sorts by place, by the words before reading outwards, by the words after")
  func orders() {
    let lines = [
      line(9, "may be ", " of it", text: 1), line(5, "must Be ", " of all"), line(1, "to be ", ": a"),
      line(7, "the act ", " of it"),
    ]
    func positions(_ order: Concordance.Order) -> [Int] {
      Concordance(lines, order: order).lines.map(\.position)
    }
    #expect(positions(.position) == [1, 5, 7, 9])
    // act the; be may; be must; be to
    #expect(positions(.left) == [7, 9, 5, 1])
    // a; of all; of it (text 0); of it (text 1)
    #expect(positions(.right) == [1, 5, 7, 9])
  }

  @Test("a sample is the same for a seed, of that size, without doubles, in the order asked for")
  func samples() {
    let lines = (0..<50).map { line($0, "a ", " b") }
    func sample(_ size: Int, _ seed: UInt64) -> [Int] {
      Concordance(lines, sample: Concordance.Sample(size: size, seed: seed)).lines.map(\.position)
    }
    let first = sample(10, 7)
    #expect(first.count == 10)
    #expect(Set(first).count == 10)
    #expect(first == first.sorted())
    #expect(first == sample(10, 7))
    #expect(Concordance(lines.reversed(), sample: .init(size: 10, seed: 7)).lines.map(\.position) == first)
    #expect((1...20).contains { sample(10, $0) != first })
    #expect(sample(50, 3) == Array(0..<50))
    #expect(sample(99, 3) == Array(0..<50))
    #expect(Concordance(lines, sample: .init(size: 10, seed: 7)).total == 50)
  }

  @Test("every line is drawn about equally often")
  func fairness() {
    let lines = (0..<10).map { line($0, "", "") }
    var drawn = [Int](repeating: 0, count: 10)
    for seed in 0..<2000 {
      for line in Concordance(lines, sample: .init(size: 3, seed: UInt64(seed))).lines {
        drawn[line.position] += 1
      }
    }
    // 600 expected, standard deviation 20.5: five of them on either side.
    #expect(drawn.allSatisfy { (498...702).contains($0) }, "\(drawn)")
  }

  /// The first numbers of the reference program by Sebastiano Vigna for this seed.
  @Test("random numbers are those of SplitMix64")
  func splitMix64() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}
