import CLibXML2
import Inputs

// libxml2 is touched in this folder and nowhere else, by the public functions that it has had from 2.9.14 on
// (`.ci/libxml2-names` refuses others). It parses without a tree, without entity substitution, DTD or network. Strings and
// attributes that libxml2 hands over are valid during the callback only, and are not kept.

/// Parses XML documents one after another for one kind of handler.
///
/// A document is whole in memory. ``MarkupScanner`` reads it if it can; what it is not sure of, and whatever is wrong with a
/// document, libxml2 reads from the start and alone judges. Where it stands in memory libxml2 looks at every tag once; fed in
/// pieces it would look twice. Each document
/// has a context of its own: making one costs little, and the small dictionary of a fresh one is quicker than one that
/// remembers the names of all documents before. A parser is made and used on one thread.
@usableFromInline
@safe package final class XMLParser<Handler: MarkupHandler> {
  /// Each is made when a document needs it.
  @usableFromInline lazy var port = SAXPort<Handler>(xml: ())
  @usableFromInline lazy var scanner = MarkupScanner<Handler>()
  /// Documents that the scanner was not sure of.
  @usableFromInline package internal(set) var declined = 0

  @inlinable
  package init() {}

  /// Parses the document that is `bytes[..<count]`; the byte at `count` is zero.
  ///
  /// - Parameter handler: takes the events. Made anew for each reader that is asked.
  /// - Returns: the handler at the end of the document, or where it wanted no more.
  /// - Throws: `IngestError.malformed`, `.limit`, `.empty`, `.refused`, `.undecodable`.
  @inlinable
  package func parse(
    _ bytes: [UInt8], count: Int, path: String, with handler: @autoclosure () -> Handler
  ) throws(IngestError) -> Handler {
    let reading = MarkupReading.current
    if reading != .libxml2 {
      if let read = scanned(bytes, count: count, with: handler()) { return read }
      declined += 1
      guard reading != .scanner else { throw MarkupReading.refusal(path) }
    }
    let handler = handler()
    if let decoded = try XMLSource.decoded(bytes, count: count, path: path) {
      return try parse(decoded: decoded.bytes, count: decoded.count, path: path, with: handler)
    }
    return try parse(decoded: bytes, count: count, path: path, with: handler)
  }

  /// The handler behind the document; nil if the scanner is not sure of it.
  @inlinable
  func scanned(_ bytes: [UInt8], count: Int, with handler: consuming Handler) -> Handler? {
    scanner.scan(bytes, count: count, into: &handler) ? handler : nil
  }

  @inlinable
  func parse(
    decoded bytes: [UInt8], count: Int, path: String, with handler: consuming Handler
  ) throws(IngestError) -> Handler {
    try XMLSource.check(bytes, count: count, path: path)
    unsafe port.driver.pointee.begin(handler)
    let hasRun = port.callbacks.runXML(bytes, count: count)
    let handler = unsafe port.driver.pointee.finish()
    guard hasRun else { throw .cannotRead(path: path, reason: "there is no memory for a parser") }
    if let failure = port.callbacks.failure(
      path: path, bytes, count: count, placeReached: handler.placeReached)
    {
      throw failure
    }
    return handler
  }
}

/// What is done to a document before libxml2 sees it, which the scanner does for itself: what it would not find, or find too slowly, is looked for.
@usableFromInline
enum XMLSource {
  /// - Returns: the document in UTF-8; nil if it is UTF-8 as it is.
  @usableFromInline
  static func decoded(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) -> DecodedXML? {
    guard count > 0 else { throw .empty(path: path) }
    return try DecodedXML(bytes, count: count, path: path)
  }

  @usableFromInline
  static func check(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) {
    precondition(count < bytes.count && bytes[count] == 0, "a document ends in a zero byte")
    // libxml2 would take one behind the root for the end of the document and not look further.
    if contains(0, in: bytes, 0..<count), let zero = bytes.firstIndex(of: 0) {
      throw .malformed(
        path: path, line: MarkupLimits.line(of: zero, in: bytes), reason: "it holds a zero byte",
        lastProvision: "")
    }
    if let line = MarkupLimits.lineOfTooManyAttributes(bytes, count: count) {
      throw .limit(path: path, line: line, what: MarkupLimit.attributes.sentence)
    }
  }
}
