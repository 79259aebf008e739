extension Term {
  /// Reads one row's term: `co-operate | co-operation - "co-operation agreement" @ SEN within 20 words`.
  ///
  /// A comma and `|` both separate alternatives here. The syntax is told in `Documentation/wordlists.md`.
  ///
  /// - Throws: ``WordlistErrors`` with all that is wrong, at `place`.
  public init(parsing text: String, at place: SourceLine) throws(WordlistErrors) {
    var parser = TermParser(text: text)
    let term = parser.term()
    guard let term, parser.problems.isEmpty else {
      throw WordlistErrors(parser.problems.map { $0.error(at: place) })
    }
    self = term
  }
}

/// term = alternatives { " - " alternatives | " @ " alternatives [ "within" number "words" ] }
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
    return problems.isEmpty
      ? Term(alternatives: alternatives, exclusions: exclusions, conditions: conditions) : nil
  }

  private mutating func condition(_ lexemes: [TermLexeme]) -> Condition {
    guard lexemes.count >= 3, case .word(let within) = lexemes[lexemes.count - 3], within == "within",
      case .word(let number) = lexemes[lexemes.count - 2],
      case .word(let unit) = lexemes[lexemes.count - 1], unit == "words" || unit == "word"
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
      var words: [WordPattern] = []
      for lexeme in alternative {
        switch lexeme {
        case .word(let word): words += pattern(of: word)
        case .quoted(let phrase): for word in phrase { words += pattern(of: word) }
        case .or, .except, .near: break
        }
      }
      result.append(Pattern(words: words))
    }
    return result
  }

  /// The pattern of one word, or none and a problem.
  private mutating func pattern(of word: String) -> [WordPattern] {
    do { return [try WordPattern(parsing: word)] } catch {
      problems.append(error)
      return []
    }
  }

  private mutating func fail(_ reason: String, _ remedy: String) {
    problems.append(TermProblem(text: text, reason: reason, remedy: remedy))
  }
}

extension WordPattern {
  /// Reads a word of normal text with stars at its ends.
  init(parsing word: String) throws(TermProblem) {
    let scalars = Array(word.unicodeScalars)
    let letters = scalars.drop { $0 == "*" }
    guard let last = letters.lastIndex(where: { $0 != "*" }) else {
      throw TermProblem(
        text: word, reason: "a star alone matches every word", remedy: "put letters beside it, as in inform*")
    }
    let body = letters[...last]
    let (leading, trailing) = (letters.startIndex, scalars.count - 1 - last)
    let literal = Self.string(body)
    if body.contains("*") {
      throw TermProblem(
        text: word, reason: "a star may only lead or trail a word",
        remedy: "write '\(Self.string(body.prefix { $0 != "*" }))*', or the words one by one")
    }
    try Self.check(body, in: word, leadingStar: leading > 0, trailingStar: trailing > 0)
    if leading > 1 || trailing > 1 {
      let one = (leading > 0 ? "*" : "") + literal + (trailing > 0 ? "*" : "")
      throw TermProblem(
        text: word, reason: "one star already stands for any run of letters", remedy: "write '\(one)'")
    }
    self.init(literal, leadingStar: leading > 0, trailingStar: trailing > 0)
  }

  private static func check(
    _ body: ArraySlice<Unicode.Scalar>, in word: String, leadingStar: Bool, trailingStar: Bool
  ) throws(TermProblem) {
    guard body.contains(where: TermText.isWordCharacter) else {
      if body.contains(where: isDash) {
        throw TermProblem(
          text: word, reason: "a dash is no word", remedy: "write ' - ' with a hyphen to exclude, or a space",
          isUnmatchable: true)
      }
      throw TermProblem(
        text: word, reason: "it has no letter or digit", remedy: "write words, with spaces between them",
        isUnmatchable: true)
    }
    for index in body.indices where !TermText.isWordCharacter(body[index]) {
      let scalar = body[index]
      let isJoint = scalar == "-" || scalar == "'"
      let before = index > body.startIndex ? TermText.isWordCharacter(body[index - 1]) : leadingStar
      let after = index < body.endIndex - 1 ? TermText.isWordCharacter(body[index + 1]) : trailingStar
      if isJoint, before, after { continue }
      let reason =
        isJoint
        ? "\(scalar == "-" ? "a hyphen" : "an apostrophe") belongs to a word only between two letters or digits"
        : "\(name(of: scalar)) ends a word"
      let rest = words(of: body, leadingStar: leadingStar, trailingStar: trailingStar)
      throw TermProblem(text: word, reason: reason, remedy: "write '\(rest)'", isUnmatchable: true)
    }
  }

  /// What is left of a word that is none: its runs of letters, hyphens and apostrophes with a space between.
  private static func words(
    of body: ArraySlice<Unicode.Scalar>, leadingStar: Bool, trailingStar: Bool
  ) -> String {
    var words: [[Unicode.Scalar]] = [[]]
    for (index, scalar) in zip(body.indices, body) {
      let isJoint = scalar == "-" || scalar == "'"
      let between =
        index > body.startIndex && TermText.isWordCharacter(body[index - 1])
        && index < body.endIndex - 1 && TermText.isWordCharacter(body[index + 1])
      if TermText.isWordCharacter(scalar) || (isJoint && between) {
        words[words.count - 1].append(scalar)
      } else if !isJoint {
        words.append([])
      }
    }
    let kept = words.filter { !$0.isEmpty }.map { string($0[...]) }.joined(separator: " ")
    return (leadingStar ? "*" : "") + kept + (trailingStar ? "*" : "")
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    0x2012...0x2015 ~= scalar.value || scalar.value == 0x2212
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "/", "\\": "a slash"
    case ".": "a full stop"
    case ":", ";": "a \(scalar == ":" ? "colon" : "semicolon")"
    case "(", ")", "[", "]", "{", "}": "a bracket"
    default: isDash(scalar) ? "a dash" : "the character '\(scalar)'"
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
