/// What a pronoun can stand for: phrases that were met in its sentence or, before it, in its subsection.
struct Antecedents {
  private struct Known {
    var phrase: ActorPhrase
    /// The part of the tree that the sentence begins with.
    var sentence: Int
  }

  /// Subjects, in the order in which they were met.
  private var subjects: [Known] = []
  private var provision: Int32 = -2
  /// Farther back no reader looks; and a text without provisions is one.
  private static let reach = 24

  /// Pronouns reach no farther than the subsection.
  mutating func enter(_ provision: Int32) {
    if provision != self.provision { subjects.removeAll() }
    self.provision = provision
  }

  mutating func remember(_ phrase: ActorPhrase, in sentence: Int) {
    subjects.removeAll { $0.phrase.range == phrase.range }
    subjects.append(Known(phrase: phrase, sentence: sentence))
    if subjects.count > Self.reach { subjects.removeFirst() }
  }

  /// What the pronoun's own verb is said of.
  enum Doer {
    /// *must consult*: of somebody who can act, and of no text.
    case person
    /// *must give*: of somebody who can act, if there is one near.
    case actor
    /// *must state*: of a text or another thing, if there is one.
    case thing
    /// *must be the first*
    case any

    init(verb: String) {
      self =
        verb == "be"
        ? .any : Self.ofThings.contains(verb) ? .thing : Self.ofPersons.contains(verb) ? .person : .actor
    }

    private static let ofPersons: Set<String> = [
      "consult", "inform", "notify", "send", "secure", "ensure", "maintain", "review", "consider", "decide",
      "publish",
      "prepare", "appoint", "invite", "advise", "arrange", "determine", "keep", "serve", "pay", "co-operate",
      "cooperate",
      "tell", "ask", "agree", "seek", "obtain", "submit", "return", "refuse", "grant", "issue", "make",
    ]

    private static let ofThings: Set<String> = [
      "state", "contain", "specify", "include", "describe", "relate", "identify", "show", "apply", "cease",
      "extend",
      "comprise", "consist", "cover", "come", "set", "last", "expire", "lapse", "bear", "exceed", "mention",
    ]
  }

  /// What a pronoun stands for; empty if nothing fits.
  ///
  /// Subjects of the sentence come before its other phrases, and these before the sentences before it.
  func resolve(
    _ pronoun: String, in sentence: Int, doer: Doer, others: () -> [ActorPhrase]
  ) -> [ActorPhrase] {
    let here = subjects.filter { $0.sentence == sentence }.map(\.phrase)
    let earlier = subjects.filter { $0.sentence != sentence }.map(\.phrase)
    let objects = others()
    let fitting = [here, objects, earlier].map { $0.filter { Self.fits(pronoun, $0) } }
    let tiers: [[ActorPhrase]] =
      switch doer {
      case .any: fitting
      case .person:
        [
          fitting[0].filter(\.isActor), fitting[1].filter(\.isActor), fitting[2].filter(\.isActor),
          fitting[0],
          fitting[1], fitting[2],
        ]
      case .actor:
        [
          fitting[0].filter(\.isActor), fitting[1].filter(\.isActor), fitting[0], fitting[1],
          fitting[2].filter(\.isActor), fitting[2],
        ]
      case .thing:
        [
          fitting[0].filter { !$0.isActor }, fitting[1].filter { !$0.isActor },
          fitting[2].filter { !$0.isActor },
          fitting[0], fitting[1], fitting[2],
        ]
      }
    guard let tier = tiers.first(where: { !$0.isEmpty }) else { return [] }
    return Self.nearest(pronoun, tier)
  }

  private static func fits(_ pronoun: String, _ phrase: ActorPhrase) -> Bool {
    switch pronoun {
    case "it": !phrase.isPlural && !ActorNouns.isPerson(phrase.head)
    case "this": !ActorNouns.isPerson(phrase.head)
    case "they", "them", "these": phrase.isPlural || phrase.isActor
    default: phrase.isActor
    }
  }

  /// The last phrases that fit, for a pronoun in any place.
  static func fit(_ pronoun: String, _ phrases: [ActorPhrase]) -> [ActorPhrase] {
    nearest(
      pronoun,
      phrases.filter { pronoun == "it" ? !ActorNouns.isPerson($0.head) : ActorNouns.isActor($0.head) })
  }

  /// The last; for *they* and *it* also those that stand beside it: *a group, trust or board … they*.
  private static func nearest(_ pronoun: String, _ fitting: [ActorPhrase]) -> [ActorPhrase] {
    guard let last = fitting.last else { return [] }
    guard pronoun == "they" || pronoun == "them" || pronoun == "it" else { return [last] }
    var chosen = [last]
    for phrase in fitting.dropLast().reversed() {
      guard let first = chosen.first, phrase.range.upperBound <= first.range.lowerBound,
        first.range.lowerBound - phrase.range.upperBound <= 6
      else { break }
      chosen.insert(phrase, at: 0)
    }
    return chosen
  }
}
