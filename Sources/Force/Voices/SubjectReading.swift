/// Finds the subject of a modal: behind the conditions and other words that are placed before it.
struct SubjectReading {
  let phrases: PhraseReading

  private func role(_ index: Int) -> Lexeme.Role? { phrases.role(index) }

  /// The phrases between the beginning of a clause and its modal; empty if the clause has no subject of its own.
  func subjects(from start: Int, to modal: Int) -> [PhraseReading.Found] {
    let end = beforeInsertion(start, modal)
    let first = subjectBegin(from: afterLabel(start, end), to: end)
    guard first < end else { return [] }
    return phrases.list(at: first, before: end).found
  }

  /// *Diversity — Public appointments should*, *Tests and checks: the trader must*: what is before the mark is a heading.
  private func afterLabel(_ start: Int, _ modal: Int) -> Int {
    guard
      let dash = (start..<min(modal, start + 5)).last(where: { role($0) == .dash || phrases.word($0) == ":" }
      ),
      dash + 1 < modal,
      (start..<dash).allSatisfy({ phrases.isNominal($0) || role($0) == .stop || role($0) == .and })
    else { return start }
    return dash + 1
  }

  /// *The board, having agreed, must*: where words between commas right before the modal begin.
  private func beforeInsertion(_ start: Int, _ modal: Int) -> Int {
    var last = modal
    while last - 1 > start, role(last - 1)?.isAdverb == true || role(last - 1) == .not { last -= 1 }
    guard last - 1 > start, role(last - 1) == .comma,
      let open = (start..<(last - 1)).last(where: { role($0) == .comma }), open > start + 1
    else { return modal }
    return open
  }

  private func subjectBegin(from start: Int, to modal: Int) -> Int {
    var from = start
    if let then = (start..<modal).last(where: { place in
      role(place) == .then && (phrases.isDeterminer(place + 1) || phrases.isNominal(place + 1))
    }) {
      from = then + 1
    }
    let first = begin(from: from, to: modal)
    guard first < modal, let last = phrases.around.subjectStart(of: modal), last > first else { return first }
    let nearest = headStart(of: last, from: first)
    guard nearest > first, !hasRelative(behind: first, before: nearest) else { return first }
    // *If it is clear that advice is needed the board must*: a verb is between.
    let hasVerb = hasFiniteVerb(first..<nearest)
    let hasRelative = (first..<nearest).contains {
      role($0) == .relative || role($0) == .that || role($0) == .oblique
    }
    if hasVerb, !hasRelative || role(nearest - 1) == .comma { return nearest }
    // *Each year before 1 October the board must*
    if let found = phrases.phrase(at: first, before: modal), found.next < nearest,
      Self.times.contains(found.phrase.head.lowercased())
    {
      return nearest
    }
    return first
  }

  /// *A member of the board who has seen, or seeks, a permit*: the relative belongs to the first noun, and all that follows
  /// to the relative.
  private func hasRelative(behind first: Int, before end: Int) -> Bool {
    guard let found = phrases.phrase(at: first, before: end), !found.pronoun else { return false }
    var place = found.next
    while place < end, let role = role(place) {
      if role == .relative { return true }
      guard role == .and || role.isPreposition || phrases.isNominal(place) || phrases.isDeterminer(place)
      else {
        return false
      }
      place += 1
    }
    return false
  }

  /// *Regulations made under this section*, *the use or supply of the boat*: where the noun begins that the preposition
  /// before a phrase belongs to; the phrase itself, if none is before it.
  private func headStart(of start: Int, from first: Int) -> Int {
    var begin = start
    while let preposition = preposition(before: begin, from: first) {
      var place = preposition - 1
      if phrases.isReduced(place) { place -= 1 }
      guard place >= first, phrases.isNominal(place) else { break }
      while place > first, phrases.isNominal(place - 1) { place -= 1 }
      while place > first, phrases.isDeterminer(place - 1) { place -= 1 }
      begin = place
    }
    return begin
  }

