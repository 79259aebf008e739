import Bytes
import Legislation

/// Cuts a document's buffer into tokens, once; every rule and scope then counts over the same tokens.
///
/// A token is a maximal run of letters (with combining marks), decimal digits and word-internal apostrophes
/// and hyphens. Hard breaks end tokens, and so does a change of state: a word in force is never glued to a
/// repealed one. A change of zone or provision without a break does not end a token, which belongs to the run
/// of its first letter.
package struct Tokenizer: Sendable {
  private var folded: [UInt8] = []
  /// Which words are looked at; nil for all. Of the others the tokens have no word of their own.
  let firstLetters: FirstLetters?
  /// Whether words that are not looked at are one token where they are side by side.
  let joinsUnread: Bool

  package init() { (firstLetters, joinsUnread) = (nil, false) }

  init(_ firstLetters: FirstLetters?, joinsUnread: Bool) {
    (self.firstLetters, self.joinsUnread) = (firstLetters, joinsUnread)
  }

  /// The tokens of a document, their words interned in `vocabulary`.
  ///
  /// Complexity: O(bytes); plain words are taken eight bytes a step.
  package mutating func tokens(of document: Document, vocabulary: inout Vocabulary) -> TokenStream {
    let size = document.text.count
    // Words of legal English have five letters; a text of single letters needs the room for one a second byte.
    return tokens(of: document, &vocabulary, capacity: size / 4 + 64)
      ?? tokens(of: document, &vocabulary, capacity: size / 2 + 2 + document.runs.count) ?? TokenStream()
  }

  private mutating func tokens(
    of document: Document, _ vocabulary: inout Vocabulary, capacity: Int
  ) -> TokenStream? {
    var stream = TokenStream()
    stream.wordsByRun = Array(repeating: 0, count: document.runs.count)
    stream.total = 0
    var isComplete = false
    // SAFETY: `write` gives the number of tokens it has written.
    stream.tokens = unsafe Array(unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = unsafe write(document, &vocabulary, into: buffer, &stream)
      isComplete = written != nil
      count = written ?? 0
    }
    return isComplete ? stream : nil
  }

  /// A token of ASCII only; nil, and the position where it was, if a character beyond ASCII is part of it.
  static func asciiWord(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int, _ vocabulary: inout Vocabulary
  ) -> UInt32? {
    var word = Vocabulary.Gathered()
    var index = position
    while index < end {
      let byte = text[index].folded
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        word.add(byte)
        index &+= 1
      } else if byte == 0x2D || byte == 0x27 {
        guard index &+ 1 < end else { break }
        let next = text[index &+ 1]
        if next >= 0x80 { return nil }
        guard next.isLetterOrDigit else { break }
        word.add(byte)
        index &+= 1
      } else if byte >= 0x80 {
        guard isPunctuation(text, index, end) else { return nil }
        break
      } else {
        break
      }
    }
    let start = position
    position = index
    return vocabulary.intern(word, text, start, index)
  }

  /// The punctuation that is common beyond ASCII: U+2010 to U+203F, which are no letters.
  @inline(__always)
  private static func isPunctuation(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < end && text[index + 1] == 0x80 && text[index + 2] >= 0x90
  }

  /// Any token; nil, and the position moved past one character, if none starts here.
  mutating func unicodeWord(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int, _ vocabulary: inout Vocabulary
  ) -> UInt32? {
    let (first, length) = LetterClass.decode(text, at: position, end: end)
    guard LetterClass.isWordCharacter(first, inside: false) else {
      position += length
      return nil
    }
    folded.removeAll(keepingCapacity: true)
    var index = position
    while index < end {
      let (scalar, length) = LetterClass.decode(text, at: index, end: end)
      if LetterClass.isWordCharacter(scalar, inside: true) {
        LetterClass.fold(scalar, into: &folded)
      } else if scalar == "-" || scalar == "'" {
        guard index + 1 < end,
          LetterClass.isWordCharacter(LetterClass.decode(text, at: index + 1, end: end).scalar, inside: false)
        else { break }
        folded.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        break
      }
      index += length
    }
    position = index
    return vocabulary.intern(folded: folded)
  }
}
