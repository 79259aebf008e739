#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words of duties and passages as numbers, each with how rare it is among the norms of both sides.
struct WordRarity: Sendable {
  /// A set of words: their numbers, in order.
  typealias Words = [Int32]

  private let abbreviations: Abbreviations
  private var numbers: [String: Int32] = [:]
  /// By word, in how many norms it is.
  private var frequency: [Int32] = []
  /// By word: 1 for one that is in no norm, and less the more norms have it.
  private(set) var rarity: [Double] = []

  init(_ abbreviations: Abbreviations) { self.abbreviations = abbreviations }

  /// The numbers of words without their endings; abbreviations are what they stand for.
  mutating func words(_ written: [String]) -> Words {
    Set(
      abbreviations.stems(written).map { stem -> Int32 in
        if let known = numbers[stem] { return known }
        let next = Int32(numbers.count)
        numbers[stem] = next
        frequency.append(0)
        return next
      }
    ).sorted()
  }

  /// The number of a word that some text has.
  func number(ofStem stem: String) -> Int32? { numbers[stem] }

  mutating func countNorm(_ words: Words) { for word in words { frequency[Int(word)] += 1 } }

  /// Says how rare words are, once all norms are counted.
  mutating func close(norms: Int) {
    // In a text of a few norms no word is common.
    let all = Double(norms + 10)
    let rarest = log(all / 0.5)
    rarity = frequency.map { max(0, log(all / (Double($0) + 0.5)) / rarest) }
  }

  /// The rarities of words, added up.
  func sum(_ words: Words) -> Double { words.reduce(0) { $0 + rarity[Int($1)] } }

  /// The rarities of the words that both have, added up.
  func shared(_ one: Words, _ other: Words) -> Double {
    var sum = 0.0
    Self.merge(one, other) { sum += rarity[Int($0)] }
    return sum
  }

  /// How alike two sets of words are, from 0 to 1: the cosine of their rarities.
  func cosine(_ one: Words, _ other: Words) -> Double {
    let length = squares(one) * squares(other)
    guard length > 0 else { return 0 }
    var product = 0.0
    Self.merge(one, other) { product += rarity[Int($0)] * rarity[Int($0)] }
    return product / length.squareRoot()
  }

  private func squares(_ words: Words) -> Double {
    words.reduce(0) { $0 + rarity[Int($1)] * rarity[Int($1)] }
  }

  private static func merge(_ one: Words, _ other: Words, _ visit: (Int32) -> Void) {
    var (first, second) = (0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] {
        visit(one[first])
        first += 1
        second += 1
      } else if one[first] < other[second] {
        first += 1
      } else {
        second += 1
      }
    }
  }

  static func common(_ one: Words, _ other: Words) -> Words {
    var words: Words = []
    merge(one, other) { words.append($0) }
    return words
  }

  static func union(_ one: Words, _ other: Words) -> Words { Set(one).union(other).sorted() }

  static func without(_ words: Words, _ others: Words) -> Words {
    let others = Set(others)
    return words.filter { !others.contains($0) }
  }
}
