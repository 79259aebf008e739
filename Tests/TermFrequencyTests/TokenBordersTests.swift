import Legislation
import Testing

@testable import TermFrequency

/// Where tokens end when markup changes inside a word. Runs touch one another; nothing parts them in the text.
@Suite("Borders of tokens")
struct TokenBordersTests {
  /// The words of two runs that touch, with the run of each.
  static func tokens(_ first: String, _ second: String, _ change: (inout Run) -> Void) -> [String] {
    let text = Array((first + second).utf8)
    let middle = Int32(first.utf8.count)
    var run = Run(start: middle, end: Int32(text.count), provision: -1, zone: .operative)
    change(&run)
    let document = Document(
      identity: Identity(), text: text,
      runs: [Run(start: 0, end: middle, provision: -1, zone: .operative, flags: .startsBlock), run])
    var vocabulary = Vocabulary()
    var tokenizer = Tokenizer()
    return tokenizer.tokens(of: document, vocabulary: &vocabulary).tokens.map {
      "\(vocabulary.string(of: $0.word))/\($0.run)"
    }
  }

  @Test("a change of state ends a token: a word in force is never glued to a repealed one")
  func state() {
    #expect(Self.tokens("in gold", "coin") { $0.state = .repealed } == ["in/0", "gold/0", "coin/1"])
  }

  @Test("a change of zone or provision does not, and the token belongs to the run of its first letter")
  func zone() {
    #expect(
      Self.tokens("to inform", "ation held") { $0.zone = .quoted } == ["to/0", "information/0", "held/1"])
    #expect(Self.tokens("B", "e it") { $0.provision = 3 } == ["be/0", "it/1"])
  }

  @Test("a hard break does")
  func hardBreak() {
    #expect(Self.tokens("co-", "operate") { $0.flags = .startsBlock } == ["co/0", "operate/1"])
  }
}
