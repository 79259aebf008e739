import Inputs
import MarkupEquality
import TestSupport
import Testing

@testable import Markup

/// What the scanner accepts libxml2 accepts, with the same events.
@Suite struct ScannerEqualityTests {
  @Test(arguments: MadeDocuments.all.indices) func readsMadeDocuments(_ index: Int) {
    #expect(BothReaders().compare(MadeDocuments.all[index]) == .agrees)
  }

  /// Each is one step away from a document that is read.
  @Test(
    arguments: [
      "", " ", "<", "<a", "<a>", "<a></b>", "<a></ab>", "<ab></a>", "</a>", "<a/><b/>", "<a/>x", "x<a/>",
      "<a>]]></a>",
      "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xFFFF;</a>", "<a>&#x110000;</a>", "<a>&amp</a>", "<a b='<'/>",
      "<a b=1/>",
      "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a:b/>", "<a b:c='1'/>", "<a xmlns:b=''/>",
      "<a xmlns:xml='u'/>",
      "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:b='u v'/>", "<1a/>", "<-a/>", "<a:/>", "<:a/>",
      "<a:b:c xmlns:a='u'/>", "<é/>", "<a\r/>", "<a>\r</a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a/>\u{0}",
      "<!DOCTYPE a><a/>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='latin1'?><a/>",
      "<?xml  encoding='utf-8'?><a/>", " <?xml version='1.0'?><a/>", "<a><?xml version='1.0'?></a>",
      "<?XmL x?><a/>",
      "<a><!-- -- --></a>", "<a><!-- x ---></a>", "<a><![CDATA[x]]</a>", "<![CDATA[x]]><a/>", "&amp;<a/>",
      "<a / >",
      "<a b='1'/ >", "< a/>", "<a></ a>", "<a id='&amp;'/>", "<a id='\t'/>", "<a id='\n'/>", "<a =''/>",
      "<a ='x'>",
      "<a><b></a></b>", "<a xmlns:a='u' xmlns:a='v'/>", "<a><b xmlns:c='u'/><c:d/></a>", "<a b='1' c='2",
      "\u{FB00}<a/>", "<?xml version='1.0' encoding='utf-16'?><a/>", "<abcdefghij></abcdefghik>",
      "<abcdefgh1ijklmnop></abcdefgh2ijklmnop>", "<a><b xmlns='http://www.w3.org/XML/1998/namespace'/></a>",
    ])
  func declines(_ document: String) {
    #expect(BothReaders().compare(Array(document.utf8)) == .declined)
  }

