import Ingest
import Inputs
import Legislation

/// The texts of a run, one after another. A file that is asked for more than once, for two of its Parts, is read here,
/// and once, so that both are of the same bytes, standard input too; any other is left to the worker that takes it.
///
/// Used by one thread at a time, under the lock of ``OrderedWork``.
final class TextQueue {
  /// A text that is asked for, and where its document is had.
  struct Job: Sendable {
    enum Source: Sendable {
      case path(String)
      case read(Result<Document, IngestError>)
    }
    var request: TextRequest<String>
    var source: Source
  }

  private var jobs: ArraySlice<Job>
  private let reader: DocumentReader?
  /// How often a path is still to be asked for.
  private var remaining: [String: Int] = [:]
  private var kept: [String: Result<Document, IngestError>] = [:]

  init(_ requests: [TextRequest<String>], _ reader: SourceReader) {
    jobs = requests.map { Job(request: $0, source: .path($0.source)) }[...]
    remaining = Dictionary(requests.map { ($0.source, 1) }, uniquingKeysWith: +)
    self.reader = remaining.values.contains { $0 > 1 } ? DocumentReader(reader) : nil
  }

  init(_ documents: [TextRequest<Document>]) {
    jobs = documents.map { Job(request: $0.with(""), source: .read(.success($0.source))) }[...]
    reader = nil
  }

  func next() -> Job? {
    guard var job = jobs.popFirst() else { return nil }
    guard case .path(let path) = job.source, let reader, let left = remaining[path],
      left > 1 || kept[path] != nil
    else { return job }
    let reading = kept[path] ?? Result { () throws(IngestError) in try reader.read(path: path) }
    remaining[path] = left - 1
    kept[path] = left > 1 ? reading : nil
    job.source = .read(reading)
    return job
  }
}
