import CLibXML2
import Inputs
import Legislation

// libxml2 is touched here and in `SAXDriver.swift`, `MalformedXML.swift`, `Attributes.swift` and nowhere else, by the
// public functions that it has had from 2.9.14 on (`.ci/libxml2-names` refuses others). It parses without a tree, without
// entity substitution, DTD or network. The callbacks get an untyped pointer back; it is the address of the `SAXDriver`
// that the parser owns from its birth to its end, so that no callback can meet a dead or moved value. Strings and
// attributes that libxml2 hands over are valid during the callback only, and are not kept.

/// Parses documents one after another and walks them.
///
/// A document is UTF-8 and whole in memory, where libxml2 looks at every tag once; fed in pieces it would look twice. Each
/// has a context of its own: making one costs little, and the small dictionary of a fresh one is quicker than one that
/// remembers the names of all documents before.
@safe final class SAXParser {
  /// Initialises libxml2 once, before any parser runs on any thread.
  private static let initialised: Void = xmlInitParser()

  private let driver: UnsafeMutablePointer<SAXDriver>

  init() {
    _ = SAXParser.initialised
    // libxml2 keeps this setting by thread: a parser is made and used on one.
    voxlex_silence_generic_errors()
    unsafe driver = .allocate(capacity: 1)
    unsafe driver.initialize(to: SAXDriver())
  }

  deinit {
    unsafe driver.pointee.release()
    unsafe driver.deinitialize(count: 1)
    unsafe driver.deallocate()
  }

  /// Parses `bytes[..<count]`, UTF-8 without a zero byte, whatever encoding its declaration names.
  ///
  /// - Parameters:
  ///   - bytes: the byte at `count` is zero: some versions of libxml2 look for it.
  ///   - stopsAfterMetadata: the walk ends with the metadata, and so knows nothing of the text.
  /// - Throws: `IngestError.malformed`, `.limit`, `.refused`.
  func parse(
    _ bytes: [UInt8], count: Int, path: String, stopsAfterMetadata: Bool
  ) throws(IngestError) -> CLMLWalk {
    precondition(count < bytes.count && bytes[count] == 0, "a document ends in a zero byte")
    var handler = unsafe SAXParser.handler()
    // SAFETY: libxml2 copies the handler during the call; the driver outlives the context.
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, driver, nil, 0, nil) else {
      throw .cannotRead(path: path, reason: "there is no memory for a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe driver.pointee.begin(
      context, sourceBytes: stopsAfterMetadata ? 0 : count, stopsAfterMetadata: stopsAfterMetadata)
    defer { unsafe driver.pointee.walk = CLMLWalk() }
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(bitPattern: SAXParser.options)
      // SAFETY: libxml2 reads `count` bytes and the zero behind them, during this call alone. Nothing asks it for a tree;
      // none is made.
      if let tree = unsafe xmlCtxtReadMemory(context, start, Int32(clamping: count), nil, nil, options) {
        unsafe xmlFreeDoc(tree)
      }
    }
    if let failure = unsafe driver.pointee.failure(path: path, bytes, count: count) { throw failure }
    guard unsafe driver.pointee.isOver || driver.pointee.isComplete else {
      throw .malformed(
        path: path, line: MarkupLimits.line(of: count, in: bytes), reason: MalformedXML.endsEarly,
        lastProvision: unsafe driver.pointee.walk.lastProvisionLabel)
    }
    return unsafe driver.pointee.walk
  }

  private static let options =
    XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    | XML_PARSE_IGNORE_ENC.rawValue

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { user, name, _, uri, namespaces, _, count, _, attributes in
      unsafe SAXDriver.of(user).pointee.start(name, uri, attributes, Int(count), namespaces: Int(namespaces))
    }
    unsafe handler.endElementNs = { user, _, _, _ in unsafe SAXDriver.of(user).pointee.end() }
    unsafe handler.characters = { user, bytes, count in
      unsafe SAXDriver.of(user).pointee.characters(bytes, Int(count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.entityDecl = { user, _, _, _, _, _ in
      unsafe SAXDriver.of(user).pointee.stopAtLimit("it declares entities of its own")
    }
    unsafe handler.attributeDecl = { user, _, _, _, _, _, tree in
      // SAFETY: the list of values belongs to the one who is told of the declaration.
      unsafe xmlFreeEnumeration(tree)
      unsafe SAXDriver.of(user).pointee.stopAtLimit("it declares attributes of its own")
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error else { return }
      unsafe SAXDriver.of(user).pointee.report(error)
    }
    return unsafe handler
  }
}
