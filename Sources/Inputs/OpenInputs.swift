import Files
import SystemPackage

// What a SourceStream has open: at most one list or pattern, one folder in it, and one archive in that.

/// Where the names that are open come from.
enum NameSource {
  case list(NameList, name: String, given: Int)
  case matches(FileNames, next: Int)

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// - Parameter inside: how much of the last name's content has been given.
  func progress(inside: Double) -> Double {
    guard case .matches(let table, let next) = self, next > 0 else { return 0 }
    return (Double(next - 1) + inside) / Double(table.entries.count)
  }
}

struct OpenFolder {
  var walk: FolderWalk
  /// The folder's own path, for what is reported of it as a whole.
  var path: [UInt8]
  /// What is before the paths of its files.
  var members: [UInt8]
  var given = 0

  init(walk: FolderWalk, path: [UInt8], members: [UInt8]) {
    (self.walk, self.path, self.members) = (walk, path, members)
  }
}

/// A file or pipe whose content decides what it is.
struct NamedSource {
  var path: [UInt8]
  /// What is before the paths of its members, if it is an archive.
  var members: [UInt8]
  var location: String
  /// Where it can be opened again; nil for a pipe.
  var file: FilePath?
}

struct OpenArchive {
  enum Walk {
    case zip(ZipWalk)
    case tar(TarWalk, FileBytes, size: Int?)
  }

  var walk: Walk
  var source: NamedSource
  var given = 0

  init(walk: Walk, source: NamedSource) { (self.walk, self.source) = (walk, source) }

  mutating func next(strip: Int, keeping: Bool) -> ArchiveMember? {
    switch walk {
    case .zip(var zip):
      defer { walk = .zip(zip) }
      return zip.next(strip: strip)
    case .tar(let tar, _, _): return tar.next(strip: strip, keeping: keeping)
    }
  }

  /// From 0 to 1; nil for a pipe.
  var progress: Double? {
    switch walk {
    case .zip(let zip): return zip.progress
    case .tar(_, let bytes, let size): return size.map { min(1, Double(bytes.count) / Double(max(1, $0))) }
    }
  }
}
