import Legislation
import TermFrequency

/// What a document is and how it was read: the figures behind `inspect`.
package struct Inspection: Sendable {
  package let identity: Identity
  /// What it was called, and its own scope.
  package let request: TextRequest<String>
  package let notes: [Note]
  package let languages: [String]
  package let conservation: Conservation
  /// Words of the scope: the denominator of a comparison.
  package let words: Int
  package let scope: Scope
  /// Words (tokens with a letter) of the whole document.
  package let wordsByZone: [Zone: Int]
  package let wordsByState: [TextState: Int]
  package let wordsByLanguage: [String: Int]
  package let numbers: Int
  package let provisions: [Provision.Kind: Int]
  package let leftOutByState: [TextState: Int]
  /// Letters a word, and the share of `the`, of an English text: a healthy one has 4.3 to 5.5 and 0.05 to 0.08.
  package let lettersPerWord: Double?
  package let shareOfThe: Double?
  /// How far the structure can be relied on, and where not; nil where the source marks it.
  package let doubt: StructureDoubt?
  package let doubtPlaces: [DoubtPlace]

  /// - Parameter request: what it is called, and its own scope, if any.
  package init(
    _ document: Document, scope: Scope = .statute, as request: TextRequest<String>? = nil
  ) throws(ScopeError) {
    let request = request ?? TextRequest(document.identity.path)
    let scope = request.scope.applied(to: scope)
    self.request = request
    let selection = Selection(document, selected: try scope.selection(in: document))
    var vocabulary = Vocabulary()
    var tokenizer = Tokenizer()
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    let census = WordCensus(stream, document, vocabulary, scope, selection)
    (identity, notes, languages) = (document.identity, document.notes, document.languages)
    conservation = document.conservation
    doubt = document.doubt
    doubtPlaces = DoubtPlace.places(of: document)
    self.scope = scope
    words = census.words
    wordsByZone = census.byZone
    wordsByState = census.byState
    wordsByLanguage = census.byLanguage
    numbers = census.numbers
    leftOutByState = census.leftOutByState
    provisions = Dictionary(document.provisions.map { ($0.kind, 1) }, uniquingKeysWith: +)
    var letters = 0
    var tokens = 0
    var the = 0
    for token in stream.tokens where vocabulary.flags(of: token.word).contains(.word) {
      tokens += 1
      letters += vocabulary.letters(of: token.word).count { $0 & 0xC0 != 0x80 && $0 != 0x2D && $0 != 0x27 }
      if vocabulary.letters(of: token.word).elementsEqual("the".utf8) { the += 1 }
    }
    lettersPerWord = tokens == 0 ? nil : Double(letters) / Double(tokens)
    shareOfThe = tokens == 0 ? nil : Double(the) / Double(tokens)
  }

  /// Whether every tally adds up: characters of the source, and words over zones, states and languages.
  package var closes: Bool {
    let all = wordsByZone.values.reduce(0, +)
    return conservation.closes && all == wordsByState.values.reduce(0, +)
      && all == wordsByLanguage.values.reduce(0, +)
  }
}
