import Bytes
import Legislation
import Testing

@testable import Ingest

/// What is decided for 64 bytes of a text at once, and for a paragraph at once, against what a look at one byte after another
/// says: at every place of a block and over its borders.
@Suite("Plain text by blocks")
struct TextBlockTests {
  /// Where words of bytes that `isInside` accepts begin and end.
  private static func words(_ text: [UInt8], _ isInside: (UInt8) -> Bool) -> [Range<Int>] {
    text.split { !isInside($0) }.map(\.indices)
  }

  @Test("edges of words are those of a loop over the bytes", arguments: 0..<12)
  func edges(_ seed: Int) {
    // Words of one letter to some hundred, with and without something unusual.
    let alphabet =
      Array(" ".utf8) + Array(repeating: UInt8(ascii: "a"), count: 1 + seed * seed) + Array("1".utf8)
    for text in TextScanTests.texts(alphabet + Array(repeating: 0x20, count: seed % 4), seed: seed) {
      let words = Self.words(text) { $0 != 0x20 }
      let isUnusual = { (word: Range<Int>) in text[word].contains(UInt8(ascii: "1")) }
      var edges = WordEdges()
      var (plain, unusual, ones, short): ([Int], [Range<Int>], [Int], [Int]) = ([], [], [], [])
      var continued: [Range<Int>] = []
      for block in stride(from: 0, through: text.count, by: 64) {
        let bytes = TextScan.block(text.span, at: block)
        edges.advance(to: block, bytes.alphanumeric, unusual: bytes.notLetters, figures: bytes.digits)
        func places(_ bits: UInt64) -> [Int] { (0..<64).filter { bits >> UInt64($0) & 1 != 0 } }
        plain += places(edges.plainEnds).map { block + $0 }
        unusual += places(edges.unusualEnds).map { edges.start(ofWordEndingAt: $0)..<block + $0 }
        ones += places(edges.endsOfOne).map { block + $0 }
        short += places(edges.startsOfShort).map { block + $0 }
        if let word = edges.continued { continued.append(word) }
      }
      #expect(plain == words.filter { !isUnusual($0) }.map(\.upperBound))
      #expect(unusual == words.filter { isUnusual($0) && !text[$0].allSatisfy(\.isDigit) })
      #expect(ones == words.filter { $0.count == 1 && !isUnusual($0) }.map(\.upperBound))
      // What ends with a block or goes over its border is known in the next one.
      let isWhole = { (word: Range<Int>) in word.lowerBound / 64 == word.upperBound / 64 }
      #expect(short == words.filter { $0.count <= WordEdges.short && isWhole($0) }.map(\.lowerBound))
      #expect(continued == words.filter { !isUnusual($0) && !isWhole($0) })
    }
  }

  @Test("beginnings of glued words are those of their letters", arguments: 0..<8)
  func gluedBeginnings(_ seed: Int) {
    let alphabet =
      Array("orfandtheORFANDTHE".utf8) + Array(repeating: UInt8(ascii: " "), count: seed) + [0xEF, 0x4F]
    for text in TextScanTests.texts(alphabet, seed: seed) {
      let small = text.map(\.folded)
      /// How long the word is with which a place begins, 0 where none of the four does.
      let lengths = text.indices.map { place in
        ["or", "of", "and", "the"].first { small[place...].starts(with: $0.utf8) }?.utf8.count ?? 0
      }
      for start in 0...text.count {
        let letters = TextScan.letters(text.span, at: start)
        var expected: UInt64 = 0
        for place in start..<min(start + 64, text.count) where lengths[place] > 0 {
          let behind = place + lengths[place]
          // What is behind the 64 may be a letter.
          let goesOn = behind - start >= 64 || behind < text.count && text[behind].isLetter
          let isFirst = place == start || !text[place - 1].isLetter
          if goesOn, isFirst { expected |= 1 << UInt64(place - start) }
        }
        #expect(TextScan.gluedBeginnings(text.span, at: start, letters) == expected)
      }
    }
  }

