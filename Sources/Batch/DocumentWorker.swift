import Bytes
import Ingest
import Inputs
import Legislation
import Measures

/// A source with its number in the run.
struct NumberedSource: Sendable {
  /// From 1.
  var item: Int
  var source: SourceItem
  /// How much of the inputs had been given with it, 0 to 1; nil if that is not known.
  var share: Double?
  /// Another shard counts it.
  var isElsewhere = false

  func failure(_ problem: Problem) -> BatchFailure {
    BatchFailure(problem, path: source.path, item: item, input: source.input)
  }
}

/// What became of one source.
struct ItemResult: Sendable {
  enum Outcome: Sendable {
    /// With all its words as ``WordTally`` has them, where these are wanted.
    case counted(DocumentRecord, CountRows, words: [UInt8], powers: [PowerRecord])
    case failed(BatchFailure)
    /// The system has no file left to open, which says nothing of the source.
    case starved(path: String)
    /// The filter or the choice between versions leaves it out.
    case passedOver
    /// Another shard counts it.
    case elsewhere
  }
  var input: Int
  var path: String
  var share: Double?
  var outcome: Outcome

  /// About the bytes that it takes while it waits for earlier ones.
  var weight: Int {
    guard case .counted(_, let rows, let words, let powers) = outcome else { return 1024 }
    let others = words.count + powers.reduce(0) { $0 + $1.weight }
    switch rows {
    case .lines(let writer): return 1024 + writer.weight + others
    case .cells(let cells): return 1024 + cells.count * MemoryLayout<CountCell>.stride + others
    }
  }
}

/// Reads and counts sources one after another; each thread has one of its own.
struct DocumentWorker {
  private let plan: BatchPlan
  private let maker: CountRowMaker
  private let chosen: ChosenVersions?
  private let reader: DocumentReader
  private var count: TextCount
  /// Counts all words, where that is wanted.
  private var words: WordTally?

  /// A vocabulary this large is begun anew, so that memory has a bound over any number of documents: the whole
  /// statute book has about half as many different words.
  private static let largestVocabulary = 1 << 19

  init(_ plan: BatchPlan, _ maker: CountRowMaker, chosen: ChosenVersions?) {
    (self.plan, self.maker, self.chosen) = (plan, maker, chosen)
    reader = DocumentReader(plan.reader)
    count = DocumentWorker.count(plan)
    words = DocumentWorker.words(plan)
  }

  private static func words(_ plan: BatchPlan) -> WordTally? {
    plan.frequencies > 0 ? WordTally(longest: plan.frequencies, scope: plan.scope) : nil
  }

  private static func count(_ plan: BatchPlan) -> TextCount {
    TextCount(
      plan.wordlist, rule: plan.rule, scope: plan.scope, by: plan.unit, listsUnitsWithoutHits: false,
      actors: plan.actors.map { ActorGroups($0.list) })
  }

  mutating func result(of numbered: NumberedSource) -> ItemResult {
    let source = numbered.source
    var result = ItemResult(
      input: source.input, path: source.path, share: numbered.share, outcome: .passedOver)
    if numbered.isElsewhere {
      result.outcome = .elsewhere
      return result
    }
    if let chosen, !chosen.contains(numbered.item) { return result }
    do throws(IngestError) {
      var bytes = try source.bytes()
      if !plan.filter.isEmpty, chosen == nil {
        let identity = try reader.identity(bytes: bytes, path: source.location)
        guard plan.filter.admits(identity) else { return result }
      }
      var document = try reader.read(inPlace: &bytes, path: source.location)
      document.identity.path = source.path
      // The tokens, which are nearly as large, take the room of the source.
      bytes = []
      result.outcome = outcome(of: document, numbered)
    } catch {
      if case .tooManyOpenFiles(let path) = error {
        result.outcome = .starved(path: path)
      } else {
        result.outcome = .failed(numbered.failure(error.problem))
      }
    }
    if count.distinctWords > DocumentWorker.largestVocabulary { count = DocumentWorker.count(plan) }
    if let words, words.distinctWords > DocumentWorker.largestVocabulary {
      self.words = DocumentWorker.words(plan)
    }
    return result
  }

  private mutating func outcome(of document: Document, _ numbered: NumberedSource) -> ItemResult.Outcome {
    let source = numbered.source
    do throws(ScopeError) {
      let figures = try count.figures(of: document)
      let record = DocumentRecord(figures, path: source.path, item: numbered.item, input: source.input)
      let lines = record.hasCounts ? try words?.lines(of: document, record) ?? [] : []
      let powers =
        plan.listsPowers && record.hasCounts
        ? try PowerRecord.records(of: document, plan.scope, path: source.path, item: numbered.item) : []
      return .counted(
        record, maker.rows(of: figures, path: source.path, item: numbered.item), words: lines, powers: powers)
    } catch {
      var problem = error.problem
      problem.place = SourceLine(file: source.location)
      return .failed(numbered.failure(problem))
    }
  }

  /// What a source says of itself, without counting it; nil if it cannot be read, which counting it will say.
  ///
  /// - Parameter hashed: with its hash, which reading no more than the metadata does not give.
  /// - Throws: `.tooManyOpenFiles` alone, which says nothing of the source: a choice made without it could be a wrong one.
  mutating func identity(
    of numbered: NumberedSource, hashed: Bool = false
  ) throws(IngestError) -> Identity? {
    do throws(IngestError) {
      let bytes = try numbered.source.bytes()
      var identity = try reader.identity(bytes: bytes, path: numbered.source.location)
      if hashed { identity.sha256 = Digest.sha256(bytes) }
      return identity
    } catch {
      if case .tooManyOpenFiles = error { throw error }
      return nil
    }
  }
}
