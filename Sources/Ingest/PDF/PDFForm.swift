import Inputs
import Legislation

/// PDF, whose words and their places Poppler's `pdftotext` finds.
struct PDFForm: SourceForm {
  var converter = PDFConverter()

  var formats: [SourceFormat] { [.pdf] }
  var names: [String] { ["PDF"] }

  /// Readers of PDF look for this in the first 1,024 bytes; what is before it is passed over.
  static let beginning = 1024

  func recogniseAtOnce(_ beginning: SourceHead) -> SourceFormat? {
    beginning.bytes.starts(with: "%PDF-".utf8) ? .pdf : nil
  }

  func recognise(_ head: SourceHead) -> Recognition? {
    // A PDF that a zip holds unpacked is a part of it.
    guard !head.bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    let start = Array(head.bytes.prefix(PDFForm.beginning))
    guard let place = DetectionText.position(of: "%PDF-", in: start, from: 0) else { return nil }
    // A text that tells of the sign is no PDF: behind it is the version.
    let version = place + 5
    guard version + 2 < head.bytes.count, head.bytes[version].isDigit, head.bytes[version + 1] == .fullStop,
      place == 0 || head.isBinary || head.text.count > version + 3 && head.bytes[version + 3] <= .space
    else { return nil }
    return Recognition(.reads(.pdf), .certain)
  }

  func makeReader(_ options: TextOptions) -> any FormReader {
    PDFReader(converter: converter, options: options)
  }
}
