/// What a genuine document never has, and what would make libxml2 slow or the reader's memory large. Genuine
/// documents nest to about 31 levels, and their elements have 16 attributes and 20 namespaces at most.
@usableFromInline
enum MarkupLimits {
  /// Versions of libxml2 from 2.13 on go no deeper than 2048; the same documents are read with all.
  @inlinable static var depth: Int { 1024 }
  /// Attributes of one element, declarations of namespaces among them. libxml2 compares each with all others.
  @inlinable static var attributes: Int { 512 }
  /// Namespaces that are declared where one element is. libxml2 looks for a prefix among all of them.
  @inlinable static var namespaces: Int { 512 }
  /// Bytes of one attribute's value.
  @inlinable static var valueLength: Int { 1 << 20 }
  /// Bytes of an element's name.
  @inlinable static var nameLength: Int { 4096 }

  /// The declarations of namespaces that are in force.
  @usableFromInline
  struct Namespaces {
    private var open: [(depth: Int, count: Int)] = []
    private var total = 0
    /// Depth of the innermost element that declares any; 0 outside.
    @usableFromInline var innermost = 0

    init() {}

    /// - Returns: false if there are more than ``MarkupLimits/namespaces``.
    @usableFromInline
    mutating func open(_ count: Int, at depth: Int) -> Bool {
      open.append((depth, count))
      innermost = depth
      total += count
      return total <= MarkupLimits.namespaces
    }

    @inlinable @inline(__always)
    mutating func close(_ depth: Int) {
      if depth == innermost { closeInnermost() }
    }

    @usableFromInline
    mutating func closeInnermost() {
      guard let last = open.popLast() else { return }
      total -= last.count
      innermost = open.last?.depth ?? 0
    }
  }

  /// The line of the first tag that has more than ``attributes``; nil if there is none.
  ///
  /// The question must be answered before libxml2 meets the tag, for it takes quadratic time before it reports
  /// it. Between two `<` a tag of that many attributes takes more than twice ``window`` bytes, for their names
  /// differ: so it fills at least one whole window in which there is no `<`, and only where there is such a window
  /// is anything counted. A `<` inside a value is an error, at which libxml2 leaves the tag.
  ///
  /// Complexity: O(bytes); in a genuine document a small part of them is looked at.
  @usableFromInline
  static func lineOfTooManyAttributes(_ bytes: [UInt8], count: Int) -> Int? {
    var start = 0
    while start + window <= count {
      guard !contains(0x3C, in: bytes, start..<start + window) else {
        start += window
        continue
      }
      var tag = start
      while tag > 0, bytes[tag] != 0x3C { tag -= 1 }
      var end = start + window
      while end < count, bytes[end] != 0x3C { end += 1 }
      if attributes(bytes, tag..<end) > attributes {
        return line(of: tag, in: bytes)
      }
      start = max(end, start + window) / window * window
    }
    return nil
  }

  private static let window = 1024

  /// The line that a byte is on; the first is 1.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int { 1 + bytes[..<offset].count { $0 == 0x0A } }

  /// Equals signs that are in a tag and outside its values, where `range` begins with the tag.
  private static func attributes(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var found = 0
    var quote: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3D {
        found += 1
      } else if byte == 0x3E {
        break
      }
    }
    return found
  }
}

/// A limit that a document went beyond.
@usableFromInline
enum MarkupLimit {
  case depth, attributes, namespaces, valueLength, nameLength, ownEntities, ownAttributes

  /// What of the document a genuine one never has.
  var sentence: String {
    switch self {
    case .depth: "elements are nested more than \(MarkupLimits.depth) deep"
    case .attributes: "an element has more than \(MarkupLimits.attributes) attributes"
    case .namespaces: "more than \(MarkupLimits.namespaces) namespaces are declared at once"
    case .valueLength: "an attribute is longer than \(MarkupLimits.valueLength >> 10) KB"
    case .nameLength: "the name of an element is longer than \(MarkupLimits.nameLength) bytes"
    case .ownEntities: "it declares entities of its own"
    case .ownAttributes: "it declares attributes of its own"
    }
  }
}
