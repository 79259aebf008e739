// Ingest: from the bytes of a file to a Document.
//
//   bytes ─▶ Detection ─▶ CLMLReader | TextReader | MarkdownReader ─▶ DocumentBuilder ─▶ Document
//
// In:       bytes, in chunks of any size, and what the user said of their format.
// Out:      a Document (Legislation) whose tallies close, or one IngestError with a remedy.
// Here:     what the formats contain, where each piece of text belongs, what is left out and why.
// Not here: what a word is (TermFrequency), what is counted (Wordlists).
// Read:     Detection, DocumentBuilder, Normalisation, then one reader a format.
// Unsafe:   the libxml2 callbacks (CLML/SAXParser.swift) and the character buffer they hand over.
