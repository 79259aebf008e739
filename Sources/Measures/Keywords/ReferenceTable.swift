import Bytes
import Legislation
import TermFrequency

/// Frequencies that were counted before and kept as a table: what a text is held against where the texts themselves are not
/// at hand, such as the statute book by type and decade.
package struct ReferenceTable: Sendable {
  /// Where it was read from.
  package let path: String
  /// SHA-256 of its bytes.
  package let sha256: String
  /// The types and decades that were taken of it; empty for all.
  package let selection: [String]
  /// By size of the n-grams.
  private(set) var sizes: [Int: Frequencies] = [:]

  /// N-grams of one size.
  struct Frequencies: Sendable {
    /// By the keys of the words, with spaces between.
    var counts: [[UInt8]: Int] = [:]
    /// By the same keys: the words as the table has them.
    fileprivate var items: [[UInt8]: [[UInt8]]] = [:]
    /// All n-grams, in the table or not.
    var total = 0
    /// Whether every n-gram is in the table: the counts add up to the total. Of what a table that is cut lacks, nothing is
    /// known.
    var isWhole = true

    /// How often an n-gram is there; nil if it is not known.
    func count(_ key: [UInt8]) -> Int? { counts[key] ?? (isWhole ? 0 : nil) }

    /// The n-grams without their numbers: what can be there less often than in the table, or not at all.
    ///
    /// - Parameter size: words of each.
    /// - Complexity: O(n-grams · log n-grams).
    func names(size: Int) -> NGramTally? {
      var places: [[UInt8]: UInt32] = [:]
      var keys: [(key: [UInt8], spellings: [(letters: [UInt8], count: Int32)])] = []
      var grams: [(words: [UInt32], count: Int32)] = []
      for key in counts.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let words = key.split(separator: 0x20).map(Array.init)
        let spelt = items[key] ?? words
        guard words.count == size, spelt.count == size else { continue }
        grams.append(
          (
            zip(words, spelt).map { word, spelling in
              if let known = places[word] { return known }
              places[word] = UInt32(keys.count)
              keys.append((word, [(spelling, 0)]))
              return UInt32(keys.count - 1)
            }, 0
          ))
      }
      return NGramTally(size: size, words: 0, grams: grams, keys: keys)
    }
  }

  /// - Parameters:
  ///   - path: names the table in errors.
  ///   - selection: types and decades, as `ukpga 2010s`: only the lines of these; empty for all.
  /// - Throws: ``ReferenceTableError``.
  package init(
    _ bytes: [UInt8], path: String, selection: String = ""
  ) throws(ReferenceTableError) {
    (self.path, sha256) = (path, Digest.sha256(bytes))
    self.selection = selection.split { $0 == " " || $0 == "," || $0 == ";" }.map { String($0).lowercased() }
    let records = try ReferenceTable.records(bytes, path)
    guard let header = records.first else { throw .noRows(path: path) }
    let columns = try Columns(header.fields, path)
    var groups: [[String]: Int] = [:]
    var listed: [Int: Int] = [:]
    var known: (types: Set<String>, decades: Set<String>) = ([], [])
    for record in records.dropFirst() where record.fields != [""] {
      guard record.fields.count == header.fields.count else {
        throw .fields(
          path: path, line: record.line, found: record.fields.count, expected: header.fields.count)
      }
      let type = columns.text(columns.type, record).lowercased()
      let decade = columns.text(columns.decade, record).lowercased()
      known.types.insert(type)
      known.decades.insert(decade)
      guard admits(type, decade) else { continue }
      let words = columns.text(columns.item, record).split(separator: " ")
      guard !words.isEmpty else { throw .noItem(path: path, line: record.line) }
      let count = try columns.whole(columns.count, record, path)
      let group = columns.groups.map { columns.text($0, record) }
      let key = WordKeys.key(ofWords: words.map { Array($0.utf8) })
      sizes[words.count, default: Frequencies()].counts[key, default: 0] += count
      if sizes[words.count]?.items[key] == nil {
        sizes[words.count]?.items[key] = words.map { Array($0.utf8) }
      }
      listed[words.count, default: 0] += count
      guard columns.total != nil else { continue }
      let total = try columns.whole(columns.total, record, path)
      let known = groups.updateValue(total, forKey: group + [String(words.count)])
      guard let known else {
        sizes[words.count]?.total += total
        continue
      }
      if known != total { throw .totals(path: path, line: record.line, total, known) }
    }
    for (size, count) in listed {
      if columns.total == nil { sizes[size]?.total = count }
      let total = sizes[size]?.total ?? 0
      guard count <= total else { throw .moreThanTotal(path: path, listed: count, total: total) }
      sizes[size]?.isWhole = count == total
    }
    guard !sizes.isEmpty else {
      throw self.selection.isEmpty
        ? .noRows(path: path)
        : .nothingSelected(
          path: path, self.selection.joined(separator: " "),
          known: (known.types.sorted() + known.decades.sorted()).filter { !$0.isEmpty })
    }
  }

  private func admits(_ type: String, _ decade: String) -> Bool {
    let decades = selection.filter { $0.last == "s" && $0.dropLast().allSatisfy(\.isNumber) && $0.count == 5 }
    let types = selection.filter { !decades.contains($0) }
    return (types.isEmpty || types.contains(type)) && (decades.isEmpty || decades.contains(decade))
  }

  private static func records(
    _ bytes: [UInt8], _ path: String
  ) throws(ReferenceTableError) -> [DelimitedText.Record] {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(path: path, line: nil, because: "this is no text in UTF-8")
    }
    let first = bytes.prefix { $0 != 0x0A }
    let separator: Character = first.contains(0x09) ? "\t" : first.contains(0x2C) ? "," : ";"
    do { return try DelimitedText(separator: separator).records(in: bytes.span) } catch {
      throw .unreadable(path: path, line: nil, because: "\(error)")
    }
  }

  /// Where the columns of the table are.
  private struct Columns {
    let item: Int
    let count: Int
    let total: Int?
    let type: Int?
    let decade: Int?
    /// What tells one list of the table from another.
    let groups: [Int]

    init(_ header: [String], _ path: String) throws(ReferenceTableError) {
      let names = header.map { $0.lowercased() }
      func place(_ name: String) -> Int? { names.firstIndex(of: name) }
      guard let item = place("item") ?? place("word"), let count = place("count") else {
        throw .missingColumn(path: path, found: header)
      }
      (self.item, self.count) = (item, count)
      (total, type, decade) = (place("total"), place("type"), place("decade"))
      groups = ["text", "id", "version", "type", "decade", "unit", "sha256"].compactMap { place($0) }
    }

    func text(_ column: Int?, _ record: DelimitedText.Record) -> String {
      column.map { record.fields[$0] } ?? ""
    }

    func whole(
      _ column: Int?, _ record: DelimitedText.Record, _ path: String
    ) throws(ReferenceTableError) -> Int {
      let text = text(column, record)
      guard let number = Int(text), number >= 0 else {
        throw .notACount(path: path, line: record.line, text: text)
      }
      return number
    }
  }
}
