/// Verbs by which a code says what an Act says with another.
enum ActionVerbs {
  private static let groups: [[String]] = [
    ["inform", "notify", "tell", "advise", "give", "communicate", "bring"],
    ["consult", "involve", "discuss", "engage", "seek"],
    ["consider", "regard", "have", "take", "decide", "determine"], ["send", "issue", "give", "provide"],
    ["make", "arrange", "secure", "ensure", "have", "put"], ["publish", "include", "set"],
    ["co-operate", "cooperate", "work"], ["review", "keep"], ["maintain", "keep", "continue"],
    ["conduct", "carry", "undertake", "secure"], ["exercise", "carry"], ["pay", "meet", "fund"],
    ["prepare", "produce", "make"], ["participate", "attend", "take"], ["name", "specify"],
  ]

  /// The forms of each group without endings; *have*, which is no word of a norm's matter, as it is.
  private static let forms: [Set<String>] = groups.map { Set($0.map(form)) }

  private static func form(_ verb: String) -> String { WordForms.stem(verb) ?? verb }

  /// 1 for one verb, 0.6 for two that say the same, 0 for others.
  static func likeness(_ one: String, _ other: String) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let (first, second) = (form(one), form(other))
    if first == second { return 1 }
    return forms.contains { $0.contains(first) && $0.contains(second) } ? 0.6 : 0
  }

  /// A verb and those that say the same.
  static func like(_ verb: String) -> [String] {
    guard !verb.isEmpty else { return [] }
    let own = form(verb)
    return [verb] + zip(forms, groups).filter { $0.0.contains(own) }.flatMap(\.1)
  }
}
