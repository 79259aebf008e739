import Files

/// A member of an archive as it leaves the archive's walk: its path inside, its full name and its content.
struct ArchiveMember {
  var path: [UInt8]
  var location: String
  var content: SourceItem.Content

  /// Judges the name first; only a sound one is asked for its content. Nil if it is passed over.
  init?(
    _ rawName: [UInt8], isFolder: Bool, strip: Int, archive: String,
    content: (_ location: String) -> SourceItem.Content
  ) {
    location = "\(archive): \(RawPath.text(rawName))"
    switch MemberName(rawName, isFolder: isFolder, strip: strip) {
    case .passedOver: return nil
    case .unsafe(let reason):
      path = rawName
      self.content = .failed(.unsafeName(location, reason))
    case .path(let path):
      self.path = path
      self.content = ArchiveName.isArchive(path) ? .failed(.archiveInArchive(location)) : content(location)
    }
  }

  /// What is reported of the archive as a whole.
  init(failureOf archive: String, _ error: IngestError) {
    (path, location, content) = ([], archive, .failed(error))
  }
}
