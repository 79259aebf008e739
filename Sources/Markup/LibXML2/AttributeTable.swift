import CLibXML2

/// The values of one element's attributes by the numbers of their names, and the addresses at which libxml2 interned the
/// names, learned as a document's attributes are met: within a document a name has one address.
@usableFromInline
@safe struct AttributeTable {
  /// What is known of the names whose addresses share a place: the last of them.
  @usableFromInline
  @safe struct Slot {
    @usableFromInline var name: UnsafePointer<xmlChar>?
    /// The number of the name; negative for one that the handler does not look at.
    @usableFromInline var number: Int

    @inlinable
    init(name: UnsafePointer<xmlChar>?, number: Int) {
      unsafe self.name = name
      self.number = number
    }
  }

  /// Where the values of the present element are.
  @usableFromInline let values: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  /// By the lowest bits of an address: libxml2 packs its names, and a document's few hundred seldom share a place.
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  private let names: [[UInt8]]
  /// The name of the element that is put behind the end of a page of HTML.
  @usableFromInline var endMark: [UInt8] = []
  @inlinable static var slotCount: Int { 2048 }

  @usableFromInline
  init(_ names: [String]) {
    precondition(names.count <= UInt64.bitWidth, "a handler looks at no more than 64 names")
    self.names = names.map { Array($0.utf8) }
    unsafe values = .allocate(capacity: UInt64.bitWidth)
    unsafe values.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: UInt64.bitWidth)
    unsafe slots = .allocate(capacity: AttributeTable.slotCount)
    unsafe slots.initialize(repeating: Slot(name: nil, number: -1), count: AttributeTable.slotCount)
  }

  @usableFromInline
  func release() {
    unsafe values.deallocate()
    unsafe slots.deallocate()
  }

  /// Forgets the addresses of the document before.
  @usableFromInline
  func forget() {
    // SAFETY: as many as there are.
    unsafe slots.update(repeating: Slot(name: nil, number: -1), count: AttributeTable.slotCount)
  }

  /// Finds out by its letters which name is at an address.
  @inline(never) @usableFromInline
  func learn(_ name: UnsafePointer<xmlChar>?, at slot: Int) -> Int {
    guard let name = unsafe name else { return -1 }
    // SAFETY: a name is a string that ends in a zero, interned for as long as the parser lives.
    let letters = unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
    let number = names.firstIndex { unsafe letters.elementsEqual($0) } ?? -1
    unsafe slots[slot] = Slot(name: name, number: number)
    return number
  }

  /// Fills in an element's attributes.
  ///
  /// - Returns: one bit for each known name that is present; nil if a value is longer than any of a genuine document.
  @inlinable @inline(__always)
  func fill(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) -> UInt64? {
    var present: UInt64 = 0
    var isTooLong = false
    if let list = unsafe list {
      for index in 0..<count {
        // SAFETY: libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value, the
        // last two inside its own buffer and valid during the callback. A slot is below the number of slots, and a number
        // that is not negative below the number of names.
        let name = unsafe list[index &* 5]
        let slot = Int(bitPattern: name) & (AttributeTable.slotCount &- 1)
        let known = unsafe slots[slot]
        let number = unsafe known.name == name ? known.number : learn(name, at: slot)
        let start = unsafe list[index &* 5 &+ 3]
        let length = unsafe Int(bitPattern: list[index &* 5 &+ 4]) &- Int(bitPattern: start)
        if length > MarkupLimits.valueLength { isTooLong = true }
        guard number >= 0 else { continue }
        let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: number)
        // Of two that differ in their prefix alone the first counts.
        guard present & bit == 0 else { continue }
        present |= bit
        unsafe values[number] = UnsafeBufferPointer(start: start, count: length)
      }
    }
    return isTooLong ? nil : present
  }

  /// Fills in the attributes of an element of HTML: names and values by turns, closed by a null.
  ///
  /// - Returns: one bit for each known name that is present.
  @inlinable @inline(__always)
  func fillPairs(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> UInt64 {
    var present: UInt64 = 0
    guard let list = unsafe list else { return 0 }
    var index = 0
    // SAFETY: libxml2 gives pairs of a name and a value, strings that end in a zero and are valid during the callback; a
    // null closes the list. A value may be null. A slot is below the number of slots, and a number that is not negative
    // below the number of names.
    while let name = unsafe list[index] {
      let slot = Int(bitPattern: name) & (AttributeTable.slotCount &- 1)
      let known = unsafe slots[slot]
      let number = unsafe known.name == name ? known.number : learn(name, at: slot)
      if number >= 0 {
        let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: number)
        if present & bit == 0 {
          present |= bit
          let value = unsafe list[index &+ 1]
          let length = unsafe value == nil ? 0 : Int(xmlStrlen(value))
          unsafe values[number] = UnsafeBufferPointer(start: value, count: length)
        }
      }
      index &+= 2
    }
    return present
  }

  /// Whether a name is that of the element behind the end of a page.
  @inlinable @inline(__always)
  func isEndMark(_ name: UnsafePointer<xmlChar>?) -> Bool {
    guard let name = unsafe name, unsafe name[0] == 0x76 else { return false }
    return unsafe isWholeEndMark(name)
  }

  @usableFromInline
  func isWholeEndMark(_ name: UnsafePointer<xmlChar>) -> Bool {
    // SAFETY: a name is a string that ends in a zero.
    unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))).elementsEqual(endMark)
  }
}
