import Legislation
import SystemPackage

extension IngestError {
  /// What a failed attempt to open a file says.
  package static func opening(_ path: String, _ error: any Error) -> IngestError {
    if isForLackOfDescriptors(error) { return .tooManyOpenFiles(path: path) }
    let (reason, remedy) = words(error)
    return .cannotOpen(path: path, reason: reason, remedy: remedy)
  }

  /// What a failed attempt to read from an open file says.
  package static func reading(_ path: String, _ error: any Error) -> IngestError {
    if isForLackOfDescriptors(error) { return .tooManyOpenFiles(path: path) }
    let (reason, remedy) = words(error)
    return .cannotRead(path: path, reason: reason, remedy: remedy)
  }

  private static func isForLackOfDescriptors(_ error: any Error) -> Bool {
    [.tooManyOpenFiles, .tooManyOpenFilesInSystem].contains(error as? Errno)
  }

  private static func words(_ error: any Error) -> (reason: String, remedy: Remedy?) {
    guard let number = error as? Errno else { return ("\(error)", nil) }
    switch number {
    case .noSuchFileOrDirectory:
      return ("there is no such file", "check the name, or see whether it was moved")
    case .isDirectory: return ("it is a folder", "name the files in it")
    case .permissionDenied: return ("permission is denied", "give yourself the right to read it")
    case .tooManySymbolicLinkLevels:
      return ("its symbolic links lead in a circle", "remove or mend the link")
    case .fileNameTooLong:
      return ("its name is too long", "move it to a folder with a shorter path")
    default: return ("\(number)".lowercased(), nil)
    }
  }
}
