import Force
import Legislation

/// One hit in its context, and where it is.
public struct ConcordanceLine: Sendable, Hashable {
  /// Index of the text among those that were counted.
  public var text: Int
  /// Index of the row in the list that was counted.
  public var row: Int
  /// The passage before the hit, as it is in the document, whatever the scope: ``hardBreak`` for a hard
  /// break, cut between words.
  public var left: String
  /// The words of the hit, whole, also where the rule found letters inside them.
  public var hit: String
  /// The passage after the hit, as ``left``.
  public var right: String
  /// Citation of the provision the hit begins in, distinct within its text: `s. 28(1)(a)`, `(prelims)`.
  public var provision: String
  /// Heading of that provision, or of the nearest above it that has one; empty if there is none.
  public var heading: String
  /// Address of that provision, or of the nearest above it that has one, at legislation.gov.uk; empty if unknown.
  public var address: String
  /// Zone of the text that the hit begins in.
  public var zone: Zone
  /// State of the text that the hit begins in.
  public var state: TextState
  /// Byte offset of the hit in `Document.text`, the normalised UTF-8 of the document.
  public var position: Int
  /// The modal that governs the hit's first word, if that was asked for.
  public var force: ModalForce?
  /// Whether no modal governs the hit though one is just before it, if forces were asked for.
  package var passesModal = false
  /// Who acts and on whom, as they are listed and as they are grouped; empty if that was not asked for.
  package var bearer = ""
  package var counterpart = ""
  package var bearerGroup = ""
  package var counterpartGroup = ""

  /// Stands in a context where a paragraph, a heading or a table cell ends.
  package static let hardBreak = " ¶ "

  package init(
    text: Int = 0, row: Int, left: String, hit: String, right: String, provision: String, zone: Zone,
    state: TextState, position: Int, heading: String = "", address: String = ""
  ) {
    (self.text, self.row, self.left, self.hit, self.right) = (text, row, left, hit, right)
    (self.provision, self.zone, self.state, self.position) = (provision, zone, state, position)
    (self.heading, self.address) = (heading, address)
  }
}

/// Makes concordance lines of one document's hits.
package struct KeywordInContext {
  /// Characters on either side when nothing else is asked for.
  package static let usualWidth = 40

  private let document: Document
  private let stream: TokenStream
  private let width: Int
  private var labels: ProvisionLabels?
  private var places: [Int32: Place] = [:]

  /// What is printed of the place of a hit.
  private struct Place {
    var label: String
    var heading: String
    var address: String
  }

  /// - Parameters:
  ///   - stream: the document's tokens, which hits refer to.
  ///   - width: most characters on either side; a word that would be cut is left out.
  package init(_ document: Document, _ stream: TokenStream, width: Int = KeywordInContext.usualWidth) {
    (self.document, self.stream, self.width) = (document, stream, max(0, width))
  }

  /// - Complexity: O(width), and O(depth) for each provision that is met first.
  package mutating func line(_ hit: Hit) -> ConcordanceLine {
    let first = stream.tokens[Int(hit.firstToken)]
    let last = stream.tokens[Int(hit.lastToken)]
    let run = document.runs[Int(first.run)]
    let place = place(of: run)
    return ConcordanceLine(
      row: Int(hit.row), left: left(of: Int(first.start), run: Int(first.run)),
      hit: String(plain(Int(first.start)..<Int(last.end))),
      right: right(of: Int(last.end), run: Int(last.run)), provision: place.label, zone: run.zone,
      state: run.state, position: Int(first.start), heading: place.heading, address: place.address)
  }

  private mutating func place(of run: Run) -> Place {
    if let known = places[run.provision] { return known }
    var labels = self.labels ?? ProvisionLabels(document)
    // Two copies would be written apart.
    self.labels = nil
    let place = Place(
      label: labels.string(of: run, in: document), heading: document.heading(of: run.provision),
      address: document.address(of: run.provision))
    self.labels = labels
    // Text without a provision is called after its zone.
    if labels.cited(run.provision) >= 0 { places[run.provision] = place }
    return place
  }

  /// Text on one line.
  private func plain(_ range: Range<Int>) -> [Character] {
    document.string(range).map { $0.isWhitespace ? " " : $0 }
  }

  private func left(of position: Int, run: Int) -> String {
    var index = run
    var end = position
    var found: [Character] = []
    while found.count <= width {
      let run = document.runs[index]
      var start = max(Int(run.start), end - byteLimit)
      let isCut = start > Int(run.start)
      while start < end, document.text[start] & 0xC0 == 0x80 { start += 1 }
      if start < end { found.insert(contentsOf: plain(start..<end), at: 0) }
      guard !isCut, index > 0 else { break }
      if run.flags.contains(.startsBlock) { found.insert(contentsOf: ConcordanceLine.hardBreak, at: 0) }
      index -= 1
      end = Int(document.runs[index].end)
    }
    return String(Self.cut(found.reversed(), to: width).reversed())
  }

  private func right(of position: Int, run: Int) -> String {
    var index = run
    while index + 1 < document.runs.count, Int(document.runs[index].end) < position { index += 1 }
    var start = position
    var found: [Character] = []
    while found.count <= width {
      let run = document.runs[index]
      var end = min(Int(run.end), start + byteLimit)
      let isCut = end < Int(run.end)
      while isCut, end > start, document.text[end] & 0xC0 == 0x80 { end -= 1 }
      if start < end { found += plain(start..<end) }
      guard !isCut, index + 1 < document.runs.count else { break }
      index += 1
      start = Int(document.runs[index].start)
      if document.runs[index].flags.contains(.startsBlock) { found += ConcordanceLine.hardBreak }
    }
    return String(Self.cut(found, to: width))
  }

  /// So many bytes hold more than `width` characters, unless they are heaps of combining marks.
  private var byteLimit: Int { 4 * width + 64 }

  /// The first characters, cut before a word that does not fit; a word longer than the whole width is cut
  /// itself. Nothing empty is at the far end.
  private static func cut(_ characters: [Character], to width: Int) -> ArraySlice<Character> {
    var kept = characters.prefix(width)
    if kept.count < characters.count, let next = characters.dropFirst(width).first, next != " ",
      let space = kept.lastIndex(of: " ")
    {
      let isLong = characters[(space + 1)...].prefix { $0 != " " }.count > width
      if !isLong || kept[..<space].contains(where: { $0 != " " && $0 != "¶" }) { kept = kept[..<space] }
    }
    while let last = kept.last, last == " " || last == "¶" { kept.removeLast() }
    return kept
  }
}
