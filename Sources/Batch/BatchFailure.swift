import Inputs
import Legislation
import Measures

/// A source of a run that has no counts, and why.
public struct BatchFailure: Sendable, Hashable {
  /// As in the other tables: relative to its input.
  public var path: String
  /// Number of the source in the run, from 1.
  public var item: Int
  /// Number of the input it came from, from 1.
  package var input: Int
  /// What is wrong, with the full name of the source as its place.
  public var problem: Problem

  package init(_ problem: Problem, path: String, item: Int, input: Int) {
    (self.problem, self.path, self.item, self.input) = (problem, path, item, input)
  }
}
