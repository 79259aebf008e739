import Bytes

/// The number of a provision as a place in a series: 12, 12A, (b), (iv).
struct NumberSequence {
  enum Step: Equatable {
    case next
    /// So many are passed over.
    case gap(Int)
    case back
  }

  private enum Part: Equatable {
    case figure(Int)
    case letters(SeriesLetters)
  }

  /// Nearly all numbers have one part, and those need no array.
  private let first: Part?
  private let others: [Part]
  /// The number read as a Roman one; 0 if it is none.
  private let roman: Int

  init(_ number: String) {
    var parts = Parts()
    var figure = 0
    var digits = 0
    var letters = SeriesLetters.none
    for byte in number.utf8 {
      switch byte {
      case 0x30...0x39:
        parts.end(&letters)
        // Nine digits are no number of a provision; the rest would overflow.
        if digits < 9 { figure = figure * 10 + Int(byte - 0x30) }
        digits += 1
      case 0x41...0x5A, 0x61...0x7A:
        parts.end(&figure, &digits)
        letters.append(byte | 0x20)
      default:
        parts.end(&figure, &digits)
        parts.end(&letters)
      }
    }
    parts.end(&figure, &digits)
    parts.end(&letters)
    (first, others) = (parts.first, parts.others)
    if case .letters(let all)? = first, others.isEmpty { roman = all.roman } else { roman = 0 }
  }

  /// The parts as they are found.
  private struct Parts {
    var first: Part?
    var others: [Part] = []

    mutating func end(_ figure: inout Int, _ digits: inout Int) {
      if digits > 0 { append(.figure(figure)) }
      (figure, digits) = (0, 0)
    }

    mutating func end(_ letters: inout SeriesLetters) {
      guard letters.count > 0 else { return }
      append(.letters(letters))
      letters = .none
    }

    private mutating func append(_ part: Part) {
      if first == nil { first = part } else { others.append(part) }
    }
  }

  private var count: Int { first == nil ? 0 : 1 + others.count }

  private func part(_ index: Int) -> Part? { index == 0 ? first : others[index - 1] }

  var isEmpty: Bool { first == nil }

  /// Figures in it: two in 4.14, none in (a).
  var figureCount: Int {
    (0..<count).count { if case .figure? = part($0) { true } else { false } }
  }

  /// Whether a series may begin with it: 1, 1A, A, a, i, A1.
  var beginsSeries: Bool {
    switch first {
    case nil: true
    case .figure(let figure)?: figure <= 1
    // (za) was put in before (a).
    case .letters(let letters)?:
      letters.first == 0x61 || roman == 1 || letters.first == 0x7A && letters.count > 1
    }
  }

  /// What lies between a number and the one that follows it in a text.
  func step(to next: NumberSequence) -> Step {
    guard !isEmpty, !next.isEmpty else { return .next }
    if roman > 0, next.roman > 0, let step = NumberSequence.step(from: roman, to: next.roman), step == .next {
      return .next
    }
    let shared = min(count, next.count)
    for index in 0..<shared where part(index) != next.part(index) {
      switch (part(index), next.part(index)) {
      case (.figure(let one)?, .figure(let other)?):
        return NumberSequence.step(from: one, to: other) ?? .back
      case (.letters(let one)?, .letters(let other)?):
        if NumberSequence.isNextBehindInsertion(one, other) { return .next }
        if roman > 0, next.roman > roman { return .gap(next.roman - roman - 1) }
        return NumberSequence.step(one, other)
      case (.figure?, _): return .gap(0)
      default: return index == 0 ? .next : .back
      }
    }
    // 12 then 12A; 12A then 12 is one back.
    return count < next.count ? .next : .back
  }

  private static func step(from one: Int, to other: Int) -> Step? {
    other == one + 1 ? .next : other > one ? .gap(other - one - 1) : nil
  }

  /// (za) to (a), (ia) to (ii): (za) was put in before (a), and (ia) behind (i).
  private static func isNextBehindInsertion(_ one: SeriesLetters, _ other: SeriesLetters) -> Bool {
    guard one.count > 1 else { return false }
    if one.first == 0x7A { return other.first == 0x61 }
    let before = one.withoutLast.roman
    return before > 0 && other.roman == before + 1
  }

  /// a to b, z to aa, a to aa (put in between), aa to b.
  private static func step(_ one: SeriesLetters, _ other: SeriesLetters) -> Step {
    let shared = one.shared(with: other)
    if shared == one.count { return .next }
    if one.count == 1, one.first == 0x7A { return other.first == 0x61 ? .next : .back }
    guard shared < other.count else { return .back }
    let (low, high) = (Int(one[shared]), Int(other[shared]))
    return high == low + 1 ? .next : high > low ? .gap(high - low - 1) : .back
  }
}
