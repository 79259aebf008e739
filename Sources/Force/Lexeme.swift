/// A word or a mark of punctuation, and what it does in a sentence.
struct Lexeme: Sendable {
  /// Byte range in the document's text.
  var start: Int32
  var end: Int32
  var role: Role
  /// A word that begins with a capital.
  var isCapital = false
  var shape: Shape = []
  var layer = Layer.text

  /// Words of another layer than the block's own are no part of its sentences.
  enum Layer: UInt8 {
    case text
    /// Text this law puts into another, in the middle of a sentence.
    case quoted
    /// Repealed or ended words beside words in force.
    case dead
    /// A footnote or an annotation in the middle of a sentence.
    case note
  }

  /// What the letters of a word show, where its role does not.
  struct Shape: OptionSet {
    var rawValue: UInt8

    /// *names*, *children's* no: a plural, or a verb's third person.
    static let s = Shape(rawValue: 1)
    /// *considering*
    static let ing = Shape(rawValue: 2)
    /// *issued*
    static let ed = Shape(rawValue: 4)
    /// *fully*
    static let ly = Shape(rawValue: 8)
    /// *to*, of all prepositions.
    static let to = Shape(rawValue: 16)
    /// *nor*, of all that joins.
    static let nor = Shape(rawValue: 32)
    /// *by*, of all prepositions.
    static let by = Shape(rawValue: 64)
    /// *presumption*, *requirement*: *there is a presumption that* leaves what it says to the clause after it.
    static let maxim = Shape(rawValue: 128)
  }

  enum Role: UInt8 {
    case word, number
    // The modals.
    case must, may, shall, should, need
    /// *not*, *never*, *neither* after a modal.
    case not
    /// *no*, *nothing*, *nobody*: before the subject they turn the modal round.
    case negator
    /// *the*, *any*, *their*: where a subject begins.
    case determiner
    /// *later*, *more*: after *no* they are no subject.
    case comparative
    /// *such*, *same*, *so*: *as* after it begins a clause.
    case suchLike
    /// *it*, *they*: a subject by itself.
    case pronoun
    case preposition
    /// *before*, *after*, *since*: a preposition that may begin a clause.
    case timely
    /// *except*, *subject*, *notwithstanding*: at its beginning a clause has words before its subject.
    case opener
    /// *also*, *only*, *therefore*: may be between a relative and its modal.
    case adverb
    /// After a condition the main clause begins with it.
    case then
    case and, but
    /// *if*, *where*, *unless*: begins a clause that is not the main one.
    case adverbial
    /// *because*, which *of* makes a preposition.
    case because
    /// *soon*, *long*, *far*: between two *as*.
    case extent
    /// *necessary*, *relevant*: with *where* or *if* before it a clause by itself.
    case circumstance
    /// *clear*, *important*: *it is important that* leaves what it says to the clause after it.
    case evident
    /// *who* and *which*, whose clause begins with a verb or with a subject.
    case relative
    /// *whom*, *whose*, *whether*, *what*, *how*: a subject follows.
    case oblique
    case that, `as`, provided
    /// A finite verb without a modal, from the list of ``WordRoles``.
    case verb
    /// Its plain form, which is finite after a noun only: *children attend*.
    case baseVerb
    /// *is*, *are*, *was*, *were*.
    case copula
    /// *will*, *can*, *might*: finite, and none of the modals that bind.
    case auxiliary
    /// *means*, *provides*, *states*: *that* after it begins what the sentence says.
    case declaring
    /// *insert*, *substitute*, *omit*: what follows in quotation marks is another law's text.
    case amending
    case following
    /// A word that ends in a point without ending a sentence: *para.*
    case abbreviation
    case comma
    /// A semicolon; a colon or a dash within a sentence.
    case semicolon
    case colon, dash, stop, openBracket, closeBracket, openQuote, closeQuote
  }

  var isWord: Bool { role.rawValue < Role.comma.rawValue }
  var length: Int32 { end - start }
}

extension Lexeme.Role {
  /// The modal without *not*; nil for any other word.
  var modal: ModalForce? {
    switch self {
    case .must: .must
    case .may: .may
    case .shall: .shall
    case .should: .should
    case .need: .needNot
    default: nil
    }
  }

  var isPreposition: Bool { self == .preposition || self == .timely }
  var isAdverb: Bool { self == .adverb || self == .then }
  var isVerb: Bool {
    switch self {
    case .verb, .baseVerb, .copula, .auxiliary, .declaring: true
    default: false
    }
  }

  /// A word that is no modal, verb, preposition, pronoun or conjunction: part of a noun phrase.
  var isNominal: Bool {
    switch self {
    case .word, .number, .abbreviation, .opener, .comparative, .extent, .circumstance, .evident: true
    default: false
    }
  }

  /// Where a noun and its words begin.
  var beginsSubject: Bool {
    self == .determiner || self == .pronoun || self == .suchLike || self == .negator
  }
}
