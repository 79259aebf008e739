import Force
import Foundation
import Legislation
import Reporter
import Testing

@testable import Measures

/// An Act and a code, aligned.
private func align(
  _ act: [String], _ code: [String], threshold: Double = AlignMeasure.usualThreshold,
  judgements: String? = nil
) throws -> AlignResult {
  var materials = Materials()
  if let judgements { materials.judgements = try Judgements(Array(judgements.utf8), path: "judged.csv") }
  let run = try MeasureRun(AlignMeasure(threshold: threshold), materials)
  let texts = [
    TextRequest(SmallAct.document(act, title: "Schools Act 2020")).asReference,
    TextRequest(SmallAct.document(code, title: "Schools Code 2021")),
  ]
  return try #require(run.run(texts).result)
}

@Suite("Duties beside passages")
struct AlignRuleTests {
  static let act = [
    "1(1) A local authority must publish a report about swimming lessons.",
    "1(2) A local authority may charge a fee for the report.",
    "2(1) A school must inform the parent of a child who is excluded from the premises.",
    "3(1) The governors of a school must appoint a librarian.",
    "4(1) An inspector must not enter a dwelling without a warrant.",
  ]
  static let code = [
    "11 Local authorities must publish reports about swimming lessons (section 1 of the Schools Act 2020).",
    "12 Local authorities should publish reports about swimming lessons every year.",
    "13 Schools should tell the parents of children who are excluded from the premises.",
    "14 Inspectors must not enter a dwelling unless they have a warrant.",
    "15 Caterers must provide fruit.",
  ]

  @Test("are kept, weakened or not mentioned, each duty in one row, each must matched or listed")
  func drift() throws {
    let result = try align(Self.act, Self.code)
    #expect(
      result.drifts.map { "\($0.duty.norm.norm.provision) \($0.drift.rawValue)" } == [
        "s. 1(1) kept", "s. 2(1) weakened to should", "s. 3(1) not mentioned", "s. 4(1) kept",
      ])
    #expect(result.counts.map(\.count) == [2, 1, 0, 0, 0, 1])
    #expect(result.counts.map(\.count).reduce(0, +) == result.drifts.count)
    // Paragraphs 11 and 14 of 11, 14 and 15.
    #expect(result.musts == (2, 0, 3))
    let lines = result.rows.map { row in
      "\(row.duty?.norm.norm.provision ?? "-") \(row.passage?.norm.norm.provision ?? "-") \(row.relation)"
    }
    #expect(
      lines == [
        "s. 1(1) s. 11 kept", "s. 1(1) s. 12 weakened to should", "s. 2(1) s. 13 weakened to should",
        "s. 3(1) - not mentioned", "s. 4(1) s. 14 kept", "- s. 15 no duty",
      ])
  }

  @Test("a duty that is only advised in the Act is strengthened where the code says must")
  func strengthened() throws {
    let result = try align(
      ["1 A school should keep a register of pupils."], ["11 Schools must keep a register of pupils."])
    #expect(result.drifts.map(\.drift) == [.strengthened])
  }

  @Test("a text beside itself keeps every duty that has words of its own")
  func itself() throws {
    let result = try align(Self.act, Self.act)
    // *must appoint a librarian*: two words of its own.
    #expect(result.drifts.map(\.drift) == [.kept, .kept, .candidates, .kept])
    #expect(result.musts == (3, 1, 4))
  }

  @Test("texts without duties or norms give no match, and say so")
  func empty() throws {
    let none = try align(["1 This is a school."], Self.code)
    #expect(none.drifts.isEmpty)
    #expect(none.musts == (0, 0, 3))
    #expect(none.notes.contains("The Act has no duties in this scope."))
    let silent = try align(Self.act, ["11 This is a code."])
    #expect(silent.drifts.map(\.drift) == Array(repeating: .absent, count: 4))
    #expect(silent.musts == (0, 0, 0))
  }

  @Test("the threshold is a bound: a score that reaches it with its lead is a match, and not above")
  func threshold() throws {
    let usual = try align(Self.act, Self.code)
    let row = try #require(usual.rows.first { $0.passage?.norm.norm.provision == "s. 13" })
    let likeness = try #require(row.likeness)
    #expect(likeness.lead > Likeness.mostLead)
    let bound = likeness.score + Likeness.mostLead
    #expect(try align(Self.act, Self.code, threshold: bound).drifts[1].drift == .should)
    #expect(try align(Self.act, Self.code, threshold: bound + 1e-6).drifts[1].drift == .candidates)
    // Candidates have a bound of their own, which is no higher than the threshold.
    let lax = try align(Self.act, Self.code, threshold: 0)
    #expect(lax.rows.count { $0.isCandidate } >= usual.rows.count { $0.isCandidate })
    for row in lax.rows {
      if let score = row.likeness?.score { #expect((0...1).contains(score)) }
    }
  }

  @Test("a lost Act is no result: no code is taken for it")
  func lostAct() throws {
    let run = try MeasureRun(AlignMeasure(), Materials())
    let texts = ["/nowhere/act.xml", "/nowhere/code.txt"].map { TextRequest($0) }
    let outcome = run.run([texts[0].asReference, texts[1]])
    #expect(outcome.result == nil)
    #expect(outcome.failures.count == 2)
  }
}

