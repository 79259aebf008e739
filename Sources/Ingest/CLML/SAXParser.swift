import CLibXML2
import Legislation

// The one place where libxml2 is touched. It drives a CLMLWalk with elements, attributes and characters.
//
// libxml2 parses in push mode without a tree, without entity substitution, DTD or network. The callbacks get
// an untyped pointer back; it is the address of the `Driver` that `SAXParser.parse` keeps alive and pinned for
// the whole call, so that no callback can meet a dead or moved value. Strings and attributes that libxml2
// hands over are valid during the callback only, and are not kept.

/// Names of attributes that the reader looks at, in the order of `Attributes.names`.
enum AttributeName: Int, CaseIterable {
  case id, IdURI, DocumentURI, Ref, CommentaryRef, Status, Match, Prospective, RetainText
  case RestrictStartDate, RestrictExtent, NumberOfProvisions, SchemaVersion
  case Value, Date, Category, URI, RequiresApplied, RequiresWelshApplied
  case lang
}

/// The attributes of the element that is being started.
@safe struct Attributes {
  /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int
  fileprivate let names: UnsafePointer<UnsafePointer<xmlChar>?>
  /// One bit for each known name that may be present; found in one walk over the attributes.
  fileprivate let present: UInt32

  /// Whether none of the names that the reader looks at is there.
  var isEmpty: Bool { present == 0 }

