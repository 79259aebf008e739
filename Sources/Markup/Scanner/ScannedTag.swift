/// What one start tag says, and which namespaces are in force: names, attributes and declarations, which mean the same to
/// every handler.
@usableFromInline
@safe final class ScannedTag {
  @usableFromInline
  struct State {
    /// One bit for each attribute of the tag that is present and looked at.
    @usableFromInline var present: UInt64 = 0
    /// How many declarations are in force.
    @usableFromInline var declared = 0
  }

  @usableFromInline let names: ScannedNames
  /// Where the value of each attribute that the handler looks at is, by its number.
  @usableFromInline let values: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  @usableFromInline let state: UnsafeMutablePointer<State>
  /// Room for one character.
  @usableFromInline let character: UnsafeMutablePointer<UInt8>

  /// The number of the address that each prefix stands for; 0 for none.
  @usableFromInline let bindings: UnsafeMutablePointer<Int>
  /// By number: 0 says that a prefix is not bound, 1 is no namespace.
  private var addresses: [[UInt8]] = [[], []]
  /// What each declaration in force replaced.
  private var replaced: [(prefix: Int, address: Int)] = []
  /// The names of the attributes of one tag.
  private let met: UnsafeMutablePointer<Int32>

  /// Attributes of one element; more are declined.
  private static let most = 48
  /// Declarations in force; more are declined.
  private static let mostDeclarations = MarkupLimits.namespaces - 1
  private static let mostAddresses = 1000

