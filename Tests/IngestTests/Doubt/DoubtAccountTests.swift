import Inputs
import Legislation
import Testing

@testable import Ingest

@Suite("The account of doubt")
struct DoubtAccountTests {
  /// A document of sections with these numbers, each with a heading and so many words.
  private func document(
    _ numbers: [String], words: Int = 20, kind: Provision.Kind = .section, format: Identity.Format = .text
  ) -> Document {
    var builder = DocumentBuilder()
    for number in numbers {
      let own = builder.openProvision(kind, number: number, parent: Provision.whole)
      builder.place.provision = own
      builder.place.zone = .heading
      builder.append("Duty of the board")
      builder.hardBreak()
      builder.place.zone = .operative
      builder.append(Array(repeating: "word", count: words).joined(separator: " "))
      builder.hardBreak()
    }
    var identity = Identity()
    identity.format = format
    return builder.finish(identity)
  }

  private func doubt(_ numbers: [String]) -> StructureDoubt { DoubtAccount.account(of: document(numbers)) }

  @Test("numbers in order are not doubtful, with numbers put in between and a few passed over")
  func inOrder() {
    let doubt = doubt(["1", "2", "2A", "2B", "3", "5", "6", "7"])
    #expect(doubt.sections == 8 && doubt.provisions == 8 && doubt.headings == 8)
    // 3, which may hold 4.
    #expect(doubt.count(.outOfSequence) == 0 && doubt.count(.gap) == 1 && doubt.count(.together) == 20)
    #expect(doubt.lawWords == 8 * 24 && doubt.words == 8 * 24)
    #expect(!doubt.isDoubtful)
  }

  @Test("an excursion to the numbers of another law ends where the series goes on")
  func excursion() {
    let doubt = doubt(["1", "2", "3", "22", "22A", "23", "4", "5", "6"])
    #expect(doubt.count(.gap) == 1 + 18 - 1 || doubt.count(.gap) == 18)
    #expect(doubt.count(.outOfSequence) == 1)
    // 22, 22A and 23.
    #expect(doubt.count(.together) == 3 * 20)
    let place = doubt.places.first { $0.sign == .outOfSequence }
    #expect(place?.provision == 6 && place?.previous == 5)
    #expect(doubt.isDoubtful)
  }

  @Test(
    "after a far jump that never comes back all is doubtful; before a near one what holds the numbers passed over"
  )
  func noReturn() {
    // 22, 23, 24.
    #expect(doubt(["1", "2", "3", "22", "23", "24"]).count(.together) == 3 * 20)
    // 3, which holds 4 and 5.
    let near = doubt(["1", "2", "3", "6", "7", "8"])
    #expect(near.count(.together) == 20 && near.count(.gap) == 2)
  }

