import Legislation
import Reporter

/// One way of measuring texts: a count, a profile, an audit. A value of it is its options.
///
/// A measure is one file: its declaration, how its options are read, the worker that takes a part from each text and
/// makes a result of the parts, and the result with its columns. Commands, study files and the run over texts know it by
/// its declaration alone; ``KnownMeasures/all`` is the list of them.
package protocol Measure: Sendable {
  associatedtype Worker: MeasureWorker

  /// What it is called, what it is given, and which options it has.
  static var declaration: MeasureDeclaration { get }

  /// Reads the options that a command line or a study file gives; what is wrong with them is noted in them.
  init(_ options: inout OptionValues)

  /// What does the work, ready for the first text.
  ///
  /// - Throws: ``MeasureError`` if the measure cannot be had with these materials.
  func worker(_ materials: Materials) throws(MeasureError) -> Worker
}

/// Measures one text after another. Each thread has a copy of its own, which may keep what helps it with the next text,
/// such as a vocabulary; what a text gives must not depend on that.
package protocol MeasureWorker: Sendable {
  /// What one text gives. The document is no longer needed then.
  associatedtype Part: Sendable
  associatedtype Result: Presentable

  /// Takes from a text what the result needs of it.
  ///
  /// What counts is `text.scope.applied(to:)` the scope of the ``Materials``: a text's own scope holds over that of the run,
  /// and nothing but the worker applies it.
  ///
  /// - Parameter text: what the document is called, and its own scope, if any.
  /// - Throws: `ScopeError` if the scope cannot be applied to the document.
  mutating func part(of document: Document, as text: TextRequest<String>) throws(ScopeError) -> Part

  /// The result over all texts.
  ///
  /// - Parameters:
  ///   - parts: in the order in which the texts were asked for; never empty.
  ///   - failures: texts that have no part.
  func result(of parts: [Part], failures: [TextFailure]) -> Result
}

/// Why a measure cannot be had, whatever the texts.
public enum MeasureError: ProblemError {
  /// A published table whose rows cannot be searched for.
  case published(PublishedTableError)
  /// Something that the measure needs and was not given: `a wordlist`.
  case lacks(String, measure: String)

  public var problems: [Problem] {
    switch self {
    case .published(let error): error.problems
    case .lacks(let what, let measure):
      [Problem(.missing, "The measure '\(measure)' needs \(what), and none was given", "give it one")]
    }
  }
}
