import Legislation

/// A finished run, or several as if they were one, in sums: by row of the wordlist, by year, by type of document, and the documents that lead.
///
/// An item that was loaded more than once is counted once, unless all are asked for: a whole item before its parts, and of
/// several versions that have words the latest, in the language of the wordlist if there is one (``versions`` names all).
/// That may be another than the one without `duplicate_of`, which knows only of what came before. Hits of all rows together count those that share a word once; a choice of rows is added up, and a word
/// that is a hit of two of them is in both.
package struct BatchSummary: Sendable {
  /// Documents that are alike in something, and their sums.
  package struct Line: Sendable, Hashable {
    /// `2014`, `ukpga`, a label; empty where the source does not say.
    package var key: String
    package var documents = 0
    /// Words of the scope.
    package var words = 0
    /// Hits of the rows together.
    package var count = 0
    /// Hits by row of ``BatchSummary/labels``.
    package var counts: [Int]
    /// By row, the documents in which it could not be counted, and their words, which are in no rate of it.
    package var uncounted: [Uncounted] = []
  }

  /// Documents in which a row could not be counted.
  package struct Uncounted: Sendable, Hashable {
    package var documents = 0
    package var words = 0
  }

  /// A document that leads.
  package struct Leader: Sendable, Hashable {
    package var title: String
    package var id: ItemID?
    package var version: Version?
    package var words: Int
    package var count: Int
    package var rate: Double { 1000 * Double(count) / Double(words) }
  }

  /// What is summed up.
  package struct Choice: Sendable {
    /// Only these rows, by label; empty for all.
    package var labels: [String] = []
    package var includesDuplicates = false
    /// How many documents lead.
    package var leaders = 10
    /// Documents with fewer words do not lead: one hit in a short text is a high rate that says little.
    package var leastWords = 1000
    package init() {}
  }

  package private(set) var labels: [String] = []
  package private(set) var byYear: [Line] = []
  package private(set) var byType: [Line] = []
  /// Documents and words by language, without counts by row.
  package private(set) var byLanguage: [Line] = []
  /// All documents that were summed up.
  package private(set) var all: Line
  /// Documents with a hit, by row of ``labels``.
  package private(set) var documentsWithHit: [Int] = []
  package private(set) var leaders: [Leader] = []
  /// Documents left out because another that holds the same is there.
  package private(set) var duplicates = 0
  /// Documents without words in the scope.
  package private(set) var withoutWords = 0
  /// Every document that could have been summed up, by item; of each item what was counted comes first.
  package private(set) var versions: [ListedVersion] = []
  /// The delegated powers, where every run lists them.
  package private(set) var powers: PowerSums?
  /// Some run lists its powers and another does not: their sums are left out.
  package private(set) var lacksPowers = false
  package let choice: Choice

  /// A document as a version of its item.
  package struct ListedVersion: Sendable, Hashable {
    /// Identifier of the item; nil where the source has none.
    package var id: ItemID?
    package var title: String
    /// Nil if the source does not say.
    package var version: Version?
    package var language: String
    package var path: String
    /// Words of the scope, 0 where there is nothing to count.
    package var words: Int
    package var count: Int
    package var isCounted: Bool
  }

  /// The files of the results at a path, whether they are there or not: none of them may be written to.
  package static func files(of path: String) -> [String] { FinishedResults.files(of: path) }

  /// Sums up one finished run.
  package init(of path: String, choice: Choice = Choice()) throws(BatchError) {
    try self.init(of: [path], choice: choice)
  }

  /// Reads the results of finished runs twice over, a few megabytes at a time, and sums them up as those of one run: all
  /// shards of a run in any order give what the run over all would have given; others are taken one after another.
  ///
  /// - Parameter paths: one or more.
  /// - Throws: `BatchError.results` if there are none, if a label is not in them, if the runs are not alike in what decides
  ///   the counts, or if shards are missing.
  /// - Complexity: O(rows); memory O(documents).
  package init(of paths: [String], choice: Choice = Choice()) throws(BatchError) {
    self.choice = choice
    all = Line(key: "", counts: [])
    let results = try MergedResults(paths)
    var taken = ItemsTaken(language: results.run.language)
    if !choice.includesDuplicates { try results.documents { taken.note($0) } }
    var documents = DocumentSums(addsRows: !choice.labels.isEmpty)
    var versions = ItemVersions()
    var powers = PowerSums.Maker()
    try results.documents { row in
      let isRepeated = !choice.includesDuplicates && taken.repeats(row)
      documents.add(row, isRepeated: isRepeated)
      versions.add(row, isRepeated: isRepeated)
      if (row.words ?? 0) > 0, !isRepeated { powers.add(row) }
    }
    if results.havePowers {
      try results.powers { powers.add($0) }
      guard powers.unknown == 0 else {
        throw .results(
          path: paths[0],
          because:
            "\(powers.unknown) lines of its table of powers have a role, procedure or law that no run writes",
          remedy: "run the batch again")
      }
      self.powers = powers.sums
    }
    lacksPowers = results.somePowers && !results.havePowers
    self.versions = versions.inOrder
    (duplicates, withoutWords) = (documents.duplicates, documents.withoutWords)
    byLanguage = documents.languages.lines(labels: 0).sorted { $0.key < $1.key }
    let rows = results.run.rows
    for wanted in choice.labels where !rows.contains(where: { $0.label == wanted || $0.name == wanted }) {
      let known = rows.prefix(20).map(\.label).joined(separator: ", ") + (rows.count > 20 ? ", …" : "")
      throw .results(
        path: paths[0], because: "there is no row '\(wanted)'", remedy: "the rows are \(known)")
    }
    let chosen = rows.filter {
      choice.labels.isEmpty || choice.labels.contains($0.label) || choice.labels.contains($0.name)
    }
    let names = chosen.map(\.name)
    let place = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    try results.counts { row in
      if let label = place[row.row] { documents.add(count: row.count, item: row.item, label: label) }
    }
    labels = names
    byYear = documents.years.lines(labels: labels.count).sorted { $0.key < $1.key }
    byType = documents.types.lines(labels: labels.count).sorted { ($1.words, $0.key) < ($0.words, $1.key) }
    documentsWithHit =
      documents.documentsWithHit + Array(repeating: 0, count: labels.count - documents.documentsWithHit.count)
    for line in byType {
      all.documents += line.documents
      all.words += line.words
      all.count += line.count
    }
    all.counts = labels.indices.map { label in byType.reduce(0) { $0 + $1.counts[label] } }
    all.uncounted = labels.indices.map { label in
      byType.reduce(into: Uncounted()) { sum, line in
        sum.documents += line.uncounted[label].documents
        sum.words += line.uncounted[label].words
      }
    }
    try lead(documents, results)
  }

  /// Titles are read again for the few that lead, so that they need not all be kept.
  private mutating func lead(_ documents: DocumentSums, _ results: MergedResults) throws(BatchError) {
    let best = documents.order(leastWords: choice.leastWords).prefix(choice.leaders)
    var place: [Int: Int] = [:]
    for (index, item) in best.enumerated() { place[item] = index }
    var found: [(place: Int, leader: Leader)] = []
    try results.documents { row in
      guard let index = place[row.item], let sums = documents.sums(of: row.item) else { return }
      found.append(
        (
          index,
          Leader(title: row.title, id: row.id, version: row.version, words: sums.words, count: sums.count)
        ))
    }
    leaders = found.sorted { $0.place < $1.place }.map(\.leader)
  }
}

