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
  private var lostWords: [String] = []
  private var replacement = 0
  private var controls = 0

  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "a", "in", "that", "is", "for", "be", "or", "by", "any", "on", "with", "as",
    "it",
    "this", "an", "at",
  ]
  private static let welshWords: Set<String> = [
    "y", "yr", "yn", "mae", "ar", "neu", "gan", "wedi", "ei", "eu", "am", "sy", "sydd", "bod", "fod", "rhaid",
    "hwn", "hon", "mewn", "o",
  ]
  /// Halves of words that lost `ff`, `fi`, `fl`, `ffi` in the middle.
  private static let lostPairs: [String: Set<String>] = [
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

  /// What each word of the tables above tells, by its letters; none has more than `longestSign`.
  private static let signs: FoldedWordTable<Signs> = {
    var signs = FoldedWordTable<Signs>()
    for word in englishWords { signs.update(key(word), initial: []) { $0.insert(.english) } }
    for word in welshWords { signs.update(key(word), initial: []) { $0.insert(.welsh) } }
    for word in lostPairs.keys { signs.update(key(word), initial: []) { $0.insert(.lostFirst) } }
    return signs
  }()
  private static let longestSign = 8

  private static func key(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    precondition(bytes.count <= longestSign)
    return key(bytes, 0..<bytes.count)
  }

  /// A short word as a number, ASCII case folded. Bytes of words differ still when 0x20 is set in each, but for
  /// those beyond ASCII, which no word of the tables holds.
  @inline(__always)
  private static func key(_ text: [UInt8], _ word: Range<Int>) -> UInt64 {
    let unused = UInt64((longestSign &- word.count) &* 8)
    let folded = TextScan.eight(text.span, at: word.lowerBound) | 0x2020_2020_2020_2020
    return (folded &<< unused) &>> unused
  }

  init(_ text: [UInt8]) {
    let signs = TextHealth.signs
    /// The first half of a word that may have lost letters; empty otherwise.
    var half = 0..<0
    var start = 0
    var wasInWord: UInt64 = 0
    var block = 0
    while block < text.count {
      let classes = TextScan.classes(text.span, at: block)
      controls += classes.controls.nonzeroBitCount
      var inWords = classes.letters | classes.digits | classes.high
      if classes.high != 0 { leaveOutPunctuation(text, block, classes.high, &inWords) }
      // A word begins, and behind it something else, where a byte is not as the one before it.
      var borders = inWords ^ (inWords &<< 1 | wasInWord)
      var isInside = wasInWord != 0
      while borders != 0 {
        let place = block &+ borders.trailingZeroBitCount
        borders &= borders &- 1
        isInside.toggle()
        if isInside {
          start = place
        } else {
          note(text, start..<place, classes, block, &half, signs)
        }
      }
      wasInWord = inWords &>> 63
      block &+= 64
    }
    if wasInWord != 0, start < text.count { note(text, start..<text.count, ByteBlock(), text.count, &half, signs) }
  }

  /// Characters of general punctuation and signs below U+00B5 are no part of words, ª apart.
  private mutating func leaveOutPunctuation(
    _ text: [UInt8], _ block: Int, _ high: UInt64, _ inWords: inout UInt64
  ) {
    var high = high
    while high != 0 {
      let index = block &+ high.trailingZeroBitCount
      if !text.isWordByte(at: index) {
        inWords &= ~(high & (0 &- high))
        if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x96, text[index + 2] == 0xA0 {
          replacement += 1
        }
      }
      high &= high &- 1
    }
  }

  /// Notes a word; `classes` are those of the block in which it ends.
  @inline(__always)
  private mutating func note(
    _ text: [UInt8], _ word: Range<Int>, _ classes: ByteBlock, _ block: Int, _ half: inout Range<Int>,
    _ signs: FoldedWordTable<Signs>
  ) {
    var (letters, digits) = (word.count, 0)
    if word.lowerBound < block {
      letters = 0
      for index in word {
        if text[index].isDigit { digits += 1 } else if text[index] & 0xC0 != 0x80 { letters += 1 }
      }
    } else if classes.digits | classes.high != 0 {
      let places = (~0 &>> UInt64(64 &- word.count)) &<< UInt64(word.lowerBound &- block)
      digits = (classes.digits & places).nonzeroBitCount
      letters -= digits
      if classes.high & places != 0 {
        for index in word where text[index] & 0xC0 == 0x80 { letters -= 1 }
      }
    }
    guard letters > 0 else {
      half = 0..<0
      return
    }
    words += 1
    let sign = word.count <= TextHealth.longestSign ? signs[TextHealth.key(text, word)] ?? [] : []
    if sign.contains(.english) { english += 1 }
    if sign.contains(.welsh) { welsh += 1 }
    if letters == 1, digits == 0, ![0x61, 0x69, 0x6F, 0x79].contains(text[word.lowerBound].folded) { single += 1 }
    if digits > 0 { mixed += 1 }
    if !half.isEmpty { noteLostLetters(text, half, word) }
    half = sign.contains(.lostFirst) ? word : 0..<0
  }

  private mutating func noteLostLetters(_ text: [UInt8], _ half: Range<Int>, _ word: Range<Int>) {
    guard word.lowerBound == half.upperBound + 1, text[word.lowerBound - 1] == 0x20,
      let ends = TextHealth.lostPairs[text.string(half).lowercased()],
      ends.contains(text.string(word).lowercased())
    else { return }
    lost += 1
    if lostWords.count < 20 { lostWords.append(text.string(half.lowerBound..<word.upperBound)) }
  }

  var isWelsh: Bool { welsh > 20 && welsh > english }

  func notes() -> [Note] {
    var notes: [Note] = []
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
