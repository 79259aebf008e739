/// A duty or a power that is written without a modal: *it is the duty of X to*, *X has power to*, *X is entitled to*.
struct WrittenDuty {
  let force: ModalForce
  private(set) var kind: Kind
  let bearers: [PhraseReading.Found]
  let verb: Int?

  var effect: NormEffect {
    switch kind {
    case .obligation: .obligation
    case .permission: .permission
    case .noObligation: .exemption
    case .prohibition, .offence: .prohibition
    }
  }

  /// *shall be guilty of an offence*
  static func isGuilt(_ phrases: PhraseReading, from start: Int, before end: Int) -> Bool {
    guard start + 3 < end, phrases.lower(start) == "be" || phrases.lower(start) == "commit" else {
      return false
    }
    return (start + 1..<min(end, start + 5)).contains { phrases.lower($0) == "offence" }
  }

  /// *is to be given*: who acts is behind *by*.
  var isPassive = false

  enum Kind { case obligation, permission, noObligation, prohibition, offence }

  /// - Returns: nil if the words lay down nothing.
  init?(_ phrases: PhraseReading, from start: Int, before end: Int) {
    var index = start
    while index < end {
      defer { index += 1 }
      let isBe =
        phrases.role(index) == .word && phrases.lexemes[index].length == 2 && phrases.lower(index) == "be"
      guard
        isBe || phrases.role(index) == .copula || phrases.role(index) == .verb
          || phrases.role(index) == .declaring
      else { continue }
      guard !Self.isSubordinate(phrases, index, from: start) else { continue }
      let next = phrases.lower(index + 1)
      let second = phrases.lower(index + 2)
      // *it falls to X to*
      if let made = Impersonal(falling: phrases, at: index, before: end) {
        (force, kind, bearers, verb) = (.ungoverned, made.kind, made.found, made.verb)
        return
      }
      if phrases.role(index) == .copula || phrases.lower(index) == "be" {
        if let made = Impersonal(phrases, from: start, at: index, before: end) {
          (force, kind, bearers, verb) = (.ungoverned, made.kind, made.found, made.verb)
          return
        }
        guard phrases.role(index) == .copula else { continue }
        let kind: Kind
        var verb: Int?
        let negation = next == "not" ? 1 : 0
        if let place = Self.infinitive(phrases, index + 1 + negation) {
          (kind, verb) = (negation > 0 ? .prohibition : .obligation, place)
        } else if ["required", "obliged", "bound"].contains(next), phrases.around.isInfinitive(index + 2) {
          (kind, verb) = (.obligation, index + 3)
        } else if next == "under", second == "a" || second == "an",
          ["duty", "obligation"].contains(phrases.lower(index + 3))
        {
          kind = .obligation
        } else if next == "not", ["required", "obliged"].contains(second),
          phrases.around.isInfinitive(index + 3)
        {
          (kind, verb) = (.noObligation, index + 4)
        } else if ["entitled", "authorised", "permitted"].contains(negation > 0 ? second : next),
          phrases.around.isInfinitive(index + 2 + negation)
        {
          // *is entitled to the return of the fee*
          let isNoun = phrases.role(index + 3 + negation)?.beginsSubject == true
          (kind, verb) = (negation > 0 ? .prohibition : .permission, index + (isNoun ? 1 : 3) + negation)
        } else if next == "guilty", second == "of", ["an", "the"].contains(phrases.lower(index + 3)),
          phrases.lower(index + 4) == "offence"
        {
          (kind, verb) = (.offence, Self.offendingVerb(phrases, from: start, to: index) ?? index + 1)
        } else {
          continue
        }
        let found = Self.subject(
          phrases, from: start, to: index, withIt: verb.map { phrases.lower($0) } == "be")
        guard !found.isEmpty else { return nil }
        (force, self.kind, bearers, self.verb) = (.ungoverned, kind, found, verb)
        if kind == .obligation || kind == .prohibition, phrases.lower(index + 1) != "under" {
          // *No fee is to be charged*
          if kind == .obligation, phrases.role(start) == .negator { self.kind = .prohibition }
          isPassive = phrases.lower(verb ?? 0) == "be"
        }
        return
      }
      // *A person who does so commits an offence*
      if ["commits", "commit"].contains(phrases.lower(index)), next == "an", second == "offence" {
        let found = Self.subject(phrases, from: start, to: index)
        guard !found.isEmpty else { return nil }
        (force, kind, bearers) = (.ungoverned, .offence, found)
        verb = Self.offendingVerb(phrases, from: start, to: index) ?? index
        return
      }
      // *Nothing in this section requires the board to*
      if phrases.lower(index) == "requires", phrases.role(start) == .negator,
        phrases.lower(start) == "nothing" || phrases.lower(start) == "no",
        let made = Self.bearer(phrases, at: index + 1, before: end)
      {
        // *Nothing requires the disclosure of a name*: nobody is named.
        let found = made.verb == nil ? made.found.filter { $0.phrase.isActor } : made.found
        (force, kind, bearers, verb) = (.ungoverned, .noObligation, found, made.verb)
        return
      }
      // *X has a duty to*, *X has power to*, *X has the right to*
      guard ["has", "have"].contains(phrases.lower(index)), phrases.around.isFinite(index) else { continue }
      let noun = ["a", "an", "the"].contains(next) ? index + 2 : index + 1
      let kind: Kind
      switch phrases.lower(noun) {
      case "duty", "obligation": kind = .obligation
      case "power", "right": kind = .permission
      default: continue
      }
      guard phrases.around.isInfinitive(noun + 1) else { continue }
      let found = Self.subject(phrases, from: start, to: index)
      guard !found.isEmpty else { return nil }
      (force, self.kind, bearers, verb) = (.ungoverned, kind, found, noun + 2)
      return
    }
    return nil
  }

