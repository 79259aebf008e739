import Force

/// What a norm is held against others by: its words, whole and by limbs, what is to be done, by whom, to whom.
struct NormMatter: Sendable {
  typealias Words = WordRarity.Words

  /// All its words.
  let words: Words
  /// The norm as a whole, and its opening words with each of its limbs.
  let readings: [Words]
  /// Of the whole and of each limb: the words from the verb on, without those of the bearer and the counterpart.
  let actions: [Words]
  /// How many words it has besides those of the bearer and the counterpart.
  let ownWords: Int
  /// Words of the bearer and the counterpart.
  let names: Words
  /// Words of the norm, its provision and its section's heading: what a passage about it may speak of.
  let section: Words
  let bearers: [String]
  let counterparts: [String]
  let verb: String
  /// The numbers of the verb and of those that say the same.
  let verbWords: Words

  init(_ norm: AlignedNorm, in context: AlignedNorm.Context, _ rarity: inout WordRarity) {
    let words = rarity.words(norm.words)
    let names = rarity.words(
      [norm.norm.bearer, norm.norm.counterpart].flatMap { Self.names($0) }.flatMap { WordForms.words($0) })
    let opening = rarity.words(norm.opening)
    let limbs = norm.limbs.map { rarity.words($0) }
    let action = rarity.words(Self.action(norm))
    let wholeAction = limbs.reduce(action, WordRarity.union)
    readings =
      [words] + (limbs.count > 1 ? limbs.map { WordRarity.union(opening, $0) } : [])
    actions =
      ([wholeAction] + (limbs.count > 1 ? limbs.map { WordRarity.union(action, $0) } : [])).map {
        let own = WordRarity.without($0, names)
        return own.isEmpty ? $0 : own
      }
    ownWords = WordRarity.without(words, names).count
    section = WordRarity.union(words, rarity.words(context.heading + context.paragraph))
    bearers = Self.names(norm.norm.bearer)
    counterparts = Self.names(norm.norm.counterpart)
    let verb = norm.norm.verb.lowercased()
    verbWords = rarity.words(ActionVerbs.like(verb))
    (self.words, self.names, self.verb) = (words, names, verb)
  }

  /// The other one has this one's verb, or one that says the same, among its words: *must secure that a plan is prepared* and
  /// *must prepare a plan*. A verb that was not found, and *be*, may be any.
  func mayDo(_ other: NormMatter) -> Bool {
    verb.isEmpty || verb == "be" || !WordRarity.common(verbWords, other.words).isEmpty
  }

  /// The opening words from the verb on, or from the modal if the verb is in a limb.
  private static func action(_ norm: AlignedNorm) -> [String] {
    let words = norm.opening.map { $0.lowercased() }
    let modal = words.firstIndex { ["must", "should", "may", "shall", "cannot"].contains($0) }
    let verb = norm.norm.verb.lowercased()
    let start =
      verb.isEmpty ? nil : words[(modal ?? 0)...].firstIndex(of: verb) ?? words.firstIndex(of: verb)
    return Array(norm.opening[(start ?? modal ?? 0)...])
  }

  /// Heads of phrases, without *unstated* and *not found*.
  private static func names(_ heads: String) -> [String] {
    heads.split(separator: ";").map { $0.drop { $0 == " " }.lowercased() }.filter {
      !$0.isEmpty && $0 != ActorGroups.unstated && $0 != ActorGroups.notFound
    }
  }
}

/// Whether heads of phrases name one body.
enum AlignedNames {
  /// *authority* and *local authority*.
  static func areOne(_ one: String, _ other: String) -> Bool {
    one == other || one.hasSuffix(" " + other) || other.hasSuffix(" " + one)
  }

  /// Both are named, and none of the one has so much as a noun in common with any of the other: *home authority* may be
  /// the *local authority*.
  static func areOthers(_ one: [String], _ other: [String]) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    return !one.contains { first in
      other.contains { second in
        areOne(first, second) || first.split(separator: " ").last == second.split(separator: " ").last
      }
    }
  }

  /// Heads that may be anybody.
  static let anybody: Set<String> = ["body", "person", "those", "party", "anyone", "everyone", "people"]
}
