// Comparison: the join of texts, wordlist, rule and scope.
//
//   Document ─▶ TextCount ─▶ TextFigures ─┐
//   Document ─▶ TextCount ─▶ TextFigures ─┴▶ ComparedTexts ─▶ (Reporter)
//
// In:       Documents (Legislation), a Wordlist and a rule (Wordlists), the Counter (TermFrequency).
// Out:      TextFigures for each text: counts, group totals, words, near misses, what the scope left out.
// Here:     what belongs in one table, in which order, with which provenance.
// Not here: formulas (Statistics), layout (Reporter).
// Read:     TextFigures, TextCount, NearMisses, ComparedTexts.
