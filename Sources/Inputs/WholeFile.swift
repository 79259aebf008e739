import SystemPackage

/// A file that is one document, packed by gzip or zstd.
package struct CompressedFile: Sendable {
  package let path: FilePath
  let limits: ArchiveLimits
}

/// Reads one regular file to its end.
enum WholeFile {
  static func read(_ path: FilePath, name: String) throws(IngestError) -> [UInt8] {
    let file = try OpenFile(path, name: name)
    let before = try regular(file)
    if let error = ArchiveLimits.standard.tooLarge(name, bytes: Int(clamping: before.size)) { throw error }
    let bytes = try file.read(Int(before.size), at: 0)
    try unchanged(file, before, count: bytes.count)
    return bytes
  }

  static func unpack(_ packed: CompressedFile, name: String) throws(IngestError) -> [UInt8] {
    let file = try OpenFile(packed.path, name: name)
    let before = try regular(file)
    let source = PeekedBytes(FileBytes(file))
    guard case .compressed(let bytes) = try Packing(source, limits: packed.limits, name: name) else {
      throw changed(name)
    }
    let whole = try bytes.rest(limits: packed.limits, name: name)
    try unchanged(file, before, count: Int(before.size))
    return whole
  }

  /// The status of an open file. A pipe that took the place of a file is not read: it might never end.
  private static func regular(_ file: OpenFile) throws(IngestError) -> Stat {
    let status = try file.status()
    guard status.type == .regular else { throw .notAFile(file.name) }
    return status
  }

  private static func unchanged(_ file: OpenFile, _ before: Stat, count: Int) throws(IngestError) {
    let after = try file.status()
    guard after.size == before.size, Int64(count) == before.size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw changed(file.name) }
  }

  private static func changed(_ name: String) -> IngestError {
    .cannotRead(
      path: name, reason: "it changed while it was read", remedy: "run again when nothing writes to it")
  }
}
