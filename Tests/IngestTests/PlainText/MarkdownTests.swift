import Ingest
import Legislation
import Testing

@Suite("Statutes as Markdown")
struct MarkdownTests {
  private let act = """
    ---
    title: "Sample Act 2014"
    identifier: "ukpga-2014-99"
    type_code: "ukpga"
    last_updated: "2018-03-07"
    restrict_start_date: "2026-02-18"
    document_status: "revised"
    ---
    # Sample Act 2014

    ## PART 1 — Plans

    ### Making plans

    #### Who makes a plan

    ##### 1

    - (1) In section 9 of the *Other* Act, after subsection (2) insert—

    > (2A) An authority must—
    >   (a) plan, and

    .

    - (2) A [local authority](https://example.org/a) must[^key-1]—

    - (a) plan; and

    - (b) act,

    without delay.

    ## SCHEDULE 1

    ## PART 1 — Forms

    ##### 1

    The sum is $$A × B$$ pounds.

    | plan | section 1 |
    | --- | --- |

    #### Left over

    #### Without text

    ### Below them

    ## Editorial notes

    [^key-1]: Words in force at 1.4.2014 by [S.I. 2014/1](https://example.org/b)
    """

  @Test("kinds come from words, limbs from marks, numbers are no words of the law")
  func structure() throws {
    let document = try readMarkdown(act)
    #expect(
      document.labels == [
        "Pt. 1", "Pt. 1", "s. 1", "s. 1(1)", "s. 1(2)", "s. 1(2)(a)", "s. 1(2)(b)", "Sch. 1", "Sch. 1 Pt. 1",
        "Sch. 1 para. 1",
      ])
    #expect(document.title(of: 2) == "Who makes a plan")
    #expect(document.label(ofText: "An authority must") == "s. 1(1)")
    #expect(document.label(ofText: "without delay") == "s. 1(2)")
    #expect(document.label(ofText: "The sum") == "Sch. 1 para. 1")
    #expect(document.conservation.closes)
  }

  @Test(
    "each kind of mark makes its zone",
    arguments: [
      (
        Zone.operative,
        "in section 9 of the other act after subsection 2 insert ¶ a local authority must ¶ plan and ¶ act ¶ without delay ¶ the sum is pounds"
      ),
      (.quoted, "an authority must ¶ plan and"),
      (.number, "part 1 ¶ 1 ¶ 1 ¶ 2a ¶ a ¶ 2 ¶ a ¶ b ¶ schedule 1 ¶ part 1 ¶ 1"),
      (.heading, "plans ¶ making plans ¶ who makes a plan ¶ forms"),
      (.formula, "a b"), (.table, "plan ¶ section 1"), (.prelims, "sample act 2014"),
      (.contents, "left over ¶ without text ¶ below them"),
      (.commentary, "editorial notes ¶ words in force at 1 4 2014 by s i 2014 1"),
    ])
  func zones(_ zone: Zone, _ words: String) throws {
    #expect(try readMarkdown(act).words(zone) == words)
  }

  @Test("front matter is what is known of the text, and none of its words")
  func frontMatter() throws {
    let identity = try readMarkdown(act).identity
    #expect(identity.title == "Sample Act 2014")
    #expect(identity.id == "ukpga/2014/99")
    #expect(identity.versionDate == "2018-03-07")
    #expect(identity.status == .revised)
    #expect(identity.format == .markdown)
  }

  @Test(
    "what a header names is read as in any other form: work, part and version",
    arguments: [
      // Identifier, id, type, year, number, version.
      ("http://www.legislation.gov.uk/nia/2011/20/enacted", "nia/2011/20", "nia", "2011", "20", "enacted"),
      ("https://www.legislation.gov.uk/id/ukpga/2014/6", "ukpga/2014/6", "ukpga", "2014", "6", nil),
      (
        "https://www.legislation.gov.uk/ukpga/2014/6/section/28/2018-03-07", "ukpga/2014/6/section/28",
        "ukpga",
        "2014", "6", "2018-03-07"
      ),
      (
        "http://www.legislation.gov.uk/ukpga/Geo6/11-12/65", "ukpga/Geo6/11-12/65", "ukpga", nil,
        "65",
        nil
      ),
      ("ukpga-2014-6", "ukpga/2014/6", "ukpga", "2014", "6", nil),
      ("ukpga-Geo6-11-12-65", "ukpga/Geo6/11-12/65", "ukpga", nil, "65", nil),
      ("https://www.gov.uk/government/publications/a-code", nil, nil, nil, nil, nil),
      ("", nil, nil, nil, nil, nil), ("---", nil, nil, nil, nil, nil), ("////", nil, nil, nil, nil, nil),
    ] as [(String, String?, String?, String?, String?, String?)])
  func headerNames(
    _ name: String, _ id: String?, _ type: String?, _ year: String?, _ number: String?, _ version: String?
  ) throws {
    let text = "---\ntitle: An Act\nidentifier: \"\(name)\"\n---\n\n# An Act\n\n## 1. Plans\n\nWords.\n"
    let identity = try readMarkdown(text).identity
    #expect(identity.id == id)
    #expect(identity.typeCode == type)
    #expect(identity.year.map { String($0) } == year)
    #expect(identity.number == number)
    #expect(identity.version == version)
    #expect(identity.versionDate == version.flatMap { CalendarDate($0)?.description })
  }

  @Test("what a header states otherwise is kept as the version, and is no date")
  func statedVersion() throws {
    let text = "---\ntitle: An Act\nlast_updated: 7 March 2018\nyear: MMXIV\n---\n\n# An Act\n\nWords.\n"
    let identity = try readMarkdown(text).identity
    #expect(identity.textVersion == .stated("7 March 2018"))
    #expect(identity.versionDate == nil)
    #expect(identity.year == nil)
  }

  @Test(
    "marks inside a line are no text",
    arguments: [
      ("a **bold** word", "a bold word"), ("2*3 is six", "2 3 is six"), ("`code` here", "code here"),
      ("a \\* star", "a star"), ("it costs $5 or $6", "it costs 5 or 6"), ("[...] stays", "stays"),
      ("![alt](a.png) picture", "picture"), ("one<br>two", "one two"),
      ("[a [b] c](http://x.y/z) d", "a b c d"),
    ])
  func inline(_ line: String, _ words: String) throws {
    let document = try readMarkdown("# Title\n\n## Heading\n\n\(line)\n")
    #expect(document.words(.operative) == words)
    #expect(document.conservation.closes)
  }

  @Test("words that a conversion ran together are told, not split")
  func glued() throws {
    let prose = String(repeating: "a person may ask a person.\n", count: 10)
    let document = try readMarkdown("# Title\n\n## One\n\n\(prose)\norperson is here\n")
    #expect(document.notes.first { $0.kind == .gluedWords }?.sentence.contains("orperson") == true)
    #expect(document.words(.operative).contains("orperson is here"))
  }

  @Test("a code in Markdown is cited by its headings and numbers")
  func code() throws {
    let document = try readMarkdown(
      "# Guide\n\n## Local offer\n\n4.1 Publish it.\n\n4.2 Keep it.\n\n## Aims\n\nText.\n")
    #expect(document.labels == ["“Local offer”", "para. 4.1", "para. 4.2", "“Aims”"].map { label in label })
    #expect(document.words(.operative) == "publish it ¶ keep it ¶ text")
  }
}
