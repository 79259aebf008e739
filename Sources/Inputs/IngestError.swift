import Legislation

/// Why a source could not be read. Match on the case: the wording may change.
public enum IngestError: ProblemError, Hashable {
  case cannotOpen(path: String, reason: String, remedy: Remedy? = nil)
  case cannotRead(path: String, reason: String, remedy: Remedy? = nil)
  /// The system has no file left to open, which says nothing of the source.
  case tooManyOpenFiles(path: String)
  case empty(path: String)
  /// The content is of a kind that is not read.
  case refused(path: String, seemsToBe: String, remedy: Remedy)
  /// The content is of a kind that is read, but broken or cut short.
  case damaged(path: String, seemsToBe: String, remedy: Remedy)
  /// XML that is not well-formed, or cut short.
  case malformed(path: String, line: Int, reason: String, lastProvision: String)
  /// A limit against hostile input was passed.
  case limit(path: String, line: Int, what: String)
  /// Bytes that are not text in the encoding found or given.
  case undecodable(path: String, offset: Int, encoding: String)

  /// The source as it was named.
  public var path: String {
    switch self {
    case .cannotOpen(let path, _, _), .cannotRead(let path, _, _), .tooManyOpenFiles(let path),
      .empty(let path), .refused(let path, _, _), .damaged(let path, _, _), .malformed(let path, _, _, _),
      .limit(let path, _, _), .undecodable(let path, _, _):
      path
    }
  }

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    func file(_ path: String, _ line: Int? = nil) -> SourceLine { SourceLine(file: path, line: line) }
    switch self {
    case .cannotOpen(let path, let reason, let remedy):
      return Problem(
        .unreadable, at: file(path), "cannot be opened: \(reason)",
        remedy ?? "see that it is there and may be read, then run again")
    case .cannotRead(let path, let reason, let remedy):
      return Problem(
        .unreadable, at: file(path), "reading failed: \(reason)",
        remedy ?? "see that the disk is well, then run again")
    case .tooManyOpenFiles(let path):
      return Problem(
        .unreadable, at: file(path), "cannot be opened: too many files are open",
        "close other programs, raise the limit with 'ulimit -n', or use fewer jobs")
    case .empty(let path):
      return Problem(.empty, at: file(path), "the file is empty", "download it again", "name another file")
    case .refused(let path, let kind, let remedy):
      return Problem(.unsupported, at: file(path), "this seems to be \(kind)", remedy)
    case .damaged(let path, let kind, let remedy):
      return Problem(.damaged, at: file(path), "this seems to be \(kind)", remedy)
    case .malformed(let path, let line, let reason, let last):
      let place = last.isEmpty ? "" : " (the last provision read was \(last))"
      return Problem(
        .damaged, at: file(path, line), "the XML is not well-formed: \(reason)\(place)",
        "download the file again, nothing of it was counted")
    case .limit(let path, let line, let what):
      return Problem(
        .limit, at: file(path, line), "\(what); a genuine document never has this, so it was not read",
        "look at it before you trust its source")
    case .undecodable(let path, let offset, let encoding):
      return Problem(
        .encoding, at: file(path), "byte \(offset) is not \(encoding)", "save the file as UTF-8 and try again"
      )
    }
  }
}
