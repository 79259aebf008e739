import Reporter

/// Why a batch run as a whole could not begin, go on or end. What fails in one document is a ``BatchFailure``.
public enum BatchError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The inputs cannot be made into a list of sources.
  case inputs(String)
  /// Results cannot be written; what was done before is kept.
  case output(AtomicFileError)
  /// SQLite refused.
  case database(path: String, reason: String)
  /// Results would stand in a folder that is read, and be taken for sources.
  case outputInsideInput(output: String, input: String)
  /// An earlier run to the same place was not finished.
  case unfinishedRun(place: String)
  /// The run that is to be gone on with had other settings.
  case otherSettings(place: String, name: String, was: String, now: String)
  /// The inputs are not those that the unfinished run has read.
  case inputsChanged(place: String, items: Int)
  /// A choice between versions reads the inputs twice.
  case cannotReadTwice(choice: String)
  /// Results that are to be summarised cannot be read.
  case results(path: String, reason: String)

  /// A list of inputs may be as long as a folder has files.
  private func short(_ value: String) -> String { value.count > 120 ? value.prefix(120) + "…" : value }

  public var description: String {
    switch self {
    case .inputs(let sentence): sentence
    case .output(let error): "\(error)"
    case .database(let path, let reason):
      "\(path): the database cannot be written: \(reason); make room or write elsewhere, then add --resume to go on."
    case .outputInsideInput(let output, let input):
      "\(output): the results would stand inside the input '\(input)' and be read as its texts; write them elsewhere."
    case .unfinishedRun(let place):
      "\(place): an unfinished run is there; add --resume to go on with it, or delete it to begin again."
    case .otherSettings(let place, let name, let was, let now):
      "\(place): the run there was begun with \(name) '\(short(was))', and this one has '\(short(now))'; use the same, or "
        + "leave --resume out and delete it to begin again."
    case .inputsChanged(let place, let items):
      "\(place): the first \(items) sources are not those that the unfinished run has read; restore them, or delete "
        + "it to begin again."
    case .cannotReadTwice(let choice):
      "--versions \(choice) must read its inputs twice, which a pipe does not allow; save them to a file first."
    case .results(let path, let reason): "\(path): \(reason)."
    }
  }
}
