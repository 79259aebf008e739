import Ingest
import Legislation
import TestSupport
import Testing

@Suite("PDF: what places on the page say", .withPDF)
struct PDFStructureTests {
  private func document(_ made: MadePDF) throws -> Document {
    let document = try SourceReader().read(bytes: made.bytes, path: "made.pdf")
    #expect(document.conservation.closes)
    return document
  }

  /// Blocks with their zones, furniture apart unless it is asked for.
  private func blocks(_ document: Document, furniture: Bool = false) -> [String] {
    document.blocks.compactMap { block in
      let first = document.runs[block.lowerBound]
      guard furniture || first.zone != .furniture else { return nil }
      let end = document.runs[block.upperBound - 1].end
      return "\(first.zone): \(document.string(Int(first.start)..<Int(end)))"
    }
  }

  /// A page of ordinary text, so that there is a usual size and width.
  private static let prose = [
    "The board must keep a list of what it has been asked, and must",
    "say in it when each question came and when it was answered by",
    "one of its officers. A person who has asked may look at the",
    "list at any time and take a copy of what concerns the person.",
  ]

  @Test(
    "numbers in the margin open paragraphs, lines that are wrapped are joined, a page's end parts nothing")
  func paragraphs() throws {
    var made = MadePDF()
    made.add("1.1", x: 40, y: 100)
    for (place, line) in Self.prose.enumerated() { made.add(line, y: 100 + Double(place) * 14) }
    made.add("1.2", x: 40, y: 170)
    made.add("A board that keeps no list breaks its duty, and anybody may tell the", y: 170)
    made.turnPage()
    made.add("authority of it in writing.", y: 100)
    made.add("1.3", x: 40, y: 128)
    made.add("There is no third duty.", y: 128)
    let document = try document(made)
    #expect(document.provisions.map(\.number) == ["1.1", "1.2", "1.3"])
    #expect(
      blocks(document) == [
        "number: 1.1 " + Self.prose.joined(separator: " "),
        "number: 1.2 A board that keeps no list breaks its duty, and anybody may tell the authority of it in writing.",
        "number: 1.3 There is no third duty.",
      ])
  }

  @Test("headers and page numbers are furniture on every page, and large letters are headings")
  func furniture() throws {
    var made = MadePDF()
    for page in 1...6 {
      if page > 1 { made.turnPage() }
      made.add("Code of practice for boards", y: 40, size: 9)
      made.add("\(page)", x: 290, y: 810, size: 9)
      made.add("Heading \(["one", "two", "three", "four", "five", "six"][page - 1])", y: 160, size: 16)
      for (place, line) in Self.prose.enumerated() { made.add(line, y: 200 + Double(place) * 14) }
    }
    let document = try document(made)
    let found = blocks(document, furniture: true)
    #expect(found.filter { $0 == "furniture: Code of practice for boards" }.count == 6)
    #expect((1...6).allSatisfy { found.contains("furniture: \($0)") })
    #expect(found.filter { $0.hasPrefix("heading: Heading ") }.count == 6)
    #expect(found.filter { $0.hasPrefix("operative: The board must") }.count == 6)
    #expect(found.count == 24)
  }

  @Test("a number that touches its text is set apart, one that ends in a capital is left whole")
  func gluedNumbers() throws {
    var made = MadePDF.lines(Self.prose, pitch: 14)
    for (place, line) in [
      "9.99 The first of them is here.", "9.100Further rules are below it.",
      "9.101A rule of its own is this.",
    ].enumerated() { made.add(line, x: 40, y: 200 + Double(place) * 40) }
    made.add("1", x: 40, y: 400)
    made.add("Duty of boards", y: 400)
    made.add("2B", x: 40, y: 440)
    made.add("Duty of officers", y: 440)
    let document = try document(made)
    #expect(document.provisions.map(\.number) == ["9.99", "9.100", "9.101"])
    let found = blocks(document)
    #expect(found.contains("number: 9.100 Further rules are below it."), "\(found)")
    #expect(found.contains("number: 9.101 A rule of its own is this."))
    #expect(found.contains { $0.hasSuffix("2B Duty of officers") })
  }

  @Test("two columns are read one after the other, a table row by row with its cells apart")
  func columnsAndTables() throws {
    var made = MadePDF()
    for (place, line) in Self.prose.enumerated() { made.add(line, x: 60, y: 80 + Double(place) * 14) }
    let left = [
      "Left one of the six lines that", "stand in it goes on here and", "then on the third line of all",
      "four words at least on every", "line of it until the very end", "of the column on the left.",
    ]
    let right = [
      "Right one of the lines which", "stand beside them goes on in", "the same way on the third of",
      "its lines and has four words", "on each of them until the end", "of the column on the right.",
    ]
    for (place, line) in left.enumerated() { made.add(line, x: 60, y: 160 + Double(place) * 14) }
    for (place, line) in right.enumerated() { made.add(line, x: 320, y: 160 + Double(place) * 14) }
    for (place, row) in [
      ("Fee", "Twenty pounds", "Once"), ("Copy", "Five pounds", "Each time"), ("Appeal", "Nothing", "Never"),
    ].enumerated() {
      let y = 300 + Double(place) * 24
      made.add(row.0, x: 60, y: y)
      made.add(row.1, x: 200, y: y)
      made.add(row.2, x: 400, y: y)
    }
    let found = blocks(try document(made))
    #expect(found.contains("operative: " + left.joined(separator: " ")))
    #expect(found.contains("operative: " + right.joined(separator: " ")))
    #expect(
      found.suffix(9) == [
        "table: Fee", "table: Twenty pounds", "table: Once", "table: Copy", "table: Five pounds",
        "table: Each time",
        "table: Appeal", "table: Nothing", "table: Never",
      ])
  }

  @Test("a note beside the text is text behind it, and no heading of the paragraph below")
  func notesBeside() throws {
    var made = MadePDF()
    for paragraph in 0..<6 {
      let y = 100 + Double(paragraph) * 90
      made.add("4.\(paragraph + 1)", x: 36, y: y)
      for (place, line) in Self.prose.enumerated() { made.add(line, y: y + Double(place) * 14) }
      made.add("Note of the", x: 500, y: y, size: 7)
      made.add(
        "\(["first", "second", "third", "fourth", "fifth", "sixth"][paragraph]) rule", x: 500, y: y + 9,
        size: 7)
    }
    let document = try document(made)
    #expect(document.provisions.map(\.number) == (1...6).map { "4.\($0)" })
    let found = blocks(document)
    #expect(found.contains("operative: Note of the") && found.contains("operative: second rule"), "\(found)")
    #expect(found.allSatisfy { !$0.hasPrefix("heading: ") })
  }

  @Test("bullets are no text, words divided at a line's end are mended, ligatures unfolded")
  func lists() throws {
    var made = MadePDF.lines(Self.prose)
    made.add("•", x: 80, y: 170)
    made.add("it must keep the records of every long-", x: 96, y: 170)
    made.add("standing ofﬁce", x: 96, y: 184)
    made.add("•", x: 80, y: 198)
    made.add("no long-standing rule is changed", x: 96, y: 198)
    let document = try document(made)
    #expect(
      blocks(document).suffix(2) == [
        "operative: it must keep the records of every long-standing office",
        "operative: no long-standing rule is changed",
      ])
    #expect(document.conservation.leftOut[.bullet] == 2)
  }

  @Test("a footnote is one where its number is raised on the page, and the mark is no text")
  func footnotes() throws {
    var made = MadePDF.lines(Self.prose)
    made.add("7", x: 72 + MadePDF.width(Self.prose[3], size: 11), y: 138, size: 6)
    made.add("7 See the list of the board.", y: 740, size: 8)
    let document = try document(made)
    #expect(
      blocks(document) == [
        "operative: " + Self.prose.joined(separator: " "), "footnote: 7 See the list of the board.",
      ])
    // No mark on the page: the small line is text.
    var without = MadePDF.lines(Self.prose)
    without.add("7 See the list of the board.", y: 740, size: 8)
    #expect(blocks(try self.document(without)).allSatisfy { !$0.hasPrefix("footnote") })
  }

  @Test("numbers of lines in a Bill's margin are left out, other numbers are not")
  func marginNumbers() throws {
    var made = MadePDF()
    for page in 0..<2 {
      if page > 0 { made.turnPage() }
      for line in 1...20 {
        let y = 100 + Double(line) * 14
        made.add("Line of the Bill that says a thing of its own, the \(line) th of them.", y: y)
        if line % 5 == 0 { made.add("\(line)", x: 540, y: y, size: 8) }
      }
    }
    let document = try document(made)
    #expect(document.conservation.leftOut[.markup] == 2 * (1 + 2 + 2 + 2))
    #expect(document.hasNote(.furniture, "8 numbers of lines in the margin were left out"))
    #expect(blocks(document).allSatisfy { $0.contains("th of them.") })
  }

  @Test("a contents list with leaders is contents, and pages without text are named")
  func contents() throws {
    var made = MadePDF()
    made.add("Contents", y: 80, size: 16)
    for (place, entry) in [("Keeping lists", 3), ("Answering", 4), ("Disputes", 5)].enumerated() {
      let y = 120 + Double(place) * 20
      made.add(entry.0, y: y)
      made.add("\(entry.1)", x: 500, y: y)
    }
    made.turnPage()
    for title in ["Keeping lists", "Answering", "Disputes"] {
      made.turnPage()
      made.add(title, y: 80, size: 16)
      for (place, line) in Self.prose.enumerated() { made.add(line, y: 120 + Double(place) * 14) }
    }
    let document = try document(made)
    let found = blocks(document)
    #expect(
      found.prefix(4) == [
        "contents: Contents", "contents: Keeping lists 3", "contents: Answering 4", "contents: Disputes 5",
      ])
    #expect(found.contains("heading: Keeping lists"))
    #expect(document.hasNote(.noText, "1 page has neither text nor a picture (page 2)"))
  }

  @Test("a capital over two lines, small capitals and ordinals are parts of their words")
  func joinedWords() throws {
    var made = MadePDF()
    made.add("B", y: 114, size: 32)
    made.add("E IT ENACTED by the board, by and with the advice of its officers,", x: 93, y: 100)
    made.add("and by the authority of the same, as follows on the 1", x: 93, y: 114)
    let x = 93 + MadePDF.width("and by the authority of the same, as follows on the 1", size: 11)
    made.add("st", x: x, y: 110, size: 6)
    for (place, line) in Self.prose.enumerated() { made.add(line, y: 150 + Double(place) * 14) }
    let found = blocks(try document(made))
    #expect(
      found.contains { $0.contains("BE IT ENACTED by the board") && $0.hasSuffix("on the 1st") }, "\(found)")
  }
}
