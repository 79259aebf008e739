import Inputs
import Markup

/// Writes down all that a handler is given: elements with their namespaces, the attributes that are looked at, text joined.
package struct EventRecord: MarkupHandler {
  /// Names that the real texts, the conformance suite and the mutants have.
  package enum AttributeName: Int, MarkupAttributeName {
    case a, b, id, lang, foo, attr1, a1, doc, x, Ref, DocumentURI, Date, Value, eId, href, xmlns
  }

  /// No byte below 0x09 can be in a document.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package static func vocabulary(of namespace: String?) -> String { namespace.map { "{\($0)}" } ?? "" }

  package static func element(_ name: Span<UInt8>, in vocabulary: String) -> String {
    var letters: [UInt8] = []
    for index in name.indices { letters.append(name[index]) }
    return vocabulary + String(decoding: letters, as: UTF8.self)
  }

  package mutating func start(
    _ element: String, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName
  ) {
    bytes.append(1)
    bytes += Array(element.utf8)
    bytes.append(name.hasNamespace ? 2 : 3)
    bytes += Array(name.string.utf8)
    if attributes.isEmpty { return }
    for known in AttributeName.allCases where attributes.has(known) {
      bytes.append(4)
      bytes.append(UInt8(known.rawValue))
      bytes += Array((attributes.string(known) ?? "").utf8)
    }
  }

  package mutating func end() { bytes.append(5) }

  package mutating func characters(_ piece: Span<UInt8>) {
    for index in piece.indices { bytes.append(piece[index]) }
  }

  /// What the scanner knows of a piece must be what a look at it says.
  package mutating func characters(_ piece: Span<UInt8>, _ known: TextPiece) {
    let found = TextPiece(piece)
    if known.scalars != found.scalars || known.hasInk != found.hasInk
      || known.hasControls != found.hasControls || known.isPlain != found.isPlain
      || known.isBeyondASCII != found.isBeyondASCII
    {
      bytes.append(6)
    }
    characters(piece)
  }

  package mutating func whiteSpace(_ piece: Span<UInt8>) {
    if TextPiece(piece).hasInk || piece.isEmpty { bytes.append(7) }
    characters(piece)
  }
}

/// Whether the scanner reads as libxml2 does.
package final class BothReaders {
  private let parser = XMLParser<EventRecord>()

  package enum Outcome: Equatable {
    case declined
    case agrees
    /// What is wrong.
    case differs(String)
  }

  package init() {}

  package func compare(_ document: [UInt8]) -> Outcome {
    let bytes = document + [UInt8](repeating: 0, count: 64)
    guard let scanned = try? events(bytes, document.count, .scanner) else { return .declined }
    do {
      let known = try events(bytes, document.count, .libxml2)
      return known == scanned ? .agrees : .differs("other events")
    } catch { return .differs("libxml2 refuses it: \(error)") }
  }

  /// Whether libxml2 accepts a document.
  package func isSound(_ document: [UInt8]) -> Bool {
    (try? events(document + [0], document.count, .libxml2)) != nil
  }

  private func events(_ bytes: [UInt8], _ count: Int, _ reading: MarkupReading) throws -> [UInt8] {
    try MarkupReading.$chosen.withValue(reading) {
      try parser.parse(bytes, count: count, path: "mutant", with: EventRecord()).bytes
    }
  }
}
