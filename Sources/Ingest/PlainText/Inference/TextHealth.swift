import Bytes
import Legislation

/// Signs that a text was damaged before it came here: letters lost by a font, poor recognition of a scan,
/// control characters. And its language, by its commonest words.
struct TextHealth {
  private(set) var words = 0
  private var english = 0
  private var welsh = 0
  private var single = 0
  private var mixed = 0
  private var lost = 0
  private(set) var lostWords: [String] = []
  private var replacement = 0
  private var controls = 0

  static let englishWords: Set<String> = [
    "the", "of", "and", "to", "a", "in", "that", "is", "for", "be", "or", "by", "any", "on", "with", "as",
    "it",
    "this", "an", "at",
  ]
  static let welshWords: Set<String> = [
    "y", "yr", "yn", "mae", "ar", "neu", "gan", "wedi", "ei", "eu", "am", "sy", "sydd", "bod", "fod", "rhaid",
    "hwn", "hon", "mewn", "o",
  ]
  /// Halves of words that lost `ff`, `fi`, `fl`, `ffi` in the middle.
  static let lostPairs: [String: Set<String>] = [
    "o": ["ce", "cer", "cers", "ces", "cial", "cials", "ered", "ering", "ence", "ences"],
    "pro": ["le", "les", "t"],
    "con": ["dential", "dence", "rm", "rmed", "ict", "icts", "guration"],
    "di": ["erent", "erence", "cult", "culty"],
    "speci": ["c", "ed", "cally", "cation"], "identi": ["ed", "cation", "es"], "bene": ["t", "ts", "cial"],
    "e": ["ective", "ect", "ects", "ort", "orts", "cient"], "su": ["cient", "er", "ered"],
    "a": ["ect", "ected"],
    "de": ["ne", "ned", "nition"], "quali": ["ed", "cation", "cations"], "noti": ["ed", "cation"],
  ]

  private struct Signs: OptionSet {
    let rawValue: UInt8
    // Each has one bit; no other sign is above ``lostFirst``.
    static let english = Signs(rawValue: 1)
    static let welsh = Signs(rawValue: 2)
    static let lostFirst = Signs(rawValue: 4)
  }

  /// What each word of the tables above tells.
  private static let signs: ShortWordTable = {
    var signs: [String: UInt8] = [:]
    func add(_ sign: Signs, _ words: some Sequence<String>) {
      for word in words { signs[word, default: 0] |= sign.rawValue }
    }
    add(.english, englishWords)
    add(.welsh, welshWords)
    add(.lostFirst, lostPairs.keys)
    return ShortWordTable(signs)
  }()

  /// The second halves, whatever the first.
  private static let lostEnds = ShortWordTable(
    Dictionary(lostPairs.values.joined().map { ($0, 1) }, uniquingKeysWith: { one, _ in one }))

  /// With which letters the second halves begin: bit 1 is `a`.
  private static let endLetters = lostPairs.values.joined().reduce(into: UInt32(0)) { letters, end in
    if let first = end.utf8.first { letters |= 1 << UInt32(first & 31) }
  }

