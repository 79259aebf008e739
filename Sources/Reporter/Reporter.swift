// Reporter: from a table of results to bytes a person or a program reads.
//
//   Table ─▶ Renderer ─▶ bytes
//
// In:       tables (Measures, Batch).
// Out:      the bytes of a file in one format, the same on every machine and in every locale.
// Here:     the model of a table; how a figure looks: alignment, decimals, escaping, wrapping; that nothing is
//           written over what is read.
// Not here: what is counted, and which columns and notes a result has (Measures).
// Read:     Table, FigureFormat, Renderer, OutputFormat, then one renderer a format, Files/.
