import Testing
import Wordlists

func list(_ text: String, file: String = "mine.yaml") throws(WordlistErrors) -> Wordlist {
  try Wordlist.parse(Array(text.utf8), file: file)
}

@Suite("Wordlist files")
struct WordlistFileTests {
  static let everyKey = """
    # A comment
    name: voices
    title: All keys
    note: |
      Two
      lines
    source: A study
    language: en
    rule: {matching: prefix, hyphens: parts}
    case: exact
    rows:
      - inform*
      - label: Adviser
        qualifier: Mediation adviser
        terms: mediation adviser*
        emphasis: true
        note: remark
        language: cy
        source: table 1
        published: 12
        possessive: distinct
    groups:
      - group: Outer
        note: why
        rows: [advice]
        groups:
          - group: Inner
            rows:
              - label: Co
                terms:
                  - co-operate
                  - "*operat*"
                rule:
                  hyphens: distinct
              - label: Collaborative
    """

  @Test("in YAML give every key to its field")
  func everyKeyIsRead() throws {
    let list = try list(Self.everyKey)
    #expect(list.name == "voices")
    #expect(list.title == "All keys")
    #expect(list.note == "Two\nlines")
    #expect(list.source == "A study")
    #expect(list.language == "en")
    #expect(list.rule == RuleOverride(matching: .prefix, hyphens: .parts, letterCase: .exact))
    #expect(list.groups.map(\.path) == [["Outer"], ["Outer", "Inner"]])
    #expect(list.groups.map(\.note) == ["why", nil])
    #expect(
      list.rows.map(\.displayLabel) == [
        "inform*", "Adviser (Mediation adviser)", "advice", "Co", "Collaborative",
      ])
    #expect(list.rows.map(\.line) == [12, 13, 25, 29, 35])
    #expect(list.rows.map(\.group) == [[], [], ["Outer"], ["Outer", "Inner"], ["Outer", "Inner"]])
    #expect(list.rows.map(\.language) == ["en", "cy", "en", "en", "en"])
    #expect(list.sourceBytes == Array(Self.everyKey.utf8))

