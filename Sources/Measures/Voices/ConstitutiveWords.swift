import Force

/// Verbs of what a law says of itself: *may be cited as*, *shall be construed as*, *shall come into force*.
enum ConstitutiveWords {
  /// - Parameters:
  ///   - verb: the verb in lower case, the participle of a passive.
  ///   - behind: the words behind it, in lower case.
  static func says(_ clause: BoundClause, verb: String, behind: [Substring]) -> Bool {
    let next = behind.first.map(String.init) ?? ""
    if clause.isPassive {
      guard case .unstated = clause.bearer else { return false }
      if verb == "cited" { return true }
      // *may be treated as* is a power of somebody's.
      guard clause.force != .may, clause.force != .mayNot else { return false }
      return deemed.contains(verb) || amended.contains(verb)
        || verb == "taken" && (next == "to" || next == "as")
        || verb == "known" && next == "as"
    }
    guard clause.force != .may, clause.force != .mayNot else { return false }
    switch verb {
    // *There shall be a council*
    case "be" where clause.bearer == .unstated && !clause.isPassive:
      return clause.force == .shall || clause.force == .ungoverned
    case "mean", "means": return true
    case "have": return next == "effect" || behind.prefix(3).contains("meaning")
    case "come": return next == "into"
    case "cease": return next == "to" && !isOfActors(clause)
    case "apply", "extend", "expire": return !isOfActors(clause)
    default: return false
    }
  }

  private static func isOfActors(_ clause: BoundClause) -> Bool {
    clause.bearer.phrases.contains(where: \.isActor)
  }

  private static let deemed: Set<String> = [
    "construed", "read", "interpreted", "regarded", "treated", "deemed", "understood", "ignored",
    "disregarded",
  ]
  private static let amended: Set<String> = [
    "amended", "inserted", "substituted", "omitted", "added", "replaced", "repealed",
  ]
}
