import SystemPackage

extension IngestError {
  /// What went wrong, where, and what to do, apart: for tables of failures. The sentence has the same words.
  package var parts: (what: String, place: String, remedy: String) {
    switch self {
    case .cannotOpen(let path, let reason):
      IngestError.parts(
        "cannot be opened: ", reason, path, otherwise: "see that it is there and may be read, then run again")
    case .cannotRead(let path, let reason):
      IngestError.parts(
        "reading failed: ", reason, path, otherwise: "see that the disk is well, then run again")
    case .empty(let path): ("the file is empty", path, "download it again")
    case .refused(let path, let kind, let remedy): ("this seems to be \(kind)", path, remedy)
    case .malformed(let path, let line, let reason, let last):
      (
        "the XML is not well-formed: \(reason)"
          + (last.isEmpty ? "" : " (the last provision read was \(last))"), "\(path):\(line)",
        "download the file again, nothing of it was counted"
      )
    case .limit(let path, let line, let what):
      (what, "\(path):\(line)", "a genuine document never has this; look at it before you trust its source")
    case .undecodable(let path, let offset, let encoding):
      ("byte \(offset) is not \(encoding)", path, "save the file as UTF-8 and try again")
    case .noWords(let path, let reason): (reason, path, "look at the file; nothing of it was counted")
    }
  }

  /// Whether the system has no file left to open, which says nothing of the source.
  package var isForLackOfDescriptors: Bool {
    let reasons = [Errno.tooManyOpenFiles, .tooManyOpenFilesInSystem].map { SystemReason.sentence($0) }
    switch self {
    case .cannotOpen(_, let reason), .cannotRead(_, let reason): return reasons.contains(reason)
    default: return false
    }
  }

  /// A reason may end in its own remedy, behind a semicolon.
  private static func parts(
    _ start: String, _ reason: String, _ path: String, otherwise: String
  ) -> (what: String, place: String, remedy: String) {
    let halves = reason.split(separator: "; ", maxSplits: 1)
    guard halves.count == 2 else { return (start + reason, path, otherwise) }
    return (start + halves[0], path, String(halves[1]))
  }
}
