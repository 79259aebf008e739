import Inputs
import Legislation
import Reporter

/// Why a text has no figures.
public enum TextFailure: ProblemError, Hashable {
  case notRead(IngestError)
  case notCounted(path: String, ScopeError)

  /// The source as it was named.
  public var path: String {
    switch self {
    case .notRead(let error): error.path
    case .notCounted(let path, _): path
    }
  }

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .notRead(let error): error.problem
    case .notCounted(_, let error): error.problem
    }
  }
}

extension TextFailure {
  /// As a result shows it.
  package var presented: Presented.Failure { Presented.Failure(path: path, sentence: description) }

  package var json: JSONValue { ["path": .string(path), "sentence": .string(description)] }
}
