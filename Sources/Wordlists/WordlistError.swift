import Legislation

/// Why a wordlist or a study file could not be read. Match on the case: the wording may change.
public enum WordlistError: ProblemError, Hashable {
  /// The file is no text that can be read at all.
  case unreadable(because: String, remedy: Remedy, at: SourceLine)
  /// The file is no well-formed YAML.
  case malformed(problem: String, remedy: Remedy, at: SourceLine)
  /// A key that has no meaning where it is.
  case unknownKey(String, suggestion: String?, allowed: [String], at: SourceLine)
  /// A value that is not one of a closed list.
  case unknownValue(String, key: String, allowed: [String], at: SourceLine)
  /// A value of the wrong kind: a list where a text is wanted.
  case wrongKind(key: String, expected: String, remedy: Remedy? = nil, at: SourceLine)
  /// Something that must be there is not.
  case missing(String, remedy: Remedy, at: SourceLine)
  /// Two rows, or two groups, of one name in one place; two texts or tables of a study.
  case duplicate(kind: String, name: String, firstLine: Int?, at: SourceLine)
  /// A term that cannot be understood.
  case notAPattern(term: String, because: String, remedy: Remedy, at: SourceLine)
  /// A term that no word can match: its count would be a silent 0.
  case unmatchable(term: String, because: String, remedy: Remedy, at: SourceLine)
  /// No bundled list has this name.
  case unknownList(String, suggestion: String?, allowed: [String])

  /// The place in the file; nil where no file is meant.
  public var at: SourceLine? { problem.place }

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .unreadable(let reason, let remedy, let line): return Problem(.unreadable, at: line, reason, remedy)
    case .malformed(let problem, let remedy, let line):
      return Problem(.damaged, at: line, "not valid YAML, \(problem)", remedy)
    case .unknownKey(let key, let suggestion, let allowed, let line):
      return Problem(
        .invalid, at: line, "'\(key)' is not known here",
        suggestion.map { "did you mean '\($0)'?" } ?? "write one of \(allowed.joined(separator: ", "))")
    case .unknownValue(let value, let key, let allowed, let line):
      return Problem(
        .invalid, at: line, "\(key) '\(value)' is not known",
        "write one of \(allowed.joined(separator: ", "))")
    case .wrongKind(let key, let expected, let remedy, let line):
      var problem = Problem(.invalid, at: line, "\(key) must be \(expected)")
      if let remedy { problem.remedies = [remedy] }
      return problem
    case .missing(let what, let remedy, let line):
      return Problem(.missing, at: line, "\(what) is missing", remedy)
    case .duplicate(let kind, let name, let first, let line):
      let inGroup = ["row", "group"].contains(kind) ? " in one group" : ""
      return Problem(
        .repeated, at: line,
        "the \(kind) '\(name)' is there twice\(inGroup)" + (first.map { " (first on line \($0))" } ?? ""),
        kind == "key" ? "take one of them out" : "give one of them another name")
    case .notAPattern(let term, let reason, let remedy, let line):
      return Problem(.invalid, at: line, "'\(term)' is not a pattern: \(reason)", remedy)
    case .unmatchable(let term, let reason, let remedy, let line):
      return Problem(.invalid, at: line, "the term '\(term)' can never match, because \(reason)", remedy)
    case .unknownList(let name, let suggestion, let allowed):
      let names = allowed.joined(separator: ", ")
      return Problem(
        .invalid, "There is no wordlist '\(name)'",
        suggestion.map { "did you mean '\($0)'?" } ?? "write one of \(names), or the path of a file")
    }
  }
}

/// All that is wrong with a wordlist or a study file, in the order of its lines. Never empty.
public struct WordlistErrors: ProblemError, Hashable {
  /// All that is wrong, in the order of the file; never empty.
  public let errors: [WordlistError]

  package init(_ errors: [WordlistError]) { self.errors = errors }

  public var problems: [Problem] { errors.map(\.problem) }
}

/// What a reader of the counts should know about a list that can be counted.
public enum WordlistWarning: Sendable, Hashable, CustomStringConvertible {
  /// All that a row's pattern matches is also counted by another row: their sum counts it twice.
  case covered(pattern: String, at: SourceLine, by: String, byLine: Int?)
  /// A phrase of a row holds what another row counts: `must not` and `must`.
  case contained(pattern: String, at: SourceLine, by: String, byLine: Int?)
  /// So many more rows that count what others count.
  case moreOverlaps(Int, at: SourceLine)
  /// A phrase with *or* among its words, which may have been meant as two terms.
  case alternativesAsPhrase(pattern: String, means: String, at: SourceLine)
  /// A word with a star before *not*, *near* and the like, which may have been meant as an operator.
  case operatorAsWord(pattern: String, word: String, means: String, at: SourceLine)
  /// A `?`, which is exactly one letter and not the one before it or none.
  case oneLetter(pattern: String, not: String, at: SourceLine)
  /// A hyphen beside a star, which the rules that ignore hyphens do not see: `co-*` is `co*`.
  case hyphenBesideStar(pattern: String, means: String, at: SourceLine)

  public var description: String {
    switch self {
    case .covered(let pattern, let line, let other, let otherLine):
      "\(line): '\(pattern)' is also counted by '\(other)'" + (otherLine.map { " (line \($0))" } ?? "")
        + "; a sum of the two rows counts it twice."
    case .contained(let pattern, let line, let other, let otherLine):
      "\(line): '\(other)'" + (otherLine.map { " (line \($0))" } ?? "") + " also counts inside '\(pattern)'"
        + "; a sum of the two rows counts it twice."
    case .moreOverlaps(let count, let file):
      "\(file): … and \(count) more \(count == 1 ? "row counts" : "rows count") what another row counts."
    case .alternativesAsPhrase(let pattern, let meaning, let line):
      "\(line): '\(pattern)' is counted as a phrase with the word 'or'; write '\(meaning)' to count either, or put "
        + "the phrase in quotation marks."
    case .operatorAsWord(let pattern, let word, let meaning, let line):
      "\(line): '\(pattern)' is counted as a phrase with the word '\(word)'; write '\(meaning)' if the word is an "
        + "operator, or put the phrase in quotation marks."
    case .oneLetter(let pattern, let other, let line):
      "\(line): '?' is exactly one letter, so '\(pattern)' does not count '\(other)'; write both words if "
        + "both are meant, or take the question mark out."
    case .hyphenBesideStar(let pattern, let meaning, let line):
      "\(line): hyphens are ignored under this rule, so '\(pattern)' counts all that '\(meaning)' counts; "
        + "set hyphens to distinct, or write out the words."
    }
  }
}
