import Legislation

/// Why a text that is asked for cannot be understood.
package enum TextRequestError: ProblemError, Hashable {
  case noName(String)
  case noPath(String)
  case noScope(String)
  case scope(ScopeError, of: String)

  package var problems: [Problem] {
    switch self {
    case .noName(let text):
      [Problem(.invalid, "'\(text)' has no name before '='", "write Act=act.xml, or the file alone")]
    case .noPath(let text): [Problem(.invalid, "'\(text)' names no file", "write Act=act.xml::part 3")]
    case .noScope(let text):
      [Problem(.invalid, "'\(text)' has no scope behind '::'", "write act.xml::part 3, or the file alone")]
    case .scope(let error, let text): error.problems.map { $0.inside("'\(text)'", at: nil) }
    }
  }
}
