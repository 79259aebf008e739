/// What other tools write in a query and voxlex does not: operators between terms, and regular expressions. Read
/// as words they would find nothing, and a 0 that looks like a finding.
///
/// A word that is an operator elsewhere is one here by its capitals (`advise OR inform`) or by its place (`x not
/// "y"`): `must not` and `health and care` are phrases. Between quotation marks all words are words.
struct ForeignSyntax {
  private let text: String
  private let lexemes: [TermLexeme]

  /// The first thing of another tool's in a term; nil if there is none.
  static func problem(in lexemes: [TermLexeme], of text: String) -> TermProblem? {
    let syntax = ForeignSyntax(text: text, lexemes: lexemes)
    for index in lexemes.indices {
      guard case .word(let word) = lexemes[index] else { continue }
      if let problem = syntax.operatorProblem(word, at: index) ?? syntax.distanceProblem(word, at: index) {
        return problem
      }
    }
    return nil
  }

  // MARK: Operators

  private enum Meaning { case either, both, without, near(String) }

  private func operatorProblem(_ word: String, at index: Int) -> TermProblem? {
    guard let meaning = meaning(of: word, at: index) else { return nil }
    let (left, right) = (run(before: index), run(after: index))
    let (one, other) = (written(left, else: "advice"), written(right, else: "advise"))
    let remedy =
      switch meaning {
      case .either: "write '\(one) | \(other)' to count either"
      case .both: "write '\(one) @ \(other)' to count the first in provisions that also have the second"
      case .without: "write '\(one) - \(other)' to leave out what is inside the second"
      case .near(let words): "write '\(one) @ \(other) within \(words) words'"
      }
    return TermProblem(
      text: text, reason: "'\(word)' is an operator of other tools",
      remedy: remedy + ", or put the whole phrase in quotation marks if '\(word)' is one of its words")
  }

  private func meaning(of word: String, at index: Int) -> Meaning? {
    let (left, right) = (isTerm(index - 1), isTerm(index + 1))
    guard left || right else { return nil }
    let isQuotedBeside = isQuoted(index - 1) || isQuoted(index + 1)
    let isInfix = left && right
    switch word {
    case "OR", "XOR": return .either
    case "AND": return isWord(index + 1, "NOT") ? .without : .both
    case "NOT", "ANDNOT", "BUTNOT": return right ? .without : nil
    case "NEAR", "ONEAR": return .near("10")
    case "ADJ", "SAME", "WITH", "PRE", "BEFORE", "AFTER", "NEXT", "THEN", "FOLLOWED", "SENTENCE", "PARAGRAPH":
      return isInfix && !isShouted(index) ? .near("10") : nil
    case "EXCEPT", "EXCLUDING", "MINUS", "WITHOUT":
      return isInfix && !isShouted(index) ? .without : nil
    case "&&": return .both
    case "||": return .either
    case "/": return isInfix ? .either : nil
    default: break
    }
    if word.uppercased().hasPrefix("NEAR(") { return .near("5") }
    switch word.lowercased() {
    case "or" where isQuotedBeside && isInfix: return .either
    case "and" where isQuotedBeside && isInfix: return .both
    case "not" where isQuotedBeside && right: return .without
    case "near" where isQuotedBeside && isInfix: return .near("10")
    default: return proximity(word, isInfix: isInfix)
    }
  }

  /// `w/5`, `NEAR/5`, `/s`, `+5` and, in capitals between two terms, `N5`, `ADJ5`.
  private func proximity(_ word: String, isInfix: Bool) -> Meaning? {
    let names = ["w", "n", "p", "pre", "near", "onear", "adj", "within", "nr", "same", ""]
    if let slash = word.firstIndex(of: "/") {
      let name = word[..<slash].lowercased()
      let reach = word[word.index(after: slash)...].lowercased()
      guard names.contains(name) || name == "+" else { return nil }
      if isNumber(reach) { return .near(reach) }
      return ["s", "p", "seg", "sent", "para", "sentence", "paragraph"].contains(reach) ? .near("20") : nil
    }
    guard isInfix else { return nil }
    let digits = String(word.drop { $0.isUppercase || $0 == "+" })
    let name = String(word.dropLast(digits.count))
    guard isNumber(digits) else { return nil }
    return name == "+" || name == name.uppercased() && names.dropLast().contains(name.lowercased())
      ? .near(digits) : nil
  }

  // MARK: Distances

