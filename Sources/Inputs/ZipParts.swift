/// The parts of a document that is a zip to its writer, by their names.
package struct ZipParts {
  private let directory: ZipDirectory
  private let limits: ArchiveLimits
  private let name: String
  private let records: [String: ZipDirectory.Record]

  /// - Parameters:
  ///   - source: all bytes of the document.
  ///   - name: what errors call it.
  /// - Throws: `IngestError` if there is no index of members, or it contradicts itself.
  package init(_ source: [UInt8], name: String, limits: ArchiveLimits = .standard) throws(IngestError) {
    directory = try ZipDirectory(InputFile(source, name: name), limits: limits)
    (self.limits, self.name) = (limits, name)
    var records: [String: ZipDirectory.Record] = [:]
    // Of two members of one name the first counts.
    for record in directory.records {
      let part = ZipParts.key(String(decoding: directory.name(record), as: UTF8.self))
      if records[part] == nil { records[part] = record }
    }
    self.records = records
  }

  /// Names of parts are compared without regard to letter case, and with `/` between folders.
  private static func key(_ part: String) -> String {
    let part = part.hasPrefix("/") ? String(part.dropFirst()) : part
    return part.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
  }

  package func has(_ part: String) -> Bool { records[ZipParts.key(part)] != nil }

  /// Whether the name of any part begins so.
  package func hasPart(beginning start: String) -> Bool {
    let start = ZipParts.key(start)
    return records.keys.contains { $0.hasPrefix(start) }
  }

  /// What errors call a part.
  package func location(_ part: String) -> String { "\(name): \(part)" }

  /// The bytes of a part, unpacked under the limits of archives and verified; nil if it is not there.
  package func bytes(_ part: String) throws(IngestError) -> [UInt8]? {
    guard let record = records[ZipParts.key(part)] else { return nil }
    switch ZipWalk.content(of: record, location(part), in: directory, limits: limits) {
    case .zipMember(let member): return try member.bytes()
    case .failed(let error): throw error
    case .file, .bytes, .compressedFile: return nil
    }
  }
}