  @Test("a letter of either case is found where a loop finds it", arguments: 0..<3)
  func foldedLetters(_ seed: Int) {
    for text in TextScanTests.texts(Array("xX8\u{18}wabcdefgh".utf8) + [0xD8, 0xF8], seed: seed) {
      for start in 0...text.count {
        let place = text[start...].firstIndex { $0.folded == UInt8(ascii: "x") } ?? text.count
        #expect(
          TextScan.firstFolded(UInt8(ascii: "x"), in: text.span, from: start, upTo: text.count) == place)
      }
    }
  }

  @Test("an ASCII text is found where a look at each place finds it", arguments: 0..<6)
  func positions(_ seed: Int) {
    for text in TextScanTests.texts(Array("?>-x<eEXp1 ".utf8), seed: seed) {
      for wanted in ["?>", "-->", "x", "exp", "Pex", "1", "e-x", "", "x?>", "ee"] {
        for start in [0, text.count / 2, text.count] {
          let first =
            wanted.isEmpty
            ? nil : (start...text.count).first { text.hasPrefix(wanted, at: $0, upTo: text.count) }
          #expect(DetectionText.position(of: wanted, in: text, from: start) == first)
        }
      }
    }
  }

  // MARK: Paragraphs

  /// Paragraphs of one to four lines, with what is around them.
  private static func paragraph(_ pieces: [String], _ random: inout TextFuzzTests.Generator) -> [UInt8] {
    var text = ""
    for line in 0...random.next(4) {
      if line > 0 {
        text += ["\n", "\n", "\n", " \n", "\n  ", "\r\n", "\r", "\n\t", "\u{A0}\n", "\u{C}"][random.next(10)]
      }
      for _ in 0...random.next(24) { text += pieces[random.next(pieces.count)] }
    }
    return Array(text.utf8)
  }

  @Test("joined lines are what they are one by one", arguments: 0..<8)
  func joinedLines(_ seed: Int) {
    let pieces = [
      "the", " ", " ", "  ", "person", "s", "a ", " “", "”", "’", "é", "\t", ".", "\u{1}", "(2)", " O N",
      "\u{A0}",
      "£", "e\u{301}", "responsibilities ",
    ]
    var random = TextFuzzTests.Generator(state: UInt64(seed) &+ 11)
    var joined = 0
    for _ in 0..<1000 {
      // Without what is seldom most paragraphs are joined.
      let source = Self.paragraph(Array(pieces.prefix(4 + random.next(pieces.count - 3))), &random)
      let lines = TextLines(source).lines
      guard let first = lines.firstIndex(where: \.isText) else { continue }
      let end = lines[first...].firstIndex { !$0.isText } ?? lines.count
      var (whole, single) = (TextWriter(source, language: "en"), TextWriter(source, language: "en"))
      let isJoined = whole.keepJoined(first..<end, lines, source)
      guard isJoined else {
        #expect(whole.builder.text.isEmpty)
        continue
      }
      joined += 1
      for index in first..<end {
        single.skip(lines[index].whole.lowerBound..<lines[index].content.lowerBound)
        single.keepWords(lines[index].content)
        if index + 1 < end { single.builder.separator() }
        single.skip(lines[index].content.upperBound..<lines[index].whole.upperBound)
      }
      #expect(single.letterSpaced == 0)
      let (one, other) = (whole.builder.finish(Identity()), single.builder.finish(Identity()))
      #expect(one.text == other.text, "\(String(decoding: source, as: UTF8.self))")
      #expect(one.runs == other.runs)
      #expect(one.conservation == other.conservation)
    }
    #expect(joined > 200)
  }

  @Test("lines are joined at every length and offset of their white space")
  func joinedAtEachPlace() {
    var lines = JoinedLines()
    for length in 1...70 {
      for space in 1..<max(length - 1, 1) {
        for wide in 1...3 {
          var source = [UInt8](repeating: UInt8(ascii: "x"), count: length)
          for place in space..<min(space + wide, length - 1) { source[place] = place % 2 == 0 ? 0x20 : 0x0A }
          lines.join(source.span)
          let words = source.split { $0 <= 0x20 }
          #expect(Array(lines.room[..<lines.count]) == Array(words.joined(separator: [0x20])))
          #expect(lines.scalars == length)
          #expect(lines.collapsed == length - lines.count)
          #expect(!lines.needsNormalising)
        }
      }
    }
  }

  @Test("letters that may be printed with spaces between them are seen in joined lines", arguments: 0..<4)
  func spacedLettersInLines(_ seed: Int) {
    var lines = JoinedLines()
    let alphabet = Array("aB \n1".utf8) + Array(repeating: UInt8(ascii: "c"), count: 6 * seed)
    for text in TextScanTests.texts(alphabet, seed: seed) {
      let source = [UInt8(ascii: "x")] + text + [UInt8(ascii: "x")]
      lines.join(source.span)
      let padded = [0x20] + source
      let isThere = (0..<max(padded.count - 4, 0)).contains {
        padded[$0] <= 0x20 && padded[$0 + 1].isLetter && padded[$0 + 2] <= 0x20 && padded[$0 + 3].isLetter
          && padded[$0 + 4] <= 0x20
      }
      #expect(lines.mayHoldSpacedLetters == isThere)
    }
  }

  @Test("what may change in normal text is seen in any place", arguments: 0..<4)
  func mayChange(_ seed: Int) {
    var random = TextFuzzTests.Generator(state: UInt64(seed) &+ 3)
    let pieces =
      ["a", "word", " ", "“", "”", "–", "—", "…", "£", "‘"] + (seed > 1 ? ["’", "é", "\u{A0}"] : [])
    for _ in 0..<2000 {
      let text = Array((0..<random.next(30)).map { _ in pieces[random.next(pieces.count)] }.joined().utf8)
      let plain = text.indices.contains { text[$0] >= 0xC0 && !NormalText.isInert(text.span, at: $0) }
      #expect(NormalText.mayChange(text.span) == plain)
    }
  }

  // MARK: Lines

  @Test("a schedule's reference is known by its bytes as by its words")
  func scheduleReferences() {
    let pieces = [
      "Section", "sections", "Regulation", "art.", "s", "ss.", "Part", "paragraph", "Adran", " ", "  ", " 2",
      "4(1)", "A1", "a",
      " and", " to ", ",", ".", "(", ")", "[", "]", " ) ", "(introduced by ", "see ", "é", "\u{A0}", "-",
      "which",
    ]
    var found = 0
    for line in PlainDefinitionTests.lines(pieces, count: 6000, seed: 12) {
      let content = line.trimmed(0..<line.count)
      let first = line[content].first ?? 0
      let isOne =
        first != UInt8(ascii: ")") && first != UInt8(ascii: "]") && Self.isReference(line.words(content))
      #expect(
        ScheduleReference.isOne(line, content) == (content.count <= 60 && isOne),
        "\(String(decoding: line, as: UTF8.self))")
      if isOne { found += 1 }
    }
    #expect(found > 30)
  }

  /// The definition: a kind, a number, and what may be between several of them.
  private static func isReference(_ line: String) -> Bool {
    let kinds: Set<String> = [
      "section", "sections", "article", "articles", "regulation", "regulations", "rule", "rules", "paragraph",
      "paragraphs",
      "s", "ss", "reg", "regs", "art", "arts", "adran", "adrannau", "rheoliad", "rheoliadau", "erthygl",
      "erthyglau", "rheol",
    ]
    let between: Set<String> = [
      "and", "to", "or", "a", "i", "ac", "&", "schedule", "schedules", "part", "parts", "chapter",
    ]
    var words = line.lowercased()
    for introduction in ["(introduced by", "introduced by", "(", "[", "see"]
    where words.hasPrefix(introduction) {
      words = String(words.dropFirst(introduction.count).drop { $0 == " " })
      break
    }
    let parts = words.split(separator: " ").map(String.init).filter { $0 != ")" && $0 != "]" }
    guard 2...8 ~= parts.count else { return false }
    let kind = parts[0].hasSuffix(".") ? String(parts[0].dropLast()) : parts[0]
    let number = Array(parts[1])
    guard kinds.contains(kind),
      number[0].isNumber || number[0].isLetter && number.count > 1 && number[1].isNumber
    else { return false }
    return parts.dropFirst(2).allSatisfy {
      $0.first?.isNumber == true || $0.first == "(" || between.contains($0) || kinds.contains($0)
    }
  }
}
