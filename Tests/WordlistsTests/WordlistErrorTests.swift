import Testing
import Wordlists

/// A file and all that is said about it.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let sentences: [String]

  init(_ name: String, _ text: String, _ sentences: String...) {
    (testDescription, self.text, self.sentences) = (name, text, sentences)
  }

  static let table = [
    Self(
      "unknown value", "rows: [a]\nhyphens: splitted",
      "mine.yaml:2: hyphens 'splitted' is not known; write one of same, parts, distinct, split."),
    Self(
      "unknown value in a row", "rows:\n  - label: a\n    rule: {matching: words}\n    case: folded",
      "mine.yaml:3: matching 'words' is not known; write one of word, prefix, substring, family.",
      "mine.yaml:4: case 'folded' is not known; write one of fold, exact."),
    Self(
      "key with a slip", "titel: x\nrows: [a]",
      "mine.yaml:1: 'titel' is not known here; did you mean 'title'?"),
    Self(
      "key of another place", "rows:\n  - label: a\n    group: b",
      "mine.yaml:3: 'group' is not known here; write one of label, qualifier, terms, emphasis, note, language, source, published, rule, matching, hyphens, case, possessive."
    ),
    Self(
      "term for terms", "rows:\n  - term: a", "mine.yaml:2: 'term' is not known here; did you mean 'terms'?"),
    Self(
      "same label", "rows:\n  - inform\n  - label: inform\n    terms: informs",
      "mine.yaml:3: the row 'inform' is there twice in one group (first on line 2); give one of them another name."
    ),
    Self(
      "same group", "groups:\n  - group: A\n    rows: [a]\n  - group: A\n    rows: [b]",
      "mine.yaml:4: the group 'A' is there twice in one group (first on line 2); give one of them another name."
    ),
    Self(
      "same key", "name: a\nname: b\nrows: [a]",
      "mine.yaml:1: the key 'name' is there twice; take one of them out."),
    Self(
      "control character", "rows:\n  - a\n  - b\u{7}c",
      "mine.yaml:3: not valid YAML, a control character is in the text; take it out."),
    Self(
      "rule said twice", "matching: word\nrule:\n  matching: prefix\nrows: [a]",
      "mine.yaml:3: the key 'matching' is there twice (first on line 1); take one of them out."),
    Self(
      "several errors",
      "rows:\n  - inform**\n  - fine\n  - label: b\n    terms: [x, and/or]\n    emphasis: yes",
      "mine.yaml:2: 'inform**' is not a pattern: one star is already any run of letters; write 'inform*'.",
      "mine.yaml:5: the term 'and/or' can never match, because a slash ends a word; write 'and or'.",
      "mine.yaml:6: emphasis 'yes' is not known; write one of true, false."),
    Self(
      "rows no list", "rows: inform",
      "mine.yaml:1: rows must be a list, each item on a line that begins with '- '."),
    Self(
      "no rows", "name: x",
      "mine.yaml:1: the list of rows is missing; write 'rows:' and a '- term' a line below it."),
    Self(
      "nothing but a mark of YAML's", "---\n ",
      "mine.yaml:2: the file must be a mapping that has 'rows' or 'groups'."),
    Self(
      "a key at the end", "name: x\nrows:\n",
      "mine.yaml:2: rows must be a list, each item on a line that begins with '- '."),
    Self(
      "empty rows", "rows: []", "mine.yaml:1: an item of rows is missing; write one, or take the key out."),
    Self(
      "empty item", "rows:\n  - \n  - a", "mine.yaml:2: a row's term is missing; write one behind the '-'."),
    Self(
      "no term", "rows:\n  - note: x",
      "mine.yaml:2: what the row counts is missing; write 'terms: inform*, advice'."),
    Self(
      "empty label", "rows:\n  - label: ''\n    terms: a",
      "mine.yaml:2: the value of 'label' is missing; write it, or take the key out."),
    Self("list as label", "rows:\n  - label: [a]", "mine.yaml:2: label must be a text."),
    Self(
      "published with a comma", "rows:\n  - label: a\n    published: 1,493",
      "mine.yaml:3: published must be a whole number written in digits alone, such as 1493."),
    Self(
      "language in words", "language: Welsh\nrows: [a]",
      "mine.yaml:1: language must be a language tag, such as en or cy."),
    Self(
      "group without name", "groups:\n  - rows: [a]",
      "mine.yaml:2: a group's name is missing; write 'group: its name'."),
    Self(
      "group without rows", "groups:\n  - group: A\n    note: x",
      "mine.yaml:2: what is in the group 'A' is missing; give it 'rows' or 'groups'."),
    Self(
      "exclusion in a list", "rows:\n  - label: x\n    terms:\n      - information - \"a b\"\n      - inform",
      "mine.yaml:4: 'information - \"a b\"' is not a pattern: ' - ' and ' @ ' belong to the whole row, not to one of its terms; write the row's terms as one text, 'a, b - c', or make two rows."
    ),
    Self(
      "star first", "rows:\n  - a\n  - *inform*",
      "mine.yaml:3: not valid YAML, a text that begins with * or & is without quotation marks; put it between them, as in '*inform*'."
    ),
    Self(
      "star first, alone", "rows: [a, *tion]",
      "mine.yaml:1: not valid YAML, a text that begins with * or & is without quotation marks; put it between them, as in '*inform*'."
    ),
    Self(
      "at sign first", "rows:\n  - label: a\n    terms: @ SEN",
      "mine.yaml:3: not valid YAML, a line or text begins with a tab, @, % or `; indent with spaces, or put the text in quotation marks."
    ),
    Self(
      "open bracket", "rows:\n  - [a",
      "mine.yaml:2: not valid YAML, did not find expected ',' or ']'; look at the indentation and the quotation marks there and above."
    ),
    Self(
      "open bracket before a comment at the end", "[# a\r",
      "mine.yaml:1: not valid YAML, did not find expected node content; look at the indentation and the quotation marks there and above."
    ),
    Self(
      "alias", "note: &x text\ntitle: *x\nrows: [a]",
      "mine.yaml:2: *x repeats &x, and wordlists have no aliases; write the value out."
    ),
    Self(
      "only comments", "# one\n# two", "mine.yaml: a row is missing; write at least one term."),
    Self("nothing", " \n", "mine.yaml: the file is empty; write a term a line."),
    Self(
      "two documents", "rows: [a]\n---\nrows: [b]",
      "mine.yaml:2: not valid YAML, a second list begins; keep one list a file, without a second '---'."),
    Self(
      "colon in text", "note: a: b\nrows: [a]",
      "mine.yaml:1: not valid YAML, a colon is inside a text; put the text in quotation marks."
    ),
    Self(
      "plain list", "inform\nadvise\nand/or\ninform",
      "mine.yaml:3: the term 'and/or' can never match, because a slash ends a word; write 'and or'.",
      "mine.yaml:4: the row 'inform' is there twice in one group (first on line 1); give one of them another name."
    ),
  ]
}

