import Legislation
import Measures
import Studies
import Testing
import Wordlists

/// A study file and all that is said about it.
struct BadStudy: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let yaml: String
  let sentences: [String]

  init(_ name: String, _ yaml: String, _ sentences: String...) {
    (testDescription, self.yaml, self.sentences) = (name, yaml, sentences)
  }

  /// What every study here begins with, five lines.
  static let head = """
    texts:
      - path: act.xml
      - path: code.txt
    wordlists: [{bundled: partnership}]
    published: [{path: table.csv}]

    """

  static let table = [
    Self("nothing", " \n", "s.yaml: the file is empty; begin one from texts and a wordlist."),
    Self(
      "only comments", "# one", "s.yaml: the file holds only comments; begin one from texts and a wordlist."),
    Self(
      "a list of terms", "inform",
      "s.yaml:1: the file must be a mapping that has 'texts' and 'tables'."),
    Self(
      "an alias", "study: &a b\nnote: *a",
      "s.yaml:2: *a repeats &a, and studies have no aliases; write the value out."),
    Self(
      "two studies", "study: a\n---\nstudy: b",
      "s.yaml:2: not valid YAML, a second study begins; keep one study a file, without a second '---'."),
    Self(
      "a colon in a text", "study: a: b",
      "s.yaml:1: not valid YAML, a colon is inside a text; put the text in quotation marks."),
    Self(
      "neither texts nor tables", "study: a",
      "s.yaml:1: the list of texts is missing; write 'texts:' and a '- path: act.xml' below it.",
      "s.yaml:1: the list of tables is missing; write 'tables:' and a '- table: NAME' with its 'kind' below it."
    ),
    Self(
      "a key with a slip", "studdy: a\n" + head + "tables: [{table: t, kind: count}]",
      "s.yaml:1: 'studdy' is not known here; did you mean 'study'?"),
    Self(
      "an input with a key of another", head + "tables: [{table: t, kind: count}]\nscope: {nam: statute}",
      "s.yaml:7: 'nam' is not known here; did you mean 'name'?"),
    Self(
      "a text without a path", "texts: [{name: a}]\ntables: [{table: t, kind: count, terms: a}]",
      "s.yaml:1: the text's path is missing; write 'path: FILE', relative to the study file."),
    Self(
      "a wordlist in two places",
      head.replacing("{bundled: partnership}", with: "{bundled: partnership, path: a}")
        + "tables: [{table: t, kind: count}]",
      "s.yaml:4: a wordlist must be bundled or a path, not both."),
    Self(
      "a bundled list that is none",
      head.replacing("bundled: partnership", with: "bundled: partner")
        + "tables: [{table: t, kind: count, terms: a}]",
      "s.yaml:4: bundled 'partner' is not known; write one of coproduction-table-1, coproduction-table-2, expert-voice, function-words, indeterminate-terms, partnership, partnership-continuum, send-actors."
    ),
    Self(
      "a path from the root",
      head.replacing("act.xml", with: "/home/a/act.xml")
        + "tables: [{table: t, kind: count}]",
      "s.yaml:2: path '/home/a/act.xml' must be relative to the study file's folder, so that others can run the study."
    ),
    Self(
      "a hash cut short",
      head.replacing("act.xml", with: "act.xml\n    sha256: abc")
        + "tables: [{table: t, kind: count}]",
      "s.yaml:3: sha256 must be 64 hexadecimal digits; take the line out and put the new hashes into 's.yaml'."
    ),
    Self(
      "a text read as nothing known",
      head.replacing("act.xml", with: "act.xml\n    as: pages\n    keep: [notes]\n    repair-encoding: yes")
        + "tables: [{table: t, kind: count}]",
      "s.yaml:3: as 'pages' is not known; write one of clml, akn, html, text, markdown, docx, odt, pdf.",
      "s.yaml:4: keep 'notes' is not known; write one of furniture, contents, footnotes, hyphens, "
        + "annotations.",
      "s.yaml:5: repair-encoding 'yes' is not known; write one of true, false."),
    Self(
      "two texts of one name",
      head.replacing("code.txt", with: "b/act.md")
        + "tables: [{table: t, kind: count}]",
      "s.yaml:3: the text 'act' is there twice (first on line 2); give one of them another name."),
    Self(
      "a scope that is none", head + "scope: law\ntables: [{table: t, kind: count}]",
      "s.yaml:6: scope 'law' is not known; write one of statute, operative, printed, everything."),
    Self(
      "a scope of slips",
      head
        + "scope:\n  name: law\n  with: [comments]\n  in: accidents of law\n  amendments: no\n  headings: no\ntables: [{table: t, kind: count}]",
      "s.yaml:7: name 'law' is not known; write one of statute, operative, printed, everything.",
      "s.yaml:8: with 'comments' is not known; write one of operative, heading, number, quoted, extract, table, formula, prelims, recital, contents, signature, note, footnote, marginal, commentary, alternative, furniture, context.",
      "s.yaml:9: in 'accidents of law' must be a provision, such as 'part 3', 's. 19-83', 'sch. 2' or 'para. 9.23'.",
      "s.yaml:10: amendments 'no' is not known; write one of include, exclude, only.",
      "s.yaml:11: headings 'no' is not known; write one of true, false."),
    Self(
      "a rule that is none", head + "rule: {matching: words}\ntables: [{table: t, kind: count}]",
      "s.yaml:6: matching 'words' is not known; write one of word, prefix, substring, family."),
    Self(
      "ways of counting",
      head
        + "counting:\n  - matching: word\n  - name: a\n  - name: a\ntables:\n  - {table: t, kind: count, counting: b}",
      "s.yaml:7: a way of counting's name is missing; write 'name: words'.",
      "s.yaml:9: the way of counting 'a' is there twice (first on line 8); give one of them another name.",
      "s.yaml:11: counting 'b' is not known; write one of a."),
    Self(
      "formats", head + "formats: [csv, pdf]\ntables: [{table: t, kind: count}]",
      "s.yaml:6: formats 'pdf' is not known; write one of text, markdown, latex, html, svg, csv, tsv, json, xlsx."
    ),
    Self(
      "a table without kind or name", head + "tables:\n  - table: t\n  - kind: count\n  - t",
      "s.yaml:7: a table's kind is missing; write 'kind:' and one of count, compare, profile, concordance, explain, audit, inspect, frequencies, keywords, collocates, definitions, complexity, voices, duties, powers, align, outcomes, shares, join, check.",
      "s.yaml:8: a table's name is missing; write 'table: NAME'.",
      "s.yaml:9: a table must be a mapping that has 'table' and 'kind'."),
    Self(
      "a kind that is none", head + "tables: [{table: t, kind: chart}]",
      "s.yaml:6: kind 'chart' is not known; write one of count, compare, profile, concordance, explain, audit, inspect, frequencies, keywords, collocates, definitions, complexity, voices, duties, powers, align, outcomes, shares, join, check."
    ),
    Self(
      "two tables of one name", head + "tables:\n  - {table: t, kind: count}\n  - {table: T, kind: count}",
      "s.yaml:8: the table 'T' is there twice (first on line 7); give one of them another name."),
    Self(
      "a name that is no file's", head + "tables: [{table: a/b, kind: count}]",
      "s.yaml:6: table 'a/b' must be a name of letters a to z, digits, '-', '_' and '.', for it names files."),
    Self(
      "a key of another kind", head + "tables: [{table: t, kind: count, heat: true}]",
      "s.yaml:6: 'heat' is not known here; write one of table, kind, note, texts, formats, output, wordlist, terms, actors, counting, rule, scope, matching, hyphens, case, possessive, by, sort, near, chart."
    ),
    Self(
      "inputs that are not there",
      head
        + "tables:\n  - {table: t, kind: count, texts: [act, bill], wordlist: mine}\n  - {table: a, kind: audit, published: paper}",
      "s.yaml:7: texts 'bill' is not known; write one of act, code.",
      "s.yaml:7: wordlist 'mine' is not known; write one of partnership.",
      "s.yaml:8: published 'paper' is not known; write one of table."),
    Self(
      "nothing to count", "texts: [{path: a}]\ntables: [{table: t, kind: count}]",
      "s.yaml:2: what the table counts is missing; write 'wordlist: NAME' or 'terms: inform*, advice'."),
    Self(
      "terms and a wordlist", head + "tables: [{table: t, kind: count, terms: a, wordlist: partnership}]",
      "s.yaml:6: a table must be of terms or of a wordlist, not of both."),
    Self(
      "terms that are none", head + "tables: [{table: t, kind: explain, terms: 'and/or'}]",
      "s.yaml:6: the term 'and/or' can never match, because a slash ends a word; write 'and or'."),
    Self(
      "one text compared", head + "tables: [{table: t, kind: compare, texts: act}]",
      "s.yaml:6: a table of the kind compare must be of two texts or more; use count."),
    Self(
      "a profile of zones", head + "tables: [{table: t, kind: profile, by: zone}]",
      "s.yaml:6: by 'zone' is not known; write one of division, part, chapter, section, schedule, paragraph."),
    Self(
      "a sample of nothing",
      head
        + "tables:\n  - {table: t, kind: concordance, sample: 0}\n  - {table: u, kind: concordance, seed: 4, width: 1e3}",
      "s.yaml:7: sample must be at least one line.",
      "s.yaml:8: width must be a whole number written in digits alone, such as 40.",
      "s.yaml:8: the sample that the seed is for is missing; write 'sample: 20'."),
    Self(
      "an audit without a table", head + "tables: [{table: t, kind: audit}]",
      "s.yaml:6: the published table is missing; name it under the study's 'published', and write 'published: NAME'."
    ),
    Self(
      "limits of slips",
      head
        + "tables: [{table: t, kind: audit, published: table, limits: {matching: [word, no], scope: all, in: nowhere}}]",
      "s.yaml:6: matching 'no' is not known; write one of word, prefix, substring, family.",
      "s.yaml:6: scope 'all' is not known; write one of statute, operative, printed, everything.",
      "s.yaml:6: in 'nowhere' must be a provision, such as 'part 3', 's. 19-83', 'sch. 2' or 'para. 9.23'."),
    Self(
      "an output above the folder", head + "tables: [{table: t, kind: count, output: ../t.csv}]",
      "s.yaml:6: output '../t.csv' must be a path inside the study's folder, such as tables/one.csv, without '..'."
    ),
    Self(
      "an output from the root",
      head + "folder: /tmp\ntables: [{table: t, kind: count, output: [/t.csv, a//b.csv, ./a.csv]}]",
      "s.yaml:6: folder '/tmp' must be a path inside the study's folder, such as tables/one.csv, without '..'.",
      "s.yaml:7: output '/t.csv' must be a path inside the study's folder, such as tables/one.csv, without '..'.",
      "s.yaml:7: output 'a//b.csv' must be a path inside the study's folder, such as tables/one.csv, without '..'.",
      "s.yaml:7: output './a.csv' must be a path inside the study's folder, such as tables/one.csv, without '..'."
    ),
    Self(
      "an output of no format", head + "tables: [{table: t, kind: count, output: t.pdf}]",
      "s.yaml:6: output 't.pdf' must be a path that ends in .txt, .md, .tex, .html, .svg, .csv, .tsv, .json, .xlsx."
    ),
    Self(
      "outputs and formats", head + "tables: [{table: t, kind: count, output: t.csv, formats: [csv]}]",
      "s.yaml:6: a table must be given formats or output, not both: the ending of an output says its format."
    ),
    Self(
      "one output twice",
      head
        + "tables:\n  - {table: t, kind: count, output: s/u.csv}\n  - {table: u, kind: count, formats: csv}",
      "s.yaml:8: the output 's/u.csv' is there twice (first on line 7); give one of them another name."),
    Self(
      "the manifest as an output", head + "tables: [{table: t, kind: count, output: S.manifest.json}]",
      "s.yaml:6: output 'S.manifest.json' must be another path than the manifest's."),
  ]
}

