import Ingest
import Inputs
import Legislation

/// Reads the texts of a run in turn. A file that is asked for more than once, for two of its Parts, is read once, so
/// that both are of the same bytes, standard input too.
package struct RequestedTexts {
  private let reader: DocumentReader
  /// How often a path is still to be asked for.
  private var remaining: [String: Int]
  private var kept: [String: Result<Document, IngestError>] = [:]

  package init(_ requests: [TextRequest<String>], _ reader: SourceReader) {
    self.reader = DocumentReader(reader)
    remaining = Dictionary(requests.map { ($0.source, 1) }, uniquingKeysWith: +)
  }

  /// - Throws: `IngestError`, for each request of a file that cannot be read.
  package mutating func document(of request: TextRequest<String>) throws(IngestError) -> Document {
    let path = request.source
    let reading =
      kept[path] ?? Result { () throws(IngestError) in try reader.read(path: path) }
    let more = (remaining[path] ?? 1) - 1
    remaining[path] = more
    kept[path] = more > 0 ? reading : nil
    return try reading.get()
  }
}
