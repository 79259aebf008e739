import Force

/// How alike a duty and a passage are, from 0 to 1, from what, and what speaks against one being the other.
///
/// Weights and threshold were chosen on the half of the labelled duties that is for building; see `Documentation/align.md`.
struct Likeness: Sendable, Hashable {
  /// How much of the duty's words the passage has, and of the passage's the duty with its section; each word by its rarity.
  var covered = 0.0
  var within = 0.0
  /// What is to be done: the cosine of the words from the verb on, without bearer and counterpart.
  var action = 0.0
  /// How much is shared at all: *must consult the parent* is little.
  var shared = 0.0
  var verb = 0.0
  var counterpart = 0.0
  /// How the passage cites the duty's section.
  var citation = Citation.none
  var isInChapterList = false
  /// Which reading of the passage is most like the duty: 0 for the whole, then its limbs.
  var reading = 0
  /// The passage says what may be done, and the duty what must.
  var permits = false
  /// Why the passage may be about something else, whatever the score.
  var doubts: [Doubt] = []
  /// By how much the score is above that of the duty which the passage is next most like, 0 to ``mostLead``; negative
  /// where it is more like another one.
  var lead = 0.0

  enum Citation: Double, Sendable { case none = 0, passage = 0.5, provision = 1 }

  /// - Returns: 0 to 1.
  var score: Double {
    let sum =
      0.25 * within + 0.20 * action + 0.17 * min(1, shared / Self.enough) + 0.15 * covered
      + 0.12 * citation.rawValue + 0.07 * verb + 0.04 * counterpart
    // Whole millionths, so that no sum prints as 0.9700000000000001.
    return (max(0, sum - (permits ? Self.ofPermission : 0)) * 1e6).rounded() / 1e6
  }

  /// A passage is a match of a duty with this threshold.
  func isMatch(_ threshold: Double) -> Bool {
    doubts.isEmpty && lead >= 0 && score + min(lead, Self.mostLead) >= threshold
  }

  /// What a permission costs: most often it is about another thing to be done.
  private static let ofPermission = 0.16
  /// Shared rarity that counts as whole: two to three of the rarest words.
  private static let enough = 2.4
  /// A passage that is much more like this duty than any other needs so much less of the score.
  static let mostLead = 0.06

  /// What speaks against a passage, in the words of a reader.
  enum Doubt: String, Sendable, CaseIterable {
    case bearer = "another bearer"
    case counterpart = "another counterpart"
    case action = "another action"
    case fewWords = "few words in common"
    case bareDuty = "the duty has few words of its own"
    case barePassage = "the passage has few words of its own"
    case description = "no norm"
    case nearer = "nearer to another duty"
    case score = "below the threshold"
  }

  /// Nothing in common.
  init() {}

  /// - Parameter isKnown: whether some duty of the Act binds a body of that name.
  init(
    _ duty: AlignedNorm, _ dutyMatter: NormMatter, _ passage: AlignedNorm, _ passageMatter: NormMatter,
    _ rarity: WordRarity, isKnown: (String) -> Bool
  ) {
    // A list under a colon states several duties: the limb that is most like this one counts.
    var best = -1.0
    for (place, candidate) in passageMatter.readings.enumerated() {
      let alike = rarity.cosine(dutyMatter.words, candidate)
      if alike > best { (best, reading) = (alike, place) }
    }
    let words = passageMatter.readings[reading]
    shared = rarity.shared(dutyMatter.words, words)
    let (own, its) = (rarity.sum(dutyMatter.words), rarity.sum(words))
    covered = own > 0 ? shared / own : 0
    within = its > 0 ? rarity.shared(dutyMatter.section, words) / its : 0
    for one in dutyMatter.actions {
      for other in passageMatter.actions { action = max(action, rarity.cosine(one, other)) }
    }
    verb = ActionVerbs.likeness(dutyMatter.verb, passageMatter.verb)
    counterpart =
      duty.norm.counterpart != ActorGroups.unstated && duty.norm.counterpart == passage.norm.counterpart
      ? 1 : 0
    permits = passage.norm.kind == .permission || passage.norm.kind == .exemption

    if AlignedNames.areOthers(dutyMatter.bearers, passageMatter.bearers),
      passageMatter.bearers.contains(where: { !AlignedNames.anybody.contains($0) && isKnown($0) })
    {
      doubts.append(.bearer)
    }
    if AlignedNames.areOthers(dutyMatter.counterparts, passageMatter.counterparts) {
      doubts.append(.counterpart)
    }
    if verb == 0, !dutyMatter.mayDo(passageMatter), !passageMatter.mayDo(dutyMatter) {
      doubts.append(.action)
    }
    let common = WordRarity.common(dutyMatter.words, passageMatter.words)
    if WordRarity.without(common, dutyMatter.names).count < Self.fewestShared { doubts.append(.fewWords) }
    if dutyMatter.ownWords < Self.fewestOwn || duty.saysDoSo { doubts.append(.bareDuty) }
    if passageMatter.ownWords < Self.fewestOwn { doubts.append(.barePassage) }
    if passage.norm.force == .ungoverned, !passage.saysDuty { doubts.append(.description) }
  }

  /// Norms of fewer words besides bearer and counterpart say too little to be found again.
  private static let fewestOwn = 3
  private static let fewestShared = 2
}
