import Legislation
public struct SourceItem: Sendable {
  public var input: Int
  public var path: String
  public var location: String
  public var failure: IngestError? { nil }
  public func bytes() throws(IngestError) -> [UInt8] { try SourceReader().bytes(path: location, limit: 1 << 29) }
}
public struct SourceStream {
  var names: [String]
  var index = 0
  public init(_ inputs: [String], stripComponents: Int = 0) throws(IngestError) { names = inputs }
  public mutating func next() -> SourceItem? {
    guard index < names.count else { return nil }
    index += 1
    return SourceItem(input: index, path: names[index - 1], location: names[index - 1])
  }
  public var canBeReadTwice: Bool { true }
}
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
