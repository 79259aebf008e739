// Audit: which way of counting gives the figures that somebody printed?
//
//   PublishedTable ─▶ RowReading ─┐
//   Document ─▶ CandidateScope ───┴▶ CountGrid ─▶ TextAudit ─▶ AuditResult (verdict) ─▶ (Reporter)
//
// In:       a published table (CSV), Documents, the list of rules and scopes to try.
// Out:      AuditResult: per cell the rules that give the figure or the nearest one, for the table the one rule
//           that explains most, how much of it may be chance, and the verdict in words.
// Here:     what a printed label may have meant, which ways of counting are tried, what their figures prove.
// Not here: how a term is matched (TermFrequency), what a scope selects (Legislation), printing (Reporter).
// Read:     PublishedTable, RowReading, CandidateScopes, CountGrid, TextAudit, Chance, AuditResult.
