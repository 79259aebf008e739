import Files
import SystemPackage

/// Where an output will be.
struct OutputPlace {
  let identity: FileIdentity
  /// The folders it is in, from its own up to the root.
  let folders: [FileIdentity]

  /// - Returns: nil for what is no regular file, and for a path that cannot be followed.
  init?(_ path: String) {
    guard !path.isEmpty, !path.utf8.contains(0), let target = try? AtomicFile.resolvingLinks(path) else {
      return nil
    }
    if let status = try? FilePath(path).stat() {
      guard status.type == .regular else { return nil }
      identity = FileIdentity(status)
    } else {
      guard let folder = FileIdentity(path: AtomicFile.folder(of: target)) else { return nil }
      let name = target.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? target
      identity = FileIdentity(named: name, in: folder)
    }
    folders = OutputPlace.folders(from: AtomicFile.folder(of: target))
  }

  /// A folder and those it is in. Folders that are not there yet are passed over.
  static func folders(from path: String) -> [FileIdentity] {
    var found: [FileIdentity] = []
    var current = path
    while FileIdentity(path: current) == nil, current != ".", current != "/" {
      while current.count > 1, current.hasSuffix("/") { current.removeLast() }
      current = AtomicFile.folder(of: current)
    }
    while let folder = FileIdentity(path: current), folder != found.last {
      found.append(folder)
      current += "/.."
    }
    return found
  }
}
