import Legislation
import Reporter
import Statistics
import TermFrequency
import Wordlists

/// Finds the words that keep to the neighbourhood of a term.
package struct CollocatesMeasure: Measure {
  package var window = CollocateWindow.words(5)
  /// How often a word is near the term at least.
  package var minimum = 3
  package var order = Order.logLikelihood
  /// How many of each term; nil: all in data, the first 50 on a page.
  package var most: Int?

  /// By which figure the words are ranked.
  package enum Order: String, CaseIterable, Sendable {
    case logLikelihood = "log-likelihood"
    case mutualInformation = "mi"
    case logDice = "log-dice"
    case count
  }

  private enum Kind: String, CaseIterable { case words, sentence, provision }

  package static let declaration = MeasureDeclaration(
    "collocates", abstract: "Find the words that keep to the neighbourhood of a term.",
    terms: .listOrWritten, rule: .whole,
    options: [
      OptionDeclaration(
        "window", .choice(Kind.allCases.map(\.rawValue)),
        help: "What is near: some words on either side, the sentence, the provision (default: words)."),
      OptionDeclaration(
        "within", .whole(1...1000, such: 5, otherwise: "1 to 1000 words"),
        help: "How many words on either side (default: 5)."),
      OptionDeclaration(
        "minimum", .whole(1...Int.max, such: 5, otherwise: "at least 1"),
        help: "How often a word is near the term at least (default: 3)."),
      OptionDeclaration(
        "sort", .choice(Order.allCases.map(\.rawValue)),
        help: "By which figure words are ranked (default: log-likelihood)."),
      OptionDeclaration(
        "most", .whole(1...Int.max, such: 100, otherwise: "at least one"),
        help: "How many of each term (default: 50 where people read, all in files for programs)."),
    ])

  package init() {}

  package init(_ options: inout OptionValues) {
    let kind: Kind = options.choice("window", else: .words)
    let words = options.whole("within", else: 5)
    if options.has("within"), kind != .words {
      options.lacks("a window of words", beside: "within", option: "window", such: "words")
    }
    switch kind {
    case .words: window = .words(words)
    case .sentence: window = .sentence
    case .provision: window = .provision
    }
    if kind != .words { options.record("within", .null) }
    minimum = options.whole("minimum", else: 3)
    order = options.choice("sort", else: .logLikelihood)
    most = options.whole("most")
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> CollocateWorker {
    let (list, origin) = try materials.list(for: Self.declaration)
    return CollocateWorker(self, list, origin, materials)
  }
}

/// Looks at the neighbourhood of every hit of one text after another.
package struct CollocateWorker: MeasureWorker {
  private let measure: CollocatesMeasure
  private let list: Wordlist
  private let origin: String
  private let rule: CountingRule
  private let scope: Scope
  private var counter: TermFrequency.Counter
  private var ngrams = NGramCounter(size: 1)
  private var keys = WordKeys()

  init(_ measure: CollocatesMeasure, _ list: Wordlist, _ origin: String, _ materials: Materials) {
    (self.measure, self.list, self.origin) = (measure, list, origin)
    (rule, scope) = (materials.rule, materials.scope)
    counter = TermFrequency.Counter(list, rule: materials.rule)
  }

  /// What one text gives.
  package struct Part: Sendable {
    var text: MeasuredText
    /// All words.
    var tally: NGramTally
    /// By row of the list; nil where the row could not be counted.
    var rows: [Neighbourhood?]
    var reasons: [Int: String]
  }

  /// The words around the hits of one row.
  struct Neighbourhood: Sendable {
    var hits = 0
    /// Words that are part of a hit, and words in the windows.
    var termWords = 0
    var inWindows = 0
    /// By the key of a word.
    var words: [[UInt8]: Places] = [:]
  }

  /// Where a word is.
  struct Places: Sendable {
    var before = 0
    var behind = 0
    var inTerm = 0
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = counter.tokens(of: document)
    let counts = counter.count(stream, in: document, selection: selection)
    keys.learn(counter.vocabulary)
    let line = measure.window.line(of: stream, document, counter.vocabulary, selection)
    var placeOfToken = Array(repeating: -1, count: stream.tokens.count)
    for (place, token) in line.tokens.enumerated() { placeOfToken[Int(token)] = place }
    var rows: [Neighbourhood?] = []
    for row in list.rows.indices {
      guard counts.rows[row] != nil else {
        rows.append(nil)
        continue
      }
      let hits = counts.hits.filter { Int($0.row) == row }
      var isTerm = Array(repeating: false, count: line.tokens.count)
      for hit in hits {
        for token in hit.firstToken...hit.lastToken where placeOfToken[Int(token)] >= 0 {
          isTerm[placeOfToken[Int(token)]] = true
        }
      }
      rows.append(neighbourhood(hits.count, line, isTerm, stream))
    }
    return Part(
      text: MeasuredText(document, as: text, in: scope, stream, counter.vocabulary, selection),
      tally: ngrams.tally(stream, counter.vocabulary, selection), rows: rows,
      reasons: counts.reasons.mapValues(\.description))
  }

  private func neighbourhood(
    _ hits: Int, _ line: CollocateWindow.Line, _ isTerm: [Bool], _ stream: TokenStream
  ) -> Neighbourhood {
    var found = Neighbourhood()
    found.hits = hits
    guard hits > 0 else { return found }
    let sides = measure.window.sides(of: line, isTerm: isTerm)
    var words: [UInt32: Places] = [:]
    for (place, token) in line.tokens.enumerated() where isTerm[place] || sides[place] != 0 {
      let key = keys[stream.tokens[Int(token)].word]
      if isTerm[place] {
        found.termWords += 1
        words[key, default: Places()].inTerm += 1
      } else {
        found.inWindows += 1
        if sides[place] < 0 {
          words[key, default: Places()].before += 1
        } else {
          words[key, default: Places()].behind += 1
        }
      }
    }
    for (key, places) in words { found.words[Array(keys.letters.letters(of: key))] = places }
    return found
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> CollocateResult {
    CollocateResult(measure, list, origin, rule, parts, failures)
  }
}
