import Legislation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Why a file could not be written. The wording may change; match on the case.
public enum AtomicFileError: ProblemError, Hashable {
  /// No path at all, or one with a zero byte.
  case notAPath(String)
  /// The folder that the file should stand in is not there, or is a file itself.
  case folderMissing(path: String, folder: String)
  case notWritable(path: String)
  case diskFull(path: String)
  case isFolder(String)
  /// Anything else, in the system's words.
  case failed(path: String, reason: String)

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .notAPath(let path):
      Problem(.output, "'\(NeutralText.oneLine(path))' is not a path", "name the file to write")
    case .folderMissing(let path, let folder):
      Problem(
        .output, at: place(path), "there is no folder \(shown(folder))", "make it first", "write elsewhere")
    case .notWritable(let path):
      Problem(
        .output, at: place(path), "may not be written", "change its permissions or its folder's",
        "write elsewhere")
    case .diskFull(let path):
      Problem(
        .output, at: place(path), "the disk is full or a quota is used up", "make room and run again")
    case .isFolder(let path): Problem(.output, at: place(path), "is a folder", "name a file in it")
    case .failed(let path, let reason):
      Problem(
        .output, at: place(path), "cannot be written: \(reason)", "write elsewhere", "mend that and run again"
      )
    }
  }

  private func place(_ path: String) -> SourceLine { SourceLine(file: shown(path)) }

  private func shown(_ path: String) -> String { NeutralText.oneLine(path) }

  /// - Parameters:
  ///   - code: an `errno`.
  ///   - folder: where the file was to be, if not in the folder of its path.
  package static func systemCall(_ code: CInt, path: String, folder: String? = nil) -> Self {
    switch code {
    case ENOENT, ENOTDIR: .folderMissing(path: path, folder: folder ?? AtomicFile.folder(of: path))
    case EACCES, EPERM, EROFS: .notWritable(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EISDIR: .isFolder(path)
    case EMFILE, ENFILE: .failed(path: path, reason: "too many files are open (see 'ulimit -n')")
    default:
      // SAFETY: the C library returns a string that lives at least until the next call on this thread.
      .failed(path: path, reason: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }
  }
}
