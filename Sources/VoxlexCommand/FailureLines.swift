import Batch
import Measures

/// Which failures of a batch run are printed on standard error as they come: every input that was named, and of the
/// sources inside folders, archives and lists the first. All are in the table of failures, and where the results have none,
/// all are printed.
final class FailureLines: Sendable {
  /// As many sources as a reader looks at before opening the table.
  static let limit = 5

  private let inputs: Set<String>
  private let printsAll: Bool
  private let isQuiet: Bool
  private let printed = Monitor(0)

  init(inputs: [String], destination: BatchDestination, isQuiet: Bool) {
    (self.inputs, self.isQuiet) = (Set(inputs), isQuiet)
    printsAll = if case .file = destination { true } else { false }
  }

  func shows(_ failure: BatchFailure) -> Bool {
    if printsAll || inputs.contains(failure.path) { return true }
    guard !isQuiet else { return false }
    return printed.with { count in
      count += 1
      return count <= Self.limit
    }
  }
}