    let adviser = list.rows[1]
    #expect(adviser.expression == "mediation adviser*")
    #expect(adviser.emphasis)
    #expect(adviser.note == "remark")
    #expect(adviser.source == "table 1")
    #expect(adviser.publishedCount == 12)
    #expect(adviser.rule == RuleOverride(possessive: .distinct))
    #expect(
      list.rule(for: adviser)
        == CountingRule(matching: .prefix, hyphens: .parts, letterCase: .exact, possessive: .distinct))

    let co = list.rows[3]
    #expect(co.expression == "co-operate, *operat*")
    #expect(co.term.alternatives.map(\.description) == ["co-operate", "*operat*"])
    #expect(list.rule(for: co).hyphens == .distinct)
    #expect(list.rows[4].term.alternatives.map(\.description) == ["Collaborative"])
    #expect(list.warnings.isEmpty)
  }

  @Test("in plain text are a term a line", arguments: ["\n", "\r\n", "\r"])
  func plainText(lineEnd: String) throws {
    let lines = [
      "\u{FEFF}# My words", "", "inform*  # the family", "  co-operate, cooperate", "information - \"a b\"",
    ]
    let list = try list(lines.joined(separator: lineEnd), file: "lists/my.words.txt")
    #expect(list.name == "my.words")
    #expect(list.rows.map(\.label) == ["inform*", "co-operate, cooperate", "information - \"a b\""])
    #expect(list.rows.map(\.line) == [3, 4, 5])
    #expect(list.rows[1].term.alternatives.count == 2)
    #expect(list.rows[2].term.exclusions.count == 1)
  }

  @Test(
    "are distinguished by their content",
    arguments: [
      ("inform\n", 1), ("- inform\n- advise\n", 2), ("# x\n\nrows:\n  - a b\n", 1), ("{rows: [a, b]}", 2),
      ("---\nrows: [a]\n", 1), ("well-being\nadvise\n", 2), ("\"rows\": [a, b, c]", 3),
    ])
  func forms(text: String, rows: Int) throws {
    #expect(try list(text, file: "x").rows.count == rows)
  }

  @Test("on the command line: a comma separates rows, | alternatives, and quotes keep commas")
  func commandLine() throws {
    let list = try Wordlist.parse(
      terms: "inform*,mediation adviser*, co-operate|co-operation,\"well, being\"")
    #expect(
      list.rows.map(\.label) == [
        "inform*", "mediation adviser*", "co-operate|co-operation", "\"well, being\"",
      ])
    #expect(list.rows[2].term.alternatives.map(\.description) == ["co-operate", "co-operation"])
    #expect(list.rows[3].term.alternatives.map(\.description) == ["well being"])
    #expect(throws: WordlistErrors.self) { try Wordlist.parse(terms: "a,,b") }
    #expect(throws: WordlistErrors.self) { try Wordlist.parse(terms: "a,a") }
    #expect(throws: WordlistErrors.self) { try Wordlist.parse(terms: "") }
  }

  @Test(
    "name themselves by their file where they do not",
    arguments: [
      ("a/b/mine.yaml", "mine"), ("mine", "mine"), (".hidden", ".hidden"), ("/", "/"),
    ])
  func names(file: String, name: String) throws {
    #expect(try list("inform", file: file).name == name)
  }

  @Test(
    "warn where two rows count the same words",
    arguments: [
      (
        "- inform*\n- information\n",
        ["m:2: 'information' is also counted by 'inform*' (line 1); a sum of the two rows counts it twice."]
      ),
      (
        "- information\n- inform*\n",
        ["m:1: 'information' is also counted by 'inform*' (line 2); a sum of the two rows counts it twice."]
      ),
      (
        "- co-operate\n- cooperate\n",
        ["m:2: 'cooperate' is also counted by 'co-operate' (line 1); a sum of the two rows counts it twice."]
      ),
      (
        "- Inform\n- a, inform\n",
        ["m:2: 'inform' is also counted by 'Inform' (line 1); a sum of the two rows counts it twice."]
      ),
      (
        "- misinformation\n- \"*inform*\"\n",
        [
          "m:1: 'misinformation' is also counted by '*inform*' (line 2); a sum of the two rows counts it twice."
        ]
      ),
      (
        "- \"*ation\"\n- inform*\n- information\n",
        [
          "m:3: 'information' is also counted by 'inform*' (line 2); a sum of the two rows counts it twice."
        ]
      ),
      (
        "- local off*\n- local offer\n",
        [
          "m:2: 'local offer' is also counted by 'local off*' (line 1); a sum of the two rows counts it twice."
        ]
      ),
      (
        "matching: prefix\nrows:\n- inform\n- information",
        [
          "m:4: 'information' is also counted by 'inform' (line 3); a sum of the two rows counts it twice."
        ]
      ),
      (
        "- co-*\n",
        [
          "m:1: hyphens are ignored under this rule, so 'co-*' counts all that 'co*' counts; set hyphens to distinct, or write out the words."
        ]
      ),
      (
        "- information - \"a b\"\n- information\n",
        [
          "m:1: 'information - a b' is also counted by 'information' (line 2); a sum of the two rows counts it twice."
        ]
      ),
      // None of these is covered.
      ("- inform\n- information\n", []),
      (
        "- local*\n- offering local\n- locals only\n- a",
        [
          "m:2: 'local*' (line 1) also counts inside 'offering local'; a sum of the two rows counts it twice.",
          "m:3: 'local*' (line 1) also counts inside 'locals only'; a sum of the two rows counts it twice.",
        ]
      ),
      (
        "- must not\n- must\n",
        ["m:1: 'must' (line 2) also counts inside 'must not'; a sum of the two rows counts it twice."]
      ),
      (
        "- local offer\n- the local offer of schools\n",
        [
          "m:2: 'local offer' (line 1) also counts inside 'the local offer of schools'; a sum of the two rows counts it twice."
        ]
      ),
      (
        "- child\n- child's\n",
        ["m:2: 'child's' is also counted by 'child' (line 1); a sum of the two rows counts it twice."]
      ),
      (
        "- parents' \n- child's plan\n- plan".replacing("parents' ", with: "child plan"),
        [
          "m:1: 'plan' (line 3) also counts inside 'child plan'; a sum of the two rows counts it twice.",
          "m:2: 'plan' (line 3) also counts inside 'child's plan'; a sum of the two rows counts it twice.",
        ]
      ),
      (
        "matching: family\nrows:\n- inform\n- information\n- mediation informs",
        [
          "m:4: 'information' is also counted by 'inform' (line 3); a sum of the two rows counts it twice.",
          "m:5: 'inform' (line 3) also counts inside 'mediation informs'; a sum of the two rows counts it twice.",
        ]
      ),
      (
        "- must \u{2026} consult\n- must \u{2026}3 consult\n- must consult",
        [
          "m:2: 'must \u{2026}3 consult' is also counted by 'must \u{2026} consult' (line 1); a sum of the two rows counts it twice.",
          "m:3: 'must consult' is also counted by 'must \u{2026} consult' (line 1); a sum of the two rows counts it twice.",
        ]
      ),
      (
        "- must \u{2026}3 consult\n- must \u{2026} consult",
        [
          "m:1: 'must \u{2026}3 consult' is also counted by 'must \u{2026} consult' (line 2); a sum of the two rows counts it twice."
        ]
      ),
      (
        "- advise or inform\n",
        [
          "m:1: 'advise or inform' is counted as a phrase with the word 'or'; write 'advise | inform' to count either, or put the phrase in quotation marks."
        ]
      ),
      ("- '\"advise or inform\"'\n", []),
      (
        "- advise Or inform\n",
        [
          "m:1: 'advise Or inform' is counted as a phrase with the word 'or'; write 'advise | inform' to count either, or put the phrase in quotation marks."
        ]
      ),
      (
        "- inform* but not information\n",
        [
          "m:1: 'inform* but not information' is counted as a phrase with the word 'not'; write 'inform* - information' if the word is an operator, or put the phrase in quotation marks."
        ]
      ),
      (
        "- advis* near parents\n",
        [
          "m:1: 'advis* near parents' is counted as a phrase with the word 'near'; write 'advis* @ parents within 10 words' if the word is an operator, or put the phrase in quotation marks."
        ]
      ),
      ("- must not inform*\n- '\"inform* not advise\"'\n- advis* and inform\n", []),
      // Terms are named with all that restricts them.
      (
        "- partnership @ SEN within 5 words\n- partnership\n- partnership - partnership board @ LEA\n",
        [
          "m:1: 'partnership @ SEN within 5 words' is also counted by 'partnership' (line 2); a sum of the two rows counts it twice.",
          "m:3: 'partnership - partnership board @ LEA' is also counted by 'partnership' (line 2); a sum of the two rows counts it twice.",
        ]
      ),
      (
        "- informs?\n",
        [
          "m:1: '?' is exactly one letter, so 'informs?' does not count 'informs'; write both words if both are meant, or take the question mark out."
        ]
      ),
      ("- organi?ation\n", []),
      // Where the exclusion leaves them apart, nothing is counted twice.
      ("- must - \"must not\"\n- must not\n", []),
      ("possessive: distinct\nrows: [child, child's]", []),
      ("rows: [must, {label: b, terms: must not, language: cy}]", []),
      ("- inform, inform\n", []),
      ("- information - \"a b\"\n- inform\n", [String]()),
      ("- partnership @ SEN\n- partnership* @ disab*\n", []),
      (
        "hyphens: distinct\nrows: [co-operate, cooperate, co-*]",
        ["m:2: 'co-operate' is also counted by 'co-*' (line 2); a sum of the two rows counts it twice."]
      ),
      ("case: exact\nrows: [Inform, inform]", []),
      ("rows: [{label: a, language: en}, {label: A, language: cy}]", []),
    ])
  func warnings(text: String, sentences: [String]) throws {
    #expect(try list(text, file: "m").warnings.map(\.description) == sentences)
  }

  @Test("name twenty overlaps and count the others, in a time that does not grow with their square")
  func manyOverlaps() throws {
    let words = (0..<5000).map { index in
      String(String(index).map { Character(Unicode.Scalar(UInt8(ascii: "a") + (UInt8(String($0)) ?? 0))) })
    }
    let clock = ContinuousClock()
    var warnings: [String] = []
    let time = try clock.measure {
      warnings = try list((["q*"] + words.map { "q\($0) plan" }).joined(separator: "\n"), file: "m.txt")
        .warnings.map(\.description)
    }
    #expect(warnings.count == 21)
    #expect(warnings.last == "m.txt: \u{2026} and 4980 more rows count what another row counts.")
    #expect(time < .seconds(60))
    let twenty = (["q*"] + words.prefix(20).map { "q\($0)" }).joined(separator: "\n")
    #expect(try list(twenty, file: "m.txt").warnings.count == 20)
    let more = (["q*"] + words.prefix(21).map { "q\($0)" }).joined(separator: "\n")
    #expect(
      try list(more, file: "m.txt").warnings.last?.description
        == "m.txt: \u{2026} and 1 more row counts what another row counts.")
  }
}
