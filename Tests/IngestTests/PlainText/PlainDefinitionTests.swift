import Bytes
import Legislation
import Testing

@testable import Ingest

/// What is decided by bytes against the plain definition with Strings and Characters, over generated lines.
@Suite("Plain text: short ways and plain definitions")
struct PlainDefinitionTests {
  /// Lines of up to a dozen pieces.
  static func lines(_ pieces: [String], count: Int, seed: Int) -> [[UInt8]] {
    var random = TextFuzzTests.Generator(state: UInt64(seed) &* 31 &+ 7)
    return (0..<count).map { _ in
      Array((0..<random.next(13)).map { _ in pieces[random.next(pieces.count)] }.joined().utf8)
    }
  }

  @Test("words of a range are those that Characters tell")
  func words() {
    let pieces = [
      "a", "Bc", " ", " ", "  ", "\t", "\r", "\n", "\u{B}", "\u{1C}", "é", "£", "’", "—", "…", "\u{A0}",
      "\u{85}",
      "\u{AD}", "\u{301}", "\u{2003}", "\u{2028}", "\u{200D}", "ŵ", "\u{3000}", "😀",
    ]
    for line in Self.lines(pieces, count: 4000, seed: 1) {
      for range in [0..<line.count, 0..<line.count / 2, line.count / 3..<line.count] {
        let plain = line.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(line.words(range) == plain)
        #expect(Array(line.words(range).utf8) == Array(plain.utf8))
      }
    }
  }

  @Test("bytes that are no UTF-8 are repaired in words as in texts")
  func damagedWords() {
    for line in TextScanTests.texts([0x20, 0x61, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xC2, 0xA0], seed: 2) {
      let plain = line.string(0..<line.count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(Array(line.words(0..<line.count).utf8) == Array(plain.utf8))
    }
  }

  @Test("a number alone on a line is distinguished from others")
  func paths() {
    let pieces = [
      "1", "12", "4567", "1.", ".", ".", "2.a", "a", "iv", "A", "ZA", "9A", ".2", "..", " ", "é", "-",
      "abcde",
    ]
    var known = 0
    for line in Self.lines(pieces, count: 20_000, seed: 3) {
      let plain = PathByDefinition(String(decoding: line, as: UTF8.self))
      let path = FlattenedPath(line, 0..<line.count)
      #expect((path == nil) == (plain == nil), "\(String(decoding: line, as: UTF8.self))")
      guard let path, let plain else { continue }
      known += 1
      #expect((0..<path.count).map { path.component($0, of: line) } == plain.components)
      #expect(path.hosts == plain.hosts)
      #expect(path.figure == plain.figure)
      #expect(path.level(of: 1) == plain.levelOfSecond)
    }
    #expect(known > 500)
  }

  /// The definition of a path, with Strings.
  struct PathByDefinition {
    var components: [String]
    var hosts: Int

    init?(_ line: String) {
      let parts = line.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard line.utf8.count <= 60, let first = line.utf8.first, first.isDigit || first.isUpper,
        line.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == 0x2E }), parts.count <= 12,
        parts[0].utf8.contains(where: \.isDigit), parts.allSatisfy(PathByDefinition.isComponent)
      else { return nil }
      components = parts
      hosts = parts.count
      if let place = parts.indices.dropFirst(2).first(where: { parts[$0].utf8.contains(where: \.isDigit) }) {
        let second = parts[1].utf8
        let isInserted = second.contains(where: \.isDigit) && second.contains(where: \.isUpper)
        hosts = place == 2 && isInserted ? 1 : place
      }
    }

    static func isComponent(_ part: String) -> Bool {
      let digits = part.utf8.count { $0.isDigit }
      guard 1...7 ~= part.utf8.count, digits <= 4 else { return false }
      return digits == 0 ? part.utf8.count <= 5 : !part.utf8.contains(where: \.isLower)
    }

