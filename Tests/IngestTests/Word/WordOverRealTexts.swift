import Ingest
import Legislation
import TestSupport
import Testing

@Suite("Word, over real texts", .overRealTexts)
struct WordOverRealTexts {
  static let files = RealTexts.files("codes", ".docx") + RealTexts.files("cfa2014", ".docx")
  static let code = "corpora/cfa2014/send-code-of-practice-2015_uksi-2015-62.docx"

  @Test("sums close, and the words are those that a tree walk finds", arguments: files)
  func words(_ file: String) throws {
    let document = try RealTexts.document(file)
    #expect(document.conservation.closes)
    var words: [String: Int] = [:]
    // Blocks whole: a word may lie in two runs.
    for block in document.blocks {
      guard document.runs[block.lowerBound].zone != .furniture else { continue }
      let text = document.string(
        Int(document.runs[block.lowerBound].start)..<Int(document.runs[block.upperBound - 1].end))
      for word in WordTree.words(text) { words[word, default: 0] += 1 }
    }
    let tree = try WordTree(try SharedTexts.bytes(file), path: file)
    // Words that a list writes: `Appendix`, in one code.
    let written = words.filter { $0.value > tree.words[$0.key, default: 0] }
    #expect(tree.words.filter { $0.value > words[$0.key, default: 0] } == [:])
    #expect(written.keys.allSatisfy { ["appendix", "annex", "chapter", "part"].contains($0) }, "\(written)")
    #expect(document.conservation.source >= tree.characters)
  }

  /// The numbers and headings are those of the published Code.
  @Test(
    "the SEND Code is cited by the numbers that Word writes",
    arguments: [
      ("1.1", "Section 19 of the Children and Families Act 2014 makes clear"),
      ("9.23", "This approach is often referred to as a person-centred approach"),
      ("9.62", "The format of an EHC plan will be agreed locally"), ("11.1", ""),
    ])
  func numbers(_ number: String, _ beginning: String) throws {
    let document = try RealTexts.document(Self.code)
    let found = document.provisions.indices.filter {
      document.provisions[$0].kind == .codeParagraph && document.provisions[$0].number == number
    }
    #expect(found.count == 1)
    let text = document.runs.first { $0.zone == .operative && Int($0.provision) == found.first }
    let words = text.map { document.string($0.range) } ?? ""
    #expect(words.hasPrefix(beginning), "\(words.prefix(80))")
  }

  @Test("the SEND Code: chapters, annexes, contents list, tables, one text box of four")
  func theCode() throws {
    let document = try RealTexts.document(Self.code)
    #expect(document.provisions.filter { $0.kind == .codeChapter }.map(\.number) == (1...11).map(String.init))
    #expect(document.provisions.count { $0.kind == .annex } == 2)
    // Counted in the file by the styles of its paragraphs: TOC1 17, TOC2 152, TOC3 147; and the line above them.
    let contents = document.blocks.count { document.runs[$0.lowerBound].zone == .contents }
    #expect(contents == 17 + 152 + 147 + 1)
    #expect(document.hasNote(.boxedText, "3 text boxes lie on another of the same words"))
  }
}
