import Legislation
import Reporter
import Statistics
import TermFrequency

/// The words and phrases that set texts apart.
package struct KeywordResult: Presentable {
  package let measure: KeywordsMeasure
  /// By size, from 1: the keywords in order, what was tested, and the n-grams of either side.
  package let lists: [KeywordList]
  let texts: [MeasuredText]
  let names: [NamedText]
  let reference: ReferenceTable?
  let stopWords: StopWords?
  let failures: [TextFailure]

  init(
    _ measure: KeywordsMeasure, _ parts: [KeywordWorker.Part], _ reference: ReferenceTable?,
    _ stopWords: StopWords?, _ failures: [TextFailure]
  ) {
    (self.measure, self.reference, self.stopWords) = (measure, reference, stopWords)
    self.failures = failures
    texts = parts.map(\.text)
    names = MeasuredText.named(texts)
    lists = (1...measure.longest).map { size in
      var finder = KeywordFinder(measure, size: size, parts, reference.map { $0.sizes[size] ?? .init() })
      let keywords = finder.keywords(stopWords)
      let (measured, referred) = finder.totals
      return KeywordList(
        size: size, keywords: keywords, account: finder.account, measured: measured, reference: referred)
    }
  }

  /// What a side is called.
  private func name(_ role: TextRole) -> String {
    if role == .reference, let reference {
      let selection = reference.selection.isEmpty ? "" : " (\(reference.selection.joined(separator: ", ")))"
      return "\(reference.path)\(selection)"
    }
    let names = zip(texts, names).filter { $0.0.request.role == role }.map(\.1.name)
    return names.count == 1 ? names[0] : "\(names.count) texts"
  }

  package var measuredName: String { name(.measured) }
  package var referenceName: String { name(.reference) }

  package var schema: String { "voxlex/keywords/1" }
  package var title: String { "Keywords of \(measuredName) against \(referenceName)" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<KeywordLine>] { KeywordLine.columns }

  package var rows: [KeywordLine] {
    lists.flatMap { list in
      [true, false].flatMap { isMore in lines(list, isMore: isMore, most: measure.most) }
    }
  }

  func lines(_ list: KeywordList, isMore: Bool, most: Int?) -> [KeywordLine] {
    let found = list.keywords.filter { ($0.logRatio > 0) == isMore }
    let (one, two) = (measuredName, referenceName)
    return found.prefix(most ?? found.count).enumerated().map { index, keyword in
      KeywordLine(keyword: keyword, rank: index + 1, measured: one, reference: two)
    }
  }

  package var provenance: [Table.Provenance] {
    var counted: [Table.Provenance] = []
    if let reference {
      counted.append(Table.Provenance("Reference", "\(referenceName), SHA-256 \(reference.sha256)"))
    }
    return MeasuredText.provenance(
      of: texts, named: names, counted: counted + (stopWords.map { [$0.provenance] } ?? []))
  }

  package var notes: [String] { explanations + lists.flatMap(account) + doubts }

  /// How keywords are found, in sentences.
  var explanations: [String] {
    let evidence = measure.evidence.leastBIC.map { ", BIC above \(Int($0))" } ?? ""
    let unit = measure.unit.rawValue
    return [
      "Listed is what is there \(measure.minimum) times or more on the side that has more of it\(evidence), and, if the "
        + "texts have more of it, in at least \(measure.parts.of("part", "parts")) of them (by \(unit); the text outside "
        + "is one). The order is by the conservative Log Ratio: the bound of the 95% interval nearer zero.",
      "Log Ratio: 1 is twice as frequent, a count of 0 taken as 0.5 (Hardie 2014). G2: log-likelihood of two cells "
        + "(Rayson & Garside 2000); BIC: G2 - ln of all words (Wilson 2013). DPnorm: 0 is spread as evenly as the parts' "
        + "sizes, 1 is in one part.",
      "The texts are what they are, and no sample: a test says how surprising the difference would be if both used the word "
        + "alike, and not what other texts would show.",
    ]
  }

  private func account(_ list: KeywordList) -> [String] {
    let what = list.size == 1 ? "Words" : "Phrases of \(list.size) words"
    if list.measured == 0 || list.reference == 0 {
      let side = list.measured == 0 ? measuredName : referenceName
      return ["\(what): none can be held against any, for \(side) has none."]
    }
    var sentence = "\(what): \(list.account.tested) tested, \(list.keywords.count) found"
    if list.account.inFewParts > 0 { sentence += "; \(list.account.inFewParts) more are in too few parts" }
    if list.account.stopped > 0 { sentence += "; \(list.account.stopped) left out as stop words" }
    sentence += "; in \(list.measured) against \(list.reference)."
    guard list.account.unknown > 0 else { return [sentence] }
    return [
      sentence,
      "\(list.account.unknown) \(list.size == 1 ? "words" : "phrases") of the texts are not in the reference, which does "
        + "not list all that it counted: nothing is known of them, and none is listed.",
    ]
  }

  private var doubts: [String] {
    var sentences = MeasuredText.doubts(of: texts, named: names)
    let hashes = { (role: TextRole) in
      Set(
        zip(texts, names).filter { $0.0.request.role == role }.map {
          [$0.0.identity.sha256, $0.0.scope.name]
        })
    }
    if !hashes(.measured).isDisjoint(with: hashes(.reference)) {
      sentences.append("A text is held against itself: the same bytes are on both sides.")
    }
    return sentences
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    var tables = lists.flatMap { list in
      [true, false].compactMap { isMore in table(list, isMore: isMore) }
    }
    for note in explanations { tables[0].addNote(note, explains: true) }
    for note in lists.flatMap(account) + doubts { tables[0].addNote(note) }
    for failure in notMeasured { tables[0].addNote("Not read: \(failure.sentence)") }
    for index in tables.indices { tables[index].provenance = provenance }
    return tables
  }

  /// A list for readers; nil for a direction that was not asked for.
  private func table(_ list: KeywordList, isMore: Bool) -> Table? {
    guard measure.direction == .both || (measure.direction == .more) == isMore else { return nil }
    let shown = KeywordLine.columns.filter { !$0.isForPrograms }
    let what = list.size == 1 ? "Words" : "Phrases of \(list.size) words"
    let (one, two) = (NeutralText.oneLine(measuredName), NeutralText.oneLine(referenceName))
    var table = Table(
      title: "\(what) that \(one) has \(isMore ? "more" : "less") often than \(two)",
      columns: shown.map { $0.heading() })
    let all = list.keywords.count { ($0.logRatio > 0) == isMore }
    for line in lines(list, isMore: isMore, most: measure.most ?? FrequencyResult.usualMost) {
      table.append(Table.Row(cells: shown.map { $0.cell(line) }))
    }
    if table.rows.count < all { table.addNote("The first \(table.rows.count) of \(all) are shown.") }
    return table
  }
}

