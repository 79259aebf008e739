/// Terms out of what tables print: words in capitals, endings behind a slash, qualifiers.
enum LabelTerm {
  /// Parts behind a slash that are words though they are short.
  private static let shortWords: Set<String> = ["or", "and", "nor", "her", "his", "its", "she", "not", "to"]
  /// The longest part that is taken for an ending.
  private static let longestEnding = 3
  /// What begins a qualifier that says what the word is about.
  private static let openings = [
    ["in", "relation", "to"], ["with", "regard", "to"], ["with", "reference", "to"],
    ["in", "connection", "with"], ["in", "the", "context", "of"], ["relating", "to"], ["related", "to"],
    ["regarding"], ["concerning"], ["about"], ["re"], ["of"], ["in"], ["for"], ["with"], ["only"],
  ]

  /// A term for a label: `collaborative | collaboratively`; empty if it has no word.
  static func expression(_ label: String) -> String {
    alternatives(of: label).joined(separator: " | ")
  }

  /// The qualifier as the phrase that was counted, if it holds the words of the label and more.
  static func phrase(_ qualifier: String, holding label: String) -> String? {
    let outer = words(of: qualifier).map { $0.lowercased() }
    let inner = words(of: label).map { $0.lowercased() }
    guard !inner.isEmpty, outer.count > inner.count,
      (0...(outer.count - inner.count)).contains(where: {
        Array(outer[$0..<$0 + inner.count]) == inner
      })
    else { return nil }
    return expression(qualifier)
  }

  /// The qualifier as what must be near the word: `SEN | SEND`; empty if nothing is left of it.
  static func condition(_ qualifier: String) -> String {
    var words = qualifier.split(whereSeparator: \.isWhitespace).map(String.init)
    for opening in openings where words.count > opening.count {
      if words.prefix(opening.count).map({ $0.lowercased() }) == opening {
        words.removeFirst(opening.count)
        break
      }
    }
    return expression(words.joined(separator: " "))
  }

  /// Phrases separated by commas, semicolons and bars, each with its slashes written out.
  private static func alternatives(of text: String) -> [String] {
    var result: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" }) {
      for phrase in spelled(part.split(whereSeparator: \.isWhitespace).map(String.init)) {
        let found = phrase.flatMap { words(of: $0, keepingStars: true) }.map(lowered)
        guard !found.isEmpty else { continue }
        let expression = found.count == 1 ? found[0] : "\"\(found.joined(separator: " "))\""
        if !result.contains(expression) { result.append(expression) }
      }
    }
    return result
  }

  /// All ways to write out the slashes of a phrase. At most 16, which no label comes near.
  private static func spelled(_ words: [String]) -> [[String]] {
    var phrases: [[String]] = [[]]
    for word in words {
      let choices = choices(of: word)
      guard phrases.count * choices.count <= 16 else { return [words] }
      phrases = phrases.flatMap { phrase in choices.map { phrase + [$0] } }
    }
    return phrases
  }

  private static func choices(of word: String) -> [String] {
    let parts = word.split { $0 == "/" || $0 == "\\" }.map(String.init)
    guard let first = parts.first else { return [word] }
    return [first] + parts.dropFirst().map { isEnding($0, of: first) ? joined(first, $0) : $0 }
  }

  private static func isEnding(_ part: String, of word: String) -> Bool {
    part.count <= longestEnding && part.count < word.count && part.allSatisfy(\.isLetter)
      && !shortWords.contains(part.lowercased())
  }

  /// `co-operate/ion` is co-operation: a final e goes before a vowel.
  private static func joined(_ word: String, _ ending: String) -> String {
    let isVowel = ending.first.map { "aeiouy".contains($0.lowercased()) } ?? false
    return (isVowel && word.lowercased().hasSuffix("e") ? String(word.dropLast()) : word) + ending
  }

  /// Capitals are ignored, but not those of an acronym.
  private static func lowered(_ word: String) -> String {
    word.dropFirst().contains(where: \.isUppercase) ? word : word.lowercased()
  }

  /// Runs of letters and digits with the hyphens and apostrophes inside them.
  private static func words(of text: String, keepingStars: Bool = false) -> [String] {
    let joints: Set<Character> = ["-", "'", "\u{2019}", "\u{2010}", "\u{2011}"]
    var words: [String] = []
    for piece in text.split(whereSeparator: {
      !$0.isLetter && !$0.isNumber && !joints.contains($0) && !(keepingStars && $0 == "*")
    }) {
      var word = piece
      while let last = word.last, joints.contains(last) { word.removeLast() }
      while let first = word.first, joints.contains(first) { word.removeFirst() }
      if word.contains(where: { $0.isLetter || $0.isNumber }) { words.append(String(word)) }
    }
    return words
  }
}