  private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { index in
      role(index)?.isVerb == true && phrases.around.isFinite(index) && !phrases.isReduced(index)
    }
  }

  /// *under this section*, *by the board or the council*
  private func preposition(before start: Int, from first: Int) -> Int? {
    var place = start - 1
    while place > first, let role = role(place) {
      if role.isPreposition { return phrases.around.isInfinitive(place) ? nil : place }
      // *the plan under section 5 the board*: two nouns side by side are not joined.
      if place == start - 1 {
        // *is a trade under the Act and you should*: after a verb another clause is joined, and no noun.
        guard role == .and, self.role(place - 1) != .comma, !hasFiniteVerb(first..<start) else { return nil }
      } else if role != .and, role != .comma, !role.isNominal, !phrases.isDeterminer(place) {
        return nil
      }
      place -= 1
    }
    return nil
  }

  private static let times: Set<String> = [
    "year", "month", "day", "week", "time", "financial year", "calendar year",
  ]

  /// The subject of the condition at the beginning of a clause, for pronouns: *Where the **authority** names a school*.
  func conditionSubjects(from start: Int, to modal: Int) -> [PhraseReading.Found] {
    var found: [PhraseReading.Found] = []
    var deeper: [PhraseReading.Found] = []
    for index in start..<max(start, modal) where role(index) == .adverbial || role(index) == .that {
      guard let phrase = phrases.phrase(at: index + 1, before: modal), !phrase.pronoun,
        role(phrase.next) != nil
      else { continue }
      let named = phrases.list(at: index + 1, before: conditionStop(index + 1, modal)).found.filter {
        !$0.pronoun
      }
      // *Where the board thinks that the trust …, it must*: the board, which is nearer in the sentence's order.
      if role(index) == .that { deeper += named } else { found += named }
    }
    return deeper + found
  }

  /// The words that say when, if or unless, each to its comma or to the end of the clause.
  func conditions(from start: Int, to end: Int) -> [Range<Int32>] {
    var found: [Range<Int32>] = []
    var index = start
    while index < end {
      guard
        role(index) == .adverbial
          || role(index) == .timely && role(index + 1)?.beginsSubject == true && !isLaid(before: index)
      else {
        index += 1
        continue
      }
      var stop = index + 1
      while stop < end, role(stop) != .comma || stop == index + 1, role(stop) != .semicolon,
        role(stop) != .stop,
        role(stop)?.modal == nil || stop < index + 2
      { stop += 1 }
      if stop < end, role(stop)?.modal != nil, let subject = phrases.around.subjectStart(of: stop),
        subject > index + 1
      {
        stop = subject
      }
      found.append(phrases.lexemes[index].start..<phrases.lexemes[max(index, stop - 1)].end)
      index = max(stop, index + 1)
    }
    return found
  }

  /// *lay a draft before the Assembly*: no condition.
  private func isLaid(before index: Int) -> Bool {
    phrases.lower(index) == "before"
      && (max(0, index - 12)..<index).contains {
        ["lay", "laid", "laying", "lays"].contains(phrases.lower($0))
      }
  }

  private func conditionStop(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      guard let role = role(index) else { return index }
      if role.isVerb && phrases.around.isFinite(index) || role.modal != nil || role == .relative
        || role == .adverbial
      {
        return index
      }
      if role == .word, phrases.around.seemsVerb(index, of: start - 1) { return index }
      index += 1
    }
    return end
  }

  private func isJoint(_ index: Int) -> Bool {
    guard let role = role(index) else { return false }
    switch role {
    case .comma, .semicolon, .dash, .colon, .stop, .and, .but, .provided: return true
    default: return role.isAdverb || role == .not
    }
  }

  private func opens(_ index: Int) -> Bool {
    guard let role = role(index) else { return false }
    if role == .word,
      phrases.lexemes[index].shape.contains(.ing) || phrases.lexemes[index].shape.contains(.ed)
    {
      // *Having concluded*; not *Planning authorities*.
      return !(phrases.isNominal(index + 1) && index + 2 < phrases.lexemes.count)
        || phrases.lexemes[index].shape.contains(.ing) && phrases.lower(index) == "having"
    }
    if role == .word, phrases.lexemes[index].shape.contains(.ly), phrases.lexemes[index].isCapital {
      return true
    }
    if role == .negator || role == .comparative { return isLimit(index) }
    return role.isPreposition || role == .adverbial || role == .because || role == .as || role == .opener
      || role == .oblique || role == .circumstance && self.role(index + 1) == .comma
  }

  /// *No later than a week after it, the board must*, *More generally, the board must*; not *no more than two boards may*.
  private func isLimit(_ index: Int) -> Bool {
    let place = role(index) == .negator ? index + 1 : index
    guard role(place) == .comparative else { return false }
    if place == index,
      phrases.lexemes[index + 1 < phrases.lexemes.count ? index + 1 : index].shape.contains(.ly)
    {
      return role(index + 2) == .comma
    }
    return Self.timely.contains(phrases.lower(place)) && phrases.lower(place + 1) == "than"
  }

  private static let timely: Set<String> = ["later", "earlier", "sooner", "longer"]

  private func begin(from start: Int, to modal: Int) -> Int {
    var index = start
    // *the principle is that*: what comes after it.
    if let declared = (start..<modal).last(where: { place in
      role(place) == .that
        && (role(place - 1) == .copula || role(place - 1) == .declaring || role(place - 1) == .evident
          || isMaxim(before: place, from: start))
    }), !opens(start) {
      index = declared + 1
    }
    while index < modal {
      // *(b) that, if a guest is ill, the board must*
      let isContent = role(index) == .that && index == start && index + 1 < modal && opens(index + 1)
      if isJoint(index) || isContent || role(index) == .number && role(index + 1) != .word {
        index += 1
      } else if opens(index) {
        guard let next = afterOpening(index, modal) else { return bareStart(index, modal) }
        index = next
      } else {
        return index
      }
    }
    return modal
  }

  /// *there is a presumption that*
  private func isMaxim(before that: Int, from start: Int) -> Bool {
    guard role(that - 1)?.isNominal == true, let verb = (start..<that).first(where: { role($0) == .copula }),
      role(verb - 1) == .pronoun || phrases.lower(verb - 1) == "there"
    else { return false }
    return phrases.lexemes[verb..<that].contains { $0.shape.contains(.maxim) }
  }

  /// Behind the comma that ends words before the subject.
  private func afterOpening(_ start: Int, _ modal: Int) -> Int? {
    var commas = (start..<modal).filter { role($0) == .comma }
    // *The board, having agreed, must*: words between commas right before the modal.
    while let last = commas.last, isEmpty(last + 1, modal) {
      commas.removeLast()
      guard commas.count > 1 else { return commas.last.map { $0 + 1 } }
      commas.removeLast()
    }
    guard var place = commas.last else { return nil }
    var begin = place + 1
    if !seemsSubject(begin, modal) {
      guard let earlier = commas.dropLast().last(where: { seemsSubject($0 + 1, modal) }) else { return begin }
      (place, begin) = (earlier, earlier + 1)
    }
    // *Where X applies, a group, trust or board must*: earlier members of the list.
    var rest = commas.filter { $0 < place }
    while hasAnd(begin, modal), let earlier = rest.popLast(), isListMember(earlier + 1, place) {
      (place, begin) = (earlier, earlier + 1)
    }
    return begin
  }

  private func isEmpty(_ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { role($0)?.isAdverb == true || role($0) == .not }
  }

  private func hasAnd(_ start: Int, _ end: Int) -> Bool { (start..<end).contains { role($0) == .and } }

  /// A noun without verbs: *NHS trust*, *the governing body of the school*.
  private func isListMember(_ start: Int, _ end: Int) -> Bool {
    guard start < end, phrases.isDeterminer(start) || phrases.isNominal(start) else { return false }
    return end - start <= 6
      && !(start..<end).contains { index in
        role(index)?.isVerb == true && phrases.around.isFinite(index) || role(index) == .adverbial
          || role(index)?.modal != nil || role(index) == .relative
      }
  }

  private func seemsSubject(_ start: Int, _ modal: Int) -> Bool {
    var start = start
    while role(start)?.isAdverb == true || role(start) == .then { start += 1 }
    guard start < modal else { return false }
    if role(start) == .pronoun { return true }
    if role(start) == .word, phrases.lexemes[start].shape.contains(.ing), !phrases.isNominal(start + 1) {
      return false
    }
    return phrases.isDeterminer(start) || phrases.isNominal(start)
  }

  /// Without a comma: the noun right before the modal.
  private func bareStart(_ opening: Int, _ modal: Int) -> Int {
    if let subject = phrases.around.subjectStart(of: modal), subject > opening { return subject }
    // *recommitted to custody the person having charge of him*: the last phrase that begins right behind a noun.
    if let begin = ((opening + 2)..<max(modal, opening + 2)).last(where: { place in
      role(place) == .determiner && role(place - 1)?.isNominal == true && !phrases.isDeterminer(place - 1)
    }) {
      return begin
    }
    var index = modal
    while index - 1 > opening, role(index - 1)?.isAdverb == true { index -= 1 }
    while index - 1 > opening + 1, phrases.isNominal(index - 1), modal - index < 4 {
      // *considering a request the local authority*; *securing plans schools*: the last plural ends the words before.
      if index < modal, phrases.lexemes[index - 1].shape.contains(.s),
        !phrases.lower(index - 1).hasSuffix("'s")
      {
        break
      }
      index -= 1
    }
    return index
  }
}
