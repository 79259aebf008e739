// Reporter: from a table of results to bytes a person or a program reads.
//
//   Table ─▶ Renderer (text | markdown | csv | tsv | json) ─▶ String ─▶ AtomicFile or standard output
//
// In:       a Table, which says what each figure is; nothing of ours is imported.
// Out:      one String a table, the same bytes for the same table on every machine and in every locale.
// Here:     how a figure looks: alignment, decimals, escaping, wrapping; writing a file whole or not at all.
// Not here: what is counted or compared, and which columns a report has (Comparison, the command).
// Read:     Table, FigureFormat, Renderer, OutputFormat, then one renderer a format, AtomicFile.
// Unsafe:   the system calls of AtomicFile.swift and the system's sentence in AtomicFileError.swift.
