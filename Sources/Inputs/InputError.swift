import Legislation

/// Why a run cannot begin: its inputs ask for the impossible.
public enum InputError: ProblemError, Hashable {
  case noInputs
  /// Standard input is named more than once; it can be read once.
  case standardInputTwice
  /// A negative number of path components is to be stripped.
  case negativeStrip(Int)

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .noInputs:
      Problem(
        .missing, "no input is named", "name files, folders or archives, or '@-' for a list on standard input"
      )
    case .standardInputTwice:
      Problem(
        .repeated, "standard input is named more than once ('-' and '@-')",
        "it can be read once, so name it once")
    case .negativeStrip(let count):
      Problem(.invalid, "\(count) path components cannot be stripped", "give 0 or more")
    }
  }
}