    var figure: Int { Int(components[0].filter(\.isNumber)) ?? 0 }
    var levelOfSecond: Int { components.count > 1 && components[1].contains(where: \.isNumber) ? 2 : 3 }
  }

  @Test("titles and explanatory notes are reported by their first bytes as by all")
  func firstBytes() {
    let pieces = [
      "Section", "sections ", "ARTICLE ", "rule", "Rules", "regulation ", " 2", "4(1)", "s", "é", "\u{2003}",
      "\u{301}",
      "Explanatory ", "Note", "nodyn ", "esboniadol", "The ", "Act", "\u{212A}", "k",
    ]
    for line in Self.lines(pieces, count: 20_000, seed: 4) {
      let content = line.trimmed(0..<line.count)
      let words = line.words(content)
      let small = words.lowercased()
      #expect(
        ClosingTitles.beginsNote(line, content, inHeading: true)
          == (small.hasPrefix("explanatory note") || small.hasPrefix("nodyn esboniadol")))
      for letter in ["s", "e", "k"] where small.hasPrefix(letter) {
        let mayBegin = line.mayBegin(content, with: letter)
        #expect(mayBegin)
      }
      for title in ["", "The Act", "the act", "\u{212A}", "É", "é4(1)", "Rules"] {
        #expect(FlattenedStatute.isTitle(line, content, title) == (small == title.lowercased()))
      }
      let begins = SourceCode.beginnings.contains {
        line.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound)
          && (line[content.lowerBound].isLower || !line[content.lowerBound].isLetter)
      }
      if !content.isEmpty { #expect(SourceCode.begins(content, line) == begins) }
    }
    for beginning in SourceCode.beginnings {
      #expect(SourceCode.begins(0..<beginning.utf8.count, Array(beginning.utf8)))
      let capitals = Array(beginning.uppercased().utf8)
      #expect(SourceCode.begins(0..<capitals.count, capitals) == !capitals[0].isLetter)
    }
  }

  @Test("letters with spaces between them are found wherever they stand in a line")
  func spacedLetters() {
    var joined = 0
    let pieces = ["O", "N ", " L", "a", " ", " ", " ", "E ", "\t", "word", " is", ".", "A B C", "X Y"]
    for line in Self.lines(pieces, count: 20_000, seed: 5) {
      for range in [0..<line.count, line.count / 3..<line.count] {
        var (short, plain) = (TextWriter(line, language: "en"), TextWriter(line, language: "en"))
        short.keepWords(range)
        plain.keepWordByWord(range)
        #expect(short.letterSpaced == plain.letterSpaced)
        #expect(short.builder.text == plain.builder.text)
        #expect(short.builder.conservation == plain.builder.conservation)
        joined += plain.letterSpaced
      }
    }
    #expect(joined > 200)
  }

  @Test("glued words are those of a table of all words")
  func gluedWords() {
    let pieces = [
      " person ", " person ", "person", " or", " and", "the ", "of ", " a ", "in ", " any", "for ", "é", "1",
      ". ",
      "PERSON ", " ANDperson ", "andin", "ofa",
    ]
    var found = 0
    for seed in 0..<60 {
      let text = Array(Self.lines(pieces, count: 1 + seed * 3, seed: seed).joined(separator: [0x20]))
      let words = GluedWords.words(in: text).sorted()
      #expect(words == Self.plainGluedWords(text))
      found += words.count
    }
    #expect(found > 50)
  }

  private static func plainGluedWords(_ text: [UInt8]) -> [String] {
    var counts: [String: Int] = [:]
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      counts[String(decoding: word, as: UTF8.self).lowercased(), default: 0] += 1
    }
    return counts.filter { word, count in
      guard count <= 20, 3...24 ~= word.count else { return false }
      return ["and", "or", "of", "the"].contains { first in
        let rest = String(word.dropFirst(first.count))
        return word.hasPrefix(first) && counts[rest, default: 0] >= 10 * count
          && (rest.count >= 4 || ["a", "in", "the", "any", "for"].contains(rest))
      }
    }.keys.sorted()
  }

  @Test("signs of damage are those of one word after another", arguments: 0..<60)
  func health(_ seed: Int) {
    let pieces = [
      "the ", "The", "of ", " y ", "yn", " o ", "rhaid ", "o ce ", "e ect", "con dential", "speci ",
      "cation ", "a",
      " ect", "identi  ed", " ", "\n", "1", "2a", "B ", "é", "’", "“", "\u{A0}", "\u{B4}", "\u{AA}", "■",
      "\u{FFFD}",
      "\u{1}", "\u{C}", "legislation", "responsibilities", "mewn ",
    ]
    var text = Array(Self.lines(pieces, count: 1 + seed * seed, seed: seed).joined())
    // Every length in bytes of 64 and about them, so that a text ends at the border of a block too.
    text.removeLast(min(text.count, seed % 7))
    let plain = PlainHealth(text)
    let health = TextHealth(text)
    #expect(health.words == plain.words)
    #expect(health.isWelsh == (plain.welsh > 20 && plain.welsh > plain.english))
    #expect(health.tallies == plain.tallies)
    #expect(health.lostWords == plain.lostWords)
  }

  /// The definition: each word by itself, in Strings.
  struct PlainHealth {
    var (words, english, welsh, single, mixed, lost, replacement, controls) = (0, 0, 0, 0, 0, 0, 0, 0)
    var lostWords: [String] = []

    var tallies: [Int] { [words, english, welsh, single, mixed, lost, replacement, controls] }

    init(_ text: [UInt8]) {
      var half = 0..<0
      var index = 0
      while index < text.count {
        guard text.isWordByte(at: index) else {
          if text[index] < 0x20, !(0x09...0x0D).contains(text[index]) { controls += 1 }
          if text[index...].starts(with: "■".utf8) || text[index...].starts(with: "\u{FFFD}".utf8) {
            replacement += 1
          }
          index += 1
          continue
        }
        let start = index
        while index < text.count, text.isWordByte(at: index) { index += 1 }
        note(text, start..<index, &half)
      }
    }

    private mutating func note(_ text: [UInt8], _ range: Range<Int>, _ half: inout Range<Int>) {
      let bytes = text[range]
      let digits = bytes.count { $0.isDigit }
      let letters = bytes.count { !$0.isDigit && $0 & 0xC0 != 0x80 }
      let word = String(decoding: bytes, as: UTF8.self).lowercased()
      defer { half = letters > 0 && TextHealth.lostPairs[word] != nil ? range : 0..<0 }
      guard letters > 0 else { return }
      words += 1
      if TextHealth.englishWords.contains(word) { english += 1 }
      if TextHealth.welshWords.contains(word) { welsh += 1 }
      if letters == 1, digits == 0, !"aioyAIOY".utf8.contains(bytes[range.lowerBound]) { single += 1 }
      if digits > 0 { mixed += 1 }
      let first = String(decoding: text[half], as: UTF8.self)
      guard !half.isEmpty, range.lowerBound == half.upperBound + 1, text[half.upperBound] == 0x20,
        TextHealth.lostPairs[first.lowercased()]?.contains(word) == true
      else { return }
      lost += 1
      if lostWords.count < 20 { lostWords.append(first + " " + String(decoding: bytes, as: UTF8.self)) }
    }
  }

  /// Decoding puts U+FFFD where bytes are none of UTF-8.
  private func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }

  @Test("damaged UTF-8 and twice encoded characters are found where each byte is looked at")
  func decoding() {
    let bytes: [UInt8] = [
      0x61, 0x61, 0x61, 0xC3, 0xA2, 0xE2, 0x82, 0xAC, 0xC2, 0xA9, 0x83, 0xF0, 0x9F, 0x98, 0x80,
    ]
    for seed in 0..<40 {
      for text in TextScanTests.texts(bytes, seed: seed) {
        let isValid = isUTF8(text)
        #expect((UTF8Bytes.firstInvalid(in: text.span) == nil) == isValid)
        if let place = UTF8Bytes.firstInvalid(in: text.span) {
          #expect(isUTF8(Array(text[..<place])))
        }
        var (pairs, index) = (0, 0)
        while index < text.count - 3 {
          guard text[index] == 0xC3 else {
            index += 1
            continue
          }
          let rest = text[(index + 1)...]
          if rest.starts(with: [0xA2, 0xE2, 0x82]) || rest.starts(with: [0x83, 0xC2])
            || rest.starts(with: [0x82, 0xC2])
          {
            pairs += 1
          }
          index += 2
        }
        #expect(Mojibake.count(text) == pairs)
      }
    }
  }
}
