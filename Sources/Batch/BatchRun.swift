import Ingest
import Inputs
import Legislation
import Measures
import Reporter

/// What watches a run from outside. The closures are called on the thread that runs it.
public struct RunWatch: Sendable {
  /// Asked before each source; true ends the run after the documents in hand.
  public var shouldStop: @Sendable () -> Bool
  /// Told of each failure, in order.
  public var failed: @Sendable (BatchFailure) -> Void
  /// Told after each source what is done, and how much of the inputs that is, 0 to 1, if it is known.
  public var progressed: @Sendable (RunAccount, Double?) -> Void

  /// What the caller of a run is asked, and called with; each may come from any thread.
  public init(
    shouldStop: @escaping @Sendable () -> Bool = { false },
    failed: @escaping @Sendable (BatchFailure) -> Void = { _ in },
    progressed: @escaping @Sendable (RunAccount, Double?) -> Void = { _, _ in }
  ) {
    (self.shouldStop, self.failed, self.progressed) = (shouldStop, failed, progressed)
  }
}

/// Counts all documents of the inputs and writes the tables. Results come in the order of the inputs and are the same
/// bytes for any number of jobs, and whether or not the run was broken off and resumed in between.
public struct BatchRun: Sendable {
  package var plan: BatchPlan
  package var watch: RunWatch

  /// A run that is yet to begin.
  public init(_ plan: BatchPlan, watch: RunWatch = RunWatch()) { (self.plan, self.watch) = (plan, watch) }

  /// Runs, or resumes a run that was broken off.
  ///
  /// What is at the destination already is left alone unless it is a finished run of the same settings, or nothing:
  ///
  /// | there is | otherwise | `resuming` | `replacing` |
  /// | --- | --- | --- | --- |
  /// | nothing, or an empty folder or file | begins | begins | begins |
  /// | a finished run, same settings | is made anew | nothing is done | is made anew |
  /// | a finished run, other settings | refused | refused | is replaced |
  /// | an unfinished run, same settings | refused | is resumed | is begun anew |
  /// | an unfinished run, other settings | refused | refused | is begun anew |
  /// | other files | refused | refused | begins, and replaces files of the run's own names alone |
  ///
  /// With both, what can be resumed is, and all else is replaced.
  ///
  /// - Parameters:
  ///   - resuming: resume an unfinished run of the same settings; without one, begin.
  ///   - replacing: write over what is there.
  /// - Returns: what was done in all. ``RunAccount/wasStopped`` if it ended early; the results are then unfinished.
  /// - Throws: `BatchError` where the run as a whole cannot continue. What was done is kept.
  public func run(
    to destination: BatchDestination, resuming: Bool = false, replacing: Bool = false
  ) throws(BatchError) -> RunAccount {
    try refuseConflicts(destination)
    let start = try DestinationState(destination, plan).start(resuming: resuming, replacing: replacing)
    if case .finished(let account) = start { return account }
    let sink: any RowSink
    switch destination {
    case .folder(_, let format), .file(_, let format):
      sink = try TextSink(destination, format, plan: plan)
    case .database(let path): sink = try DatabaseSink(path, plan: plan)
    }
    do throws(BatchError) {
      let account = try run(into: sink, destination)
      if account.items == 0, account.wasStopped {
        sink.discard()
      } else if account.wasStopped {
        sink.abandon()
      } else {
        try sink.finish(account, plan)
      }
      return account
    } catch {
      if error.keepsResults { sink.abandon() } else { sink.discard() }
      throw error
    }
  }

  /// Nothing is written over what is read, and a folder that holds its own results would be another the second time.
  private func refuseConflicts(_ destination: BatchDestination) throws(BatchError) {
    var roles = FileRoles()
    roles.writes(destination, as: "the output")
    roles.reads(inputs: plan.inputs)
    do {
      try roles.checkConflicts()
      try OutputPatterns.refuse(destination, plan.inputs)
      try roles.check()
    } catch { throw .conflict(error) }
  }

  private func run(into sink: any RowSink, _ destination: BatchDestination) throws(BatchError) -> RunAccount {
    if sink.isComplete, let account = sink.resumed { return account }
    let chosen = try ChosenVersions(plan, watch)
    if chosen == nil, plan.versions != .all {
      var account = sink.resumed ?? RunAccount()
      account.wasStopped = true
      return account
    }
    var recorder = ResultRecorder(sink: sink, stopsAtFailure: plan.stopsAtFailure, watch: watch)
    try sink.earlierDocuments { id, sha256, path in
      recorder.duplicates.add(id: ItemID(id), sha256: sha256, path: path)
    }
    var stream = try plan.stream()
    var known = RunAccount()
    if let resumed = sink.resumed {
      for _ in 0..<resumed.items {
        guard let item = stream.next() else { break }
        known.note(input: item.input, path: item.path)
      }
      guard known.items == resumed.items, known.names == resumed.names else {
        throw .inputsChanged(place: destination.unfinished, items: resumed.items)
      }
      recorder.account = resumed
    }
    let maker = CountRowMaker(plan, format: sink.rowFormat)
    let (plan, watch) = (plan, watch)
    let found = FoundConflict(destination, isNeeded: !stream.canBeReadTwice)
    let sources = Sources(stream, after: known.items, watch, found, shard: plan.shard)
    OrderedWork<NumberedSource, ItemResult>(workers: max(1, plan.jobs), weight: { $0.weight }).run(
      next: { sources.next() },
      makeWorker: {
        var worker = DocumentWorker(plan, maker, chosen: chosen)
        return { worker.result(of: $0) }
      },
      consume: { recorder.enter($0) })
    if let error = recorder.error { throw error }
    if let conflict = found.error { throw .conflict(conflict) }
    if watch.shouldStop() || recorder.isOver { recorder.account.wasStopped = true }
    if recorder.account.wasStopped { try sink.mark(recorder.account.resumable) }
    return recorder.account
  }
}

