import Legislation
public enum SourceFormat: String, Sendable { case clml, text, markdown }
public struct TextOptions: Sendable { public init() {} }
enum Detection { struct Detected { var format: SourceFormat }
 static func detect(_ h: [UInt8], path: String, isWhole: Bool) throws(IngestError) -> Detected { if h.isEmpty { throw .empty(path: path) }; return Detected(format: h.first == 0x3C || h.first == 0xEF ? .clml : .text) } }
enum TextReader { static func read(_ b: [UInt8], path: String, options: TextOptions) throws(IngestError) -> Document { var d = DocumentBuilder(); d.append(b.span); d.conservation.source = d.conservation.kept; return d.finish(Identity()) } }
enum MarkdownReader { static func read(_ b: [UInt8], path: String, options: TextOptions) throws(IngestError) -> Document { throw .empty(path: path) } }
