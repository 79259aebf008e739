import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

// Names as the system gives them, which are bytes and not always UTF-8: readdir and glob hand out pointers.

/// What lies in one folder: names in byte order, a folder's with '/' behind it, so that descending in this order
/// gives whole paths in byte order. Names that begin with a dot are left out.
package enum FolderListing {
  /// - Parameters:
  ///   - folder: its path, a slash at the end.
  ///   - name: what errors call it.
  ///   - hidden: whether names that begin with a dot are wanted too.
  package static func read(
    _ folder: [UInt8], name: String, hidden: Bool = false
  ) throws(FileError) -> FileNames {
    let path = RawPath.path(folder)
    var table = FileNames()
    // SAFETY: the path lives through the call. A stream that was opened is closed on every way out.
    guard let stream = unsafe path.withPlatformString({ unsafe opendir($0) }) else {
      throw .opening(name: name, SystemReason(number: errno))
    }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .reading(name: name, SystemReason(number: errno)) }
        break
      }
      var bytes = unsafe FolderListing.name(entry)
      if bytes.first == UInt8(ascii: "."), !hidden || bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let kind = unsafe kind(Int32(entry.pointee.d_type), of: folder + bytes)
      if kind == .folder { bytes.append(UInt8(ascii: "/")) }
      table.append(bytes, kind)
    }
    table.sort()
    return table
  }

  /// The names in a folder as text, in byte order.
  package static func names(in folder: String, hidden: Bool = false) throws(FileError) -> [String] {
    let table = try read(Array("\(folder)/".utf8), name: folder, hidden: hidden)
    return table.entries.indices.map { index in
      let name = table[index]
      return RawPath.text(table.entries[index].kind == .folder ? Array(name.dropLast()) : name)
    }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // SAFETY: the system ends the name with a zero byte. The record may be shorter than the type `dirent`, so
    // that the name is walked where it lies and never copied as the field's array.
    guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return [] }
    var cursor = unsafe UnsafeRawPointer(entry) + offset
    var bytes: [UInt8] = []
    while true {
      let byte = unsafe cursor.load(as: UInt8.self)
      if byte == 0 { return bytes }
      bytes.append(byte)
      unsafe cursor += 1
    }
  }

  private static func kind(_ type: Int32, of path: [UInt8]) -> FileNames.Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK), Int32(DT_UNKNOWN): break
    default: return .device
    }
    // A link, or a file system that does not say: what it leads to counts.
    do {
      switch try RawPath.path(path).stat().type {
      case .regular: return .file
      case .directory: return .folder
      default: return .device
      }
    } catch Errno.noSuchFileOrDirectory {
      return .brokenLink
    } catch {
      // Whoever opens it learns why it cannot be.
      return .file
    }
  }
}

/// Names that match a pattern with `*`, `?` or `[ ]`, in byte order.
package enum GlobMatches {
  package static func isPattern(_ name: String) -> Bool { name.utf8.contains { "*?[".utf8.contains($0) } }

  package static func find(_ pattern: String) -> FileNames {
    var table = FileNames()
    var matches = unsafe glob_t()
    // SAFETY: the pattern lives through the call; what the call allocates is freed below.
    defer { unsafe globfree(&matches) }
    guard unsafe glob(pattern, GLOB_NOSORT, nil, &matches) == 0 else { return table }
    for index in 0..<Int(unsafe matches.gl_pathc) {
      // SAFETY: glob gives `gl_pathc` texts that end in a zero byte.
      guard let text = unsafe matches.gl_pathv?[index] else { continue }
      let bytes = unsafe Array(UnsafeBufferPointer(start: text, count: strlen(text)))
      table.append(bytes.map(UInt8.init(bitPattern:)), .file)
    }
    table.sort()
    return table
  }

  /// Whether a path is one that a pattern finds: a `*` matches no slash, and no dot at the beginning of a name.
  package static func matches(_ path: String, _ pattern: String) -> Bool {
    // SAFETY: both strings live through the call.
    unsafe fnmatch(pattern, path, FNM_PATHNAME | FNM_PERIOD) == 0
  }
}
