import Force
import Legislation
import Testing

/// One clause of the rule of `Documentation/force.md`, and sentences that show it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var language = "en"

  init(_ name: String, _ text: String, language: String = "en") {
    (testDescription, self.text, self.language) = (name, text, language)
  }
}

@Suite("The rule of force")
struct RuleTests {
  @Test("gives each marked word the force its sentence has", arguments: RuleCase.all)
  func rule(_ row: RuleCase) {
    let text = MarkedText(row.text, language: row.language)
    let map = ForceMap(text.document)
    #expect(!text.marks.isEmpty)
    for mark in text.marks {
      let force = map.force(at: mark.start)
      #expect("\(force)" == mark.force, "\(mark.word): \(force), not \(mark.force)")
    }
  }

  @Test("every force is shown by a case")
  func complete() {
    let shown = Set(RuleCase.all.flatMap { MarkedText($0.text).marks.map(\.force) })
    #expect(shown == Set(ModalForce.allCases.map { "\($0)" }))
  }
}

extension RuleCase {
  static let all: [RuleCase] =
    sentences + clauses + conditions + declarations + limbs + lists + amendments + others

  static let sentences = [
    RuleCase("a modal governs its whole sentence", "1 The notice‹must› must inform‹must› the parent‹must›."),
    RuleCase("no modal", "1 This section applies to a notice‹none›. It is to be read‹none› with section 2."),
    RuleCase(
      "is to, can, will, might are no modals",
      "1 A copy‹none› is to be sent. It can help‹none› and will inform‹none›."),
    RuleCase(
      "a full stop ends a sentence",
      "1 The board may inform‹may› parents. It must consult‹must› them. They agree‹none›."),
    RuleCase(
      "an abbreviation ends none",
      "1 Subject to s. 3 and para. 4 the board must, e.g. by post, inform‹must› No. 7 Group, etc. as well as parents‹must›."
    ),
    RuleCase("a decimal point ends none", "1 Where paragraph 9.23 applies, notice‹should› should be given."),
    RuleCase("an initial ends none", "1 The board must consult A. Smith and inform‹must› parents."),
    RuleCase(
      "the month",
      "1 After 1 May 2030 the board must inform‹must› parents. On 2 May it ended‹none›. From May onward notice‹none› is due."
    ),
    RuleCase(
      "each form",
      """
      1 It shall consult‹shall›. It shall not consult‹shall not›. It must not consult‹must not›. It may not consult‹may not›.
      2 It should consult‹should›. It should not consult‹should not›. It need not consult‹need not›.
      3 It mustn't consult‹must not›. It shouldn't consult‹should not›. It needn't consult‹need not›.
      """),
    RuleCase(
      "not at a distance",
      "1 The board may, in particular, not consult‹may not› them. It must also not inform‹must not› them. It may never inform‹may not› them."
    ),
    RuleCase(
      "not of another verb",
      "1 The board may decide not to consult‹may› them. It must, if it does not agree, inform‹must› them."),
    RuleCase("may only is may", "1 The board may only consult‹may› members."),
    RuleCase(
      "a negative subject",
      "1 No person may consult‹may not› it. Nothing in this Act shall inform‹shall not› it. No board need consult‹need not› it. In no case shall notice‹shall not› be given."
    ),
    RuleCase(
      "no elsewhere is not the subject's",
      "1 The board must give no notice‹must›. Where no notice is given, it may consult‹may›. A parent, no later than May, must inform‹must› it."
    ),
    RuleCase(
      "need as a noun or a full verb",
      "1 The need for notice‹none› is clear. Boards need to consult‹none›. The need to consult must inform‹must› them."
    ),
    RuleCase(
      "should that begins a condition",
      "1 Should the board agree, it must inform‹must› them. Should any notice be late‹may›, it may be ignored."
    ),
    RuleCase("as the case may be", "1 The parent or, as the case may be, the child must consult‹must›."),
  ]

