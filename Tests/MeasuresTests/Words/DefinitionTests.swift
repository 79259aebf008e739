import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("Definitions")
struct DefinitionTests {
  private func text(_ blocks: [String], zone: Zone = .operative) -> Document {
    var text = SampleText()
    let section = text.provision(.section, "1")
    for block in blocks { text.add(block, in: section, zone: zone) }
    return text.document
  }

  private func definitions(_ blocks: [String], zone: Zone = .operative) throws -> [Definition] {
    let run = try MeasureRun(DefinitionsMeasure(), Materials())
    return try #require(run.run([TextRequest(text(blocks, zone: zone))]).result).rows.map(\.definition)
  }

  @Test(
    "are terms with words that give them a meaning",
    arguments: [
      ("“Board” means the board.", "Board", DefinitionKind.means),
      ("“Board”, in relation to a school, means its board.", "Board", .means),
      ("“Description”, as regards any jam means what is said of it.", "Description", .means),
      ("“Owner” (of land) does not include a creditor.", "Owner", .includes),
      ("“Harm” (“niwed”) includes loss.", "Harm", .includes),
      ("“Plan” has the meaning given by section 4(1).", "Plan", .elsewhere),
      ("“Capital” shall be construed in accordance with section 15.", "Capital", .elsewhere),
      ("“Language” is to be construed in accordance with section 5.", "Language", .elsewhere),
      ("“Act” has the same meaning as it has in the Interpretation Act 1978.", "Act", .elsewhere),
      ("A dog is “under control” if a person can direct it.", "under control", .applies),
      ("It goes to another charity (the “transferee”), and no further.", "transferee", .named),
      ("\"Board\" means the board.", "Board", .means), ("‘Board’ means the board.", "Board", .means),
      ("In subsection (1), “ relevant person ” means a parent.", "relevant person", .means),
      ("“The date of service” of a notice means the last day.", "The date of service", .means),
      ("An “orphaned” fox means a fox that has no mother.", "orphaned", .means),
      ("“Provider”— means the one who gives a pledge.", "Provider", .means),
      ("If there is an appeal, “the end” is the day when it fails.", "the end", .means),
      ("The “relevant facts” about a debtor are those that follow.", "relevant facts", .means),
      ("For the purposes of subsection (3), a “keeper” is a person who keeps it.", "keeper", .means),
      ("“School information” is—", "School information", .means),
      ("In this Act “tenants” are persons who rent a house.", "tenants", .means),
      ("“Gain” shall be defined by reference to income.", "Gain", .means),
      ("“Vessel” is to be taken to include a hovercraft.", "Vessel", .elsewhere),
      ("The court may make an order (to be known as a “banning order”) for a year.", "banning order", .named),
      ("There shall be a body, to be called the “Pig Board”, with six members.", "Pig Board", .named),
      ("They (being in this Part referred to as “the listed ones”) must agree.", "the listed ones", .named),
      ("A payment of the kind is referred to in this Act as a “direct payment”.", "direct payment", .named),
      ("Members (in this Schedule referred to as lay members) are paid.", "lay members", .named),
      ("A notice that is served so is an “entry notice”.", "entry notice", .applies),
      ("A worker is to be regarded as “opted-out” for the purposes of this Act.", "opted-out", .applies),
      ("References in this section to “the old rate” are to the rate of May.", "the old rate", .means),
      ("A reference in this Act to a child “in need” does not include an adult.", "in need", .includes),
      (
        "Any reference to “the members” is, unless the Act says more, to be construed as one to a half of them.",
        "the members", .elsewhere
      ),
      (
        "For the purposes of this section a person is a qualifying parent if he is one.", "qualifying parent",
        .applies
      ),
      ("For the purposes of subsection (2), evidence is new if it was unknown.", "new", .applies),
      ("In this Schedule, a course is a designated course if it is long.", "designated course", .applies),
      ("home provider” means one who has a home.", "home provider", .means),
      ("“Supply” of a trap includes a gift of it.", "Supply", .includes),
      (
        "An agreement under subsection (1) is also a “care agreement”, and section 4 applies.",
        "care agreement", .applies
      ),
      ("In relation to Wales, “M is the multiplier of the year.", "M", .means),
      ("In paragraph 2, “visiting parents means parents who visit.", "visiting parents", .means),
      ("“home provider in relation to a council means one who has a home.", "home provider", .means),
    ])
  func kinds(_ block: String, _ term: String, _ kind: DefinitionKind) throws {
    let found = try definitions([block])
    #expect(found.map(\.term) == [term] && found.first?.kind == kind, "\(found.map(\.term)) of \(block)")
  }

