import Foundation
import Testing
import Wordlists

/// Tables that can be read in a way their author did not mean, with a count for the wrong word or a zero for the right one.
@Suite("Tables that may be read wrongly")
struct DoubtfulTableTests {
  private func read(_ text: String, _ file: String = "mine.csv") throws -> Wordlist {
    try Wordlist.parse(Array(text.utf8), file: file)
  }

  @Test(
    "are refused, with the line and what to write",
    arguments: [
      // Two terms a line: the first would be the label of the other's count.
      (
        "inform*; advise\nmust; may\n",
        "mine.csv:1: 'inform*' is where a table without a header has its label"
      ),
      (
        "advise,inform*\n*ation,must\n",
        "mine.csv:2: '*ation' is where a table without a header has its label"
      ),
      // A column a category, the words below it.
      (
        "Voice,Power\ninform*,must\n",
        "mine.csv:2: 'inform*' is where a table without a header has its label"
      ),
      ("a|b\tc\n", "mine.csv:1: 'a|b' is where a table without a header has its label"),
      // A header whose columns have other names.
      (
        "Label,Begriff\nInform,inform*\n",
        "mine.csv:1: 'Label' is the name of a column, but none of the columns is"
      ),
      (
        "Zeile;Muster;Category\nInform;inform*;Voice\n",
        "mine.csv:1: 'Category' is the name of a column, but none"
      ),
      // Several columns of terms.
      (
        "label,term1,term2\nInform,inform*,advise\n",
        "mine.csv:1: the columns 'term1' and 'term2' both hold the terms"
      ),
      (
        "Label,Terms,Terms 2\nInform,a,b\n",
        "mine.csv:1: the columns 'Terms' and 'Terms 2' both hold the terms"
      ),
      ("Term,Synonyms\ninform,advise\n", "mine.csv:1: the columns 'Term' and 'Synonyms' both hold the terms"),
      // What would change the count and is not read.
      (
        "Label,Terms,Exclude\nInform,inform*,information\n",
        "mine.csv:1: the column 'Exclude' would change what"
      ),
      (
        "Terms,But not\ninform*,information\n",
        "mine.csv:1: the column 'But not' would change what is counted"
      ),
      ("Terms,Matching\ninform,prefix\n", "mine.csv:1: the column 'Matching' would change what is counted"),
    ])
  func refused(text: String, sentence: String) {
    let error = #expect(throws: WordlistErrors.self) { try read(text) }
    #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
  }

  @Test(
    "are read where nothing is in doubt",
    arguments: [
      ("inform*,inform*\nadvise,advise\n", ["inform*", "advise"], ["inform*", "advise"]),
      ("Concept,concept*\nTheme,theme*\n", ["Concept", "Theme"], ["concept*", "theme*"]),
      ("Word,word*\nTerm,term*\n", ["Word", "Term"], ["word*", "term*"]),
      ("Code;Search string\nInform;inform*\n", ["Inform"], ["inform*"]),
      ("Label,Indicators\nInform,inform*\n", ["Inform"], ["inform*"]),
      ("Label|Terms\nInform|inform*\n", ["Inform"], ["inform*"]),
      ("Label,Terms,Exclude\nInform,inform*,\n", ["Inform"], ["inform*"]),
      ("Label,Terms\ninform*,advise\n", ["inform*"], ["advise"]),
    ])
  func plain(text: String, labels: [String], terms: [String]) throws {
    let list = try read(text)
    #expect(list.rows.map(\.label) == labels)
    #expect(list.rows.flatMap { $0.term.alternatives.map(\.description) } == terms)
  }

  /// The accent, the apostrophe and the quotation marks by their bytes in Mac Roman and in Windows-1252.
  @Test(
    "of Excel for Mac in Mac Roman are no Windows-1252",
    arguments: [
      ("A,caf*", [0x8E], [0xE9]), ("A,child*s", [0xD5], [0x92]),
      ("A,*local offer*", [0xD2, 0xD3], [0x93, 0x94]),
    ] as [(String, [UInt8], [UInt8])])
  func macRoman(row: String, mac: [UInt8], windows: [UInt8]) throws {
    func bytes(_ marks: [UInt8]) -> [UInt8] {
      var rest = marks[...]
      return Array("Label,Terms\n".utf8) + row.utf8.map { $0 == UInt8(ascii: "*") ? rest.removeFirst() : $0 }
    }
    let error = #expect(throws: WordlistErrors.self) { try Wordlist.parse(bytes(mac), file: "mine.csv") }
    #expect(error?.description.hasPrefix("mine.csv:2: a character is not in UTF-8; save") == true)
    #expect(try Wordlist.parse(bytes(windows), file: "mine.csv").reading?.encoding == "Windows-1252")
  }
}
