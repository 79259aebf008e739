import SystemPackage

/// Why the system refused what was asked of it about a file: the one table of its error numbers.
///
/// Reading and writing are described in different words, so that what can be said of both is a kind.
package struct SystemReason: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing is there.
    case missing
    /// A part of the path is a file.
    case throughFile
    case isFolder
    case permissionDenied
    /// The system, not the owner, forbids it.
    case notPermitted
    case readOnly
    case noRoom
    /// The system has no file left to open, which says nothing of the file.
    case tooManyOpenFiles
    case linksInCircle
    case nameTooLong
    case other
  }

  package let kind: Kind
  /// The system's own words.
  package let words: String

  package init(_ number: Errno) {
    let kind: Kind =
      switch number {
      case .noSuchFileOrDirectory: .missing
      case .notDirectory: .throughFile
      case .isDirectory: .isFolder
      case .permissionDenied: .permissionDenied
      case .notPermitted: .notPermitted
      case .readOnlyFileSystem: .readOnly
      case .noSpace, .diskQuotaExceeded: .noRoom
      case .tooManyOpenFiles, .tooManyOpenFilesInSystem: .tooManyOpenFiles
      case .tooManySymbolicLinkLevels: .linksInCircle
      case .fileNameTooLong: .nameTooLong
      default: .other
      }
    self.init(kind, words: "\(number)")
  }

  private init(_ kind: Kind, words: String) { (self.kind, self.words) = (kind, words) }

  /// Of a call of the C library that has failed with an `errno`.
  package init(number: CInt) { self.init(Errno(rawValue: number)) }

  /// Of what a call of swift-system has thrown.
  package init(_ error: any Error) {
    if let number = error as? Errno {
      self.init(number)
    } else {
      self.init(.other, words: "\(error)")
    }
  }

  /// Why a file cannot be read, as the end of a sentence.
  package var ofReading: String {
    switch kind {
    case .missing: "there is no such file"
    case .isFolder: "it is a folder"
    case .permissionDenied: "permission is denied"
    case .linksInCircle: "its symbolic links lead in a circle"
    case .nameTooLong: "its name is too long"
    default: words.lowercased()
    }
  }
}
