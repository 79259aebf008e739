import Bytes
import Legislation
import Reporter
import Statistics
import TermFrequency
import Wordlists

/// The words around the terms of a list, over all texts together.
package struct CollocateResult: Presentable {
  package let measure: CollocatesMeasure
  /// By row of the list.
  package let terms: [TermNeighbourhood]
  let list: Wordlist
  let origin: String
  let rule: CountingRule
  let texts: [MeasuredText]
  let names: [NamedText]
  let failures: [TextFailure]

  init(
    _ measure: CollocatesMeasure, _ list: Wordlist, _ origin: String, _ rule: CountingRule,
    _ parts: [CollocateWorker.Part], _ failures: [TextFailure]
  ) {
    (self.measure, self.list, self.origin, self.rule) = (measure, list, origin, rule)
    self.failures = failures
    texts = parts.map(\.text)
    names = MeasuredText.named(texts)
    var words = NGramList(size: 1)
    for part in parts { words.add(part.tally) }
    let grams = Dictionary(uniqueKeysWithValues: (0..<words.count).map { (words.key(of: $0), $0) })
    terms = list.rows.indices.map { row in
      TermNeighbourhood(
        list.rows[row].displayLabel, parts.compactMap { $0.rows[row] }, words, grams, measure,
        reason: parts.compactMap { $0.reasons[row] }.first)
    }
  }

  package var schema: String { "voxlex/collocates/1" }
  package var title: String { "Words near \(list.rows.map(\.displayLabel).joined(separator: ", "))" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<CollocateLine>] { CollocateLine.columns }

  package var rows: [CollocateLine] { terms.flatMap { lines(of: $0, most: measure.most) } }

  private func lines(of term: TermNeighbourhood, most: Int?) -> [CollocateLine] {
    term.collocates.prefix(most ?? term.collocates.count).enumerated().map {
      CollocateLine(term: term.label, rank: $0 + 1, collocate: $1)
    }
  }

  package var provenance: [Table.Provenance] {
    MeasuredText.provenance(
      of: texts, named: names,
      counted: [
        Table.Provenance("Rule", rule.description),
        Table.Provenance("Terms", "\(origin), SHA-256 \(Digest.sha256(list.sourceBytes))"),
      ])
  }

  package var notes: [String] {
    explanations + terms.map(\.account) + MeasuredText.doubts(of: texts, named: names)
  }

  /// What is near, and what the figures are, in sentences.
  var explanations: [String] {
    let near =
      switch measure.window {
      case .words(let number):
        "at most \(number.of("word", "words")) before or behind it, in the same section or paragraph of a code or schedule"
      case .sentence: "in the same sentence; a paragraph's end ends a sentence"
      case .provision: "in the same section, or paragraph of a code or schedule"
      }
    return [
      "Near a term is what is \(near). A word near two hits is counted once, on the side of the nearer; numbers are no words, "
        + "and the words of the term itself are none of its collocates.",
      "Listed is what is near it \(measure.minimum) times or more, and more often than an even spread would have it. G2: "
        + "log-likelihood of four cells (Dunning 1993). MI: log2 of observed by expected (Church & Hanks 1990), which is high for "
        + "rare words. Log Dice: at most about 14; one less is half as often together (Rychlý 2008).",
    ]
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    let shown = CollocateLine.columns.filter { !$0.isForPrograms }
    var tables = terms.map { term in
      var table = Table(
        title: "Words near \(NeutralText.oneLine(term.label))", columns: shown.map { $0.heading() })
      for line in lines(of: term, most: measure.most ?? FrequencyResult.usualMost) {
        table.append(Table.Row(cells: shown.map { $0.cell(line) }))
      }
      if table.rows.count < term.collocates.count {
        table.addNote("The first \(table.rows.count) of \(term.collocates.count) are shown.")
      }
      table.addNote(term.account)
      table.provenance = provenance
      return table
    }
    for note in explanations { tables[0].addNote(note, explains: true) }
    for doubt in MeasuredText.doubts(of: texts, named: names) { tables[0].addNote(doubt) }
    for failure in notMeasured { tables[0].addNote("Not read: \(failure.sentence)") }
    return tables
  }
}