  /// *each group that is under a duty*: the verb of another clause than the main one.
  private static func isSubordinate(_ phrases: PhraseReading, _ index: Int, from start: Int) -> Bool {
    var before = index - 1
    while before >= start, phrases.role(before) != .comma {
      switch phrases.role(before) {
      case .relative, .oblique, .adverbial, .because:
        // *A person who contravenes this is*: the clause has had its verb.
        return !hasVerb(phrases, from: before + 1, to: index)
      case .that:
        if phrases.role(before + 1)?.beginsSubject == true || before > start,
          !hasVerb(phrases, from: before + 1, to: index)
        {
          return true
        }
        before -= 1
      default: before -= 1
      }
    }
    return false
  }

  private static func hasVerb(_ phrases: PhraseReading, from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { index in
      if phrases.role(index)?.modal != nil { return true }
      if phrases.role(index)?.isVerb == true { return phrases.around.isFinite(index) }
      // *who opens the gate*, *who without leave opens it*
      return phrases.role(index) == .word && phrases.lexemes[index].shape.contains(.s)
        && (index == start || phrases.role(index + 1)?.beginsSubject == true)
    }
  }

  /// *is to consider*, *are (except where …) to obtain*: the place of the verb; *is to lacking capacity* has none.
  private static func infinitive(_ phrases: PhraseReading, _ index: Int) -> Int? {
    var place = index
    while phrases.role(place)?.isAdverb == true
      || phrases.role(place) == .word && phrases.lexemes[place].shape.contains(.ly)
        && !["likely", "unlikely"].contains(phrases.lower(place))
    { place += 1 }
    if phrases.role(place) == .comma,
      let close = phrases.lexemes[(place + 1)...].firstIndex(where: { $0.role == .comma })
    {
      place = close + 1
    }
    guard phrases.around.isInfinitive(place), let role = phrases.role(place + 1), !role.beginsSubject,
      role != .number, !phrases.lexemes[place + 1].isCapital,
      !phrases.lexemes[place + 1].shape.contains(.ing),
      !phrases.lexemes[place + 1].shape.contains(.s) || role.isVerb
    else { return nil }
    return place + 1
  }

  /// *A person who **fails** to comply*: what is not to be done; nil where the words behind say it.
  private static func offendingVerb(_ phrases: PhraseReading, from start: Int, to verb: Int) -> Int? {
    guard let who = (start..<verb).first(where: { phrases.role($0) == .relative }) else { return nil }
    return (who + 1..<verb).first { index in
      switch phrases.role(index) {
      case .verb, .baseVerb, .declaring: true
      // *who without leave opens the gate*
      case .word:
        phrases.lexemes[index].shape.contains(.s)
          && (index == who + 1 || phrases.role(index + 1)?.beginsSubject == true
            || phrases.around.isInfinitive(index + 1))
      default: false
      }
    }
  }

  static func bearer(
    _ phrases: PhraseReading, at start: Int, before end: Int
  ) -> (found: [PhraseReading.Found], verb: Int?)? {
    var stop = start
    // *in response to a notice* has no verb.
    while stop < end, !phrases.around.isInfinitive(stop) || phrases.role(stop + 1)?.beginsSubject == true {
      stop += 1
    }
    let found = phrases.list(at: start, before: stop).found
    return found.isEmpty ? nil : (found, stop + 1 < end ? stop + 1 : nil)
  }

  /// *It is to be paid* has a subject, *it is to the board that* none.
  private static func subject(
    _ phrases: PhraseReading, from start: Int, to verb: Int, withIt: Bool = false
  ) -> [PhraseReading.Found] {
    SubjectReading(phrases: phrases).subjects(from: start, to: verb).filter {
      withIt || !$0.pronoun || $0.phrase.head != "it"
    }
  }
}
