import Ingest
import Legislation
import Testing

@Suite("Statutes as plain text")
struct StatuteTextTests {
  private let act = """
    Sample Act 2020
    2020 chapter 99

    PART 3
    Children

    28 Co-operating generally
    (1) A local authority must co-operate with—
    (a) each school, and
    (b) each of these—
    (i) a trust;
    (ii) a board,
    whoever governs it.
    (2) They must answer.

    28A Answers
    An answer must be in writing.

    SCHEDULE 2
    Forms

    3 (1) A form is prescribed.
    (2) It must be used.
    """

  @Test("sections, limbs and schedules are cited as in the statute")
  func labels() throws {
    let document = try readText(act)
    #expect(
      document.labels == [
        "Pt. 3", "s. 28", "s. 28(1)", "s. 28(1)(a)", "s. 28(1)(b)", "s. 28(1)(b)(i)", "s. 28(1)(b)(ii)",
        "s. 28(2)",
        "s. 28A", "Sch. 2", "Sch. 2 para. 3", "Sch. 2 para. 3(1)", "Sch. 2 para. 3(2)",
      ])
    #expect(document.title(of: 0) == "Children")
    #expect(document.title(of: 1) == "Co-operating generally")
    #expect(document.zone(ofText: "2020 chapter 99") == .prelims)
    #expect(document.label(ofText: "prescribed") == "Sch. 2 para. 3(1)")
    #expect(document.notes.contains { $0.kind == .layout && $0.sentence.contains("statute") })
    #expect(document.count(ofNotes: .quotationsNotMarked) == 1)
    #expect(document.conservation.closes)
  }

  @Test(
    "letters and Roman numerals are told apart by their neighbours",
    arguments: [
      (["(a)", "(i)", "(ii)", "(b)"], ["(1)(a)", "(1)(a)(i)", "(1)(a)(ii)", "(1)(b)"]),
      (["(g)", "(h)", "(i)", "(j)"], ["(1)(g)", "(1)(h)", "(1)(i)", "(1)(j)"]),
      (["(h)", "(i)", "(ii)", "(i)"], ["(1)(h)", "(1)(h)(i)", "(1)(h)(ii)", "(1)(i)"]),
      (
        ["(a)", "(i)", "(A)", "(B)", "(ii)"],
        ["(1)(a)", "(1)(a)(i)", "(1)(a)(i)(A)", "(1)(a)(i)(B)", "(1)(a)(ii)"]
      ),
      (["(u)", "(v)", "(w)"], ["(1)(u)", "(1)(v)", "(1)(w)"]),
      (["(z)", "(aa)", "(2A)"], ["(1)(z)", "(1)(aa)", "(2A)"]),
      // Below (i) a doubled letter is a level of its own, but not behind (z), nor where it was put in behind (a).
      (
        ["(b)", "(i)", "(aa)", "(bb)", "(ii)"],
        ["(1)(b)", "(1)(b)(i)", "(1)(b)(i)(aa)", "(1)(b)(i)(bb)", "(1)(b)(ii)"]
      ),
      (["(y)", "(i)", "(aa)", "(z)"], ["(1)(y)", "(1)(y)(i)", "(1)(y)(i)(aa)", "(1)(z)"]),
      (["(z)", "(i)", "(ii)", "(aa)"], ["(1)(z)", "(1)(z)(i)", "(1)(z)(ii)", "(1)(aa)"]),
      (["(a)", "(i)", "(ii)", "(aa)", "(b)"], ["(1)(a)", "(1)(a)(i)", "(1)(a)(ii)", "(1)(aa)", "(1)(b)"]),
    ])
  func levels(_ marks: [String], _ expected: [String]) throws {
    let lines = marks.map { "\($0) words of it;" }.joined(separator: "\n")
    let document = try readText("PART 1\nWords\n\n5 Title\n(1) These are—\n\(lines)\n")
    #expect(document.labels == ["Pt. 1", "s. 5", "s. 5(1)"] + expected.map { "s. 5" + $0 })
  }

  @Test("headings above numbers, as instruments print them")
  func instrument() throws {
    let document = try readText(
      """
      The Sample Regulations 2021

      Made 4th May 2021

      Citation

      1. These Regulations may be cited as the Sample Regulations 2021.

      Interpretation

      2.—(1) In these Regulations “plan” means a plan.

      (2) A plan made on
      12 March 2020 is a plan.

      EXPLANATORY NOTE

      These Regulations define a plan.
      """)
    #expect(document.labels == ["reg. 1", "reg. 2", "reg. 2(1)", "reg. 2(2)"])
    #expect(document.title(of: 0) == "Citation")
    #expect(document.title(of: 1) == "Interpretation")
    #expect(document.zone(ofText: "define a plan") == .note)
    #expect(document.zone(ofText: "Made 4th") == .prelims)
    #expect(document.label(ofText: "12 March") == "reg. 2(2)")
  }

  @Test("a flattened statute's numbers open its provisions")
  func flattened() throws {
    let document = try readText(
      """
      Title: Sample Act 2022
      Date: 2024-05-20
      Publisher: A publisher
      Identifier: http://www.legislation.gov.uk/ukpga/2022/99

      ## Sample Act 2022

            B e it enacted  by the Queen as follows:—

      ### Introductory

      #### Overview

      1

      1.1

      This Act has two
      parts.

      1.2

      It covers—

      1.2.a

      letting, and

      1.2.b

      lending,

      whoever lends.

      #### Amendment

      2

      After section 4 insert—

      2.4A.1

      New words here.

      ## SCHEDULES

        Forms

      Section 2

      1

      A form is prescribed.

        Fees

      Section 3

      1

      A fee is due.
      """)
    #expect(document.identity.format == .flattened)
    #expect(document.identity.id == "ukpga/2022/99")
    #expect(document.identity.title == "Sample Act 2022")
    #expect(document.words(.prelims) == "sample act 2022 ¶ be it enacted by the queen as follows")
    #expect(document.label(ofText: "letting") == "s. 1(2)(a)")
    #expect(document.label(ofText: "whoever lends") == "s. 1(2)")
    #expect(document.label(ofText: "New words") == "s. 2")
    #expect(document.label(ofText: "A form is") == "Sch. 1 para. 1")
    #expect(document.label(ofText: "A fee is") == "Sch. 2 para. 1")
    #expect(document.label(ofText: "Fees") == "Sch. 2")
    #expect(document.words(.number) == "1 ¶ 1 1 ¶ 1 2 ¶ 1 2 a ¶ 1 2 b ¶ 2 ¶ 2 4a 1 ¶ 1 ¶ 1")
    #expect(document.count(ofNotes: .quotationsNotMarked) == 1)
    #expect(document.conservation.closes)
    #expect((document.conservation.leftOut[.metadata] ?? 0) > 100)
  }
}
