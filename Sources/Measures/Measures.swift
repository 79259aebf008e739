// Measures: what is worked out over texts, and how each result is shown.
//
//   Measure (its options) + Materials ─▶ MeasureWorker ─▶ part ─┐
//                                          Document ─▶ part ─┴▶ result (Presentable) ─▶ (Reporter)
//
// In:       Documents (Legislation), a Wordlist and a rule (Wordlists), the Counter (TermFrequency), formulas
//           (Statistics), the model of results (Reporter).
// Out:      for each measure a result that knows its columns, its tables and its JSON document.
// Here:     what a measure is, the one run over texts (Run), the list of all (KnownMeasures), a folder each: Count (also
//           compare), Profile, Concordance, Explain, Inspect, Audit; Texts: how a text is asked for, named, and fails.
// Not here: how a term is matched (TermFrequency), what a scope selects (Legislation), formulas (Statistics), how a
//           table looks in a format (Reporter), what is written on a command line.
// Read:     Measure, MeasureDeclaration, Run/MeasureRun, KnownMeasures, then a whole one:
//           Tests/VoxlexCommandTests/NewMeasureTests.
