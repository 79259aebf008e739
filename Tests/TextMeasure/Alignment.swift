/// Pairs the words of two sequences in order: equal ones where both go on alike; after a difference the nearest
/// place where some words in a row agree again.
package enum Alignment {
  /// Words in a row that must agree after a difference.
  private static let agreement = 4
  /// How far a difference is followed, in words of both sides together.
  private static let reach = 6000

  /// By word of the first sequence, the word of the second that it is; -1 for none.
  package static func pairs(_ one: [UInt64], _ other: [UInt64]) -> [Int] {
    var pairs = Array(repeating: -1, count: one.count)
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        pairs[i] = j
        i += 1
        j += 1
        continue
      }
      guard let next = resume(one, i, other, j) else { break }
      (i, j) = next
    }
    return pairs
  }

  private static func agrees(_ one: [UInt64], _ i: Int, _ other: [UInt64], _ j: Int) -> Bool {
    var length = 0
    while length < agreement {
      if i + length == one.count || j + length == other.count {
        return length > 0 && i + length == one.count && j + length == other.count
      }
      if one[i + length] != other[j + length] { return false }
      length += 1
    }
    return true
  }

  private static func resume(_ one: [UInt64], _ i: Int, _ other: [UInt64], _ j: Int) -> (Int, Int)? {
    let limit = min(reach, one.count - i + other.count - j)
    guard limit > 0 else { return nil }
    for sum in 1...limit {
      // The first of the second sequence's words that may be passed over, then fewer of them.
      for skipped in 0...sum {
        let (a, b) = (i + skipped, j + sum - skipped)
        guard a < one.count, b < other.count, one[a] == other[b] else { continue }
        if agrees(one, a, other, b) { return (a, b) }
      }
    }
    return nil
  }
}