  @Test("a schedule that comes twice is doubtful from the first on: that was an entry of the contents list")
  func repeatedSchedule() {
    var builder = DocumentBuilder()
    func section(_ number: String, in parent: Int32) {
      builder.place.provision = builder.openProvision(.section, number: number, parent: parent)
      builder.append("one two three four")
      builder.hardBreak()
    }
    let entry = builder.openProvision(.schedule, number: "1", parent: Provision.whole)
    for number in ["1", "2", "3"] { section(number, in: entry) }
    let schedule = builder.openProvision(.schedule, number: "1", parent: Provision.whole)
    for number in ["1", "2"] { section(number, in: schedule) }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.together) == 12 && doubt.count(.outOfSequence) == 1)
  }

  @Test("a level that begins in its midst is doubtful, and so is what is below it")
  func levels() {
    var builder = DocumentBuilder()
    let section = builder.openProvision(.section, number: "1", parent: Provision.whole)
    for number in ["b", "c"] {
      let level = builder.openProvision(.level3, number: number, parent: section)
      builder.place.provision = builder.openProvision(.level4, number: "i", parent: level)
      builder.append("one two three four")
      builder.hardBreak()
    }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.levels) == 1 && doubt.count(.together) == 4 && doubt.share(.levels) == 0.5)
  }

  @Test(
    "the number that is due at the beginning of a paragraph is a section overlooked, and the words after it are doubtful",
    arguments: [
      ("2 The board must keep a record.", 1), ("2. The board must keep a record.", 1),
      ("12 The board must keep a record.", 0), ("2 months after that day a record is kept.", 0),
      ("1 The board must keep a record.", 0), ("2/3 of the members must vote for it.", 0),
      ("20 Members must vote for it in all.", 0),
    ])
  func unreadNumber(_ paragraph: String, _ count: Int) {
    var builder = DocumentBuilder()
    let section = builder.openProvision(.section, number: "1", parent: Provision.whole)
    builder.place.provision = section
    for text in ["The board must inform owners.", paragraph, "One two three."] {
      builder.append(text)
      builder.hardBreak()
    }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.unreadNumber) == count)
    let words = paragraph.split(separator: " ").count { $0.contains { $0.isLetter } }
    #expect(doubt.count(.together) == (count == 0 ? 0 : words + 3))
  }

  @Test("articles alone on their lines that opened nothing; a schedule's reference to its section is none")
  func namedNumbers() {
    func count(_ lines: [String]) -> Int {
      var builder = DocumentBuilder()
      for line in lines {
        builder.append(line)
        builder.hardBreak()
        builder.append("That the two Kingdoms be united.")
        builder.hardBreak()
      }
      return DoubtAccount.account(of: builder.finish(Identity())).count(.unreadNumber)
    }
    #expect(count(["ARTICLE I.", "ARTICLE II.", "ARTICLE III."]) == 3)
    #expect(count(["Section 1", "Section 2", "Regulation 3", "Article 5(6)"]) == 0)
  }

  @Test("paragraphs like 4.14 outside any; items of a list are none")
  func unreadOutside() {
    func count(_ lines: [String]) -> Int {
      var builder = DocumentBuilder()
      for line in lines {
        builder.append(line)
        builder.hardBreak()
      }
      return DoubtAccount.account(of: builder.finish(Identity())).count(.unreadNumber)
    }
    #expect(
      count(["4.14 Bribery and gifts", "You must comply.", "4.15 On-site staff", "5.1 Introduction here"])
        == 2)
    #expect(count(["1 Plans are made", "2 Plans are kept", "3 Plans are read"]) == 0)
  }

  @Test("a text of which next to nothing is law was taken for a note")
  func noLaw() {
    var builder = DocumentBuilder()
    builder.place.zone = .note
    builder.append(Array(repeating: "word", count: 300).joined(separator: " "))
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.reasons == [.front] && doubt.share(.front) == 1)
  }

  @Test("a part of an item may leave out whole Parts: the jump is told, and nothing is doubtful")
  func leftOutParts() {
    var builder = DocumentBuilder()
    for (part, numbers) in [("5", ["71", "72"]), ("8", ["90", "91"])] {
      let division = builder.openProvision(.part, number: part, parent: Provision.whole)
      for number in numbers {
        builder.place.provision = builder.openProvision(.section, number: number, parent: division)
        builder.append("one two")
        builder.hardBreak()
      }
    }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.gap) > 0 && doubt.count(.together) == 0)
  }

  @Test("(1) before words of a section, not opened as its level")
  func unreadLevel() {
    var builder = DocumentBuilder()
    builder.place.provision = builder.openProvision(.section, number: "20", parent: Provision.whole)
    for mark in ["(1)", "(2)"] {
      builder.place.zone = .number
      builder.append(mark)
      builder.place.zone = .operative
      builder.append(" The Act is amended.")
      builder.hardBreak()
    }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.unreadNumber) == 1 && doubt.count(.together) == 8)
  }

  @Test("an amendment in what is read as quoted: the end of the quotation was overlooked")
  func quotedAmendment() {
    func doubt(_ quoted: [String]) -> StructureDoubt {
      var builder = DocumentBuilder()
      builder.place.provision = builder.openProvision(.section, number: "1", parent: Provision.whole)
      builder.append("After section 4 insert—")
      builder.hardBreak()
      builder.place.zone = .quoted
      for text in quoted {
        builder.append(text)
        builder.hardBreak()
      }
      return DoubtAccount.account(of: builder.finish(Identity()))
    }
    let overlooked = doubt([
      "“4A The board must inform owners.”;", "in section 5 insert “or a tenant”.", "One two.",
    ])
    #expect(overlooked.count(.quotedAmendment) == 1 && overlooked.count(.together) == 6 + 2)
    #expect(doubt(["“4A In this Act “owner” means a tenant.”"]).count(.quotedAmendment) == 0)
  }

  @Test("numbers begin anew in each schedule and each Part, and in no section")
  func beginningAnew() {
    var builder = DocumentBuilder()
    func words(_ provision: Int32) {
      builder.place.provision = provision
      builder.append("one two")
      builder.hardBreak()
    }
    for schedule in ["1", "2"] {
      let outer = builder.openProvision(.schedule, number: schedule, parent: Provision.whole)
      for part in ["1", "2"] {
        let division = builder.openProvision(.part, number: part, parent: outer)
        for number in ["1", "2"] { words(builder.openProvision(.section, number: number, parent: division)) }
      }
    }
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.count(.gap) == 0 && doubt.count(.outOfSequence) == 0 && doubt.count(.together) == 0)
  }

  @Test(
    "sections without words, headings like sentences, entries that do not come back, numbers that open nothing"
  )
  func otherSigns() {
    var builder = DocumentBuilder()
    func block(_ text: String, _ zone: Zone, _ provision: Int32 = Provision.whole) {
      (builder.place.zone, builder.place.provision) = (zone, provision)
      builder.append(text)
      builder.hardBreak()
    }
    block("Harbours Act", .prelims)
    block("PART 1 Harbours and boards 1", .contents)
    block("Duty to inform 2", .contents)
    block("Entry that is lost 3", .contents)
    let part = builder.openProvision(.part, number: "1", parent: Provision.whole)
    block("PART 1", .number, part)
    block("Harbours and boards", .heading, part)
    let one = builder.openProvision(.section, number: "1", parent: part)
    block("Duty to inform", .heading, one)
    block("The board must inform owners before any works begin in the harbour;", .heading, one)
    block("2 The board must keep a record.", .operative, one)
    block("3 months", .operative, one)
    block("12 The number of another law is not due.", .operative, one)
    let two = builder.openProvision(.section, number: "2", parent: part)
    block("Records", .heading, two)
    let doubt = DoubtAccount.account(of: builder.finish(Identity()))
    #expect(doubt.contentsEntries == 3 && doubt.count(.contentsLost) == 1)
    #expect(doubt.headings == 4 && doubt.count(.sentenceHeading) == 1)
    #expect(doubt.count(.unreadNumber) == 1)
    // The text of section 1 says nothing of its number 2; section 2 has no text.
    #expect(doubt.sections == 2 && doubt.count(.empty) == 1)
    // Harbours Act; PART Harbours and boards; Duty to inform; Entry that is lost.
    #expect(doubt.count(.front) == 2 + 4 + 3 + 4)
    #expect(doubt.count(.outside) == 0)
  }

  @Test("is of texts alone: a document that marks its structure has none, and no warning")
  func clml() throws {
    let source = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary><Body><P1><Pnumber>7</Pnumber>
      <P1para><Text>Do.</Text></P1para></P1><P1><Pnumber>3</Pnumber><P1para><Text>Do.</Text></P1para></P1></Body>
      </Primary></Legislation>
      """
    let document = try SourceReader().read(bytes: Array(source.utf8), path: "act.xml")
    #expect(document.doubt == nil)
    let text = try SourceReader(format: .text).read(bytes: Array("7 Duty\n\nDo it.\n".utf8), path: "act.txt")
    #expect(text.doubt != nil)
  }

  @Test("is beyond its thresholds a warning with the figures")
  func warning() throws {
    let doubt = doubt(["1", "2", "3", "22", "23", "24", "25"])
    let note = try #require(doubt.note)
    // 22 to 25, 20 words each, of seven sections of 24 with their headings.
    #expect(note.isWarning && note.kind == .doubtfulStructure)
    #expect(note.sentence.contains("47 % of the words of the law"), "\(note.sentence)")
    #expect(self.doubt(["1", "2", "3", "4", "5", "6", "7"]).note == nil)
  }

  @Test("keeps few places of a sign, however often it is found")
  func places() {
    let doubt = doubt((0..<400).map { "\(400 - $0)" })
    #expect(doubt.count(.outOfSequence) == 399)
    #expect(doubt.places.count { $0.sign == .outOfSequence } == 25)
  }
}
