/// The ways in which a paragraph gives terms in quotation marks a meaning. The rule is in `Documentation/frequencies.md`.
struct DefinitionForms {
  private let lexemes: [DefinitionLexeme]

  init(_ lexemes: [DefinitionLexeme]) { self.lexemes = lexemes }

  /// How the paragraph defines the terms of a group, which share their verb; nil if it does not.
  func kind(of group: Range<Int>) -> DefinitionKind? {
    let rest = afterBrackets(group.upperBound)
    if let verb = verb(from: rest) { return verb }
    if isSaidToBe(group, rest) || isMeantBefore(rest, group) { return .means }
    if isNamed(group) || isCalled(group) { return .named }
    if isApplied(group) { return .applies }
    return reference(to: group)
  }

  // MARK: Places

  private static let articles: Set<String> = ["a", "an", "the"]

  /// The lexeme before a place, without articles; -1 if there is none.
  private func before(_ place: Int) -> Int {
    var before = place - 1
    while before >= 0, DefinitionForms.articles.contains(lexemes[before].text) { before -= 1 }
    return before
  }

  /// The word at a place; empty if there is none.
  private func word(_ place: Int) -> String {
    lexemes.indices.contains(place) && lexemes[place].kind == .word ? lexemes[place].text : ""
  }

  private func has(_ kind: DefinitionLexeme.Kind, at place: Int) -> Bool {
    lexemes.indices.contains(place) && lexemes[place].kind == kind
  }

  /// Whether nothing but an article is before a group.
  func isFirst(_ group: Range<Int>) -> Bool { before(group.lowerBound) < 0 }

  /// Whether a group begins the paragraph, or is right behind what it holds for: *In subsection (1), “surplus”—*.
  func begins(_ group: Range<Int>) -> Bool {
    let end = before(group.lowerBound)
    guard end >= 0 else { return true }
    return ["in", "for"].contains(lexemes[0].text)
      && lexemes[...end].allSatisfy { [.word, .open, .close, .comma].contains($0.kind) }
      && !DefinitionForms.pointing.contains(lexemes[end].text)
  }

  /// Behind what is in brackets at a place: *“owner” (of land)*.
  func afterBrackets(_ start: Int) -> Int {
    var place = start
    while has(.open, at: place) {
      var depth = 0
      repeat {
        if lexemes[place].kind == .open { depth += 1 }
        if lexemes[place].kind == .close { depth -= 1 }
        place += 1
      } while depth > 0 && place < lexemes.count
    }
    return place
  }

  // MARK: A verb

  /// Words of an insertion between a term and its verb, at most.
  private static let reach = 60
  /// What an insertion without a comma at its end begins with.
  private static let insertions: Set<String> = [
    "in", "as", "where", "for", "with", "except", "unless", "when", "if", "of", "about", "by", "to", "at",
    "on",
    "from", "under", "between", "against", "within", "over", "used",
  ]

  /// Whether words that say what a term is of are at a place: *, in relation to a building*.
  func isInsertion(_ place: Int) -> Bool {
    has(.comma, at: place) && word(place + 1) == "in" && ["relation", "respect"].contains(word(place + 2))
      && lexemes[place...].dropFirst().allSatisfy { [.word, .comma, .semicolon, .stop].contains($0.kind) }
  }

  /// The verb of a term, right behind it or behind an insertion: *“processing”, in relation to information, means*,
  /// *“date of service” of a notice means*, *“provider”— means*.
  func verb(from start: Int) -> DefinitionKind? {
    guard start < lexemes.count else { return nil }
    if let verb = DefinitionVerb(lexemes[start...]) { return verb.kind }
    if has(.dash, at: start), let verb = DefinitionVerb(lexemes[(start + 1)...]) { return verb.kind }
    return behindInsertion(start)
  }

  /// Words between *of* and a verb that has other uses too, at most.
  private static let longestOf = 6

