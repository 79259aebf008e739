import Legislation
import Testing
import Wordlists

/// Numbers that are the same on every run (Knuth's multiplier), so that a failure can be met again.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func text() -> String {
    let pieces = [
      "a", "Zoë", " ", "\"", "\\", ": ", "# ", "- ", "*", "&", "'", "|", "\n", "\t", "yes", "1", "~",
      "\u{85}",
      "\u{2028}", "\u{FEFF}", "\u{1}", "\u{1F600}", "%", "@", "{", "]", ",", "\u{301}",
    ]
    return "x" + (0..<roll(8)).map { _ in pieces[roll(pieces.count)] }.joined() + "x"
  }

  mutating func maybeText() -> String? { roll(3) == 0 ? text() : nil }

  mutating func rule() -> RuleOverride {
    RuleOverride(
      matching: roll(4) == 0 ? CountingRule.Matching.allCases[roll(4)] : nil,
      hyphens: roll(4) == 0 ? CountingRule.Hyphens.allCases[roll(4)] : nil,
      letterCase: roll(4) == 0 ? CountingRule.Case.allCases[roll(2)] : nil,
      possessive: roll(4) == 0 ? CountingRule.Possessive.allCases[roll(2)] : nil)
  }

  mutating func row(_ number: Int, group: [String], language: String?) throws -> WordlistRow {
    let expressions = [
      "inform*", "*tion, *ment", "mediation adviser", "information - \"freedom of information\"",
      "partnership @ SEN | disab* within 20 words", "co-operate|cooperate", "a\nb", "authority\u{2019}s",
    ]
    let expression = expressions[roll(expressions.count)]
    return WordlistRow(
      label: "\(number)" + oneLine(text()), qualifier: maybeText().map(oneLine), expression: expression,
      term: try Term(parsing: expression, at: SourceLine(file: "x")), group: group, emphasis: roll(2) == 0,
      note: maybeText(), language: roll(3) == 0 ? ["cy", "en", "en-GB"][roll(3)] : language,
      source: maybeText(),
      rule: rule(), publishedCount: roll(2) == 0 ? roll(1000) : nil, line: 1)
  }

  mutating func list() throws -> Wordlist {
    let language = roll(2) == 0 ? "en" : nil
    var groups: [WordlistGroup] = []
    var rows: [WordlistRow] = []
    func grow(_ path: [String], _ dice: inout Dice) throws {
      let hasGroups = path.count < 4 && dice.roll(3) > 0
      for _ in 0..<(dice.roll(3) + (hasGroups ? 0 : 1)) {
        rows.append(try dice.row(rows.count, group: path, language: language))
      }
      guard hasGroups else { return }
      for number in 0...dice.roll(3) {
        let inner = path + ["\(number)" + dice.oneLine(dice.text())]
        groups.append(WordlistGroup(path: inner, note: dice.maybeText()))
        try grow(inner, &dice)
      }
    }
    try grow([], &self)
    return Wordlist(
      name: oneLine(text()), title: maybeText().map(oneLine), note: maybeText(), source: maybeText(),
      language: language, rule: rule(), groups: groups, rows: rows)
  }

  func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}

@Suite("The written form of a wordlist")
struct WordlistWriterTests {
  @Test("reads back as the list it was written from, whatever its texts hold", arguments: [2014, 2015, 2016])
  func roundTrip(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for number in 0..<70 {
      let written = try dice.list()
      let read = try Wordlist.parse(Array(written.yaml().utf8), file: "other.yaml")
      try #require(read == written, "list \(number):\n\(written.yaml())")
      #expect(read.yaml() == written.yaml())
    }
  }

  @Test("is the same for bundled lists", arguments: BundledWordlists.names)
  func bundled(name: String) throws {
    let original = try BundledWordlists.wordlist(named: name)
    #expect(try Wordlist.parse(Array(original.yaml().utf8), file: "x") == original)
  }

  @Test("has one fixed form")
  func form() throws {
    let list = try list(
      """
      name: n
      groups:
        - group: "A: B"
          rows:
            - a
            - {label: L, terms: "*b*", emphasis: true, published: 3, hyphens: split}
      """)
    #expect(
      list.yaml() == """
        name: "n"
        groups:
          - group: "A: B"
            rows:
              - label: "a"
                terms: "a"
              - label: "L"
                terms: "*b*"
                emphasis: true
                rule:
                  hyphens: split
                published: 3

        """)
  }

  @Test("of lists that differ in any field differs, as do the lists")
  func inequality() throws {
    let base = "name: n\nrows:\n  - label: a\n"
    let variants = [
      "", "    qualifier: q\n", "    terms: b\n", "    emphasis: true\n", "    note: n\n",
      "    language: cy\n",
      "    source: s\n", "    published: 0\n", "    case: exact\n", "  - b\n", "title: t\n", "note: n\n",
      "source: s\n", "hyphens: split\n", "groups: [{group: g, rows: [a]}]\n",
      "groups: [{group: g, note: n, rows: [a]}]\n",
    ]
    let lists = try variants.map { try list(base + $0) }
    for (index, one) in lists.enumerated() {
      for other in lists[(index + 1)...] {
        #expect(one != other)
        #expect(one.yaml() != other.yaml())
      }
    }
  }
}
