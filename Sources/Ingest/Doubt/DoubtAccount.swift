import Bytes
import Legislation

/// Draws up the account of doubt of a document whose structure was inferred: one pass over its runs, one over its
/// provisions, knowing nothing of how it was read.
package struct DoubtAccount {
  /// Places kept of each sign.
  private static let mostPlaces = 25
  /// Words of the longest heading that is taken for one.
  private static let longestHeading = 40

  let document: Document
  private var doubt: StructureDoubt
  private var placed: [StructureDoubt.Sign: Int] = [:]
  /// Words of the law by provision, its own alone.
  private var words: [Int]
  /// By provision: whether text of its own is in it, words or the dots of what was repealed.
  private var hasText: [Bool]
  /// By provision: the section or paragraph that it is in.
  private var units: [Int32] = []
  /// Of these, words after a number that was overlooked in the same section.
  private var wordsAfterUnread: [Int]
  /// The headings, each with the letters of the number above it, to find entries of the contents list again.
  private var headings: [(text: Range<Int32>, number: FNV1a)] = []
  /// Headings with a stop at their end, and the long ones of these.
  private var stops = 0
  private var stopped: [Range<Int32>] = []
  /// Letters of the last block that was a number alone: `PART 1` above its heading.
  private var number = FNV1a()
  private var unread = UnreadNumbers()
  /// The section in which a quotation went on over an amendment.
  private var amendedUnit: Int32 = -2
  private var entries: [(letters: UInt64, words: Int, text: Range<Int32>)] = []

  /// - Complexity: O(bytes + provisions).
  package static func account(of document: Document) -> StructureDoubt {
    var account = DoubtAccount(document)
    account.readRuns()
    account.readProvisions()
    account.compareContents()
    account.weighFront()
    account.weighStops()
    account.doubt.places.sort { ($0.text.lowerBound, $0.provision) < ($1.text.lowerBound, $1.provision) }
    account.doubt.reasons = DoubtThresholds.reasons(account.doubt)
    return account.doubt
  }

  private init(_ document: Document) {
    self.document = document
    doubt = StructureDoubt()
    doubt.margin = document.doubt?.margin
    words = Array(repeating: 0, count: document.provisions.count)
    wordsAfterUnread = words
    hasText = Array(repeating: false, count: words.count)
    units.reserveCapacity(words.count)
    let provisions = document.provisions
    for index in provisions.indices {
      let parent = provisions[index].parent
      let above = parent >= 0 ? units[Int(parent)] : Provision.whole
      units.append(provisions[index].isUnit ? Int32(index) : above)
    }
  }

  private mutating func note(_ place: StructureDoubt.Place, _ count: Int = 1) {
    doubt.counts[place.sign, default: 0] += count
    guard placed[place.sign, default: 0] < DoubtAccount.mostPlaces else { return }
    placed[place.sign, default: 0] += 1
    doubt.places.append(place)
  }

  // MARK: Runs

  private mutating func readRuns() {
    var start = 0
    // Each block looks into them: they are handed on, for a look into the document would retain them each time.
    let (runs, text) = (document.runs, document.text)
    while start < runs.count {
      var end = start + 1
      while end < runs.count, !runs[end].flags.contains(.startsBlock) { end += 1 }
      readBlock(start..<end, runs, text)
      start = end
    }
  }

  private mutating func readBlock(_ block: Range<Int>, _ runs: [Run], _ bytes: [UInt8]) {
    let first = runs[block.lowerBound]
    let text = first.start..<runs[block.upperBound - 1].end
    let isHeading = block.contains { runs[$0].zone == .heading }
    if first.zone == .operative || isHeading { readNumber(text, bytes, of: first.provision) }
    if first.zone == .number, block.count > 1, runs[block.lowerBound + 1].zone == .operative {
      readLevel(block)
    }
    if let opening = block.first(where: { runs[$0].zone != .number }), runs[opening].zone == .quoted {
      readQuotation(runs[opening].start..<runs[opening].end, of: first.provision)
    }
    for index in block { readRun(runs[index], bytes) }
    if isHeading { return readHeading(text, bytes) }
    number = FNV1a()
    if first.zone == .number {
      number = DoubtAccount.letters(bytes, text).hash
      return
    }
    if first.zone == .contents { readEntry(text) }
  }

  /// Adds up the words of a run.
  private mutating func readRun(_ run: Run, _ bytes: [UInt8]) {
    let count = DoubtAccount.words(bytes, run.range)
    switch run.zone {
    case .furniture, .commentary, .context, .alternative: return
    case .operative, .quoted, .extract, .table, .heading:
      doubt.words += count
      doubt.lawWords += count
      if run.provision >= 0 {
        if run.zone != .heading {
          words[Int(run.provision)] += count
          hasText[Int(run.provision)] = true
          if run.zone == .quoted, unit(of: run.provision) == amendedUnit {
            doubt.wordsConcerned[.quotedAmendment, default: 0] += count
            wordsAfterUnread[Int(run.provision)] += count
          } else if unread.isPast(unit(of: run.provision)) {
            wordsAfterUnread[Int(run.provision)] += count
          }
        }
      } else if run.zone != .heading {
        note(.init(.outside, text: run.start..<run.end), count)
      }
    case .prelims, .contents:
      doubt.words += count
      doubt.counts[.front, default: 0] += count
    default: doubt.words += count
    }
  }

  /// A paragraph that begins with the number that is due, and opens nothing.
  private mutating func readNumber(_ text: Range<Int32>, _ bytes: [UInt8], of provision: Int32) {
    let unit = unit(of: provision)
    if !unread.isIn(unit) { unread.enter(unit, unit >= 0 ? document.provisions[Int(unit)].number : "") }
    guard !text.isEmpty, UnreadNumbers.mayBegin(bytes[Int(text.lowerBound)], text.count) else { return }
    if unread.isDue(bytes[Int(text.lowerBound)..<Int(text.upperBound)]) {
      note(.init(.unreadNumber, provision: provision, text: text))
    }
  }

  /// `(1)` before words of a section that was not opened as its level.
  private mutating func readLevel(_ block: Range<Int>) {
    let run = document.runs[block.lowerBound]
    guard run.provision >= 0, document.text[run.range].first == 0x28 else { return }
    let provision = document.provisions[Int(run.provision)]
    guard provision.kind != .codeParagraph, provision.kind != .codeSection else { return }
    // Nearly all levels were opened by the number that is before their words.
    if provision.number.utf8.elementsEqual(document.text[run.range].lazy.filter(DoubtAccount.isLetterOrDigit))
    {
      return
    }
    let mark = document.string(run.range).filter { $0.isLetter || $0.isNumber }
    guard mark != provision.number else { return }
    let number = NumberSequence(mark)
    let isDue =
      provision.isUnit ? number.beginsSeries : NumberSequence(provision.number).step(to: number) == .next
    let unit = unit(of: run.provision)
    guard isDue, unit >= 0 else { return }
    unread.overlook(in: unit)
    note(
      .init(
        .unreadNumber, provision: run.provision, text: run.start..<document.runs[block.upperBound - 1].end))
  }

  /// What is quoted seldom amends; what does stands behind a quotation whose end was overlooked, and so does the rest of
  /// the section.
  private mutating func readQuotation(_ text: Range<Int32>, of provision: Int32) {
    guard document.provisions.indices.contains(Int(provision)) else { return }
    let bytes = document.text[Int(text.lowerBound)..<Int(text.upperBound)]
    var place = bytes.startIndex
    while let mark = bytes[place...].firstIndex(of: 0xE2) {
      place = mark + 1
      // “
      guard bytes[place...].starts(with: [0x80, 0x9C]) else { continue }
      let before = bytes[max(bytes.startIndex, mark - 14)..<mark]
      guard DoubtAccount.amending.contains(where: { before.reversed().starts(with: $0) }) else { continue }
      note(.init(.quotedAmendment, provision: provision, text: text))
      amendedUnit = unit(of: provision)
      return
    }
  }

  /// Words before a quotation mark by which a law amends another, from their ends.
  private static let amending = [
    "insert", "inserted", "substitute", "substituted", "omit", "rhodder", "mewnosoder", "hepgorer",
  ].map { Array(" \($0) ".utf8.reversed()) }

  /// The section or paragraph that a provision is in; ``Provision/whole`` if it is in none.
  private func unit(of provision: Int32) -> Int32 {
    provision >= 0 ? units[Int(provision)] : Provision.whole
  }

  private mutating func readHeading(_ text: Range<Int32>, _ bytes: [UInt8]) {
    doubt.headings += 1
    headings.append((text, number))
    number = FNV1a()
    var end = Int(text.upperBound)
    while end > Int(text.lowerBound), DoubtAccount.isClosing(bytes[end - 1]) { end -= 1 }
    guard end > Int(text.lowerBound) else { return }
    let last = bytes[end - 1]
    // Between two words there is a byte at least: most headings need not be counted.
    let mayBeLong = text.count > 2 * DoubtAccount.longestHeading
    if last == 0x3B || last == 0x2C
      || mayBeLong && DoubtAccount.letters(bytes, text).words > DoubtAccount.longestHeading
    {
      note(.init(.sentenceHeading, text: text))
    } else if last == 0x2E {
      stops += 1
      if DoubtAccount.letters(bytes, text).words > 8 { stopped.append(text) }
    }
  }

  /// A quotation mark, a bracket or a space.
  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x20
  }

  /// A stop behind a long heading tells nothing where most headings have one, as those of older Acts do.
  private mutating func weighStops() {
    guard stops * 2 <= doubt.headings else { return }
    for text in stopped { note(.init(.sentenceHeading, text: text)) }
  }

  private mutating func readEntry(_ text: Range<Int32>) {
    let letters = DoubtAccount.letters(document.text, text)
    guard letters.words > 1 else { return }
    entries.append((letters.hash.value, letters.words, text))
  }

  /// A text of which next to nothing is law was taken for a note, or all for what precedes the law.
  private mutating func weighFront() {
    if doubt.lawWords * 10 < doubt.words { doubt.counts[.front] = doubt.words - doubt.lawWords }
  }

  private mutating func compareContents() {
    doubt.contentsEntries = entries.count
    guard !entries.isEmpty else { return }
    var letters: Set<UInt64> = []
    for heading in headings {
      letters.insert(DoubtAccount.letters(document.text, heading.text).hash.value)
      letters.insert(DoubtAccount.letters(document.text, heading.text, after: heading.number).hash.value)
    }
    for entry in entries where !letters.contains(entry.letters) {
      note(.init(.contentsLost, text: entry.text))
    }
  }

  // MARK: Provisions

  private mutating func readProvisions() {
    var series = ProvisionSeries(document)
    series.read()
    (doubt.provisions, doubt.sections) = (series.numbered, series.sections)
    for place in series.gaps { note(place.place, place.missing) }
    for place in series.backwards { note(place) }
    var (units, levels) = (series.isDoubtful, series.isDoubtfulLevel)
    // What flattened statutes put into other laws has numbers like their own, which their reader says.
    if document.identity.format == .flattened { levels = levels.map { _ in false } }
    // Sums in variables of their own: a look-up for each provision costs more than all else here.
    var (outOfSequence, inLevels, afterUnread, together) = (0, 0, 0, 0)
    let provisions = document.provisions
    for index in provisions.indices {
      let parent = Int(provisions[index].parent)
      if parent >= 0, units[parent] { units[index] = true }
      if parent >= 0, levels[parent] { levels[index] = true }
      if units[index] { outOfSequence += words[index] }
      if levels[index] { inLevels += words[index] }
      afterUnread += wordsAfterUnread[index]
      together += units[index] || levels[index] ? words[index] : wordsAfterUnread[index]
    }
    if !provisions.isEmpty {
      doubt.wordsConcerned[.outOfSequence] = outOfSequence
      doubt.wordsConcerned[.levels] = inLevels
      doubt.wordsConcerned[.unreadNumber] = afterUnread
    }
    doubt.counts[.together, default: 0] += together
    // A code has an introduction, and passages between its paragraphs; a letter has no provisions.
    doubt.isStatute =
      document.provisions.contains { $0.kind == .section }
      || !document.provisions.contains { $0.kind == .codeParagraph || $0.kind == .codeSection } && isCalledLaw
    if doubt.isStatute { doubt.counts[.together, default: 0] += doubt.count(.outside) }
    readSizes()
  }

  /// Sections without words, and the largest.
  private mutating func readSizes() {
    let provisions = document.provisions
    var below = words
    for index in provisions.indices.reversed() where provisions[index].parent >= 0 {
      below[Int(provisions[index].parent)] += below[index]
      if hasText[index] { hasText[Int(provisions[index].parent)] = true }
    }
    var largest: (index: Int, words: Int)?
    for index in provisions.indices where provisions[index].isUnit {
      if !hasText[index] { note(.init(.empty, provision: Int32(index))) }
      if below[index] > largest?.words ?? 0 { largest = (index, below[index]) }
    }
    // Of a handful of sections one is the largest by rights.
    if let largest, doubt.sections >= 5 {
      note(.init(.largest, provision: Int32(largest.index)), largest.words)
    }
  }
}
