import Bytes

/// How a word processor writes the number of a list.
enum NumberFormat: Equatable, Sendable {
  case decimal
  /// `01`, `02` … `10`.
  case decimalZero
  case upperRoman, lowerRoman
  /// `a` to `z`, then `aa`, `bb`.
  case upperLetter, lowerLetter
  /// `a` to `z`, then `aa`, `ab`.
  case upperLetterPair, lowerLetterPair
  /// `1st`.
  case ordinal
  /// `One`, `First`.
  case cardinalText, ordinalText
  /// A sign, which is no text.
  case bullet
  case none

  /// - Parameter value: 0 and above; letters and Roman numerals have no zero, and write nothing for it.
  func text(_ value: Int) -> String {
    switch self {
    case .decimal: String(value)
    case .decimalZero: value < 10 ? "0\(value)" : String(value)
    case .upperRoman: NumberFormat.roman(value).uppercased()
    case .lowerRoman: NumberFormat.roman(value)
    case .upperLetter: NumberFormat.repeatedLetter(value).uppercased()
    case .lowerLetter: NumberFormat.repeatedLetter(value)
    case .upperLetterPair: NumberFormat.letters(value).uppercased()
    case .lowerLetterPair: NumberFormat.letters(value)
    case .ordinal: NumberFormat.ordinal(value)
    case .cardinalText: NumberFormat.words(value, ordinal: false)
    case .ordinalText: NumberFormat.words(value, ordinal: true)
    case .bullet, .none: ""
    }
  }

  /// Beyond this no list goes; a numeral would be of thousands of letters.
  private static let limit = 3999

  private static func roman(_ value: Int) -> String {
    guard value <= limit else { return String(value) }
    return String(repeating: "m", count: value / 1000) + hundreds(value % 1000)
  }

  private static func hundreds(_ value: Int) -> String {
    let names = ["", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"]
    return names[value / 100] + (value % 100 > 0 ? Roman.numeral(value % 100) : "")
  }

  private static func repeatedLetter(_ value: Int) -> String {
    guard value > 0 else { return "" }
    guard value <= limit else { return String(value) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static func letters(_ value: Int) -> String {
    var (rest, result) = (value, "")
    while rest > 0 {
      rest -= 1
      result = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))) + result
      rest /= 26
    }
    return result
  }

  private static func ordinal(_ value: Int) -> String {
    let ending =
      switch (value % 10, value % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(value)\(ending)"
  }

  private static let cardinals = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
  ]
  private static let ordinals = [
    "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth",
    "Nineteenth",
  ]
  private static let tens = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]

  private static func words(_ value: Int, ordinal isOrdinal: Bool) -> String {
    let units = isOrdinal ? ordinals : cardinals
    guard value < 100 else { return isOrdinal ? ordinal(value) : String(value) }
    guard value >= 20 else { return units[value] }
    let ten = tens[value / 10 - 2]
    guard value % 10 > 0 else { return isOrdinal ? ten.dropLast() + "ieth" : ten }
    return "\(ten)-\(units[value % 10].lowercased())"
  }
}