  static let clauses = [
    RuleCase(
      "a relative clause",
      "1 A person who may consult‹must› must inform‹must› us. A notice which shall be final must be given‹must›. Matters that may arise must be told‹must›."
    ),
    RuleCase(
      "a relative clause with a verb of its own",
      "1 A person who refuses to consult‹must› must give notice. A person who obstructs notice‹shall› shall be liable."
    ),
    RuleCase(
      "a relative clause with a subject",
      "1 The period within which the notice may be given must end‹must›. A body to which section 7 applies must inform‹must› us."
    ),
    RuleCase(
      "a relative clause after the modal",
      "1 The board may ask for notice‹may› that must be given. It must inform‹must› those who may agree‹must›."
    ),
    RuleCase(
      "words before the subject",
      "1 Except as section 2 says, during a time named under this section he shall consult‹shall› us and may agree‹may›. Subject to this Part the board may inform‹may› us."
    ),
    RuleCase(
      "a relative clause without a pronoun",
      "1 It must give any notice‹must› the board may require and consult‹must› others."),
    RuleCase(
      "such as the board may",
      "1 The board must inform‹must› such persons as the Minister may name. Such notice as may be required shall be given‹shall›."
    ),
    RuleCase("such as with an adverb is no clause", "1 Such notice‹shall› as aforesaid shall be given."),
    RuleCase(
      "a condition before",
      "1 If a notice‹must› may be given, the board must agree‹must›. Where it must consult‹may›, it may inform‹may› them."
    ),
    RuleCase(
      "a condition without a comma",
      "1 Where notice is given the board shall consult‹shall› them. Before giving notice‹must› the board must consult‹must›."
    ),
    RuleCase(
      "a condition with a comma inside",
      "1 If, after notice, the child may agree, the board must inform‹must› him. If the report, or any part, may be published, the board must inform‹must› us."
    ),
    RuleCase(
      "a condition after",
      "1 The board must inform‹must› them unless the notice may harm‹must› a child. It may agree‹may› if they must consult‹may›."
    ),
    RuleCase(
      "that, whether, what",
      "1 The board must ensure that parents may agree‹must›. It may ask whether notice must be given‹may›. Regulations may say what a notice shall hold‹may›."
    ),
    RuleCase(
      "that pointing at a noun",
      "1 In that case, that person must inform‹must› us. Under that section notice‹may› may be given."),
    RuleCase(
      "two clauses with modals",
      "1 The board must consult‹must› parents and may inform‹may› others. It may agree‹may›, but it must not publish‹must not›; and notice‹shall› shall be given."
    ),
    RuleCase(
      "two modals side by side",
      "1 The board may, but need not, consult‹may› us. Regulations must say when boards may or must not inform‹must› us."
    ),
    RuleCase(
      "a first clause without a modal",
      "1 This does not apply to advice‹none› but the board must inform‹must› us. The board‹none› is a body corporate, and may give advice‹may›."
    ),
    RuleCase(
      "two modals side by side, the first with not",
      "1 The board may not, and must not, inform‹may not› us. It must not or should not consult‹must not› them. It shall not but may agree‹shall not›."
    ),
    RuleCase(
      "a verb or a modal in a relative clause",
      "1 The board must inform‹must› a person who has, or may have, a plan, and parents‹must›."),
    RuleCase(
      "a proviso",
      "1 The board may consult‹may› them: Provided that where it agrees, having regard‹shall› to age, it shall inform‹shall› us."
    ),
    RuleCase(
      "brackets",
      "1 The board must inform‹must› parents (who may agree‹must›) and others (these may be consulted‹may›). It must (subject to notice‹must›) consult."
    ),
    RuleCase(
      "a dash in the middle", "1 The board must consult‹must› parents – this may include advice‹may› on fees."
    ),
    RuleCase(
      "a defined term in quotation marks",
      "1 The board must give notice (a “warning‹must›”) and publish the “report‹must›”."),
  ]

