/// A reader, and what must hold of whatever it makes of any bytes. A claim that fails ends the process, which
/// is how libFuzzer sees it.
enum FuzzTarget: String, CaseIterable {
  case clml, scanner, akn, html, word, odt, pdf, text, markdown, detection, wordlist, terms, published,
    counting,
    archive,
    records, study, manifest, table

  func check(_ bytes: [UInt8]) {
    switch self {
    case .clml: CLMLClaims.check(bytes)
    case .scanner: ScannerClaims.check(bytes)
    case .akn: DocumentClaims.check(bytes, format: .akomaNtoso)
    case .word: WordClaims.check(bytes)
    case .odt: DocumentClaims.check(bytes, format: .odt)
    case .pdf: PageClaims.check(bytes)
    case .html: DocumentClaims.check(bytes, format: .html)
    case .text: DocumentClaims.check(bytes, format: .text)
    case .markdown: DocumentClaims.check(bytes, format: .markdown)
    case .detection: DocumentClaims.check(bytes, format: nil)
    case .wordlist: WordlistClaims.check(file: bytes)
    case .terms: WordlistClaims.check(terms: bytes)
    case .published: PublishedClaims.check(bytes)
    case .counting: CountingClaims.check(bytes)
    case .archive: ArchiveClaims.check(bytes)
    case .records: RecordClaims.check(bytes)
    case .study: StudyClaims.check(study: bytes)
    case .manifest: StudyClaims.check(manifest: bytes)
    case .table: TableClaims.check(bytes)
    }
  }
}

/// Ends the process if a claim does not hold.
func claim(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard holds else { fatalError("claim failed: \(what())") }
}
