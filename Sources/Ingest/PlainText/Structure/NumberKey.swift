/// A printed number as a path of figures, so that one rule says for `28`, `28A`, `9.23`, `2.10.1` and `(3)` what can
/// follow what.
struct NumberKey: Equatable {
  /// The figures from the outermost down, at most four: 9 and 23 of `9.23`.
  private(set) var figures = SIMD4<Int32>()
  private(set) var depth: Int
  /// The letters behind the last figure as ``value(ofLetters:)`` has them, 0 for none.
  private(set) var letters: Int32 = 0

  init(_ figure: Int, letters: Int = 0) {
    figures[0] = Int32(truncatingIfNeeded: figure)
    depth = 1
    self.letters = Int32(truncatingIfNeeded: letters)
  }

  /// The key of `9.23` or `2.10.1`; nil for more than four figures.
  init?(path: [Int]) {
    guard !path.isEmpty, path.count <= 4 else { return nil }
    for (place, figure) in path.enumerated() { figures[place] = Int32(truncatingIfNeeded: figure) }
    depth = path.count
  }

  var first: Int { Int(figures[0]) }

  /// Whether every figure is 1: the number that a series begins with.
  var isBeginning: Bool { letters == 0 && (0..<depth).allSatisfy { figures[$0] == 1 } }

  /// Whether it is the first number below another: `4.1`, `2.10.1`.
  var isFirstBelow: Bool { depth > 1 && (1..<depth).allSatisfy { figures[$0] == 1 } }

  /// So many letters are told apart.
  private static let places = 4
  private static let base: Int = 27

  /// The value of capitals behind a figure, which grows as laws number what they put in: `A`, `AA`, `AB`, `B`, and `ZA`
  /// before `A`.
  static func value(ofLetters letters: some Sequence<UInt8>) -> Int {
    var digits = letters.prefix(places).map { Int($0.folded - UInt8(ascii: "a")) + 1 }
    for place in digits.indices.dropLast() {
      guard digits[place] == 26 else { break }
      digits[place] = 0
    }
    var value = 0
    for place in 0..<places { value = value * base + (place < digits.count ? digits[place] : 0) }
    return value
  }

  /// How well a number follows another, in units of one expected number; nil if it cannot.
  func step(after before: NumberKey) -> Double? {
    var place = 0
    while place < min(depth, before.depth), figures[place] == before.figures[place] { place += 1 }
    if place == depth, place == before.depth { return stepOfLetters(after: before) }
    if place == before.depth {
      // The first one below: `2.10.1` after `2.10`.
      let isFirst = (place..<depth).allSatisfy { figures[$0] == 1 }
      return isFirst ? 1.5 : 0.5 - Double(min(figures[place], 8)) * 0.25
    }
    // Back to `2.10` from `2.10.1`, or smaller than it.
    guard place < depth, figures[place] > before.figures[place] else { return nil }
    let gap = Int(figures[place] - before.figures[place])
    var step: Double
    switch gap {
    case 1: step = 2
    case 2...20: step = 0.8 - Double(gap) * 0.3
    default: step = -6
    }
    for deeper in place + 1..<max(place + 1, depth) where figures[deeper] > 1 { step -= 1 }
    if letters > 0 { step -= 0.5 }
    return step
  }

  /// `28A` after `28`, `28B` after `28A` or after `28AC`, `28A` after `28ZA`.
  private func stepOfLetters(after before: NumberKey) -> Double? {
    guard letters > before.letters else { return nil }
    // In the first place at which they differ, whatever is below it.
    var unit = Int32(1)
    for _ in 1..<NumberKey.places { unit *= Int32(NumberKey.base) }
    while letters / unit == before.letters / unit { unit /= Int32(NumberKey.base) }
    let isNext = letters / unit - before.letters / unit == 1 && letters % unit == 0
    return isNext || before.letters == 0 ? 1.5 : 0.8
  }
}
