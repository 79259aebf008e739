import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

/// A document of one block a line, each in a section of its own, and what a list counts in it.
struct SmallText {
  let document: Document

  init(_ blocks: [String]) {
    var document = Document(identity: Identity())
    for (index, block) in blocks.enumerated() {
      document.provisions.append(
        Provision(kind: .section, number: String(index + 1), parent: Provision.whole))
      if !document.text.isEmpty { document.text.append(0x0A) }
      let start = document.text.count
      document.text += block.utf8
      document.runs.append(
        Run(
          start: Int32(start), end: Int32(document.text.count), provision: Int32(index), zone: .operative,
          flags: .startsBlock))
    }
    self.document = document
  }

  /// The same with a block without words behind it: the last words of a text are looked at one by one.
  var padded: SmallText {
    var document = document
    let start = document.text.count + 1
    document.text += "\n\(String(repeating: ".", count: 100))".utf8
    document.runs.append(
      Run(
        start: Int32(start), end: Int32(start + 100), provision: Provision.whole, zone: .operative,
        flags: .startsBlock))
    return SmallText(document)
  }

  private init(_ document: Document) { self.document = document }

  func counted(_ list: Wordlist, rule: CountingRule = .standard) -> (stream: TokenStream, counts: TermCounts)
  {
    var counter = Counter(list, rule: rule)
    let stream = counter.tokens(of: document)
    let selection = Selection(document, selected: document.runs.map { _ in true })
    let counts = counter.count(stream, in: document, selection: selection)
    // The same without a look at words that can match no term.
    var quick = Counter(list, rule: rule, readsAllWords: false)
    let long = padded.document
    let quickStream = quick.tokens(of: long)
    let quickCounts = quick.count(
      quickStream, in: long, selection: Selection(long, selected: long.runs.map { _ in true }))
    #expect(quickCounts.hits == counts.hits)
    #expect(quickCounts.words == counts.words)
    #expect(quickStream.wordsByRun == stream.wordsByRun + [0])
    #expect(quickStream.tokens.map(\.range) == stream.tokens.map(\.range))
    #expect(quickStream.tokens.map(\.run) == stream.tokens.map(\.run))
    #expect((stream.total, quickStream.total) == (stream.tokens.count, stream.tokens.count))
    // And with one token for all words between two that a term may be about.
    var sparse = Counter(list, rule: rule, readsAllWords: false, keepsAllTokens: false)
    let sparseStream = sparse.tokens(of: long)
    let sparseCounts = sparse.count(
      sparseStream, in: long, selection: Selection(long, selected: long.runs.map { _ in true }))
    #expect(places(of: sparseCounts, sparseStream) == places(of: counts, stream))
    #expect(sparseCounts.words == counts.words)
    #expect(sparseCounts.rows.tallies.map(\.hits) == counts.rows.tallies.map(\.hits))
    #expect(sparseStream.wordsByRun == stream.wordsByRun + [0])
    #expect(sparseStream.total == stream.total)
    return (stream, counts)
  }

  /// Row, beginning, end and run of each hit.
  private func places(of counts: TermCounts, _ stream: TokenStream) -> [[Int32]] {
    counts.hits.map { hit in
      let (first, last) = (stream.tokens[Int(hit.firstToken)], stream.tokens[Int(hit.lastToken)])
      return [hit.row, first.start, last.end, first.run]
    }
  }

  /// The hits of a one-row list, as they stand in the text.
  func hits(_ terms: String, rule: CountingRule = .standard) throws -> [String] {
    let (stream, counts) = counted(try Wordlist.parse(terms: terms), rule: rule)
    return counts.hits.map { hit in
      let start = stream.tokens[Int(hit.firstToken)].range.lowerBound
      return document.string(start..<stream.tokens[Int(hit.lastToken)].range.upperBound)
    }
  }
}
