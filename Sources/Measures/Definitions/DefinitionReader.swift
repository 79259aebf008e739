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
        for term in place..<end where block.lexemes[term].kind == .quoted {
          let isTranslation = term > place && block.lexemes[term - 1].kind == .open
          if !isTranslation { add(block.lexemes[term], kind, index) }
        }
      }
      place = end
    }
    for name in UnquotedTerms(block.lexemes, block.bytes).terms {
      hasDefinition = true
      add(name.term, name.kind, index)
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

  /// Where a group of terms ends that share a verb: *“controller” and “processor”*, *“common” (“tir comin”) and “land”*.
  private func groupEnd(_ lexemes: [DefinitionLexeme], from start: Int) -> Int {
    var end = start + 1
    while true {
      var next = behindTranslation(lexemes, from: end)
      while next < lexemes.count, lexemes[next].kind == .comma || ["and", "or"].contains(lexemes[next].text) {
        next += 1
      }
      guard next > end, next < lexemes.count, lexemes[next].kind == .quoted else { return end }
      end = next + 1
    }
  }

  /// Behind the same term in another language, which is alone in its brackets.
  private func behindTranslation(_ lexemes: [DefinitionLexeme], from start: Int) -> Int {
    let isThere =
      start + 2 < lexemes.count && lexemes[start].kind == .open && lexemes[start + 1].kind == .quoted
      && lexemes[start + 2].kind == .close
    return isThere ? start + 3 : start
  }

  private func kind(ofGroup group: Range<Int>, in index: Int) -> DefinitionKind? {
    let block = blocks[index]
    let forms = DefinitionForms(block.lexemes)
    if let kind = forms.kind(of: group) {
      // A table of sources lists terms beside provisions: *Sch. 4 para. 1(1) (“shop worker”)* names nothing.
      let isSource = document.runs[block.run].zone == .table && forms.isBehindNumber(group)
      return kind == .named && isSource ? nil : kind
    }
    guard forms.begins(group) else { return nil }
    // A term alone: what it means is in the blocks below, or in the words that opened the list.
    let rest = forms.afterBrackets(group.upperBound)
    if rest == block.lexemes.count - 1, block.lexemes[rest].kind == .dash,
      let below = firstText(below: index),
      let verb = DefinitionVerb(blocks[below].lexemes[...])
    {
      return verb.kind
    }
    guard forms.isFirst(group) else { return nil }
    let isAlone = block.lexemes[rest...].allSatisfy {
      [.semicolon, .comma, .stop].contains($0.kind) || $0.text == "and"
    }
    return isAlone || forms.isInsertion(rest) ? openedKind : nil
  }

  /// The first block below another that is more than a number: *(a)*.
  private func firstText(below index: Int) -> Int? {
    blocks[(index + 1)...].prefix(3).firstIndex {
      document.runs[$0.run].zone != .number && $0.lexemes.count { $0.kind == .word } > 1
    }
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
    // Once in a paragraph: *“A” means …; and “A” includes …* define one term.
    let isKnown = found.suffix(64).reversed().prefix { $0.range.lowerBound >= block.start }.contains {
      $0.term.lowercased() == term.text.lowercased()
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
