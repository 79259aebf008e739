// Ingest: from the bytes of a file to a Document.
//
//   bytes ─▶ Detection ─▶ CLMLReader | TextReader | MarkdownReader ─▶ DocumentBuilder ─▶ Document
//
// In:       the bytes of one source after another (DocumentReader), and what the user said of their format.
// Out:      a Document (Legislation) whose tallies close, or one IngestError with a remedy.
// Here:     what the formats contain, where each piece of text belongs, what is left out and why.
// Not here: what a word is (TermFrequency), what is counted (Wordlists).
// Read:     DocumentReader, Detection, DocumentBuilder, Normalisation, then one reader a format.
// Unsafe:   libxml2 and what it hands over (CLML/SAXParser, SAXDriver, Attributes), the byte loops (ByteScan,
//           PlainText/TextScan), and copies from and to buffers.
