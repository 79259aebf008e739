import Legislation

/// Finds what a list counts twice: patterns whose matches another row counts too, as a whole or inside them.
///
/// Patterns are in one table by their letters, so that a row asks a few questions, however long the list is.
struct Coverage {
  private enum Reach: Hashable { case exact, prefix, suffix, inside }

  /// What patterns are compared by. Those of two languages, rules or restrictions are never compared.
  private struct Key: Hashable {
    var literal: Substring
    var words: Int
    var reach: Reach
    var rule: RuleOverride
    var language: String?
    var exclusions: [Pattern] = []
    var conditions: [Condition] = []
  }

  private struct Owner {
    var row: Int
    var pattern: Pattern
  }

  /// The first row that has a pattern, and that pattern; of patterns that differ in their gaps the widest.
  private var owners: [Key: Owner] = [:]
  private var reaches: Set<Reach> = []
  private let rule: CountingRule

  /// So many overlaps are named one by one.
  static let mostOverlaps = 20

  /// - Parameter hasLines: whether the warnings name lines.
  static func warnings(
    rows: [WordlistRow], rule: RuleOverride, file: String, hasLines: Bool
  ) -> [WordlistWarning] {
    var coverage = Coverage(rule: rule.applied(to: .standard))
    for (index, row) in rows.enumerated() { coverage.enter(row, at: index) }
    var warnings: [WordlistWarning] = []
    var overlaps = 0
    for (index, row) in rows.enumerated() {
      let place = SourceLine(file: file, line: hasLines ? row.line : nil)
      for pattern in row.term.alternatives {
        let whole = coverage.owner(of: pattern, in: row, at: index)
        if let owner = whole ?? coverage.ownerInside(pattern, in: row, at: index) {
          overlaps += 1
          if overlaps <= mostOverlaps {
            let own = row.term.expression(of: pattern)
            let other = rows[owner.row].term.expression(of: owner.pattern)
            let line = hasLines ? rows[owner.row].line : nil
            warnings.append(
              whole == nil
                ? .contained(pattern: own, at: place, by: other, byLine: line)
                : .covered(pattern: own, at: place, by: other, byLine: line))
          }
        }
        if let doubtful = DoubtfulPattern.warning(
          of: pattern, in: row, under: row.rule.applied(to: coverage.rule), at: place)
        {
          warnings.append(doubtful)
        }
      }
    }
    if overlaps > mostOverlaps {
      warnings.append(.moreOverlaps(overlaps - mostOverlaps, at: SourceLine(file: file)))
    }
    return warnings
  }

  private init(rule: CountingRule) { self.rule = rule }

  private mutating func enter(_ row: WordlistRow, at index: Int) {
    for pattern in row.term.alternatives {
      var key = self.key(of: pattern, in: row)
      reaches.insert(key.reach)
      key.exclusions = row.term.exclusions
      key.conditions = row.term.conditions
      if let known = owners[key], !pattern.isWider(than: known.pattern) { continue }
      owners[key] = Owner(row: index, pattern: pattern)
    }
  }

  /// Another row's pattern that matches wherever this one does. Of two equal ones only the later is covered.
  private func owner(of pattern: Pattern, in row: WordlistRow, at index: Int) -> Owner? {
    let own = key(of: pattern, in: row)
    if row.term.isRestricted, let free = owners[own], free.pattern.lets(pattern) { return free }
    if let equal = lookUp(own, pattern, for: row),
      equal.row < index || equal.row > index && equal.pattern.isWider(than: pattern)
    {
      return equal
    }
    return wider(than: own, pattern, for: row, at: index)
  }

  /// Another row's pattern that matches some words of a phrase wherever the phrase is; the longest.
  private func ownerInside(_ pattern: Pattern, in row: WordlistRow, at index: Int) -> Owner? {
    let count = pattern.words.count
    guard 2...8 ~= count else { return nil }
    for length in (1..<count).reversed() {
      for start in 0...(count - length) {
        let words = Array(pattern.words[start..<(start + length)])
        guard words.first?.isAnyWord == false, words.last?.isAnyWord == false else { continue }
        let inner = Pattern(words: words, gaps: Array(pattern.gaps[start..<(start + length - 1)]))
        let key = key(of: inner, in: row, begins: start == 0, ends: start + length == count)
        if let owner = lookUp(key, inner, for: row), owner.row != index { return owner }
        if let owner = wider(than: key, inner, for: row, at: index) { return owner }
      }
    }
    return nil
  }

  private func wider(than own: Key, _ pattern: Pattern, for row: WordlistRow, at index: Int) -> Owner? {
    for (part, reach) in parts(of: own) {
      var key = own
      (key.literal, key.reach) = (part, reach)
      if key != own, let owner = lookUp(key, pattern, for: row), owner.row != index { return owner }
    }
    return nil
  }

