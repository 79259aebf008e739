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
    case letters([UInt8])
  }

  private let parts: [Part]
  /// The number read as a Roman one; 0 if it is none.
  private let roman: Int

  init(_ number: String) {
    var parts: [Part] = []
    var figure = 0
    var digits = 0
    var letters: [UInt8] = []
    func endFigure() { if digits > 0 { parts.append(.figure(figure)) } }
    func endLetters() { if !letters.isEmpty { parts.append(.letters(letters)) } }
    for byte in number.utf8 {
      switch byte {
      case 0x30...0x39:
        endLetters()
        letters = []
        // Nine digits are no number of a provision; the rest would overflow.
        if digits < 9 { figure = figure * 10 + Int(byte - 0x30) }
        digits += 1
      case 0x41...0x5A, 0x61...0x7A:
        endFigure()
        (figure, digits) = (0, 0)
        letters.append(byte | 0x20)
      default:
        endFigure()
        endLetters()
        (figure, digits, letters) = (0, 0, [])
      }
    }
    endFigure()
    endLetters()
    self.parts = parts
    if case .letters(let all)? = parts.first, parts.count == 1 {
      roman = Roman.value(all) ?? 0
    } else {
      roman = 0
    }
  }

  var isEmpty: Bool { parts.isEmpty }

  /// Figures in it: two in 4.14, none in (a).
  var figureCount: Int {
    parts.count { if case .figure = $0 { true } else { false } }
  }

  /// Whether a series may begin with it: 1, 1A, A, a, i, A1.
  var beginsSeries: Bool {
    switch parts.first {
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
    let count = min(parts.count, next.parts.count)
    for index in 0..<count where parts[index] != next.parts[index] {
      switch (parts[index], next.parts[index]) {
      case (.figure(let one), .figure(let other)):
        return NumberSequence.step(from: one, to: other) ?? .back
      case (.letters(let one), .letters(let other)):
        if NumberSequence.isNextBehindInsertion(one, other) { return .next }
        if roman > 0, next.roman > roman { return .gap(next.roman - roman - 1) }
        return NumberSequence.step(one, other, isFirst: index == 0)
      case (.figure, .letters): return .gap(0)
      case (.letters, .figure): return index == 0 ? .next : .back
      }
    }
    // 12 then 12A; 12A then 12 is one back.
    return parts.count < next.parts.count ? .next : .back
  }

  private static func step(from one: Int, to other: Int) -> Step? {
    other == one + 1 ? .next : other > one ? .gap(other - one - 1) : nil
  }

  /// (za) to (a), (ia) to (ii): (za) was put in before (a), and (ia) behind (i).
  private static func isNextBehindInsertion(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count > 1 else { return false }
    if one.first == 0x7A { return other.first == 0x61 }
    guard let before = Roman.value(one.dropLast()) else { return false }
    return Roman.value(other) == before + 1
  }

  /// a to b, z to aa, a to aa (put in between), aa to b.
  private static func step(_ one: [UInt8], _ other: [UInt8], isFirst: Bool) -> Step {
    if other.starts(with: one) { return .next }
    if one == [0x7A] { return other.first == 0x61 ? .next : .back }
    let shared = zip(one, other).prefix { $0 == $1 }.count
    guard shared < one.count, shared < other.count else { return .back }
    let (low, high) = (Int(one[shared]), Int(other[shared]))
    return high == low + 1 ? .next : high > low ? .gap(high - low - 1) : .back
  }
}
