// Markup: XML and HTML as events, whatever the vocabulary.
//
//   bytes ─▶ DecodedXML ─▶ XMLParser ─▶ MarkupHandler
//         ─▶ HTMLSource ─▶ HTMLParser ─┘
//
// In:       the bytes of one document after another, in any encoding that shows its tags.
// Out:      starts, ends and characters to a handler, in document order; or one IngestError with a remedy.
// Here:     encodings, limits against hostile input, what is wrong with XML that is not well-formed, what of HTML is taken
//           differently by the versions of a parser; the drivers that make events. There is one, libxml2; a handler knows
//           none of it, so that another can take its place.
// Not here: what an element means (a folder a vocabulary, in Ingest).
// Read:     MarkupHandler, MarkupAttributes, XMLParser, HTMLSource, HTMLParser, SAXDriver.
// Unsafe:   libxml2 and what it hands over (LibXML2/), the values of attributes, the converter of encodings.