@Suite("Matches and candidates")
struct AlignDoubtTests {
  /// What the one passage is to each duty: *kept*, *candidate: another action*, or nothing.
  private func relations(_ act: [String], _ passage: String) throws -> [String] {
    let result = try align(act, ["11 \(passage)"])
    return result.rows.compactMap { row in
      guard let duty = row.duty, row.passage != nil else { return nil }
      let doubts = row.isCandidate ? row.likeness?.doubts.map(\.rawValue) ?? [] : []
      return "\(duty.norm.norm.provision) \(row.relation)"
        + (doubts.isEmpty ? "" : ": " + doubts.joined(separator: "; "))
    }
  }

  static let review =
    "1(1) A local authority must review the swimming timetable of every maintained pool each winter."

  @Test(
    "a passage in the duty's words is a match unless something speaks against it",
    arguments: [
      (
        "Local authorities must review the swimming timetable of every maintained pool each winter.", "kept"
      ),
      (
        "Local authorities should review the swimming timetable of maintained pools each winter.",
        "weakened to should"
      ),
      (
        "Local authorities must burn the swimming timetable of every maintained pool each winter.",
        "candidate: another action"
      ),
      (
        "Inspectors must review the swimming timetable of every maintained pool each winter.",
        "candidate: another bearer"
      ),
      // A body that the Act gives no duty may be the same under another name.
      ("Councils must review the swimming timetable of every maintained pool each winter.", "kept"),
      ("Each body must review the swimming timetable of every maintained pool each winter.", "kept"),
    ])
  func passages(_ passage: String, _ relation: String) throws {
    let act = [Self.review, "2(1) An inspector must keep a diary of all visits to libraries."]
    #expect(try relations(act, passage) == ["s. 1(1) \(relation)"])
  }

