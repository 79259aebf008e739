import Files
import Legislation

/// What is wrong with an output, from the fields of the error.
extension AtomicFileError: ProblemError {
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
}
