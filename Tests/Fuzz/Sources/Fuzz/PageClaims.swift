import Inputs

@testable import Ingest

/// What must hold of a PDF whose converter wrote any bytes: pages, lines and words with their places.
enum PageClaims {
  static func check(_ bytes: [UInt8]) {
    for keeps in [false, true] {
      var options = TextOptions()
      if keeps { (options.furniture, options.hyphens, options.footnotes) = (false, false, false) }
      let reader = PDFReader(converter: PDFConverter(searchPath: ""), options: options)
      do throws(IngestError) {
        DocumentClaims.check(try reader.document(written: bytes, path: DocumentClaims.path))
      } catch { DocumentClaims.check(error) }
    }
  }
}
