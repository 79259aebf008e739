import Files
import Ingest
import Inputs
import Reporter

/// The files of a run that must not be in each other's way.
extension FileRoles {
  /// What the inputs of a run lead to.
  mutating func reads(inputs: [String]) {
    let filesInFolders = replacesFiles
    var found: [InputPlaces.Place] = []
    InputPlaces.visit(inputs, filesInFolders: filesInFolders) { found.append($0) }
    for place in found {
      switch place.kind {
      case .file: reads(place.identity, File(place.path, as: "an input"))
      case .list: reads(place.identity, File(place.path, as: "the list of inputs"))
      case .folder: readsFolder(place.identity, File(place.path, as: "a folder of inputs"))
      }
    }
  }

  /// What a run writes.
  package mutating func writes(_ destination: BatchDestination, as role: String) {
    switch destination {
    case .folder(let folder, _):
      writesFolder(folder, as: role)
      for path in destination.files where FileSystem.exists(path) { writes(path, as: role) }
    case .file(let path, _), .database(let path): writes(path, as: role)
    }
  }
}

/// The folder of a finished run, as others read it.
package enum BatchFolder {
  /// The table of all words in a folder; nil for what is no folder.
  package static func frequencies(in path: String) -> String? {
    FileSystem.isFolder(path) ? "\(path)/\(FolderFiles.frequencies)" : nil
  }
}

/// The files that a run writes into a folder.
enum FolderFiles {
  static let tables = ["counts", "documents", "failures", "powers"]
  static let run = "run.json"
  static let timing = "timing.json"
  static let description = "counts.csv-metadata.json"
  /// Always CSV: it is what keywords are held against.
  static let frequencies = "frequencies.csv"
  static let unfinished = "unfinished"

  /// Those of a finished run with tables of this format.
  static func names(_ format: RowFormat) -> [String] {
    tables.map { "\($0).\(format)" } + [frequencies, run, timing] + (format == .csv ? [description] : [])
  }
}
