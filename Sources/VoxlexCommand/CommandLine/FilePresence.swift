import Voxlex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether a word of the command line names something in the file system.
enum FilePresence {
  /// Whether there is anything at a path, readable or not. Nothing is opened: a pipe would notice.
  static func exists(_ path: String) -> Bool {
    // SAFETY: the string lives through the call, which reads it alone.
    if unsafe access(path, F_OK) == 0 || errno == EACCES { return true }
    // A text of an archive of several.
    let place = PackedPath(path)
    return place.member != nil && PackedText.paths(in: place.file).contains(path)
  }
}
