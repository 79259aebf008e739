// Reporter: from a table of results to bytes a person or a program reads.
//
//   ComparedTexts | Inspection | AuditResult … ─▶ Table ─▶ Renderer ─▶ String ─▶ AtomicFile or standard output
//
// In:       finished results (Comparison, Audit, TermFrequency).
// Out:      a Table of each result; one String a table, the same bytes on every machine and in every locale.
// Here:     which columns and notes a report has; how a figure looks: alignment, decimals, escaping, wrapping;
//           writing a file whole or not at all.
// Not here: what is counted or compared (Comparison, Audit).
// Read:     ComparisonTable, TidyCounts and their like; Table, FigureFormat, Renderer, OutputFormat, then one
//           renderer a format, AtomicFile.
// Unsafe:   the system calls of AtomicFile.swift and the system's sentence in AtomicFileError.swift.
