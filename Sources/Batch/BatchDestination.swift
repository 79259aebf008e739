import Files

/// Where the results of a run go.
public enum BatchDestination: Sendable, Hashable {
  /// `counts`, `documents`, `failures` and `run.json` in a folder.
  case folder(String, RowFormat)
  /// The counts alone.
  case file(String, RowFormat)
  /// All tables in an SQLite database.
  case database(String)

  /// What a name that a person wrote means.
  ///
  /// `.sqlite`, `.sqlite3` and `.db` are a database, `.csv`, `.ndjson` and `.jsonl` the counts alone. A name without an
  /// ending, one that ends in `/`, and that of a folder which is there, is a folder.
  ///
  /// - Parameter format: of the tables in a folder.
  /// - Returns: nil for a name that ends like a file of another kind (`t.xlsx`, `t.json`): a folder of that name would
  ///   surprise whoever opens it.
  public init?(named path: String, format: RowFormat = .csv) {
    let ending = Self.ending(of: path)
    switch ending {
    case "sqlite", "sqlite3", "db": self = .database(path)
    case "csv": self = .file(path, .csv)
    case "ndjson", "jsonl": self = .file(path, .ndjson)
    default:
      guard ending.isEmpty || FileSystem.isFolder(path) else { return nil }
      self = .folder(path, format)
    }
  }

  /// What of a name says the kind of file, in small letters: up to eight letters and digits behind its last dot, at
  /// least one of them a letter, for `results.2014` is a folder. Empty if there is none.
  private static func ending(of path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    let isKind =
      (1...8).contains(ending.utf8.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ending.contains(where: \.isLetter)
    return isKind ? ending : ""
  }

  /// The path as it was given.
  public var path: String {
    switch self {
    case .folder(let path, _), .file(let path, _), .database(let path): path
    }
  }

  /// Whether it is a folder, which has tables of all kinds.
  package var isFolder: Bool { if case .folder = self { true } else { false } }

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

  /// Whether rows of a format are written there.
  package func accepts(_ format: RowFormat) -> Bool {
    switch self {
    case .folder(_, let rows), .file(_, let rows): rows == format
    case .database: false
    }
  }

  /// Whether a run to this place was begun and not finished.
  package var hasUnfinishedRun: Bool { FileSystem.exists(unfinished) }

  /// Where an unfinished run is: a folder, or the database under another name.
  package var unfinished: String {
    switch self {
    case .folder(let path, _): "\(path)/\(FolderFiles.unfinished)"
    case .file(let path, _), .database(let path): path + ".unfinished"
    }
  }
}
