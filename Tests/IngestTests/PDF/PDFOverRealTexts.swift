import Ingest
import Legislation
import Programs
import TestSupport
import Testing

@Suite("PDF, over real texts", .overRealTexts, .withPDF)
struct PDFOverRealTexts {
  static let files = RealTexts.files("pdf", ".pdf")

  /// Words of letters, capitals apart, ligatures unfolded, as the other mode of the converter prints them.
  private func printedWords(_ file: String) throws -> [String: Int] {
    let program = try #require(ProgramFile.named("pdftotext"))
    let running = try RunningProgram(
      program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: try SharedTexts.bytes(file),
      limits: ProgramLimits(seconds: 60, memory: 1 << 30, output: 64 << 20))
    var output: [UInt8] = []
    while let piece = try running.next() { output += piece }
    return letterWords(String(decoding: output, as: UTF8.self))
  }

  private func letterWords(_ text: String) -> [String: Int] {
    let ligatures = [("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")]
    let plain = ligatures.reduce(text) { $0.replacing($1.0, with: $1.1) }
    return plain.lowercased().split { !$0.isLetter }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  /// What is left of one count where the other has not as many.
  private func excess(_ one: [String: Int], over other: [String: Int]) -> [String: Int] {
    one.filter { $0.value > other[$0.key, default: 0] }
      .reduce(into: [:]) { $0[$1.key] = $1.value - other[$1.key, default: 0] }
  }

  @Test("sums close, and the words are those of the converter's plain mode", arguments: files)
  func sameWords(_ file: String) throws {
    let document = try RealTexts.document(file)
    #expect(document.conservation.closes)
    var words: [String: Int] = [:]
    for block in document.blocks {
      let (start, end) = (document.runs[block.lowerBound].start, document.runs[block.upperBound - 1].end)
      for (word, count) in letterWords(document.string(Int(start)..<Int(end))) {
        words[word, default: 0] += count
      }
    }
    let printed = try printedWords(file)
    let (lost, added) = (excess(printed, over: words), excess(words, over: printed))
    // Small capitals and capitals over two lines are parts of words: `P ART` is `PART`, `B E` is `BE`. Nothing else differs: no
    // letter is lost or added.
    func letters(_ words: [String: Int]) -> [Character: Int] {
      words.reduce(into: [:]) { sum, word in for letter in word.key { sum[letter, default: 0] += word.value }
      }
    }
    #expect(letters(lost) == letters(added), "\(lost) \(added)")
    let joined = added.values.reduce(0, +)
    #expect(joined <= (Self.joined[file] ?? 0), "\(joined): \(added) for \(lost)")
  }

  /// Words that are joined of two, by file: small capitals of the Bill's headings, `B` and `E`, and words of the list that a hyphen
  /// divides at a line's end.
  private static let joined = [
    "corpora/pdf/bill_natural-environment-scotland-bill.pdf": 120,
    "corpora/pdf/bill_sustainable-aviation-fuel-bill-commons-aac.pdf": 1,
    "corpora/pdf/guidance_persistent-organic-pollutants-list-2015.pdf": 13,
  ]

  /// The Bill as the drafting tool has it.
  @Test("a Bill has the words and sections of its Akoma Ntoso")
  func twin() throws {
    let bill = try RealTexts.document("corpora/pdf/bill_sustainable-aviation-fuel-bill-commons-aac.pdf")
    let twin = try RealTexts.document(
      "corpora/akn/lawmaker_bill_sustainable-aviation-fuel-bill-commons-aac.xml")
    func law(_ document: Document) -> [String: Int] {
      let zones: Set<Zone> = [.operative, .heading, .quoted, .table]
      let text = document.runs.filter { zones.contains($0.zone) }.map { document.string($0.range) }
      return letterWords(text.joined(separator: "\n"))
    }
    #expect(law(bill) == law(twin))
    #expect(law(bill).values.reduce(0, +) > 3000)
    func sections(_ document: Document) -> [String] {
      document.provisions.filter { $0.kind == .section }.map(\.number)
    }
    #expect(sections(bill).prefix(19) == (1...19).map(String.init)[...])
    #expect(sections(bill) == sections(twin))
  }
}
