/// Finds the word that a misspelt one was meant to be.
package enum Spelling {
  /// The name that a misspelt or shortened one was meant to be: the nearest, or the only one that begins so.
  package static func nearest(to word: String, amongNames names: [String]) -> String? {
    if let nearest = nearest(to: word, among: names) { return nearest }
    let longer = names.filter { $0.hasPrefix(word.lowercased()) }
    return word.count > 2 && longer.count == 1 ? longer[0] : nil
  }

  /// The nearest of `words` to `word`: at most two letters off, and fewer than half of them; nil if none is. Of two that
  /// are as near, the one that is as long: letters are swapped more often than lost.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let limit = min(2, (word.count - 1) / 2)
    let candidates = words.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0))) }
    return candidates.filter { $0.distance <= limit }.min { one, other in
      (one.distance, abs(one.word.count - word.count)) < (other.distance, abs(other.word.count - word.count))
    }?.word
  }

  /// Letters to add, drop, change, or swap with the next one. Words longer than 40 letters are far from all.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    guard one.count <= 40, other.count <= 40 else { return .max }
    var (before, row) = (Array(0...other.count), Array(0...other.count))
    for (index, letter) in one.enumerated() {
      var next = row
      next[0] = index + 1
      for column in other.indices {
        let change = row[column] + (letter == other[column] ? 0 : 1)
        next[column + 1] = min(change, row[column + 1] + 1, next[column] + 1)
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == other[column] {
          next[column + 1] = min(next[column + 1], before[column - 1] + 1)
        }
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