/// Sources with their numbers. Used by one thread at a time, under the lock of ``OrderedWork``.
final class Sources {
  private var stream: SourceStream
  private var items: Int
  private let watch: RunWatch
  private let conflict: FoundConflict?
  private let shard: Shard?

  init(
    _ stream: consuming SourceStream, after items: Int, _ watch: RunWatch, _ conflict: FoundConflict? = nil,
    shard: Shard? = nil
  ) {
    self.stream = stream
    (self.items, self.watch, self.conflict, self.shard) = (items, watch, conflict, shard)
  }

  func next() -> NumberedSource? {
    guard conflict?.error == nil, !watch.shouldStop(), let source = stream.next() else { return nil }
    if conflict?.isOutput(source) == true { return nil }
    items += 1
    return NumberedSource(
      item: items, source: source, share: stream.progress, isElsewhere: shard?.holds(items) == false)
  }
}

extension BatchPlan {
  func stream() throws(BatchError) -> SourceStream {
    do { return try SourceStream(inputs, stripComponents: stripComponents) } catch {
      throw .inputs(error)
    }
  }
}

extension ChosenVersions {
  /// Reads all sources for what they say of themselves. Nil where there is no choice, or the run is to stop.
  init?(_ plan: BatchPlan, _ watch: RunWatch) throws(BatchError) {
    guard plan.versions != .all else { return nil }
    let stream = try plan.stream()
    guard stream.canBeReadTwice else { throw .cannotReadTwice(choice: plan.versions) }
    var chosen = ChosenVersions()
    let sources = Sources(stream, after: 0, watch)
    let maker = CountRowMaker(plan, format: nil)
    var starved: String?
    OrderedWork<NumberedSource, (Int, Result<Identity?, IngestError>)>(workers: max(1, plan.jobs)).run(
      next: { sources.next() },
      makeWorker: {
        var worker = DocumentWorker(plan, maker, chosen: nil)
        return { source in
          (source.item, Result { () throws(IngestError) in try worker.identity(of: source, hashed: true) })
        }
      },
      consume: { item, found in
        switch found {
        case .success(let identity): chosen.consider(item, identity, plan.versions, plan.filter)
        case .failure(let error): starved = error.path
        }
        return starved == nil
      })
    if let starved { throw .tooManyOpenFiles(path: starved) }
    if watch.shouldStop() { return nil }
    chosen.settle()
    self = chosen
  }
}

/// Enters results, in order, into the account and the sink.
private struct ResultRecorder {
  let sink: any RowSink
  let stopsAtFailure: Bool
  let watch: RunWatch
  var account = RunAccount()
  var duplicates = Duplicates()
  var error: BatchError?
  /// A failure ended the run.
  var isOver = false
  private var sinceMark = 0
  private var lastMark = ContinuousClock.now

  init(sink: any RowSink, stopsAtFailure: Bool, watch: RunWatch) {
    (self.sink, self.stopsAtFailure, self.watch) = (sink, stopsAtFailure, watch)
  }

  /// Whether the run continues.
  mutating func enter(_ result: ItemResult) -> Bool {
    do throws(BatchError) {
      try record(result)
      try markIfDue()
    } catch {
      self.error = error
      return false
    }
    watch.progressed(account, result.share)
    return !isOver
  }

  private mutating func record(_ result: ItemResult) throws(BatchError) {
    if case .starved(let path) = result.outcome { throw .tooManyOpenFiles(path: path) }
    account.note(input: result.input, path: result.path)
    switch result.outcome {
    case .passedOver: account.passedOver += 1
    case .elsewhere: break
    case .failed(let failure):
      account.failures += 1
      try sink.add(failure)
      watch.failed(failure)
      isOver = stopsAtFailure
    case .starved: break
    case .counted(var record, let rows, let words, let powers):
      record.duplicateOf = duplicates.earlier(id: record.identity.item, sha256: record.identity.sha256)
      if record.hasCounts {
        duplicates.add(id: record.identity.item, sha256: record.identity.sha256, path: record.path)
      } else {
        account.withoutText += 1
      }
      account.documents += 1
      account.countRows += rows.count
      if record.duplicateOf != nil { account.duplicates += 1 }
      account.words += record.words ?? 0
      account.bytes += record.identity.bytes
      try sink.add(record, rows)
      if !words.isEmpty { try sink.add(words: words) }
      account.powerRows += powers.count
      for power in powers { try sink.add(power) }
    }
  }

  /// A run that is broken off repeats at most what came after the last mark.
  private mutating func markIfDue() throws(BatchError) {
    sinceMark += 1
    guard sinceMark >= 32 else { return }
    let now = ContinuousClock.now
    guard sinceMark >= 1024 || now - lastMark > .milliseconds(200) else { return }
    try sink.mark(account)
    (sinceMark, lastMark) = (0, now)
  }
}

extension RunAccount {
  /// The account as a later run is resumed from it.
  fileprivate var resumable: RunAccount {
    var account = self
    account.wasStopped = false
    return account
  }
}