  @Test(
    "are no words that are only quoted",
    arguments: [
      "for “thirty thousand pounds” substitute “£100,000”;", "omit the words after “one pound”.",
      "A person is not a “public authority” for the purposes of this Act.",
      "A person is only a “public body” for the purposes of this Act when it acts.",
      "modify the definition of “pest species” in subsection (1) so as to add to it",
      "in the definition of “A”, after “school” insert “and includes a nursery”;",
      "(except in the expression “United Kingdom government department”)",
      "The council must inform parents; “inform” is its word.", "After “school” is the word “board”.",
      "for the reference to “the Board” there is to be substituted a reference to the council",
      "the person who is referred to as “P” in section 4 must agree", "as if “the day” were the day before",
      "For the purposes of this section an offence is committed if it is done.",
      "For the purposes of this section a sum is payable by a person if it is due.",
      "A matter (however it is described or referred to as such) is open.",
      "for the “supply” of a trap and of a net by a person with a licence include its price",
      "“The court is the one that hears it, and this is never closed",
      "“some words that are opened, and never closed", "In the definition of “home”, a house is the place.",
    ])
  func quoted(_ block: String) throws {
    #expect(try definitions([block]).isEmpty, "\(block)")
  }

  @Test("are several where terms share their verb, once in a provision")
  func groups() throws {
    #expect(
      try definitions(["“Controller” and “processor” have the same meaning as in that Chapter."]).map(\.term)
        == ["Controller", "processor"])
    #expect(
      try definitions([
        "“Common” (“tir comin”), “garden” (“gardd”) and “space” (“man”) have the same meanings as there."
      ])
      .map(\.term) == ["Common", "garden", "space"])
    #expect(
      try definitions(["“A”, “B” and “C” mean what they mean; and “a” means the same."]).map(\.term) == [
        "A", "B", "C",
      ])
  }

  @Test("are terms of a list that opens with the meaning, and terms whose verb is in the next paragraph")
  func lists() throws {
    let found = try definitions([
      "The following terms have the same meanings as in Part 18 of the Markets Act 2000—",
      "“trading facility”;",
      "“exchange”.", "“wild mammal”—", "includes a hare;", "does not include a rabbit.",
    ])
    #expect(found.map(\.term) == ["trading facility", "exchange", "wild mammal"])
    #expect(found.map(\.kind) == [.elsewhere, .elsewhere, .includes])
    #expect(found[0].law == "the Markets Act 2000" && found[0].given == "Part 18")
  }

  @Test("are terms whose verb is in the items below, whatever the term holds for")
  func items() throws {
    let found = try definitions([
      "In subsection (6), “surplus”—", "means what is left;", "“nothing”—", "A new rule.",
    ])
    #expect(found.map(\.term) == ["surplus"] && found.map(\.kind) == [.means])
  }

  @Test("are one for each paragraph, and none is in the cells of a table of sources")
  func inserted() throws {
    let twice = [
      "In this section “plan” means one plan.",
      "In that section “plan” means another, and “plan” includes it.",
    ]
    #expect(try definitions(twice, zone: .quoted).count == 2)
    #expect(try definitions(twice).count == 2)
    for source in ["The Foo Act 1990, paragraph 1 (“shop worker”).", "FA Sch.4 para.1(1) (“shop worker”)."] {
      #expect(try definitions([source], zone: .table).isEmpty, "\(source)")
    }
    #expect(
      try definitions(["If one person (“P”) is invited, P may speak."], zone: .table).map(\.term) == ["P"])
  }

  @Test("have no quotation marks where a list of them opens with this Part or Act, and the marks are lost")
  func unquoted() throws {
    let found = try definitions([
      "In this Part—", "constituent body has the meaning given in section 85(3) above;",
      "BID levy” has the same meaning as in Part 4 of the Local Government Act 2003;",
    ])
    #expect(found.map(\.term) == ["constituent body", "BID levy"])
    #expect(found.map(\.place) == ["this Part", "this Part"])
    #expect(found.map(\.law) == ["", "the Local Government Act 2003"])
    #expect(try definitions(["The levy has the meaning given in section 85."]).isEmpty)
  }

  @Test(
    "say where their meaning is from",
    arguments: [
      (
        "has the meaning given by section 1 of the Pension Schemes (Northern Ireland) Act 1993 (c. 49)",
        "the Pension Schemes (Northern Ireland) Act 1993", "section 1"
      ),
      (
        "has the meaning given by section 1(f) of the Interpretation Act (Northern Ireland) 1954.",
        "the Interpretation Act (Northern Ireland) 1954", "section 1(f)"
      ),
      ("has the meaning given by section 4(1);", "", "section 4(1)"),
      (
        "has the same meaning as in Parts 5 to 7 of the Foo Act 2018 (see section 3);", "the Foo Act 2018",
        "Parts 5 to 7"
      ),
      ("has the meaning assigned to it by the 1996 Regulations;", "the 1996 Regulations", ""),
      (
        "has the meaning given in paragraph 1 of Schedule 4 to the Pensions Act 1995",
        "the Pensions Act 1995",
        "paragraph 1"
      ),
    ])
  func borrowed(_ words: String, _ law: String, _ given: String) throws {
    let found = try definitions([
      "In this Act—", "“the 1996 Regulations” means the Food Labelling Regulations 1996;", "“thing” \(words)",
    ])
    #expect(found.last?.law == law && found.last?.given == given, "\(found)")
    #expect(found.first?.law == "", "a name for a law borrows no meaning")
  }

  /// `relevant person` twice in the singular and the plural, once in its definition; `the Board` only with its capital.
  @Test("are used where the term is outside its definition")
  func uses() throws {
    let found = try definitions([
      "In this Act “relevant person” means a parent, and “the Board” means the School Board; “lost” means gone.",
      "A relevant person may ask the Board.",
      "Relevant persons go to a board. The Board's relevant-person is none.",
    ])
    #expect(found.map(\.term) == ["relevant person", "the Board", "lost"])
    #expect(found.map(\.uses) == [2, 3, 0])
    #expect(found.map(\.place) == ["this Act", "this Act", "this Act"])
  }

  @Test(
    "are not what is said of a term that is spoken of",
    arguments: [
      ("“The operative time” is the time when the order ends.", ["The operative time"]),
      ("The definition of “harbour” is the one that the port uses.", []),
      ("The last word before “quay” is the one to read.", []),
      ("In the entry for “berth” is the name of the owner.", []),
    ])
  func spokenOf(_ words: String, _ expected: [String]) throws {
    #expect(try definitions([words]).map(\.term) == expected)
  }

  @Test("can be those alone that are never used, or borrowed, and an empty text has none")
  func filters() throws {
    func count(_ only: String) throws -> Int {
      var options = OptionValues(["only": .word(only)])
      let document = text([
        "“a thing” means that.", "“use” means a use.", "“act” has the same meaning as in the Foo Act 1999.",
        "a use",
      ])
      let run = try MeasureRun(DefinitionsMeasure(&options), Materials())
      return try #require(run.run([TextRequest(document)]).result).rows.count
    }
    #expect(try count("all") == 3)
    // “act” is used in the title of the Act that it is borrowed from.
    #expect(try count("unused") == 1)
    #expect(try count("borrowed") == 1)
    #expect(try definitions([]).isEmpty)
  }

  @Test("in words that a law puts into another say so")
  func zone() throws {
    #expect(try definitions(["A “will” means any document."], zone: .quoted).map(\.zone) == [.quoted])
    #expect(try definitions(["Meaning of “will”", "“will” means"], zone: .heading).isEmpty)
  }
}
