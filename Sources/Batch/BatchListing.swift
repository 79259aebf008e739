import Ingest
import Inputs
import Legislation

/// What a run would read, without counting it.
package struct BatchListing: Sendable {
  package var plan: BatchPlan

  package init(_ plan: BatchPlan) { self.plan = plan }

  /// Lists the path of each source that passes the filter, in the order of the run.
  ///
  /// Without a filter or a choice between versions nothing is opened but folders and archives.
  ///
  /// - Returns: how many sources failed.
  /// - Throws: what `listed` throws, and `BatchError`.
  package func list(
    shouldStop: @escaping @Sendable () -> Bool = { false }, listed: (String) throws -> Void,
    failed: (BatchFailure) -> Void
  ) throws -> Int {
    let chosen = try ChosenVersions(plan, RunWatch(shouldStop: shouldStop))
    var worker = DocumentWorker(plan, CountRowMaker(plan, format: nil), chosen: nil)
    var stream = try plan.stream()
    var item = 0
    var failures = 0
    while !shouldStop(), let source = stream.next() {
      item += 1
      if plan.shard?.holds(item) == false { continue }
      if let failure = source.failure {
        failures += 1
        failed(NumberedSource(item: item, source: source).failure(failure.problem))
        continue
      }
      if let chosen {
        guard chosen.contains(item) else { continue }
      } else if !plan.filter.isEmpty {
        let identity = try worker.identity(of: NumberedSource(item: item, source: source))
        if let identity, !plan.filter.admits(identity) { continue }
      }
      try listed(source.path)
    }
    return failures
  }
}

extension SourceItem {
  /// Why there is nothing to read, where that is known before anything is.
  var failure: IngestError? { if case .failed(let error) = content { error } else { nil } }
}
