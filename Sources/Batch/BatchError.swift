import Files
import Inputs
import Legislation
import Reporter

/// Why a batch run as a whole could not begin, be resumed or end. What fails in one document is a ``BatchFailure``.
public enum BatchError: ProblemError, Hashable {
  /// The inputs cannot be made into a list of sources.
  case inputs(InputError)
  /// Results cannot be written; what was done before is kept.
  case output(AtomicFileError)
  /// SQLite refused.
  case database(path: String, reason: String)
  /// An output is a file that is read, or is among the texts. Nothing has been read or written.
  case conflict(FileRoleError)
  /// An earlier run to the same place was not finished.
  case unfinishedRun(place: String)
  /// The run that is there, finished or not, had other settings.
  case otherSettings(place: String, name: String, was: String, now: String)
  /// Files are there that no run has written; their names, in order.
  case foreignFiles(place: String, names: [String])
  /// The inputs are not those that the unfinished run has read.
  case inputsChanged(place: String, items: Int)
  /// A choice between versions reads the inputs twice.
  case cannotReadTwice(choice: VersionChoice)
  /// The system lets the program open no more files, not even a source; what was done before is kept.
  case tooManyOpenFiles(path: String)
  /// Results that are to be summarised cannot be read.
  case results(path: String, because: String, remedy: Remedy)

  /// Whether what was done so far can be resumed.
  package var keepsResults: Bool {
    switch self {
    case .output, .database, .tooManyOpenFiles: true
    default: false
    }
  }

  public var problems: [Problem] {
    switch self {
    case .inputs(let error): error.problems
    case .output(let error): error.problems
    case .conflict(let error): error.problems
    case .database(let path, let reason):
      [
        Problem(
          .output, at: SourceLine(file: path), "the database cannot be written: \(reason)", .makeRoom,
          .writeElsewhere)
      ]
    case .unfinishedRun(let place):
      [
        Problem(
          .conflict, at: SourceLine(file: place), "an unfinished run is there", .resume, .replace,
          .writeElsewhere)
      ]
    case .otherSettings(let place, let name, let was, let now):
      [
        Problem(
          .changed, at: SourceLine(file: place),
          "the run there has \(name) '\(short(was))', and this one has '\(short(now))'", .writeElsewhere,
          .useSameSettings, .replace)
      ]
    case .foreignFiles(let place, let names):
      [Problem(.conflict, at: SourceLine(file: place), foreign(place, names), .writeElsewhere, .replace)]
    case .inputsChanged(let place, let items):
      [
        Problem(
          .changed, at: SourceLine(file: place),
          "the first \(items.of("source is not the one", "sources are not those")) that the unfinished run has read",
          .restoreInputs, .replace)
      ]
    case .cannotReadTwice(let choice):
      [
        Problem(
          .unsupported,
          "A choice of versions ('\(choice.rawValue)') reads its inputs twice, which a pipe does not allow",
          .saveInputs)
      ]
    case .tooManyOpenFiles(let path):
      [
        Problem(
          .unreadable, at: SourceLine(file: path), "cannot be opened: too many files are open",
          .allowMoreFiles)
      ]
    case .results(let path, let reason, let remedy):
      [Problem(.unreadable, at: SourceLine(file: path), reason, remedy)]
    }
  }

  /// Writes results; what fails is an error of the run.
  static func writing<Result>(
    _ body: () throws(AtomicFileError) -> Result
  ) throws(BatchError) -> Result {
    do { return try body() } catch { throw .output(error) }
  }

  /// A file of a run that cannot be read.
  static func results(unreadable error: IngestError) -> BatchError {
    let problem = error.problem
    return .results(
      path: problem.placeText, because: problem.what, remedy: problem.remedies.first ?? "run the batch again")
  }

  private func foreign(_ place: String, _ names: [String]) -> String {
    if names == [place] { return "the file there is not one that voxlex has written" }
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return "the folder holds \(shown)\(more), and no run.json of a finished run says that voxlex wrote "
      + (names.count == 1 ? "it" : "them")
  }

  /// A list of inputs may be as long as a folder has files.
  private func short(_ value: String) -> String { value.count > 120 ? value.prefix(120) + "…" : value }
}
