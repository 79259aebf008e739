import Files
import Ingest
import Inputs
import Legislation
import Measures
import Reporter
import Wordlists

/// Why a study could not be run or begun. Nothing has been written then, unless a file could not be written.
/// Match on the case: the wording may change.
public enum StudyError: ProblemError {
  /// A file of the study that cannot be read; `what` is what the study calls it.
  case cannotRead(what: String, path: String, reason: String)
  /// The study file is no study.
  case notAStudy(WordlistErrors)
  /// Inputs that are not what the study fixes; never empty.
  case inputs([InputProblem])
  case wordlist(WordlistErrors)
  case text(IngestError)
  case published(PublishedTableError)
  /// A table whose measure lacks something.
  case measure(MeasureError, table: String, at: SourceLine)
  /// A table that cannot be worked out of its data.
  case data([Problem], table: String, at: SourceLine)
  /// A table that cannot be worked out over some of its texts.
  case table(String, at: SourceLine, [TextFailure])
  /// An output that is where an input, the study or its manifest is.
  case overwrites(output: String, what: String)
  /// An output in whose place is a file that no run of this study has written.
  case foreign(output: String)
  /// An output that a link would lead out of the study's folder, or that is itself a link or a folder.
  case outside(output: String, because: String)
  case notWritten(AtomicFileError)
  /// An output whose format cannot hold the table.
  case notRendered(RenderingError, output: String, table: String, at: SourceLine)
  /// There is nothing to verify against.
  case noManifest(path: String, study: String)
  /// The manifest is no manifest.
  case notAManifest(path: String, because: String, study: String)
  /// A study file that was to be begun is there already.
  case exists(path: String)
  /// A text, a list or an option that no study can be begun with.
  case cannotBegin(because: String, remedies: [Remedy])
  /// A hash for which the study file has no line that could be changed alone.
  case cannotRehash(at: SourceLine, sha256: String)

  public var problems: [Problem] {
    switch self {
    case .cannotRead(let what, let path, let reason):
      [
        Problem(
          .unreadable, "\(what) (\(path)) cannot be read: \(reason)",
          "name a file that is there and may be read")
      ]
    case .notAStudy(let errors), .wordlist(let errors): errors.problems
    case .inputs(let inputs): inputs.map(\.problem)
    case .text(let error): error.problems
    case .published(let error): error.problems
    case .measure(let error, let name, let line):
      error.problems.map { $0.inside("the table '\(name)' cannot be worked out", at: line) }
    case .data(let problems, let name, let line):
      problems.map { $0.inside("the table '\(name)' cannot be worked out", at: line) }
    case .table(let name, let line, let failures):
      failures.flatMap(\.problems).map { $0.inside("the table '\(name)' cannot be worked out", at: line) }
    case .overwrites(let output, let what):
      [Problem(.conflict, "The output '\(output)' would overwrite \(what)", "give it another path")]
    case .foreign(let output):
      [
        Problem(
          .conflict, "The output '\(output)' would overwrite a file that is in no manifest of this study",
          "move the file away", "give the output another path")
      ]
    case .outside(let output, let reason):
      [
        Problem(
          .conflict, "The output '\(output)' would not be a file in the study's folder: \(reason)",
          "give it another path")
      ]
    case .notWritten(let error): error.problems
    case .notRendered(let error, let output, let table, let line):
      error.problems.map { $0.inside("the table '\(table)' cannot be written as '\(output)'", at: line) }
    case .noManifest(let path, let study):
      [
        Problem(
          .missing, at: SourceLine(file: path), "there is no manifest to verify against", .runStudy(study))
      ]
    case .notAManifest(let path, let reason, let study):
      [
        Problem(
          .damaged, at: SourceLine(file: path), "it is no manifest of this study (\(reason))",
          .runStudyAgain(study))
      ]
    case .exists(let path):
      [
        Problem(
          .conflict, at: SourceLine(file: path), "there is a file already, and it is left as it is",
          "name another file to write to")
      ]
    case .cannotBegin(let reason, let remedies):
      [Problem(.missing, "A study file cannot be made: \(reason)", remedies)]
    case .cannotRehash(let line, let sha256):
      [
        Problem(
          .invalid, at: line, "the hash cannot be put in here",
          "write 'sha256: \(sha256)' beside the path yourself")
      ]
    }
  }
}

/// An input that is not what the study fixes.
public struct InputProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The file is another than the one fixed.
    case changed(fixed: String, found: String)
    /// The study fixes no hash yet.
    case notFixed(found: String)
    case unreadable(reason: String)
  }

  package let input: StudyInput
  package let kind: Kind
  /// Where the study fixes it.
  package let line: SourceLine

  package var problem: Problem {
    let what = "the \(input.kind.noun) '\(input.name)' (\(input.place))"
    switch kind {
    case .changed(let fixed, let found):
      return Problem(
        .changed, at: line, "\(what) has SHA-256 \(found), but the study fixes \(fixed)",
        "put the fixed one back", .rehashIfMeant(line.file))
    case .notFixed(let found):
      return Problem(
        .missing, at: line, "\(what) is not fixed yet", "write 'sha256: \(found)' beside it",
        .rehash(line.file))
    case .unreadable(let reason):
      return Problem(
        .unreadable, at: line, "\(what) cannot be read: \(reason)", "put it there", "change its path")
    }
  }
}
