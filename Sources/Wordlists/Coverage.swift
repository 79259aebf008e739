/// Finds what a list counts twice, and patterns that are wider than they look.
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

  /// The first row that has a pattern, and that pattern.
  private var owners: [Key: (row: Int, pattern: Pattern)] = [:]
  private var reaches: Set<Reach> = []
  private let rule: CountingRule

  static func warnings(rows: [WordlistRow], rule: RuleOverride, file: String) -> [WordlistWarning] {
    var coverage = Coverage(rule: rule.applied(to: .standard))
    for (index, row) in rows.enumerated() { coverage.enter(row, at: index) }
    let hasLines = file != "--terms"
    var warnings: [WordlistWarning] = []
    for (index, row) in rows.enumerated() {
      let place = SourceLine(file: file, line: hasLines ? row.line : nil)
      for pattern in row.term.alternatives {
        if let owner = coverage.owner(of: pattern, in: row, at: index) {
          warnings.append(
            .covered(
              pattern: pattern.description, at: place, by: owner.pattern.description,
              byLine: hasLines ? rows[owner.row].line : nil))
        }
        if let wide = coverage.hyphenBesideStar(pattern, in: row) {
          warnings.append(.hyphenBesideStar(pattern: pattern.description, means: wide, at: place))
        }
      }
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
      if owners[key] == nil { owners[key] = (index, pattern) }
    }
  }

  /// Another row's pattern that matches wherever this one does. Of two equal ones only the later is covered.
  private func owner(of pattern: Pattern, in row: WordlistRow, at index: Int) -> (row: Int, pattern: Pattern)?
  {
    let own = key(of: pattern, in: row)
    if row.term.isRestricted, let free = owners[own] { return free }
    if let equal = lookUp(own, for: row), equal.row < index { return equal }
    for (part, reach) in parts(of: own) {
      var key = own
      (key.literal, key.reach) = (part, reach)
      if key != own, let owner = lookUp(key, for: row), owner.row != index { return owner }
    }
    return nil
  }

  /// The row that has this pattern without restrictions, or with the very ones of `row`.
  private func lookUp(_ key: Key, for row: WordlistRow) -> (row: Int, pattern: Pattern)? {
    if let owner = owners[key] { return owner }
    guard row.term.isRestricted else { return nil }
    var restricted = key
    restricted.exclusions = row.term.exclusions
    restricted.conditions = row.term.conditions
    return owners[restricted]
  }

  /// The literals, with their reach, that would match all that `key` does; the shortest first. Of words beyond
  /// 64 letters none is looked for.
  private func parts(of key: Key) -> [(Substring, Reach)] {
    guard key.literal.utf8.count <= 64 else { return [] }
    var parts: [(Substring, Reach)] = []
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

  private func key(of pattern: Pattern, in row: WordlistRow) -> Key {
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
      leading = effective.matching == .substring
      trailing = leading || effective.matching == .prefix
    }
    let reach: Reach = leading ? (trailing ? .inside : .suffix) : (trailing ? .prefix : .exact)
    return Key(
      literal: literal[...], words: pattern.words.count, reach: reach, rule: row.rule, language: row.language)
  }

  /// The pattern without its hyphens, where one stands beside a star and the rule ignores hyphens.
  private func hyphenBesideStar(_ pattern: Pattern, in row: WordlistRow) -> String? {
    let isBeside = pattern.words.contains {
      ($0.trailingStar && $0.literal.hasSuffix("-")) || ($0.leadingStar && $0.literal.hasPrefix("-"))
    }
    guard isBeside, row.rule.applied(to: rule).ignoresHyphens else { return nil }
    return String(pattern.description.filter { $0 != "-" })
  }
}

extension Term {
  /// Whether some matches of its alternatives are no hits.
  var isRestricted: Bool { !exclusions.isEmpty || !conditions.isEmpty }
}

extension CountingRule {
  /// Whether co-operate is cooperate.
  var ignoresHyphens: Bool { hyphens == .same || hyphens == .parts }
}
