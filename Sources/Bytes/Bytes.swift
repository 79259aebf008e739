// Bytes: what every room asks of bytes and letters, once.
//
// In:       bytes; nothing of ours.
// Out:      classes of bytes and letters, marks for eight bytes at once, hashes, tables by name, normal text, fields.
// Here:     what knows no document: ASCII and UTF-8, letters beyond ASCII, what documents and terms are made before
//           they meet, Windows-1252, records and fields of CSV, FNV-1a, SHA-256, names by number.
// Not here: anything legal, what a word is (TermFrequency), where bytes come from (Ingest).
// Read:     ASCII, LetterClass, NormalText, DelimitedText, EightBytes, FNV1a, NameIndex, Digest.
// Speed:    what hot loops call is inlinable; a room that calls it pays no call.
// Unsafe:   NameIndex and SHA256Digest, each for one copy into or out of a C or a span interface.