  init(attributes: [String]) {
    names = ScannedNames(attributes: attributes)
    unsafe values = .allocate(capacity: UInt64.bitWidth)
    unsafe values.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: UInt64.bitWidth)
    unsafe character = .allocate(capacity: 4)
    unsafe character.initialize(repeating: 0, count: 4)
    unsafe bindings = .allocate(capacity: ScannedNames.mostPrefixes + 2)
    unsafe bindings.initialize(repeating: 0, count: ScannedNames.mostPrefixes + 2)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
    unsafe met = .allocate(capacity: ScannedTag.most)
    unsafe met.initialize(repeating: 0, count: ScannedTag.most)
  }

  deinit {
    unsafe values.deallocate()
    unsafe character.deallocate()
    unsafe bindings.deallocate()
    unsafe state.deallocate()
    unsafe met.deallocate()
  }

  /// Forgets the declarations of the document before.
  ///
  /// - Returns: whether names and addresses were forgotten, for there were many.
  @usableFromInline
  func begin() -> Bool {
    // SAFETY: as many as there are.
    unsafe bindings.update(repeating: 0, count: ScannedNames.mostPrefixes + 2)
    unsafe bindings[0] = 1
    replaced.removeAll(keepingCapacity: true)
    unsafe state.pointee.declared = 0
    if addresses.count > ScannedTag.mostAddresses {
      addresses.removeLast(addresses.count - 2)
      _ = names.begin()
      return true
    }
    return names.begin()
  }

  /// Reads the attributes of a tag, from behind its name to the `>` or `/` at its end.
  ///
  /// - Parameter element: number of the tag's name.
  /// - Returns: where that is; -1 if the tag is declined.
  @usableFromInline
  func readAttributes(_ source: ScannedBytes, from start: Int, of element: Int) -> Int {
    var present: UInt64 = 0
    var seen: UInt64 = 0
    var count = 0
    var hasPrefixes = false
    var index = start
    var before = element
    while true {
      let behind = source.behindSpace(index)
      let byte = source[behind]
      if byte == 0x3E || byte == 0x2F {
        index = behind
        break
      }
      // White space is between attributes.
      guard behind > index, behind < source.count, count < ScannedTag.most else { return -1 }
      var end: Int
      var number = names.follower(of: before, source, behind)
      if number >= 0 {
        // SAFETY: a number that was given is that of a name.
        end = unsafe behind &+ names.names[number].length
      } else {
        end = source.nameEnd(from: behind)
        number = names.number(source, behind, end &- behind)
        guard number >= 0 else { return -1 }
        unsafe names.names[before].follower = Int32(truncatingIfNeeded: number)
      }
      before = number
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: number & 63)
      if seen & bit != 0 {
        // SAFETY: here and below, as many as were written.
        for place in 0..<count where unsafe met[place] == number { return -1 }
      }
      seen |= bit
      unsafe met[count] = Int32(truncatingIfNeeded: number)
      count &+= 1
      let name = unsafe names.names[number]
      if name.prefix > ScannedNames.prefixXML, name.attribute != ScannedName.declaration {
        hasPrefixes = true
      }
      guard let value = self.value(source, from: end, isRead: name.attribute != ScannedName.unknown) else {
        return -1
      }
      index = value.upperBound &+ 1
      if name.attribute == ScannedName.declaration {
        guard declare(name.declares, source, value) else { return -1 }
      } else if name.attribute != ScannedName.unknown {
        let bit = UInt64(1) &<< UInt64(name.attribute)
        // Of two that differ in their prefix alone the first counts.
        if present & bit == 0 {
          present |= bit
          // SAFETY: the number is below that of the handler's names.
          unsafe values[Int(name.attribute)] = source.stretch(value)
        }
      }
    }
    unsafe state.pointee.present = present
    return !hasPrefixes || areBound(count) ? index : -1
  }

  /// The value behind a name and its equals sign, without its quotes; nil if it is declined.
  ///
  /// - Parameter isRead: somebody looks at it: it must not hold what libxml2 would replace.
  @inline(__always)
  private func value(_ source: ScannedBytes, from start: Int, isRead: Bool) -> Range<Int>? {
    var index = start
    if source[index] != 0x3D {
      index = source.behindSpace(index)
      guard source[index] == 0x3D else { return nil }
    }
    index = source.behindSpace(index &+ 1)
    let quote = source[index]
    guard quote == 0x22 || quote == 0x27 else { return nil }
    let first = index &+ 1
    index = source.valueStop(from: first, quote: quote)
    while index < source.count {
      let byte = source[index]
      if byte == quote {
        return index &- first <= MarkupLimits.valueLength ? first..<index : nil
      }
      guard byte != 0x3C, !isRead else { return nil }
      if byte == 0x26 {
        guard let reference = source.reference(at: index) else { return nil }
        index = reference.end
      } else {
        index &+= 1
      }
      index = source.valueStop(from: index, quote: quote)
    }
    return nil
  }

  private func areBound(_ count: Int) -> Bool {
    for place in 0..<count {
      // SAFETY: as above; a prefix has a place among the bindings.
      let name = unsafe names.names[Int(met[place])]
      if name.prefix > ScannedNames.prefixXML, name.attribute != ScannedName.declaration,
        unsafe bindings[name.prefix] == 0
      {
        return false
      }
    }
    return true
  }

  // MARK: Namespaces

  /// - Returns: false if the declaration is declined.
  private func declare(_ prefix: Int, _ source: ScannedBytes, _ value: Range<Int>) -> Bool {
    guard prefix >= 0, unsafe state.pointee.declared < ScannedTag.mostDeclarations else { return false }
    guard !value.isEmpty || prefix == 0 else { return false }
    for index in value where source[index] <= 0x20 { return false }
    let address = value.isEmpty ? 1 : self.address(source, value)
    guard address > 0 else { return false }
    // SAFETY: a prefix has a place among the bindings.
    replaced.append((prefix, unsafe bindings[prefix]))
    unsafe bindings[prefix] = address
    unsafe state.pointee.declared += 1
    return true
  }

  private static let reserved = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ].map { Array($0.utf8) }

  /// The number of an address; 0 if it may not be declared.
  private func address(_ source: ScannedBytes, _ value: Range<Int>) -> Int {
    for number in addresses.indices.dropFirst(2) where addresses[number].count == value.count {
      if addresses[number].indices.allSatisfy({ addresses[number][$0] == source[value.lowerBound + $0] }) {
        return number
      }
    }
    let letters = value.map { source[$0] }
    guard !ScannedTag.reserved.contains(letters), addresses.count < 2 * ScannedTag.mostAddresses else {
      return 0
    }
    addresses.append(letters)
    return addresses.count - 1
  }

  /// The namespace of a number above 1, as a handler is asked about it.
  @usableFromInline
  func namespace(_ number: Int) -> String? {
    number > 1 ? String(decoding: addresses[number], as: UTF8.self) : nil
  }

  /// Goes back to the declarations that were in force when there were `count`.
  @usableFromInline
  func undoDeclarations(to count: Int) {
    while unsafe state.pointee.declared > count, let last = replaced.popLast() {
      // SAFETY: a prefix has a place among the bindings.
      unsafe bindings[last.prefix] = last.address
      unsafe state.pointee.declared -= 1
    }
  }

  // MARK: Characters

  /// The bytes of a character, until the next is asked for.
  @usableFromInline
  @unsafe func bytes(of scalar: UInt32) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    for byte in UTF8.encode(Unicode.Scalar(scalar) ?? " ") ?? .encodedReplacementCharacter {
      // SAFETY: a character has four bytes at most.
      unsafe character[length] = byte
      length += 1
    }
    return unsafe UnsafeBufferPointer(start: character, count: length)
  }
}
