import Ingest
import Legislation
import Testing

/// Where a list ends and a body begins, which numbers are a law's own, and what a law with methods in its schedules is.
@Suite("Contents lists, bodies and quotations of statutes as plain text")
struct ContentsAndBodyTests {
  @Test(
    "titles that are wrapped in the list and not below it come back; the title page is no part of the list")
  func wrappedEntries() throws {
    let document = try readText(
      """
      Harbours (Safety) Act 2031

      CONTENTS

      PART 1

      SAFETY

      1 Duty of harbour boards to keep registers of vessels and
      of their masters
      2 Inspection
      SCHEDULE 1 — REGISTERS OF VESSELS: FORM, CONTENT AND
      CORRECTION
      PART 1

      FORM

      Harbours (Safety) Act 2031

      2031 chapter 9

      Be it enacted by the King's most Excellent Majesty, as follows:

      PART 1

      SAFETY

      1 Duty of harbour boards to keep registers of vessels and of their masters

      (1) A board must keep a register.

      (2) The register must be open to the public.

      2 Inspection

      (1) An officer may inspect a register.

      (2) The board must help.

      SCHEDULE 1

      REGISTERS OF VESSELS: FORM, CONTENT AND CORRECTION

      PART 1

      FORM

      1 A register has two columns.

      2 The first column names the vessel.
      """)
    #expect(document.zone(ofText: "CORRECTION") == .contents)
    #expect(document.zone(ofText: "chapter 9") == .prelims)
    #expect(document.label(ofText: "open to the public") == "s. 1(2)")
    #expect(document.label(ofText: "names the vessel") == "Sch. 1 para. 2")
    #expect(document.labels.first == "Pt. 1")
  }

  @Test("two letters that answer one another below a list of one entry are no list")
  func letters() throws {
    let letter = """
      London
      8th May 1996
      Your Excellency
      I have the honour to refer to the Convention and to make the following proposals, which the other party may accept.
      1. The parties take note of the taxes that are listed.
      2. The parties agree on the words of the article.
      Minister of State

      """
    let document = try readText("Exchange of Notes Order 1996\nContents\nNotes\t1\nNotes\n" + letter + letter)
    #expect(document.zone(ofText: "take note") == .operative)
    #expect(document.zone(ofText: "I have the honour") != .contents)
  }

  @Test("a law whose schedules are numbered as a code is what its body is", arguments: ["1.", "1.—(1)"])
  func methods(_ first: String) throws {
    let document = try readText(
      """
      The Lime (Analysis) Regulations 2032

      The Minister, in exercise of the powers conferred by section 7 of the Act, hereby makes the
      following Regulations:

      \(first) These Regulations may be cited as the Lime (Analysis) Regulations 2032.

      2. Lime must be analysed by the methods in the Schedule.

      SCHEDULE 1

      METHODS

      Preparation of the sample

      1. Scope

      1.1 This method says how a sample is made ready.

      1.2 It is for all lime.

      2. Apparatus

      2.1 A mill that has been cleaned.

      2.2 A sieve that has been dried.

      Determination of moisture

      1. Scope

      1.1 This method says how moisture is found.

      1.2 It is for dry lime.

      2. Apparatus

      2.1 An oven that holds its heat.

      2.2 A balance that was tested.
      """)
    #expect(document.label(ofText: "Lime must") == "reg. 2")
    #expect(document.label(ofText: "A sieve")?.hasPrefix("Sch. 1 para. 2") == true)
    #expect(document.labels.filter { $0 == "Sch. 1 para. 1" }.count == 2)
    #expect(document.labels.filter { $0 == "Sch. 1 para. 2" }.count == 2)
    #expect(document.zone(ofText: "Determination of moisture") == .heading)
  }

  @Test("numbers of a table in a schedule open nothing where the paragraphs are resumed behind it")
  func numbersOfATable() throws {
    let document = try readText(
      """
      Sample Act 2030

      1 Duty

      (1) A board must report.

      (2) It must do so yearly.

      SCHEDULE 1

      1 A function is exempt in the cases below.

      Protective functions

      1. The function protects the public.

      2. The function protects charities.

      2 A board must say which case applies.

      3 It must keep a record.
      """)
    #expect(document.label(ofText: "which case applies") == "Sch. 1 para. 2")
    let paragraphs = document.labels.filter { $0.hasPrefix("Sch. 1 para.") }
    #expect(paragraphs == ["Sch. 1 para. 1", "Sch. 1 para. 2", "Sch. 1 para. 3"])
  }

  @Test("a quotation whose mark is missing ends where the numbers above it are resumed")
  func missingMark() throws {
    let document = try readText(
      """
      Sample Act 2030

      1 Amendments

      (1) Section 33 is amended as follows—

      (a) for “and” substitute “or”;

      (b) after subsection (1) insert—

      “1A In this Part a reference to an “investigation is a reference to one into an offence.”;

      (c) in subsection (2), omit “and inspect”.

      (2) Section 34 is amended as follows.

      2 More amendments

      (1) After section 40 insert—

      “41 Duty

      (1) A board must answer.”
      """)
    #expect(document.zone(ofText: "In this Part a reference") == .quoted)
    #expect(document.label(ofText: "in subsection (2), omit") == "s. 1(1)(c)")
    #expect(document.label(ofText: "Section 34 is") == "s. 1(2)")
  }

  @Test("a wrapped line that begins with a quotation mark begins no block")
  func markAtALinesStart() throws {
    let document = try readText(
      """
      Sample Act 2030

      1 Payments

      (1) After section 49 of the Social Services (Sample) Act 2014 insert—

      “49A Direct payments

      (1) A payment under this section is referred to in this Act as a
      “direct payment”.

      (2) A board may make one.”

      (2) Section 50 is repealed.

      2 Commencement

      (1) This Act comes into force today.
      """)
    #expect(document.zone(ofText: "A board may make one") == .quoted)
    #expect(document.labels == ["s. 1", "s. 1(1)", "s. 1(2)", "s. 2", "s. 2(1)"])
  }

  @Test("a heading goes on behind a colon at a line's end")
  func headingBehindColon() throws {
    let document = try readText(
      """
      Sample Act 2030

      1 Application for the cancellation of a provider's registration:
      information to be provided

      (1) An application must be in writing, signed, and be sent to the Board.

      (2) It must name the provider and the place at which services are given.

      2 Appeals

      (1) An appeal lies to the tribunal.
      """)
    #expect(document.zone(ofText: "information to be provided") == .heading)
    #expect(document.zone(ofText: "Application for") == .heading)
  }
}