/// The keywords of one length.
package struct KeywordList: Sendable {
  package let size: Int
  package let keywords: [Keyword]
  package let account: KeywordAccount
  /// N-grams of either side.
  package let measured: Int
  package let reference: Int
}

/// One keyword, with its place in its list.
package struct KeywordLine: Sendable {
  package var keyword: Keyword
  package var rank: Int
  package var measured: String
  package var reference: String

  static let columns: [DataColumn<KeywordLine>] = [
    .text("measured", isForPrograms: true, meaning: "What the keywords are of.", \.measured),
    .text("reference", isForPrograms: true, meaning: "What it was held against.", \.reference),
    .text("direction", isForPrograms: true, meaning: "Whether it is there more or less often.") {
      $0.keyword.logRatio > 0 ? "more" : "less"
    },
    .integer("rank", meaning: "Place in the list of its size and direction.", \.rank),
    .integer("size", isForPrograms: true, meaning: "Words of the item.", \.keyword.size),
    .text(
      "item", title: "word or phrase", meaning: "The word, or the words with a space between.", \.keyword.item
    ),
    .integer("count", meaning: "How often the texts have it.", \.keyword.measured.hits),
    .integer("total", isForPrograms: true, meaning: "Words, or n-grams of the size, of the texts.") {
      $0.keyword.measured.words
    },
    .decimal("rate", unit: "per 1,000", places: 2, meaning: "Count per 1,000 of total.") {
      $0.keyword.measured.rate()
    },
    .integer("reference_count", meaning: "How often the reference has it.", \.keyword.reference.hits),
    .integer("reference_total", isForPrograms: true, meaning: "Words, or n-grams, of the reference.") {
      $0.keyword.reference.words
    },
    .decimal("reference_rate", unit: "per 1,000", places: 2, meaning: "Its rate in the reference.") {
      $0.keyword.reference.rate()
    },
    .decimal(
      "log_ratio", title: "Log Ratio", places: 2,
      meaning: "log2 of the ratio of the rates, a count of 0 as 0.5.",
      \.keyword.logRatio),
    .decimal(
      "log_ratio_lower", title: "from", places: 2,
      meaning: "Lower bound of the 95% interval of the Log Ratio."
    ) { $0.keyword.interval?.lower },
    .decimal(
      "log_ratio_upper", title: "to", places: 2, meaning: "Upper bound of the 95% interval of the Log Ratio."
    ) { $0.keyword.interval?.upper },
    .decimal(
      "conservative_log_ratio", places: 2, isForPrograms: true,
      meaning: "The bound nearer zero, or 0: what the order is by.", \.keyword.conservative),
    .decimal(
      "percent_difference", places: 1, isForPrograms: true,
      meaning: "%DIFF of the rates; empty where the reference has none."
    ) { percentDifference($0.keyword.measured, $0.keyword.reference) },
    .decimal("g2", title: "G2", places: 1, meaning: "Log-likelihood of two cells.", \.keyword.g2),
    .decimal("bic", title: "BIC", places: 1, meaning: "G2 less the logarithm of all words.", \.keyword.bic),
    .decimal(
      "p_holm", places: 4, isForPrograms: true,
      meaning: "p-value of G2, corrected by Holm for all that were tested.", \.keyword.adjustedP),
    .integer("parts_with_hits", title: "in parts", meaning: "Parts of the texts that it is in.") {
      $0.keyword.spread.partsWithHits
    },
    .integer("parts", isForPrograms: true, meaning: "Parts of the texts that have words.") {
      $0.keyword.spread.parts
    },
    .decimal("range", places: 3, isForPrograms: true, meaning: "Parts with it / parts.") {
      $0.keyword.spread.range
    },
    .decimal("dp", places: 3, isForPrograms: true, meaning: "Deviation of proportions over the parts.") {
      $0.keyword.spread.deviation
    },
    DataColumn(
      "dp_norm", title: "DPnorm", kind: .decimal(places: 3), meaning: "DP on a scale that ends at 1."
    ) { line in
      .decimal(
        line.keyword.spread.normalisedDeviation,
        otherwise: line.keyword.measured.hits == 0
          ? "The texts have none." : "The texts have fewer than two parts.")
    },
  ]
}
