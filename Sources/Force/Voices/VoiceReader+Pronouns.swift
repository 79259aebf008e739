/// Pronouns followed back to what they stand for.
extension VoiceReader {
  /// Phrases with pronouns followed back; not found if a pronoun has nothing to go back to.
  func resolve(
    _ found: [PhraseReading.Found], _ phrases: PhraseReading, _ part: Int, _ doer: Antecedents.Doer
  ) -> Participants {
    guard !found.isEmpty else { return .notFound }
    var resolved: [ActorPhrase] = []
    for phrase in found {
      guard phrase.pronoun, !Self.general.contains(phrase.phrase.head) else {
        resolved.append(phrase.phrase)
        continue
      }
      let candidates = antecedents.resolve(phrase.phrase.head, in: sentences[part], doer: doer) {
        others(before: phrase.core.lowerBound, phrases, part)
      }
      guard !candidates.isEmpty else { return .notFound }
      resolved += candidates.map { candidate in
        var candidate = candidate
        candidate.isFromPronoun = true
        return candidate
      }
    }
    return .stated(resolved)
  }

  private static let general: Set<String> = ["you", "we", "anyone", "everyone", "someone"]

  /// Phrases of the sentence before a pronoun that are no subjects, in its part and in the opening words.
  private func others(before place: Int, _ phrases: PhraseReading, _ part: Int) -> [ActorPhrase] {
    var found = phrases.named(before: place)
    if case .limb(let opening) = tree.parts[part].link {
      let above = PhraseReading(tree.parts[opening].lexemes, in: document.text)
      found = above.named(before: above.lexemes.count) + found
    }
    return found
  }

  mutating func remember(_ participants: Participants, _ part: Int) {
    for phrase in participants.phrases { antecedents.remember(phrase, in: sentences[part]) }
  }
}
