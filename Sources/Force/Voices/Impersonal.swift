/// A duty or a power whose grammatical subject is *it* or *there*: *it is the duty of X to*, *it is an offence for X to*,
/// *there is a duty on X to*.
struct Impersonal {
  let kind: WrittenDuty.Kind
  /// Empty: of anybody.
  let found: [PhraseReading.Found]
  let verb: Int?

  /// - Parameter place: of *is*, or of *be* behind a modal.
  init?(_ phrases: PhraseReading, from start: Int, at place: Int, before end: Int) {
    var next = place + 1
    while phrases.role(next)?.isAdverb == true { next += 1 }
    let isNegative = phrases.role(next) == .not
    if isNegative { next += 1 }
    let word = phrases.lower(next)
    let second = phrases.lower(next + 1)
    let before = phrases.lower(place - 1)
    let isIt = phrases.lower(start) == "it" || before == "it" || phrases.role(start)?.modal != nil
    func made(_ kind: WrittenDuty.Kind, at index: Int) -> Self? {
      WrittenDuty.bearer(phrases, at: index, before: end).map {
        Self(kind: kind, found: $0.found, verb: $0.verb)
      }
    }
    let result: Self?
    if word == "the", second == "duty" || isIt && Self.tasks.contains(second), phrases.lower(next + 2) == "of"
    {
      result = isNegative ? nil : made(.obligation, at: next + 3)
    } else if ["lawful", "open"].contains(word), second == "for" || second == "to" {
      result = made(isNegative ? .prohibition : .permission, at: next + 2)
    } else if word == "unlawful", !isNegative {
      result = Self.banned(phrases, behind: next, before: end)
    } else if isIt, word == "an", second == "offence", !isNegative {
      result = Self.banned(phrases, behind: next + 1, before: end)
    } else if isIt, word == "for" {
      result = made(isNegative ? .prohibition : .obligation, at: next + 1)
    } else if isIt, word == "up", second == "to", !isNegative {
      result = made(.obligation, at: next + 2)
    } else if isIt, word == "a", second == "matter", phrases.lower(next + 2) == "for", !isNegative {
      result = made(.obligation, at: next + 3)
    } else if before == "there", word == "a" || word == "an",
      ["duty", "obligation", "requirement"].contains(second),
      ["on", "upon"].contains(phrases.lower(next + 2)), !isNegative
    {
      result = made(.obligation, at: next + 3)
    } else {
      result = nil
    }
    guard let result else { return nil }
    self = result
  }

  /// *It falls to X to*.
  init?(falling phrases: PhraseReading, at place: Int, before end: Int) {
    guard ["falls", "fall"].contains(phrases.lower(place)), phrases.lower(place + 1) == "to",
      phrases.lower(place - 1) == "it", let made = WrittenDuty.bearer(phrases, at: place + 2, before: end)
    else { return nil }
    (kind, found, verb) = (.obligation, made.found, made.verb)
  }

  private init(kind: WrittenDuty.Kind, found: [PhraseReading.Found], verb: Int?) {
    (self.kind, self.found, self.verb) = (kind, found, verb)
  }

  private static let tasks: Set<String> = ["function", "responsibility", "task", "role"]

  /// *an offence (under this section) for X to sell*, *an offence to sell*.
  private static func banned(_ phrases: PhraseReading, behind noun: Int, before end: Int) -> Self? {
    var index = noun + 1
    while index < min(end, noun + 9) {
      if phrases.around.isInfinitive(index), index + 1 < end {
        return Self(kind: .offence, found: [], verb: index + 1)
      }
      if phrases.lower(index) == "for" {
        // *an offence for which …*, *for the purposes of this Part*
        guard let made = WrittenDuty.bearer(phrases, at: index + 1, before: end),
          made.verb != nil || phrases.role(end - 1) == .dash
        else { return nil }
        return Self(kind: .offence, found: made.found, verb: made.verb)
      }
      switch phrases.role(index) {
      case .comma, .semicolon, .dash, .colon, .adverbial, .relative, .that: return nil
      default: index += 1
      }
    }
    return nil
  }
}
