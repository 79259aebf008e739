import Files
import Measures
import Reporter
import TermFrequency

/// The frequencies of a run's documents by type and decade: what keywords are held against.
///
/// Each item is in them once, as in a ``BatchSummary``: a whole item before its parts, and of several wordings the latest, in
/// the language of the wordlist.
struct BatchFrequencies {
  private let result: FrequencyResult

  /// The columns of the table.
  static var columns: [TableSchema.Column] {
    FrequencyResult(FrequencyResult.byTypeAndDecade, of: []).columns.map { TableSchema.Column($0) }
  }

  /// - Parameters:
  ///   - path: of the lines that ``WordTally`` wrote.
  ///   - language: of the wordlist; empty if it names none.
  /// - Throws: `.results` if they cannot be read.
  /// - Complexity: O(lines); memory O(different n-grams of each type and decade).
  init(_ path: String, language: String) throws(BatchError) {
    var taken = ItemsTaken(language: language)
    try BatchFrequencies.lines(path) { line in
      if let row = WordTallies.document(line) { taken.note(row) }
      return true
    }
    var lists: [Key: Group] = [:]
    var reader = WordTallies.Reader()
    var group: (type: String, decade: String)?
    func end() -> Bool {
      guard reader.hasTally else { return true }
      guard let tally = reader.tally() else { return false }
      guard let group else { return true }
      let key = Key(type: group.type, decade: group.decade, size: tally.size)
      lists[key, default: Group(list: NGramList(size: tally.size))].add(tally)
      return true
    }
    try BatchFrequencies.lines(path) { line in
      if let row = WordTallies.document(line) {
        guard end() else { return false }
        let isTaken = (row.words ?? 0) > 0 && !taken.repeats(row)
        group = isTaken ? (row.type, FrequencyGroup.decade(of: row.year)) : nil
        return true
      }
      if line.hasPrefix("#") { guard end() else { return false } }
      return reader.take(line)
    }
    guard end() else { throw BatchFrequencies.unreadable(path, Damage()) }
    let keys = lists.keys.sorted { ($0.type, $0.decade, $0.size) < ($1.type, $1.decade, $1.size) }
    result = FrequencyResult(
      FrequencyResult.byTypeAndDecade,
      of: keys.compactMap { key in
        lists[key].map {
          FrequencyGroup($0.list, type: key.type, decade: key.decade, texts: $0.texts)
        }
      })
  }

  /// The table as CSV.
  func csv() throws(RenderingError) -> [UInt8] { try Report(.csv).bytes(of: result) }

  private struct Key: Hashable {
    var type: String
    var decade: String
    var size: Int
  }

  private struct Group {
    var list: NGramList
    var texts = 0

    mutating func add(_ tally: NGramTally) {
      list.add(tally)
      texts += 1
    }
  }

  private struct Damage: Error, CustomStringConvertible {
    var description: String { "a line is no line of words" }
  }

  private static func lines(_ path: String, _ body: (Substring) -> Bool) throws(BatchError) {
    do {
      try LineBlocks.read(path) { block in
        for line in block.split(separator: "\n") where !body(line) { throw Damage() }
      }
    } catch { throw unreadable(path, error) }
  }

  private static func unreadable(_ path: String, _ error: any Error) -> BatchError {
    .results(
      path: path, because: "the words of the documents cannot be read (\(error))",
      remedy: "run the batch again")
  }
}
