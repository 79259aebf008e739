/// Which of the modals of a stretch are main ones, and where the clause of each begins.
extension ClauseReading {
  mutating func modal(_ index: Int) {
    guard let plain = lexemes[index].role.modal, !around.isTheCase(index), !around.isPaired(index) else {
      return
    }
    let clause = clauseStart(of: index)
    let isTurned = negativeSubject >= clause || around.followsNor(index)
    if lexemes[index].role == .should, around.role(index + 1)?.beginsSubject == true, waiting.isEmpty,
      !isTurned,
      around.role(index + 1) == .pronoun || !(mains.isEmpty && around.subjectStart(of: index) != nil)
    {
      // *should the Board consider*: a condition.
      wait(index)
      return
    }
    if plain == .needNot, !around.isNegated(index),
      !(isTurned && around.role(index + 1)?.isPreposition != true)
    {
      return
    }
    let force = around.isNegated(index) || isTurned ? plain.negated : plain
    while let last = waiting.last, last.wait == .verbOfItsOwn, !around.followsRelative(index) {
      waiting.removeLast()
    }
    var isTentative = false
    if around.isJoined(index), !waiting.isEmpty {
      // *what works and must*: a clause has its verb before it is joined to another.
      waiting.removeLast()
      guard let last = mains.last, isOtherDemand(force, than: last.force) else { return }
    }
    if let last = waiting.popLast() {
      isTentative =
        last.isLeading && !before.isLimb && waiting.isEmpty && around.hasNewSubject(index, since: last.place)
      if !isTentative { return }
    }
    // *Regulations may provide that, where …, the board must*: what they provide.
    if content >= 0, strongJoint < content, !around.isJoined(index) { return }
    if before.isSubordinate || before.isLimb && around.role(0) == .relative { return }
    if let last = mains.last, last.isTentative, phrase > last.place, around.role(phrase) != .and {
      mains.removeLast()
    }
    let main = Main(place: index, clause: clause, force: force, isTentative: isTentative)
    if let last = mains.last {
      guard joins(since: last.place) else {
        if hasLeadingAdverbial, mains.count == 1, around.role(index - 1) != .and {
          // Two main clauses need an *and*: the first modal was the condition's.
          mains = [Main(place: index, clause: last.clause, force: force)]
        } else if phrase > last.place, around.beginsWithPronoun(phrase, upTo: index) {
          // *…, rather it should*: a comma for a semicolon.
          mains.append(Main(place: index, clause: phrase, force: force))
        }
        return
      }
      if isBare(index) || belongsToInnerClause(index, after: last.force, force) { return }
    } else if !isTentative, isBare(index) {
      bare.append(index)
      return
    }
    mains.append(main)
    hasInnerClause = false
    suchSince = false
  }

  /// Whether a word that joins clauses is between a main modal and the place that is read.
  func joins(since main: Int) -> Bool { max(strongJoint, andAfterComma, plainAnd) > main }

  /// *publish what it holds and may charge*: the *and* right before the modal joins it to the inner clause. A
  /// second demand is the main clause's: *must ensure that schools agree and should ask*.
  func belongsToInnerClause(_ index: Int, after first: ModalForce, _ force: ModalForce) -> Bool {
    return !isOtherDemand(force, than: first) && around.isJoined(index) && hasInnerClause
  }

  func isOtherDemand(_ force: ModalForce, than first: ModalForce) -> Bool {
    force != first && force != .may && first != .may
  }

  /// The clause of a modal that is not the first begins at the strongest joining word before it: a semicolon, a
  /// dash or *but*; else an *and* after a comma; else an *and*.
  func clauseStart(of index: Int) -> Int {
    guard let last = mains.last else { return 0 }
    return [strongJoint, andAfterComma, plainAnd].first { $0 > last.place } ?? index
  }

  /// Whether the subject of a modal is right after a noun, as in *information the Board may require*.
  func isBare(_ index: Int) -> Bool {
    guard let subject = around.subjectStart(of: index), subject > 0 else { return false }
    // *this should*: by itself it refers to what was said.
    if subject == index - 1, around.isDemonstrative(subject) { return false }
    guard around.role(subject - 1) == .word || around.role(subject - 1) == .determiner else { return false }
    // *to support such pupils*: the object of an infinitive.
    if around.isInfinitive(subject - 2), around.role(subject) != .pronoun { return false }
    if subject - 1 == phrase, lexemes[phrase].shape.contains(.ly) { return false }
    if lexemes[subject - 1].shape.contains(.ing) { return false }
    // *In any other case the Board may*: words before the subject, not a noun with a clause of its own.
    guard mains.isEmpty, !before.hasModal || lexemes[0].isCapital else { return true }
    return !around.opensAdverbially(0) && !around.opensAdverbially(phrase)
  }

  /// A stretch without any main modal has the one that seemed to belong to a noun, unless a plain verb follows.
  mutating func promoteBare() {
    guard mains.isEmpty, !before.hasModal, !before.isSubordinate, let index = bare.first,
      let plain = lexemes[index].role.modal, (plainVerb ?? -1) < index
    else { return }
    mains = [Main(place: index, clause: 0, force: around.isNegated(index) ? plain.negated : plain)]
  }

  mutating func divide() {
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
  func joint(from verb: Int, to modal: Int) -> Int? {
    (verb..<modal).last { place in
      switch lexemes[place].role {
      case .but, .semicolon: true
      case .and: around.role(place - 1) == .comma && lexemes[place].length == 3
      default: false
      }
    }
  }
}
