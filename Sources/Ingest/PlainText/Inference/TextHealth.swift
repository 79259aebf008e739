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

  init(_ text: [UInt8]) {
    let signs = TextHealth.signs
    /// The last word, if it may be the first half of one that lost letters; it ends nowhere otherwise.
    var half = (start: 0, end: TextHealth.nowhere)
    // Sums in variables of their own, and instead of branches: no processor can predict what the next word is.
    var (words, english, welsh) = (0, 0, 0)
    var start = 0
    var wasInside: UInt64 = 0
    var block = 0
    // One block more than there are whole ones, so that a word at the very end ends too.
    while block <= text.count {
      let bytes = TextScan.block(text.span, at: block)
      if bytes.hasControls { controls += TextScan.controls(text.span, at: block).nonzeroBitCount }
      var inside = bytes.alphanumeric
      if bytes.hasHigh { leaveOutPunctuation(text, block, &inside) }
      let before = inside &<< 1 | wasInside
      // Where words begin, and where something else begins behind them.
      var starts = inside & ~before
      var ends = before & ~inside
      func nextStart() -> Int {
        defer { starts &= starts &- 1 }
        return block &+ starts.trailingZeroBitCount
      }
      // A word from the block before is still open, or none is.
      if wasInside == 0 { start = nextStart() }
      wasInside = inside &>> 63
      while ends != 0 {
        let end = block &+ ends.trailingZeroBitCount
        ends &= ends &- 1
        defer { start = nextStart() }
        let isWithin = start >= block
        let places = isWithin ? (~0 &>> UInt64(64 &- (end &- start))) &<< UInt64(start &- block) : ~0
        // Nearly all words are within a block and of ASCII letters.
        let isPlain = isWithin && bytes.notLetters & places == 0
        if end &- start == 1 || !isPlain, !noteShape(text, start..<end) {
          half.end = TextHealth.nowhere
          continue
        }
        words &+= 1
        let sign = signs[ShortWordTable.key(text.span, start..<end)]
        english &+= Int(truncatingIfNeeded: sign & Signs.english.rawValue)
        welsh &+= Int(truncatingIfNeeded: (sign & Signs.welsh.rawValue) &>> 1)
        if start == half.end &+ 1 { noteLostLetters(text, half.start..<half.end, start..<end) }
        half = (start, sign & Signs.lostFirst.rawValue != 0 ? end : TextHealth.nowhere)
      }
      block &+= 64
    }
    (self.words, self.english, self.welsh) = (words, english, welsh)
  }

  /// An end that no word is behind.
  private static let nowhere = -2

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
    if letters == 1, digits == 0, ![0x61, 0x69, 0x6F, 0x79].contains(text[word.lowerBound].folded) {
      single += 1
    }
    if digits > 0 { mixed += 1 }
    return true
  }

  private mutating func noteLostLetters(_ text: [UInt8], _ half: Range<Int>, _ word: Range<Int>) {
    guard text[half.upperBound] == 0x20,
      TextHealth.lostEnds[ShortWordTable.key(text.span, word)] != 0,
      let ends = TextHealth.lostPairs[text.string(half).lowercased()],
      ends.contains(text.string(word).lowercased())
    else { return }
    lost += 1
    if lostWords.count < 20 { lostWords.append(text.string(half.lowerBound..<word.upperBound)) }
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