  @Test("who is told is part of the duty")
  func counterparts() throws {
    let act = ["1(1) A school must notify the parent of the closing date of the summer swimming course."]
    #expect(
      try relations(act, "Schools must notify parents of the closing date of the summer swimming course.")
        == ["s. 1(1) kept"])
    #expect(
      try relations(
        act, "Schools must notify the inspector of the closing date of the summer swimming course.")
        == ["s. 1(1) candidate: another counterpart"])
  }

  @Test("to secure that a plan is prepared is to prepare a plan")
  func actions() throws {
    let act = [
      "1(1) The authority must secure that an evacuation plan is prepared for the swimming pool in winter."
    ]
    #expect(
      try relations(act, "The authority must prepare an evacuation plan for the swimming pool in winter.")
        == ["s. 1(1) kept"])
  }

  @Test("what a duty says with *do so* is said elsewhere")
  func doSo() throws {
    let act = ["1(1) The authority may not do so while the swimming pool is closed for annual repairs."]
    let text = "The authority may not do so while the swimming pool is closed for annual repairs."
    #expect(
      try relations(act, text) == [
        "s. 1(1) candidate: the duty has few words of its own"
      ])
  }

  @Test("of several duties the one that a passage is most like has it")
  func nearer() throws {
    let act = [
      "1(1) The authority must publish the timetable of the swimming course of every primary school.",
      "2(1) The authority must publish the timetable of the swimming course of every prison library.",
    ]
    #expect(
      try relations(
        act, "The authority must publish the timetable of the swimming course of every prison library.") == [
          "s. 1(1) candidate: nearer to another duty", "s. 2(1) kept",
        ])
    // Whatever the threshold.
    let lax = try align(
      act, ["11 The authority must publish the timetable of the swimming course of every prison library."],
      threshold: 0)
    #expect(lax.drifts.map(\.drift) == [.candidates, .kept])
  }

  @Test("each limb of a list states a duty of its own")
  func limbs() throws {
    let act = [
      "1(1) The school must publish the swimming timetable of the winter term.",
      "2(1) The school must designate a teacher as co-ordinator of library lessons.",
    ]
    let result = try align(
      act,
      [
        "11 The school must—", "11(a) publish the swimming timetable of the winter term, and",
        "11(b) designate a teacher as co-ordinator of library lessons.",
      ])
    #expect(result.drifts.map(\.drift) == [.kept, .kept])
  }

  @Test("things in a list below one verb are of one duty")
  func things() throws {
    let result = try align(
      [
        "1(1) The school must publish the swimming timetable of the winter term.",
        "2(1) The school must publish the annual report of library lessons and of visits to museums.",
      ],
      [
        "11 The school must publish—", "11(a) the swimming timetable of the winter term, and",
        "11(b) the annual report of library lessons.",
      ])
    #expect(Set(result.drifts.map(\.drift)) == [.kept, .candidates])
  }

  @Test("what may be done is less like a duty than what should be done")
  func permitted() throws {
    let scores = try ["should", "may"].map { modal in
      try #require(
        align([Self.review], ["11 Local authorities \(modal) review the swimming timetable of pools."])
          .rows[0].likeness?.score)
    }
    #expect(abs(scores[0] - scores[1] - 0.16) < 1e-5)
  }

  @Test("a far passage with a must does not make up for a near one that advises")
  func far() throws {
    let result = try align(
      [Self.review],
      [
        "11 Local authorities should review the swimming timetable of every maintained pool each winter.",
        "12 Local authorities must review the opening hours of pools and of many other things.",
      ], threshold: 0)
    #expect(result.rows.map(\.relation) == ["weakened to should", "kept"])
    #expect(result.drifts.map(\.drift) == [.should])
  }

  @Test("a provision that is cited counts, the more the nearer")
  func cited() throws {
    let act = [Self.review]
    let passage = "Local authorities must look through the timetable of pools"
    let scores = try [
      "\(passage) (section 1 of the Schools Act 2020).", "\(passage) (section 2 of the Schools Act 2020).",
    ].map { try #require(align(act, ["11 \($0)"], threshold: 0).rows[0].likeness?.score) }
    #expect(scores[0] - scores[1] > 0.1)
  }

  @Test("of a duty's candidates those that only lack a little of the score come first")
  func order() throws {
    let result = try align(
      [Self.review, "2(1) An inspector must keep a diary of all visits to libraries."],
      [
        "11 Inspectors must review the swimming timetable of every maintained pool each winter.",
        "12 Local authorities must review the opening hours of swimming pools and many other things.",
      ])
    let candidates = result.rows.filter { $0.isCandidate && $0.duty?.norm.norm.provision == "s. 1(1)" }
    #expect(candidates.map(\.lacksScoreOnly) == [false, true])
    let scores = candidates.compactMap { $0.likeness?.score }
    #expect(scores[0] > scores[1])
    let cell = try #require(result.pages(on: .terminal)[2].rows.first?.cells.last)
    let places = ["s. 12", "s. 11"].compactMap { "\(cell)".range(of: $0)?.lowerBound }
    #expect(places.count == 2)
    #expect(places.sorted() == places)
  }

  @Test("candidates are in the tables apart, and count neither as kept nor as matched")
  func apart() throws {
    let result = try align(
      [Self.review, "2(1) An inspector must keep a diary of all visits to libraries."],
      ["11 Inspectors must review the swimming timetable of every maintained pool each winter."])
    #expect(result.drifts.map(\.drift) == [.candidates, .absent])
    #expect(result.musts == (0, 1, 1))
    let tables = result.pages(on: .terminal)
    #expect(tables.map(\.rows.count) == [2, 2, 1, 0])
  }
}

