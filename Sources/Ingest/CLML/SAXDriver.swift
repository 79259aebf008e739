import CLibXML2
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
    case limit(String)
    case malformed(String, line: Int)
    case root(String)
  }

  var walk = CLMLWalk()
  private(set) var stopped: Stop?
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

  mutating func begin(sourceBytes: Int, stopsAfterMetadata: Bool) {
    // Made here, where nobody else holds it: its arrays would be copied at the first event.
    walk = CLMLWalk(sourceBytes: sourceBytes)
    self.stopsAfterMetadata = stopsAfterMetadata
    (stopped, isOver, depth, hasRoot) = (nil, false, 0, false)
    namespaces = MarkupLimits.Namespaces()
  }

  /// Asks the context's dictionary for the addresses of the names that the reader looks at, and forgets those of
  /// another dictionary.
  mutating func learnNames(_ context: xmlParserCtxtPtr) {
    unsafe self.context = context
    unsafe attributes.learn(context.pointee.dict)
    vocabularies.removeAll(keepingCapacity: true)
    dictionary &+= 1
  }

  // MARK: Callbacks

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, namespaces declared: Int
  ) {
    depth += 1
    hasRoot = true
    guard depth <= MarkupLimits.depth else {
      stop(.limit("elements are nested more than \(MarkupLimits.depth) deep"))
      return
    }
    if declared > 0, !namespaces.open(declared, at: depth) {
      stop(.limit("more than \(MarkupLimits.namespaces) namespaces are declared at once"))
      return
    }
    guard let attributes = unsafe attributes.present(in: list, count) else {
      stop(.limit("an attribute is longer than \(MarkupLimits.valueLength >> 10) KB"))
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
      stop(.limit("the name of an element is longer than \(MarkupLimits.nameLength) bytes"))
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
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  mutating func stop(_ reason: Stop) {
    guard stopped == nil else { return }
    stopped = reason
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  mutating func report(_ error: UnsafePointer<xmlError>) {
    guard stopped == nil, !isOver, unsafe error.pointee.level == XML_ERR_FATAL else { return }
    let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
    var message = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    // At the end of its input the parser calls both a file cut short and one with too much "extra content".
    if unsafe error.pointee.code == Int32(bitPattern: XML_ERR_DOCUMENT_END.rawValue), depth > 0 {
      message = "it ends early, as a download does that was cut short"
    }
    stopped = .malformed(message, line: unsafe Int(error.pointee.line))
    // The parser looks at this between any two steps. To stop it outright would move its input under the feet
    // of the function that met the error.
    if let context = unsafe context {
      unsafe context.pointee.instate = XML_PARSER_EOF
      unsafe context.pointee.disableSAX = 1
    }
  }

  /// Whether a root was met and every element has ended. libxml2 can end without a word before that, where it cannot
  /// decode what it was given.
  var isComplete: Bool { hasRoot && depth == 0 }

  func failure(path: String, _ context: xmlParserCtxtPtr) -> IngestError? {
    switch stopped {
    case nil: nil
    case .root(let name):
      .refused(
        path: path, seemsToBe: "XML with the root <\(name)>, which is not CLML",
        remedy: "download the Act as data.xml from legislation.gov.uk and read that")
    case .limit(let what):
      .limit(path: path, line: unsafe Int(xmlSAX2GetLineNumber(context)), what: what)
    case .malformed(let reason, let line):
      .malformed(path: path, line: line, reason: reason, lastProvision: walk.lastProvisionLabel)
    }
  }
}
