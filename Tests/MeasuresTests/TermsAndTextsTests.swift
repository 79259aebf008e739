import Ingest
import Legislation
import TermFrequency
import Testing
import Wordlists

@Suite("Terms and texts meet in the same letters")
struct TermsAndTextsTests {
  /// All characters beyond ASCII that Unicode has, a part of the letters of thousands.
  private static func scalars(_ part: UInt32) -> [Unicode.Scalar] {
    (UInt32(0x80)...0x10FFFF).lazy.filter { $0 / 0x1000 % 8 == part }.compactMap { Unicode.Scalar($0) }
      .filter { scalar in
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse: scalar.value % 997 == 0
        case .otherLetter: scalar.value < 0x3100 || scalar.value % 61 == 0
        default: true
        }
      }
  }

  private func count(_ list: Wordlist, in text: String) -> Int {
    var builder = DocumentBuilder()
    builder.append(text)
    builder.hardBreak()
    let document = builder.finish(Identity())
    var counter = Counter(list, rule: .standard)
    let stream = counter.tokens(of: document)
    let selection = Selection(document, selected: document.runs.map { _ in true })
    return counter.count(stream, in: document, selection: selection).hits.count
  }

  @Test(
    "a term that is a text, and no error, is found in that text, whatever character is in it",
    arguments: 0..<8 as Range<UInt32>)
  func equalSlow(part: UInt32) {
    var wrong: [String] = []
    for scalar in Self.scalars(part) {
      let character = String(Character(scalar))
      for text in ["a\(character)b", "\(character)", "e\(character)\u{301}"] {
        // What can be no term is an error that says why: nothing is silently 0.
        guard let list = try? Wordlist.parse(terms: text) else { continue }
        if count(list, in: text) != 1 {
          wrong.append("U+\(String(scalar.value, radix: 16)) in \(text.unicodeScalars.count)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "a term is found in what is written otherwise and looks the same",
    arguments: [
      ("café", "cafe\u{AD}\u{301}"), ("office", "o\u{FB03}ce"), ("Šumava", "\u{8A}umava"),
      ("\u{8A}umava", "Šumava"), ("board's", "board\u{92}s"), ("co-operate", "co\u{2011}operate"),
      ("a b", "a\u{2028}b"), ("in\u{B}form", "in form"), ("d'Š", "d\u{2019}\u{8A}"),
      ("f\u{ED}n", "\u{FB01}\u{301}n"),
    ])
  func alike(term: String, text: String) throws {
    #expect(count(try Wordlist.parse(terms: term), in: text) == 1)
  }
}
