// Ingest: from the bytes of a source to a Document.
//
//   bytes ─▶ SourceForms ─▶ the reader of a form ─▶ DocumentBuilder ─▶ Document
//
// In:       the bytes of one source after another (DocumentReader), and what the user said of their format.
// Out:      a Document (Legislation) whose tallies close, or one IngestError with a remedy.
// Here:     a folder a form: what it recognises, where each piece of its text belongs, what is left out and why. `Unread` is
//           what is known and refused.
// Not here: what a word is (TermFrequency), what is counted (Wordlists), how XML becomes events (Markup).
// Read:     SourceForm, SourceForms, DocumentReader, DocumentBuilder, Normaliser, then one folder.
// Unsafe:   the byte loops (ByteScan, PlainText/TextScan), and copies from and to buffers.
