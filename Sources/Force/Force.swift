// Force: which modal governs each word of a legal text.
//
//   Document ─▶ BlockLexer ─▶ Sentences ─▶ ClauseReading ─▶ SentenceTree ─▶ ForceMap
//
// In:       a Document (Legislation).
// Out:      a ForceMap: for each byte of the text its ModalForce, whatever the scope; a VoiceMap (Voices): who is bound there,
//           and towards whom.
// Here:     where a sentence begins and ends, which limbs belong to it, which modal governs which of its words.
// Not here: what a word of a count is (TermFrequency), figures (Measures), printing (Reporter).
// Read:     ModalForce, ForceMap, SentenceStream, SentenceTree, ClauseReading, WordsAround; the rule in words is in Documentation/force.md.
// Speed:    O(text); runs only where it is asked for.
