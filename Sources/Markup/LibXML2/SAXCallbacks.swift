import CLibXML2
import Inputs

/// What libxml2's callbacks reach through their pointer.
///
/// libxml2 takes functions of C, which cannot be generic. Each of ours calls one that was compiled for a handler: one
/// indirect call an event, with nothing allocated or counted.
@usableFromInline
@safe final class SAXCallbacks {
  @usableFromInline typealias Pointer = UnsafePointer<xmlChar>?
  @usableFromInline typealias Start = (
    UnsafeMutableRawPointer, Pointer, Pointer, UnsafeMutablePointer<Pointer>?, Int, Int
  ) -> Void

  /// A `SAXDriver`, which the parser owns from its birth to its end, so that no callback can meet a dead or moved value.
  private let driver: UnsafeMutableRawPointer
  private let state: UnsafeMutablePointer<SAXState>
  private let start: Start
  private let end: (UnsafeMutableRawPointer) -> Void
  private let characters: (UnsafeMutableRawPointer, Pointer, Int) -> Void

  @usableFromInline
  init(
    _ driver: UnsafeMutableRawPointer, _ state: UnsafeMutablePointer<SAXState>, start: @escaping Start,
    end: @escaping (UnsafeMutableRawPointer) -> Void,
    characters: @escaping (UnsafeMutableRawPointer, Pointer, Int) -> Void
  ) {
    unsafe (self.driver, self.state) = (driver, state)
    unsafe (self.start, self.end, self.characters) = (start, end, characters)
  }

  /// Runs libxml2's parser of XML over `bytes[..<count]`.
  ///
  /// - Returns: false if there is no memory for it.
  @usableFromInline
  func runXML(_ bytes: [UInt8], count: Int) -> Bool {
    var handler = unsafe SAXCallbacks.handler()
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    // SAFETY: libxml2 copies the handler during the call; the callbacks outlive the context.
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else { return false }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe state.pointee = SAXState(context)
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(bitPattern: SAXCallbacks.options)
      // SAFETY: libxml2 reads `count` bytes and the zero behind them, during this call alone. Nothing asks it for a tree;
      // none is made.
      if let tree = unsafe xmlCtxtReadMemory(context, start, Int32(clamping: count), nil, nil, options) {
        unsafe xmlFreeDoc(tree)
      }
    }
    return true
  }

  /// Runs libxml2's parser of HTML over `bytes[..<count]`, which is UTF-8 whatever it declares.
  ///
  /// - Returns: false if there is no memory for it.
  @usableFromInline
  func runHTML(_ bytes: [UInt8], count: Int) -> Bool {
    var handler = unsafe SAXCallbacks.htmlHandler()
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    // SAFETY: libxml2 copies the handler during the call; the callbacks outlive the context.
    let made = unsafe htmlCreatePushParserCtxt(&handler, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context = unsafe made else { return false }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe state.pointee = SAXState(context)
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(bitPattern: SAXCallbacks.htmlOptions)
      // SAFETY: libxml2 reads `count` bytes and the zero behind them, during this call alone. Nothing asks it for a tree;
      // none is made.
      if let tree = unsafe htmlCtxtReadMemory(context, start, Int32(clamping: count), nil, "UTF-8", options) {
        unsafe xmlFreeDoc(tree)
      }
    }
    unsafe state.pointee.forgetContext()
    return true
  }

  /// Why the document was not read; nil if it was.
  @usableFromInline
  func failure(path: String, _ source: [UInt8], count: Int, placeReached: String) -> IngestError? {
    unsafe state.pointee.failure(path: path, source, count: count, placeReached: placeReached)
  }

  private static let options =
    XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    | XML_PARSE_IGNORE_ENC.rawValue

  /// What a browser would add, a paragraph around loose text for one, is not added: blocks tell themselves.
  private static let htmlOptions =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOIMPLIED.rawValue

  @inline(__always)
  private static func with(_ user: UnsafeMutableRawPointer?, _ body: (SAXCallbacks) -> Void) {
    guard let user = unsafe user else { preconditionFailure("libxml2 lost the user data it was given") }
    // SAFETY: whoever runs libxml2 holds the callbacks until it returns.
    unsafe Unmanaged<SAXCallbacks>.fromOpaque(user)._withUnsafeGuaranteedRef { body($0) }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { user, name, _, uri, namespaces, _, count, _, attributes in
      unsafe SAXCallbacks.with(user) {
        unsafe $0.start($0.driver, name, uri, attributes, Int(count), Int(namespaces))
      }
    }
    unsafe handler.endElementNs = { user, _, _, _ in
      unsafe SAXCallbacks.with(user) { unsafe $0.end($0.driver) }
    }
    unsafe handler.characters = { user, bytes, count in
      unsafe SAXCallbacks.with(user) { unsafe $0.characters($0.driver, bytes, Int(count)) }
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.entityDecl = { user, _, _, _, _, _ in
      unsafe SAXCallbacks.with(user) { unsafe $0.state.pointee.stopAtLimit(.ownEntities) }
    }
    unsafe handler.attributeDecl = { user, _, _, _, _, _, tree in
      // SAFETY: the list of values belongs to whoever receives the declaration.
      unsafe xmlFreeEnumeration(tree)
      unsafe SAXCallbacks.with(user) { unsafe $0.state.pointee.stopAtLimit(.ownAttributes) }
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error else { return }
      unsafe SAXCallbacks.with(user) { unsafe $0.state.pointee.report(error) }
    }
    return unsafe handler
  }

  private static func htmlHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { user, name, attributes in
      unsafe SAXCallbacks.with(user) { unsafe $0.start($0.driver, name, nil, attributes, 0, 0) }
    }
    unsafe handler.endElement = { user, _ in
      unsafe SAXCallbacks.with(user) { unsafe $0.end($0.driver) }
    }
    unsafe handler.characters = { user, bytes, count in
      unsafe SAXCallbacks.with(user) { unsafe $0.characters($0.driver, bytes, Int(count)) }
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }
}
