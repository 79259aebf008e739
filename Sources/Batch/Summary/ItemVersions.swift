import Legislation

/// Which of the documents of one item are summed up.
struct ItemsTaken {
  /// Of the wordlist; English if it names none.
  let language: String
  private var wholes: Set<UInt64> = []
  private var best: [UInt64: (item: Int, isOfLanguage: Bool, wording: Wording)] = [:]

  init(language: String) { self.language = LanguageTag.base(language.isEmpty ? "en" : language) }

  /// Is given all documents, in any order, before any is asked about.
  mutating func note(_ row: FinishedResults.DocumentRow) {
    guard (row.words ?? 0) > 0 else { return }
    let item = Duplicates.Item(id: row.id, sha256: row.sha256)
    if !item.isPart { wholes.insert(item.own) }
    let isOfLanguage = LanguageTag.base(row.language) == language
    if let known = best[item.own] {
      // Of equal wordings the first of the run.
      guard
        (isOfLanguage ? 1 : 0, row.wording, -row.item)
          > (known.isOfLanguage ? 1 : 0, known.wording, -known.item)
      else { return }
    }
    best[item.own] = (row.item, isOfLanguage, row.wording)
  }

  /// Whether another document holds what this one does, and is summed up in its place.
  func repeats(_ row: FinishedResults.DocumentRow) -> Bool {
    guard (row.words ?? 0) > 0 else { return false }
    let item = Duplicates.Item(id: row.id, sha256: row.sha256)
    if item.isPart, wholes.contains(item.whole) { return true }
    return best[item.own]?.item != row.item
  }
}

/// All documents as versions of their items.
struct ItemVersions {
  private var all: [(version: BatchSummary.ListedVersion, item: Int)] = []

  mutating func add(_ row: FinishedResults.DocumentRow, isRepeated: Bool) {
    let words = row.words ?? 0
    let version = BatchSummary.ListedVersion(
      id: row.id, title: row.title, version: row.version, language: row.language, path: row.path,
      words: words,
      count: row.hits ?? 0, isCounted: words > 0 && !isRepeated)
    all.append((version, row.item))
  }

  /// By identifier, those without one by path; of each item what is counted first, then by version, path and place in
  /// the run.
  var inOrder: [BatchSummary.ListedVersion] {
    func key(
      _ version: BatchSummary.ListedVersion, _ item: Int
    ) -> (String, Int, String, String, String, Int) {
      (
        version.id?.description ?? "", version.isCounted ? 0 : 1, version.version?.description ?? "",
        version.language, version.path, item
      )
    }
    return all.sorted { key($0.version, $0.item) < key($1.version, $1.item) }.map(\.version)
  }
}
