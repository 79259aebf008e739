/// A word or a mark of punctuation, and what it does in a sentence.
struct Lexeme {
  /// Byte range in the document's text.
  var start: Int32
  var end: Int32
  var role: Role
  /// A word that begins with a capital.
  var isCapital = false
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
    /// *except*, *subject*, *notwithstanding*: at its beginning a clause has words before its subject.
    case opener
    /// *also*, *only*, *then*: may be between a relative and its modal.
    case adverb
    case and, but
    /// *if*, *where*, *unless*: begins a clause that is not the main one.
    case adverbial
    /// *who* and *which*, whose clause begins with a verb or with a subject.
    case relative
    /// *whom*, *whose*, *whether*, *what*, *how*: a subject follows.
    case oblique
    case that, `as`, provided
    /// A finite verb without a modal, from the list of ``WordRoles``.
    case verb
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

  /// Where a noun and its words begin.
  var beginsSubject: Bool {
    self == .determiner || self == .pronoun || self == .suchLike || self == .negator
  }
}
