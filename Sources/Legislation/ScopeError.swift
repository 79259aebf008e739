/// Why a scope cannot be understood, or not be applied to a document.
public enum ScopeError: ProblemError, Hashable {
  case notUnderstood(String)
  case noSuchProvision(path: String, wanted: String, available: String)
  case ambiguous(path: String, wanted: String, labels: [String])
  case selectsNothing(path: String, scope: String, available: String)
  case cannotTell(path: String, filter: String, reason: String)
  /// A paragraph by its number, of a text with so many.
  case noSuchParagraph(path: String, wanted: Int, count: Int)
  /// A stretch whose end precedes its beginning.
  case stretchRunsBackwards(path: String)
  /// A part of a text's own scope.
  case ownNotUnderstood(String)
  /// A text's own scope that begins with two named ones.
  case twoNamed(String, String)

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .notUnderstood(let text):
      Problem(
        .invalid, "'\(text)' is no provision",
        "write it as 'part 3', 's. 19-83', 's. 28(1)', 'sch. 2', 'sch. 4 part 3' or 'para. 9.23'")
    case .noSuchProvision(let path, let wanted, let available):
      Problem(
        .scope, at: SourceLine(file: path), "there is no \(wanted); the text has \(available)",
        "choose another scope for this text")
    case .ambiguous(let path, let wanted, let labels):
      Problem(
        .scope, at: SourceLine(file: path),
        "'\(wanted)' may be \(labels.prefix(6).joined(separator: " or "))", .chooseProvision)
    case .selectsNothing(let path, let scope, let available):
      Problem(
        .scope, at: SourceLine(file: path),
        "the scope '\(scope)' selects nothing; the text has \(available)",
        "choose another scope for this text")
    case .cannotTell(let path, let filter, let reason):
      Problem(
        .scope, at: SourceLine(file: path), "the filter '\(filter)' cannot be applied, because \(reason)",
        "leave it out for this text")
    case .noSuchParagraph(let path, let wanted, let count):
      Problem(
        .scope, at: SourceLine(file: path),
        "there is no paragraph \(wanted); the text has \(count.of("paragraph"))",
        "name a provision or another number")
    case .stretchRunsBackwards(let path):
      Problem(
        .scope, at: SourceLine(file: path), "the end of the stretch precedes its beginning in this text",
        "exchange the two")
    case .ownNotUnderstood(let text):
      Problem(
        .invalid, "'\(text)' is no scope of a text",
        "write \(Scope.named.map(\.base).joined(separator: ", ")), a provision such as 'part 3' or 'sch. 2', 'not sch. 2', 'with commentary', 'without headings', 'amendments only' or 'language cy', several separated by commas"
      )
    case .twoNamed(let one, let other):
      Problem(
        .invalid, "A text has one named scope, not both '\(one)' and '\(other)'", "leave one out")
    }
  }
}
