// TermFrequency: from a document to counts.
//
//   Document ─▶ Tokenizer ─▶ TokenStream ─▶ CompiledTerms ─▶ Counter ─▶ TermCounts
//
// In:       a Document and a Scope (Legislation), rows of terms and a rule (Wordlists).
// Out:      TermCounts: every hit with its bytes and tokens, the words of the scope, totals.
// Here:     what a token is, which tokens a term matches, where the hits are, and in which context (Concordance).
// Not here: file formats (Ingest), figures from counts (Measures), printing (Reporter).
// Read:     Token, Tokenizer, Vocabulary, WordMatcher, CompiledTerms, Counter, TermCounts, Concordance.
// Speed:    bytes in, integers out; a word is held against the terms once, when it is first met.
