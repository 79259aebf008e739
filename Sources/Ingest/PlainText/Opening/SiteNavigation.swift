import Bytes
import Legislation

/// The lines that a page of legislation.gov.uk prints around its text: menus, buttons, help, notices.
struct SiteNavigation {
  private(set) var lines: Set<Int> = []
  /// Headings *Prospective*: what is below is not in force.
  private(set) var prospective: Set<Int> = []

  init() {}

  /// - Parameter isKnownPage: the text has annotations of such a page, so that one line is enough.
  init(_ text: TextLines, _ source: [UInt8], isKnownPage: Bool, besides taken: Set<Int>) {
    var (signatures, others): (Set<UInt64>, Set<UInt64>) = ([], [])
    var found: Set<Int> = []
    for index in text.lines.indices where text.lines[index].isText && !taken.contains(index) {
      let content = text.lines[index].content
      let kind = SiteNavigation.kind(source, content)
      guard kind != .none else { continue }
      found.insert(index)
      let hash = source.foldedHash(content)
      if kind == .signature { signatures.insert(hash) } else { others.insert(hash) }
    }
    let known = signatures.count + others.count
    guard signatures.count >= 2 || !signatures.isEmpty && known >= 3 || isKnownPage && known >= 1 else {
      return
    }
    lines = found
    addFurtherLines(text, source)
    addLists(text, source)
    addNeighbours(text, source)
    addGaps(text, source)
    addProspective(text, source)
  }

  private enum Kind { case none, signature, certain }

  private static func kind(_ source: [UInt8], _ content: Range<Int>) -> Kind {
    let first = source[content.lowerBound]
    guard first.isLetter || first >= 0x80 else { return .none }
    if content.count <= 64 {
      let hash = source.foldedHash(content, droppingColon: true)
      if signatureHashes.contains(hash) { return .signature }
      if certainHashes.contains(hash) { return .certain }
    }
    for beginning in beginnings[Int(first)] {
      if source.begins(with: beginning, content) { return .signature }
    }
    guard content.count > 60, content.count < 2000 else { return .none }
    // A sentence that begins with the title of an Act.
    return SitePhrases.insides.contains { source.contains($0, in: content, foldingCase: true) }
      ? .signature : .none
  }

  /// By their first byte: asked of every line.
  private static let beginnings: [[String]] = (0..<256).map { first in
    SitePhrases.beginnings.filter { $0.utf8.first.map(Int.init) == first }
  }
  private static let signatureHashes = hashes(SitePhrases.signatures)
  private static let certainHashes = hashes(SitePhrases.certain)
  private static let possibleHashes = hashes(SitePhrases.possible)
  private static let prospectiveHashes = hashes(SitePhrases.prospective)

  private static func hashes(_ phrases: Set<String>) -> Set<UInt64> {
    Set(
      phrases.map { phrase in
        let bytes = Array(phrase.utf8)
        return bytes.foldedHash(0..<bytes.count)
      })
  }

  // MARK: What is by such lines

  /// A notice of several lines in a wrapped text.
  private mutating func addFurtherLines(_ text: TextLines, _ source: [UInt8]) {
    let width = text.wrappedWidth
    for line in lines.sorted() where text.lines[line].content.count > 40 {
      var last = line
      while let next = text.wrappedLine(after: last, source, width: width), !lines.contains(next) {
        lines.insert(next)
        last = next
      }
    }
  }

  /// Under *Changes and effects yet to be applied to …*: `s. 12(3) words substituted by 2014 c. 6 s. 77`.
  private mutating func addLists(_ text: TextLines, _ source: [UInt8]) {
    for line in lines.sorted() {
      let content = text.lines[line].content
      guard
        source.begins(with: "Changes and effects yet", content)
          || source.begins(with: "Whole provisions yet", content)
      else { continue }
      var next = text.nextText(from: line + 1)
      while let index = next, isEffect(source, text.lines[index].content) || lines.contains(index) {
        lines.insert(index)
        next = text.nextText(from: index + 1)
      }
    }
  }

  private func isEffect(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    content.count <= 300 && !source[content.lowerBound].isDigit && source[content.lowerBound] != 0x28
      && source[content].contains(where: \.isDigit) && source[content.upperBound - 1] != 0x2E
      && AnnotationPhrases.tellsChange(source, content)
  }

  /// A line that can be one of these is one if the line before or after it is.
  private mutating func addNeighbours(_ text: TextLines, _ source: [UInt8]) {
    let order = text.lines.indices.filter { text.lines[$0].isText }
    func isPossible(_ line: Int) -> Bool {
      let content = text.lines[line].content
      return content.count <= 64
        && SiteNavigation.possibleHashes.contains(source.foldedHash(content, droppingColon: true))
    }
    for (before, line) in zip(order, order.dropFirst()) where lines.contains(before) && isPossible(line) {
      lines.insert(line)
    }
    for (line, after) in zip(order, order.dropFirst()).reversed()
    where lines.contains(after) && isPossible(line) {
      lines.insert(line)
    }
  }

  /// A few short lines between two of these are what was typed into the search, and the path to the provision: all
  /// but the law's title and what begins a provision.
  private mutating func addGaps(_ text: TextLines, _ source: [UInt8]) {
    let order = text.lines.indices.filter { text.lines[$0].isText }
    var gap: [Int] = []
    var isOpen = false
    for line in order {
      if lines.contains(line) {
        if isOpen, gap.count <= 5 { lines.formUnion(gap.filter { !isTitle(source, text.lines[$0].content) }) }
        (gap, isOpen) = ([], true)
      } else {
        let content = text.lines[line].content
        if content.count > 80 || source[content.lowerBound].isDigit && source[content.upperBound - 1] == 0x2E
        {
          isOpen = false
        }
        if source[content.lowerBound] == 0x28 || source[content.upperBound - 1] == 0x2E { isOpen = false }
        gap.append(line)
      }
    }
  }

  /// `Childcare Act 2006`, `Rheoliadau … 2022`: letters first and a year last.
  private func isTitle(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard source[content.lowerBound].isLetter, content.count >= 12 else { return false }
    let year = content.upperBound - 4..<content.upperBound
    return source[year].allSatisfy(\.isDigit) && source[year.lowerBound - 1] == 0x20
  }

  private mutating func addProspective(_ text: TextLines, _ source: [UInt8]) {
    for index in text.lines.indices where text.lines[index].isText && text.lines[index].content.count <= 12 {
      guard SiteNavigation.prospectiveHashes.contains(source.foldedHash(text.lines[index].content)) else {
        continue
      }
      lines.insert(index)
      prospective.insert(index)
    }
  }
}

extension [UInt8] {
  /// The folded hash of a line, a colon at its end apart.
  fileprivate func foldedHash(_ content: Range<Int>, droppingColon: Bool) -> UInt64 {
    let isColon = droppingColon && self[content.upperBound - 1] == 0x3A
    return foldedHash(isColon ? content.lowerBound..<content.upperBound - 1 : content)
  }
}
