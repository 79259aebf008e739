/// Why a file could not be read, as fields: the rooms above make sentences of them, which name the file as they know it.
package enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  case opening(name: String, SystemReason)
  case reading(name: String, SystemReason)
  /// A pipe, socket or device where a file is wanted.
  case notAFile(name: String)
  /// The file has more bytes than whoever reads it allows.
  case tooLarge(name: String, limit: Int)
  /// The file was written to while it was read.
  case changed(name: String)

  /// What happened, without the name.
  package var description: String {
    switch self {
    case .opening(_, let reason), .reading(_, let reason): reason.words
    case .notAFile: "it is no file"
    case .tooLarge(_, let limit): "it is larger than \(limit >> 20) MB"
    case .changed: "it changed while it was read"
    }
  }
}