  /// Found by fuzzing: what begins as a declaration does is looked at as one before libxml2 sees it.
  @Test func declinesWhatMayBeADeclaration() {
    let spaces = String(repeating: " ", count: 1000)
    for beginning in [
      "<?xml-stylesheet encoding='a'?>", "<?xml-x?>", "<?xml version='1.0'\(spaces)?>",
      "\u{FEFF}<?xmlx encoding=?>", "<?Xml-s encoding='a'?>", "<?XML-s encoding='a'?>", "<?xMl x?>",
    ] {
      #expect(BothReaders().compare(Array("\(beginning)<a/>".utf8)) == .declined, "\(beginning)")
    }
    #expect(
      BothReaders().compare(Array("<?xml version='1.0' ?><?xml-stylesheet encoding='a'?><a/>".utf8))
        == .agrees)
  }

  /// What a piece is made of is found while the next markup is looked for: at every place of a step of sixteen.
  @Test(arguments: 0..<8) func knowsItsPieces(_ seed: UInt64) {
    var dice = FixedDice(seed)
    let parts = [
      "a", "bc", " ", " ", "  ", "\n", "\n    ", "\t", "é", "’", "𝄞", ">", "&amp;", "&#x20;", "&lt;", "]",
      "<b/>", "<!-- c -->", "<![CDATA[ d]]>",
    ]
    let readers = BothReaders()
    for _ in 0..<1500 {
      let text = (0..<dice.roll(60)).map { _ in dice.pick(parts) }.joined()
      guard !text.replacing("<![CDATA[ d]]>", with: "").contains("]]>") else { continue }
      #expect(readers.compare(Array("<a>\(text)</a>".utf8)) == .agrees, "\(text)")
    }
  }

  /// The attribute that was behind the same name last is looked for first: names that begin or end alike, or are longer
  /// than what is compared at once, must not be taken for it.
  @Test(arguments: 0..<8) func tellsAttributesApart(_ seed: UInt64) {
    var dice = FixedDice(seed)
    let names = [
      "a", "a1", "id", "ids", "Ref", "Refs", "RefX", "abcdefgh", "abcdefghi", "abcdefghijklmnop",
      "abcdefgh1jklmnopq", "abcdefgh2jklmnopq", "abcdefghijklmnopqrst1uvwxyzabcdefgh",
      "abcdefghijklmnopqrst2uvwxyzabcdefgh", "xml:id",
    ]
    let readers = BothReaders()
    for _ in 0..<400 {
      let tags = (0...dice.roll(12)).map { _ in
        let chosen = names.filter { _ in dice.roll(3) == 0 }
        let attributes = chosen.map { " \($0)\(dice.pick(["", "", " "]))='\(dice.pick(["", "x", "yy"]))'" }
        return "<\(dice.pick(["b", "c"]))\(attributes.joined())/>"
      }
      let document = "<a>\(tags.joined())</a>"
      #expect(readers.compare(Array(document.utf8)) == .agrees, "\(document)")
    }
  }

  /// UTF-8 that is none, at the end of a document and inside it.
  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x80], [0xED, 0xA0, 0x80],
      [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
    ] as [[UInt8]])
  func declinesWhatIsNoUTF8(_ bytes: [UInt8]) {
    for length in 0...40 {
      let before = Array("<a>".utf8) + [UInt8](repeating: 0x78, count: length)
      #expect(BothReaders().compare(before + bytes + Array("</a>".utf8)) == .declined)
      #expect(BothReaders().compare(before + Array("</a>".utf8) + bytes) == .declined)
    }
  }

  /// The ends of what UTF-8 and XML have in each length are read.
  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}",
  ])
  func readsCharacters(_ character: String) {
    for length in 0...40 {
      let text = "<a>\(String(repeating: "x", count: length))\(character)</a>"
      #expect(BothReaders().compare(Array(text.utf8)) == .agrees)
    }
  }

  /// A document that is cut off is never read, wherever that is, and whatever is behind it in memory.
  @Test(arguments: MadeDocuments.all.indices) func declinesWhatIsCutOff(_ index: Int) throws {
    let document = MadeDocuments.all[index]
    let scanner = MarkupScanner<EventRecord>()
    for count in 0..<document.count {
      var record = EventRecord()
      var bytes = document + [UInt8](repeating: 0, count: 64)
      bytes[count] = 0
      let isRead = scanner.scan(bytes, count: count, into: &record)
      // What is cut off behind the root is whole.
      #expect(!isRead || BothReaders().isSound(Array(document[..<count])), "\(count)")
    }
  }

  /// What a name means is not kept from one document to another, nor from one part of it.
  @Test func forgetsNamespaces() throws {
    let readers = BothReaders()
    for document in [
      "<p:a xmlns:p='u'/>", "<p:a xmlns:p='v'/>", "<a xmlns='u'><a xmlns=''/><a/></a>", "<a/>", "<p:a/>",
      "<a><p:b xmlns:p='u'><p:b xmlns:p='v'/><p:b/></p:b></a>",
      "<a xmlns='u'><b xmlns='v'/><b/><b xmlns='v'></b><b/></a>",
    ] {
      #expect(
        readers.compare(Array(document.utf8)) == (document == "<p:a/>" ? .declined : .agrees), "\(document)")
    }
  }

  /// More than the scanner has room for is declined, one less is read.
  @Test(arguments: [(48, true), (49, false)]) func boundsAttributes(_ count: Int, _ isRead: Bool) {
    let attributes = (0..<count).map { " n\($0)='\($0)'" }.joined()
    #expect(BothReaders().compare(Array("<a\(attributes)/>".utf8)) == (isRead ? .agrees : .declined))
  }

  @Test(arguments: [(1024, true), (1025, false)]) func boundsDepth(_ depth: Int, _ isRead: Bool) {
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(BothReaders().compare(Array(text.utf8)) == (isRead ? .agrees : .declined))
  }

  @Test(arguments: [(200, true), (201, false)]) func boundsNames(_ length: Int, _ isRead: Bool) {
    let name = String(repeating: "n", count: length)
    #expect(
      BothReaders().compare(Array("<\(name) \(name)=''></\(name)>".utf8)) == (isRead ? .agrees : .declined))
  }

  @Test(arguments: [(1499, true), (1500, false)]) func boundsTheNumberOfNames(_ count: Int, _ isRead: Bool) {
    let text = "<a>" + (0..<count).map { "<n\($0)/>" }.joined() + "</a>"
    let readers = BothReaders()
    // Twice: names of the document before do not count.
    #expect(readers.compare(Array(text.utf8)) == (isRead ? .agrees : .declined))
    #expect(readers.compare(Array(text.utf8)) == (isRead ? .agrees : .declined))
    #expect(readers.compare(Array("<a><n1/><b/></a>".utf8)) == .agrees)
  }

  @Test func mutantsSlow() {
    var mutants = Mutants(seed: 17)
    let readers = BothReaders()
    var accepted = 0
    let all = MadeDocuments.all
    for number in 0..<20_000 {
      let mutant = mutants.mutant(of: all[number % all.count], with: all[number / 7 % all.count])
      let outcome = readers.compare(mutant)
      if outcome == .agrees { accepted += 1 }
      guard case .differs(let what) = outcome else { continue }
      Issue.record("mutant \(number): \(what)\n\(String(decoding: mutant, as: UTF8.self))")
    }
    // Else the mutants would show nothing.
    #expect(accepted > 1000)
  }
}

