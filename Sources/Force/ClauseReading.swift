/// Which modals of a stretch of words govern, and which words each of them governs.
///
/// A stretch is a sentence, or its part within one paragraph, without what is in brackets or is quoted. Each
/// subordinator (*if*, *who*, *that* …) waits for one finite verb: the next modal, or the next verb of the list,
/// is its own and does not govern; a comma ends the waiting. What is left are the modals of main clauses.
struct ClauseReading {
  /// Stretches of lexemes with the modal that governs them; nil where the stretch itself has none. They cover
  /// all lexemes, in order.
  private(set) var segments: [(start: Int, force: ModalForce?)] = []
  /// A subordinate clause is open at the end: limbs below belong to it.
  private(set) var endsSubordinate = false

  var first: ModalForce? { segments.lazy.compactMap(\.force).first { $0 != .ungoverned } }
  var last: ModalForce? { segments.lazy.reversed().compactMap(\.force).first { $0 != .ungoverned } }

  /// The modal of the stretch's own that governs a lexeme.
  ///
  /// - Complexity: O(log segments).
  func force(at lexeme: Int) -> ModalForce? {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= lexeme { low = middle } else { high = middle }
    }
    return segments[low].force
  }

  /// What is before the stretch in its sentence.
  struct Before {
    /// A modal governs already; what follows needs a subject of its own to have another.
    var hasModal = false
    /// A subordinate clause was left open, so that modals here are no main ones.
    var isSubordinate = false
  }

  private struct Subordinator {
    enum Wait { case anyVerb, verbOfItsOwn }
    var wait = Wait.anyVerb
    /// Commas that do not end the waiting: those around an insertion right after the subordinator.
    var commas = 0
  }

  private struct Main {
    var place: Int
    var clause: Int
    var force: ModalForce
  }

  private let lexemes: [Lexeme]
  private let around: WordsAround
  private let before: Before
  private var waiting: [Subordinator] = []
  private var mains: [Main] = []
  /// Modals that follow `noun the noun` (*information the Board may require*).
  private var bare: [Int] = []
  private var hasLeadingAdverbial = false
  /// A finite verb without a modal was met in a main clause, where.
  private var plainVerb: Int?
  /// A subordinate clause began since the last main modal or comma.
  private var hasInnerClause = false
  private var suchSince = false
  /// Places of the last words that join clauses, and of the last *no* that begins a subject; -1: none yet.
  private var strongJoint = -1
  private var andAfterComma = -1
  private var plainAnd = -1
  private var negativeSubject = -1

  /// - Complexity: O(lexemes).
  init(_ lexemes: [Lexeme], before: Before = Before()) {
    (self.lexemes, self.before, around) = (lexemes, before, WordsAround(lexemes: lexemes))
    for index in lexemes.indices { read(index) }
    endsSubordinate = !waiting.isEmpty
    promoteBare()
    divide()
  }

  private mutating func read(_ index: Int) {
    let lexeme = lexemes[index]
    noteJoint(index)
    switch lexeme.role {
    case .negator: if around.beginsNegativeSubject(index) { negativeSubject = index }
    case .comma: comma()
    case .semicolon, .dash, .colon, .stop, .but:
      // The dash at the end leaves open what is open: *if—*.
      if index < lexemes.count - 1 { startClause() }
    case .suchLike: suchSince = true
    case .adverbial:
      if mains.isEmpty { hasLeadingAdverbial = true }
      wait(index)
    case .oblique: wait(index)
    case .relative: relative(index)
    case .that: that(index)
    case .as: if opensClause(as: index) { wait(index) }
    case .verb:
      guard around.isFinite(index) else { return }
      if waiting.popLast() == nil, plainVerb == nil { plainVerb = index }
    case .must, .may, .shall, .should, .need: modal(index)
    default: break
    }
  }

  private mutating func noteJoint(_ index: Int) {
    switch lexemes[index].role {
    case .and where around.role(index - 1) == .comma: andAfterComma = index
    case .and: plainAnd = index
    case let role where WordsAround.joins(role): strongJoint = index
    default: break
    }
  }

  private mutating func comma() {
    hasInnerClause = false
    if let last = waiting.indices.last, waiting[last].commas > 0 {
      waiting[last].commas -= 1
    } else {
      waiting.removeAll()
    }
  }

  private mutating func startClause() {
    waiting.removeAll()
    hasInnerClause = false
    suchSince = false
  }

  private mutating func wait(_ index: Int, _ wait: Subordinator.Wait = .anyVerb) {
    waiting.append(Subordinator(wait: wait, commas: around.role(index + 1) == .comma ? 2 : 0))
    hasInnerClause = true
  }

  /// *to which*, *which the Board*, *which may* wait for a verb; *which holds* has one that the list may not know.
  private mutating func relative(_ index: Int) {
    let next = around.role(index + 1)
    if next == nil || around.role(index - 1) == .preposition || around.modalFollows(index)
      || next?.beginsSubject == true
    {
      wait(index)
    } else {
      wait(index, .verbOfItsOwn)
    }
  }

  private mutating func that(_ index: Int) {
    let previous = around.role(index - 1)
    if previous == .provided {
      // *Provided that* begins a clause of its own.
      startClause()
      return
    }
    let pointsAtNoun = previous == nil || previous == .comma || previous == .and || previous == .preposition
    if pointsAtNoun, !around.modalFollows(index), around.role(index + 1) != nil { return }
    wait(index)
  }

  /// *such … as the Board*, *as may be*, and *as* at the beginning.
  private mutating func opensClause(as index: Int) -> Bool {
    if around.modalFollows(index) || index == 0 { return true }
    guard suchSince, around.role(index - 1) != .suchLike, let next = around.role(index + 1),
      next.beginsSubject || next == .verb || lexemes[index + 1].isCapital
    else { return false }
    suchSince = false
    return true
  }

  private mutating func modal(_ index: Int) {
    guard let plain = lexemes[index].role.modal, !around.isTheCase(index), !around.isPaired(index) else {
      return
    }
    if lexemes[index].role == .should, around.role(index + 1)?.beginsSubject == true, waiting.isEmpty {
      // *should the Board consider*: a condition.
      wait(index)
      return
    }
    let clause = clauseStart(of: index)
    let isTurned = negativeSubject >= clause
    if plain == .needNot, !around.isNegated(index), !(isTurned && around.role(index + 1) != .preposition) {
      return
    }
    let force = around.isNegated(index) || isTurned ? plain.negated : plain
    while let last = waiting.last, last.wait == .verbOfItsOwn, !around.followsRelative(index) {
      waiting.removeLast()
    }
    if waiting.popLast() != nil { return }
    if before.isSubordinate { return }
    let main = Main(place: index, clause: clause, force: force)
    if let last = mains.last {
      guard joins(since: last.place) else {
        if hasLeadingAdverbial, mains.count == 1, around.role(index - 1) != .and {
          // Two main clauses need an *and*: the first modal was the condition's.
          mains = [Main(place: index, clause: last.clause, force: force)]
        }
        return
      }
      if isBare(index) || belongsToInnerClause(index) { return }
    } else if isBare(index) {
      bare.append(index)
      return
    }
    mains.append(main)
    hasInnerClause = false
    suchSince = false
  }

  /// Whether a word that joins clauses is between a main modal and the place that is read.
  private func joins(since main: Int) -> Bool { max(strongJoint, andAfterComma, plainAnd) > main }

  /// *publish what it holds and may charge*: the *and* right before the modal joins it to the inner clause.
  private func belongsToInnerClause(_ index: Int) -> Bool {
    var place = index - 1
    while around.role(place) == .adverb { place -= 1 }
    return around.role(place) == .and && around.role(place - 1) != .comma && hasInnerClause
  }

  /// The clause of a modal that is not the first begins at the strongest joining word before it: a semicolon, a
  /// dash or *but*; else an *and* after a comma; else an *and*.
  private func clauseStart(of index: Int) -> Int {
    guard let last = mains.last else { return 0 }
    return [strongJoint, andAfterComma, plainAnd].first { $0 > last.place } ?? index
  }

  /// Whether the subject of a modal is right after a noun, as in *information the Board may require*.
  private func isBare(_ index: Int) -> Bool {
    var place = index - 1
    while around.role(place) == .adverb { place -= 1 }
    let limit = max(0, index - 7)
    while place > limit, let found = around.role(place) {
      if found.beginsSubject { break }
      guard [.word, .number, .abbreviation, .opener, .comparative].contains(found) else { return false }
      place -= 1
    }
    guard place > 0, around.role(place)?.beginsSubject == true,
      around.role(place - 1) == .word || around.role(place - 1) == .determiner
    else { return false }
    // *In any other case the Board may*: words before the subject, not a noun with a clause of its own.
    let opening = mains.isEmpty && !before.hasModal ? around.role(0) : nil
    return opening != .preposition && opening != .adverbial && opening != .as && opening != .opener
  }

  /// A stretch without any main modal has the one that seemed to belong to a noun, unless a plain verb follows.
  private mutating func promoteBare() {
    guard mains.isEmpty, !before.hasModal, !before.isSubordinate, let index = bare.first,
      let plain = lexemes[index].role.modal, (plainVerb ?? -1) < index
    else { return }
    mains = [Main(place: index, clause: 0, force: around.isNegated(index) ? plain.negated : plain)]
  }

  private mutating func divide() {
    guard let first = mains.first else {
      segments = [(0, nil)]
      return
    }
    // *This section applies to X but the notice must*: a first clause with a plain verb has no modal.
    if let plainVerb, plainVerb < first.place, let joint = joint(from: plainVerb, to: first.place) {
      segments.append((0, ModalForce.ungoverned))
      mains[0].clause = joint
    }
    for main in mains { segments.append((main.clause, main.force)) }
  }

  /// Where the last clause before a modal begins: at *but*, a semicolon, or *and* after a comma.
  private func joint(from verb: Int, to modal: Int) -> Int? {
    (verb..<modal).last { place in
      switch lexemes[place].role {
      case .but, .semicolon: true
      case .and: around.role(place - 1) == .comma && lexemes[place].length == 3
      default: false
      }
    }
  }
}