  /// `within` where no distance may be, or in an order that voxlex does not have.
  private func distanceProblem(_ word: String, at index: Int) -> TermProblem? {
    guard word.lowercased() == "within" else { return nil }
    let start = sectionStart(of: index)
    let end = lexemes[index...].firstIndex { $0 == .except || $0 == .near } ?? lexemes.count
    let isCondition = start > 0 && lexemes[start - 1] == .near
    let after = Array(lexemes[(index + 1)..<end])
    let number = after.first.flatMap(self.word)
    let unit = after.dropFirst().first.flatMap(self.word)?.lowercased()
    let isDistance = number.map { $0.first?.isNumber == true } ?? false
    guard isCondition else {
      guard isDistance,
        unit == "of" || (unit == "word" || unit == "words") && (index > start || after.count > 2)
      else { return nil }
      let target = written(Array(after.drop { self.word($0)?.lowercased() != "of" }.dropFirst()), else: "SEN")
      return problem(
        "a distance belongs to a condition", index, start, target: target, words: number ?? "20",
        owner: written(Array(lexemes[start..<index]), else: "partnership"))
    }
    let isSaid = index > start && after.count == 2 && (unit == "word" || unit == "words")
    if isSaid, isDistance { return nil }
    let owner = written(Array(lexemes[..<max(0, start - 1)]), else: "partnership")
    let sameWords: Set = ["the", "a", "one", "same", "sentence", "paragraph", "section", "provision"]
    if !after.isEmpty, after.allSatisfy({ sameWords.contains(self.word($0)?.lowercased() ?? "") }) {
      let target = written(Array(lexemes[start..<index]), else: "SEN")
      return TermProblem(
        text: text, reason: "a condition holds in the same provision or within a number of words",
        remedy: "write '\(owner) @ \(target)' or '\(owner) @ \(target) within 20 words'")
    }
    guard isDistance || index == start || after.isEmpty || isSaid else { return nil }
    let behind = Array(after.drop { self.word($0)?.lowercased() != "of" }.dropFirst())
    let rest = behind.isEmpty ? Array(lexemes[start..<index]) : behind
    return problem(
      "the distance of a condition is at its end, as in 'within 20 words'", index, start,
      target: written(rest, else: "SEN"), words: number.flatMap { isNumber($0) ? $0 : nil } ?? "20",
      owner: owner)
  }

  private func problem(
    _ reason: String, _ index: Int, _ start: Int, target: String, words: String, owner: String
  ) -> TermProblem {
    TermProblem(
      text: text, reason: reason,
      remedy: "write '\(owner) @ \(target) within \(words) words', or put a phrase in quotation marks")
  }

  // MARK: Lexemes

  private func isTerm(_ index: Int) -> Bool {
    guard lexemes.indices.contains(index) else { return false }
    switch lexemes[index] {
    case .word, .quoted: return true
    case .or, .except, .near: return false
    }
  }

  private func isQuoted(_ index: Int) -> Bool {
    guard lexemes.indices.contains(index), case .quoted = lexemes[index] else { return false }
    return true
  }

  private func isWord(_ index: Int, _ word: String) -> Bool {
    lexemes.indices.contains(index) && lexemes[index] == .word(word)
  }

  /// Whether the words around are in capitals too, as in a heading.
  private func isShouted(_ index: Int) -> Bool {
    (run(before: index) + run(after: index)).allSatisfy { lexeme in
      word(lexeme).map { $0 == $0.uppercased() } ?? true
    }
  }

  private func run(before index: Int) -> [TermLexeme] {
    var start = index
    while isTerm(start - 1) { start -= 1 }
    return Array(lexemes[start..<index])
  }

  /// What is behind an operator, up to the next mark or the next operator in capitals.
  private func run(after index: Int) -> [TermLexeme] {
    var start = index + 1
    while isWord(start, "NOT") || isWord(start, "AND") || isWord(start, "BY") { start += 1 }
    var end = start
    while isTerm(end), ![TermLexeme.word("OR"), .word("AND"), .word("NOT")].contains(lexemes[end]) {
      end += 1
    }
    return Array(lexemes[start..<end])
  }

  private func sectionStart(of index: Int) -> Int {
    (lexemes[..<index].lastIndex { $0 == .except || $0 == .near }).map { $0 + 1 } ?? 0
  }

  private func word(_ lexeme: TermLexeme) -> String? {
    guard case .word(let word) = lexeme else { return nil }
    return word
  }

  private func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 } }

  private func written(_ lexemes: [TermLexeme], else example: String) -> String {
    let words = lexemes.map(\.description)
    return words.isEmpty ? example : words.joined(separator: " ")
  }
}

/// Tells a regular expression from a term.
enum RegularExpression {
  /// Whether a term in normal text, outside its quotation marks, has what only regular expressions have.
  static func isOne(_ scalars: [Unicode.Scalar]) -> Bool {
    var isQuoted = false
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      switch scalar {
      case "\\", "^": return true
      case "." where next == "*" || next == "+" || next == "?": return true
      case "[" where next != " ", "{" where TermText.isWordCharacter(next): return true
      case "(": open = index
      case "|" where open != nil: return true
      case ")" where open != nil && (next == "?" || next == "*" || next == "+"): return true
      case ")": open = nil
      case " ", ",": if scalar == "," { open = nil }
      default: break
      }
    }
    return false
  }
}
