import Inputs

/// Cuts what the converter writes into pages, so that no more than one is in memory as markup.
struct PDFPageSplitter {
  private var bytes: [UInt8] = []
  /// What is before it was handed over.
  private var start = 0
  /// What is before it was looked through for the end of a page.
  private var looked = 0
  private var pages = 0
  private let path: String

  /// Markup of one page, at most: some 300,000 words.
  static let largestPage = 32 << 20

  init(path: String) { self.path = path }

  private static let pageStart = Array("<page ".utf8)
  private static let pageEnd = Array("</page>".utf8)
  private static let documentEnd = Array("</doc>".utf8)

  mutating func add(_ piece: [UInt8]) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      looked -= start
      start = 0
    }
    bytes += piece
  }

  /// The next page that is there as a whole, with a zero behind it.
  mutating func next() throws(IngestError) -> [UInt8]? {
    guard let end = position(of: Self.pageEnd, from: max(start, looked)) else {
      looked = max(start, bytes.count - Self.pageEnd.count)
      guard bytes.count - start <= Self.largestPage else {
        throw PDFFailure.pageTooLarge(pages + 1, Self.largestPage, path)
      }
      return nil
    }
    let after = end + Self.pageEnd.count
    defer { (start, looked) = (after, after) }
    guard let first = position(of: Self.pageStart, from: start), first < end else { return nil }
    pages += 1
    return Array(bytes[first..<after]) + [0]
  }

  /// Whether the document was written to its end.
  var isWhole: Bool { position(of: Self.documentEnd, from: start) != nil }

  private func position(of sign: [UInt8], from start: Int) -> Int? {
    var index = start
    while true {
      index = TextScan.first(sign[0], in: bytes.span, from: index, upTo: bytes.count)
      guard index + sign.count <= bytes.count else { return nil }
      if bytes[index + 1] == sign[1], bytes[index + 2] == sign[2], bytes[index + 3] == sign[3],
        bytes[index..<index + sign.count].elementsEqual(sign)
      {
        return index
      }
      index += 1
    }
  }
}