@Suite("Errors of wordlists")
struct WordlistErrorTests {
  @Test("say file, line, what is wrong and what to write, all at once", arguments: BadFile.table)
  func sentences(_ file: BadFile) {
    let error = #expect(throws: WordlistErrors.self) { try list(file.text) }
    #expect(error?.errors.map(\.description) == file.sentences)
  }

  @Test("name the line of a byte that is not UTF-8")
  func encoding() {
    let error = #expect(throws: WordlistErrors.self) {
      try Wordlist.parse(Array("inform\nadvise\ncaf".utf8) + [0xE9, 0x0A], file: "latin.txt")
    }
    #expect(error?.description == "latin.txt:3: a character is not in UTF-8; save the file as UTF-8.")
    let wide = #expect(throws: WordlistErrors.self) {
      try Wordlist.parse([0xFF, 0xFE, 0x61, 0x00], file: "wide.txt")
    }
    #expect(wide?.description == "wide.txt: the file is in UTF-16; save it as UTF-8.")
  }

  @Test("come before the work for files that are too large, unfold without end or nest without end")
  func limits() throws {
    let large = [UInt8](repeating: 0x61, count: Wordlist.largestFile + 1)
    #expect(throws: WordlistErrors.self) { try Wordlist.parse(large, file: "large.txt") }

    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    bomb += "? *a60\n: x\nrows: [a]\n"
    #expect(throws: WordlistErrors.self) { try list(bomb) }

    let deep = "rows: " + String(repeating: "[", count: 100_000)
    let error = #expect(throws: WordlistErrors.self) { try list(deep) }
    #expect(error?.errors.count == 1)
  }

  @Test("for a name that is no bundled list offer the nearest")
  func unknownList() {
    let near = #expect(throws: WordlistErrors.self) { try BundledWordlists.wordlist(named: "expert-voise") }
    #expect(near?.description == "There is no wordlist 'expert-voise'; did you mean 'expert-voice'?")
    let far = #expect(throws: WordlistErrors.self) { try BundledWordlists.wordlist(named: "x") }
    #expect(
      far?.description
        == "There is no wordlist 'x'; write one of coproduction-table-1, coproduction-table-2, "
        + "expert-voice, function-words, indeterminate-terms, partnership, partnership-continuum, send-actors, "
        + "or the path of a file."
    )
  }
}