  static let conditions = [
    RuleCase(
      "a condition without a comma, its verb unknown",
      """
      1 Where the authority names a school it must inform‹must› parents. Where it names a school the school must pay‹must›.
      2 When a school closes a parent may appeal‹may›. Unless the board withholds a notice it shall be given‹shall›.
      3 Once the board publishes a plan it must consult‹must›. Until a child leaves the school the head must report‹must›.
      4 Whenever they draft a plan they should consult‹should›. Where a school closes Ofsted must report‹must›.
      """),
    RuleCase(
      "a condition without a comma that has a modal of its own",
      """
      1 Where the board may act it must inform‹must› us. If a person who may vote names a school it must agree‹must›.
      2 If the authority believes it may be late, it must inform‹must› us.
      3 This applies where the authority names a school that must pay‹none›.
      """),
    RuleCase(
      "then",
      """
      1 If the head considers this then the authority must inform‹must› us. If a child moves then that school must agree‹must›.
      2 If a parent wants to appeal, then the board should consult‹should› us.
      3 If a notice is given and the board then may act, it must inform‹must› us.
      """),
    RuleCase(
      "a condition that is a participle",
      """
      1 When considering a request the board must inform‹must› us. While preparing plans schools should consult‹should›.
      2 If requested by a parent the board must inform‹must› us. Once issued the plan must be given‹must›.
      3 In making this decision they must have regard to views, wishes and advice‹must›.
      4 When informally gathering advice‹should not› the board should not delay. Where funding may be given, it must agree‹must›.
      """),
    RuleCase(
      "a condition that is a word",
      """
      1 The plan must be short and where relevant must include advice‹must›. If necessary the board must inform‹must› us.
      2 Where relevant information may be given, it must be given‹must›.
      """),
    RuleCase(
      "before, after, in deciding, as soon as, because of",
      """
      1 Before the board may act the board must consult‹must›. After a notice is given the board must agree‹must›.
      2 In deciding whether to act the board must consult‹must› us. As soon as practicable the board must inform‹must› us.
      3 As soon as the board decides, it must inform‹must› us. As soon as may be after notice‹shall› it shall act.
      4 Children placed there because of their needs should have advice‹should›.
      5 In the case of a child who may appeal the board must inform‹must› us. Subject to section 2 it must consult‹must›.
      """),
    RuleCase(
      "a verb that is no modal takes the waiting too",
      "1 A board that can inform‹must› must do so. If it will consult‹must› them it must say so. Once a report is made the board will be given a date by which it must agree‹none›."
    ),
    RuleCase(
      "a demand after another is of the main clause",
      """
      1 The board must ensure that advice is given and should consult‹should› us. It must publish what it holds and may charge‹must› it.
      2 It should reflect what works and must include advice‹must›. The system must function properly and may be restored‹may›.
      """),
    RuleCase(
      "a comma for a semicolon",
      "1 It should not be the first step, rather it must follow on from advice‹must›."),
    RuleCase(
      "turned round with a negative",
      """
      1 Under no circumstances should the child consult‹should not›. It must not act, nor may it give advice‹may not›.
      2 Inform them of the right to consult‹none› should they wish it. Those with a plan should all have advice‹should›.
      """),
    RuleCase(
      "will or should",
      "1 Few moves will or should take place without notice‹should›. It is, or may be, consulted‹none›."),
  ]

  static let declarations = [
    RuleCase(
      "the principle is that",
      """
      1 The first principle is that processing must be lawful‹must›. The rule is that no person may consult‹may not› us.
      2 It is important that schools should give advice‹should›. This means that the board must agree‹must›.
      3 The Act makes it clear that boards must consult‹must›. The regulations provide that notice‹shall› shall be given.
      """),
    RuleCase(
      "limbs below it",
      """
      1 The second principle is that—
      1.a the purpose must be known‹must›, and
      1.b it must not be published‹must not›.
      """),
    RuleCase(
      "what is thought or asked is not what the sentence says",
      "1 If it is clear that notice may be given, the board must agree‹must›. The board considers that it must consult‹none›. It must state that notice may be given‹must›."
    ),
  ]

