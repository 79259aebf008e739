import CLibXML2
import Inputs
import Legislation

/// The local name of an element, for reports about unknown ones.
@safe struct ElementName {
  fileprivate let pointer: UnsafePointer<xmlChar>?
  let hasNamespace: Bool
  var string: String { unsafe pointer.map { unsafe String(cString: $0) } ?? "" }
}

/// What the callbacks reach through their pointer: the walk, and what is known of the names libxml2 has interned.
@safe struct SAXDriver {
  enum Stop {
    case limit(String, line: Int)
    case malformed(MalformedXML)
    case root(String)
  }

  var walk = CLMLWalk()
  private(set) var stopped: Stop?
  /// Where the walk was at the error that stopped it.
  private var (wasInRoot, hadRoot) = (false, false)
  /// The walk was ended on purpose, before the end of the document.
  private(set) var isOver = false
  private var stopsAfterMetadata = false
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var hasRoot = false
  private var namespaces = MarkupLimits.Namespaces()
  private var attributes = AttributeNames()
  /// Role of an element by the addresses of its interned name and namespace; a direct-mapped cache.
  private var cache: [CachedRole]
  /// The namespaces met, by the address of their interned name.
  private var vocabularies: [CachedVocabulary] = []

  @safe private struct CachedVocabulary {
    var uri: UnsafePointer<xmlChar>?
    var vocabulary: ElementTable.Vocabulary
  }

  @safe private struct CachedRole {
    var name: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var role: ElementRole
    /// Of which dictionary the addresses are; an entry of another is no entry.
    var dictionary: UInt32
  }
  private var dictionary: UInt32 = 0
  private static var cacheSize: Int { 1024 }

  init() {
    unsafe cache = Array(
      repeating: CachedRole(name: nil, uri: nil, role: .unknown, dictionary: 0),
      count: SAXDriver.cacheSize)
  }

  /// Frees what the driver allocated; it must not be used any more.
  mutating func release() { attributes.release() }

  static func of(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXDriver> {
    guard let user = unsafe user else { preconditionFailure("libxml2 lost the user data it was given") }
    return unsafe user.assumingMemoryBound(to: SAXDriver.self)
  }

  // MARK: One document

  /// - Parameter context: parses this document alone: the names of those before are forgotten.
  mutating func begin(_ context: xmlParserCtxtPtr, sourceBytes: Int, stopsAfterMetadata: Bool) {
    // Made here, where nobody else holds it: its arrays would be copied at the first event.
    walk = CLMLWalk(sourceBytes: sourceBytes)
    unsafe self.context = context
    self.stopsAfterMetadata = stopsAfterMetadata
    (stopped, isOver, depth, hasRoot) = (nil, false, 0, false)
    namespaces = MarkupLimits.Namespaces()
    attributes.forget()
    vocabularies.removeAll(keepingCapacity: true)
    dictionary &+= 1
  }

  // MARK: Callbacks

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, namespaces declared: Int
  ) {
    guard stopped == nil else { return halt() }
    depth += 1
    hasRoot = true
    guard depth <= MarkupLimits.depth else {
      stopAtLimit("elements are nested more than \(MarkupLimits.depth) deep")
      return
    }
    if declared > 0, !namespaces.open(declared, at: depth) {
      stopAtLimit("more than \(MarkupLimits.namespaces) namespaces are declared at once")
      return
    }
    guard let attributes = unsafe attributes.present(in: list, count) else {
      stopAtLimit("an attribute is longer than \(MarkupLimits.valueLength >> 10) KB")
      return
    }
    let role = unsafe role(name, uri)
    unsafe walk.start(role, attributes, ElementName(pointer: name, hasNamespace: uri != nil))
    if depth == 1, let root = walk.strangeRoot { stop(.root(root)) }
  }

  mutating func end() {
    namespaces.close(depth)
    depth -= 1
    walk.end()
    if stopsAfterMetadata, walk.isPastMetadata { finish() }
  }

  mutating func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    // SAFETY: libxml2 hands over `count` readable bytes, valid during this call, and the span does not leave it.
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    unsafe walk.characters(buffer.span)
  }

  // MARK: Roles

  private mutating func role(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> ElementRole {
    let slot = (Int(bitPattern: name) >> 3 ^ Int(bitPattern: name) >> 13) & (SAXDriver.cacheSize - 1)
    let cached = cache[slot]
    if unsafe cached.name == name, unsafe cached.uri == uri, cached.dictionary == dictionary {
      return cached.role
    }
    guard let letters = unsafe name else { return .unknown }
    // SAFETY: a name is a string that ends in a zero, interned for as long as the parser lives.
    let bytes = unsafe UnsafeBufferPointer(start: letters, count: Int(xmlStrlen(letters)))
    if bytes.count > MarkupLimits.nameLength {
      stopAtLimit("the name of an element is longer than \(MarkupLimits.nameLength) bytes")
    }
    let found = unsafe ElementTable.role(of: bytes.span, in: vocabulary(uri))
    cache[slot] = unsafe CachedRole(name: name, uri: uri, role: found, dictionary: dictionary)
    return found
  }

  private mutating func vocabulary(_ uri: UnsafePointer<xmlChar>?) -> ElementTable.Vocabulary {
    if let known = vocabularies.first(where: { unsafe $0.uri == uri }) { return known.vocabulary }
    let found = ElementTable.Vocabulary(uri: unsafe uri.map { unsafe String(cString: $0) })
    if vocabularies.count < 32 { unsafe vocabularies.append(CachedVocabulary(uri: uri, vocabulary: found)) }
    return found
  }

  // MARK: Endings

  /// Ends the parse: enough is known.
  private mutating func finish() {
    isOver = true
    halt()
  }

  mutating func stopAtLimit(_ what: String) {
    // SAFETY: asked for while the parser runs; later it has no line any more.
    let line = unsafe context.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0
    stop(.limit(what, line: line))
  }

  private mutating func stop(_ reason: Stop) {
    if stopped == nil { stopped = reason }
    halt()
  }

  private func halt() {
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// The first error counts. The parser is not stopped here, for that would move its input under the feet of the function
  /// that met the error: behind a fatal one it makes no further calls, and behind another the next element stops it.
  mutating func report(_ error: UnsafePointer<xmlError>) {
    guard stopped == nil, !isOver, let found = unsafe MalformedXML(error) else { return }
    (wasInRoot, hadRoot) = (depth > 0, hasRoot)
    stopped = .malformed(found)
  }

  /// Whether a root was met and every element has ended. Only then, and without an error, was
  /// the document read to its end.
  var isComplete: Bool { hasRoot && depth == 0 }

  /// What stopped the parse of `source[..<count]`; nil if nothing did.
  func failure(path: String, _ source: [UInt8], count: Int) -> IngestError? {
    switch stopped {
    case nil: nil
    case .root(let name):
      .refused(
        path: path, seemsToBe: "XML with the root <\(name)>, which is not CLML",
        remedy: "download the Act as data.xml from legislation.gov.uk and read that")
    case .limit(let what, let line): .limit(path: path, line: line, what: what)
    case .malformed(let found):
      .malformed(
        path: path, line: found.line,
        reason: found.reason(isInRoot: wasInRoot, hasRoot: hadRoot, source, count: count),
        lastProvision: walk.lastProvisionLabel)
    }
  }
}
