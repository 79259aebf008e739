import Legislation
import TermFrequency

/// Finds the terms that a text defines, block by block. The rule is in `Documentation/frequencies.md`.
struct DefinitionReader {
  private let document: Document
  /// Blocks with text of the scope.
  private let blocks: [TextBlock]
  private var found: [FoundDefinition] = []
  /// The block that opened the list which later blocks are items of.
  private var opening: Int?

  /// - Complexity: O(text).
  static func definitions(in document: Document, _ selection: Selection) -> [FoundDefinition] {
    var reader = DefinitionReader(document, selection)
    for index in reader.blocks.indices { reader.read(index) }
    return reader.found
  }

  private init(_ document: Document, _ selection: Selection) {
    (self.document, blocks) = (document, TextBlock.blocks(of: document, selection))
  }

  private mutating func read(_ index: Int) {
    let block = blocks[index]
    if let opening, !isItem(block, of: blocks[opening]) { self.opening = nil }
    var place = 0
    var hasDefinition = false
    while place < block.lexemes.count {
      guard block.lexemes[place].kind == .quoted else {
        place += 1
        continue
      }
      let end = groupEnd(block.lexemes, from: place)
      if let kind = kind(ofGroup: place..<end, in: index) {
        hasDefinition = true
        for lexeme in block.lexemes[place..<end] where lexeme.kind == .quoted { add(lexeme, kind, index) }
      }
      place = end
    }
    if !hasDefinition, let item = unquoted(index) { add(item.term, item.kind, index) }
    // An item of a list opens none of its own for the items behind it.
    if block.lexemes.last?.kind == .dash, block.lexemes.first?.kind != .quoted, !hasDefinition {
      opening = index
    }
  }

  /// Whether a block is in the list that another has opened: in its provision, or below it.
  private func isItem(_ block: TextBlock, of opening: TextBlock) -> Bool {
    let wanted = document.runs[opening.run].provision
    var provision = document.runs[block.run].provision
    while provision >= 0, provision != wanted {
      provision = document.provisions[Int(provision)].parent
    }
    return provision == wanted
  }

  /// Where a group of terms ends that share a verb: *“controller” and “processor”*.
  private func groupEnd(_ lexemes: [DefinitionLexeme], from start: Int) -> Int {
    var end = start + 1
    while true {
      var next = end
      while next < lexemes.count, lexemes[next].kind == .comma || ["and", "or"].contains(lexemes[next].text) {
        next += 1
      }
      guard next > end, next < lexemes.count, lexemes[next].kind == .quoted else { return end }
      end = next + 1
    }
  }

  private func kind(ofGroup group: Range<Int>, in index: Int) -> DefinitionKind? {
    let lexemes = blocks[index].lexemes
    let rest = afterBrackets(lexemes, from: group.upperBound)
    if let verb = verb(lexemes, from: rest) { return verb }
    if isNamed(lexemes, group) { return .named }
    if isApplied(lexemes, group) { return .applies }
    // A term alone: what it means is in the blocks below, or in the words that opened the list.
    guard
      group.lowerBound == 0
        || lexemes[..<group.lowerBound].allSatisfy({ ["a", "an", "the"].contains($0.text) })
    else { return nil }
    if rest < lexemes.count, lexemes[rest].kind == .dash, rest == lexemes.count - 1, index + 1 < blocks.count,
      let verb = DefinitionVerb(blocks[index + 1].lexemes[...])
    {
      return verb.kind
    }
    let isAlone = lexemes[rest...].allSatisfy {
      [.semicolon, .comma, .stop].contains($0.kind) || $0.text == "and"
    }
    return isAlone ? openedKind : nil
  }

  /// Behind what is in brackets right behind a term: *“owner” (of land)*.
  private func afterBrackets(_ lexemes: [DefinitionLexeme], from start: Int) -> Int {
    var place = start
    while place < lexemes.count, lexemes[place].kind == .open {
      var depth = 0
      repeat {
        if lexemes[place].kind == .open { depth += 1 }
        if lexemes[place].kind == .close { depth -= 1 }
        place += 1
      } while depth > 0 && place < lexemes.count
    }
    return place
  }

  /// Words of an insertion between a term and its verb, at most.
  private static let reach = 60
  /// What an insertion without a comma at its end begins with.
  private static let insertions: Set<String> = [
    "in", "as", "where", "for", "with", "except", "unless", "when", "if",
  ]

