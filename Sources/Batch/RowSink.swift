/// Where rows of results go, in order: files of text, or a database.
protocol RowSink: AnyObject {
  /// How the workers are to make rows of counts ready; nil: as cells.
  var rowFormat: RowFormat? { get }
  /// What an unfinished run had done, if the sink goes on with one.
  var resumed: RunAccount? { get }
  /// Whether that run had read all its inputs, so that only ``finish(_:_:)`` is left to do.
  var isComplete: Bool { get }
  /// Identifier, hash and path of each document of the unfinished run, in order.
  func earlierDocuments(_ body: (_ id: String, _ sha256: String, _ path: String) -> Void) throws(BatchError)

  func add(_ record: DocumentRecord, _ rows: CountRows, duplicateOf earlier: String?) throws(BatchError)
  func add(_ failure: BatchFailure) throws(BatchError)
  /// Makes all that was added so far something that a later run can go on from.
  func mark(_ account: RunAccount) throws(BatchError)
  /// Gives the results their names; until then nothing looks whole.
  func finish(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError)
  /// Lets go of what was opened and leaves it for a later run.
  func abandon()
  /// Takes away what was begun, where there is nothing in it to go on from.
  func discard()
}

/// Where the results of a run go.
public enum BatchDestination: Sendable, Hashable {
  /// `counts`, `documents`, `failures` and `run.json` in a folder.
  case folder(String, RowFormat)
  /// The counts alone.
  case file(String, RowFormat)
  /// All tables in an SQLite database.
  case database(String)

  public var path: String {
    switch self {
    case .folder(let path, _), .file(let path, _), .database(let path): path
    }
  }

  /// The files that a finished run has.
  var files: [String] {
    switch self {
    case .folder(let path, let format): FolderFiles.names(format).map { "\(path)/\($0)" }
    case .file(let path, _), .database(let path): [path]
    }
  }

  /// How the tables are written, a setting of the run.
  var form: String {
    switch self {
    case .folder(_, let format), .file(_, let format): format.rawValue
    case .database: "sqlite"
    }
  }

  /// Whether a run to this place was begun and not finished.
  public var hasUnfinishedRun: Bool { SystemCalls.exists(unfinished) }

  /// Where an unfinished run stands: a folder, or the database under another name.
  public var unfinished: String {
    switch self {
    case .folder(let path, _): "\(path)/\(FolderFiles.unfinished)"
    case .file(let path, _), .database(let path): path + ".unfinished"
    }
  }
}
