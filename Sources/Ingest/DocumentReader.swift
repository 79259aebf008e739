import Legislation
public struct DocumentReader {
  let reader: SourceReader
  public init(_ reader: SourceReader) { self.reader = reader }
  public mutating func read(bytes: [UInt8], path: String) throws(IngestError) -> Document { try reader.read(bytes: bytes, path: path) }
  public mutating func read(bytes: [UInt8], path: String, as format: SourceFormat) throws(IngestError) -> Document { 
   var r = reader; r.format = format
   return try r.read(bytes: bytes, path: path) }
  public mutating func identity(bytes: [UInt8], path: String) throws(IngestError) -> Identity { try reader.read(bytes: bytes, path: path).identity }
}
extension SourceReader {
  public static func wholeFile(path: String) throws(IngestError) -> [UInt8] { try SourceReader().bytes(path: path, limit: 1 << 29) }
}