/// Sums by document, in flat arrays by number of the source.
private struct DocumentSums {
  /// Documents that are alike in one thing.
  struct Kind {
    private var keys: [String] = []
    private var indexOfKey: [String: Int32] = [:]
    /// By item; -1 for one that is not summed up.
    private var indexOfItem: [Int32] = []
    private var documents: [Int] = []
    private var words: [Int] = []
    private var together: [Int] = []
    /// By key, then by label.
    private var counts: [[Int]] = []
    private var uncounted: [[BatchSummary.Uncounted]] = []

    mutating func add(_ item: Int, _ key: String, words: Int, hits: Int) {
      while indexOfItem.count <= item { indexOfItem.append(-1) }
      let index = Int(indexOfKey[key] ?? Int32(keys.count))
      if index == keys.count {
        indexOfKey[key] = Int32(index)
        keys.append(key)
        documents.append(0)
        self.words.append(0)
        together.append(0)
        counts.append([])
        uncounted.append([])
      }
      indexOfItem[item] = Int32(index)
      documents[index] += 1
      self.words[index] += words
      together[index] += hits
    }

    mutating func add(count: Int, item: Int, label: Int, addsRows: Bool) {
      let index = Int(indexOfItem[item])
      while counts[index].count <= label { counts[index].append(0) }
      counts[index][label] += count
      if addsRows { together[index] += count }
    }

