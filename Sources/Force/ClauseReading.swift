/// Which modals of a stretch of words govern, and which words each of them governs.
///
/// A stretch is a sentence, or its part within one paragraph, without what stands in brackets or is quoted. Each
/// subordinator (*if*, *who*, *that* …) waits for one finite verb: the next modal, or the next verb of the list,
/// is its own and does not govern; a comma ends the waiting. What is left are the modals of main clauses.
struct ClauseReading {
  /// Stretches of lexemes with the modal that governs them; nil where the stretch itself has none. They cover
  /// all lexemes, in order.
  private(set) var segments: [(start: Int, force: ModalForce?)] = []
  /// A subordinate clause is open at the end: limbs below belong to it.
  private(set) var endsSubordinate = false

  var first: ModalForce? { segments.lazy.compactMap(\.force).first { $0 != .none } }
  var last: ModalForce? { segments.lazy.reversed().compactMap(\.force).first { $0 != .none } }

  /// What stands before the stretch in its sentence.
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
  private let before: Before
  private var waiting: [Subordinator] = []
  private var mains: [Main] = []
  /// Modals that follow `noun the noun` (*information the Board may require*).
  private var bare: [Int] = []
  /// Where the clause that is being read begins.
  private var clause = 0
  private var hasLeadingAdverbial = false
  /// A finite verb without a modal was met in a main clause, where.
  private var plainVerb: Int?
  /// A subordinate clause began since the last main modal or comma.
  private var hasInnerClause = false
  private var suchSince = false

  /// - Complexity: O(lexemes).
  init(_ lexemes: [Lexeme], before: Before = Before()) {
    (self.lexemes, self.before) = (lexemes, before)
    for index in lexemes.indices { read(index) }
    endsSubordinate = !waiting.isEmpty
    promoteBare()
    divide()
  }

  private func role(_ index: Int) -> Lexeme.Role? {
    lexemes.indices.contains(index) ? lexemes[index].role : nil
  }

  private mutating func read(_ index: Int) {
    let lexeme = lexemes[index]
    switch lexeme.role {
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
      guard isFinite(index) else { return }
      if waiting.popLast() == nil, plainVerb == nil { plainVerb = index }
    case .must, .may, .shall, .should, .need: modal(index)
    default: break
    }
  }

  /// *to require*, *must consider* and *the requests* are no finite verbs.
  private func isFinite(_ index: Int) -> Bool {
    var place = index - 1
    while role(place) == .adverb || role(place) == .not { place -= 1 }
    guard let previous = role(place) else { return true }
    return previous != .preposition && previous.modal == nil && !previous.beginsSubject
      || previous == .pronoun
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
    waiting.append(Subordinator(wait: wait, commas: role(index + 1) == .comma ? 2 : 0))
    hasInnerClause = true
  }

  /// *to which*, *which the Board*, *which may* wait for a verb; *which holds* has one that the list may not know.
  private mutating func relative(_ index: Int) {
    let next = role(index + 1)
    if next == nil || role(index - 1) == .preposition || modalFollows(index) || next?.beginsSubject == true {
      wait(index)
    } else {
      wait(index, .verbOfItsOwn)
    }
  }

  private mutating func that(_ index: Int) {
    let previous = role(index - 1)
    if previous == .provided {
      // *Provided that* begins a clause of its own.
      startClause()
      return
    }
    let pointsAtNoun = previous == nil || previous == .comma || previous == .and || previous == .preposition
    if pointsAtNoun, !modalFollows(index), role(index + 1) != nil { return }
    wait(index)
  }

  /// *such … as the Board*, *as may be*, and *as* at the beginning.
  private mutating func opensClause(as index: Int) -> Bool {
    if modalFollows(index) || index == 0 { return true }
    guard suchSince, role(index - 1) != .suchLike, let next = role(index + 1),
      next.beginsSubject || next == .verb || lexemes[index + 1].isCapital
    else { return false }
    suchSince = false
    return true
  }

