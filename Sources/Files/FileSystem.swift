#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// What is asked of the file system about a path as a whole: what is there; folders made, files moved and taken away.
package enum FileSystem {
  package enum Kind: Hashable, Sendable { case file, folder, link, other }

  /// What a path leads to; nil if nothing is there, or it cannot be known.
  ///
  /// - Parameter followingLinks: false to know a link for what it is.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    status(of: path, followingLinks: followingLinks).map { status in
      switch status.st_mode & mode_t(S_IFMT) {
      case mode_t(S_IFREG): .file
      case mode_t(S_IFDIR): .folder
      case mode_t(S_IFLNK): .link
      default: .other
      }
    }
  }

  package static func exists(_ path: String) -> Bool { kind(of: path) != nil }

  package static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Size of a file in bytes, or nil if there is none.
  package static func size(_ path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

  /// The path is given to the system as it is: `FilePath` would take a slash from its end, and find a file at `file/`.
  private static func status(of path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    return unsafe (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
  }

  /// Whether anything is or may be at a path: a folder on the way may not be looked into. Nothing is opened, for a pipe
  /// would notice.
  package static func mayExist(_ path: String) -> Bool {
    // SAFETY: the string lives through the call.
    unsafe access(path, F_OK) == 0 || errno == EACCES
  }

  /// The path from the root without links; nil if nothing is there.
  package static func realPath(_ path: String) -> String? {
    // SAFETY: with no buffer of ours the call allocates the string, which is copied and then freed.
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Makes a folder, if it is not there.
  package static func makeFolder(_ path: String) throws(AtomicFileError) {
    // SAFETY: the string lives through the call.
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    let number = errno
    guard number == EEXIST, isFolder(path) else { throw .systemCall(number, path: path) }
  }

  /// Moves a file to another name, in place of what is there.
  package static func move(_ path: String, to target: String) throws(AtomicFileError) {
    // SAFETY: both strings live through the call.
    guard unsafe rename(path, target) == 0 else { throw .systemCall(errno, path: target) }
  }

  /// Takes a file away, if it is there.
  package static func remove(_ path: String) {
    // SAFETY: the string lives through the call.
    _ = unsafe unlink(path)
  }

  /// Takes an empty folder away, if it is there.
  package static func removeFolder(_ path: String) {
    // SAFETY: the string lives through the call.
    _ = unsafe rmdir(path)
  }

  /// Takes away what a program that was killed had not yet moved to its place; a folder that cannot be read keeps it.
  package static func removeLeftovers(in folder: String) {
    for name in (try? FolderListing.names(in: folder, hidden: true)) ?? [] where AtomicFile.isTemporary(name)
    {
      remove("\(folder)/\(name)")
    }
  }
}
