import Bytes
import Legislation
import TermFrequency

/// Counts all words of documents, and the runs of neighbouring words up to some length, one document after another.
struct WordTally {
  private let scope: Scope
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var counters: [NGramCounter]

  /// - Parameter longest: words of the longest runs, 1 or more.
  init(longest: Int, scope: Scope) {
    self.scope = scope
    counters = (1...longest).map { NGramCounter(size: $0) }
  }

  var distinctWords: Int { vocabulary.count }

  /// The tallies of a document, written down as ``WordTallies`` reads them.
  mutating func lines(of document: Document, _ record: DocumentRecord) throws(ScopeError) -> [UInt8] {
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    var lines = WordTallies.line(of: record)
    for index in counters.indices {
      WordTallies.append(counters[index].tally(stream, vocabulary, selection), to: &lines)
    }
    return lines
  }
}

/// The words of documents as lines of text, which a run keeps until it is finished: it can be broken off at any of them.
///
/// A line `@` is a document, with all that decides whether it is summed up. Below it are its tallies, by size: a line `#`, a
/// line for each different word with its spellings and their numbers, and a line for each n-gram.
enum WordTallies {
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")

  static func line(of record: DocumentRecord) -> [UInt8] {
    let identity = record.identity
    let fields = [
      "@", String(record.item), identity.id ?? "", identity.version ?? "", identity.typeCode ?? "",
      identity.year.map { String($0) } ?? "", record.words.map { String($0) } ?? "", identity.language,
      String(identity.bytes), identity.sha256, identity.versionDate ?? "", identity.status?.rawValue ?? "",
    ]
    let safe = fields.map { field in String(field.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    return Array(safe.joined(separator: "\t").utf8) + [lineFeed]
  }

  static func append(_ tally: NGramTally, to lines: inout [UInt8]) {
    func add(_ number: Int) { lines += Array(String(number).utf8) }
    lines += Array("#\t".utf8)
    add(tally.size)
    lines.append(tab)
    add(tally.words)
    lines.append(lineFeed)
    var spellings: [[Int]] = Array(repeating: [], count: tally.keys.count)
    for index in 0..<tally.spellings.count { spellings[Int(tally.keyOfSpelling[index])].append(index) }
    for key in 0..<tally.keys.count {
      lines += Array("k\t".utf8)
      lines += tally.keys[key]
      for index in spellings[key] {
        lines.append(tab)
        lines += tally.spellings[index]
        lines.append(tab)
        add(Int(tally.spellingCounts[index]))
      }
      lines.append(lineFeed)
    }
    for gram in tally.counts.indices {
      lines.append(UInt8(ascii: "g"))
      for word in tally.grams[gram * tally.size..<(gram + 1) * tally.size] {
        lines.append(tab)
        add(Int(word))
      }
      lines.append(tab)
      add(Int(tally.counts[gram]))
      lines.append(lineFeed)
    }
  }

  /// The document of a line `@`; nil if it is none.
  static func document(_ line: Substring) -> FinishedResults.DocumentRow? {
    guard line.hasPrefix("@") else { return nil }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 12, let item = Int(fields[1]) else { return nil }
    return FinishedResults.DocumentRow(
      item: item, id: ItemID(fields[2]), version: Version(fields[3]), type: fields[4], year: Int(fields[5]),
      words: Int(fields[6]), sha256: fields[9], versionDate: CalendarDate(fields[10]),
      status: Identity.Status(rawValue: fields[11]), language: fields[7], bytes: Int(fields[8]) ?? 0)
  }

  /// Tallies that are read line by line.
  struct Reader {
    private var size = 0
    private var words = 0
    private var keys: [(key: [UInt8], spellings: [(letters: [UInt8], count: Int32)])] = []
    private var grams: [(words: [UInt32], count: Int32)] = []

    /// Takes a line; a line that begins another tally, or another document, ends the one before it.
    ///
    /// - Returns: false if it is no line of a tally.
    mutating func take(_ line: Substring) -> Bool {
      let fields = line.utf8.split(separator: WordTallies.tab, omittingEmptySubsequences: false)
      func number<Number: FixedWidthInteger>(_ index: Int) -> Number? {
        fields.indices.contains(index) ? Number(Substring(fields[index])) : nil
      }
      switch line.utf8.first {
      case UInt8(ascii: "#"):
        guard let size: Int = number(1), let words: Int = number(2) else { return false }
        (self.size, self.words, keys, grams) = (size, words, [], [])
      case UInt8(ascii: "k"):
        guard fields.count >= 2 else { return false }
        var key: (key: [UInt8], spellings: [(letters: [UInt8], count: Int32)]) = (Array(fields[1]), [])
        for place in stride(from: 2, to: fields.count - 1, by: 2) {
          guard let count: Int32 = number(place + 1) else { return false }
          key.spellings.append((Array(fields[place]), count))
        }
        keys.append(key)
      case UInt8(ascii: "g"):
        guard fields.count == size + 2, let count: Int32 = number(size + 1) else { return false }
        let words = (1..<fields.count - 1).compactMap { index -> UInt32? in number(index) }
        grams.append((words, count))
      default: return false
      }
      return true
    }

    /// Whether lines of a tally were taken that ``tally()`` has not given.
    var hasTally: Bool { size > 0 }

    /// The tally of the lines since the last line `#`; nil if they make none.
    mutating func tally() -> NGramTally? {
      defer { size = 0 }
      return NGramTally(size: size, words: words, grams: grams, keys: keys)
    }
  }
}
