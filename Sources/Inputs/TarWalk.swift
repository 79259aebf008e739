/// The members of a tar, one by one, in the order of the archive, each unpacked as it passes.
final class TarWalk {
  private let name: String
  private let limits: ArchiveLimits
  private let bytes: MeteredBytes
  private var reader: ArchiveReader?
  private var lastMember: String?
  private var members = 0
  /// Told after the item that was given last.
  private var pending: IngestError?

  init(_ source: PeekedBytes, limits: ArchiveLimits, name: String) throws(IngestError) {
    (self.name, self.limits) = (name, limits)
    bytes = MeteredBytes(source)
    reader = try ArchiveReader(.tar, from: bytes, name: name)
  }

  /// - Parameter keeping: whether the member's bytes are wanted; they are unpacked and verified in any case.
  func next(strip: Int, keeping: Bool) -> ArchiveMember? {
    if let error = pending {
      pending = nil
      return ArchiveMember(failureOf: name, error)
    }
    while let reader {
      let entry: ArchiveEntry
      do throws(ArchiveTrouble) {
        guard let next = try reader.nextEntry() else {
          self.reader = nil
          guard bytes.zeros >= TarBlock.size else {
            return end(.endsEarly(name, "its end mark is missing", after: lastMember))
          }
          return nil
        }
        entry = next
      } catch { return end(ending(error)) }
      members += 1
      guard members <= limits.members else { return end(.tooManyMembers(name, limits.members)) }
      let text = String(decoding: entry.name, as: UTF8.self)
      defer { lastMember = text }
      let member = ArchiveMember(
        entry.name, isFolder: entry.kind == .folder, strip: strip, archive: name
      ) { location in
        content(of: entry, reader, location, keeping: keeping)
      }
      if let member { return member }
    }
    return nil
  }

  private func content(
    of entry: ArchiveEntry, _ reader: ArchiveReader, _ location: String, keeping: Bool
  ) -> SourceItem.Content {
    switch entry.kind {
    case .symbolicLink, .hardLink: return .failed(.linkInArchive(location))
    case .device, .folder: return .failed(.deviceInArchive(location))
    case .sparse: return .failed(.sparse(location))
    case .encrypted: return .failed(.encrypted(location))
    case .file: break
    }
    if let error = limits.tooLarge(location, bytes: Int(clamping: entry.size)) { return .failed(error) }
    var bytes: [UInt8] = []
    // The declared size is believed only as far as it costs nothing.
    if keeping { bytes.reserveCapacity(min(Int(clamping: entry.size), 1 << 24)) }
    var count = 0
    do throws(ArchiveTrouble) {
      while true {
        let piece = try reader.read()
        if piece.isEmpty { break }
        count += piece.count
        if let error = limits.tooLarge(location, bytes: count) { return .failed(error) }
        if keeping { bytes += piece }
      }
    } catch {
      pending = ending(error, inside: String(decoding: entry.name, as: UTF8.self))
      self.reader = nil
      return .failed(.damaged(location, "the archive cannot be read on inside it"))
    }
    guard count == entry.size else {
      return .failed(.damaged(location, "it is shorter than the archive says"))
    }
    return .bytes(bytes)
  }

  /// Nothing of the archive can be read any more.
  private func end(_ error: IngestError) -> ArchiveMember {
    reader = nil
    return ArchiveMember(failureOf: name, error)
  }

  private func ending(_ trouble: ArchiveTrouble, inside member: String? = nil) -> IngestError {
    switch trouble {
    case .damaged(let reason): .endsEarly(name, reason, after: member ?? lastMember)
    case .source(let error): error
    }
  }
}
