import Inputs
import Legislation
import Markup

@testable import Ingest

/// What must hold of CLML beside the claims about every document: what the reader read before does not matter,
/// and what a document says of itself is the same alone.
enum CLMLClaims {
  /// Kept for all inputs of the process, as a worker of a run keeps its own. libFuzzer calls on one thread.
  nonisolated(unsafe) private static let worker = DocumentReader(SourceReader(format: .clml))

  static func check(_ bytes: [UInt8]) {
    let whole = outcome { () throws(IngestError) in
      try DocumentReader(SourceReader(format: .clml)).read(bytes: bytes, path: DocumentClaims.path)
    }
    switch whole {
    case .success(let document): DocumentClaims.check(document)
    case .failure(let error): DocumentClaims.check(error)
    }
    let again = outcome { () throws(IngestError) in
      try worker.read(bytes: bytes, path: DocumentClaims.path)
    }
    claimEqual(whole, again, how: "by a reader that has read others")
    let known = MarkupReading.$chosen.withValue(.libxml2) {
      outcome { () throws(IngestError) in try worker.read(bytes: bytes, path: DocumentClaims.path) }
    }
    claimEqual(whole, known, how: "by libxml2 alone")
    checkIdentity(bytes, whole)
  }

  /// What a document says of itself is what reading the whole gives, where that can be read.
  private static func checkIdentity(_ bytes: [UInt8], _ whole: Result<Document, IngestError>) {
    guard case .success(let document) = whole else { return }
    // A document has one element of metadata; what is in a second one the identity alone does not know.
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.matches(of: /[:<\/]Metadata>/).count <= 2 else { return }
    do throws(IngestError) {
      let identity = try worker.identity(bytes: bytes, path: DocumentClaims.path)
      var expected = document.identity
      (expected.sha256, expected.hasNoText) = ("", false)
      claim(identity == expected, "the identity alone is that of the whole: \(identity) / \(expected)")
    } catch {
      claim(false, "what can be read has an identity: \(error)")
    }
  }

  private static func outcome(
    _ read: () throws(IngestError) -> Document
  ) -> Result<Document, IngestError> {
    do throws(IngestError) { return .success(try read()) } catch { return .failure(error) }
  }

  private static func claimEqual(
    _ one: Result<Document, IngestError>, _ other: Result<Document, IngestError>, how: String
  ) {
    switch (one, other) {
    case (.success(let one), .success(let other)): claimEqual(one, other, how: how)
    case (.failure(let one), .failure(let other)):
      claim(kind(one) == kind(other), "read \(how): the same kind of error: \(one) / \(other)")
    case (.success, .failure(let error)): claim(false, "read \(how): no error: \(error)")
    case (.failure(let error), .success): claim(false, "read \(how): an error: \(error)")
    }
  }

  private static func claimEqual(_ one: Document, _ other: Document, how: String) {
    claim(one.text == other.text, "read \(how): the same text")
    claim(one.runs == other.runs, "read \(how): the same runs")
    claim(one.provisions == other.provisions, "read \(how): the same provisions")
    claim(one.languages == other.languages, "read \(how): the same languages")
    claim(one.notes == other.notes, "read \(how): the same notes")
    claim(one.conservation == other.conservation, "read \(how): the same sums")
    var identity = other.identity
    (identity.bytes, identity.sha256) = (one.identity.bytes, one.identity.sha256)
    claim(one.identity == identity, "read \(how): the same identity")
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
    case .damaged: "damaged"
    case .tooManyOpenFiles: "tooManyOpenFiles"
    }
  }
}
