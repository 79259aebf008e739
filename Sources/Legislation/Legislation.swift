// Legislation: what a legal text is, once its markup is gone.
//
//   Document = identity + one UTF-8 buffer + runs over it + a tree of provisions + tallies
//
// In:       nothing of ours; the readers in Ingest fill it.
// Out:      Document, and the questions asked of it: what zone, what state, which provision.
// Here:     Document, Run, Zone, TextState, Provision and its citation, Scope.
// Not here: reading files (Ingest), what a word is (TermFrequency), printing (Reporter).
// Read:     Document, Run, Zone, TextState, Provision, Citation, Scope.