  /// Whether a modal comes next, apart from adverbs and an insertion between commas.
  private func modalFollows(_ index: Int) -> Bool {
    var next = index + 1
    if role(next) == .comma {
      let limit = min(lexemes.count, next + 10)
      guard let close = lexemes[(next + 1)..<limit].firstIndex(where: { $0.role == .comma }) else {
        return false
      }
      next = close + 1
    }
    while role(next) == .adverb { next += 1 }
    guard let modal = role(next)?.modal else { return false }
    return modal != .needNot || isNegated(next)
  }

  private func isNegated(_ index: Int) -> Bool {
    // A contraction is longer than its modal.
    if lexemes[index].role != .may, lexemes[index].length > 6 { return true }
    var next = index + 1
    while role(next) == .adverb { next += 1 }
    if role(next) == .not || role(next) == .negator { return role(next) == .not || isNeither(next) }
    guard role(next) == .comma else { return false }
    let limit = min(lexemes.count, next + 8)
    guard let close = lexemes[(next + 1)..<limit].firstIndex(where: { $0.role == .comma }) else {
      return false
    }
    return role(close + 1) == .not
  }

  /// *neither* after a modal, and not *no*: *may no longer* is rare, *must no …* no English.
  private func isNeither(_ index: Int) -> Bool { lexemes[index].length == 7 }

  private mutating func modal(_ index: Int) {
    guard let plain = lexemes[index].role.modal, !isTheCase(index), !isPaired(index) else { return }
    if lexemes[index].role == .should, role(index + 1)?.beginsSubject == true, waiting.isEmpty {
      // *should the Board consider*: a condition.
      wait(index)
      return
    }
    let clause = clauseStart(of: index)
    let isTurned = hasNegativeSubject(clause, index)
    if plain == .needNot, !isNegated(index), !(isTurned && role(index + 1) != .preposition) { return }
    let force = isNegated(index) || isTurned ? plain.negated : plain
    while let last = waiting.last, last.wait == .verbOfItsOwn, !isRightAfter(index) { waiting.removeLast() }
    if waiting.popLast() != nil { return }
    if before.isSubordinate { return }
    let main = Main(place: index, clause: clause, force: force)
    if let last = mains.last {
      guard joins(last.place, index) else {
        if hasLeadingAdverbial, mains.count == 1, role(index - 1) != .and {
          // Two main clauses want an *and*: the first modal was the condition's.
          mains = [Main(place: index, clause: last.clause, force: force)]
        }
        return
      }
      if isBare(index) || clauseBetween(last.place, index) { return }
    } else if isBare(index) {
      bare.append(index)
      return
    }
    mains.append(main)
    hasInnerClause = false
    suchSince = false
  }

  /// *as the case may be*.
  private func isTheCase(_ index: Int) -> Bool {
    index >= 3 && role(index - 1) == .word && lexemes[index - 1].length == 4 && role(index - 2) == .determiner
      && role(index - 3) == .as && role(index) == .may
  }

  /// *may or must*, *may, but need not,*: the second of two modals goes with the first; so in *is, or may be,*.
  private func isPaired(_ index: Int) -> Bool {
    var place = index - 1
    let isOr = role(place) == .and && lexemes[place].length == 2
    if role(place) == .and || role(place) == .but { place -= 1 }
    if role(place) == .comma { place -= 1 }
    guard place < index - 1 else { return false }
    if role(place) == .not { place -= 1 }
    if isOr, role(place) == .verb { return true }
    return role(place)?.modal != nil && (role(place) != .need || isNegated(place))
  }

  private func isRightAfter(_ index: Int) -> Bool {
    var place = index - 1
    while role(place) == .adverb { place -= 1 }
    return role(place) == .relative
  }

