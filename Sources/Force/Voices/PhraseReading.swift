import Legislation

/// Noun phrases in the words of a sentence: where they begin and end, and what a reader would call them.
struct PhraseReading {
  let lexemes: [Lexeme]
  let around: WordsAround
  let text: [UInt8]

  init(_ lexemes: [Lexeme], in text: [UInt8]) {
    (self.lexemes, self.text) = (lexemes, text)
    around = WordsAround(lexemes: lexemes)
  }

  func role(_ index: Int) -> Lexeme.Role? { around.role(index) }

  func word(_ index: Int) -> String {
    guard lexemes.indices.contains(index) else { return "" }
    let lexeme = lexemes[index]
    return String(decoding: text[Int(lexeme.start)..<Int(lexeme.end)], as: UTF8.self)
  }

  func lower(_ index: Int) -> String { word(index).lowercased() }

  /// Bytes of the word at a place; nil if there is none.
  func bytes(of index: Int?) -> Range<Int32>? {
    guard let index, lexemes.indices.contains(index) else { return nil }
    return lexemes[index].start..<lexemes[index].end
  }

  /// A phrase and where the next word behind it is.
  struct Found {
    var phrase: ActorPhrase
    var pronoun: Bool
    var next: Int
    /// Where the noun's own words end: what follows is *of*, *who*, *in England*.
    var core: Range<Int>
  }

  /// Part of a noun phrase: plain words, and words that could be verbs but are none here.
  func isNominal(_ index: Int) -> Bool {
    guard let role = role(index) else { return false }
    if role == .opener {
      // *data subject*, and not *subject to*.
      return index > 0 && self.role(index - 1)?.isNominal == true && !around.isInfinitive(index + 1)
    }
    if role.isNominal { return true }
    if role == .following || role == .amending { return true }
    if role == .verb || role == .baseVerb || role == .declaring {
      return !around.isFinite(index) && self.role(index - 1)?.modal == nil && !around.isInfinitive(index - 1)
    }
    return false
  }

  /// The noun phrase that begins at a place; nil if none does.
  func phrase(at start: Int, before end: Int) -> Found? {
    var index = start
    while index < end, isDeterminer(index) { index += 1 }
    if index == start, role(index) == .pronoun {
      return Found(
        phrase: ActorPhrase(range: lexemes[index].start..<lexemes[index].end, head: lower(index)),
        pronoun: true,
        next: index + 1, core: index..<(index + 1))
    }
    let first = index
    if first > start, lower(first - 1) == "those", lexemes.indices.contains(first),
      !lexemes[first].shape.isDisjoint(with: [.ing, .ed])
    {
      return Found(
        phrase: ActorPhrase(range: lexemes[start].start..<lexemes[first - 1].end, head: "those"),
        pronoun: false,
        next: first, core: (first - 1)..<first)
    }
    while index < end, isNominal(index), !beginsModifier(index, after: first, before: end) { index += 1 }
    if index == first {
      // *each of its partners*, *any of them*
      if first > start, lower(first) == "of", var inner = phrase(at: first + 1, before: end) {
        inner.phrase.range = lexemes[start].start..<inner.phrase.range.upperBound
        return inner
      }
      // *those who*, *this must*
      guard first > start, role(first) != .number else { return nil }
      let name = lower(first - 1)
      guard
        ["those", "each", "any", "all", "both", "either", "this", "these", "such", "nobody", "nothing"]
          .contains(name)
      else { return nil }
      return Found(
        phrase: ActorPhrase(range: lexemes[start].start..<lexemes[first - 1].end, head: name),
        pronoun: name == "this" || name == "these", next: first, core: (first - 1)..<first)
    }
    var core = first..<index
    // *Secretary of State*, *Director of Children's Services*
    while index + 1 < end, lower(index) == "of" || lower(index) == "for",
      lexemes[core.upperBound - 1].isCapital,
      lexemes[index + 1].isCapital, isNominal(index + 1)
    {
      index += 1
      while index < end, isNominal(index), lexemes[index].isCapital { index += 1 }
      core = core.lowerBound..<index
    }
    // *Department of Agriculture, Environment and Rural Affairs*
    if ["department", "ministry"].contains(lower(core.lowerBound)), lexemes[core.lowerBound].isCapital,
      core.count > 1,
      let last = lastOfName(from: index, before: end)
    {
      index = last
      core = core.lowerBound..<index
    }
    // *Department for the Economy*, *Comptroller and Auditor General*
    if index + 2 < end, Self.offices.contains(lower(core.upperBound - 1)),
      lexemes[core.upperBound - 1].isCapital,
      lower(index) == "for" && lower(index + 1) == "the" || lower(index + 1) == "auditor",
      lexemes[lower(index) == "for" ? index + 2 : index + 1].isCapital
    {
      index += lower(index) == "for" ? 2 : 1
      while index < end, isNominal(index), lexemes[index].isCapital { index += 1 }
      core = core.lowerBound..<index
    }
    guard !core.allSatisfy({ role($0) == .number }) else { return nil }
    if lower(core.upperBound - 1) == "statement" || lower(core.upperBound - 1) == "statements",
      lower(index) == "of", isNominal(index + 1)
    {
      index += 2
      core = core.lowerBound..<index
    }
    return Found(
      phrase: ActorPhrase(
        range: lexemes[start].start..<lexemes[index - 1].end, head: head(of: core),
        isPlural: isPlural(core, from: start)),
      pronoun: lower(first) == "them" && core.count == 1, next: index, core: core)
  }

