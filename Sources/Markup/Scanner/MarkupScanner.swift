import CByteMasks
import Inputs

/// Reads XML that is plain enough to be sure of: UTF-8, without a document type. Of the rest it says that it is not sure,
/// and libxml2 reads it, which alone says what is wrong with a document.
///
/// It is validating: what it accepts libxml2 accepts, with the same events (`ScannerEqualityTests`). To decline is always
/// safe and never an error; only to accept wrongly would be one. A scanner is made and used on one thread.
@usableFromInline
@safe final class MarkupScanner<Handler: MarkupHandler> {
  /// An element that is open.
  @usableFromInline
  struct Frame {
    @usableFromInline var first: UInt64
    @usableFromInline var last: UInt64
    @usableFromInline var length: Int32
    @usableFromInline var name: Int32
    /// Declarations of namespaces in force around it.
    @usableFromInline var declared: Int

    @inlinable
    init(_ name: ScannedName, number: Int, declared: Int) {
      (first, last, length) = (name.first, name.last, Int32(truncatingIfNeeded: name.length))
      (self.name, self.declared) = (Int32(truncatingIfNeeded: number), declared)
    }
  }

  /// What the name of an element meant in the namespace in which it was met last.
  @usableFromInline
  struct Meaning {
    /// The namespace's number; 0 for none yet.
    @usableFromInline var namespace: Int
    @usableFromInline var element: Handler.Element?

    @inlinable
    init() { (namespace, element) = (0, nil) }
  }

  @usableFromInline let tag: ScannedTag
  @usableFromInline let names: ScannedNames
  @usableFromInline let frames: UnsafeMutablePointer<Frame>
  @usableFromInline let meanings: UnsafeMutablePointer<Meaning>
  /// By the numbers of their addresses.
  @usableFromInline var vocabularies: [Handler.Vocabulary?] = []

  @inlinable
  init() {
    tag = ScannedTag.of(Handler.AttributeName.self)
    names = tag.names
    unsafe frames = .allocate(capacity: MarkupLimits.depth)
    unsafe meanings = .allocate(capacity: ScannedNames.most)
    unsafe meanings.initialize(repeating: Meaning(), count: ScannedNames.most)
  }

  deinit {
    unsafe frames.deallocate()
    unsafe meanings.deinitialize(count: ScannedNames.most)
    unsafe meanings.deallocate()
  }

  /// Gives the events of `bytes[..<count]` to a handler.
  ///
  /// - Returns: whether the document is well-formed, or as far as the handler wanted, and all its events were given. If
  ///   not, the handler is of no use any more.
  @inlinable
  func scan(_ bytes: [UInt8], count: Int, into handler: inout Handler) -> Bool {
    guard count > 0, count < bytes.count else { return false }
    if bytes.count < count + ScannedBytes.room {
      let padded = bytes[..<count] + [UInt8](repeating: 0, count: ScannedBytes.room)
      return scan(Array(padded), count: count, into: &handler)
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, unsafe base[count] == 0 else { return false }
      // SAFETY: the array has so many bytes behind the document, and stays as it is during this call.
      let source = unsafe ScannedBytes(base, count: count)
      guard let start = source.beginning() else { return false }
      if tag.begin() {
        vocabularies.removeAll()
        // SAFETY: as many as there are.
        unsafe meanings.update(repeating: Meaning(), count: ScannedNames.most)
      }
      guard read(source, from: start, into: &handler) else { return false }
      // Tags that were not looked at must not have more than any of a genuine document.
      return !handler.isDone || MarkupLimits.lineOfTooManyAttributes(bytes, count: count) == nil
    }
  }

