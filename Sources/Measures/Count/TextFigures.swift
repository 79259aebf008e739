import Legislation
import TermFrequency
import Wordlists

/// What one text gives for one wordlist under one rule and scope. The document itself is no longer needed.
public struct TextFigures: Sendable {
  /// The text, as it says of itself.
  public var identity: Identity
  /// What it was called, and its own scope.
  package var request: TextRequest<String>
  /// The scope it was counted in.
  public var scope: Scope
  /// How the text was read, and what is doubtful about it.
  public var notes: [Note]
  /// Words of the scope; nil if the source has no text by its nature.
  public var words: Int?
  /// Units that are cited first: sections, schedule paragraphs, numbered paragraphs of a code. Where the scope is
  /// narrowed by provision, those with text in the scope.
  public var provisions: Int
  /// By row of the wordlist.
  public var rows: RowFigures
  /// By group of the wordlist: hits of its rows, those that share a token as one; nil if no row was counted.
  public var groups: [Int?]
  /// Hits of all rows together, those that share a token as one.
  public var total: Int?
  /// Words of the whole document by zone and by state, furniture included.
  public var wordsByZone: [Zone: Int]
  /// The same by state: in force, prospective, repealed and so on.
  public var wordsByState: [TextState: Int]
  package var wordsByLanguage: [String: Int]
  /// Words of the scope by language.
  package var scopeByLanguage: [String: Int]
  /// Words of the scope that are in no provision.
  package var wordsOutsideProvisions: Int
  /// Words in the scope's zones that it leaves out because of their state.
  public var leftOutByState: [TextState: Int]
  /// Hits that no modal governs though one is just before them; 0 where no forces were asked for.
  package var passedModals = 0
  /// Unit by unit, if that was asked for.
  public var breakdown: Breakdown?
  /// Every hit behind every row's count, in order of place, if that was asked for: a row has as many lines as its
  /// count says. Their ``ConcordanceLine/text`` is 0; see ``ComparedTexts/evidence``.
  public var evidence: [ConcordanceLine] = []

  /// Where hits are among the words of the scope, if that was asked for.
  package var places: WordPlaces?

  /// Why there is nothing to count, or nil.
  public var emptiness: String? {
    if identity.hasNoText {
      return notes.first { $0.kind == .noText }?.sentence ?? "No text in this source."
    }
    guard words == 0 else { return nil }
    if let note = notes.first(where: { $0.kind == .contentsOnly }) { return note.sentence }
    let states = leftOutByState.values.reduce(0, +)
    return states > 0
      ? "No words in this scope: all \(states) are left out by state." : "No words in this scope."
  }

  /// Share of the words in the scope's zones that are left out by state, 0 to 1.
  package var shareLeftOutByState: Double {
    let out = leftOutByState.values.reduce(0, +)
    let all = out + (words ?? 0)
    return all == 0 ? 0 : Double(out) / Double(all)
  }
}

/// One cell: a row counted in a text.
public struct RowFigure: Sendable, Hashable {
  /// Hits, or nil where the row could not be counted.
  public var count: Int?
  /// Why it could not, in one sentence; nil if it was counted.
  public var reason: String?
  /// Words of the text that contain the row's letters and were not counted, commonest first; empty unless
  /// they were asked for.
  public var near: [NearWord]
  /// Of a row counted by families: the words that its hits end in, commonest first; their numbers add up to the
  /// count. Empty for other rows, whose terms say themselves what they match.
  public var taken: [NearWord]

  package init(count: Int?, reason: String? = nil, near: [NearWord] = [], taken: [NearWord] = []) {
    (self.count, self.reason, self.near, self.taken) = (count, reason, near, taken)
  }
}

/// A word and how often it is there.
public struct NearWord: Sendable, Hashable {
  /// The word in lower case.
  public var word: String
  /// How often it is there, 1 or more.
  public var count: Int
  package init(word: String, count: Int) { (self.word, self.count) = (word, count) }
}