  /// Behind the nouns with capitals that are joined to a name by commas and a last *and*; nil if none are.
  private func lastOfName(from start: Int, before end: Int) -> Int? {
    var index = start
    var hasAnd = false
    while !hasAnd, index + 1 < end, role(index) == .comma || role(index) == .and,
      lexemes[index + 1].isCapital,
      isNominal(index + 1)
    {
      hasAnd = role(index) == .and
      index += 1
      while index < end, isNominal(index), lexemes[index].isCapital { index += 1 }
    }
    return hasAnd ? index : nil
  }

  private static let offices: Set<String> = ["department", "minister", "secretary", "comptroller"]

  private func isPlural(_ core: Range<Int>, from start: Int) -> Bool {
    if start < core.lowerBound, ["these", "those", "both", "all"].contains(lower(start)) { return true }
    let last = lower(core.upperBound - 1)
    return Singular.of(last, isName: false) != last || last == "premises"
  }

  func isDeterminer(_ index: Int) -> Bool {
    guard let role = role(index) else { return false }
    return role == .determiner || role == .suchLike || role == .negator || role == .that
      || role == .comparative && false
  }

  /// *the person making the request*, *a child looked after by*: what follows belongs to the noun.
  private func beginsModifier(_ index: Int, after first: Int, before end: Int) -> Bool {
    guard index > first else { return false }
    let shape = lexemes[index].shape
    guard role(index) == .word || role(index) == .circumstance, !lexemes[index].isCapital else {
      return false
    }
    if shape.contains(.ly) { return true }
    guard shape.contains(.ing) || shape.contains(.ed) || Self.modifiers.contains(lower(index)) else {
      return false
    }
    let followsNoun = index + 1 < end && isNominal(index + 1)
    if shape.contains(.ing) {
      // *the rating must*: a noun, where the phrase ends with it.
      if index + 1 == end || role(index + 1)?.modal != nil { return false }
      return !(followsNoun && Self.gerunds.contains(lower(index)))
    }
    return !followsNoun
  }

  private static let modifiers: Set<String> = participles.union([
    "responsible", "concerned", "liable", "likely", "aged", "able", "entitled", "payable", "due", "available",
    "pursuant", "subject",
  ])

  /// Those that do not end in *-ed*.
  static let participles: Set<String> = [
    "sent", "made", "paid", "held", "kept", "brought", "laid", "left", "sold", "bought", "given", "taken",
    "done",
    "drawn", "shown", "begun", "borne", "chosen", "written", "sought", "caught", "dealt", "met", "lent",
    "incurred",
    "found", "built", "spent", "lost", "grown", "driven", "broken", "withdrawn", "undertaken", "told",
    "taught",
  ]

  /// *regulations **made** under*, *money **had** by*: a participle that belongs to the noun right before it.
  func isReduced(_ index: Int) -> Bool {
    guard lexemes.indices.contains(index), index > 0, isNominal(index - 1) || isDeterminer(index - 1),
      lexemes[index].shape.contains(.ed) || Self.participles.contains(lower(index)),
      let next = role(index + 1)
    else { return false }
    return next.isPreposition || next == .and || next.isAdverb || next == .comma
  }

  /// *governing body*, *planning authority*: before a noun they are part of its name.
  private static let gerunds: Set<String> = [
    "governing", "planning", "housing", "managing", "commissioning", "awarding", "licensing", "contracting",
    "appointing", "registering", "reviewing", "prosecuting", "investigating", "enforcing", "supervising",
    "training",
    "billing", "precepting", "lending", "hearing", "operating", "transferring", "competing", "building",
    "teaching",
    "enforcement", "policing", "nursing", "fostering", "adjoining", "remaining", "existing", "following",
    "including",
  ]