  /// - Parameter start: where the root begins.
  @inlinable
  func read(_ source: ScannedBytes, from start: Int, into handler: inout Handler) -> Bool {
    var depth = 0
    var index = self.start(source, start, &depth, &handler)
    guard index >= 0 else { return false }
    if handler.isDone { return true }
    while depth > 0 {
      index = text(source, index, &handler)
      guard index >= 0 else { return false }
      switch source[index &+ 1] {
      case 0x2F:
        index = end(source, index, &depth, &handler)
        guard index >= 0 else { return false }
        if handler.isDone { return true }
      case 0x21, 0x3F:
        index = other(source, index, &handler)
        guard index >= 0 else { return false }
      default:
        index = self.start(source, index, &depth, &handler)
        guard index >= 0 else { return false }
        // Asked when an element has ended, as an empty one has.
        if source[index &- 2] == 0x2F, handler.isDone { return true }
      }
    }
    return source.ends(from: index)
  }

  /// Gives the text up to the next `<`.
  ///
  /// - Returns: where that is; -1 if the document is declined.
  @inlinable @inline(__always)
  func text(_ source: ScannedBytes, _ start: Int, _ handler: inout Handler) -> Int {
    if source[start] == 0x3C { return start }
    var (first, index) = (start, start)
    if source[start] <= 0x20 {
      index = source.ink(from: start)
      guard index < source.count else { return -1 }
      if source[index] == 0x3C {
        // SAFETY: a stretch stays as it is during the event.
        unsafe handler.whiteSpace(source.stretch(start..<index).span)
        return index
      }
      index = start
    }
    var piece = voxlex_piece()
    while true {
      index = source.markup(from: index, &piece)
      guard index < source.count else { return -1 }
      switch source[index] {
      case 0x3C:
        give(source, first..<index, piece, &handler)
        return index
      case 0x3E:
        if index &- first >= 2, source[index &- 1] == 0x5D, source[index &- 2] == 0x5D { return -1 }
        piece.has_ink = 1
        index &+= 1
      default:
        guard let reference = source.reference(at: index) else { return -1 }
        give(source, first..<index, piece, &handler)
        unsafe handler.characters(tag.bytes(of: reference.scalar).span)
        piece = voxlex_piece()
        (first, index) = (reference.end, reference.end)
      }
    }
  }

  /// Gives a piece of text, unless it is empty.
  @inlinable @inline(__always)
  func give(_ source: ScannedBytes, _ range: Range<Int>, _ piece: voxlex_piece, _ handler: inout Handler) {
    guard !range.isEmpty else { return }
    // SAFETY: a stretch stays as it is during the event.
    unsafe handler.characters(source.stretch(range).span, TextPiece(piece, size: range.count))
  }

  /// Starts the element whose tag begins at `index`, and ends it if it is empty.
  ///
  /// - Returns: behind the tag; -1 if the document is declined.
  @inlinable @inline(__always)
  func start(_ source: ScannedBytes, _ index: Int, _ depth: inout Int, _ handler: inout Handler) -> Int {
    let nameEnd = source.nameEnd(from: index &+ 1)
    let number = names.number(source, index &+ 1, nameEnd &- index &- 1)
    guard number >= 0, depth < MarkupLimits.depth else { return -1 }
    let declared = unsafe tag.state.pointee.declared
    var present: UInt64 = 0
    var end = nameEnd
    if source[end] != 0x3E {
      end = tag.readAttributes(source, from: nameEnd, of: number)
      guard end >= 0 else { return -1 }
      present = unsafe tag.state.pointee.present
    }
    // SAFETY: the number was given to a name; a prefix has a place among the bindings, and a name among the meanings.
    let name = unsafe names.names[number]
    let namespace = unsafe tag.bindings[name.prefix]
    var known = unsafe meanings[number]
    if known.namespace != namespace {
      guard namespace > 0 else { return -1 }
      known = meaning(of: number, name, namespace, source, index &+ 1)
    }
    guard let element = known.element else { return -1 }
    let letters = unsafe source.stretch(index &+ 1 &+ name.prefixLength..<nameEnd)
    let attributes = unsafe MarkupAttributes<Handler.AttributeName>(
      UnsafePointer(tag.values), present: present)
    handler.start(element, attributes, unsafe ElementName(letters, hasNamespace: namespace > 1))
    if source[end] == 0x2F {
      guard source[end &+ 1] == 0x3E, end &+ 1 < source.count else { return -1 }
      handler.end()
      if unsafe tag.state.pointee.declared != declared { tag.undoDeclarations(to: declared) }
      return end &+ 2
    }
    // SAFETY: the depth is below the limit, which there is room for.
    unsafe (frames + depth).initialize(to: Frame(name, number: number, declared: declared))
    depth &+= 1
    return end &+ 1
  }

