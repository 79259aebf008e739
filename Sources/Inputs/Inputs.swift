// Inputs: from the names a user gives to the bytes behind them.
//
//   names ─▶ SourceStream ─▶ SourceItem ─▶ bytes
//
// In:       files, folders, archives, patterns, lists of names, standard input.
// Out:      one ordered stream of named byte sources; what cannot be read is an item that says why.
// Not here: what the bytes mean (Ingest).
// Read:     SourceStream, SourceItem, Packing, then one walk a kind of archive.
// Unsafe:   libarchive (ArchiveReading).
