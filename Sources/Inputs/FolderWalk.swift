import Files
import SystemPackage

/// The files of a folder and the folders in it, in byte order of their whole path.
///
/// One listing a level is held, and no folder is open between two steps. Links to folders are followed; a
/// folder that lies in itself is not entered again, since all of it is read where it is first.
struct FolderWalk {
  /// What is at a path inside the folder.
  enum Step {
    case file([UInt8])
    case failed([UInt8], IngestError)
  }

  private struct Level {
    var listing: FileNames
    var next = 0
    /// Length of the path of this folder, with its slash.
    var prefix: Int
    var identity: FileIdentity
  }

  /// The folder as it was named, with a slash.
  private let root: [UInt8]
  private var levels: [Level] = []
  private var path: [UInt8] = []
  /// Told of each folder that is listed.
  private let entered: ((FileIdentity) -> Void)?

  /// - Throws: `IngestError.cannotOpen`, `.cannotRead` for the folder itself; one inside it is a failed step.
  init(_ folder: [UInt8], entered: ((FileIdentity) -> Void)? = nil) throws(IngestError) {
    self.entered = entered
    root = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
    try enter()
  }

  /// A step's path with the folder's name before it, as the system is asked for it.
  func fullPath(_ path: [UInt8]) -> [UInt8] { root + path }

  /// From 0 to 1, by how far the listings have been gone through.
  ///
  /// - Parameter inside: how much of the last file's content has been given.
  func progress(inside: Double) -> Double {
    levels.reversed().reduce(inside) { share, level in
      guard level.next > 0 else { return 0 }
      return (Double(level.next - 1) + share) / Double(level.listing.entries.count)
    }
  }

  mutating func next() -> Step? {
    while let level = levels.last {
      path.removeSubrange(level.prefix...)
      guard level.next < level.listing.entries.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      path += level.listing[level.next]
      let name = String(decoding: fullPath(path), as: UTF8.self)
      switch level.listing.entries[level.next].kind {
      case .file: return .file(path)
      case .device: return .failed(path, .notAFile(name))
      case .brokenLink:
        return .failed(
          path,
          .cannotOpen(
            path: name, reason: "it is a link that leads nowhere", remedy: "mend the link or remove it")
        )
      case .folder:
        let folder = path
        do throws(IngestError) { try enter() } catch { return .failed(Array(folder.dropLast()), error) }
      }
    }
    return nil
  }

  /// Lists the folder at `path`, unless it lies in itself.
  private mutating func enter() throws(IngestError) {
    let place = RawPath.path(fullPath(path))
    let name = String(decoding: fullPath(path), as: UTF8.self)
    let identity: FileIdentity
    do { identity = FileIdentity(try place.stat()) } catch {
      throw .opening(name, error)
    }
    guard !levels.contains(where: { $0.identity == identity }) else { return }
    entered?(identity)
    let listing: FileNames
    do { listing = try FolderListing.read(fullPath(path), name: name) } catch { throw IngestError(error) }
    levels.append(Level(listing: listing, prefix: path.count, identity: identity))
  }
}
