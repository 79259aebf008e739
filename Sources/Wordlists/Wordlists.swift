// Wordlists: what is counted, and by which rule.
//
//   bytes ─▶ WordlistFile (YAML, plain text, table, LIWC) ─▶ TermParser, row by row ─▶ Wordlist
//
// In:       the bytes of a list, or terms in one line.
// Out:      Wordlist: rows with labels, each with its Term; errors and warnings with their lines.
// Here:     the syntax of terms and lists, the counting rule's four parts, the lists that come with the program,
//           the word families.
// Not here: what a word of a text is, and whether it matches (TermFrequency); figures (Measures).
// Read:     Term, Wordlist, WordlistRow, CountingRule; then TermParser and WordlistYAML; WordFamily.
