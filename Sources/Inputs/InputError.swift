/// Why a run cannot begin: its inputs ask for the impossible.
public enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  case noInputs
  /// Standard input is named more than once; it can be read once.
  case standardInputTwice
  /// A negative number of path components is to be stripped.
  case negativeStrip(Int)

  public var description: String {
    switch self {
    case .noInputs:
      "no input is named; name files, folders or archives, or '@-' for a list on standard input."
    case .standardInputTwice:
      "standard input is named more than once ('-' and '@-'); it can be read once, so name it once."
    case .negativeStrip(let count): "\(count) path components cannot be stripped; give 0 or more."
    }
  }
}