  /// The verb of a term, right behind it or behind an insertion: *“processing”, in relation to information, means*.
  private func verb(_ lexemes: [DefinitionLexeme], from start: Int) -> DefinitionKind? {
    if let verb = DefinitionVerb(lexemes[min(start, lexemes.count)...]) { return verb.kind }
    guard start < lexemes.count else { return nil }
    let hasComma = lexemes[start].kind == .comma
    let first = hasComma ? start + 1 : start
    guard first < lexemes.count else { return nil }
    let isKnown = DefinitionReader.insertions.contains(lexemes[first].text)
    guard hasComma || isKnown else { return nil }
    var place = first
    var depth = 0
    while place < min(lexemes.count, first + DefinitionReader.reach) {
      switch lexemes[place].kind {
      case .quoted where depth == 0, .semicolon, .dash: return nil
      case .stop where depth == 0: return nil
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      guard depth >= 0 else { return nil }
      if depth == 0, place > first, let verb = DefinitionVerb(lexemes[place...]) {
        let isBehindComma = lexemes[place - 1].kind == .comma
        // A comma closes the insertion; without one only a verb that has no other use does.
        if isBehindComma || isKnown && (verb.kind == .means || verb.kind == .elsewhere) { return verb.kind }
      }
      place += 1
    }
    return nil
  }

  /// Words that may be beside a name in its brackets.
  private static let naming: Set<String> = [
    "the", "a", "an", "in", "this", "act", "part", "chapter", "section", "schedule", "paragraph", "referred",
    "to",
    "as", "called", "hereafter", "hereinafter", "each", "together", "and", "or", "known", "collectively",
  ]

  /// Whether a term is alone in brackets, but not as the same term in another language: *(the “transferee”)*.
  private func isNamed(_ lexemes: [DefinitionLexeme], _ group: Range<Int>) -> Bool {
    guard group.upperBound < lexemes.count, lexemes[group.upperBound].kind == .close else { return false }
    var place = group.lowerBound - 1
    while place >= 0, lexemes[place].kind == .word, DefinitionReader.naming.contains(lexemes[place].text) {
      place -= 1
    }
    guard place > 0, lexemes[place].kind == .open else { return false }
    return lexemes[place - 1].kind != .quoted
  }

  /// Whether something is called by a term: *a dog is “under control” if*, *the following are “public authorities” under*.
  private func isApplied(_ lexemes: [DefinitionLexeme], _ group: Range<Int>) -> Bool {
    var place = group.lowerBound - 1
    while place >= 0, ["a", "an", "the"].contains(lexemes[place].text) { place -= 1 }
    guard place >= 1, ["is", "are"].contains(lexemes[place].text), group.upperBound < lexemes.count else {
      return false
    }
    return ["if", "where", "when", "for", "under", "in"].contains(lexemes[group.upperBound].text)
  }

  /// What the words say that opened the list: *The following terms have the same meanings as in Part 18—*.
  private var openedKind: DefinitionKind? {
    guard let opening else { return nil }
    let lexemes = blocks[opening].lexemes
    return lexemes.indices.lazy.compactMap { DefinitionVerb(lexemes[$0...])?.kind }.first { $0 == .elsewhere }
  }

  /// Most words of a term that has no quotation marks.
  private static let longestUnquoted = 8

  /// A term without quotation marks at the head of an item, in a list that *In this Part—* opens.
  private func unquoted(_ index: Int) -> (term: DefinitionLexeme, kind: DefinitionKind)? {
    guard let opening, opening < index, let first = blocks[opening].lexemes.first, first.text == "in",
      blocks[opening].lexemes.count > 1, ["this", "these"].contains(blocks[opening].lexemes[1].text)
    else { return nil }
    let lexemes = blocks[index].lexemes
    var words = 0
    while words < lexemes.count, words <= DefinitionReader.longestUnquoted, lexemes[words].kind == .word,
      DefinitionVerb(lexemes[words...]) == nil
    {
      words += 1
    }
    guard words > 0, words <= DefinitionReader.longestUnquoted else { return nil }
    let isHalfQuoted = words < lexemes.count && lexemes[words].kind == .other
    let place = isHalfQuoted ? words + 1 : words
    guard place < lexemes.count, let verb = DefinitionVerb(lexemes[place...]), verb.kind != .includes else {
      return nil
    }
    let range = lexemes[0].range.lowerBound..<lexemes[words - 1].range.upperBound
    let text = String(decoding: blocks[index].bytes[range], as: UTF8.self)
    return (DefinitionLexeme(kind: .quoted, range: range, text: text), verb.kind)
  }

  private mutating func add(_ term: DefinitionLexeme, _ kind: DefinitionKind, _ index: Int) {
    let block = blocks[index]
    let start = block.start + term.range.lowerBound
    let definition = FoundDefinition(
      term: term.text, kind: kind, range: start..<(block.start + term.range.upperBound),
      run: block.run(at: start, in: document),
      sentence: String(decoding: block.bytes, as: UTF8.self),
      opening: opening.map { String(decoding: blocks[$0].bytes, as: UTF8.self) } ?? "")
    let isKnown = found.suffix(64).contains {
      $0.term.lowercased() == term.text.lowercased()
        && document.runs[$0.run].provision == document.runs[definition.run].provision
    }
    if !isKnown { found.append(definition) }
  }
}

/// A term where a text defines it.
struct FoundDefinition {
  /// As it is written, without quotation marks.
  var term: String
  var kind: DefinitionKind
  /// Where the term is in the document's text.
  var range: Range<Int>
  /// The run that it is in.
  var run: Int
  /// The block that it is in, and the words that opened the list, if it is in one.
  var sentence: String
  var opening: String
}