/// A term with the words around it.
package struct TermNeighbourhood: Sendable {
  package let label: String
  package private(set) var hits = 0
  package private(set) var inWindows = 0
  /// All words but those of the term.
  package private(set) var words = 0
  /// Those that are near it often enough, in order.
  package private(set) var collocates: [Collocate] = []
  /// Why the term was not counted, if it was not.
  let reason: String?

  init(
    _ label: String, _ parts: [CollocateWorker.Neighbourhood], _ all: NGramList, _ grams: [[UInt8]: Int],
    _ measure: CollocatesMeasure, reason: String?
  ) {
    (self.label, self.reason) = (label, parts.isEmpty ? reason : nil)
    var places: [[UInt8]: CollocateWorker.Places] = [:]
    var termWords = 0
    for part in parts {
      hits += part.hits
      inWindows += part.inWindows
      termWords += part.termWords
      for (key, own) in part.words {
        places[key, default: .init()].before += own.before
        places[key, default: .init()].behind += own.behind
        places[key, default: .init()].inTerm += own.inTerm
      }
    }
    words = all.total - termWords
    for (key, place) in places where place.before + place.behind >= measure.minimum {
      guard let gram = grams[key],
        let figures = try? Collocation(
          together: place.before + place.behind, inWindows: inWindows,
          word: all.counts[gram] - place.inTerm, all: words, term: hits),
        let expected = figures.expected, Double(figures.together) > expected
      else { continue }
      collocates.append(
        Collocate(word: all.string(of: gram), before: place.before, behind: place.behind, figures: figures))
    }
    collocates.sort { $0.comesBefore($1, by: measure.order) }
  }

  /// What the figures are of, in a sentence.
  var account: String {
    if let reason { return "\(label): not counted: \(reason)." }
    return "\(label): \(hits.of("hit", "hits")), with \(inWindows) of \(words.of("word", "words")) near it."
  }
}

/// A word that is near a term.
package struct Collocate: Sendable {
  package let word: String
  package let before: Int
  package let behind: Int
  package let figures: Collocation

  func comesBefore(_ other: Collocate, by order: CollocatesMeasure.Order) -> Bool {
    let value = { (one: Collocate) -> Double in
      switch order {
      case .logLikelihood: one.figures.g2 ?? 0
      case .mutualInformation: one.figures.mutualInformation ?? 0
      case .logDice: one.figures.logDice ?? 0
      case .count: Double(one.figures.together)
      }
    }
    let (one, two) = (value(self), value(other))
    if one != two { return one > two }
    if figures.together != other.figures.together { return figures.together > other.figures.together }
    return word < other.word
  }
}

/// One collocate, with its place in its list.
package struct CollocateLine: Sendable {
  package var term: String
  package var rank: Int
  package var collocate: Collocate

  static let columns: [DataColumn<CollocateLine>] = [
    .text("term", isForPrograms: true, meaning: "Label of the row of the list.", \.term),
    .integer("rank", meaning: "Place in the list of its term.", \.rank),
    .text("collocate", title: "word", meaning: "The word near the term.", \.collocate.word),
    .integer("near", meaning: "How often it is near the term.", \.collocate.figures.together),
    .integer("before", meaning: "Of these, before the nearest hit.", \.collocate.before),
    .integer("behind", meaning: "Of these, behind the nearest hit.", \.collocate.behind),
    .decimal("expected", places: 1, meaning: "How often it would be near if it were spread evenly.") {
      $0.collocate.figures.expected
    },
    .integer("count", title: "in all", meaning: "How often it is there outside the term.") {
      $0.collocate.figures.word
    },
    .integer("term_count", isForPrograms: true, meaning: "Hits of the term.", \.collocate.figures.term),
    .integer("words_near", isForPrograms: true, meaning: "Words near the term.") {
      $0.collocate.figures.inWindows
    },
    .integer("words", isForPrograms: true, meaning: "All words but those of the term.") {
      $0.collocate.figures.all
    },
    .decimal("g2", title: "G2", places: 1, meaning: "Log-likelihood of four cells.") {
      $0.collocate.figures.g2
    },
    .decimal("mi", title: "MI", places: 2, meaning: "Mutual information: log2 of near / expected.") {
      $0.collocate.figures.mutualInformation
    },
    .decimal("log_dice", title: "Log Dice", places: 2, meaning: "14 + log2 of the Dice coefficient.") {
      $0.collocate.figures.logDice
    },
  ]
}
