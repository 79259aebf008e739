import CLibXML2

/// Names of attributes that the reader looks at, in the order of `AttributeNames.pointers`.
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

  /// What `body` makes of the value's bytes, or nil if the attribute is absent.
  @inline(__always)
  func withBytes<Result>(_ name: AttributeName, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let bytes = unsafe value(name) else { return nil }
    // SAFETY: libxml2 keeps the value as it is during the callback, and the span does not leave it.
    return unsafe body(bytes.span)
  }

  /// The value as a number; nil if the attribute is absent or no number.
  func number(_ name: AttributeName) -> Int? { string(name).flatMap { Int($0) } }

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

/// The addresses at which libxml2 interned the names that the reader looks at, learned as a document's attributes are
/// met: within a document a name has one address.
@safe struct AttributeNames {
  /// What is known of the names whose addresses share a place: the last of them.
  @safe private struct Slot {
    var name: UnsafePointer<xmlChar>?
    /// The bit of the name; 0 for one that the reader does not look at.
    var bit: UInt32
  }

  private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  /// By the lowest bits of an address: libxml2 packs its names, and a document's few hundred seldom share a place.
  private let slots: UnsafeMutablePointer<Slot>
  private static var slotCount: Int { 2048 }
  private static let all = AttributeName.allCases.map { (name: $0, letters: Array("\($0)".utf8)) }

  init() {
    unsafe pointers = .allocate(capacity: AttributeName.allCases.count)
    unsafe pointers.initialize(repeating: nil, count: AttributeName.allCases.count)
    unsafe slots = .allocate(capacity: AttributeNames.slotCount)
    unsafe slots.initialize(repeating: Slot(name: nil, bit: 0), count: AttributeNames.slotCount)
  }

  func release() {
    unsafe pointers.deallocate()
    unsafe slots.deallocate()
  }

  /// Forgets the addresses of the document before.
  func forget() {
    // SAFETY: both stretches are as long as they were made.
    unsafe pointers.update(repeating: nil, count: AttributeName.allCases.count)
    unsafe slots.update(repeating: Slot(name: nil, bit: 0), count: AttributeNames.slotCount)
  }

  /// Finds out by its letters which name stands at an address.
  @inline(never)
  private func learn(_ name: UnsafePointer<xmlChar>?, at slot: Int) -> UInt32 {
    guard let name = unsafe name else { return 0 }
    // SAFETY: a name is a string that ends in a zero, interned for as long as the parser lives.
    let letters = unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
    var bit: UInt32 = 0
    for known in AttributeNames.all where unsafe letters.elementsEqual(known.letters) {
      bit = 1 << UInt32(known.name.rawValue)
      unsafe pointers[known.name.rawValue] = name
    }
    unsafe slots[slot] = Slot(name: name, bit: bit)
    return bit
  }

  /// An element's attributes; nil if one of them is longer than any of a genuine document.
  @inline(__always)
  func present(in list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) -> Attributes? {
    var present: UInt32 = 0
    var isTooLong = false
    if let list = unsafe list {
      for index in 0..<count {
        // SAFETY: libxml2 gives five pointers an attribute; a slot is below the number of slots.
        let name = unsafe list[index &* 5]
        let slot = Int(bitPattern: name) & (AttributeNames.slotCount &- 1)
        let known = unsafe slots[slot]
        present |= unsafe known.name == name ? known.bit : learn(name, at: slot)
        let start = unsafe Int(bitPattern: list[index &* 5 &+ 3])
        let end = unsafe Int(bitPattern: list[index &* 5 &+ 4])
        if end &- start > MarkupLimits.valueLength { isTooLong = true }
      }
    }
    guard !isTooLong else { return nil }
    return unsafe Attributes(list: list, count: count, names: UnsafePointer(pointers), present: present)
  }
}
