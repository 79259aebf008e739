/// Finds the word that a misspelt one was meant to be.
enum Spelling {
  /// The nearest of `words` to `word`: at most two letters off, and fewer than half of them; nil if none is.
  static func nearest(to word: String, among words: [String]) -> String? {
    let limit = min(2, (word.count - 1) / 2)
    let candidates = words.map { ($0, distance(Array(word.lowercased()), Array($0))) }
    return candidates.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  /// Levenshtein's distance: letters to add, drop or change. Words longer than 40 letters are far from all.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    guard one.count <= 40, other.count <= 40 else { return .max }
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let change = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
