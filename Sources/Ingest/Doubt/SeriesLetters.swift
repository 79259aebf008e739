import Bytes

/// The letters of a provision's number, small. Nearly all are a few, and then they are one number and no array.
enum SeriesLetters: Equatable {
  /// Up to eight, the first one lowest, zeros behind the last.
  case few(UInt64, count: Int)
  case many([UInt8])

  static var none: SeriesLetters { .few(0, count: 0) }

  mutating func append(_ letter: UInt8) {
    switch self {
    case .few(let letters, let count):
      if count < 8 {
        self = .few(letters | UInt64(letter) &<< UInt64(8 &* count), count: count + 1)
      } else {
        self = .many((0..<count).map { self[$0] } + [letter])
      }
    case .many(let letters): self = .many(letters + [letter])
    }
  }

  var count: Int {
    switch self {
    case .few(_, let count): count
    case .many(let letters): letters.count
    }
  }

  /// - Parameter index: below ``count``.
  subscript(index: Int) -> UInt8 {
    switch self {
    case .few(let letters, _): UInt8(truncatingIfNeeded: letters &>> UInt64(truncatingIfNeeded: 8 &* index))
    case .many(let letters): letters[index]
    }
  }

  var first: UInt8? { count > 0 ? self[0] : nil }

  /// With how many letters two begin alike.
  func shared(with other: SeriesLetters) -> Int {
    let most = min(count, other.count)
    var index = 0
    while index < most, self[index] == other[index] { index += 1 }
    return index
  }

  /// All but the last; of none, none.
  var withoutLast: SeriesLetters {
    var letters = SeriesLetters.none
    for index in 0..<max(count - 1, 0) { letters.append(self[index]) }
    return letters
  }

  /// The letters read as a Roman numeral; 0 if they are none.
  var roman: Int {
    guard case .few(let letters, let count) = self else {
      if case .many(let letters) = self { return Roman.value(letters) ?? 0 }
      return 0
    }
    if count == 1 {
      switch letters {
      case 0x69: return 1
      case 0x76: return 5
      case 0x78: return 10
      case 0x6C: return 50
      case 0x63: return 100
      default: return 0
      }
    }
    return SeriesLetters.numerals[letters] ?? 0
  }

  /// The values of numerals of up to eight letters, by their letters.
  private static let numerals: [UInt64: Int] = {
    var values: [UInt64: Int] = [:]
    for value in 1...399 {
      var letters = SeriesLetters.none
      for letter in Roman.numeral(value).utf8 { letters.append(letter) }
      if case .few(let key, _) = letters { values[key] = value }
    }
    return values
  }()
}
