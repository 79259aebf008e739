/// A duty or a power that is written without a modal: *it is the duty of X to*, *X has power to*, *X is entitled to*.
struct WrittenDuty {
  let force: ModalForce
  let kind: Kind
  let bearers: [PhraseReading.Found]
  let verb: Int?

  enum Kind { case obligation, permission, noObligation, prohibition }

  /// - Returns: nil if the words lay down nothing.
  init?(_ phrases: PhraseReading, from start: Int, before end: Int) {
    var index = start
    while index < end {
      defer { index += 1 }
      let isBe =
        phrases.role(index) == .word && phrases.lexemes[index].length == 2 && phrases.lower(index) == "be"
      guard isBe || phrases.role(index) == .copula || phrases.role(index) == .verb else { continue }
      // *each group that is under a duty*: the verb of another clause than the main one.
      var before = index - 1
      while before >= start, phrases.role(before) != .comma {
        switch phrases.role(before) {
        case .relative, .that, .oblique, .adverbial, .because: return nil
        default: before -= 1
        }
      }
      let next = phrases.lower(index + 1)
      let second = phrases.lower(index + 2)
      if phrases.role(index) == .copula || phrases.lower(index) == "be" {
        // *it is the duty of X to*
        if next == "the", ["duty", "function"].contains(second), phrases.lower(index + 3) == "of",
          let made = Self.bearer(phrases, at: index + 4, before: end)
        {
          (force, kind, bearers, verb) = (.ungoverned, .obligation, made.found, made.verb)
          return
        }
        if ["lawful", "open"].contains(next), second == "for" || second == "to",
          let made = Self.bearer(phrases, at: index + 3, before: end)
        {
          (force, kind, bearers, verb) = (.ungoverned, .permission, made.found, made.verb)
          return
        }
        guard phrases.role(index) == .copula else { continue }
        let kind: Kind
        var verb: Int?
        if phrases.around.isInfinitive(index + 1), second != "be", !second.isEmpty,
          phrases.role(index + 2)?.beginsSubject != true
        {
          (kind, verb) = (.obligation, index + 2)
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
        } else if ["entitled", "authorised", "permitted"].contains(next),
          phrases.around.isInfinitive(index + 2)
        {
          (kind, verb) = (.permission, index + 3)
        } else {
          return nil
        }
        let found = Self.subject(phrases, from: start, to: index)
        guard !found.isEmpty else { return nil }
        (force, self.kind, bearers, self.verb) = (.ungoverned, kind, found, verb)
        return
      }
      // *Nothing in this section requires the board to*
      if phrases.lower(index) == "requires", phrases.role(start) == .negator,
        let made = Self.bearer(phrases, at: index + 1, before: end)
      {
        (force, kind, bearers, verb) = (.ungoverned, .noObligation, made.found, made.verb)
        return
      }
      // *X has a duty to*, *X has power to*, *X has the right to*
      guard ["has", "have"].contains(phrases.lower(index)), phrases.around.isFinite(index) else { return nil }
      let noun = ["a", "an", "the"].contains(next) ? index + 2 : index + 1
      let kind: Kind
      switch phrases.lower(noun) {
      case "duty", "obligation": kind = .obligation
      case "power", "right": kind = .permission
      default: return nil
      }
      guard phrases.around.isInfinitive(noun + 1) else { return nil }
      let found = Self.subject(phrases, from: start, to: index)
      guard !found.isEmpty else { return nil }
      (force, self.kind, bearers, verb) = (.ungoverned, kind, found, noun + 2)
      return
    }
    return nil
  }

  private static func bearer(
    _ phrases: PhraseReading, at start: Int, before end: Int
  ) -> (found: [PhraseReading.Found], verb: Int?)? {
    var stop = start
    while stop < end, !phrases.around.isInfinitive(stop) { stop += 1 }
    let found = phrases.list(at: start, before: stop).found
    return found.isEmpty ? nil : (found, stop + 1 < end ? stop + 1 : nil)
  }

  private static func subject(_ phrases: PhraseReading, from start: Int, to verb: Int) -> [PhraseReading
    .Found]
  {
    SubjectReading(phrases: phrases).subjects(from: start, to: verb).filter {
      !$0.pronoun || $0.phrase.head != "it"
    }
  }
}
