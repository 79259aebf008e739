import Legislation

extension Term {
  /// Reads one row's term: `co-operate | co-operation - "co-operation agreement" @ SEN within 20 words`.
  ///
  /// A comma and `|` both separate alternatives here. The syntax is in `Documentation/wordlists.md`.
  ///
  /// - Throws: ``WordlistErrors`` with all that is wrong, at `place`.
  package init(parsing text: String, at place: SourceLine) throws(WordlistErrors) {
    var parser = TermParser(text: text)
    let term = parser.term()
    guard let term, parser.problems.isEmpty else {
      throw WordlistErrors(parser.problems.map { $0.error(at: place) })
    }
    self = term
  }
}

/// term = alternatives { " - " alternatives | " @ " alternatives [ "within" number "words" ] }
/// alternatives = phrase { ( "," | "|" ) phrase }
/// phrase = word { [ "…" [ number ] ] word }
struct TermParser {
  let text: String
  private(set) var problems: [TermProblem] = []

  init(text: String) { self.text = text }

  /// The farthest that a condition may look.
  static let farthest = 1000

  /// The term; nil where there are problems.
  mutating func term() -> Term? {
    let lexemes: [TermLexeme]
    do { lexemes = try TermLexer.lexemes(of: text) } catch {
      problems.append(error)
      return nil
    }
    guard !lexemes.isEmpty else {
      fail("it is empty", "write a word there, or take the row out")
      return nil
    }
    if let problem = ForeignSyntax.problem(in: lexemes, of: text) {
      problems.append(problem)
      return nil
    }
    var sections: [(mark: TermLexeme?, lexemes: [TermLexeme])] = [(nil, [])]
    for lexeme in lexemes {
      if lexeme == .except || lexeme == .near {
        sections.append((lexeme, []))
      } else {
        sections[sections.count - 1].lexemes.append(lexeme)
      }
    }
    var alternatives: [Pattern] = []
    var exclusions: [Pattern] = []
    var conditions: [Condition] = []
    for (mark, lexemes) in sections {
      switch mark {
      case .except: exclusions += patterns(lexemes, of: "behind ' - '")
      case .near: conditions.append(condition(lexemes))
      default:
        alternatives = patterns(lexemes, of: sections.count > 1 ? "before its ' - ' or ' @ '" : "in it")
      }
    }
    guard problems.isEmpty else { return nil }
    let term = Term(alternatives: alternatives, exclusions: exclusions, conditions: conditions)
    guard WitnessText.exists(for: term, under: .standard) else {
      problems.append(Self.allExcluded(text))
      return nil
    }
    return term
  }

  /// An exclusion that leaves nothing.
  static func allExcluded(_ text: String) -> TermProblem {
    TermProblem(
      text: text, reason: "what is behind ' - ' takes out all that the term matches",
      remedy: "exclude a longer phrase or another word, or take the exclusion out", isUnmatchable: true)
  }

  private mutating func condition(_ lexemes: [TermLexeme]) -> Condition {
    guard lexemes.count >= 3, case .word(let within) = lexemes[lexemes.count - 3],
      within.lowercased() == "within", case .word(let number) = lexemes[lexemes.count - 2],
      case .word(let unit) = lexemes[lexemes.count - 1], ["words", "word"].contains(unit.lowercased())
    else { return Condition(alternatives: patterns(lexemes, of: "behind ' @ '")) }
    guard let words = Int(number), 1...Self.farthest ~= words else {
      fail(
        "'within \(number) \(unit)' needs a whole number from 1 to \(Self.farthest)",
        "write for example 'within 20 words', or put a phrase in quotation marks")
      return Condition(alternatives: [])
    }
    return Condition(alternatives: patterns(Array(lexemes.dropLast(3)), of: "behind ' @ '"), words: words)
  }

