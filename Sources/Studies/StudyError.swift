import Ingest
import Inputs
import Measures
import Reporter
import Wordlists

/// Why a study could not be run or begun. Nothing has been written then, unless a file could not be written.
/// Match on the case: the wording may change.
public enum StudyError: Error, Sendable, CustomStringConvertible {
  /// A file of the study that cannot be read; `what` is what the study calls it.
  case cannotRead(what: String, path: String, reason: String)
  /// The study file is no study.
  case notAStudy(WordlistErrors)
  /// Inputs that are not what the study fixes; never empty.
  case inputs([InputProblem])
  case wordlist(WordlistErrors)
  case text(IngestError)
  case published(PublishedTableError)
  /// A table that cannot be worked out over some of its texts.
  case table(String, at: SourceLine, [TextFailure])
  /// An output that stands where an input, the study or its manifest stands.
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
  case cannotBegin(because: String, remedy: String)
  /// A hash that `--rehash` cannot put in its place.
  case cannotRehash(at: SourceLine, sha256: String)

  public var description: String {
    switch self {
    case .cannotRead(let what, let path, let reason):
      "\(what) (\(path)) cannot be read: \(reason); name a file that is there and may be read."
    case .notAStudy(let errors), .wordlist(let errors): errors.description
    case .inputs(let problems): problems.map(\.description).joined(separator: "\n")
    case .text(let error): error.description
    case .published(let error): error.description
    case .table(let name, let line, let failures):
      failures.map { "\(line): the table '\(name)' cannot be worked out: \($0)" }.joined(separator: "\n")
    case .overwrites(let output, let what):
      "The output '\(output)' would overwrite \(what); give it another path."
    case .foreign(let output):
      "The output '\(output)' would overwrite a file that is in no manifest of this study; move the file away, or give "
        + "the output another path."
    case .outside(let output, let reason):
      "The output '\(output)' would not be a file in the study's folder: \(reason); give it another path."
    case .notWritten(let error): error.description
    case .notRendered(let error, let output, let table, let line):
      "\(line): the table '\(table)' cannot be written as '\(output)': \(error)"
    case .noManifest(let path, let study):
      "\(path): there is no manifest to verify against; run 'voxlex study \(study)' first."
    case .notAManifest(let path, let reason, let study):
      "\(path): it is no manifest of this study (\(reason)); run 'voxlex study \(study)' again."
    case .exists(let path):
      "\(path): there is a file already, and it is left as it is; name another file to write to."
    case .cannotBegin(let reason, let remedy): "A study file cannot be made: \(reason); \(remedy)."
    case .cannotRehash(let line, let sha256):
      "\(line): the hash cannot be put in here; write 'sha256: \(sha256)' beside the path yourself."
    }
  }
}

/// An input that is not what the study fixes.
public struct InputProblem: Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// The file is another than the one fixed.
    case changed(fixed: String, found: String)
    /// The study fixes no hash yet.
    case notFixed(found: String)
    case unreadable(reason: String)
  }

  public let input: StudyInput
  public let kind: Kind
  /// Where the study fixes it.
  public let line: SourceLine

  public var description: String {
    let what = "\(line): the \(input.kind.noun) '\(input.name)' (\(input.place))"
    let study = line.file
    switch kind {
    case .changed(let fixed, let found):
      return
        "\(what) has SHA-256 \(found), but the study fixes \(fixed); put the fixed one back, or, if the new "
        + "one is meant, run 'voxlex study \(study) --rehash'."
    case .notFixed(let found):
      return
        "\(what) is not fixed yet: write 'sha256: \(found)' beside it, or run 'voxlex study \(study) --rehash'."
    case .unreadable(let reason):
      return "\(what) cannot be read: \(reason); put it there, or change its path."
    }
  }
}