  /// The end of what belongs to a noun: prepositions with their nouns, relative clauses, participles.
  ///
  /// - Returns: the place of *and*, of a comma, or `end`.
  func afterModifiers(_ start: Int, before end: Int) -> Int {
    var index = start
    while index < end, let role = role(index) {
      switch role {
      case .relative, .that, .oblique: return relativeEnd(index, before: end)
      case .comma, .semicolon, .dash, .colon, .stop, .and, .but: return index
      default: index += 1
      }
    }
    return end
  }

  /// A relative clause ends at the modal, or at a comma that is followed by one or by *and the*.
  private func relativeEnd(_ start: Int, before end: Int) -> Int {
    var index = start + 1
    while index < end {
      if role(index) == .comma, index + 1 == end || role(index + 1) == .and && !goesOn(index + 2) {
        return index
      }
      index += 1
    }
    return end
  }

  /// *who has held, **or considered**, an inquiry*: a second verb of the relative clause.
  private func goesOn(_ index: Int) -> Bool {
    var index = index
    while role(index)?.isAdverb == true || role(index) == .word && lexemes[index].shape.contains(.ly) {
      index += 1
    }
    guard let role = role(index) else { return false }
    return role.isVerb || role == .word && lexemes[index].shape.contains(.ed) && !isNominal(index + 1)
  }

  /// *of information*: a preposition with a noun that has no determiner.
  private func hasBareObject(_ preposition: Int) -> Bool {
    isNominal(preposition + 1) && !lexemes[preposition + 1].isCapital
  }

  /// Behind *, as the case may be,*.
  private func behindCase(_ comma: Int) -> Int {
    guard role(comma) == .comma, role(comma + 1) == .as, lower(comma + 3) == "case", role(comma + 4) == .may,
      role(comma + 6) == .comma
    else { return comma }
    return comma + 7
  }

  /// All phrases of a list that begins at a place: *the parent or the young person*, *schools, colleges and others*.
  func list(at start: Int, before end: Int) -> (found: [Found], next: Int) {
    var found: [Found] = []
    var index = start
    while let phrase = phrase(at: index, before: end) {
      var phrase = phrase
      let after = afterModifiers(phrase.next, before: end)
      let hasModifiers = after > phrase.next
      if hasModifiers, after > phrase.next {
        phrase.phrase.range = phrase.phrase.range.lowerBound..<lexemes[after - 1].end
      }
      found.append(phrase)
      index = after
      guard index < end else { break }
      var next = index
      var joins = false
      if role(next) == .comma { next += 1; joins = true }
      if role(next) == .and { next += 1; joins = true }
      next = behindCase(next)
      guard joins, next < end else { break }
      // *the provision of information, advice and support*: all of it is the preposition's.
      if hasModifiers, role(next - 1) == .comma, isNominal(next), role(phrase.next)?.isPreposition == true,
        !isDeterminer(after - 1), hasBareObject(phrase.next)
      {
        break
      }
      let isJoinedByAnd = role(next - 1) == .and
      // *for a child or young person*: the second noun is the preposition's too.
      // *every applicant for or holder of a licence*: the preposition has its noun behind the second.
      let isOpen = role(after - 1)?.isPreposition == true
      if hasModifiers, isJoinedByAnd, !isDeterminer(next), !isOpen {
        let more = afterModifiers(next, before: end)
        found[found.count - 1].phrase.range = phrase.phrase.range.lowerBound..<lexemes[more - 1].end
        index = more
        guard index < end, role(index) == .comma || role(index) == .and else { break }
        next = index + 1
        if role(next) == .and { next += 1 }
      }
      guard isDeterminer(next) || isNominal(next) || role(next) == .pronoun else { break }
      // *the draft sent to the parent or the young person*: the second is the preposition's too.
      if hasModifiers, isJoinedByAnd, next == index + 1, !phrase.phrase.isActor,
        role(after - 1)?.isNominal == true,
        let more = self.phrase(at: next, before: end), more.phrase.isActor,
        actorsBefore(after).last?.range.upperBound == lexemes[after - 1].end
      {
        break
      }
      // *which*, *having been told* and the like are no second noun.
      if role(next) == .word, lexemes[next].shape.contains(.ing),
        isDeterminer(next + 1) || role(next + 1)?.isPreposition == true
      {
        break
      }
      index = next
    }
    return (found, index)
  }
}
