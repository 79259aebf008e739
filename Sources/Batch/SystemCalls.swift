import Reporter
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The calls on files that swift-system does not have.
enum SystemCalls {
  static func synchronise(_ file: FileDescriptor) throws {
    guard fsync(file.rawValue) == 0 || errno == EINVAL || errno == EROFS else { throw Errno(rawValue: errno) }
  }

  static func makeFolder(_ path: String) throws(BatchError) {
    // SAFETY: the string lives through the call.
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
      throw .output(error(Errno(rawValue: errno), path: path))
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    return unsafe stat(path, &status) == 0 && status.st_mode & mode_t(S_IFMT) == mode_t(S_IFDIR)
  }

  static func exists(_ path: String) -> Bool {
    // SAFETY: the string lives through the call.
    unsafe access(path, F_OK) == 0
  }

  /// Size of a file in bytes, or nil if there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func move(_ path: String, to target: String) throws(BatchError) {
    // SAFETY: both strings live through the call.
    guard unsafe rename(path, target) == 0 else {
      throw .output(error(Errno(rawValue: errno), path: target))
    }
  }

  /// Takes a file away, if it is there.
  static func remove(_ path: String) {
    // SAFETY: the string lives through the call.
    _ = unsafe unlink(path)
  }

  /// Takes away what a program that was killed had not yet moved to its place; a folder that cannot be read keeps it.
  static func removeLeftovers(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where AtomicFile.isTemporary(name) {
      remove("\(folder)/\(name)")
    }
  }

  /// Takes an empty folder away, if it is there.
  static func removeFolder(_ path: String) {
    // SAFETY: the string lives through the call.
    _ = unsafe rmdir(path)
  }

  static func error(_ number: Errno, path: String) -> AtomicFileError {
    .systemCall(number.rawValue, path: path)
  }
}
