import CLibXML2
import Legislation

// libxml2 is touched here and in `SAXDriver.swift`, `Attributes.swift` and nowhere else. It parses without a
// tree, without entity substitution, DTD or network. The callbacks get an untyped pointer back; it is the
// address of the `SAXDriver` that the parser owns from its birth to its end, so that no callback can meet a
// dead or moved value. Strings and attributes that libxml2 hands over are valid during the callback only, and
// are not kept.

/// Parses documents one after another and walks them.
///
/// A document that stands whole in memory as UTF-8 is parsed where it stands, by one libxml2 context that serves
/// all documents. Any other comes in pieces: libxml2 then copies and decodes them, and looks at every tag twice.
@safe final class SAXParser {
  /// Initialises libxml2 once, before any parser runs on any thread.
  private static let initialised: Void = xmlInitParser()

  private let driver: UnsafeMutablePointer<SAXDriver>
  /// For whole documents; made with the first.
  private var reused: xmlParserCtxtPtr?

  init() {
    _ = SAXParser.initialised
    // libxml2 keeps this setting by thread: a parser is made and used on one.
    voxlex_silence_generic_errors()
    unsafe driver = .allocate(capacity: 1)
    unsafe driver.initialize(to: SAXDriver())
  }

  deinit {
    if let context = unsafe reused { unsafe xmlFreeParserCtxt(context) }
    unsafe driver.pointee.release()
    unsafe driver.deinitialize(count: 1)
    unsafe driver.deallocate()
  }

  // MARK: Whole documents

  /// Parses `bytes[..<count]`, which ``WholeDocument/isParsable`` has found to be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the byte at `count` is zero: libxml2 stops there.
  ///   - stopsAfterMetadata: the walk ends with the metadata, and so knows nothing of the text.
  /// - Returns: nil if the document is not well-formed; the pieces tell where and why.
  /// - Throws: `IngestError.limit`, `.refused`.
  func parse(
    whole bytes: [UInt8], count: Int, path: String, stopsAfterMetadata: Bool = false
  ) throws(IngestError) -> CLMLWalk? {
    precondition(count < bytes.count && bytes[count] == 0, "a whole document ends in a zero byte")
    if let line = MarkupLimits.lineOfTooManyAttributes(bytes, count: count) {
      throw MarkupLimits.tooManyAttributes(path: path, line: line)
    }
    guard let context = unsafe reused ?? xmlNewParserCtxt() else {
      throw .cannotRead(path: path, reason: "there is no memory for a parser")
    }
    unsafe reused = context
    unsafe driver.pointee.begin(
      sourceBytes: stopsAfterMetadata ? 0 : count, stopsAfterMetadata: stopsAfterMetadata)
    defer { unsafe driver.pointee.walk = CLMLWalk() }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe parse(context, from: start, count: count)
    }
    // SAFETY: the context is reset before the bytes go, so that it keeps no pointer into them.
    defer { unsafe xmlCtxtReset(context) }
    if case .malformed? = unsafe driver.pointee.stopped { return nil }
    if let failure = unsafe driver.pointee.failure(path: path, context) { throw failure }
    let isSound = unsafe context.pointee.wellFormed != 0 && driver.pointee.isComplete
    guard unsafe isSound || driver.pointee.isOver else { return nil }
    return unsafe driver.pointee.walk
  }

  private func parse(_ context: xmlParserCtxtPtr, from start: UnsafePointer<UInt8>, count: Int) {
    // A small dictionary is quicker than one that remembers the names of all documents before.
    if let fresh = unsafe xmlDictCreate() {
      // SAFETY: a context that was reset, or never used, holds no name of its dictionary.
      unsafe xmlDictFree(context.pointee.dict)
      unsafe context.pointee.dict = fresh
    }
    unsafe context.pointee.sax.pointee = SAXParser.handler()
    unsafe context.pointee.userData = UnsafeMutableRawPointer(driver)
    unsafe configure(context)
    guard let input = unsafe xmlNewInputStream(context) else { return }
    // SAFETY: the input borrows the bytes and has no function to free them; they outlive the parse, and the zero
    // that libxml2 looks for stands at their end.
    unsafe input.pointee.base = start
    unsafe input.pointee.cur = start
    unsafe input.pointee.end = start + count
    unsafe input.pointee.length = Int32(clamping: count)
    unsafe inputPush(context, input)
    // Nothing more can come: the parser need not ask at every step, which it does not either when it is fed.
    unsafe context.pointee.progressive = 1
    unsafe xmlParseDocument(context)
  }

  // MARK: Pieces

  /// - Parameters:
  ///   - path: named in errors.
  ///   - sourceBytes: how many bytes will come, about.
  ///   - next: gives the next piece of the source, empty at its end.
  /// - Throws: `IngestError.malformed`, `.limit`, and what `next` throws.
  func parse(
    path: String, sourceBytes: Int, next: () throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> CLMLWalk {
    // libxml2 finds the encoding in the first bytes, which must come together.
    var head: [UInt8] = []
    while head.count < 4 {
      let piece = try next()
      if piece.isEmpty { break }
      head += piece
    }
    guard !head.isEmpty else { throw .empty(path: path) }

    unsafe driver.pointee.begin(sourceBytes: sourceBytes, stopsAfterMetadata: false)
    defer { unsafe driver.pointee.walk = CLMLWalk() }
    var handler = unsafe SAXParser.handler()
    // SAFETY: libxml2 copies the handler and the bytes of the head during the call.
    let created = unsafe head.withUnsafeBytes { bytes in
      unsafe xmlCreatePushParserCtxt(
        &handler, driver, bytes.bindMemory(to: CChar.self).baseAddress, Int32(min(4, bytes.count)), nil)
    }
    guard let context = unsafe created else {
      throw .cannotRead(path: path, reason: "there is no memory for a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe configure(context)

    var piece = Array(head.dropFirst(4))
    while true {
      unsafe SAXParser.feed(context, piece)
      if let failure = unsafe driver.pointee.failure(path: path, context) { throw failure }
      // The parser has given up without an error of its own: it does so where bytes cannot be decoded.
      guard unsafe context.pointee.disableSAX == 0 else { throw unsafe undecodable(path, context) }
      piece = try next()
      if piece.isEmpty { break }
    }
    unsafe xmlParseChunk(context, nil, 0, 1)
    if let failure = unsafe driver.pointee.failure(path: path, context) { throw failure }
    guard unsafe context.pointee.wellFormed != 0, unsafe context.pointee.disableSAX == 0,
      unsafe driver.pointee.isComplete
    else { throw unsafe undecodable(path, context) }
    return unsafe driver.pointee.walk
  }

  private func undecodable(_ path: String, _ context: xmlParserCtxtPtr) -> IngestError {
    .malformed(
      path: path, line: unsafe Int(xmlSAX2GetLineNumber(context)),
      reason: "bytes behind this line are not in the encoding that the file declares",
      lastProvision: unsafe driver.pointee.walk.lastProvisionLabel)
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

  // MARK: What both have in common

  private func configure(_ context: xmlParserCtxtPtr) {
    let options = XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe driver.pointee.learnNames(context)
  }

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
      unsafe SAXDriver.of(user).pointee.stop(.limit("it declares entities of its own"))
    }
    unsafe handler.attributeDecl = { user, _, _, _, _, _, tree in
      // SAFETY: the list of values belongs to the one who is told of the declaration.
      unsafe xmlFreeEnumeration(tree)
      unsafe SAXDriver.of(user).pointee.stop(.limit("it declares attributes of its own"))
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error else { return }
      unsafe SAXDriver.of(user).pointee.report(error)
    }
    return unsafe handler
  }
}