  static let limbs = [
    RuleCase(
      "sentences under a colon whose opening words end in a condition",
      """
      - The following rules apply where children attend any school:
      - The school must consult‹must› parents
      - The review should be informed‹should› by advice
      - Within four weeks, the board must report‹must›
      """),
    RuleCase(
      "the same without capitals",
      """
      - The following rules apply where a child attends a school:
      - the school must consult‹must› parents,
      - the board should inform‹should› them.
      """),
    RuleCase(
      "an item that has two sentences opens nothing",
      """
      - For this to work well:
      - the time should be agreed. The board must inform‹must› us unless notice is late
      - the head should consult‹should› us
      - teachers must have advice‹must›
      """),
    RuleCase(
      "limbs have the modal of the opening words",
      """
      1 A board must—
      1.a inform‹must› parents,
      1.b if asked to, consult‹must› them, and
      1.c in the case of—
      1.c.i advice‹must›, or
      1.c.ii support‹must›,
      1+ without delay‹must›.
      2 Notice‹none› ends it.
      """),
    RuleCase(
      "a limb with a modal of its own",
      """
      1 A notice‹must›—
      1.a must inform‹must› parents, and
      1.b may give advice‹may› that must be kept‹may›.
      """),
    RuleCase(
      "a limb with a subject and modal of its own below a modal",
      """
      1 The board must—
      1.a consult‹must› parents,
      1.b inform‹must› those it may name, and
      1.c the child may agree‹may›.
      """),
    RuleCase(
      "relative clauses in limbs",
      """
      1 Regulations may make provision about—
      1.a what a notice‹may› must say,
      1.b conditions that boards may or must consult‹may› on,
      1.c the advice‹may› the board shall give.
      """),
    RuleCase(
      "a condition in limbs, the modal in the closing words",
      """
      1 If—
      1.a a notice‹must› may be given, or
      1.b advice‹must› is given,
      1+ the board must inform‹must› parents.
      """),
    RuleCase(
      "closing words with a modal of their own",
      """
      1 The board shall—
      1.a consult‹shall› parents;
      1.b inform‹shall› us;
      1+ and may consider‹may› advice.
      """),
    RuleCase(
      "closing words that are a subordinate clause",
      """
      1 A notice must—
      1.a give advice‹must›, and
      1.b inform‹must› us,
      1+ as the board may require‹must›.
      """),
    RuleCase(
      "a condition as opening words of statements",
      """
      1 This applies where—
      1.a the board may inform‹none› us, and
      1.b notice‹none› must be given.
      """),
    RuleCase(
      "a sentence after a limb's full stop is its own",
      """
      1 The board must—
      1.a inform‹must› us. Advice‹none› is free. It may consult‹may›.
      1.b publish‹must› it.
      """),
    RuleCase(
      "the next provision is another sentence",
      """
      1 The board must—
      1.a inform‹must› us,
      2 Notice‹none› of it
      """),
    RuleCase(
      "a heading",
      """
      1# Boards that must inform‹none› parents
      1 The board may consult‹may›.
      """),
    RuleCase(
      "a heading ends what is open",
      """
      1 The board must—
      -# Advice‹none›
      1.a inform‹none› us
      """),
  ]

