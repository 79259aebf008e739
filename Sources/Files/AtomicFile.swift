#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Writes a file whole or not at all: whoever reads the path sees the old bytes or the new ones,
/// also after a crash, a full disk or a pulled plug.
package enum AtomicFile {
  /// Puts the bytes at the path.
  ///
  /// They go to a new file in the same folder, are forced to the disk, and take the place of the
  /// old file in one step. The permissions of an existing file are kept; a new one gets those that
  /// the process gives new files. A symbolic link stays and the file it leads to is replaced, or
  /// made if it is not there. What is no regular file (a pipe, a terminal, `/dev/stdout`) is
  /// written to directly. Other hard links to an existing file keep the old bytes.
  ///
  /// - Throws: ``AtomicFileError``. The path is then as it was, and no temporary file is left.
  package static func write(_ bytes: [UInt8], to path: String) throws(AtomicFileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAPath(path) }
    var mode: mode_t?
    if let status = try status(of: path) {
      switch status.st_mode & mode_t(S_IFMT) {
      case mode_t(S_IFDIR): throw .isFolder(path)
      case mode_t(S_IFREG):
        // A rename needs no leave to write to the file it replaces; ask for it, as an editor would.
        // SAFETY: the string lives through the call and holds no zero byte.
        guard unsafe access(path, W_OK) == 0 else { throw .systemCall(errno, path: path) }
        mode = status.st_mode & 0o7777
      default:
        // The links of `/dev/stdout` lead to names that are no paths: leave them to the system.
        try writeInPlace(bytes, path: path)
        return
      }
    }
    let target = try resolvingLinks(path)
    try replace(target, with: bytes, mode: mode, path: path)
  }

  /// The UTF-8 bytes of a text, as ``write(_:to:)-([UInt8],_)``.
  package static func write(_ text: String, to path: String) throws(AtomicFileError) {
    try write(Array(text.utf8), to: path)
  }

  /// Looks whether the path can be written to, as far as that can be known without writing.
  ///
  /// - Throws: what ``write(_:to:)-([UInt8],_)`` would throw.
  package static func check(_ path: String) throws(AtomicFileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAPath(path) }
    if let status = try status(of: path) {
      if status.st_mode & mode_t(S_IFMT) == mode_t(S_IFDIR) { throw .isFolder(path) }
      // SAFETY: the string lives through the call and holds no zero byte.
      guard unsafe access(path, W_OK) == 0 else { throw .systemCall(errno, path: path) }
      guard status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG) else { return }
    }
    let folder = folder(of: try resolvingLinks(path))
    // SAFETY: as above.
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw .systemCall(errno, path: path, folder: folder)
    }
  }

  /// As ``check(_:)``, of a folder that files are to be written into, and that is made if only it is missing.
  package static func checkFolder(_ path: String) throws(AtomicFileError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAPath(path) }
    guard let status = try status(of: path) else { return try check(path) }
    guard status.st_mode & mode_t(S_IFMT) == mode_t(S_IFDIR) else {
      throw .failed(path: path, reason: "it is a file, and a folder is wanted")
    }
    // SAFETY: the string lives through the call and holds no zero byte.
    guard unsafe access(path, W_OK | X_OK) == 0 else { throw .systemCall(errno, path: path) }
  }

  /// Whether the path leads to what is there and is neither a file nor a folder: a pipe, a terminal, `/dev/stdout`.
  package static func isStream(_ path: String) -> Bool {
    guard !path.utf8.contains(0), let found = try? status(of: path) else { return false }
    let kind = found.st_mode & mode_t(S_IFMT)
    return kind != mode_t(S_IFREG) && kind != mode_t(S_IFDIR)
  }

  private static func replace(
    _ target: String, with bytes: [UInt8], mode: mode_t?, path: String
  ) throws(AtomicFileError) {
    let (descriptor, temporary) = try makeTemporary(beside: target, path: path)
    do throws(AtomicFileError) {
      do throws(AtomicFileError) {
        if let mode, fchmod(descriptor, mode) != 0 { throw .systemCall(errno, path: path) }
        try writeAll(bytes, to: descriptor, path: path)
        if fsync(descriptor) != 0 { throw .systemCall(errno, path: path) }
      } catch {
        _ = close(descriptor)
        throw error
      }
      // Some file systems report a full disk only here.
      guard close(descriptor) == 0 else { throw .systemCall(errno, path: path) }
      // SAFETY: both strings live through the call and hold no zero byte.
      guard unsafe rename(temporary, target) == 0 else { throw .systemCall(errno, path: path) }
    } catch {
      // SAFETY: as above.
      _ = unsafe unlink(temporary)
      throw error
    }
    forceFolder(folder(of: target))
  }

  /// The path that a chain of symbolic links ends at, which need not be there.
  package static func resolvingLinks(_ path: String) throws(AtomicFileError) -> String {
    var current = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4096)
      // SAFETY: the string lives through the call; the buffer is as long as the call is given.
      let count = unsafe readlink(current, &buffer, buffer.count)
      guard count > 0 else { return current }
      guard count < buffer.count else { throw .systemCall(ENAMETOOLONG, path: path) }
      let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      current = link.hasPrefix("/") ? link : folder(of: current) + "/" + link
    }
    throw .systemCall(ELOOP, path: path)
  }

  /// What the path leads to; nil if nothing is there.
  private static func status(of path: String) throws(AtomicFileError) -> stat? {
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    if unsafe stat(path, &status) == 0 { return status }
    guard errno == ENOENT else { throw .systemCall(errno, path: path) }
    return nil
  }

  /// How the name of a file begins that is not yet in its place.
  private static let mark = ".voxlex-"

  /// Whether a file of that name is one that was to be moved to its place; a program that was killed leaves it.
  package static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(mark) && UInt64(name.dropFirst(mark.count), radix: 16) != nil
  }

  private static func makeTemporary(
    beside target: String, path: String
  ) throws(AtomicFileError) -> (descriptor: CInt, name: String) {
    while true {
      // Not made from the target's name, which may already be as long as a name can be.
      let name = folder(of: target) + "/" + mark + String(UInt64.random(in: .min ... .max), radix: 16)
      // SAFETY: the string lives through the call. Where the name is taken the call fails.
      let descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST || errno == EINTR else {
        throw .systemCall(errno, path: path, folder: folder(of: target))
      }
    }
  }

  private static func writeInPlace(_ bytes: [UInt8], path: String) throws(AtomicFileError) {
    // SAFETY: the string lives through the call.
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .systemCall(errno, path: path) }
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: CInt, path: String
  ) throws(AtomicFileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        // SAFETY: the buffer is valid through the closure and as long as the call is given.
        #if canImport(Darwin)
          unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .systemCall(errno, path: path) }
    }
  }

  /// Makes the new name last. Best effort: some file systems cannot, and the bytes are safe.
  private static func forceFolder(_ folder: String) {
    // SAFETY: the string lives through the call.
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
