import Bytes
import Legislation

/// The tokens as a tool sees them that takes a hyphen for a space; `base` leads back to the real tokens.
struct SplitView: Sendable {
  private(set) var tokens: [Token] = []
  private(set) var base: [Int32] = []

  init(of stream: TokenStream, _ document: Document, vocabulary: inout Vocabulary) {
    tokens.reserveCapacity(stream.tokens.count)
    base.reserveCapacity(stream.tokens.count)
    for (index, token) in stream.tokens.enumerated() {
      guard vocabulary.flags(of: token.word).contains(.hyphen) else {
        tokens.append(token)
        base.append(Int32(truncatingIfNeeded: index))
        continue
      }
      var start = token.range.lowerBound
      for part in document.text[token.range].split(separator: 0x2D, omittingEmptySubsequences: false) {
        defer { start += part.count + 1 }
        guard !part.isEmpty else { continue }
        var folded: [UInt8] = []
        for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
          LetterClass.fold(scalar, into: &folded)
        }
        tokens.append(
          Token(
            word: vocabulary.intern(folded: folded), start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: start + part.count), run: token.run))
        base.append(Int32(truncatingIfNeeded: index))
      }
    }
  }
}
