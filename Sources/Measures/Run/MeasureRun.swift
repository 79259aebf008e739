import Ingest
import Inputs
import Legislation

/// Takes any measure over texts, on one thread or several. The result does not depend on their number.
///
/// Only as many documents as there are threads are in memory at a time, besides those that are asked for more than
/// once.
package struct MeasureRun<Worker: MeasureWorker>: Sendable {
  private let worker: Worker
  /// How texts are read.
  package var reader: SourceReader
  /// Threads, 1 or more.
  package var jobs: Int
  private let needsReference: Bool

  /// What a run gives.
  package struct Outcome: Sendable {
    /// Nil if none of the texts that were to be measured has a part, or none of those that they were to be held against.
    package let result: Worker.Result?
    /// Texts that have no part, in order.
    package let failures: [TextFailure]
  }

  /// - Throws: ``MeasureError`` if the measure cannot be had with these materials.
  package init<Kind: Measure>(
    _ measure: Kind, _ materials: Materials, reader: SourceReader = SourceReader(), jobs: Int = 1
  ) throws(MeasureError) where Kind.Worker == Worker {
    (worker, self.reader, self.jobs) = (try measure.worker(materials), reader, jobs)
    needsReference = Kind.declaration.references.areNeeded
  }

  /// Measures every text that can be read; what cannot be is in the failures, and loses nothing of the others. A file may
  /// be asked for more than once, and is then read once.
  ///
  /// - Parameter failed: called with each failure, in order.
  package func run(_ texts: [TextRequest<String>], failed: (TextFailure) -> Void = { _ in }) -> Outcome {
    run(TextQueue(texts, reader), roles: texts.map(\.role), failed)
  }

  /// Measures documents that are read already.
  package func run(_ documents: [TextRequest<Document>], failed: (TextFailure) -> Void = { _ in }) -> Outcome
  {
    run(TextQueue(documents), roles: documents.map(\.role), failed)
  }

  private func run(
    _ queue: sending TextQueue, roles: [TextRole], _ failed: (TextFailure) -> Void
  ) -> Outcome {
    var parts: [Worker.Part] = []
    var failures: [TextFailure] = []
    var place = 0
    var hasMeasured = false
    var lacksReference = needsReference && roles.contains(.reference)
    let (worker, reader) = (worker, reader)
    OrderedWork<TextQueue.Job, Result<Worker.Part, TextFailure>>(workers: max(1, min(jobs, roles.count))).run(
      next: { queue.next() },
      makeWorker: {
        var measurer = Measurer(worker: worker, reader: DocumentReader(reader))
        return { job in
          Result { () throws(TextFailure) in try measurer.part(of: job) }
        }
      },
      consume: { finished in
        switch finished {
        case .success(let part):
          parts.append(part)
          if roles[place] == .measured { hasMeasured = true } else { lacksReference = false }
        case .failure(let failure):
          failures.append(failure)
          failed(failure)
        }
        place += 1
        return true
      })
    return Outcome(
      result: hasMeasured && !lacksReference ? worker.result(of: parts, failures: failures) : nil,
      failures: failures)
  }
}

/// Reads and measures texts one after another; each thread has one of its own.
private struct Measurer<Worker: MeasureWorker> {
  var worker: Worker
  let reader: DocumentReader

  mutating func part(of job: TextQueue.Job) throws(TextFailure) -> Worker.Part {
    let document: Document
    do throws(IngestError) {
      switch job.source {
      case .path(let path): document = try reader.read(path: path)
      case .read(let reading): document = try reading.get()
      }
    } catch { throw .notRead(error) }
    let path = document.identity.path
    do { return try worker.part(of: document, as: job.request.with(path)) } catch {
      throw .notCounted(path: path, error)
    }
  }
}