  /// - Complexity: O(bytes), 64 bytes a step: only words that are as short as those of the tables are looked up, and only
  ///   those with figures and something else, or with characters beyond ASCII, are looked at letter by letter.
  init(_ text: [UInt8]) {
    var common = CommonWords()
    var words = 0
    var edges = WordEdges()
    var block = 0
    // One block more than there are whole ones, so that a word at the very end ends too.
    while block <= text.count {
      let bytes = TextScan.block(text.span, at: block)
      if bytes.hasControls { controls += TextScan.controls(text.span, at: block).nonzeroBitCount }
      var inside = bytes.alphanumeric
      if bytes.hasHigh { leaveOutPunctuation(text, block, &inside) }
      edges.advance(to: block, inside, unusual: bytes.notLetters & inside, figures: bytes.digits)
      if let word = edges.continued, word.count <= WordEdges.short {
        if common.lookUp(text.span, word.lowerBound, word.count) { noteLostLetters(text, word) }
      }
      words &+= edges.plainEnds.nonzeroBitCount
      var halves = common.lookUp(text.span, block, inside, edges.startsOfShort)
      while halves != 0 {
        let place = halves.trailingZeroBitCount
        let length = (~(inside &>> UInt64(truncatingIfNeeded: place))).trailingZeroBitCount
        noteLostLetters(text, block &+ place..<block &+ place &+ length)
        halves &= halves &- 1
      }
      var unusual = edges.unusualEnds
      while unusual != 0 {
        let end = unusual.trailingZeroBitCount
        if noteShape(text, edges.start(ofWordEndingAt: end)..<block &+ end) { words &+= 1 }
        unusual &= unusual &- 1
      }
      var alone = edges.endsOfOne
      while alone != 0 {
        noteSingle(text[block &+ alone.trailingZeroBitCount &- 1])
        alone &= alone &- 1
      }
      block &+= 64
    }
    (self.words, english, welsh) = (words, common.english, common.welsh)
  }

  /// Counts the commonest words, in sums of its own: what is looked up for every word must not be in memory.
  private struct CommonWords {
    private let signs = TextHealth.signs
    /// English ones in the lower half, Welsh ones in the upper.
    private var sums: UInt64 = 0

    var english: Int { Int(truncatingIfNeeded: sums & 0xFFFF_FFFF) }
    var welsh: Int { Int(truncatingIfNeeded: sums &>> 32) }

    /// - Parameter length: up to ``WordEdges/short``.
    /// - Returns: what the word tells.
    @inline(__always)
    private static func sign(_ signs: ShortWordTable, _ text: Span<UInt8>, _ start: Int, _ length: Int)
      -> UInt64
    {
      let head = EightBytes.load(text, at: start) | EightBytes.smallLetterBits
      return UInt64(signs[head & ((1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1)])
    }

    @inline(__always)
    private static func sum(_ sign: UInt64) -> UInt64 {
      sign & UInt64(Signs.english.rawValue) | (sign & UInt64(Signs.welsh.rawValue)) &<< 31
    }

    /// Whether a word may be the first half of one that lost letters.
    mutating func lookUp(_ text: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
      let sign = CommonWords.sign(signs, text, start, length)
      sums &+= CommonWords.sum(sign)
      return sign & UInt64(Signs.lostFirst.rawValue) != 0
    }

    /// Looks up the words of a block that begin at `starts`.
    ///
    /// - Returns: those of them that may be first halves. No branch depends on a word: no processor can predict what the
    ///   next one is. It is a function of its own so that its values are in registers: a third faster.
    @inline(never)
    mutating func lookUp(_ text: Span<UInt8>, _ block: Int, _ inside: UInt64, _ starts: UInt64) -> UInt64 {
      let signs = signs
      var sums = sums
      var starts = starts
      var halves: UInt64 = 0
      while starts != 0 {
        let place = starts.trailingZeroBitCount
        let length = (~(inside &>> UInt64(truncatingIfNeeded: place))).trailingZeroBitCount
        let sign = CommonWords.sign(signs, text, block &+ place, length)
        sums &+= CommonWords.sum(sign)
        halves |= starts & (0 &- starts) & (0 &- (sign &>> 2))
        starts &= starts &- 1
      }
      self.sums = sums
      return halves
    }
  }

  /// Characters of general punctuation and signs below U+00B5 are no part of words, ª apart.
  private mutating func leaveOutPunctuation(
    _ text: [UInt8], _ block: Int, _ inWords: inout UInt64
  ) {
    var high = TextScan.high(text.span, at: block)
    while high != 0 {
      let index = block &+ high.trailingZeroBitCount
      if !text.isWordByte(at: index) {
        inWords &= ~(high & (0 &- high))
        let isBox =
          text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x96 && text[index + 2] == 0xA0
        if isBox || text.isLostCharacter(at: index) { replacement += 1 }
      }
      high &= high &- 1
    }
  }

