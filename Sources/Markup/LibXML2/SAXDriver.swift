import CLibXML2

/// Makes a handler's events of libxml2's: keeps the limits, and what is known of the names libxml2 has interned.
///
/// All that runs once an event is inlinable, and so is compiled for the handler where the parser is made.
@usableFromInline
@safe struct SAXDriver<Handler: MarkupHandler> {
  @usableFromInline
  @safe struct CachedVocabulary {
    @usableFromInline var uri: UnsafePointer<xmlChar>?
    @usableFromInline var vocabulary: Handler.Vocabulary

    @inlinable
    init(uri: UnsafePointer<xmlChar>?, vocabulary: Handler.Vocabulary) {
      unsafe self.uri = uri
      self.vocabulary = vocabulary
    }
  }

  @usableFromInline
  @safe struct CachedElement {
    @usableFromInline var name: UnsafePointer<xmlChar>?
    @usableFromInline var uri: UnsafePointer<xmlChar>?
    @usableFromInline var element: Handler.Element?
    @usableFromInline var length: UInt16
    /// Of which document's dictionary the addresses are; an entry of another is no entry.
    @usableFromInline var dictionary: UInt32

    @inlinable
    init(
      name: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?, element: Handler.Element?, length: UInt16,
      dictionary: UInt32
    ) {
      unsafe (self.name, self.uri) = (name, uri)
      (self.element, self.length, self.dictionary) = (element, length, dictionary)
    }
  }

  /// Has a value while a document is parsed.
  @usableFromInline let handler: UnsafeMutablePointer<Handler>
  /// Shared with the callbacks.
  @usableFromInline let state: UnsafeMutablePointer<SAXState>
  @usableFromInline var attributes: AttributeTable
  /// Elements by the addresses of their interned names and namespaces; direct-mapped.
  @usableFromInline var elements: [CachedElement]
  /// The namespaces met, by the address of their interned name.
  @usableFromInline var vocabularies: [CachedVocabulary]
  @usableFromInline var dictionary: UInt32
  @inlinable static var cacheSize: Int { 1024 }

  @inlinable
  init() {
    unsafe handler = .allocate(capacity: 1)
    unsafe state = SAXState.allocate()
    attributes = AttributeTable(Handler.AttributeName.allCases.map(\.letters))
    unsafe elements = Array(
      repeating: CachedElement(name: nil, uri: nil, element: nil, length: 0, dictionary: 0),
      count: SAXDriver.cacheSize)
    vocabularies = []
    dictionary = 0
  }

  /// Frees what the driver allocated; it must not be used any more.
  @inlinable
  func release() {
    attributes.release()
    unsafe handler.deallocate()
    unsafe SAXState.release(state)
  }

  // MARK: One document

  /// The names of the documents before are forgotten.
  @inlinable
  mutating func begin(_ handler: consuming Handler) {
    // SAFETY: the handler of the document before was moved out at its end.
    unsafe self.handler.initialize(to: handler)
    attributes.forget()
    vocabularies.removeAll(keepingCapacity: true)
    dictionary &+= 1
  }

  /// The handler, at the end of its document.
  @inlinable
  func finish() -> Handler {
    // SAFETY: `begin` put it there.
    unsafe handler.move()
  }

  // MARK: Events