  private func behindInsertion(_ start: Int) -> DefinitionKind? {
    let hasComma = lexemes[start].kind == .comma
    let first = hasComma ? start + 1 : start
    let isKnown = DefinitionForms.insertions.contains(word(first))
    guard first < lexemes.count, hasComma || isKnown else { return nil }
    var depth = 0
    for place in first..<min(lexemes.count, first + DefinitionForms.reach) {
      switch lexemes[place].kind {
      case .quoted where depth == 0, .semicolon, .dash: return nil
      case .stop where depth == 0: return nil
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      guard depth >= 0 else { return nil }
      guard depth == 0, place > first, let verb = DefinitionVerb(lexemes[place...]) else { continue }
      // A comma closes the insertion; without one only a verb that has no other use does, or one behind a few words that
      // say what the term is of: *“supply” of a trap includes*.
      let isClosed = lexemes[place - 1].kind == .comma
      let isOf = word(first) == "of" && place - first <= DefinitionForms.longestOf
      if isClosed || isOf || isKnown && (verb.kind == .means || verb.kind == .elsewhere) { return verb.kind }
    }
    return nil
  }

  // MARK: “X” is the …

  /// What is before a term that is spoken of, and not defined: *the definition of “A”*, *after “B”*.
  private static let pointing: Set<String> = [
    "of", "for", "after", "before", "word", "words", "expression", "expressions", "phrase", "definition",
    "definitions", "entry", "omit", "from", "to", "and", "or", "not", "insert", "substitute", "heading",
    "title",
  ]
  /// What follows *is* where it says what a thing is.
  private static let beginnings: Set<String> = [
    "the", "a", "an", "any", "each", "every", "such", "either", "one", "those", "that", "so", "persons",
    "people",
    "individuals", "anything", "all",
  ]

  /// *“the operative time” is the time when …*, *the “relevant information” about a debtor is the …*, *“X” is—*.
  private func isSaidToBe(_ group: Range<Int>, _ rest: Int) -> Bool {
    let end = before(group.lowerBound)
    let isFree = end < 0 || lexemes[end].kind != .word || begins(group)
    guard isFree else { return false }
    var place = rest
    if has(.comma, at: place) || DefinitionForms.insertions.contains(word(place)) {
      // Up to the first *is*: nothing but words.
      place += 1
      while place < lexemes.count, place < rest + 20,
        [.word, .open, .close, .comma].contains(lexemes[place].kind),
        !["is", "are"].contains(lexemes[place].text)
      {
        place += 1
      }
    }
    guard ["is", "are"].contains(word(place)) else { return false }
    if has(.dash, at: place + 1) { return true }
    return DefinitionForms.beginnings.contains(word(place + 1))
  }

  /// Words between a term and *means* that are no insertion, at most.
  private static let toMeans = 3

  /// *an “orphaned” fox means a fox that …*.
  private func isMeantBefore(_ rest: Int, _ group: Range<Int>) -> Bool {
    guard begins(group) else { return false }
    for place in lexemes.indices.dropFirst(rest).prefix(DefinitionForms.toMeans + 1) {
      guard lexemes[place].kind == .word else { return false }
      if ["means", "mean"].contains(lexemes[place].text) { return place > rest }
    }
    return false
  }

  // MARK: Names

  /// Words that may be beside a name in its brackets.
  private static let naming: Set<String> = [
    "the", "a", "an", "in", "this", "act", "part", "chapter", "section", "schedule", "paragraph", "referred",
    "to", "as", "called", "hereafter", "hereinafter", "each", "together", "and", "or", "known",
    "collectively",
  ]

  /// Whether a term is alone in brackets, but not as the same term in another language: *(the “transferee”)*.
  private func isNamed(_ group: Range<Int>) -> Bool {
    guard has(.close, at: group.upperBound) else { return false }
    var place = group.lowerBound - 1
    while DefinitionForms.naming.contains(word(place)) { place -= 1 }
    guard place > 0, lexemes[place].kind == .open else { return false }
    return lexemes[place - 1].kind != .quoted
  }

  /// Whether a number, with or without brackets, is before the brackets that a term is alone in.
  func isBehindNumber(_ group: Range<Int>) -> Bool {
    guard var place = lexemes[..<group.lowerBound].lastIndex(where: { $0.kind == .open }) else {
      return false
    }
    place -= 1
    return has(.close, at: place) || word(place).first?.isNumber ?? false
  }

  private static let calling: Set<String> = ["referred", "known", "described", "designated", "called"]
  /// Lexemes between such a word and *as*, at most.
  private static let toAs = 10

  /// *referred to in this Part as “the notified creditors”*, *an order (to be known as a “restrictions order”)*, *called
  /// the “Board”*; but not what is called so elsewhere: *referred to as “X” in section 3*.
  private func isCalled(_ group: Range<Int>) -> Bool {
    let end = before(group.lowerBound)
    let behind = group.upperBound
    if ["in", "by", "under"].contains(word(behind)), !["this", "these"].contains(word(behind + 1)) {
      return false
    }
    if ["called", "termed", "styled"].contains(word(end)) { return true }
    guard word(end) == "as" else { return false }
    for place in stride(from: end - 1, through: max(0, end - DefinitionForms.toAs), by: -1) {
      if [.stop, .semicolon, .quoted, .dash].contains(lexemes[place].kind) { return false }
      if DefinitionForms.calling.contains(lexemes[place].text) { return true }
    }
    return false
  }

  // MARK: What a term applies to

  private static let conditions: Set<String> = ["if", "where", "when", "for", "under", "in"]

  /// Whether something is called by a term: *a dog is “under control” if*, *the following are “public authorities”
  /// under*, *a worker is to be regarded as “opted-out” for*, *such a notice is an “improvement notice”.*
  private func isApplied(_ group: Range<Int>) -> Bool {
    let end = before(group.lowerBound)
    let behind = group.upperBound
    guard end >= 1 else { return false }
    let isCondition = DefinitionForms.conditions.contains(word(behind))
    if word(end) == "as", ["regarded", "treated"].contains(word(end - 1)) { return isCondition }
    // *is also a “parental agreement”, and*
    let verb = word(end) == "also" ? end - 1 : end
    guard ["is", "are"].contains(word(verb)) else { return false }
    if isCondition { return true }
    let isClause = has(.comma, at: behind) && ["and", "or", "but"].contains(word(behind + 1))
    let isEnd = behind == lexemes.count || has(.stop, at: behind) || has(.semicolon, at: behind) || isClause
    return isEnd && (end < group.lowerBound - 1 || word(verb) == "are")
  }

  // MARK: References

  /// Lexemes before *reference*, at most.
  private static let toReference = 10

  /// *References in this section to “the relevant time” are to …*, *a reference to a child who is “in the area” of an
  /// authority does not include …*.
  private func reference(to group: Range<Int>) -> DefinitionKind? {
    var start = group.lowerBound - 1
    while start >= 0, !["reference", "references"].contains(lexemes[start].text) {
      if [.stop, .semicolon, .quoted, .dash].contains(lexemes[start].kind) { return nil }
      start -= 1
    }
    // It begins the sentence, but for its article and what it holds for: *in this Part a reference*; not *for the
    // reference to “X” substitute*.
    guard start >= 0, start <= DefinitionForms.toReference,
      !["for", "omit", "after", "before"].contains(
        word(start - 1) == "the" ? word(start - 2) : word(start - 1))
    else { return nil }
    for place in group.upperBound..<min(lexemes.count, group.upperBound + DefinitionForms.reach) {
      if [.stop, .semicolon, .quoted, .dash].contains(lexemes[place].kind) { return nil }
      if let verb = DefinitionVerb(lexemes[place...]) { return verb.kind }
      // *is, unless the context otherwise requires, to be construed*
      if word(place) == "be", ["construed", "read", "interpreted"].contains(word(place + 1)) {
        return .elsewhere
      }
      guard ["is", "are"].contains(word(place)) else { continue }
      if word(place + 1) == "to", word(place + 2) != "be" { return .means }
      if ["reference", "references"].contains(word(place + 1)) || word(place + 2) == "reference" {
        return .means
      }
    }
    return nil
  }
}
