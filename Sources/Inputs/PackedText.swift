import Files
import SystemPackage

/// A text that is packed: in a layer of compression, or in an archive.
package struct PackedText {
  package var bytes: [UInt8]
  /// Its path in the archive; nil in a layer of compression alone.
  package var member: String?

  /// Whether a source is packed, by its first ``headSize`` bytes.
  package static func isPacked(_ head: [UInt8]) -> Bool { Magic(head) != .other }
  package static let headSize = TarBlock.size

  /// The text in a packed source, unpacked under the same limits and checks as the sources of a ``SourceStream``.
  ///
  /// - Parameters:
  ///   - source: all bytes of it.
  ///   - name: what errors call it.
  ///   - member: which text of an archive; nil for the only one.
  /// - Returns: nil if it is not packed, or is a document that is a zip to its writer alone.
  /// - Throws: `IngestError` if nothing is inside, or what is cannot be read; if there are several texts and none is named,
  ///   or the one that is named is not there, or is there twice.
  package init?(
    in source: [UInt8], name: String, member wanted: String? = nil, limits: ArchiveLimits = .standard
  ) throws(IngestError) {
    guard PackedText.isPacked(Array(source.prefix(PackedText.headSize))) else { return nil }
    switch try PackedText.open(InputFile(source, name: name), limits) {
    case nil: return nil
    case .compressed(let text):
      if let wanted { throw .noMember(name, wanted) }
      (bytes, member) = (try text.rest(limits: limits, name: name), nil)
    case .members(var walk):
      var (found, names): (ArchiveMember?, [String]) = (nil, [])
      while let next = walk.next(strip: 0, keeping: found == nil) {
        let path = RawPath.text(next.path)
        if case .failed(let error) = next.content, path.isEmpty {
          // Nothing of the archive can be read any more.
          if wanted == nil || found == nil { throw error }
          break
        }
        guard wanted == nil || wanted == path else { continue }
        names.append(path)
        if found == nil { found = next }
      }
      guard let found else { throw wanted.map { .noMember(name, $0) } ?? .nothingInside(name, "an archive") }
      if names.count > 1 {
        throw wanted == nil
          ? .severalTexts(name, names.count, first: names[0]) : .memberTwice(name, names[0])
      }
      let item = SourceItem(input: 1, path: names[0], location: found.location, content: found.content)
      (bytes, member) = (try item.bytes(), names[0])
    }
  }

  /// The texts of a file that is an archive of several, each by the path that asks for it, `acts.zip/ukpga/2014-6.xml`, in
  /// the order of a ``SourceStream``. Empty for any other file, for a pipe, and for what cannot be read: whoever reads it
  /// says why.
  package static func paths(in file: String) -> [String] {
    guard file != "-", !file.utf8.contains(0), let status = try? FilePath(file).stat(),
      status.type == .regular,
      let open = try? InputFile(FilePath(file), name: file),
      let archive = try? PackedText.open(open, .standard),
      case .members(var walk) = archive
    else { return [] }
    var paths: [String] = []
    while let next = walk.next(strip: 0, keeping: false) {
      guard !next.path.isEmpty else { return [] }
      paths.append("\(file)/\(RawPath.text(next.path))")
    }
    // A path that is there twice names neither.
    return paths.count > 1 && Set(paths).count == paths.count ? paths : []
  }

  private enum Opened {
    case compressed(PeekedBytes)
    case members(OpenArchive)
  }

  private static func open(_ file: InputFile, _ limits: ArchiveLimits) throws(IngestError) -> Opened? {
    let bytes = FileBytes(file)
    let source = NamedSource(path: Array(file.name.utf8), members: [], location: file.name, file: nil)
    switch try Packing(PeekedBytes(bytes), limits: limits, name: file.name) {
    case .document: return nil
    case .nested: throw .archiveInArchive(file.name)
    case .compressed(let text): return .compressed(text)
    case .tar(let tar):
      let walk = try TarWalk(tar, limits: limits, name: file.name)
      return .members(OpenArchive(walk: .tar(walk, bytes, size: nil), source: source))
    case .zip:
      let directory = try ZipDirectory(file, limits: limits)
      if directory.isDocument { return nil }
      return .members(
        OpenArchive(walk: .zip(ZipWalk(directory, limits: limits, name: file.name)), source: source))
    }
  }
}

/// A path that may lead on into an archive: `acts.zip/ukpga/2014-6.xml`.
package struct PackedPath {
  /// The file.
  package var file: String
  /// The path in it; nil if the path is that of a file, or of nothing.
  package var member: String?

  package init(_ path: String) {
    file = path
    guard path != "-", !path.utf8.contains(0), (try? FilePath(path).stat()) == nil else { return }
    var end = path.endIndex
    while let slash = path[..<end].lastIndex(of: "/"), slash > path.startIndex {
      end = slash
      guard let status = try? FilePath(String(path[..<slash])).stat() else { continue }
      let rest = path[path.index(after: slash)...]
      if status.type == .regular, !rest.isEmpty { (file, member) = (String(path[..<slash]), String(rest)) }
      return
    }
  }
}
