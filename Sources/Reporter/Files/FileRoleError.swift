import Files
import Legislation

/// Why files of a command are in each other's way. Nothing has been read or written then.
public enum FileRoleError: ProblemError, Hashable {
  /// An output is a file that is read.
  case overwrites(FileRoles.File, input: FileRoles.File)
  /// Standard output leads into a file that is read.
  case standardOutputOverwrites(FileRoles.File)
  /// Two outputs are one file.
  case twice(FileRoles.File, FileRoles.File)
  /// An output is in a folder whose files are read.
  case inside(FileRoles.File, folder: FileRoles.File)
  /// An output is a folder, or its own folder is not there.
  case cannotBeWritten(AtomicFileError)

  public var problems: [Problem] {
    func shown(_ path: String) -> String { NeutralText.oneLine(path) }
    func problem(_ file: FileRoles.File, _ what: String, _ remedy: Remedy) -> [Problem] {
      [Problem(.conflict, at: SourceLine(file: shown(file.path)), what, remedy)]
    }
    switch self {
    case .overwrites(let output, let input) where output.path == input.path:
      return problem(
        output, "this is \(input.role), and \(output.role) would write over it",
        "name another file to write to")
    case .overwrites(let output, let input):
      return problem(
        output,
        "this is another name of '\(shown(input.path))', \(input.role), and \(output.role) would write over it",
        "name another file to write to")
    case .standardOutputOverwrites(let input):
      return problem(
        input, "this is \(input.role), and standard output goes into it",
        "the shell may have emptied it already, so see that it is whole, and redirect to another file")
    case .twice(let output, let other):
      return problem(
        output, "both \(other.role) and \(output.role) would be written to this file, and one would be lost",
        "name a file for each")
    case .inside(let output, let folder):
      return problem(
        output,
        "\(output.role) would be inside '\(shown(folder.path))', \(folder.role), and be read as a text of it",
        "write elsewhere")
    case .cannotBeWritten(let error): return error.problems
    }
  }
}
