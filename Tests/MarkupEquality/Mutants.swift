/// Documents made of others by small damage and by moves that keep them well-formed; the same seed gives the same.
package struct Mutants {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

  /// What readers of XML have tripped over.
  private static let snippets: [[UInt8]] =
    [
      "<a>", "</a>", "<a/>", "<b a='1'>", "</b>", "<a b=\"2\"/>", "<a:b xmlns:a='u'/>", "<a xmlns='u'>",
      "<!--", "-->",
      "--", "-", "<!-- x -->", "<!---->", "<!--->", "]]>", "]]", "]", ">", "<", "&", ";", "<![CDATA[",
      "<![CDATA[x]]>",
      "<![CDATA[]]>", "<![CDATA[]]]]>", "&amp;", "&lt;", "&gt;", "&apos;", "&quot;", "&AMP;", "&amp", "&#10;",
      "&#9;",
      "&#13;", "&#x41;", "&#x0;", "&#0;", "&#xD800;", "&#xFFFE;", "&#x10FFFF;", "&#x110000;", "&#x", "&#",
      "&#;",
      "&#x;", "&#0000000065;", "&#xe9;", "&#XE9;", "&e;", "xmlns:a=''", "xmlns:a='u'", "xmlns=''",
      "xmlns='u'",
      "xmlns:xml='http://www.w3.org/XML/1998/namespace'", "xmlns:b='http://www.w3.org/2000/xmlns/'",
      "xmlns='http://www.w3.org/XML/1998/namespace'", "xmlns:xmlns='u'", "xmlns:a='u v'", "xmlns:a='&amp;'",
      " a='1'", " a=\"1\"", " a='1' a='2'", " id='x'", " xml:lang='en'", " xml:id='q'", " a:id='1' b:id='2'",
      " lang='cy'", " a = 'x'", " a='&lt;'", " a='&#10;'", " foo='x\ty'", " foo='\n'", " foo='<'", " foo=x",
      " foo",
      " foo=''", " foo='x''", "=", "'", "\"", ":", "::", "a:", ":a", "a:b:c", "a:1", "-a", ".a", "1a", "_",
      "xml",
      "XML", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version=\"1.1\"?>",
      "<?xml version='1.0' standalone='yes' ?>", "<?xml encoding='utf-8'?>", "<?pi?>", "<?pi x?>", "<?p:i ?>",
      "<?",
      "?>", "<?xml-stylesheet x?>", "<?xml-s encoding='a'?>", "<?XML x?>", "<?x", "<!DOCTYPE a>",
      "<!DOCTYPE a [<!ENTITY e 'x'>]>",
      "<!",
      "<!ELEMENT", "\r", "\r\n", "\n", "\t", " ", "  ", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}",
      "\u{2028}",
      "é", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "𝔘", "<é>", "</é>", " é='1'", "x", "",
    ].map { Array($0.utf8) } + [
      [0xC0, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80],
      [0xFF], [0x80], [0xEF, 0xBB], [0xC3],
    ]

  /// A document made of `document` by one to four changes.
  ///
  /// - Parameter other: gives some of its bytes.
  package mutating func mutant(of document: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = document
    for _ in 0...below(4) { change(&bytes, other) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(12) {
    case 0 where !bytes.isEmpty: bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: next())
    case 1 where !bytes.isEmpty: bytes[below(bytes.count)] ^= 1 << UInt8(below(8))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(4)))
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + below(80)))
    case 4:
      bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + below(60))], at: below(bytes.count))
    case 5:
      let start = below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + below(60))], at: place)
    case 6: exchangeTags(&bytes)
    case 7: repeatElement(&bytes)
    case 8: bytes.insert(contentsOf: Mutants.snippets[below(Mutants.snippets.count)], at: tagBorder(bytes))
    case 9: bytes.insert(contentsOf: Mutants.snippets[below(Mutants.snippets.count)], at: insideTag(bytes))
    case 10 where below(4) == 0: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Mutants.snippets[below(Mutants.snippets.count)], at: place)
    }
  }

  // MARK: By structure

  private static func tags(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C { start = index }
      if byte == 0x3E, let first = start {
        found.append(first..<index + 1)
        start = nil
      }
    }
    return found
  }

  /// Right before or behind a tag, where text and markup may be.
  private mutating func tagBorder(_ bytes: [UInt8]) -> Int {
    let tags = Mutants.tags(bytes)
    guard !tags.isEmpty else { return below(bytes.count + 1) }
    let tag = tags[below(tags.count)]
    return below(2) == 0 ? tag.lowerBound : tag.upperBound
  }

  /// Behind a tag's name, or right before its end, where attributes may be.
  private mutating func insideTag(_ bytes: [UInt8]) -> Int {
    let tags = Mutants.tags(bytes)
    guard !tags.isEmpty else { return below(bytes.count + 1) }
    let tag = tags[below(tags.count)]
    if below(2) == 0 { return tag.upperBound - 1 }
    return bytes[tag].firstIndex { $0 <= 0x20 || $0 == 0x3E } ?? tag.upperBound
  }

  private mutating func exchangeTags(_ bytes: inout [UInt8]) {
    let tags = Mutants.tags(bytes)
    guard tags.count > 1 else { return }
    let (one, other) = (below(tags.count), below(tags.count))
    guard one != other else { return }
    let (first, second) = (tags[min(one, other)], tags[max(one, other)])
    var exchanged = Array(bytes[..<first.lowerBound])
    exchanged += bytes[second]
    exchanged += bytes[first.upperBound..<second.lowerBound]
    exchanged += bytes[first]
    exchanged += bytes[second.upperBound...]
    bytes = exchanged
  }

  /// Writes what is from one tag to its like once more, which often leaves the document well-formed.
  private mutating func repeatElement(_ bytes: inout [UInt8]) {
    let tags = Mutants.tags(bytes)
    guard !tags.isEmpty else { return }
    let first = below(tags.count)
    let name = bytes[tags[first]].dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    let end = Array("</".utf8) + name + [0x3E]
    guard let last = tags[first...].first(where: { bytes[$0].elementsEqual(end) }) else { return }
    let element = Array(bytes[tags[first].lowerBound..<last.upperBound].prefix(400))
    bytes.insert(contentsOf: element, at: last.upperBound)
  }
}