/// The same over the W3C's conformance suite and real texts.
@Suite struct ScannerOverRealTexts {
  private static func conformance() throws -> [[UInt8]] {
    try SharedTexts.files(in: "conformance", suffix: ".xml").map {
      try SharedTexts.bytes("conformance/" + $0)
    }
  }

  @Test(.enabled(if: SharedTexts.isWanted("conformance"))) func readsTheConformanceSuite() throws {
    let readers = BothReaders()
    var files = try ScannerOverRealTexts.conformance()
    // The scanner declines every document with a type: the same without it is tried too.
    files += files.map { MadeDocuments.withoutType($0) }
    let small = files.filter { $0.count < 4000 }
    var mutants = Mutants(seed: 1998)
    var accepted = (files: 0, mutants: 0)
    for (number, file) in files.enumerated() {
      let outcome = readers.compare(file)
      if outcome == .agrees { accepted.files += 1 } else { #expect(outcome == .declined) }
      for step in 0..<(file.count < 4000 ? 8 : 0) {
        let mutant = mutants.mutant(of: file, with: small[(number + step) % small.count])
        let outcome = readers.compare(mutant)
        if outcome == .agrees { accepted.mutants += 1 }
        if case .differs(let what) = outcome {
          Issue.record("\(number), \(step): \(what)\n\(String(decoding: mutant, as: UTF8.self))")
        }
      }
    }
    print(
      "conformance suite: \(accepted.files) of \(files.count) files read by the scanner, \(accepted.mutants) mutants"
    )
    #expect(accepted.files > 0)
  }

  /// Every file is read by the scanner, and small stretches of each in many ways.
  @Test(.overRealTexts, arguments: RealTexts.clml) func readsLegislation(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    guard bytes.count < 400_000 else { return }
    let readers = BothReaders()
    #expect(readers.compare(bytes) == .agrees)
    var mutants = Mutants(seed: 2014)
    for _ in 0..<3 {
      let mutant = mutants.mutant(of: bytes, with: MadeDocuments.all[8])
      if case .differs(let what) = readers.compare(mutant) { Issue.record("\(path): \(what)") }
    }
  }

  @Test(.overRealTexts) func declinesNoLegislation() throws {
    var declined: [String] = []
    for path in RealTexts.clml {
      let bytes = try SharedTexts.bytes(path)
      var record = EventRecord()
      let isRead = MarkupScanner<EventRecord>().scan(
        bytes + [UInt8](repeating: 0, count: 64), count: bytes.count, into: &record)
      if !isRead { declined.append(path) }
    }
    print("declined by the scanner: \(declined.count) of \(RealTexts.clml.count) files of legislation")
    #expect(declined.isEmpty)
  }
}