    mutating func add(uncountedWords: Int, item: Int, label: Int) {
      let index = Int(indexOfItem[item])
      while uncounted[index].count <= label { uncounted[index].append(.init()) }
      uncounted[index][label].documents += 1
      uncounted[index][label].words += uncountedWords
    }

    func lines(labels: Int) -> [BatchSummary.Line] {
      keys.indices.map { index in
        let counts = counts[index] + Array(repeating: 0, count: labels - counts[index].count)
        return BatchSummary.Line(
          key: keys[index], documents: documents[index], words: words[index], count: together[index],
          counts: counts,
          uncounted: uncounted[index]
            + Array(repeating: .init(), count: labels - uncounted[index].count))
      }
    }
  }

  /// Hits together are the sum over the chosen rows; else they are what the documents say.
  let addsRows: Bool
  var years = Kind()
  var types = Kind()
  var languages = Kind()
  var duplicates = 0
  var withoutWords = 0
  /// By label.
  private(set) var documentsWithHit: [Int] = []
  private var words: [Int] = []
  private var totals: [Int] = []

  init(addsRows: Bool) { self.addsRows = addsRows }

  mutating func add(_ row: FinishedResults.DocumentRow, isRepeated: Bool) {
    guard row.item > 0 else { return }
    if isRepeated {
      duplicates += 1
      return
    }
    guard let count = row.words, count > 0 else {
      withoutWords += 1
      return
    }
    while words.count <= row.item {
      words.append(0)
      totals.append(0)
    }
    words[row.item] = count
    let hits = addsRows ? 0 : row.hits ?? 0
    totals[row.item] = hits
    years.add(row.item, row.year.map { String($0) } ?? "", words: count, hits: hits)
    types.add(row.item, row.type, words: count, hits: hits)
    languages.add(row.item, row.language, words: count, hits: hits)
  }

  private func isSummed(_ item: Int) -> Bool { item > 0 && item < words.count && words[item] > 0 }

  /// - Parameter count: nil where the row could not be counted in the document.
  mutating func add(count: Int?, item: Int, label: Int) {
    while documentsWithHit.count <= label { documentsWithHit.append(0) }
    guard isSummed(item) else { return }
    guard let count else {
      years.add(uncountedWords: words[item], item: item, label: label)
      types.add(uncountedWords: words[item], item: item, label: label)
      return
    }
    if addsRows { totals[item] += count }
    years.add(count: count, item: item, label: label, addsRows: addsRows)
    types.add(count: count, item: item, label: label, addsRows: addsRows)
    if count > 0 { documentsWithHit[label] += 1 }
  }

  /// Items with a hit by rate, highest first; equal ones in the order of the run.
  func order(leastWords: Int) -> [Int] {
    words.indices.filter { isSummed($0) && words[$0] >= leastWords && totals[$0] > 0 }.sorted { one, other in
      // Cross products instead of rates: no rounding.
      let (left, right) = (totals[one] * words[other], totals[other] * words[one])
      return left == right ? one < other : left > right
    }
  }

  func sums(of item: Int) -> (words: Int, count: Int)? { isSummed(item) ? (words[item], totals[item]) : nil }
}
