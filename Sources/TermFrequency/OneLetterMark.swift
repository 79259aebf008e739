import Bytes

/// `?` in a term: one letter or digit, with the marks upon it.
package enum OneLetterMark {
  /// Where a key that begins at `start` of a word ends; nil if it does not fit there.
  ///
  /// Complexity: O(length of the key).
  package static func end(of key: [UInt8], in word: [UInt8], from start: Int) -> Int? {
    var position = start
    let bytes = word.span
    for (index, byte) in key.enumerated() {
      guard position < word.count else { return nil }
      if byte != UInt8(ascii: "?") {
        guard word[position] == byte else { return nil }
        position += 1
        continue
      }
      let (scalar, length) = LetterClass.decode(bytes, at: position, end: word.count)
      guard LetterClass.isWordCharacter(scalar, inside: false) else { return nil }
      position += length
      // A mark that the key names itself is not the wildcard's.
      guard index + 1 == key.count || key[index + 1] < 0x80 else { continue }
      while position < word.count {
        let (mark, length) = LetterClass.decode(bytes, at: position, end: word.count)
        guard LetterClass.isMark(mark) else { break }
        position += length
      }
    }
    return position
  }
}
