// Measures: what is worked out over texts, and how each result is shown.
//
//   Document ─▶ a measure's part ─┐
//   Document ─▶ a measure's part ─┴▶ its result ─▶ pages for readers, tidy columns, JSON ─▶ (Reporter)
//
// In:       Documents (Legislation), a Wordlist and a rule (Wordlists), the Counter (TermFrequency), formulas
//           (Statistics), the model of tables (Reporter).
// Out:      for each measure a result that knows its tables, its data and its JSON document.
// Here:     a folder a measure: Count (also compare), Profile, Concordance, Explain, Inspect, Audit; Texts: what all of
//           them ask of a text, its name and its failure.
// Not here: how a term is matched (TermFrequency), what a scope selects (Legislation), formulas (Statistics), how a
//           table looks in a format (Reporter).
// Read:     Texts/TextRequest, Count/TextCount, Count/ComparedTexts, Report, then one measure.