  /// Whether a word that joins clauses stands between two modals.
  private func joins(_ first: Int, _ second: Int) -> Bool {
    lexemes[first..<second].contains { Self.joins($0.role) }
  }

  private static func joins(_ role: Lexeme.Role) -> Bool {
    switch role {
    case .and, .but, .semicolon, .dash, .colon, .stop, .provided: true
    default: false
    }
  }

  /// *publish what it holds and may charge*: the *and* right before the modal joins it to the inner clause.
  private func clauseBetween(_ first: Int, _ second: Int) -> Bool {
    var place = second - 1
    while role(place) == .adverb { place -= 1 }
    return role(place) == .and && role(place - 1) != .comma && hasInnerClause
  }

  /// The clause of a modal that is not the first begins at the strongest joining word before it: a semicolon, a
  /// dash or *but*; else an *and* after a comma; else an *and*.
  private func clauseStart(of index: Int) -> Int {
    guard let last = mains.last else { return 0 }
    var comma: Int?
    var plain: Int?
    for place in stride(from: index - 1, to: last.place, by: -1) {
      switch lexemes[place].role {
      case .semicolon, .dash, .colon, .stop, .but, .provided: return place
      case .and where role(place - 1) == .comma: comma = comma ?? place
      case .and: plain = plain ?? place
      default: break
      }
    }
    return comma ?? plain ?? index
  }

  /// *no person may*, *and no such right shall*, *in no case shall*.
  private func hasNegativeSubject(_ clause: Int, _ modal: Int) -> Bool {
    for place in clause..<modal where lexemes[place].role == .negator {
      func begins(_ place: Int) -> Bool {
        guard place > clause, let previous = role(place - 1) else { return true }
        return previous == .comma || previous == .and || Self.joins(previous) || previous == .that
      }
      if begins(place) || role(place - 1) == .preposition && begins(place - 1) { return true }
    }
    return false
  }

  /// Whether the subject of a modal stands right after a noun, as in *information the Board may require*.
  private func isBare(_ index: Int) -> Bool {
    var place = index - 1
    while role(place) == .adverb { place -= 1 }
    let limit = max(0, index - 7)
    while place > limit, let found = role(place) {
      if found.beginsSubject { break }
      guard found == .word || found == .number || found == .abbreviation || found == .opener else {
        return false
      }
      place -= 1
    }
    guard place > 0, role(place)?.beginsSubject == true,
      role(place - 1) == .word || role(place - 1) == .determiner
    else { return false }
    // *In any other case the Board may*: words before the subject, not a noun with a clause of its own.
    let opening = mains.isEmpty && !before.hasModal ? role(0) : nil
    return opening != .preposition && opening != .adverbial && opening != .as && opening != .opener
  }

  /// A stretch without any main modal has the one that seemed to belong to a noun, unless a plain verb follows.
  private mutating func promoteBare() {
    guard mains.isEmpty, !before.hasModal, !before.isSubordinate, let index = bare.first,
      let plain = lexemes[index].role.modal, (plainVerb ?? -1) < index
    else { return }
    mains = [Main(place: index, clause: 0, force: isNegated(index) ? plain.negated : plain)]
  }

  private mutating func divide() {
    guard let first = mains.first else {
      segments = [(0, nil)]
      return
    }
    // *This section applies to X but the notice must*: a first clause with a plain verb has no modal.
    if let plainVerb, plainVerb < first.place, let joint = joint(from: plainVerb, to: first.place) {
      segments.append((0, ModalForce.none))
      mains[0].clause = joint
    }
    for main in mains { segments.append((main.clause, main.force)) }
  }

  /// Where the last clause before a modal begins: at *but*, a semicolon, or *and* after a comma.
  private func joint(from verb: Int, to modal: Int) -> Int? {
    (verb..<modal).last { place in
      switch lexemes[place].role {
      case .but, .semicolon: true
      case .and: role(place - 1) == .comma && lexemes[place].length == 3
      default: false
      }
    }
  }
}
