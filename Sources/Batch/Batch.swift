// Batch: many texts, one wordlist, all cores; nothing lost, nothing counted twice.
//
//   InputStream ─▶ workers (read, count) ─▶ input order ─▶ RowSink: CSV, NDJSON, SQLite ─▶ Summary
//
// In:       inputs (Ingest), a wordlist, a rule and a scope.
// Out:      counts, documents and failures as tidy tables, and the account of the run.
// Here:     the workers, the order of results, resuming after a stop, the tables and their formats.
// Not here: what an archive holds (Ingest), what a count is (TermFrequency, Measures).