@Suite("Judgements of matches")
struct JudgementTests {
  private func lines(_ result: AlignResult) -> [AlignLine] { result.rows }

  @Test("refuse a match, and confirm a pair below the threshold")
  func readBack() throws {
    let first = try align(AlignRuleTests.act, AlignRuleTests.code)
    let kept = try #require(first.rows.first { $0.duty?.norm.norm.provision == "s. 4(1)" })
    let librarian = try #require(first.rows.first { $0.duty?.norm.norm.provision == "s. 3(1)" })
    let fruit = try #require(first.rows.first { $0.duty == nil })
    let table = """
      duty_id,judgement,passage_id
      \(kept.duty?.norm.id ?? ""),no,\(kept.passage?.norm.id ?? "")
      \(librarian.duty?.norm.id ?? ""),Yes,\(fruit.passage?.norm.id ?? "")

      """
    let second = try align(AlignRuleTests.act, AlignRuleTests.code, judgements: table)
    #expect(
      second.drifts.map { "\($0.duty.norm.norm.provision) \($0.drift.rawValue)" } == [
        "s. 1(1) kept", "s. 2(1) weakened to should", "s. 3(1) kept", "s. 4(1) not mentioned",
      ])
    #expect(second.notes.contains("By hand 1 confirmed and 1 refused."))
    #expect(second.stale.isEmpty)
    // Paragraph 15 is matched now, and paragraph 14 no more.
    #expect(
      second.rows.filter { $0.duty == nil }.map { $0.passage?.norm.norm.provision } == ["s. 14"])
    // What was refused is listed and counts nothing: the duty has a line without a passage too.
    #expect(
      second.rows.filter { $0.duty?.norm.norm.provision == "s. 4(1)" }.map(\.relation) == [
        "not mentioned", "refused",
      ])
    // What was judged stays in the lines, so that the file can be written anew and nothing is lost.
    #expect(second.rows.first { $0.duty?.norm.norm.provision == "s. 3(1)" }?.judgement == .yes)
  }

  @Test("that were written by a judged alignment give the same alignment again")
  func roundTrip() throws {
    let first = try align(AlignRuleTests.act, AlignRuleTests.code)
    let kept = try #require(first.rows.first { $0.duty?.norm.norm.provision == "s. 4(1)" })
    let far = try #require(first.rows.first { $0.duty == nil })
    let table = """
      duty_id,judgement,passage_id
      \(kept.duty?.norm.id ?? ""),no,\(kept.passage?.norm.id ?? "")
      \(kept.duty?.norm.id ?? ""),no,\(far.passage?.norm.id ?? "")

      """
    let second = try align(AlignRuleTests.act, AlignRuleTests.code, judgements: table)
    let written =
      "duty_id,judgement,passage_id\n"
      + second.rows.compactMap { row in
        row.judgement.map {
          "\(row.duty?.norm.id ?? ""),\($0.rawValue),\(row.passage?.norm.id ?? "")\n"
        }
      }.joined()
    let third = try align(AlignRuleTests.act, AlignRuleTests.code, judgements: written)
    #expect(second.rows.count { $0.judgement == .no } == 2)
    #expect(third.rows.map(\.relation) == second.rows.map(\.relation))
    #expect(third.drifts.map(\.drift) == second.drifts.map(\.drift))
    #expect(third.drifts.last?.drift == .absent)
  }

  @Test("whose duty or passage is not there are told, with file and line, and the rest holds")
  func stale() throws {
    let result = try align(
      AlignRuleTests.act, AlignRuleTests.code, judgements: "duty_id,passage_id,judgement\nabc,def,yes\n")
    #expect(result.drifts.count == 4)
    #expect(
      result.stale.map(\.description) == [
        "judged.csv:2: no duty is named abc and no passage is named def, because the text has changed or is another one; the line counts nothing; judge the pair in a new list of matches."
      ])
  }

  @Test(
    "that cannot be understood are refused with the line",
    arguments: [
      ("", "judged.csv:1: these are no judgements"), ("a,b\n1,2\n", "judged.csv:1: these are no judgements"),
      ("duty_id,passage_id,judgement\na,b,perhaps\n", "judged.csv:2: the judgement 'perhaps' is not known"),
      ("duty_id,passage_id,judgement\na,b\n", "judged.csv:2: there are 2 fields where 3 belong"),
      ("duty_id,passage_id,judgement\n,b,yes\n", "judged.csv:2: the line is judged, and names no duty"),
      (
        "duty_id,passage_id,judgement\na,b,yes\na,b,no\n",
        "judged.csv:3: line 2 judges the same pair otherwise"
      ),
      ("duty_id,passage_id,judgement\na,b,\"yes\n", "judged.csv: a quotation mark is not closed"),
    ])
  func refused(_ table: String, _ sentence: String) {
    #expect {
      _ = try Judgements(Array(table.utf8), path: "judged.csv")
    } throws: { "\($0)".hasPrefix(sentence) }
  }

  @Test("empty ones and those beside tabs and a byte order mark are read")
  func forms() throws {
    let table = "\u{FEFF}duty_id\tpassage_id\tjudgement\na\tb\t\na\tc\tyes\na\tc\tY\n"
    let read = try Judgements(Array(table.utf8), path: "judged.tsv")
    #expect(read.judged == [Judgements.Pair(duty: "a", passage: "c"): .yes])
  }
}

