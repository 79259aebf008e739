import Legislation

/// A made text beside its reading, word by word.
///
/// Equivalences, which are no faults:
/// - a quotation, an extract, a table or a formula read as operative text: all but the last count alike, and plain
///   text does not mark them;
/// - a preamble (recitals) read as prelims: neither counts;
/// - a number (`PART 3`, `(a)`) read as part of a heading, and a heading's number as zone number;
/// - provisions finer than the source marks: letters of a list, and provisions inside quotations and tables, if
///   they are below the right provision.
package struct TextComparison {
  package let truth: TrueWords
  package let reading: TrueWords
  /// By true word: the word of the reading; -1 if it was lost.
  package private(set) var pairs: [Int]
  package private(set) var score = TextScore()
  let paths: ProvisionPaths

  package init(_ made: MadeText, _ document: Document, _ paths: inout ProvisionPaths) {
    truth = made.words
    var reading = TrueWords()
    let known = paths.paths(of: document)
    var block: Int32 = -1
    for run in document.runs {
      if run.flags.contains(.startsBlock) { block += 1 }
      let path = run.provision >= 0 ? known[Int(run.provision)] : 0
      reading.add(document.text[run.range], run.zone, path, unit: block, line: 0)
    }
    self.reading = reading
    self.paths = paths
    pairs = Array(repeating: -1, count: made.words.count)
    align()
    measure()
    measureHeadings()
  }

  // MARK: Alignment

  /// Page furniture is read apart from the text around it, so that it is aligned apart.
  private mutating func align() {
    let text = truth.zones.indices.filter { truth.zones[$0] != .furniture }
    let readText = reading.zones.indices.filter { reading.zones[$0] != .furniture }
    pair(text, readText)
    let taken = Set(pairs)
    pair(
      truth.zones.indices.filter { pairs[$0] < 0 },
      reading.zones.indices.filter { reading.zones[$0] == .furniture })
    pair(
      truth.zones.indices.filter { pairs[$0] < 0 && truth.zones[$0] == .furniture },
      readText.filter { !taken.contains($0) })
  }

  private mutating func pair(_ ones: [Int], _ others: [Int]) {
    guard !ones.isEmpty, !others.isEmpty else { return }
    let found = Alignment.pairs(ones.map { truth.tokens[$0] }, others.map { reading.tokens[$0] })
    for (place, match) in found.enumerated() where match >= 0 { pairs[ones[place]] = others[match] }
  }

  // MARK: Words

  private static let counted: Set<Zone> = [.operative, .heading, .quoted, .extract, .table]

  package static func isSameZone(_ truth: Zone, _ reading: Zone) -> Bool {
    if truth == reading { return true }
    switch truth {
    case .operative, .quoted, .extract, .table, .formula:
      return [.operative, .quoted, .extract, .table, .formula].contains(reading)
    case .number: return reading == .heading
    case .heading: return reading == .number
    case .recital: return reading == .prelims
    default: return false
    }
  }

  package func hasRightZone(_ word: Int) -> Bool {
    pairs[word] >= 0 && TextComparison.isSameZone(truth.zones[word], reading.zones[pairs[word]])
  }

  package func hasRightProvision(_ word: Int) -> Bool {
    guard pairs[word] >= 0 else { return false }
    let (own, read) = (truth.paths[word], reading.paths[pairs[word]])
    return own == read || truth.isOpen[word] && own != 0 && paths.isWithin(own, read)
  }

  package func hasProvision(_ word: Int) -> Bool {
    TextComparison.counted.contains(truth.zones[word]) || truth.zones[word] == .number
  }

  package func trueName(_ word: Int) -> String { "\(truth.zones[word]) \(paths.name(truth.paths[word]))" }
  package func readName(_ word: Int) -> String {
    pairs[word] < 0
      ? "lost" : "\(reading.zones[pairs[word]]) \(paths.name(reading.paths[pairs[word]]))"
  }

  private mutating func measure() {
    var matched = Array(repeating: false, count: reading.count)
    var sections: [Int32: Substring] = [:]
    func section(_ path: Int32) -> Substring {
      if let known = sections[path] { return known }
      let name = paths.name(path)
      let steps = name.split(separator: "/")
      let last = steps.lastIndex { $0.contains(" ") }.map { steps[$0] } ?? ""
      let outer = steps.first { $0.hasPrefix("sch") || $0.hasPrefix("annex") } ?? ""
      let section = Substring("\(outer) \(last)")
      sections[path] = section
      return section
    }
    for word in truth.tokens.indices {
      let match = pairs[word]
      if match >= 0 { matched[match] = true }
      guard truth.isWord[word] else { continue }
      let zone = truth.zones[word]
      let countsInTruth = TextComparison.counted.contains(zone)
      let counts = match >= 0 && TextComparison.counted.contains(reading.zones[match])
      if counts, !countsInTruth, zone != .formula, !(zone == .number && reading.zones[match] == .heading) {
        score.keptWrongly += 1
      }
      if zone == .furniture {
        // Furniture is in no word total; what matters is whether it was kept.
        continue
      }
      score.words += 1
      if match < 0 { score.lost += 1 }
      if hasRightZone(word) { score.zoneRight += 1 }
      if countsInTruth {
        score.law += 1
        if zone != .heading {
          score.operative += 1
          if !counts { score.operativeLost += 1 }
        }
      }
      if hasProvision(word) {
        score.placed += 1
        if hasRightProvision(word) {
          score.provisionRight += 1
          score.sectionRight += 1
        } else if match >= 0, section(truth.paths[word]) == section(reading.paths[match]) {
          score.sectionRight += 1
        }
      }
    }
    for word in reading.tokens.indices where reading.isWord[word] {
      let counts = TextComparison.counted.contains(reading.zones[word])
      if counts { score.counted += 1 }
      if !matched[word] {
        score.added += 1
        if counts { score.keptWrongly += 1 }
      }
    }
  }

  // MARK: Headings

  /// A heading is found if all its words are read as a heading; one that is read is right if all its words are of a
  /// heading or its number.
  private mutating func measureHeadings() {
    var trueOf = Array(repeating: -1, count: reading.count)
    for word in truth.tokens.indices where pairs[word] >= 0 { trueOf[pairs[word]] = word }
    var start = 0
    while start < truth.count {
      var end = start
      while end < truth.count, truth.units[end] == truth.units[start] { end += 1 }
      let words = (start..<end).filter { truth.zones[$0] == .heading && truth.isWord[$0] }
      if !words.isEmpty {
        score.headings += 1
        if words.allSatisfy({ pairs[$0] >= 0 && reading.zones[pairs[$0]] == .heading }) {
          score.headingsFound += 1
        }
      }
      start = end
    }
    start = 0
    while start < reading.count {
      var end = start
      while end < reading.count, reading.units[end] == reading.units[start] { end += 1 }
      let words = (start..<end).filter { reading.zones[$0] == .heading && reading.isWord[$0] }
      if !words.isEmpty {
        score.headingsRead += 1
        let right = words.allSatisfy { word in
          trueOf[word] >= 0 && [Zone.heading, .number].contains(truth.zones[trueOf[word]])
        }
        if right { score.headingsReadRight += 1 }
      }
      start = end
    }
  }
}