  private mutating func patterns(_ lexemes: [TermLexeme], of place: String) -> [Pattern] {
    guard !lexemes.isEmpty else {
      fail("there is nothing \(place)", "write a word there")
      return []
    }
    var result: [Pattern] = []
    for alternative in lexemes.split(separator: .or, omittingEmptySubsequences: false) {
      guard !alternative.isEmpty else {
        fail("one of its alternatives is empty", "take out the comma or '|' that has no word beside it")
        continue
      }
      if let pattern = phrase(alternative) { result.append(pattern) }
    }
    return result
  }

  /// `must … 5 consult` is hardly a phrase with the number 5, but a gap with a space too many.
  private func numberApart(_ lexemes: ArraySlice<TermLexeme>) -> TermProblem? {
    for index in lexemes.indices.dropFirst().dropLast(2) {
      guard case .word(let gap) = lexemes[index], Self.gap(gap) == "",
        case .word(let number) = lexemes[index + 1], !number.isEmpty,
        number.utf8.allSatisfy({ $0 &- 0x30 < 10 })
      else { continue }
      let phrase = lexemes.enumerated().reduce(into: "") { phrase, lexeme in
        let isApart = lexeme.offset + lexemes.startIndex == index + 1
        phrase += (phrase.isEmpty || isApart ? "" : " ") + lexeme.element.description
      }
      return TermProblem(
        text: text, reason: "the number of a gap is right behind it",
        remedy: "write '\(phrase)', or put '\(number)' in quotation marks if it is a word of the phrase")
    }
    return nil
  }

  /// Words with the gaps between them; nil, and a problem, where a gap has no word on either side.
  private mutating func phrase(_ lexemes: ArraySlice<TermLexeme>) -> Pattern? {
    if let problem = numberApart(lexemes) {
      problems.append(problem)
      return nil
    }
    var written: [String] = []
    for lexeme in lexemes {
      switch lexeme {
      case .word(let word): written.append(word)
      case .quoted(let phrase): written += phrase
      case .or, .except, .near: break
      }
    }
    let before = problems.count
    var words: [WordPattern] = []
    var gaps: [Int] = []
    var gap: Int?
    for word in written {
      if let digits = Self.gap(word) {
        guard let most = digits.isEmpty ? Pattern.usualGap : Int(digits), 1...Self.farthest ~= most else {
          fail(
            "the gap '\(word)' needs a whole number from 1 to \(Self.farthest)",
            "write for example 'must …5 consult' for at most 5 words between")
          return nil
        }
        guard !words.isEmpty, gap == nil else { return failGap() }
        gap = most
      } else {
        let parsed = pattern(of: word)
        if !words.isEmpty { gaps += parsed.map { _ in gap ?? 0 } }
        words += parsed
        gap = nil
      }
    }
    guard problems.count == before else { return nil }
    guard gap == nil else { return failGap() }
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1, first.isAnyWord {
      problems.append(Self.starAlone(written[0]))
      return nil
    }
    if first.isAnyWord || last.isAnyWord {
      fail(
        "a star for a whole word needs a word on either side",
        "write 'must * consult', or put the star at a word, as in inform*")
      return nil
    }
    return Pattern(words: words, gaps: gaps)
  }

  private mutating func failGap() -> Pattern? {
    fail("a gap is between two words", "write for example 'must … consult'")
    return nil
  }

  /// The digits of `…5` and `...5`, empty for a gap without a number; nil for a word.
  private static func gap(_ word: String) -> Substring? {
    if word.hasPrefix("\u{2026}") { return digits(word.dropFirst()) }
    return word.hasPrefix("...") ? digits(word.dropFirst(3)) : nil
  }

  private static func digits(_ text: Substring) -> Substring? {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? text : nil
  }

  static func starAlone(_ word: String) -> TermProblem {
    TermProblem(
      text: word, reason: "a star alone matches every word", remedy: "put letters beside it, as in inform*")
  }

  /// The pattern of one word, or none and a problem.
  private mutating func pattern(of word: String) -> [WordPattern] {
    if word == "*" { return [.anyWord] }
    do { return [try WordPattern(parsing: word)] } catch {
      problems.append(error)
      return []
    }
  }

  private mutating func fail(_ reason: String, _ remedy: String) {
    problems.append(TermProblem(text: text, reason: reason, remedy: remedy))
  }
}
