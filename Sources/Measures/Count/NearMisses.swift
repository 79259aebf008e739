import Legislation
import TermFrequency
import Wordlists

/// The words of a text, in the scope, that contain a row's letters and were not counted, with their numbers.
///
/// For a phrase the letters are those of its last word. Hyphens and case are ignored, whatever the rule: the
/// list is there to show that a rule may be wrong.
struct NearMisses {
  private let wordlist: Wordlist
  private let selection: Selection

  init(_ wordlist: Wordlist, _ selection: Selection) {
    (self.wordlist, self.selection) = (wordlist, selection)
  }

  func fill(
    _ rows: inout RowFigures, _ stream: TokenStream, _ counts: TermCounts,
    _ vocabulary: Vocabulary
  ) {
    var inScope: [UInt32: Int] = [:]
    for token in stream.tokens where selection.contains(run: token.run) {
      inScope[token.word, default: 0] += 1
    }
    var counted: [Int32: [UInt32: Set<Int32>]] = [:]
    for hit in counts.hits {
      for token in hit.firstToken...hit.lastToken {
        counted[hit.row, default: [:]][stream.tokens[Int(token)].word, default: []].insert(token)
      }
    }
    let words = inScope.keys.map { word in
      (word: word, key: vocabulary.letters(of: word).filter { $0 != 0x2D })
    }
    for (index, row) in wordlist.rows.enumerated() where rows[index].count != nil {
      let letters = Set(row.term.alternatives.compactMap(NearMisses.letters))
      let own = counted[Int32(index)] ?? [:]
      var near: [NearWord] = []
      for (word, key) in words where letters.contains(where: { NearMisses.contains(key, $0) }) {
        let rest = (inScope[word] ?? 0) - (own[word]?.count ?? 0)
        if rest > 0 { near.append(NearWord(word: vocabulary.string(of: word), count: rest)) }
      }
      guard !near.isEmpty else { continue }
      rows[index].near = near.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }
  }

  private static func letters(_ pattern: Pattern) -> [UInt8]? {
    guard let last = pattern.words.last else { return nil }
    let letters = last.folded.utf8.filter { $0 != 0x2D }
    return letters.isEmpty ? nil : letters
  }

  private static func contains(_ word: [UInt8], _ letters: [UInt8]) -> Bool {
    if letters.contains(UInt8(ascii: "?")) {
      return word.indices.contains { start in
        word[start] & 0xC0 != 0x80 && OneLetterMark.end(of: letters, in: word, from: start) != nil
      }
    }
    guard letters.count <= word.count else { return false }
    for start in 0...(word.count - letters.count)
    where word[start..<start + letters.count].elementsEqual(letters) { return true }
    return false
  }
}
