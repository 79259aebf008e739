import Files
import Voxlex

/// Whether a word of the command line names something in the file system.
enum FilePresence {
  /// Whether there is anything at a path, readable or not. Nothing is opened: a pipe would notice.
  static func exists(_ path: String) -> Bool {
    if FileSystem.mayExist(path) { return true }
    // A text of an archive of several.
    let place = PackedPath(path)
    return place.member != nil && PackedText.paths(in: place.file).contains(path)
  }
}
