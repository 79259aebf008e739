import Force

/// How alike a duty and a passage are, from 0 to 1, and from what.
///
/// The weights, and the threshold that goes with them, were chosen on the half of the labelled pairs that is for building;
/// see `Documentation/align.md`.
struct Likeness: Sendable, Hashable {
  /// Shared words, the rarer the more: the cosine of both, lowered where there is little of it.
  var words = 0.0
  var bearer = 0.0
  var verb = 0.0
  var counterpart = 0.0
  /// How the passage cites the duty's section.
  var citation = Citation.none
  var isInChapterList = false
  /// The passage says what may be done, and the duty what must.
  var permits = false

  enum Citation: Double, Sendable { case none = 0, passage = 0.8, provision = 1 }

  /// - Returns: 0 to 1.
  var score: Double {
    let shared = min(1, words / Self.enough)
    let sum =
      0.55 * shared + 0.12 * bearer + 0.12 * verb + 0.03 * counterpart + 0.15 * citation.rawValue
      + (isInChapterList ? 0.03 : 0)
    // Another verb, or a permission, is most often about another thing to be done.
    return sum * (verb < 0.5 ? Self.doubt : 1) * (permits ? Self.doubt : 1)
  }

  private static let doubt = 0.8

  /// A cosine of this much counts as whole: passages put things in their own words.
  static let enough = 0.6
  /// Shared rarity that halves what a cosine is worth: *the authority must consult* alone is little.
  static let little = 2.0

  /// The words of two heads that name one body: *authority* and *local authority*.
  static func bearers(_ one: [String], _ other: [String]) -> Double {
    var best = 0.0
    for first in one {
      for second in other { best = max(best, heads(first, second)) }
    }
    return best
  }

  private static func heads(_ one: String, _ other: String) -> Double {
    if open.contains(one) || open.contains(other) { return 0.3 }
    if one == other || one.hasSuffix(" " + other) || other.hasSuffix(" " + one) { return 1 }
    return one.split(separator: " ").last == other.split(separator: " ").last ? 0.7 : 0
  }

  private static let open: Set<String> = [ActorGroups.unstated, ActorGroups.notFound, ""]

  static func verbs(_ one: String, _ other: String) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    if one == other || WordForms.stem(one) == WordForms.stem(other) && WordForms.stem(one) != nil { return 1 }
    return verbGroups.contains { $0.contains(one) && $0.contains(other) } ? 0.6 : 0
  }

  /// Verbs by which a code says what an Act says with another.
  static let verbGroups: [Set<String>] = [
    ["inform", "notify", "tell", "advise", "informed", "notified"],
    ["consult", "involve", "discuss", "engage"],
    ["consider", "regard", "have", "take", "decide", "determine"], ["send", "issue", "give", "provide"],
    ["make", "arrange", "secure", "ensure", "have", "put"], ["publish", "include", "published"],
    ["co-operate", "work"], ["review", "keep"], ["maintain", "keep", "continue"],
    ["conduct", "carry", "undertake", "secure"], ["pay", "meet", "fund"],
  ]
}
