import Files
import SystemPackage

/// One source of a run: a document to be read, or a failure to be reported.
package struct SourceItem: Sendable {
  package enum Content: Sendable {
    case file(FilePath)
    case compressedFile(CompressedFile)
    case bytes([UInt8])
    case zipMember(ZipMember)
    case failed(IngestError)
  }

  /// The number, from 1, of the input it came from; a list or a pattern is one input.
  package var input: Int
  /// The path inside its input, unique within an honest one, for tables. A file's is the name as it was given.
  ///
  /// What is not UTF-8 shows as U+FFFD; the content is opened by the bytes of the name.
  package var path: String
  /// The full name, for sentences: `folder/a.xml`, `acts.zip: ukpga/2014-6.xml`.
  package var location: String
  package var content: Content

  /// All bytes of the source. Any thread may call this; a file is opened, read and closed.
  ///
  /// - Throws: `IngestError`: the failure of the item, a file that is gone or that changes while it is read, a member
  ///   that is damaged, `.limit` for more than 512 MB or what else ``ArchiveLimits`` allows.
  package func bytes() throws(IngestError) -> [UInt8] {
    switch content {
    case .file(let path):
      do { return try OpenFile.whole(path, name: location, limit: ArchiveLimits.standard.memberBytes) } catch
      {
        throw IngestError(error)
      }
    case .compressedFile(let file): return try file.unpacked(name: location)
    case .bytes(let bytes): return bytes
    case .zipMember(let member): return try member.bytes()
    case .failed(let error): throw error
    }
  }
}
