import Inputs
import Legislation

/// A form in which texts come: what it recognises, what it reads, what it refuses and with which words.
///
/// A form is one folder of this room, and one line in ``SourceForms/standard``; no other code need know it.
package protocol SourceForm: Sendable {
  /// What a user may name to have a source read by this form, whatever it looks like.
  var formats: [SourceFormat] { get }

  /// What users are told that it reads, `Word (.docx)`: in help and in refusals. By default the names of its formats.
  var names: [String] { get }

  /// Whether the first few KB of a source leave no doubt that it is of this form, so that no more need be looked at: the
  /// quick way for forms that have one. Nil asks for ``recognise(_:)``.
  func recogniseAtOnce(_ beginning: SourceHead) -> SourceFormat?

  /// What the form makes of a source; nil if it is not of that form.
  func recognise(_ head: SourceHead) -> Recognition?

  /// A reader of this form for one worker, used for one source after another.
  func makeReader(_ options: TextOptions) -> any FormReader
}

extension SourceForm {
  package var names: [String] { formats.map(\.rawValue) }

  package func recogniseAtOnce(_ beginning: SourceHead) -> SourceFormat? { nil }
}

/// Reads sources of one form.
package protocol FormReader {
  /// - Returns: the document. Its path, hash and size are filled in by the caller; its format, which else is `text`, its title
  ///   and all else that the source says of itself by the reader.
  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document

  /// What a document says of itself, where that costs less than reading all of it; nil: it must be read.
  func identity(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Identity?
}

extension FormReader {
  package func identity(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Identity? {
    nil
  }
}

/// One source, as a reader of its form gets it.
package struct SourceContent {
  /// The source is `bytes[..<count]`, and the next byte is zero; what is behind it is of no meaning.
  package var bytes: [UInt8]
  package var count: Int
  /// What errors and notes call it.
  package var path: String
  /// The file that it is all of, for a form that another program reads; nil for a part of one, and for what came by a pipe.
  package var file: String?

  package init(_ bytes: [UInt8], count: Int, path: String, file: String? = nil) {
    (self.bytes, self.count, self.path, self.file) = (bytes, count, path, file)
  }
}

/// What a form makes of a source.
package struct Recognition: Sendable {
  package enum Answer: Sendable {
    case reads(SourceFormat)
    /// It knows what the source is, and that nobody can count it.
    case refuses(ForeignFormat)
  }

  /// How sure a form is. Of two answers the surer counts, of equals that of the form asked first.
  package enum Confidence: Int, Comparable, Sendable {
    /// It would read it, if nobody knows better.
    case possible
    case likely
    /// The source says so itself: by its first bytes, by its root element.
    case certain

    package static func < (one: Confidence, other: Confidence) -> Bool { one.rawValue < other.rawValue }
  }

  package var answer: Answer
  package var confidence: Confidence
  /// Whether it is certainly a legal text, and not merely something that can be read.
  package var isLegalText: Bool

  package init(_ answer: Answer, _ confidence: Confidence, isLegalText: Bool = false) {
    (self.answer, self.confidence, self.isLegalText) = (answer, confidence, isLegalText)
  }
}
