/// Words as passages are held against duties: without endings, and without those that say nothing of the matter.
enum WordForms {
  /// The words of a text in small letters; abbreviations in capitals as they are.
  ///
  /// - Complexity: O(bytes).
  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var bytes: [UInt8] = []
    func close() {
      defer { bytes.removeAll(keepingCapacity: true) }
      while bytes.last == UInt8(ascii: "-") || bytes.last == UInt8(ascii: "'") { bytes.removeLast() }
      guard bytes.count > 1 else { return }
      let word = String(decoding: bytes, as: UTF8.self)
      words.append(abbreviation(of: word) != nil ? word : word.lowercased())
    }
    for byte in text.utf8 {
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte < 0xE2
      if isLetter
        || !bytes.isEmpty && (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte &- 0x80 < 0x40)
      {
        bytes.append(byte)
      } else {
        close()
      }
    }
    close()
    return words
  }

  /// *SEN* of *SEN*, *CCG* of *CCGs*; nil for a word that is none.
  static func abbreviation(of word: String) -> String? {
    let letters = Array(word.utf8)
    let capitals = letters.prefix { $0 &- 0x41 < 26 }.count
    let isPlural = capitals == letters.count - 1 && letters.last == UInt8(ascii: "s")
    guard capitals >= 2, capitals == letters.count || isPlural, capitals <= 6 else { return nil }
    return String(word.prefix(capitals))
  }

  /// The form that *assess*, *assesses* and *assessment* have in common; nil for words that say nothing of the matter.
  static func stem(_ word: String) -> String? {
    guard word.utf8.count >= 3, !stopWords.contains(word) else { return nil }
    if let known = irregular[word] { return known }
    var stem = Substring(word)
    if stem.hasSuffix("'s") { stem = stem.dropLast(2) }
    if stem.hasSuffix("ies") { stem = stem.dropLast(3) + "y" }
    if stem.hasSuffix("sses") { stem = stem.dropLast(2) }
    if stem.count > 3, stem.hasSuffix("s"), !["ss", "us", "is"].contains(where: stem.hasSuffix) {
      stem = stem.dropLast()
    }
    // Twice, for *commissioning* and *educational*.
    for _ in 0..<2 {
      guard let ending = endings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 4 }) else {
        break
      }
      stem = stem.dropLast(ending.count)
    }
    if stem.count > 4, stem.hasSuffix("e") { stem = stem.dropLast() }
    return String(stem)
  }

  private static let endings = ["ments", "ment", "ations", "ation", "ions", "ion", "ing", "ed", "ly", "al"]

  private static let irregular = [
    "children": "child", "people": "person", "persons": "person", "bodies": "body", "parties": "party",
  ]

  private static let stopWords = Set(
    """
    the a an of to in for with by on at from and or if is are be been it its he she his her they their them this that these
    those which who whom such any each other as not must may should shall will can so than then there where when whether under
    before after about into out up no nor both including include includes also section subsection subsections sections
    paragraph act part has have having does do done was were would could being but between within whose what how only own same
    some all more most one upon through during following follow per via see set
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// What abbreviations stand for in texts, as they say themselves: *clinical commissioning groups (CCGs)*.
struct Abbreviations: Sendable {
  private(set) var meanings: [String: [String]] = [:]

  /// Learns the abbreviations that a text explains; the first meaning holds.
  ///
  /// - Complexity: O(length).
  mutating func learn(_ text: String) {
    var before: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      before = Array(
        (before
          + rest[..<open].split(whereSeparator: { !($0.isLetter || $0 == "'" || $0 == "-") }).map(String.init))
          .suffix(12))
      rest = rest[rest.index(after: open)...]
      let inner = rest.prefix { $0 != ")" && $0 != "(" }
      guard inner.utf8.count <= 12 else { continue }
      let word = inner.filter { $0.isLetter }
      guard let short = WordForms.abbreviation(of: String(word)), meanings[short] == nil else { continue }
      if let words = Self.meaning(of: short, in: before) { meanings[short] = words }
    }
  }

  mutating func add(_ short: String, _ words: [String]) {
    if meanings[short] == nil { meanings[short] = words }
  }

  private static let joints: Set<String> = ["and", "of", "for", "the"]

  /// The last words whose first letters the abbreviation is made of.
  private static func meaning(of short: String, in before: [String]) -> [String]? {
    for length in short.count...(short.count + 3) where length <= before.count {
      let words = before.suffix(length).map { $0.lowercased() }
      guard let first = words.first, !joints.contains(first) else { continue }
      let initials = words.filter { !joints.contains($0) }.compactMap(\.first)
      if String(initials) == short.lowercased() { return words }
    }
    return nil
  }

  /// The stems of words, with those of what abbreviations among them stand for.
  func stems(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      if let short = WordForms.abbreviation(of: word) {
        return meanings[short].map { $0.compactMap(WordForms.stem) } ?? [short.lowercased()]
      }
      return WordForms.stem(word).map { [$0] } ?? []
    }
  }
}