  /// Ends the innermost element by the tag that begins at `index`.
  ///
  /// - Returns: behind the tag; -1 if it is another element's, or the document is declined.
  @inlinable @inline(__always)
  func end(_ source: ScannedBytes, _ index: Int, _ depth: inout Int, _ handler: inout Handler) -> Int {
    // SAFETY: an element is open, and so there is a frame.
    let top = unsafe frames[depth &- 1]
    let length = Int(top.length)
    let start = index &+ 2
    var behind = start &+ length
    guard behind < source.count else { return -1 }
    let first = source.eight(at: start)
    if length <= 8 {
      guard first & ScannedNames.mask(length) == top.first else { return -1 }
    } else {
      guard first == top.first, source.eight(at: behind &- 8) == top.last,
        length <= 16 || names.isEqual(Int(top.name), source, start, length)
      else { return -1 }
    }
    if source[behind] != 0x3E {
      behind = source.behindSpace(behind)
      guard source[behind] == 0x3E, behind < source.count else { return -1 }
    }
    depth &-= 1
    handler.end()
    if unsafe tag.state.pointee.declared != top.declared { tag.undoDeclarations(to: top.declared) }
    return behind &+ 1
  }

  /// Goes behind a comment, an instruction or a CDATA section, whose text it gives.
  @inline(never) @inlinable
  func other(_ source: ScannedBytes, _ index: Int, _ handler: inout Handler) -> Int {
    guard let end = source.endOfOther(index) else { return -1 }
    if let content = end.content, !content.isEmpty {
      // SAFETY: a stretch stays as it is during the event.
      unsafe handler.characters(source.stretch(content).span)
    }
    return end.end
  }

  /// What a name means in a namespace other than that in which it was met last.
  @inline(never) @inlinable
  func meaning(
    of number: Int, _ name: ScannedName, _ namespace: Int, _ source: ScannedBytes, _ start: Int
  ) -> Meaning {
    while vocabularies.count <= namespace { vocabularies.append(nil) }
    let vocabulary = vocabularies[namespace] ?? Handler.vocabulary(of: tag.namespace(namespace))
    vocabularies[namespace] = vocabulary
    // SAFETY: the letters stay as they are during the call, and the name has a place among the meanings.
    let letters = unsafe source.stretch(start &+ name.prefixLength..<start &+ name.length)
    var meaning = Meaning()
    meaning.namespace = namespace
    meaning.element = unsafe Handler.element(letters.span, in: vocabulary)
    unsafe meanings[number] = meaning
    return meaning
  }
}

extension ScannedTag {
  @usableFromInline
  static func of<Name: MarkupAttributeName>(_ names: Name.Type) -> ScannedTag {
    let letters = Name.allCases.map(\.letters)
    precondition(letters.count <= UInt64.bitWidth, "a handler looks at no more than 64 names")
    return ScannedTag(attributes: letters)
  }
}

extension ScannedBytes {
  /// Where the root begins; nil if the document is declined before.
  @usableFromInline
  func beginning() -> Int? {
    guard areCharacters(), let start = endOfDeclaration(), let root = endOfMiscellany(from: start),
      root < count, self[root] == 0x3C
    else { return nil }
    return root
  }

  /// Whether nothing is behind the root but what may be there.
  @usableFromInline
  func ends(from start: Int) -> Bool { endOfMiscellany(from: start) == count }

  /// What is at `<!` or `<?` inside the root: where it ends, and its text if it is a CDATA section.
  @usableFromInline
  func endOfOther(_ index: Int) -> (end: Int, content: Range<Int>?)? {
    if self[index &+ 1] == 0x3F { return endOfInstruction(index).map { ($0, nil) } }
    if let content = contentOfCDATA(index) { return (content.upperBound &+ 3, content) }
    return endOfComment(index).map { ($0, nil) }
  }
}
