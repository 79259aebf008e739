/// The members of a zip, one by one, in byte order of name.
struct ZipWalk {
  private let directory: ZipDirectory
  private let limits: ArchiveLimits
  private let name: String
  private var index = 0

  init(_ directory: ZipDirectory, limits: ArchiveLimits, name: String) {
    (self.directory, self.limits, self.name) = (directory, limits, name)
  }

  /// From 0 to 1.
  var progress: Double { Double(index) / Double(max(1, directory.records.count)) }

  mutating func next(strip: Int) -> ArchiveMember? {
    while index < directory.records.count {
      let record = directory.records[index]
      index += 1
      let rawName = directory.name(record)
      let isFolder = rawName.last == UInt8(ascii: "/")
      let member = ArchiveMember(rawName, isFolder: isFolder, strip: strip, archive: name) { location in
        ZipWalk.content(of: record, location, in: directory, limits: limits)
      }
      if let member { return member }
    }
    return nil
  }

  /// The content of one member, or why it cannot be had.
  static func content(
    of record: ZipDirectory.Record, _ location: String, in directory: ZipDirectory, limits: ArchiveLimits
  ) -> SourceItem.Content {
    let entry: ZipEntry
    do throws(IngestError) { entry = try directory.entry(record) } catch { return .failed(error) }
    if entry.isLink { return .failed(.linkInArchive(location)) }
    if entry.isDevice { return .failed(.deviceInArchive(location)) }
    if entry.isEncrypted { return .failed(.encrypted(location)) }
    if record.isMisplaced {
      return .failed(.damaged(location, "its bytes lie over another member's, or outside the archive"))
    }
    // 0 is stored, 8 is Deflate; others would need decoders that no genuine export asks for.
    guard entry.method == 0 || entry.method == 8 else { return .failed(.zipMethod(location, entry.method)) }
    return .zipMember(
      ZipMember(file: directory.file, entry: entry, end: directory.start, limits: limits, name: location))
  }
}
