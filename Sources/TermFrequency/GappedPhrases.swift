import Force
import Legislation

/// Finds phrases in which other words may be: `must … consult`, `must * consult`.
///
/// From its first word on, a phrase is followed word by word: all places that its next word can have are found
/// before the one after it is looked for, so that an early word which leads nowhere hides no later one. The first
/// place of the last word ends the hit, which is then the shortest from its beginning.
struct GappedPhrases {
  let terms: CompiledTerms
  let part: TermMatcher.Candidates.Part
  /// The tokens as the rule sees them.
  let tokens: [Token]
  let stream: TokenStream
  let sentences: SentenceStarts?
  let selection: Selection
  let vocabulary: Vocabulary

  /// Position of the last token of a hit that begins at a candidate; nil if none does.
  ///
  /// - Complexity: O(words of the phrase x tokens in reach).
  func last(of phrase: CompiledTerms.Phrase, at candidate: Int) -> Int32? {
    var places = [Int(part.positions[candidate])]
    for element in 1..<phrase.matchers.count {
      places = followers(
        of: places, phrase.matchers[element], within: phrase.gaps[element], from: candidate + 1)
      if places.isEmpty { return nil }
    }
    return places.first.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The places of a word that is at most so many words behind one of `places`; all ascending.
  private func followers(of places: [Int], _ matcher: Int32, within most: Int32, from candidate: Int) -> [Int]
  {
    var found: [Int] = []
    var seen = -1
    var candidate = candidate
    for place in places {
      let segment = selection.segment[Int(tokens[place].run)]
      var words: Int32 = 0
      var next = place + 1
      while next < tokens.count, selection.segment[Int(tokens[next].run)] == segment {
        if next > place + 1, isNewWord(next - 1, after: place) { words += 1 }
        if words > most || most == 0 && next > place + 1 { break }
        if most > 0, let sentences,
          sentences.begins(after: Int(tokens[place].start), upTo: Int(tokens[next].start))
        {
          break
        }
        if next > seen {
          seen = next
          if matches(matcher, at: next, &candidate) { found.append(next) }
        }
        next += 1
      }
    }
    return found
  }

  /// Whether a token between counts as a word of the distance: a number does not, nor a part of a compound whose
  /// other part was counted or is the word the distance is measured from.
  private func isNewWord(_ index: Int, after place: Int) -> Bool {
    guard let base = part.view?.base else { return vocabulary.flags(of: tokens[index].word).contains(.word) }
    let own = base[index]
    guard own != base[place], index == place + 1 || own != base[index - 1] else { return false }
    return vocabulary.flags(of: stream.tokens[Int(own)].word).contains(.word)
  }

  private func matches(_ matcher: Int32, at position: Int, _ candidate: inout Int) -> Bool {
    if matcher == CompiledTerms.anyWord { return true }
    while candidate < part.positions.count, Int(part.positions[candidate]) < position { candidate += 1 }
    guard candidate < part.positions.count, Int(part.positions[candidate]) == position else { return false }
    return terms.matches(place: part.places[candidate], matcher)
  }
}
