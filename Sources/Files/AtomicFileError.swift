/// Why a file could not be written. The wording may change; match on the case.
public enum AtomicFileError: Error, Hashable, Sendable {
  /// No path at all, or one with a zero byte.
  case notAPath(String)
  /// The folder that the file should be in is not there, or is a file itself.
  case folderMissing(path: String, folder: String)
  case notWritable(path: String)
  case diskFull(path: String)
  case isFolder(String)
  /// Anything else, in the system's words.
  case failed(path: String, reason: String)

  /// - Parameter folder: where the file was to be, if not in the folder of its path.
  package init(_ reason: SystemReason, path: String, folder: String? = nil) {
    self =
      switch reason.kind {
      case .missing, .throughFile: .folderMissing(path: path, folder: folder ?? AtomicFile.folder(of: path))
      case .permissionDenied, .notPermitted, .readOnly: .notWritable(path: path)
      case .noRoom: .diskFull(path: path)
      case .isFolder: .isFolder(path)
      case .tooManyOpenFiles: .failed(path: path, reason: "too many files are open (see 'ulimit -n')")
      case .linksInCircle, .nameTooLong, .other: .failed(path: path, reason: reason.words)
      }
  }

  /// Of a call of the C library that has failed just now.
  static func systemCall(_ number: CInt, path: String, folder: String? = nil) -> AtomicFileError {
    AtomicFileError(SystemReason(number: number), path: path, folder: folder)
  }
}
