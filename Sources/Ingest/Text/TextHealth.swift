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

  /// What each word of the tables above tells, by its hash.
  private static let signs: FoldedWordTable<Signs> = {
    var signs = FoldedWordTable<Signs>()
    for word in englishWords { signs.update(hash(word), initial: []) { $0.insert(.english) } }
    for word in welshWords { signs.update(hash(word), initial: []) { $0.insert(.welsh) } }
    for word in lostPairs.keys { signs.update(hash(word), initial: []) { $0.insert(.lostFirst) } }
    return signs
  }()

  private static func hash(_ word: String) -> UInt64 { Array(word.utf8).foldedHash(0..<word.utf8.count) }

  init(_ text: [UInt8]) {
    let signs = TextHealth.signs
    var index = 0
    /// The first half of a word that may have lost letters; empty otherwise.
    var half = 0..<0
    let count = text.count
    while index < count {
      guard text.isWordByte(at: index) else {
        noteSign(text, index)
        index += 1
        continue
      }
      let start = index
      var (letters, digits) = (0, 0)
      var hash = [UInt8].foldedHashSeed
      while index < count, text.isWordByte(at: index) {
        let byte = text[index]
        if byte.isDigit { digits += 1 } else if byte & 0xC0 != 0x80 { letters += 1 }
        hash = [UInt8].foldedHashStep(hash, byte)
        index += 1
      }
      guard letters > 0 else {
        half = 0..<0
        continue
      }
      words += 1
      let sign = signs[hash] ?? []
      if sign.contains(.english) { english += 1 }
      if sign.contains(.welsh) { welsh += 1 }
      if letters == 1, digits == 0, ![0x61, 0x69, 0x6F, 0x79].contains(text[start].folded) { single += 1 }
      if digits > 0, letters > 0 { mixed += 1 }
      if !half.isEmpty, start == half.upperBound + 1, text[start - 1] == 0x20,
        let ends = TextHealth.lostPairs[text.string(half).lowercased()],
        ends.contains(text.string(start..<index).lowercased())
      {
        lost += 1
        if lostWords.count < 20 { lostWords.append(text.string(half.lowerBound..<index)) }
      }
      half = sign.contains(.lostFirst) ? start..<index : 0..<0
    }
  }

  private mutating func noteSign(_ text: [UInt8], _ index: Int) {
    let byte = text[index]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x0B { controls += 1 }
    if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] == 0xBD {
      replacement += 1
    }
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x96, text[index + 2] == 0xA0 {
      replacement += 1
    }
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
