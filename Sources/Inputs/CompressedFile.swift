import Files
import SystemPackage

/// A file that is one document, packed by gzip or zstd.
package struct CompressedFile: Sendable {
  package let path: FilePath
  let limits: ArchiveLimits

  /// The document, unpacked.
  func unpacked(name: String) throws(IngestError) -> [UInt8] {
    let file: OpenFile
    let before: Stat
    do {
      file = try OpenFile(path, name: name)
      before = try file.regularStatus()
    } catch { throw IngestError(error) }
    let source = PeekedBytes(FileBytes(InputFile(file)))
    guard case .compressed(let bytes) = try Packing(source, limits: limits, name: name) else {
      throw IngestError(FileError.changed(name: name))
    }
    let whole = try bytes.rest(limits: limits, name: name)
    do { try file.refuseChange(since: before, count: Int(before.size)) } catch { throw IngestError(error) }
    return whole
  }
}
