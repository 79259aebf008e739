/// What is known and not read, each with what to do instead.
struct UnreadForm: SourceForm {
  var formats: [SourceFormat] { [] }

  func recognise(_ head: SourceHead) -> Recognition? {
    // What is in a zip is known to the form whose zip it is.
    if head.zipNames == nil, let binary = ForeignFormat.binary(head.bytes) {
      return Recognition(.refuses(binary), .certain)
    }
    return foreign(head).map { Recognition(.refuses($0), .likely) }
  }

  private func foreign(_ head: SourceHead) -> ForeignFormat? {
    if let binary = ForeignFormat.binary(head.bytes) { return binary }
    guard let start = head.start else { return .blank }
    if head.isBinary { return .unknownBinary }
    if let root = head.root { return .markup(root, head.text) }
    return .text(head.firstLines, head.text, at: start)
  }

  func makeReader(_ options: TextOptions) -> any FormReader {
    preconditionFailure("no format is of this form")
  }
}
