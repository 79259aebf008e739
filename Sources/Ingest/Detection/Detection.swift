import Inputs
import Legislation

/// What the first bytes of a source show of it.
package struct Detected: Sendable, Hashable {
  package var format: SourceFormat
  /// Whether it is certainly a legal text, by its root element or by marks that no other text has.
  package var isLegalText = false

  package init(_ format: SourceFormat, isLegalText: Bool = false) {
    (self.format, self.isLegalText) = (format, isLegalText)
  }
}

/// Tells a source's format from its content, never from its name, by asking the forms.
package enum Detection {
  /// How many bytes of a source are enough.
  package static let headSize = 65_536

  /// How many are enough for the commonest forms.
  private static let beginningSize = 4096

  /// - Parameters:
  ///   - head: the source's first bytes, ``headSize`` or more, or all of them.
  ///   - path: what errors call the source.
  ///   - isWhole: `head` is the whole source.
  /// - Throws: `.empty`, or `.refused` with what the source seems to be and what to do.
  package static func detect(_ head: [UInt8], path: String, isWhole: Bool) throws(IngestError) -> Detected {
    try detect(SourceHead(head, isWhole: isWhole), path: path, forms: .standard)
  }

  static func detect(
    _ head: SourceHead, path: String, forms: SourceForms
  ) throws(IngestError) -> Detected {
    if head.isWhole, head.start == nil { throw .empty(path: path) }
    let found = forms.recognise(head)
    if case .reads(let format) = found?.answer {
      return Detected(format, isLegalText: found?.isLegalText ?? false)
    }
    guard case .refuses(let foreign) = found?.answer else { throw ForeignFormat.unknownBinary.error(path) }
    throw foreign.error(path)
  }

  /// Whether a source is no text by its first bytes, though all of them may be letters: a zip, a PDF, rich text.
  static func isNoText(_ source: SourceContent) -> Bool {
    let beginning = Array(source.bytes[..<min(source.count, beginningSize)])
    return PackedText.isPacked(beginning) || beginning.starts(with: "%PDF-".utf8)
      || ForeignFormat.binary(beginning) != nil
  }

  /// Why a source is not of the format that its user named; nil if it may be one.
  static func mistaken(
    _ named: SourceFormat, _ source: SourceContent, forms: SourceForms
  ) -> IngestError? {
    let size = min(source.count, headSize)
    let head = SourceHead(Array(source.bytes[..<size]), isWhole: size == source.count)
    guard let found = forms.recognise(head), found.confidence == .certain else { return nil }
    switch found.answer {
    case .refuses(let foreign): return foreign.error(source.path)
    case .reads(let format):
      guard format != named else { return nil }
      return .refused(
        path: source.path, seemsToBe: "of the format '\(format.rawValue)', not '\(named.rawValue)'",
        remedy: .nameFormat(format.rawValue))
    }
  }

  /// The format of the source that is `bytes[..<count]`.
  static func format(
    of bytes: [UInt8], count: Int, path: String, forms: SourceForms
  ) throws(IngestError) -> SourceFormat {
    let size = min(count, headSize)
    let beginning = SourceHead(Array(bytes[..<min(size, beginningSize)]), isWhole: count <= beginningSize)
    for form in forms.forms { if let format = form.recogniseAtOnce(beginning) { return format } }
    if ForeignFormat.isOwnPage(bytes[max(0, count - ForeignFormat.tailSize)..<count]) {
      throw ForeignFormat.ownResults.error(path)
    }
    let head = SourceHead(Array(bytes[..<size]), isWhole: size == count)
    return try detect(head, path: path, forms: forms).format
  }
}