  static let lists = [
    RuleCase(
      "a list without numbers",
      """
      - The plan should have:
      - advice‹should› for parents
      - support‹should› for children, which may be free
      - Notice‹none› is not a plan.
      """),
    RuleCase(
      "a list whose items have capitals",
      """
      - Advice must be sought from:
      - The parent, as to notice‹must›
      - The head. Information‹none› is vital. The head should consult‹should› others
      - A nurse, as to advice‹must›
      - Notice‹none› of this is given.
      """),
    RuleCase(
      "a list whose last item has the full stop",
      """
      - The plan must have:
      - advice‹must›,
      - notice‹must›, and
      - Support‹must›.
      - Support‹none› is free.
      """),
    RuleCase(
      "lettered points after a full stop",
      """
      1 Boards should give notice at one of the following times.
      1 a. When advice‹should› is given.
      1 b. At the request‹should› of a parent.
      2 Notice‹none› ends.
      """),
    RuleCase(
      "lettered points in one block",
      "1 Notice should be given in the following cases. a. After advice‹should›. b. On request‹should›."),
    RuleCase(
      "a list announced eight words before the stop, the first of them",
      "1 Notice should be given in the following cases set out for use by boards. a. After advice‹should›."),
    RuleCase(
      "nine words before the stop nothing is announced",
      "1 Notice should be given in the following cases set out for use by all boards. a. After advice‹none›."),
    RuleCase(
      "points with Roman numbers, all of them",
      """
      1 Notice should be given in the following cases.
      1 i. After advice‹should›.
      1 iv. On request‹should›.
      1 vii. At support‹should›.
      1 viii. With costs‹should›.
      1 ix. In consultation‹should›.
      1 x. By notice‹should›.
      1 xiv. On publication‹should›.
      1 xxviii. After consent‹should›.
      2 Notice‹none› ends.
      """),
    RuleCase(
      "points with Roman numbers in one block",
      "1 Notice should be given in the following cases. viii. After advice‹should›. ix. On request‹should›."),
    RuleCase(
      "a word of the letters of numerals is no number",
      "1 Notice should be given in the following cases. viv. After advice‹none›. Request‹none› ends it."),
    RuleCase(
      "long Roman numbers in the text",
      """
      - The board must—
      - (xvii) Consult‹must› parents.
      - (xviii) Inform‹must› us.
      """),
    RuleCase(
      "numbers in the text",
      """
      - The board must—
      - (a) consult‹must› parents—
      - (i) by notice‹must›,
      - (ii) in person‹must›;
      - (b) inform‹must› us.
      """),
  ]

  static let amendments = [
    RuleCase(
      "the outer modal does not reach the quotation",
      """
      1 The Minister must in section 5 insert—
      1>(2) advice‹none› and support
      1+ and publish‹must› the result.
      """),
    RuleCase(
      "the inner modal does not reach out",
      """
      1 After section 5 insert‹none›—
      1>5A The board must inform‹must› us.
      1>5B The board may—
      1>a consult‹may› us,
      1>b give advice‹may›,
      1>+ as it may decide‹may›.
      1.x In section 6, for notice‹none› read advice.
      """),
    RuleCase(
      "levels in a quotation",
      """
      1 Insert—
      1>1 A report must—
      1>a give advice‹must›, and
      1>b set out—
      1>i costs‹must›,
      1>ii notices‹must›.
      1>2 Reports‹none› are final.
      """),
    RuleCase(
      "two quotations are two",
      """
      1 For the words substitute—
      1>a The board must—
      1+ and insert—
      1>b inform‹none› us
      """),
    RuleCase(
      "a quotation in the middle of a sentence",
      "1 In section 9, which must be read‹none› here, put «“may inform‹may› parents”», and publish‹none› it."),
    RuleCase("quotation marks alone", "1 After “spouse” there shall be inserted‹shall› “or partner‹none›”."),
    RuleCase(
      "quotation marks below opening words",
      """
      1 There shall be inserted‹shall› the following words—
      1 “notice‹none›” means advice‹none›;
      1 “plan‹none›”.
      """),
    RuleCase("two quotation marks apart", "1 For “may consult‹may›” substitute‹none› “must consult‹must›”."),
  ]

  static let others = [
    RuleCase(
      "cells are read alone",
      """
      1 The board must consult—
      1| Notice‹none›
      1| It may agree‹may›
      """),
    RuleCase(
      "a list in a cell",
      """
      1| If you publish—
      1| a notice‹must›;
      1| advice‹must›;
      1| you must publish it in Welsh‹must›.
      1| You may consult on—
      1| advice‹may›; and
      1| notice‹may›.
      1| Notice‹none›
      """),
    RuleCase(
      "a note does not come between",
      """
      1 The board must—
      1n Advice‹none› is free.
      1.a inform‹must› us
      """),
    RuleCase("repealed words beside words in force", "1 The board ~shall‹shall›~ must inform‹must› us."),
    RuleCase("repealed text by itself", "1~ The board shall inform‹shall› us."),
    RuleCase("another language", "1 Rhaid i'r bwrdd must inform‹not read› ni.", language: "cy"),
    RuleCase("nothing that closes", "1 The board must (inform‹must› us"),
  ]
}
