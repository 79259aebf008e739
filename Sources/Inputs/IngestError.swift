/// Why a source could not be read. Each sentence says what the file seems to be and what to do.
public enum IngestError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  case empty(path: String)
  /// The content is of a kind voxlex does not read.
  case refused(path: String, seemsToBe: String, remedy: String)
  /// XML that is not well-formed, or cut short.
  case malformed(path: String, line: Int, reason: String, lastProvision: String)
  /// A limit of voxlex against hostile input was passed.
  case limit(path: String, line: Int, what: String)
  /// Bytes that are not text in the encoding found or given.
  case undecodable(path: String, offset: Int, encoding: String)
  /// Text that holds no words at all where words were expected.
  case noWords(path: String, reason: String)

  public var path: String {
    switch self {
    case .cannotOpen(let path, _), .cannotRead(let path, _), .empty(let path), .refused(let path, _, _),
      .malformed(let path, _, _, _), .limit(let path, _, _), .undecodable(let path, _, _),
      .noWords(let path, _):
      path
    }
  }

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): cannot be opened: \(reason)."
    case .cannotRead(let path, let reason): "\(path): reading failed: \(reason)."
    case .empty(let path):
      "\(path): the file is empty; download it again, or name another file."
    case .refused(let path, let kind, let remedy): "\(path): this seems to be \(kind); \(remedy)."
    case .malformed(let path, let line, let reason, let last):
      "\(path):\(line): the XML is not well-formed: \(reason)"
        + (last.isEmpty ? "" : " (the last provision read was \(last))")
        + "; download the file again, nothing of it was counted."
    case .limit(let path, let line, let what):
      "\(path):\(line): \(what); a genuine document never has this, so it was not read."
    case .undecodable(let path, let offset, let encoding):
      "\(path): byte \(offset) is not \(encoding); save the file as UTF-8 and try again."
    case .noWords(let path, let reason): "\(path): \(reason)."
    }
  }
}