  @inlinable
  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, namespaces declared: Int
  ) {
    guard unsafe !state.pointee.isStopped else { return unsafe state.pointee.halt() }
    guard unsafe state.pointee.enter(declaring: declared) else { return }
    guard let present = unsafe attributes.fill(list, count) else {
      return unsafe state.pointee.stopAtLimit(.valueLength)
    }
    unsafe start(name, uri, present)
    if unsafe state.pointee.depth == 1, unsafe handler.pointee.isDone { unsafe state.pointee.finish() }
  }

  /// Starts an element whose attributes are in the table.
  @inlinable @inline(__always)
  mutating func start(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ present: UInt64) {
    let slot = (Int(bitPattern: name) >> 3 ^ Int(bitPattern: name) >> 13) & (SAXDriver.cacheSize &- 1)
    let cached = elements[slot]
    if unsafe cached.name == name, unsafe cached.uri == uri, cached.dictionary == dictionary,
      let element = cached.element, let letters = unsafe name
    {
      // SAFETY: a name has the length that was measured when it was met first.
      let letters = unsafe UnsafeBufferPointer(start: letters, count: Int(cached.length))
      unsafe start(element, present, ElementName(letters, hasNamespace: uri != nil))
    } else {
      unsafe startUnknown(name, uri, present, slot)
    }
  }

  @inlinable @inline(__always)
  func start(_ element: Handler.Element, _ present: UInt64, _ name: ElementName) {
    let attributes = unsafe MarkupAttributes<Handler.AttributeName>(
      UnsafePointer(attributes.values), present: present)
    unsafe handler.pointee.start(element, attributes, name)
  }

  @inlinable
  mutating func end() {
    unsafe state.pointee.leave()
    unsafe handler.pointee.end()
    if unsafe handler.pointee.isDone { unsafe state.pointee.finish() }
  }

  @inlinable
  mutating func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    // SAFETY: libxml2 hands over `count` readable bytes, valid during this call, and the span does not leave it.
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    unsafe handler.pointee.characters(buffer.span)
  }

  // MARK: Events of HTML

  /// - Parameter list: names and values by turns, closed by a null; an attribute may have no value.
  @inlinable
  mutating func startTag(
    _ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard unsafe !state.pointee.isStopped, unsafe !state.pointee.hasReachedEnd else { return }
    if unsafe attributes.isEndMark(name) { return unsafe state.pointee.hasReachedEnd = true }
    guard unsafe state.pointee.enter(declaring: 0) else { return }
    let present = unsafe attributes.fillPairs(list)
    unsafe start(name, nil, present)
  }

  @inlinable
  mutating func endTag() {
    guard unsafe !state.pointee.isStopped, unsafe !state.pointee.hasReachedEnd, unsafe state.pointee.depth > 0
    else { return }
    unsafe state.pointee.leave()
    unsafe handler.pointee.end()
    guard unsafe handler.pointee.isDone else { return }
    // What is behind is not met any more: all of the page that the handler wanted was read.
    unsafe state.pointee.hasReachedEnd = true
    unsafe state.pointee.halt()
  }

  @inlinable
  mutating func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard unsafe !state.pointee.isStopped, unsafe !state.pointee.hasReachedEnd else { return }
    unsafe characters(bytes, count)
  }

  /// Ends the elements that the page leaves open.
  @inlinable
  mutating func endOpenTags() {
    while unsafe state.pointee.depth > 0 {
      unsafe state.pointee.leave()
      unsafe handler.pointee.end()
    }
  }

  // MARK: Names

  /// Starts an element whose name is not in the cache.
  @inline(never) @inlinable
  mutating func startUnknown(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ present: UInt64, _ slot: Int
  ) {
    guard let start = unsafe name else { return unsafe state.pointee.stopAtLimit(.nameLength) }
    // SAFETY: a name is a string that ends in a zero, interned for as long as the parser lives.
    let letters = unsafe UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
    if letters.count > MarkupLimits.nameLength { unsafe state.pointee.stopAtLimit(.nameLength) }
    let element = unsafe Handler.element(letters.span, in: vocabulary(uri))
    elements[slot] = unsafe CachedElement(
      name: name, uri: uri, element: element, length: UInt16(clamping: letters.count), dictionary: dictionary)
    unsafe self.start(element, present, ElementName(letters, hasNamespace: uri != nil))
  }

  @inlinable
  mutating func vocabulary(_ uri: UnsafePointer<xmlChar>?) -> Handler.Vocabulary {
    if let known = vocabularies.first(where: { unsafe $0.uri == uri }) { return known.vocabulary }
    let found = Handler.vocabulary(of: unsafe uri.map { unsafe String(cString: $0) })
    if vocabularies.count < 32 { unsafe vocabularies.append(CachedVocabulary(uri: uri, vocabulary: found)) }
    return found
  }
}
