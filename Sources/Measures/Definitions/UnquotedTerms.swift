import Bytes

/// Terms that a paragraph defines without a whole pair of quotation marks.
struct UnquotedTerms {
  private let lexemes: [DefinitionLexeme]
  private let bytes: [UInt8]
  private(set) var terms: [(term: DefinitionLexeme, kind: DefinitionKind)] = []

  /// - Parameter bytes: those of the paragraph.
  /// - Complexity: O(lexemes).
  init(_ lexemes: [DefinitionLexeme], _ bytes: [UInt8]) {
    (self.lexemes, self.bytes) = (lexemes, bytes)
    for place in lexemes.indices {
      switch lexemes[place].kind {
      case .other:
        addHalfQuoted(place)
        if place > 0, place <= UnquotedTerms.longest { addHalfQuoted(endingAt: place) }
      case .word where lexemes[place].text == "referred": addName(place)
      default: break
      }
    }
    addApplied()
  }

  /// Most words of a term without quotation marks.
  private static let longest = 8

  private mutating func add(_ places: Range<Int>, _ kind: DefinitionKind) {
    guard let first = lexemes[places].first, let last = lexemes[places].last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    let text = String(decoding: bytes[range], as: UTF8.self)
    terms.append((DefinitionLexeme(kind: .quoted, range: range, text: text), kind))
  }

  private func words(from start: Int) -> Range<Int> {
    var end = start
    while end < lexemes.count, lexemes[end].kind == .word { end += 1 }
    return start..<end
  }

  /// A mark that is opened and never closed before a verb: *“looked after children means …*.
  private mutating func addHalfQuoted(_ mark: Int) {
    let opens: [[UInt8]] = [Array("“".utf8), Array("\"".utf8), Array("‘".utf8)]
    guard opens.contains(Array(bytes[lexemes[mark].range])) else { return }
    let all = words(from: mark + 1)
    for end in all.prefix(UnquotedTerms.longest + 1).dropFirst() {
      let isInsertion =
        lexemes[end].text == "in" && end + 1 < all.upperBound && lexemes[end + 1].text == "relation"
      let verb =
        isInsertion ? DefinitionForms(lexemes).verb(from: end) : DefinitionVerb(lexemes[end...])?.kind
      guard let verb else { continue }
      add(mark + 1..<end, verb)
      return
    }
    addLetter(mark + 1)
  }

  /// A letter of a formula: *“M is the multiplier …*.
  private mutating func addLetter(_ place: Int) {
    let isThere =
      place + 2 < lexemes.count && lexemes[place].range.count == 1
      && bytes[lexemes[place].range.lowerBound].isUpper
      && lexemes[place + 1].text == "is" && ["the", "a", "an"].contains(lexemes[place + 2].text)
    if isThere { add(place..<place + 1, .means) }
  }

  /// A mark that is closed and was never opened, behind the words that begin the paragraph: *home provider” means …*.
  private mutating func addHalfQuoted(endingAt mark: Int) {
    let closes: [[UInt8]] = [Array("”".utf8), Array("\"".utf8)]
    guard closes.contains(Array(bytes[lexemes[mark].range])), words(from: 0) == 0..<mark,
      let verb = DefinitionForms(lexemes).verb(from: mark + 1)
    else { return }
    add(0..<mark, verb)
  }

  /// *(in this Schedule referred to as representative members)*.
  private mutating func addName(_ referred: Int) {
    let all = words(from: referred)
    guard let after = all.first(where: { lexemes[$0].text == "as" }), after < referred + 8,
      all.upperBound < lexemes.count,
      lexemes[all.upperBound].kind == .close,
      (1...UnquotedTerms.longest).contains(all.upperBound - after - 1),
      lexemes[referred..<after].contains(where: { $0.text == "to" }), isInBrackets(referred),
      lexemes[after + 1].text != "such"
    else { return }
    add(after + 1..<all.upperBound, .named)
  }

  private func isInBrackets(_ place: Int) -> Bool {
    var place = place - 1
    while place >= 0, lexemes[place].kind == .word || lexemes[place].kind == .comma { place -= 1 }
    return place >= 0 && lexemes[place].kind == .open
  }

  private static let endings: Set<String> = ["if", "where", "when"]

  /// *For the purposes of this section a person is a qualifying person if …*, *…, information is relevant if …*, *in this
  /// Schedule, a course is a designated course if …*.
  private mutating func addApplied() {
    guard lexemes.count > 6 else { return }
    let first = lexemes.prefix(4).map(\.text)
    let isPurpose = ["purposes", "purpose"].contains(first[2]) && first[0] == "for" && first[3] == "of"
    let isPlace = first[0] == "in" && ["this", "these"].contains(first[1])
    guard isPurpose || isPlace else { return }
    guard let verb = lexemes.indices.first(where: { ["is", "are"].contains(lexemes[$0].text) }),
      !lexemes[..<verb].contains(where: { [.quoted, .dash, .stop, .semicolon].contains($0.kind) })
    else { return }
    let all = words(from: verb + 1)
    guard let end = all.first(where: { UnquotedTerms.endings.contains(lexemes[$0].text) }), end > verb + 1
    else { return }
    let hasArticle = ["a", "an"].contains(lexemes[verb + 1].text)
    let start = hasArticle ? verb + 2 : verb + 1
    let isOneWord = isPurpose && end == start + 1 && !lexemes[start].text.hasSuffix("ed")
    guard start < end, hasArticle ? end - start <= UnquotedTerms.longest : isOneWord,
      lexemes[start].text != "not"
    else { return }
    add(start..<end, .applies)
  }
}
