// Comparison: the join of texts, wordlist, rule and scope.
//
//   Document ─▶ TextCount ─▶ TextFigures ─┐
//   Document ─▶ TextCount ─▶ TextFigures ─┴▶ ComparedTexts ─▶ (Reporter)
//   Document ─▶ Explainer ─▶ Explanation: one term under every rule and scope
//
// In:       Documents (Legislation), a Wordlist and a rule (Wordlists), the Counter (TermFrequency).
// Out:      TextFigures for each text: counts, group totals, words, near misses, what the scope left out;
//           unit by unit (Breakdown) and hit by hit (evidence) where asked for.
// Here:     what belongs in one table, in which order, with which provenance.
// Not here: formulas (Statistics), layout (Reporter).
// Read:     TextFigures, TextCount, NearMisses, Breakdown, ComparedTexts, Explanation.
