import Legislation
import Statistics
import TermFrequency

/// Holds the n-grams of one size of the measured texts against those of the reference.
struct KeywordFinder {
  private let measure: KeywordsMeasure
  private var list: NGramList
  /// N-grams of the measured texts, and how often each is there; those of the reference are behind them in the list.
  private let measured: (total: Int, counts: [Int])
  private let spread: [(tally: NGramTally, places: [Int32])]
  private let table: ReferenceTable.Frequencies?

  /// N-grams of either side together.
  var totals: (measured: Int, reference: Int) {
    (measured.total, table?.total ?? (list.total - measured.total))
  }

  /// What was tested, and what was left out before.
  private(set) var account = KeywordAccount()

  init(
    _ measure: KeywordsMeasure, size: Int, _ parts: [KeywordWorker.Part], _ table: ReferenceTable.Frequencies?
  ) {
    (self.measure, self.table) = (measure, table)
    list = NGramList(size: size)
    var spread: [(NGramTally, [Int32])] = []
    for part in parts where part.text.request.role == .measured {
      let tally = part.tallies[size - 1]
      spread.append((tally, list.add(tally)))
    }
    self.spread = spread
    measured = (list.total, list.counts)
    for part in parts where part.text.request.role == .reference { list.add(part.tallies[size - 1]) }
    // What the texts do not have at all, the table may have often.
    if let names = table?.names(size: size) { list.add(names) }
  }

  /// The keywords, in the order of their lists: first those that the texts have more often, by the conservative Log Ratio.
  ///
  /// - Complexity: O(different n-grams + parts that have a keyword).
  mutating func keywords(_ stopWords: StopWords?) -> [Keyword] {
    let (tested, pairs) = candidates(stopWords)
    let adjusted = holmAdjusted(
      pairs.map { pValue(ofLogLikelihood: logLikelihood($0.measured, $0.reference)) })
    var found: [Keyword] = []
    for (index, pair) in pairs.enumerated() {
      let keyword = Keyword(
        gram: tested[index], size: list.size, measured: pair.measured, reference: pair.reference,
        adjustedP: adjusted[index])
      guard measure.evidence.leastBIC.map({ keyword.bic > $0 }) ?? true, keyword.logRatio != 0 else {
        continue
      }
      switch measure.direction {
      case .more: if keyword.logRatio > 0 { found.append(keyword) }
      case .less: if keyword.logRatio < 0 { found.append(keyword) }
      case .both: found.append(keyword)
      }
    }
    found = withSpread(found)
    for index in found.indices { found[index].item = list.string(of: found[index].gram) }
    return found.sorted { $0.comesBefore($1) }
  }

  /// The n-grams that are often enough on the side that has more of them.
  private mutating func candidates(
    _ stopWords: StopWords?
  ) -> (grams: [Int], pairs: [(measured: Observation, reference: Observation)]) {
    var stopWords = stopWords
    let isStopWord = stopWords.map { _ in stopWords?.contains(list.allWords) ?? [] }
    var grams: [Int] = []
    var pairs: [(Observation, Observation)] = []
    let (mine, other) = totals
    for gram in 0..<list.count {
      let count = gram < measured.counts.count ? measured.counts[gram] : 0
      let inTexts = list.counts[gram] - count
      let known = table.map { $0.count(list.key(of: gram)) } ?? inTexts
      guard let known else {
        account.unknown += 1
        continue
      }
      guard max(count, known) >= measure.minimum,
        let one = try? Observation(hits: count, words: mine),
        let two = try? Observation(hits: known, words: other)
      else { continue }
      // Often enough where it is the more frequent.
      let isMore = Double(count) * Double(other) >= Double(known) * Double(mine)
      guard (isMore ? count : known) >= measure.minimum else { continue }
      if let isStopWord {
        let keys = list.keys(of: gram)
        if [keys.first, keys.last].contains(where: { $0.map { isStopWord[Int($0)] } ?? false }) {
          account.stopped += 1
          continue
        }
      }
      grams.append(gram)
      pairs.append((one, two))
    }
    account.tested = grams.count
    return (grams, pairs)
  }

  /// The keywords with their spread over the parts of the measured texts, without those that are in too few.
  private mutating func withSpread(_ keywords: [Keyword]) -> [Keyword] {
    var place = Array(repeating: -1, count: list.count)
    for (index, keyword) in keywords.enumerated() { place[keyword.gram] = index }
    var hits: [[Observation]] = Array(repeating: [], count: keywords.count)
    var (parts, smallest) = (0, Int.max)
    for (tally, places) in spread {
      for total in tally.unitTotals where total > 0 {
        parts += 1
        smallest = min(smallest, Int(total))
      }
      var units: [Int: [Int32: Int]] = [:]
      for stretch in tally.stretches {
        let index = place[Int(places[Int(stretch.gram)])]
        if index >= 0 { units[index, default: [:]][stretch.unit, default: 0] += Int(stretch.count) }
      }
      for (index, counts) in units {
        for (unit, count) in counts {
          if let part = try? Observation(hits: count, words: Int(tally.unitTotals[Int(unit)])) {
            hits[index].append(part)
          }
        }
      }
    }
    account.parts = parts
    let least = min(measure.parts, parts)
    var found: [Keyword] = []
    for (index, keyword) in keywords.enumerated() {
      var keyword = keyword
      keyword.spread = SparseDispersion(
        hits[index], parts: parts, words: measured.total, smallest: smallest)
      if keyword.logRatio > 0, keyword.spread.partsWithHits < least {
        account.inFewParts += 1
      } else {
        found.append(keyword)
      }
    }
    return found
  }
}

/// How many n-grams were tested, and which were left out.
package struct KeywordAccount: Sendable, Hashable {
  /// Often enough, and no stop words: as many tests were made.
  package var tested = 0
  /// Would have been tested, but for stop words.
  package var stopped = 0
  /// Not in a reference that does not list all its words: nothing is known of them.
  package var unknown = 0
  /// Keywords but for the parts that they are in.
  package var inFewParts = 0
  /// Parts with words of the measured texts.
  package var parts = 0
}

/// A word or phrase that one side has more often.
package struct Keyword: Sendable {
  var gram: Int
  package var size: Int
  package var item = ""
  package var measured: Observation
  package var reference: Observation
  /// Holm's p-value of G² among all that were tested.
  package var adjustedP: Double?
  package var spread = SparseDispersion([], parts: 0, words: 0, smallest: 1)

  init(gram: Int, size: Int, measured: Observation, reference: Observation, adjustedP: Double?) {
    (self.gram, self.size, self.measured, self.reference) = (gram, size, measured, reference)
    self.adjustedP = adjustedP
  }

  package var logRatio: Double { Statistics.logRatio(measured, reference) ?? 0 }
  package var interval: Interval? { logRatioInterval(measured, reference) }
  package var conservative: Double { conservativeLogRatio(measured, reference) ?? 0 }
  package var g2: Double { logLikelihood(measured, reference) }
  package var bic: Double { bayesianInformation(ofLogLikelihood: g2, measured, reference) }

  /// By the effect that the counts at least support; what is more frequent first, what is less frequent from the strongest.
  func comesBefore(_ other: Keyword) -> Bool {
    if (logRatio > 0) != (other.logRatio > 0) { return logRatio > 0 }
    let (one, two) = (abs(conservative), abs(other.conservative))
    if one != two { return one > two }
    return g2 != other.g2 ? g2 > other.g2 : item < other.item
  }
}
