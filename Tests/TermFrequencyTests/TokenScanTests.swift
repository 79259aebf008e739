import Legislation
import Testing
import Wordlists

@testable import TermFrequency

/// The scan by blocks against the definition of a token, character by character, over texts made up so that words,
/// hyphens and characters beyond ASCII fall on every place of a block.
@Suite("The scan for tokens")
struct TokenScanTests {
  struct Found: Equatable {
    var word: String
    var start: Int32
    var end: Int32
    var run: Int32
  }

  @Test("finds what the definition says, in texts of every length and mixture", arguments: 0..<40)
  func definition(seed: Int) {
    var random = Generator(state: UInt64(seed) &+ 1)
    for _ in 0..<60 {
      let document = TokenScanTests.document(&random)
      var vocabulary = Vocabulary()
      var tokenizer = Tokenizer()
      let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
      let found = stream.tokens.map {
        Found(word: vocabulary.string(of: $0.word), start: $0.start, end: $0.end, run: $0.run)
      }
      let expected = TokenScanTests.tokens(of: document)
      #expect(found == expected, "\(String(decoding: document.text, as: UTF8.self))")
      let words = document.runs.indices.map { run in
        expected.count { $0.run == run && $0.word.unicodeScalars.contains { $0.properties.isAlphabetic } }
      }
      #expect(stream.wordsByRun.map(Int.init) == words)
      #expect(
        stream.tokens.allSatisfy { token in
          let hasLetter = vocabulary.string(of: token.word).contains { $0.isLetter }
          return vocabulary.flags(of: token.word).contains(.word) == hasLetter
        })
    }
  }

  /// Lists after whose words a few, most or hardly any words of the texts below must be looked at.
  private static let lists = ["abc", "a*, 01", "xyz*, 189, cab", "zzzz, b*, x, 8*, ca*"]

  @Test(
    "counts the words that it does not look at as it does all, and loses none that it does",
    arguments: 0..<40)
  func passing(seed: Int) throws {
    var random = Generator(state: UInt64(seed) &+ 1000)
    for round in 0..<60 {
      let list = try Wordlist.parse(terms: TokenScanTests.lists[round % TokenScanTests.lists.count])
      let letters = try #require(TermMatcher(list, rule: .standard).firstLetters)
      let document = TokenScanTests.document(&random, endingInDots: 80)
      let expected = TokenScanTests.tokens(of: document)
      for joins in [false, true] {
        var vocabulary = Vocabulary()
        var tokenizer = Tokenizer(letters, joinsUnread: joins)
        let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
        #expect(stream.total == expected.count, "\(String(decoding: document.text, as: UTF8.self))")
        let words = document.runs.indices.map { run in
          expected.count { $0.run == run && $0.word.unicodeScalars.contains { $0.properties.isAlphabetic } }
        }
        #expect(stream.wordsByRun.map(Int.init) == words)
        let read = stream.tokens.filter { !vocabulary.letters(of: $0.word).isEmpty }.map {
          Found(word: vocabulary.string(of: $0.word), start: $0.start, end: $0.end, run: $0.run)
        }
        #expect(read.allSatisfy(expected.contains))
        let ofTerms = expected.filter { token in
          list.rows.contains { row in
            let term = row.displayLabel
            return term.hasSuffix("*") ? token.word.hasPrefix(term.dropLast()) : token.word == term
          }
        }
        #expect(ofTerms.allSatisfy(read.contains), "\(String(decoding: document.text, as: UTF8.self))")
        // Two that are looked at are neighbours if, and only if, they are in the text.
        for (one, other) in zip(stream.tokens, stream.tokens.dropFirst()) where joins {
          let between = expected.count { $0.start > one.start && $0.start < other.start }
          let isLookedAt = [one, other].map { !vocabulary.letters(of: $0.word).isEmpty }
          #expect(between == 0 || isLookedAt != [true, true])
        }
      }
    }
  }

  // MARK: The definition

  /// Folded by way of upper case, which brings the micro sign to the letter mu; a maximal run of letters, marks, decimal digits, and of hyphens and apostrophes that have a letter or digit behind
  /// them; it begins with a letter or digit.
  private static func tokens(of document: Document) -> [Found] {
    var found: [Found] = []
    var first = 0
    while first < document.runs.count {
      var last = first
      while last + 1 < document.runs.count, !document.runs[last + 1].flags.contains(.startsBlock),
        document.runs[last + 1].state == document.runs[first].state
      {
        last += 1
      }
      let start = document.runs[first].start
      let bytes = document.text[Int(start)..<Int(document.runs[last].end)]
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      var position = start
      var index = 0
      while index < scalars.count {
        guard begins(scalars[index]) else {
          position += width(scalars[index])
          index += 1
          continue
        }
        var word = ""
        let tokenStart = position
        while index < scalars.count, goesOn(scalars, index) {
          word.unicodeScalars.append(scalars[index])
          position += width(scalars[index])
          index += 1
        }
        let run = document.runs.lastIndex { $0.start <= tokenStart && $0.start < $0.end } ?? 0
        found.append(
          Found(
            word: word.uppercased().lowercased(), start: tokenStart, end: position,
            run: Int32(max(run, first))))
      }
      first = last + 1
    }
    return found
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int32 { Int32(String(scalar).utf8.count) }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  private static func goesOn(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar == "-" || scalar == "'" { return index + 1 < scalars.count && begins(scalars[index + 1]) }
    return begins(scalar) || scalar.properties.generalCategory == .nonspacingMark
  }

  // MARK: Made-up texts

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
    }
  }

  private static let letters = Array("abcxyzABCXYZ0189").map { Array(String($0).utf8) }
  private static let others = [
    " ", " ", " ", " ", ", ", ". ", "-", "'", "--", "é", "É", "ŵ", "e\u{301}", "\u{301}", "“", "”", "’", "—",
    "£", "§",
    "½", "ª", "µ", "→", "𝄞", "字", "٣", "@", "[", "`", "{", "/", ":", "(", ")",
  ].map { Array($0.utf8) }

  /// Words of 1 to 90 letters, what parts them or goes into them, and runs that begin anywhere between characters.
  ///
  /// - Parameter dots: so many behind them: what is in the last 64 bytes of a text is looked at word by word.
  private static func document(_ random: inout Generator, endingInDots dots: Int = 0) -> Document {
    var text: [UInt8] = []
    var runs: [Run] = []
    let size = Int.random(in: 1...400, using: &random)
    let isPlain = Bool.random(using: &random)
    func open(_ random: inout Generator) {
      var run = Run(start: Int32(text.count), end: 0, provision: -1, zone: .operative)
      if Int.random(in: 0..<4, using: &random) == 0 { run.flags = .startsBlock }
      if Int.random(in: 0..<4, using: &random) == 0 { run.state = .repealed }
      runs.append(run)
    }
    open(&random)
    while text.count < size {
      if Int.random(in: 0..<12, using: &random) == 0, text.count > Int(runs[runs.count - 1].start) {
        runs[runs.count - 1].end = Int32(text.count)
        open(&random)
      }
      let isLong = Int.random(in: 0..<10, using: &random) == 0
      for _ in 0..<Int.random(in: 1...(isLong ? 90 : 10), using: &random) {
        text += letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let kinds = isPlain ? 6 : others.count
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        text += others[Int.random(in: 0..<kinds, using: &random)]
      }
    }
    text += repeatElement(UInt8(ascii: "."), count: dots)
    runs[runs.count - 1].end = Int32(text.count)
    return Document(identity: Identity(), text: text, runs: runs)
  }
}
