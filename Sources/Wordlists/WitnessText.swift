import Legislation

/// Whether there is a text in which a term has a hit: not if its exclusions take out all that it matches, as in
/// `inform - inform*`.
///
/// Texts of the term's own words are tried, with letters in place of its stars that none of its patterns has. What
/// an exclusion matches of such a text depends on how many letters there are, and on nothing else about them: if
/// any text escapes the exclusions of a single word, one of these does. Of phrases the likeliest texts are tried,
/// so that a term which passes has a hit somewhere, and one that fails is at most contrived.
struct WitnessText {
  private let rule: CountingRule
  private let exclusions: [[Element]]
  /// A letter that is in no pattern of the term.
  private let fresh: Unicode.Scalar
  /// More letters than any pattern has.
  private let long: Int

  /// A word of a pattern, as the rule compares it.
  private struct Element {
    var literals: [[Unicode.Scalar]]
    var leading: Bool
    var trailing: Bool
    /// Most words between the element before and this one.
    var gap = 0
  }

  static func exists(for term: Term, under rule: CountingRule) -> Bool {
    if term.exclusions.isEmpty { return true }
    let search = WitnessText(term, rule)
    return term.alternatives.contains { search.hasEscape($0) }
  }

  private init(_ term: Term, _ rule: CountingRule) {
    self.rule = rule
    let literals = (term.alternatives + term.exclusions).flatMap { $0.words.map(\.folded) }
    let used = Set(literals.joined().unicodeScalars)
    fresh = "qzxjkvwybpgufcmdlhsrnioate\u{142}\u{436}".unicodeScalars.first { !used.contains($0) } ?? "q"
    long = (literals.map(\.unicodeScalars.count).max() ?? 0) + 1
    exclusions = term.exclusions.map { WitnessText.elements(of: $0, rule) }
  }

  /// Whether some text of the pattern lies in no exclusion as a whole.
  private func hasEscape(_ pattern: Pattern) -> Bool {
    let words = spelt(pattern)
    let lengths = Array(0...min(long, 64))
    var fillings = lengths.map { length in words.map { _ in length } }
    if words.count > 1 {
      for place in words.indices {
        fillings.append(words.indices.map { $0 == place ? 0 : long })
        fillings.append(words.indices.map { $0 == place ? long : 0 })
      }
    }
    return fillings.contains { filling in
      let text = zip(words, filling).map { filled($0, $1) }
      if !isExcluded(text) { return true }
      guard pattern.hasGap else { return false }
      let wide = zip(text, words).flatMap { word, own in own.gap > 0 ? [[fresh], word] : [word] }
      return !isExcluded(wide)
    }
  }

