import Bytes
import Legislation
import TermFrequency

/// How often defined terms are used in a text, outside the places where they are defined.
struct DefinedUses {
  /// By term, as it was given.
  private(set) var uses: [Int]

  /// A term is used where its words follow one another, without a leading article, its last word in the singular or the
  /// plural; a term that the text defines with *the* and a capital, as *the Board*, only with that capital.
  ///
  /// - Parameters:
  ///   - terms: each with the places where it is defined.
  /// - Complexity: O(tokens · terms with the same first word).
  init(
    _ terms: [(term: String, places: [Range<Int>])], _ stream: TokenStream, _ document: Document,
    _ vocabulary: Vocabulary, _ keys: WordKeys, _ selection: Selection
  ) {
    uses = Array(repeating: 0, count: terms.count)
    let patterns = terms.map { Pattern($0.term) }
    var byFirst: [[UInt8]: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for first in pattern.words.first ?? [] { byFirst[first, default: []].append(index) }
    }
    var known: [UInt32: [Int]] = [:]
    let tokens = stream.tokens
    for start in tokens.indices where selection.totals(run: tokens[start].run) {
      let key = keys[tokens[start].word]
      let candidates: [Int]
      if let met = known[key] {
        candidates = met
      } else {
        candidates = byFirst[Array(keys.letters.letters(of: key))] ?? []
        known[key] = candidates
      }
      for index in candidates {
        let pattern = patterns[index]
        guard start + pattern.words.count <= tokens.count else { continue }
        let segment = selection.segment[Int(tokens[start].run)]
        let isThere = pattern.words.indices.allSatisfy { offset in
          let token = tokens[start + offset]
          return selection.segment[Int(token.run)] == segment
            && pattern.words[offset].contains(Array(keys.letters.letters(of: keys[token.word])))
        }
        guard isThere, !pattern.isCapital || document.text[Int(tokens[start].start)].isUpper else { continue }
        let byte = Int(tokens[start].start)
        if !terms[index].places.contains(where: { $0.contains(byte) }) { uses[index] += 1 }
      }
    }
  }

  /// The words of a term, each with the forms that are taken for it.
  private struct Pattern {
    var words: [[[UInt8]]] = []
    var isCapital = false

    init(_ term: String) {
      var parts = term.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" || $0 == "’") }.map(
        String.init)
      if parts.count > 1, ["the", "a", "an", "to"].contains(parts[0].lowercased()) {
        isCapital = parts[0].lowercased() == "the" && (parts[1].first?.isUppercase ?? false)
        parts.removeFirst()
      }
      let letters = parts.map { Array($0.lowercased().replacing("’", with: "'").utf8) }
      words = letters.map { [WordKeys.key(ofWords: [$0])] }
      if let last = words.last?.first { words[words.count - 1] = Pattern.forms(last) }
    }

    /// A word in the singular and the plural.
    private static func forms(_ word: [UInt8]) -> [[UInt8]] {
      let (s, y) = (UInt8(ascii: "s"), UInt8(ascii: "y"))
      var forms = [word, word + [s], word + Array("es".utf8)]
      if word.last == y { forms.append(word.dropLast() + Array("ies".utf8)) }
      if word.last == s, word.count > 3 {
        forms.append(Array(word.dropLast()))
        if word.suffix(3).elementsEqual("ies".utf8) { forms.append(word.dropLast(3) + [y]) }
      }
      return forms
    }
  }
}