  /// Notes single letters and words with figures; false if the word holds no letter and so is none.
  private mutating func noteShape(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    var (letters, digits) = (0, 0)
    for index in word {
      if text[index].isDigit { digits += 1 } else if text[index] & 0xC0 != 0x80 { letters += 1 }
    }
    guard letters > 0 else { return false }
    if letters == 1, digits == 0 { noteSingle(text[word.lowerBound]) }
    if digits > 0 { mixed += 1 }
    return true
  }

  /// Notes a letter that is a word, unless it is one of the four that can be.
  private mutating func noteSingle(_ letter: UInt8) {
    switch letter.folded {
    case 0x61, 0x69, 0x6F, 0x79: break
    default: single += 1
    }
  }

  /// Notes a word that may be the first half of one that lost letters, if the next is its second half.
  private mutating func noteLostLetters(_ text: [UInt8], _ half: Range<Int>) {
    guard half.upperBound + 1 < text.count, text[half.upperBound] == 0x20 else { return }
    let start = half.upperBound + 1
    // Half of all words begin as none of the second halves does.
    guard text[start].isLetter, TextHealth.endLetters &>> UInt32(text[start] & 31) & 1 != 0 else { return }
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    // A word that goes on in other signs is none of those halves.
    if end < text.count, text[end].isDigit || text[end] >= 0x80 && text.isWordByte(at: end) { return }
    guard end > start, TextHealth.lostEnds[ShortWordTable.key(text.span, start..<end)] != 0,
      let ends = TextHealth.lostPairs[text.string(half).lowercased()],
      ends.contains(text.string(start..<end).lowercased())
    else { return }
    lost += 1
    if lostWords.count < 20 { lostWords.append(text.string(half.lowerBound..<end)) }
  }

  /// All that was counted, for tests.
  var tallies: [Int] { [words, english, welsh, single, mixed, lost, replacement, controls] }

  var isWelsh: Bool { welsh > 20 && welsh > english }

  /// Whether a text that is read as English has long stretches of Welsh, or the other way round: at least a fifth of
  /// the commonest words of both languages are of the other one, and at least 20.
  private var isMixed: Bool {
    let other = min(english, welsh)
    return other >= 20 && other * 5 >= english + welsh
  }

  func notes() -> [Note] {
    var notes: [Note] = []
    if isMixed {
      notes.append(
        Note(
          .language,
          "The text seems to be in English and in Welsh: of its commonest words \(english) are English and \(welsh) "
            + "Welsh; all of it is taken for \(isWelsh ? "Welsh" : "English").",
          count: min(english, welsh), isWarning: true))
    }
    func warn(_ kind: Note.Kind, _ sentence: String, _ count: Int) {
      notes.append(Note(kind, sentence, count: count, isWarning: true))
    }
    if lost > 2 || replacement > 0 {
      let examples = lostWords.isEmpty ? "" : " (\(lostWords.prefix(10).joined(separator: ", ")))"
      let sentence =
        (lost + replacement).of("place looks", "places look")
        + " as if letters were lost in conversion\(examples); they cannot be restored."
      warn(.lostLetters, sentence, lost + replacement)
    }
    if controls > 0 {
      let sentence =
        controls.of("control character was read as a space.", "control characters were read as spaces.")
      warn(.controlCharacters, sentence, controls)
    }
    guard words >= 200 else { return notes }
    if single * 100 > words * 8 || mixed * 100 > words * 3 {
      let sentence =
        "Of \(words) words \(single.of("is a single letter", "are single letters")) and "
        + "\(mixed.of("mixes", "mix")) letters and digits: "
      warn(.poorText, sentence + "the text may come from a poor scan.", single + mixed)
    }
    if english * 100 < words * 10, welsh * 100 < words * 10 {
      let sentence =
        "Only \(english) of \(words) words \(english == 1 ? "is" : "are") among the commonest of English: "
      warn(.poorText, sentence + "the text may be damaged or in another language.", english)
    }
    return notes
  }
}
