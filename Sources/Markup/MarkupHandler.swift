/// Takes the events of one document in document order: a vocabulary, for one.
///
/// A driver is compiled for its handler, so that an event costs no more than it would if the driver knew the vocabulary.
/// What a name means is asked for once a document.
@usableFromInline
package protocol MarkupHandler {
  /// What the name of an element means: the row of a vocabulary's table.
  associatedtype Element
  /// What a namespace means.
  associatedtype Vocabulary
  /// The attributes that it looks at.
  associatedtype AttributeName: MarkupAttributeName

  /// - Parameter namespace: the URI; nil for none. Prefixes never matter.
  static func vocabulary(of namespace: String?) -> Vocabulary
  static func element(_ name: Span<UInt8>, in vocabulary: Vocabulary) -> Element

  /// - Parameters:
  ///   - attributes: valid during the call.
  ///   - name: valid during the call.
  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  mutating func end()
  /// Character data, in pieces of any size that are whole characters of UTF-8.
  mutating func characters(_ bytes: Span<UInt8>)
  /// The same, where it is known what the piece is made of.
  mutating func characters(_ bytes: Span<UInt8>, _ piece: TextPiece)
  /// Character data that is nothing but spaces, tabs and line feeds, where that is known: most pieces are no more. It may also
  /// come as ``characters(_:)``.
  mutating func whiteSpace(_ bytes: Span<UInt8>)

  /// Whether it needs no more of the document, which then counts as read. Asked when the root has begun and when an element
  /// has ended.
  var isDone: Bool { get }
  /// Where in the document it is, for the reader of an error: `s. 28(1)`; empty if it cannot say.
  var placeReached: String { get }
}

extension MarkupHandler {
  @inlinable @inline(__always)
  package mutating func characters(_ bytes: Span<UInt8>, _ piece: TextPiece) { characters(bytes) }

  @inlinable @inline(__always)
  package mutating func whiteSpace(_ bytes: Span<UInt8>) { characters(bytes) }

  @inlinable package var isDone: Bool { false }
  @inlinable package var placeReached: String { "" }
}

/// The names of the attributes that a handler looks at, without prefix: cases numbered from 0, 64 at most.
@usableFromInline
package protocol MarkupAttributeName: CaseIterable, Sendable {
  var rawValue: Int { get }
  /// The name as documents write it; the case's own unless said otherwise.
  var letters: String { get }
}

extension MarkupAttributeName {
  package var letters: String { "\(self)" }
}

/// The local name of an element, for what is said of unknown ones. Valid while its element is being started.
@usableFromInline
@safe package struct ElementName {
  @usableFromInline let letters: UnsafeBufferPointer<UInt8>
  @usableFromInline package let hasNamespace: Bool

  @inlinable
  init(_ letters: UnsafeBufferPointer<UInt8>, hasNamespace: Bool) {
    unsafe self.letters = letters
    self.hasNamespace = hasNamespace
  }

  package var string: String { unsafe String(decoding: letters, as: UTF8.self) }
}
