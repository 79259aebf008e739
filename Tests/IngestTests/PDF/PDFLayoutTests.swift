import Foundation
import Ingest
import Legislation
import TestSupport
import Testing

/// Layouts that real documents have, each reduced to a page or two.
@Suite("PDF: layouts of real documents", .withPDF)
struct PDFLayoutTests {
  private func blocks(_ made: MadePDF) throws -> [String] {
    let document = try SourceReader().read(bytes: made.bytes, path: "made.pdf")
    #expect(document.conservation.closes)
    return document.blocks.map { block in
      let first = document.runs[block.lowerBound]
      let end = document.runs[block.upperBound - 1].end
      return "\(first.zone): \(document.string(Int(first.start)..<Int(end)))"
    }
  }

  private func page(_ lines: [String], from y: Double = 100, pitch: Double = 14, into made: inout MadePDF) {
    for (number, line) in lines.enumerated() { made.add(line, y: y + Double(number) * pitch) }
  }

  private static let prose = [
    "The board must keep a list of what it has been asked, and must",
    "say in it when each question came and when it was answered by",
    "one of its officers. A person who has asked may look at the",
    "list at any time and take a copy of what concerns the person.",
  ]

  @Test("a page printed sideways is read as its reader turns it; what is upright on it keeps its place")
  func sideways() throws {
    var made = MadePDF()
    page(Self.prose, into: &made)
    made.turnPage()
    made.sidewaysPages = [1]
    page(Self.prose.map { $0.replacingOccurrences(of: "board", with: "school") }, from: 60, into: &made)
    made.add("Annex", x: 72, y: 150, size: 16)
    let text = Self.prose.joined(separator: " ")
    let turned = text.replacingOccurrences(of: "board", with: "school")
    let found = try blocks(made)
    #expect(found.count == 3)
    for (one, other) in zip(found, ["operative: " + text, "operative: " + turned, "heading: Annex"]) {
      #expect(one == other)
    }
  }

  @Test("items of a list with two numbers on their line are no table")
  func twoMarks() throws {
    var made = MadePDF()
    let items = [
      ("3 (1)", 40.0, "The board must give each person a notice that says"),
      ("(a)", 110.0, "what it has decided about the person, and"),
      ("(b)", 110.0, "why it has decided so."),
      ("(2)", 60.0, "A notice may be given in any way that the board thinks fit."),
      ("4", 40.0, "Notices must also say how objections are made to the board."),
      ("5 (1)", 40.0, "The board must take these steps for each objection."),
      ("(2)", 60.0, "It must answer within a month of the day it has the objection."),
    ]
    for (number, item) in items.enumerated() {
      let y = 120 + Double(number) * 24
      made.add(item.0, x: item.1, y: y)
      made.add(item.2, x: item.1 > 100 ? 140 : 100, y: y)
    }
    #expect(try blocks(made).allSatisfy { !$0.hasPrefix("table") })
  }

  @Test("page numbers of a contents list that had no room on their line belong to the entry above")
  func wrappedPageNumbers() throws {
    var made = MadePDF()
    made.add("Contents", y: 100, size: 16)
    let entries = [
      ("Statutory basis for this Code", 1, true), ("1. Introduction", 2, false),
      ("2. The role of boards", 3, true),
      ("3. The role of officers", 5, true), ("4. Transparency", 8, false), ("Annex 1 Model letter", 10, true),
    ]
    var y = 120.0
    for (title, number, isWrapped) in entries {
      made.add(title, y: y)
      if isWrapped { y += 14 }
      made.add("\(number)", x: isWrapped ? 108 : 500, y: y)
      y += 14
    }
    made.turnPage()
    made.add("1. Introduction", y: 100, size: 16)
    page(Self.prose, from: 130, into: &made)
    let found = try blocks(made).filter { $0.hasPrefix("contents") }
    #expect(found.count == 7)
    #expect(found.dropFirst().first == "contents: Statutory basis for this Code 1")
    #expect(found.last == "contents: Annex 1 Model letter 10")
  }

  @Test("the footer and header of a part that has few pages are those of the other parts")
  func partsOfFewPages() throws {
    var made = MadePDF()
    made.add("Fuel Bill", x: 200, y: 90, size: 18)
    page(Self.prose, from: 200, into: &made)
    made.add("Bill 286", x: 72, y: 760)
    made.add("59/1", x: 480, y: 760)
    made.turnPage()
    made.add("ii", x: 72, y: 50)
    made.add("Fuel Bill", x: 400, y: 50)
    page(Self.prose, into: &made)
    for number in 1...3 {
      made.turnPage()
      made.add("Fuel Bill", x: 72, y: 80)
      made.add("\(number)", x: 500, y: 80)
      page(Self.prose, from: 110, into: &made)
      if number == 1 {
        made.add("Bill 286", x: 72, y: 790)
        made.add("59/1", x: 464, y: 790)
      }
    }
    let furniture = try blocks(made).filter { $0.hasPrefix("furniture") }.map { $0.dropFirst(11) }
    #expect(furniture.count { $0 == "Bill 286" } == 2)
    #expect(furniture.count { $0 == "59/1" } == 2)
    #expect(furniture.count { $0 == "Fuel Bill" } == 4)
    #expect(furniture.contains("ii"))
  }

  @Test("closing words stand under the item around the list, and not in its last item")
  func closingWords() throws {
    var made = MadePDF()
    made.add("(2)", x: 72, y: 100)
    made.add("A person who is held must have access to the same—", x: 110, y: 100)
    made.add("(a)", x: 130, y: 114)
    made.add("education; and", x: 165, y: 114)
    made.add("(b)", x: 130, y: 128)
    made.add("any other support that the service deems appropriate for them,", x: 165, y: 128)
    made.add("that is available to prisoners after sentencing.", x: 110, y: 142)
    let found = try blocks(made)
    #expect(found.last?.hasSuffix("that is available to prisoners after sentencing.") == true)
    #expect(found.last?.contains("support") == false)
  }

  @Test("a page whose lines are further apart than those of the others has paragraphs all the same")
  func widePage() throws {
    var made = MadePDF()
    for _ in 1...3 {
      page(Self.prose + Self.prose, into: &made)
      made.turnPage()
    }
    page(Self.prose, pitch: 16.8, into: &made)
    #expect(try blocks(made).last == "operative: " + Self.prose.joined(separator: " "))
  }

  @Test("`Chapter 9` before the titles of a contents list makes no table of it")
  func chaptersInContents() throws {
    var made = MadePDF()
    made.add("CONTENTS", y: 80, size: 14)
    let titles = ["Introduction", "Records of searches", "Powers of officers", "Monitoring", "Complaints"]
    for (number, title) in titles.enumerated() {
      made.add("Chapter \(number + 6)", y: 110 + Double(number) * 24)
      made.add(title, x: 160, y: 110 + Double(number) * 24)
    }
    made.turnPage()
    for (number, title) in titles.enumerated() {
      made.add("Chapter \(number + 6) \(title)", y: 100 + Double(number) * 120, size: 14)
      page(Self.prose, from: 130 + Double(number) * 120, into: &made)
    }
    let found = try blocks(made)
    #expect(found.allSatisfy { !$0.hasPrefix("table") })
    #expect(found.contains("contents: Chapter 7 Records of searches"))
  }
}