  /// The words of a pattern before their stars are filled; a hyphen that is a space separates words.
  private func spelt(_ pattern: Pattern) -> [(pattern: WordPattern, gap: Int)] {
    var words: [(WordPattern, Int)] = []
    for (word, gap) in zip(pattern.words, [0] + pattern.gaps) {
      guard rule.hyphens == .split, word.literal.contains("-") else {
        words.append((word, gap))
        continue
      }
      let parts = word.literal.split(separator: "-").map(String.init)
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        words.append(
          (
            WordPattern(
              part, leadingStar: word.leadingStar && index == 0, trailingStar: word.trailingStar && isLast),
            index == 0 ? gap : 0
          ))
      }
    }
    return words
  }

  /// A word of a text that a pattern matches, with so many letters for each star.
  private func filled(_ word: (pattern: WordPattern, gap: Int), _ length: Int) -> [Unicode.Scalar] {
    let pattern = word.pattern
    if pattern.isAnyWord { return Array(repeating: fresh, count: max(1, length)) }
    var scalars = pattern.literal.unicodeScalars.map { $0 == "?" ? fresh : $0 }
    func letters(beside scalar: Unicode.Scalar?) -> [Unicode.Scalar] {
      let isJoint = scalar == "-" || scalar == "'"
      return Array(repeating: fresh, count: max(length, isJoint ? 1 : 0))
    }
    if pattern.leadingStar { scalars = letters(beside: scalars.first) + scalars }
    if pattern.trailingStar { scalars += letters(beside: scalars.last) }
    return scalars
  }

  private func isExcluded(_ text: [[Unicode.Scalar]]) -> Bool {
    exclusions.contains { covers($0[...], text[...]) }
  }

  /// Whether a match of an exclusion is the whole of a text.
  private func covers(_ elements: ArraySlice<Element>, _ text: ArraySlice<[Unicode.Scalar]>) -> Bool {
    guard let element = elements.first else { return text.isEmpty }
    for skipped in 0...min(element.gap, text.count) {
      let rest = text.dropFirst(skipped)
      guard let word = rest.first else { return false }
      if matches(element, word, isAlone: elements.count == 1), covers(elements.dropFirst(), rest.dropFirst())
      {
        return true
      }
    }
    return false
  }

  private func matches(_ element: Element, _ word: [Unicode.Scalar], isAlone: Bool) -> Bool {
    var spellings = [word]
    if rule.hyphens == .parts, isAlone { spellings += word.split(separator: "-").map(Array.init) }
    return spellings.contains { spelling in
      let key = WitnessText.key(spelling, rule)
      var keys = [key]
      if rule.possessive == .base, key.count > 2, key[key.count - 2] == "'",
        key.last == "s" || key.last == "S"
      {
        keys.append(Array(key.dropLast(2)))
      }
      return element.literals.contains { literal in
        keys.contains { WitnessText.matches(literal, $0, element.leading, element.trailing) }
      }
    }
  }

  private static func matches(
    _ literal: [Unicode.Scalar], _ word: [Unicode.Scalar], _ leading: Bool, _ trailing: Bool
  ) -> Bool {
    guard literal.count <= word.count else { return false }
    let most = word.count - literal.count
    let starts = leading ? (trailing ? 0...most : most...most) : 0...0
    return starts.contains { start in
      (trailing || start == most)
        && zip(literal, word[start...]).allSatisfy { $0 == $1 || $0 == "?" && TermText.isWordCharacter($1) }
    }
  }

  /// A pattern as the rule reads it; see `CompiledPattern`, which this is a plain restatement of.
  private static func elements(of pattern: Pattern, _ rule: CountingRule) -> [Element] {
    var elements: [Element] = []
    for (word, gap) in zip(pattern.words, [0] + pattern.gaps) {
      let parts =
        rule.hyphens == .split && word.literal.contains("-")
        ? word.literal.split(separator: "-").map(String.init) : [word.literal]
      for (index, part) in parts.enumerated() {
        elements.append(
          Element(
            literals: [key(Array(part.unicodeScalars), rule)], leading: word.leadingStar && index == 0,
            trailing: word.trailingStar && index == parts.count - 1, gap: index == 0 ? gap : 0))
      }
    }
    guard let first = pattern.words.first, let last = pattern.words.last else { return elements }
    if rule.matching == .substring, !first.hasStar { elements[0].leading = true }
    if rule.matching == .substring || rule.matching == .prefix, !last.hasStar {
      elements[elements.count - 1].trailing = true
    }
    if rule.matching == .family, !last.hasStar, !last.hasOneLetterMark,
      !(rule.hyphens == .split && last.literal.contains("-"))
    {
      elements[elements.count - 1].literals = WordFamilies.family(of: last.literal).forms.map {
        key(Array($0.unicodeScalars), rule)
      }
    }
    return elements
  }

  private static func key(_ scalars: [Unicode.Scalar], _ rule: CountingRule) -> [Unicode.Scalar] {
    var key = scalars
    if rule.hyphens == .same || rule.hyphens == .parts { key.removeAll { $0 == "-" } }
    guard rule.letterCase == .fold else { return key }
    return key.flatMap { Array($0.properties.uppercaseMapping.lowercased().unicodeScalars) }
  }
}

extension Wordlist {
  /// The rows whose exclusions leave nothing to count under the rule of a study; their counts would be 0 whatever
  /// the text says.
  package func rowsThatCannotMatch(under study: CountingRule) -> [WordlistError] {
    rows.filter { !WitnessText.exists(for: $0.term, under: rule(for: $0, in: study)) }.map { row in
      TermParser.allExcluded(row.expression).error(at: SourceLine(file: name, line: row.line))
    }
  }
}
