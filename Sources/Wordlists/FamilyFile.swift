import Bytes

/// The written families. A line is `base: form form form  # remark`, or `! word word` for words that are nothing
/// but themselves. The file travels inside the program and tests prove that it is well formed, so that reading it
/// cannot fail.
struct FamilyFile: Sendable {
  /// Read when a family is first asked for.
  static let bundled = FamilyFile(PackageResources.families_txt)

  private let bytes: [UInt8]
  /// For each family, the part of its line that holds its words.
  private var families: [Range<Int>] = []
  /// From the hash of a word without its hyphens to its family. No two words of the file share a hash (tests look
  /// up every one); for a word that is not in the file the letters are compared.
  private var places: [UInt64: Int32] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places.reserveCapacity(bytes.count / 8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let words = start..<(bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) ?? end)
      if !words.isEmpty {
        if bytes[start] == UInt8(ascii: "!") {
          for word in wordRanges(in: words) { add(word, words: [word]) }
        } else {
          add(words, words: wordRanges(in: words))
        }
      }
      start = end + 1
    }
  }

  /// The words of a family as they are written, the base first; nil if no family holds the word.
  ///
  /// - Parameter word: in small letters.
  func family(of word: String) -> [String]? {
    guard let place = places[FamilyFile.hash(word.utf8)] else { return nil }
    let words = wordRanges(in: families[Int(place)]).map { String(decoding: bytes[$0], as: UTF8.self) }
    let letters = word.filter { $0 != "-" }
    return words.contains { $0.filter { $0 != "-" } == letters } ? words : nil
  }

  /// Hyphens left out.
  private static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for letter in letters where letter != .hyphen { hash.add(letter) }
    return hash.value
  }

  private mutating func add(_ family: Range<Int>, words: [Range<Int>]) {
    let place = Int32(truncatingIfNeeded: families.count)
    for word in words { places[FamilyFile.hash(bytes[word])] = place }
    if !words.isEmpty { families.append(family) }
  }

  /// Where words are: what is between spaces, colons and exclamation marks.
  private func wordRanges(in line: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = line.lowerBound
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "\r"):
        if start < index { ranges.append(start..<index) }
        start = index + 1
      default: break
      }
    }
    if start < line.upperBound { ranges.append(start..<line.upperBound) }
    return ranges
  }
}
