import Legislation
import Reporter

/// Why a batch run as a whole could not begin, go on or end. What fails in one document is a ``BatchFailure``.
///
/// The sentence is ``problem`` and then a remedy. ``remedies`` are data, so that a program can word them as what its
/// users can do; ``description`` words them for users of the library.
public enum BatchError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The inputs cannot be made into a list of sources.
  case inputs(String)
  /// Results cannot be written; what was done before is kept.
  case output(AtomicFileError)
  /// SQLite refused.
  case database(path: String, reason: String)
  /// An output is a file that is read, or stands among the texts. Nothing has been read or written.
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
  case results(path: String, reason: String)

  /// What can be done about an error.
  public enum Remedy: Sendable, Hashable {
    /// Resume the unfinished run.
    case resume
    /// Write over what is there: only files of a run's own names.
    case replace
    case writeElsewhere
    case useSameSettings
    case restoreInputs
    case saveInputs
    case makeRoom
    /// Let the program open more files, and go on.
    case allowMoreFiles
  }

  /// Whether what was done so far can be resumed.
  public var keepsResults: Bool {
    switch self {
    case .output, .database, .tooManyOpenFiles: true
    default: false
    }
  }

  /// What is wrong, without a full stop.
  public var problem: String {
    switch self {
    case .inputs(let sentence): return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    case .output(let error): return String("\(error)".dropLast())
    case .database(let path, let reason): return "\(path): the database cannot be written: \(reason)"
    case .conflict(let error): return String("\(error)".dropLast())
    case .unfinishedRun(let place): return "\(place): an unfinished run is there"
    case .otherSettings(let place, let name, let was, let now):
      return "\(place): the run there has \(name) '\(short(was))', and this one has '\(short(now))'"
    case .foreignFiles(let place, let names) where names == [place]:
      return "\(place): the file there is not one that voxlex has written"
    case .foreignFiles(let place, let names):
      let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      return
        "\(place): the folder holds \(shown)\(names.count > 3 ? " and \(names.count - 3) more" : ""), and no run.json "
        + "of a finished run says that voxlex wrote \(names.count == 1 ? "it" : "them")"
    case .inputsChanged(let place, let items):
      return
        "\(place): the first \(items.of("source is not the one", "sources are not those")) that the unfinished run has read"
    case .cannotReadTwice(let choice):
      return "A choice of versions ('\(choice.rawValue)') reads its inputs twice, which a pipe does not allow"
    case .tooManyOpenFiles(let path): return "\(path): cannot be opened: too many files are open"
    case .results(let path, let reason): return "\(path): \(reason)"
    }
  }

  /// What can be done, the first thing first; empty where ``problem`` says it.
  public var remedies: [Remedy] {
    switch self {
    case .inputs, .output, .conflict, .results: []
    case .tooManyOpenFiles: [.allowMoreFiles]
    case .database: [.makeRoom, .writeElsewhere]
    case .unfinishedRun: [.resume, .replace, .writeElsewhere]
    case .otherSettings: [.writeElsewhere, .useSameSettings, .replace]
    case .foreignFiles: [.writeElsewhere, .replace]
    case .inputsChanged: [.restoreInputs, .replace]
    case .cannotReadTwice: [.saveInputs]
    }
  }

  /// The sentence, with remedies in the words of whoever shows it.
  public func sentence(_ wording: (Remedy) -> String) -> String {
    let words = remedies.map(wording)
    guard let last = words.last else { return problem + "." }
    let all = words.count == 1 ? last : words.dropLast().joined(separator: ", ") + ", or " + last
    return "\(problem); \(all)."
  }

  public var description: String {
    sentence { remedy in
      switch remedy {
      case .resume: "resume it"
      case .replace: "replace what is there"
      case .writeElsewhere: "write elsewhere"
      case .useSameSettings: "use the same settings"
      case .restoreInputs: "restore the inputs"
      case .saveInputs: "save them to files first"
      case .allowMoreFiles: "let the program open more files and resume the run"
      case .makeRoom: "make room and resume the run"
      }
    }
  }

  /// A list of inputs may be as long as a folder has files.
  private func short(_ value: String) -> String { value.count > 120 ? value.prefix(120) + "…" : value }
}
