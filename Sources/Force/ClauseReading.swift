/// Which modals of a stretch of words govern, and which words each of them governs.
///
/// A stretch is a sentence, or its part within one paragraph, without what is in brackets or is quoted. Each
/// subordinator (*if*, *who*, *that* …) waits for one finite verb: the next modal, or the next verb of the list,
/// is its own and does not govern; a comma ends the waiting. What is left are the modals of main clauses.
struct ClauseReading: Sendable {
  /// Stretches of lexemes with the modal that governs them; nil where the stretch itself has none. They cover
  /// all lexemes, in order.
  var segments: [(start: Int, force: ModalForce?)] = []
  /// A subordinate clause is open at the end: limbs below belong to it.
  var endsSubordinate = false
  /// It is a condition and no more: *If you publish—*.
  var isCondition = false

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
    /// The stretch is below opening words or continues them.
    var isLimb = false
  }

  struct Subordinator {
    enum Wait { case anyVerb, verbOfItsOwn }
    var place: Int
    var wait = Wait.anyVerb
    /// It begins the sentence: the main clause is still to come.
    var isLeading = false
    /// Commas that do not end the waiting: those around an insertion right after the subordinator.
    var commas = 0
  }

  struct Main {
    var place: Int
    var clause: Int
    var force: ModalForce
    /// Taken from a condition that seems to end without a comma; the modal of a later clause is surer.
    var isTentative = false
  }

  let lexemes: [Lexeme]
  let around: WordsAround
  let before: Before
  var waiting: [Subordinator] = []
  var mains: [Main] = []
  /// Modals that follow `noun the noun` (*information the Board may require*).
  var bare: [Int] = []
  var hasLeadingAdverbial = false
  /// A finite verb without a modal was met in a main clause, where.
  var plainVerb: Int?
  /// A subordinate clause began since the last main modal or comma.
  var hasInnerClause = false
  var suchSince = false
  /// Where the words since the last comma or joint begin.
  var phrase = 0
  /// What the sentence says is in the clause after *that*: *the principle is that*.
  var declares = false
  /// Where *that* begins what a governed verb says: *may provide that*; -1: nowhere.
  var content = -1
  /// Places of the last words that join clauses, and of the last *no* that begins a subject; -1: none yet.
  var strongJoint = -1
  var andAfterComma = -1
  var plainAnd = -1
  var negativeSubject = -1

  /// - Complexity: O(lexemes).
  init(_ lexemes: [Lexeme], before: Before = Before()) {
    (self.lexemes, self.before, around) = (lexemes, before, WordsAround(lexemes: lexemes))
    for index in lexemes.indices { read(index) }
    endsSubordinate = !waiting.isEmpty
    isCondition = endsSubordinate || hasLeadingAdverbial && mains.isEmpty && plainVerb == nil
    promoteBare()
    divide()
  }

  mutating func read(_ index: Int) {
    let lexeme = lexemes[index]
    noteJoint(index)
    switch lexeme.role {
    case .negator: if around.beginsNegativeSubject(index) { negativeSubject = index }
    case .comma: comma(index)
    case .semicolon, .dash, .colon, .stop, .but:
      // The dash at the end leaves open what is open: *if—*.
      if index < lexemes.count - 1 { startClause(index) }
    case .suchLike: suchSince = true
    case .timely:
      if index == phrase, isLeading, around.role(index + 1)?.beginsSubject == true {
        hasLeadingAdverbial = true
      }
    case .then: then(index)
    case .adverbial: adverbial(index)
    case .because: if around.role(index + 1)?.isPreposition != true { adverbial(index) }
    case .oblique: if !around.isInfinitive(index + 1) { wait(index) }
    case .relative: relative(index)
    case .that: that(index)
    case .as: if opensClause(as: index) { wait(index) }
    case .verb, .baseVerb, .copula, .auxiliary, .declaring: if around.isFinite(index) { verb(index) }
    case .must, .may, .shall, .should, .need: modal(index)
    case let role where role.isNominal:
      // *names a school*: an unknown verb of the clause that waits for one.
      if !waiting.isEmpty, around.seemsVerb(index, of: waiting[waiting.count - 1].place) {
        waiting.removeLast()
      }
    default: break
    }
  }

  /// Nothing of a main clause was met.
  var isLeading: Bool { mains.isEmpty && plainVerb == nil && waiting.isEmpty && !before.hasModal }

  mutating func verb(_ index: Int) {
    if waiting.popLast() != nil { return }
    if let last = mains.last, last.isTentative, around.isBareObject(from: last.place, to: index) {
      // *Where information the board may require is given*: the modal was the noun's.
      mains.removeLast()
    }
    if plainVerb == nil { plainVerb = index }
  }

  mutating func noteJoint(_ index: Int) {
    switch lexemes[index].role {
    case .and where around.role(index - 1) == .comma: andAfterComma = index
    case .and: if !around.joinsSubjects(or: index) { plainAnd = index }
    case let role where WordsAround.joins(role): strongJoint = index
    default: break
    }
  }

  mutating func comma(_ index: Int) {
    hasInnerClause = false
    phrase = index + 1
    if let last = waiting.indices.last, waiting[last].commas > 0 {
      waiting[last].commas -= 1
    } else {
      waiting.removeAll()
    }
  }

  mutating func startClause(_ index: Int) {
    waiting.removeAll()
    hasInnerClause = false
    suchSince = false
    phrase = index + 1
  }

  mutating func wait(_ index: Int, _ wait: Subordinator.Wait = .anyVerb) {
    let isFirst = isLeading && index == phrase
    waiting.append(
      Subordinator(
        place: index, wait: wait, isLeading: isFirst, commas: around.role(index + 1) == .comma ? 2 : 0))
    hasInnerClause = true
  }

  /// *if the board agrees*, and without a verb *when considering*, *where necessary*, *unless to do so*.
  mutating func adverbial(_ index: Int) {
    let leads = isLeading
    if mains.isEmpty { hasLeadingAdverbial = true }
    if !around.isReduced(index, leads: leads) { wait(index) }
  }

  /// *If …, then the board*: what the condition waits for has been.
  mutating func then(_ index: Int) {
    guard hasLeadingAdverbial, around.role(index - 1) != .pronoun, around.role(index - 1) != .and,
      around.role(index - 1)?.isVerb != true, let next = around.role(index + 1),
      next.beginsSubject || next == .that || next == .word
    else { return }
    waiting.removeAll()
    phrase = index + 1
  }

  /// *to which*, *which the Board*, *which may* wait for a verb; *which holds* has one that the list may not know.
  mutating func relative(_ index: Int) {
    let next = around.role(index + 1)
    if next == nil || around.role(index - 1)?.isPreposition == true || around.modalFollows(index)
      || next?.beginsSubject == true || around.hasBareSubject(ofWhich: index)
    {
      wait(index)
    } else {
      wait(index, .verbOfItsOwn)
    }
  }

  mutating func that(_ index: Int) {
    let previous = around.role(index - 1)
    if previous == .provided {
      // *Provided that* begins a clause of its own.
      startClause(index)
      return
    }
    if declaresMain(that: index) {
      declares = true
      plainVerb = nil
      startClause(index)
      return
    }
    if previous == .declaring, mains.last != nil, !around.isFinite(index - 1) { content = index }
    // *may decide, in accordance with section 5, that the fee must be paid*
    if previous == .comma, let main = mains.last, around.role(main.place + 2) == .comma,
      around.role(index + 1)?.beginsSubject == true, !around.isNegated(main.place)
    {
      content = index
      wait(index)
      return
    }
    let pointsAtNoun =
      previous == nil || previous == .comma || previous == .and || previous == .then || previous == .adverb
      || previous?.isPreposition == true
    if pointsAtNoun, !around.modalFollows(index), around.role(index + 1) != nil { return }
    wait(index)
  }

  /// *The principle is that*, *this means that*, *it is important that*: the sentence has no other content.
  func declaresMain(that index: Int) -> Bool {
    guard waiting.isEmpty, mains.isEmpty, !before.hasModal, !before.isSubordinate, let plainVerb,
      let previous = around.role(index - 1)
    else { return false }
    switch previous {
    case .copula, .declaring: return plainVerb == index - 1
    case .evident: return index - plainVerb <= 4
    case .comma: return false
    default:
      return around.role(plainVerb) == .declaring && plainVerb == index - 1
        || declaresMaxim(plainVerb, before: index)
    }
  }

  /// *There is a presumption that*, *it is a condition of the licence that*; not *there is no requirement that*.
  private func declaresMaxim(_ verb: Int, before that: Int) -> Bool {
    guard around.role(verb) == .copula, verb > 0, that - verb <= 10,
      around.role(verb - 1) == .pronoun || verb - 1 == phrase && lexemes[verb - 1].length == 5
    else { return false }
    let between = lexemes[verb..<that]
    return between.contains { $0.shape.contains(.maxim) }
      && !between.contains { $0.role == .negator || $0.role == .not || $0.role == .comma }
  }

  /// *such … as the Board*, and *as* at the beginning.
  mutating func opensClause(as index: Int) -> Bool {
    // *as soon as practicable*, *as soon as the board*
    if around.role(index + 1) == .extent, around.role(index + 2) == .as { return false }
    if around.role(index - 1) == .extent, around.role(index - 2) == .as {
      return around.role(index + 1)?.beginsSubject == true || around.modalFollows(index)
    }
    if around.modalFollows(index) || index == 0 { return true }
    guard suchSince, around.role(index - 1) != .suchLike, let next = around.role(index + 1),
      next.beginsSubject || next.isVerb || lexemes[index + 1].isCapital
    else { return false }
    suchSince = false
    return true
  }
}