  /// The value, or nil if the attribute is absent. Complexity: O(attributes).
  func string(_ name: AttributeName) -> String? {
    unsafe value(name).map { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func has(_ name: AttributeName) -> Bool { present & (1 << UInt32(name.rawValue)) != 0 }

  func matches(_ name: AttributeName, _ expected: StaticString) -> Bool {
    guard let bytes = unsafe value(name), let start = bytes.baseAddress,
      bytes.count == expected.utf8CodeUnitCount
    else { return false }
    // SAFETY: both buffers are readable for `bytes.count` bytes.
    return unsafe memcmp(start, expected.utf8Start, bytes.count) == 0
  }

  private func value(_ name: AttributeName) -> UnsafeBufferPointer<UInt8>? {
    guard has(name), let list = unsafe list else { return nil }
    let wanted = unsafe names[name.rawValue]
    for index in 0..<count where unsafe list[index * 5] == wanted {
      // SAFETY: libxml2 gives start and end of the value inside its own buffer, both set for an attribute.
      guard let start = unsafe list[index * 5 + 3], let end = unsafe list[index * 5 + 4] else { return nil }
      return unsafe UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }
}

/// The local name of an element, for reports about unknown ones.
@safe struct ElementName {
  fileprivate let pointer: UnsafePointer<xmlChar>?
  let hasNamespace: Bool
  var string: String { unsafe pointer.map { unsafe String(cString: $0) } ?? "" }
}

/// Parses one document in pieces and walks it.
struct SAXParser {
  /// Initialises libxml2 once, before any parser runs on any thread.
  private static let initialised: Void = xmlInitParser()

  /// - Parameters:
  ///   - path: named in errors.
  ///   - next: gives the next piece of the source, empty at its end.
  /// - Throws: `IngestError.malformed`, `.limit`, and what `next` throws.
  static func parse(
    path: String, walk: CLMLWalk, next: () throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> CLMLWalk {
    _ = initialised
    // libxml2 finds the encoding in the first bytes, which must come together.
    var head: [UInt8] = []
    while head.count < 4 {
      let piece = try next()
      if piece.isEmpty { break }
      head += piece
    }
    guard !head.isEmpty else { throw .empty(path: path) }

    let driver = UnsafeMutablePointer<Driver>.allocate(capacity: 1)
    unsafe driver.initialize(to: Driver(walk: walk))
    defer {
      unsafe driver.pointee.attributeNames.deallocate()
      unsafe driver.deinitialize(count: 1)
      unsafe driver.deallocate()
    }
    var handler = unsafe saxHandler()
    // SAFETY: libxml2 copies the handler and the bytes of the head during the call.
    let created = unsafe head.withUnsafeBytes { bytes in
      unsafe xmlCreatePushParserCtxt(
        &handler, driver, bytes.bindMemory(to: CChar.self).baseAddress, Int32(min(4, bytes.count)), nil)
    }
    guard let context = unsafe created else {
      throw .cannotRead(path: path, reason: "there is no memory for a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe configure(context, driver)

    var piece = Array(head.dropFirst(4))
    while true {
      unsafe feed(context, piece)
      if let failure = unsafe driver.pointee.failure(path: path, context) { throw failure }
      piece = try next()
      if piece.isEmpty { break }
    }
    unsafe xmlParseChunk(context, nil, 0, 1)
    if let failure = unsafe driver.pointee.failure(path: path, context) { throw failure }
    guard unsafe context.pointee.wellFormed != 0 else {
      throw .malformed(path: path, line: 1, reason: "it could not be parsed", lastProvision: "")
    }
    return unsafe driver.pointee.walk
  }

  private static func feed(_ context: xmlParserCtxtPtr, _ piece: [UInt8]) {
    unsafe piece.withUnsafeBytes { bytes in
      guard let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return }
      var offset = 0
      while offset < bytes.count {
        // SAFETY: `start` is readable for `bytes.count` bytes, and `size` stays inside them.
        let size = min(bytes.count - offset, 1 << 20)
        unsafe xmlParseChunk(context, start + offset, Int32(size), 0)
        offset += size
      }
    }
  }

  private static func configure(_ context: xmlParserCtxtPtr, _ driver: UnsafeMutablePointer<Driver>) {
    let options = XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe driver.pointee.context = context
    for name in AttributeName.allCases {
      unsafe driver.pointee.attributeNames[name.rawValue] = unsafe xmlDictLookup(
        context.pointee.dict, "\(name)", -1)
    }
    unsafe driver.pointee.learnAttributeNames()
  }

  private static func saxHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
      unsafe Driver.of(user).pointee.start(name, uri, attributes, Int(count))
    }
    unsafe handler.endElementNs = { user, _, _, _ in unsafe Driver.of(user).pointee.end() }
    unsafe handler.characters = { user, bytes, count in
      unsafe Driver.of(user).pointee.characters(bytes, Int(count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.entityDecl = { user, _, _, _, _, _ in
      unsafe Driver.of(user).pointee.stop(.limit("it declares entities of its own"))
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error else { return }
      unsafe Driver.of(user).pointee.report(error)
    }
    return unsafe handler
  }
}

/// What the callbacks reach through their pointer.
@safe private struct Driver {
  enum Stop {
    case limit(String)
    case malformed(String, line: Int)
    case root(String)
  }

  var walk: CLMLWalk
  var context: xmlParserCtxtPtr?
  var attributeNames: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  /// By hashed address of an interned name: bits of the known attributes that it may be.
  var attributeMasks = [UInt32](repeating: 0, count: Driver.attributeSlots)
  static var attributeSlots: Int { 512 }
  var stopped: Stop?
  var depth = 0
  /// Role of an element by the addresses of its interned name and namespace; a direct-mapped cache.
  var cache: [CachedRole]

  /// The namespaces met, by the address of their interned name.
  var vocabularies: [CachedVocabulary] = []

  @safe struct CachedVocabulary {
    var uri: UnsafePointer<xmlChar>?
    var vocabulary: ElementTable.Vocabulary
  }

  @safe struct CachedRole {
    var name: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var role: ElementRole
  }
  static var cacheSize: Int { 2048 }
  /// Genuine documents nest to about 31 levels.
  static var maximumDepth: Int { 4096 }

  init(walk: CLMLWalk) {
    self.walk = walk
    unsafe attributeNames = .allocate(capacity: AttributeName.allCases.count)
    unsafe attributeNames.initialize(repeating: nil, count: AttributeName.allCases.count)
    unsafe cache = Array(repeating: CachedRole(name: nil, uri: nil, role: .unknown), count: Driver.cacheSize)
  }

  static func of(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Driver> {
    guard let user = unsafe user else { preconditionFailure("libxml2 lost the user data it was given") }
    return unsafe user.assumingMemoryBound(to: Driver.self)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    depth += 1
    guard depth <= Driver.maximumDepth else {
      stop(.limit("elements are nested more than \(Driver.maximumDepth) deep"))
      return
    }
    var present: UInt32 = 0
    if let attributes = unsafe attributes {
      for index in 0..<count {
        let address = unsafe Int(bitPattern: attributes[index * 5])
        present |= attributeMasks[address >> 3 & (Driver.attributeSlots - 1)]
      }
    }
    let list = unsafe Attributes(
      list: attributes, count: count, names: UnsafePointer(attributeNames), present: present)
    let role = unsafe role(name, uri)
    unsafe walk.start(role, list, ElementName(pointer: name, hasNamespace: uri != nil))
    if let root = walk.strangeRoot { stop(.root(root)) }
  }

  /// Enters the addresses of the known attribute names; names that fall into one slot share its bits.
  mutating func learnAttributeNames() {
    for name in AttributeName.allCases {
      let address = unsafe Int(bitPattern: attributeNames[name.rawValue])
      attributeMasks[address >> 3 & (Driver.attributeSlots - 1)] |= 1 << UInt32(name.rawValue)
    }
  }

  mutating func end() {
    depth -= 1
    walk.end()
  }

  mutating func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    // SAFETY: libxml2 hands over `count` readable bytes, valid during this call, and the span does not leave it.
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    unsafe walk.characters(buffer.span)
  }

  private mutating func role(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> ElementRole {
    let slot = (Int(bitPattern: name) >> 3 ^ Int(bitPattern: name) >> 13) & (Driver.cacheSize - 1)
    let cached = cache[slot]
    if unsafe cached.name == name, unsafe cached.uri == uri { return cached.role }
    guard let letters = unsafe name else { return .unknown }
    // SAFETY: a name is a string that ends in a zero, interned for as long as the parser lives.
    let bytes = unsafe UnsafeBufferPointer(start: letters, count: Int(xmlStrlen(letters)))
    let found = unsafe ElementTable.role(of: bytes.span, in: vocabulary(uri))
    cache[slot] = unsafe CachedRole(name: name, uri: uri, role: found)
    return found
  }

  private mutating func vocabulary(_ uri: UnsafePointer<xmlChar>?) -> ElementTable.Vocabulary {
    if let known = vocabularies.first(where: { unsafe $0.uri == uri }) { return known.vocabulary }
    let found = ElementTable.Vocabulary(uri: unsafe uri.map { unsafe String(cString: $0) })
    if vocabularies.count < 32 { unsafe vocabularies.append(CachedVocabulary(uri: uri, vocabulary: found)) }
    return found
  }

  mutating func stop(_ reason: Stop) {
    guard stopped == nil else { return }
    stopped = reason
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  mutating func report(_ error: UnsafePointer<xmlError>) {
    guard stopped == nil, unsafe error.pointee.level == XML_ERR_FATAL else { return }
    let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
    var message = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    // At the end of its input the parser calls both a file cut short and one with too much "extra content".
    if unsafe error.pointee.code == Int32(bitPattern: XML_ERR_DOCUMENT_END.rawValue), depth > 0 {
      message = "it ends early, as a download does that was cut short"
    }
    stopped = .malformed(message, line: unsafe Int(error.pointee.line))
  }

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