@Suite("A study file")
struct StudyErrorTests {
  @Test("that is wrong is reported so, line by line, with what to do", arguments: BadStudy.table)
  func bad(_ study: BadStudy) {
    let errors = #expect(throws: WordlistErrors.self) {
      try Study.parse(Array(study.yaml.utf8), file: "s.yaml")
    }
    #expect(errors?.errors.map(\.description) == study.sentences)
  }

  @Test("of other bytes than text is refused, whatever they are")
  func bytes() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x61, 0], [0x61, 0x3A, 0xC3], [0], Array(repeating: 0x5B, count: 100_000),
    ] {
      #expect(throws: WordlistErrors.self) { try Study.parse(bytes, file: "s.yaml") }
    }
    // Cut anywhere, a good file never crashes the reader.
    let good = Array(TestStudy.full.utf8)
    for end in stride(from: 0, to: good.count, by: 7) {
      _ = try? Study.parse(Array(good[..<end]), file: "s.yaml")
    }
  }

  @Test("resolves each table's own choices over the study's")
  func resolved() throws {
    let study = try Study.parse(
      Array(
        """
        texts: [{path: act.xml}, {path: code.txt}]
        wordlists: [{bundled: partnership}, {bundled: expert-voice}]
        wordlist: expert-voice
        rule: {hyphens: parts}
        scope: printed
        counting:
          - {name: letters, matching: substring}
          - {name: part, scope: {in: [part 3, s. 1], not-in: s. 2, headings: false, language: cy}}
        formats: csv
        folder: out/tables
        tables:
          - {table: a, kind: count}
          - {table: b, kind: compare, counting: letters, case: exact, wordlist: partnership, formats: [json, text]}
          - {table: c, kind: profile, counting: part, texts: [code], output: c.md}
        """.utf8), file: "some/where/s.yaml")
    #expect(study.tables.map(\.texts) == [["act", "code"], ["act", "code"], ["code"]])
    #expect(
      study.tables.map { $0.outputs.map(\.path) } == [
        ["out/tables/a.csv"], ["out/tables/b.json", "out/tables/b.txt"], ["c.md"],
      ])
    #expect(study.tables.map(\.kind) == ["count", "compare", "profile"])
    #expect(
      study.tables.map(\.terms) == [.list("expert-voice"), .list("partnership"), .list("expert-voice")])
    let (first, second) = (study.tables[0].counting, study.tables[1].counting)
    let third = study.tables[2].counting
    guard case .texts(let measure) = study.tables[2].work else {
      Issue.record("a profile is of texts")
      return
    }
    let options = try #require(measure as? ProfileMeasure)
    #expect(first == StudyCounting(rule: CountingRule(hyphens: .parts), scope: .printed))
    #expect(
      second
        == StudyCounting(
          rule: CountingRule(matching: .substring, hyphens: .parts, letterCase: .exact), scope: .printed))
    // A scope replaces the study's whole: rule and scope of a way of counting belong together.
    #expect(third.rule == CountingRule(hyphens: .parts))
    #expect(third.scope.name == "statute, in part 3 and s. 1, not in s. 2, without headings, language cy")
    #expect(options.unit == .part && options.heat == nil)
    #expect(study.manifest == "s.manifest.json")
  }
}