@Suite("Words that duties and passages share")
struct AlignWordTests {
  private func words(_ text: String) -> [UnitWord] {
    var words: [UnitWord] = []
    UnitWord.read(Array(text.utf8), 0..<text.utf8.count, into: &words)
    return words
  }

  @Test(
    "cited sections are read with their law",
    arguments: [
      ("(Section 19 of the Children and Families Act 2014)", ["19 children and families act 2014"]),
      (
        "Sections 36 – 50 of the Children and Families Act 2014",
        ["36-50 children and families act 2014"]
      ),
      (
        "Sections 27, 28(2)(a) and 30 of the Care Act 2014",
        ["27 care act 2014", "28 care act 2014", "30 care act 2014"]
      ),
      ("under the Care Act 2014 (see section 5)", ["5 care act 2014"]),
      ("Section 7 of the Act", ["7 act"]),
      (
        "The Care Act 2014: Section 2; of the Children Act 1989: Section 17",
        ["2 care act 2014", "17 children act 1989"]
      ),
      ("section B of the plan", []), ("Section 9 above", ["9 "]),
    ])
  func cited(_ text: String, _ expected: [String]) {
    let found = CitedSection.all(in: words(text)).map { section in
      section.first + (section.last.map { "-\($0)" } ?? "") + " " + section.law
    }
    #expect(found == expected)
  }

  @Test("a stretch holds its ends and what is between, in the order of numbers")
  func stretches() {
    let section = CitedSection(first: "9", last: "12A", law: "act")
    #expect(["9", "9A", "10", "12", "12A"].allSatisfy(section.holds))
    #expect(["8", "12B", "13", "90"].allSatisfy { !section.holds($0) })
  }

  @Test(
    "a section is of the law that is named with it",
    arguments: [
      ("schools act 2020", true), ("act", true), ("the independent schools act 2020", true),
      ("care act 2014", false), ("schools act 2019", false), ("", false),
    ])
  func laws(_ law: String, _ isOf: Bool) {
    #expect(CitedSection(first: "1", last: nil, law: law).isOf("schools act 2020") == isOf)
  }

  @Test("abbreviations stand for what the text says, in the plural too")
  func abbreviations() {
    var known = Abbreviations()
    known.learn(
      "Clinical Commissioning Groups (CCGs) and the Director of Health (DH) of special educational needs (SEN)."
    )
    #expect(known.meanings["CCG"] == ["clinical", "commissioning", "groups"])
    #expect(known.meanings["DH"] == ["director", "of", "health"])
    #expect(
      known.stems(["CCGs", "SEN", "XYZ"]) == ["clinic", "commiss", "group", "speci", "educ", "need", "xyz"])
  }

  @Test(
    "words are alike without their endings",
    arguments: [
      ("assessments", "assessment"), ("assessing", "assess"), ("children", "child"),
      ("authorities", "authority"),
      ("published", "publishing"), ("provisions", "provision"), ("people", "persons"),
    ])
  func stems(_ one: String, _ other: String) {
    #expect(WordForms.stem(one) == WordForms.stem(other))
    #expect(WordForms.stem(one) != nil)
  }
}
