import Legislation
import Reporter
import TermFrequency

/// Lists of words by frequency, and how rich each text's vocabulary is.
package struct FrequencyResult: Presentable {
  package let measure: FrequenciesMeasure
  package let groups: [FrequencyGroup]
  let texts: [MeasuredText]
  let names: [NamedText]
  let stopWords: StopWords?
  let failures: [TextFailure]

  /// Lines of each list where people read it.
  package static let usualMost = 50

  init(
    _ measure: FrequenciesMeasure, _ parts: [FrequencyWorker.Part], _ stopWords: StopWords?,
    _ failures: [TextFailure]
  ) {
    (self.measure, self.stopWords, self.failures) = (measure, stopWords, failures)
    texts = parts.map(\.text)
    names = MeasuredText.named(texts)
    groups = FrequencyResult.groups(measure.grouping, parts, names, size: measure.size)
  }

  /// What lists that were made elsewhere are shown as.
  package static var byTypeAndDecade: FrequenciesMeasure {
    var measure = FrequenciesMeasure()
    measure.grouping = .typeAndDecade
    return measure
  }

  /// Lists that were made elsewhere.
  package init(_ measure: FrequenciesMeasure, of groups: [FrequencyGroup]) {
    (self.measure, self.groups) = (measure, groups)
    (texts, names, stopWords, failures) = ([], [], nil, [])
  }

  private static func groups(
    _ grouping: FrequencyGrouping?, _ parts: [FrequencyWorker.Part], _ names: [NamedText], size: Int
  ) -> [FrequencyGroup] {
    switch grouping {
    case nil:
      return [group(parts, names, name: parts.count == 1 ? names[0].name : "\(parts.count) texts")]
    case .text: return zip(parts, names).map { group([$0], [$1], name: $1.name) }
    case .unit: return zip(parts, names).flatMap { FrequencyGroup.units($0, $1) }
    case .type, .decade, .typeAndDecade:
      var members: [[String]: [Int]] = [:]
      for (index, part) in parts.enumerated() {
        let type = part.text.identity.typeCode ?? ""
        let decade = FrequencyGroup.decade(of: part.text.identity.year)
        members[[grouping == .decade ? "" : type, grouping == .type ? "" : decade], default: []].append(index)
      }
      return members.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, indices in
        let name = zip(key, ["no type", "no year"]).enumerated().filter { index, _ in
          index == 0 ? grouping != .decade : grouping != .type
        }.map { $1.0.isEmpty ? $1.1 : $1.0 }.joined(separator: ", ")
        var group = group(indices.map { parts[$0] }, indices.map { names[$0] }, name: name)
        (group.type, group.decade) = (key[0], key[1])
        return group
      }
    }
  }

  private static func group(
    _ parts: [FrequencyWorker.Part], _ names: [NamedText], name: String
  ) -> FrequencyGroup {
    var list = NGramList(size: parts[0].tally.size)
    var moving: MovingTypes?
    for part in parts {
      list.add(part.tally)
      guard let own = part.tally.moving else { continue }
      if moving == nil { moving = own } else { moving?.add(own) }
    }
    var group = FrequencyGroup(list, name: name, texts: parts.count, moving: moving)
    if parts.count == 1 { group.text = names[0] }
    return group
  }

  /// What one of the listed things is called.
  var item: String { measure.areFamilies ? "family" : measure.size == 1 ? "word" : "words" }

  package var schema: String { measure.isRichness ? "voxlex/richness/1" : "voxlex/frequencies/1" }
  package var title: String { measure.isRichness ? "Words and types" : "Words by frequency" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var notes: [String] { explanations + MeasuredText.doubts(of: texts, named: names) }

  package var provenance: [Table.Provenance] {
    MeasuredText.provenance(
      of: texts, named: names, counted: stopWords.map { [$0.provenance] } ?? [])
  }

  package var columns: [DataColumn<FrequencyLine>] {
    FrequencyLine.ofGroup + (measure.isRichness ? FrequencyLine.richness : FrequencyLine.ofList(item))
      + [FrequencyLine.sha256]
  }

  package var rows: [FrequencyLine] {
    if measure.isRichness { return groups.map { FrequencyLine(group: $0) } }
    return groups.flatMap { lines(of: $0, most: measure.most).lines }
  }

  /// The first lines of a list.
  ///
  /// - Returns: also what stop words leave out of it, and how many would be listed without a limit.
  func lines(
    of group: FrequencyGroup, most: Int?
  ) -> (lines: [FrequencyLine], listed: Int, stopped: (types: Int, count: Int)) {
    var (grams, stopped) = withoutStopWords(group)
    if measure.areFamilies { return families(of: group, grams, most: most, stopped) }
    grams.removeAll { $0.count < measure.minimum }
    let listed = grams.count
    // Only what can be among the first is spelt out.
    if let most, most < grams.count {
      let least = grams.map(\.count).sorted(by: >)[most - 1]
      grams.removeAll { $0.count < least }
    }
    let lines = grams.map { gram in
      FrequencyLine(
        group: group, item: group.list.string(of: gram.gram), count: gram.count, texts: gram.texts,
        spellings: group.unit.isEmpty ? group.list.spellings(of: gram.gram) : [])
    }
    return (FrequencyResult.ranked(lines, most: most), listed, stopped)
  }

  private static func ranked(_ lines: [FrequencyLine], most: Int?) -> [FrequencyLine] {
    var lines = lines.sorted { ($1.count, $0.item) < ($0.count, $1.item) }
    for index in lines.indices {
      lines[index].rank =
        index > 0 && lines[index - 1].count == lines[index].count ? lines[index - 1].rank : index + 1
    }
    return most.map { Array(lines.prefix($0)) } ?? lines
  }

  /// An n-gram is left out if its first or its last word is a stop word.
  private func withoutStopWords(
    _ group: FrequencyGroup
  ) -> (grams: [FrequencyGroup.Gram], stopped: (types: Int, count: Int)) {
    guard var stopWords else { return (group.grams, (0, 0)) }
    let isStopWord = stopWords.contains(group.list.allWords)
    var stopped = (types: 0, count: 0)
    let grams = group.grams.filter { gram in
      let keys = group.list.keys(of: gram.gram)
      guard [keys.first, keys.last].contains(where: { $0.map { isStopWord[Int($0)] } ?? false }) else {
        return true
      }
      stopped.types += 1
      stopped.count += gram.count
      return false
    }
    return (grams, stopped)
  }

  private func families(
    of group: FrequencyGroup, _ grams: [FrequencyGroup.Gram], most: Int?, _ stopped: (types: Int, count: Int)
  ) -> (lines: [FrequencyLine], listed: Int, stopped: (types: Int, count: Int)) {
    let words = grams.map { group.list.string(of: $0.gram) }
    let bases = FamilyBases(words)
    var lines: [String: FrequencyLine] = [:]
    for (gram, word) in zip(grams, words) {
      let base = bases.base(of: word)
      var line = lines[base] ?? FrequencyLine(group: group, item: base)
      line.count += gram.count
      line.spellings.append((word, gram.count))
      lines[base] = line
    }
    var families = lines.values.filter { $0.count >= measure.minimum }
    for index in families.indices {
      families[index].spellings.sort { $0.count != $1.count ? $0.count > $1.count : $0.word < $1.word }
    }
    return (FrequencyResult.ranked(families, most: most), families.count, stopped)
  }
}
