import SystemPackage

/// One source of a run: a document to be read, or a failure to be told.
public struct SourceItem: Sendable {
  public enum Content: Sendable {
    case file(FilePath)
    /// A file that is one document, packed by gzip or zstd.
    case compressedFile(FilePath)
    case bytes([UInt8])
    case zipMember(ZipMember)
    case failed(IngestError)
  }

  /// The number, from 1, of the input it came from; a list or a pattern is one input.
  public var input: Int
  /// The path inside its input, unique within an honest one, for tables. A file's is the name as it was given.
  ///
  /// What is not UTF-8 shows as U+FFFD; the content is opened by the bytes of the name.
  public var path: String
  /// The full name, for sentences: `folder/a.xml`, `acts.zip: ukpga/2014-6.xml`.
  public var location: String
  public var content: Content

  /// All bytes of the source. Any thread may call this; a file is opened, read and closed.
  ///
  /// - Throws: `IngestError`: the failure told, a file that is gone or that changes while it is read, a member
  ///   that is damaged, `.limit` for more than ``ArchiveLimits/memberBytes`` of ``ArchiveLimits/standard``.
  public func bytes() throws(IngestError) -> [UInt8] {
    switch content {
    case .file(let path): try WholeFile.read(path, name: location)
    case .compressedFile(let path): try WholeFile.unpack(path, name: location)
    case .bytes(let bytes): bytes
    case .zipMember(let member): try member.bytes()
    case .failed(let error): throw error
    }
  }
}

/// Reads one regular file to its end.
enum WholeFile {
  static func read(
    _ path: FilePath, name: String, limits: ArchiveLimits = .standard
  ) throws(IngestError) -> [UInt8] {
    let file = try OpenFile(path, name: name)
    let before = try regular(file)
    if let error = limits.tooLarge(name, bytes: Int(clamping: before.size)) { throw error }
    let bytes = try file.read(Int(before.size), at: 0)
    try unchanged(file, before, count: bytes.count)
    return bytes
  }

  static func unpack(
    _ path: FilePath, name: String, limits: ArchiveLimits = .standard
  ) throws(IngestError) -> [UInt8] {
    let file = try OpenFile(path, name: name)
    let before = try regular(file)
    let source = FileBytes(file)
    guard case .compressed(let bytes) = try Packing(PeekedBytes(source), limits: limits, name: name) else {
      throw changed(name)
    }
    let whole = try bytes.rest(limits: limits, name: name)
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
    .cannotRead(path: name, reason: "it changed while it was read; run again when nothing writes to it")
  }
}
