import Legislation

@testable import Ingest

/// What must hold of CLML beside the claims about every document: how the bytes arrive does not matter.
enum CLMLClaims {
  static func check(_ bytes: [UInt8]) {
    let whole = outcome(bytes, chunk: max(1, bytes.count))
    switch whole {
    case .success(let document): DocumentClaims.check(document)
    case .failure(let error): DocumentClaims.check(error)
    }
    // One small piece size for each input, so that all are tried in turn.
    let sizes = [1, 2, 3, 7, 64, 4096]
    let chunk = sizes[bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % sizes.count]
    let pieces = outcome(bytes, chunk: chunk)
    switch (whole, pieces) {
    case (.success(let one), .success(let other)): claimEqual(one, other, chunk: chunk)
    case (.failure(let one), .failure(let other)):
      claim(kind(one) == kind(other), "pieces of \(chunk) give the same kind of error: \(one) / \(other)")
    case (.success, .failure(let error)): claim(false, "pieces of \(chunk) are read like the whole: \(error)")
    case (.failure(let error), .success): claim(false, "the whole is read like pieces of \(chunk): \(error)")
    }
  }

  private static func outcome(_ bytes: [UInt8], chunk: Int) -> Result<Document, IngestError> {
    do throws(IngestError) {
      return .success(try CLMLReader.read(bytes, path: DocumentClaims.path, chunk: chunk))
    } catch {
      return .failure(error)
    }
  }

  private static func claimEqual(_ one: Document, _ other: Document, chunk: Int) {
    claim(one.text == other.text, "the text does not depend on pieces of \(chunk)")
    claim(one.runs == other.runs, "the runs do not depend on pieces of \(chunk)")
    claim(one.provisions == other.provisions, "the provisions do not depend on pieces of \(chunk)")
    claim(one.languages == other.languages, "the languages do not depend on pieces of \(chunk)")
    claim(one.identity == other.identity, "the identity does not depend on pieces of \(chunk)")
    claim(one.notes == other.notes, "the notes do not depend on pieces of \(chunk)")
    claim(one.conservation == other.conservation, "the sums do not depend on pieces of \(chunk)")
  }

  private static func kind(_ error: IngestError) -> String {
    switch error {
    case .cannotOpen: "cannotOpen"
    case .cannotRead: "cannotRead"
    case .empty: "empty"
    case .refused: "refused"
    case .malformed: "malformed"
    case .limit: "limit"
    case .undecodable: "undecodable"
    case .noWords: "noWords"
    }
  }
}
