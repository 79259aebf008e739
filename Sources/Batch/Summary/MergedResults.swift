import Files
import Legislation
import Reporter

/// Finished runs that are summed up as one: all shards of a run, whose sources keep their numbers, or runs over different
/// inputs, one after another as if their inputs had been given to one run in this order.
///
/// Refused is what would give sums that look right and are not: settings that differ, shards that are missing, are there
/// twice or are of other sources, and the same results twice.
struct MergedResults {
  private let parts: [(results: FinishedResults, offset: Int)]
  /// What every run says; of settings that runs may differ in, those of the first.
  var run: FinishedRun { parts[0].results.run }

  /// - Parameter paths: of the results, one or more.
  init(_ paths: [String]) throws(BatchError) {
    precondition(!paths.isEmpty, "there is a result to be summed up")
    var parts: [(results: FinishedResults, offset: Int)] = []
    var offset = 0
    for path in paths {
      let results = try FinishedResults(path)
      parts.append((results, offset))
      if results.run.shard == nil { offset += results.run.account.items }
    }
    self.parts = parts
    let all = parts.map(\.results)
    try MergedResults.refuseRepeated(all)
    for other in all.dropFirst() { try MergedResults.refuseUnlike(other, all[0]) }
    if let shard = all[0].run.shard { try MergedResults.refuseMissing(all, of: shard.count) }
  }

  /// Rows of all, by number of the source over all runs.
  private func each<Row: NumberedRow>(
    _ read: (FinishedResults) -> ((Row) -> Void) throws(BatchError) -> Void, _ body: (Row) -> Void
  ) throws(BatchError) {
    for (results, offset) in parts {
      let rows = read(results)
      try rows { row in
        var row = row
        row.item += offset
        body(row)
      }
    }
  }

  /// Documents of all, by number of the source over all runs; shards one after another.
  func documents(_ body: (FinishedResults.DocumentRow) -> Void) throws(BatchError) {
    try each(FinishedResults.documents, body)
  }

  /// Counts of all, as ``documents(_:)`` has their documents.
  func counts(_ body: (FinishedResults.CountRow) -> Void) throws(BatchError) {
    try each(FinishedResults.counts, body)
  }

  /// Whether every run lists its powers; the sums of some would look like those of all.
  var havePowers: Bool { parts.allSatisfy { $0.results.run.hasPowers } }
  /// Whether some run does.
  var somePowers: Bool { parts.contains { $0.results.run.hasPowers } }

  /// Powers of all, as ``documents(_:)`` has their documents.
  func powers(_ body: (FinishedResults.PowerRow) -> Void) throws(BatchError) {
    try each(FinishedResults.powers, body)
  }

  private static func refuseRepeated(_ all: [FinishedResults]) throws(BatchError) {
    var known: [FileIdentity: String] = [:]
    for results in all {
      guard let identity = FileIdentity(path: results.path) else { continue }
      if let earlier = known[identity] {
        throw .results(
          path: results.path, because: "the same results are given twice, also as '\(earlier)'",
          remedy: "name each once")
      }
      known[identity] = results.path
    }
  }

  private static func refuseUnlike(_ other: FinishedResults, _ first: FinishedResults) throws(BatchError) {
    let apart = BatchPlan.Setting.apart
    let (one, two) = (first.run.settings.values, other.run.settings.values)
    let names = one.map(\.name) + two.map(\.name).filter { name in !one.contains { $0.name == name } }
    for name in names where !apart.contains(name) {
      let was = one.first { $0.name == name }?.value ?? "not known"
      let now = two.first { $0.name == name }?.value ?? "not known"
      guard was != now else { continue }
      throw .results(
        path: other.path, because: "its \(name) is '\(now)', and that of \(first.path) is '\(was)'",
        remedy: "sum up runs of the same settings and program")
    }
    guard first.run.rows == other.run.rows else {
      throw .results(
        path: other.path, because: "the rows of its wordlist are not those of \(first.path)",
        remedy: "sum up runs of one wordlist")
    }
    switch (first.run.shard, other.run.shard) {
    case (nil, nil): return
    case (let own?, let theirs?):
      guard own.count == theirs.count else {
        throw .results(
          path: other.path, because: "it is shard \(theirs), and \(first.path) is shard \(own)",
          remedy: "sum up the shards of one division")
      }
      let (here, there) = (first.run.account, other.run.account)
      guard here.items == there.items, here.names == there.names else {
        throw .results(
          path: other.path,
          because:
            "it is a shard of \(there.items.of("source")) that are not the \(here.items) of \(first.path), "
            + "by number or by name",
          remedy: "give every shard the same inputs, in the same order")
      }
    case (let own?, nil):
      throw .results(
        path: other.path, because: "it is a run over all its inputs, and \(first.path) is shard \(own)",
        remedy: "sum up the shards of one run, or whole runs")
    case (nil, let theirs?):
      throw .results(
        path: other.path, because: "it is shard \(theirs), and \(first.path) is a run over all its inputs",
        remedy: "sum up the shards of one run, or whole runs")
    }
  }

  /// - Parameter count: how many shards there are to be.
  private static func refuseMissing(_ all: [FinishedResults], of count: Int) throws(BatchError) {
    var known: [Int: String] = [:]
    for results in all {
      guard let shard = results.run.shard else { continue }
      if let earlier = known[shard.number] {
        throw .results(
          path: results.path, because: "it is shard \(shard), and so is \(earlier)",
          remedy: "name each shard once")
      }
      known[shard.number] = results.path
    }
    let missing = (1...count).filter { known[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.prefix(8).map { "\($0)/\(count)" }.joined(separator: ", ")
      let more = missing.count > 8 ? " and \(missing.count - 8) more" : ""
      throw .results(
        path: all[0].path,
        because:
          "of the run that it is a part of, \(missing.count == 1 ? "shard" : "shards") \(names)\(more) "
          + "\(missing.count == 1 ? "is" : "are") not given",
        remedy: "name the results of all \(count.of("shard"))")
    }
  }
}

/// A row of a run's tables that says of which source it is.
private protocol NumberedRow {
  var item: Int { get set }
}

extension FinishedResults.DocumentRow: NumberedRow {}
extension FinishedResults.CountRow: NumberedRow {}
extension FinishedResults.PowerRow: NumberedRow {}