  /// The row that has this pattern without restrictions, or with the very ones of `row`.
  private func lookUp(_ key: Key, _ pattern: Pattern, for row: WordlistRow) -> Owner? {
    if let owner = owners[key], owner.pattern.lets(pattern) { return owner }
    guard row.term.isRestricted else { return nil }
    var restricted = key
    restricted.exclusions = row.term.exclusions
    restricted.conditions = row.term.conditions
    return owners[restricted].flatMap { $0.pattern.lets(pattern) ? $0 : nil }
  }

  /// The literals, with their reach, that would match all that `key` does; the shortest first. Of words beyond
  /// 64 letters none is looked for.
  private func parts(of key: Key) -> [(Substring, Reach)] {
    guard key.literal.utf8.count <= 64, key.literal.first != Coverage.familyMark else { return [] }
    var parts: [(Substring, Reach)] = []
    let isPossessive = rule.possessive == .base && key.rule.possessive != .distinct
    if isPossessive, key.reach == .exact || key.reach == .suffix, key.literal.lowercased().hasSuffix("'s") {
      parts.append((key.literal.dropLast(2), key.reach))
    }
    if reaches.contains(.prefix), key.reach == .exact || key.reach == .prefix {
      parts += key.literal.indices.map { (key.literal[...$0], .prefix) }
    }
    if reaches.contains(.suffix), key.reach == .exact || key.reach == .suffix {
      parts += key.literal.indices.reversed().map { (key.literal[$0...], .suffix) }
    }
    if reaches.contains(.inside) {
      for start in key.literal.indices {
        parts += key.literal[start...].indices.map { (key.literal[start...$0], .inside) }
      }
    }
    return parts
  }

  /// Stands before the name of a family, whose forms are compared with no letters.
  private static let familyMark: Character = ":"

  /// - Parameters:
  ///   - begins: whether the first word begins what the row counts, and may have any beginning where the rule
  ///     says so.
  ///   - ends: the same of its last word and ending.
  private func key(of pattern: Pattern, in row: WordlistRow, begins: Bool = true, ends: Bool = true) -> Key {
    let effective = row.rule.applied(to: rule)
    let last = pattern.words.count - 1
    var literal = ""
    for (index, word) in pattern.words.enumerated() {
      if index > 0 { literal += word.leadingStar ? " *" : " " }
      literal += effective.letterCase == .fold ? word.folded : word.literal
      if index < last, word.trailingStar { literal += "*" }
    }
    if effective.ignoresHyphens { literal.removeAll { $0 == "-" } }
    var leading = pattern.words.first?.leadingStar ?? false
    var trailing = pattern.words.last?.trailingStar ?? false
    if !pattern.words.contains(where: \.hasStar) {
      leading = effective.matching == .substring && begins
      trailing = effective.matching == .substring && ends || effective.matching == .prefix && ends
    }
    if effective.matching == .family, ends, let word = pattern.words.last, !word.hasStar {
      let family = WordFamilies.family(of: word.folded)
      if family.isListed { literal = ":" + literal.dropLast(keyLength(word, effective)) + family.base }
    }
    let reach: Reach = leading ? (trailing ? .inside : .suffix) : (trailing ? .prefix : .exact)
    return Key(
      literal: literal[...], words: pattern.words.count, reach: reach, rule: row.rule, language: row.language)
  }

  private func keyLength(_ word: WordPattern, _ rule: CountingRule) -> Int {
    rule.ignoresHyphens ? word.folded.count { $0 != "-" } : word.folded.count
  }
}

extension Pattern {
  /// Whether this pattern, whose words are those of `other`, lets at least as many words through between them.
  fileprivate func lets(_ other: Pattern) -> Bool { zip(gaps, other.gaps).allSatisfy { $0 >= $1 } }

  fileprivate func isWider(than other: Pattern) -> Bool { gaps != other.gaps && lets(other) }
}

extension Term {
  /// Whether some matches of its alternatives are no hits.
  var isRestricted: Bool { !exclusions.isEmpty || !conditions.isEmpty }

  /// One of its alternatives with all that restricts it: `partnership @ SEN` is not called *partnership*.
  fileprivate func expression(of pattern: Pattern) -> String {
    func written(_ patterns: [Pattern]) -> String { patterns.map(\.description).joined(separator: " | ") }
    var text = pattern.description
    if !exclusions.isEmpty { text += " - " + written(exclusions) }
    for condition in conditions {
      text += " @ " + written(condition.alternatives) + (condition.words.map { " within \($0) words" } ?? "")
    }
    return text
  }
}

extension CountingRule {
  /// Whether co-operate is cooperate.
  var ignoresHyphens: Bool { hyphens == .same || hyphens == .parts }
}
