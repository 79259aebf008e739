/// A number as people write it: `4,063¹`, `1 234`, `-0.40%`, `12 [2]`, taken apart.
struct WrittenNumber {
  /// Digits and separators, as written.
  private let body: Substring
  private let isNegative: Bool
  private let isPercent: Bool
  let hasForeignMinus: Bool
  /// Marks of footnotes behind it: `1`, `[2]`, `*`.
  let footnotes: [String]
  /// The kind of space between its digits; nil if there is none.
  let spaces: Character?
  let hasCommas: Bool
  let hasPoints: Bool

  private static let spaceSigns: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]

  /// nil for what is no number, whatever a comma is.
  init?(_ cell: String) {
    var marks: [String] = []
    var text = WrittenNumber.takeFootnotes(cell[...], &marks)
    guard let first = text.first else { return nil }
    let minus = ["-", "\u{2212}", "\u{2013}"].contains(first)
    if minus || first == "+" { text = text.dropFirst() }
    (isNegative, hasForeignMinus) = (minus, minus && first != "-")
    var percent = false
    if text.last == "%" {
      text = text.dropLast()
      while let last = text.last, last.isWhitespace { text = text.dropLast() }
      // `12¹%` has the mark before the sign.
      text = WrittenNumber.takeFootnotes(text, &marks)
      percent = true
    }
    isPercent = percent
    guard let start = text.first, let end = text.last, start.isDigit || start == ".", end.isDigit else {
      return nil
    }
    var found: Set<Character> = []
    var (commas, points) = (false, false)
    for sign in text where !sign.isDigit {
      if sign == "," {
        commas = true
      } else if sign == "." {
        points = true
      } else {
        guard WrittenNumber.spaceSigns.contains(sign) else { return nil }
        found.insert(sign)
      }
    }
    guard found.count <= 1 else { return nil }
    (body, footnotes, spaces, hasCommas, hasPoints) = (text, marks, found.first, commas, points)
    // Whatever the comma is, one of the readings must be a number.
    if figure(.thousands) == nil, figure(.decimals) == nil { return nil }
  }

  /// Whether a cell is a number. Most are digits alone, or letters, and that is seen at once.
  static func isOne(_ cell: String) -> Bool {
    var (digits, others) = (0, 0)
    for byte in cell.utf8 { if byte &- 0x30 < 10 { digits += 1 } else { others += 1 } }
    if digits == 0 { return false }
    return others == 0 ? digits <= 36 : WrittenNumber(cell) != nil
  }

  /// What its commas tell: nil if there are none, `.some(nil)` if they may be either.
  var commas: FigureReading.Comma?? {
    guard hasCommas else { return nil }
    switch (figure(.thousands) != nil, figure(.decimals) != nil) {
    case (true, false): return .some(.thousands)
    case (false, true): return .some(.decimals)
    default: return .some(nil)
    }
  }

  func figure(_ comma: FigureReading.Comma?) -> PrintedFigure? {
    let decimalSign: Character = comma == .decimals ? "," : "."
    let parts = body.split(separator: decimalSign, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.allSatisfy(\.isDigit), parts.count == 1 || !fraction.isEmpty,
      let digits = grouped(whole, comma)
    else { return nil }
    // Zeros behind the eighteenth place claim nothing that is used.
    let places = fraction.count > 18 ? fraction.prefix(18) : fraction
    guard fraction.count <= 18 || fraction.dropFirst(18).allSatisfy({ $0 == "0" }) else { return nil }
    guard digits.count + places.count <= 36, let units = Int128(digits + places) else { return nil }
    return PrintedFigure(units: isNegative ? -units : units, decimals: places.count, isPercent: isPercent)
  }

  /// The digits of the part before the decimal sign, whose groups of three are separated all through or not.
  private func grouped(_ whole: Substring, _ comma: FigureReading.Comma?) -> String? {
    if whole.allSatisfy(\.isDigit) { return whole.isEmpty ? "0" : String(whole) }
    let separator: Character = spaces ?? (comma == .decimals ? "." : ",")
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, 1...3 ~= first.count, first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(\.isDigit) })
    else { return nil }
    return groups.joined()
  }

  /// A cell without the marks of footnotes at its end.
  static func withoutFootnotes(_ cell: String) -> String {
    var marks: [String] = []
    return String(takeFootnotes(cell[...], &marks))
  }

  /// Takes raised digits, stars, daggers, and numbers in square brackets off the end.
  static func takeFootnotes(_ text: Substring, _ marks: inout [String]) -> Substring {
    var text = text
    while let last = text.last {
      if last.isWhitespace {
        text = text.dropLast()
      } else if raised.keys.contains(last) || last == "*" || last == "†" || last == "‡" || last == "§" {
        marks.insert(raised[last].map(String.init) ?? String(last), at: 0)
        text = text.dropLast()
        // `¹,²` are two marks.
        if text.last == ",", text.dropLast().last.map({ raised.keys.contains($0) }) == true {
          text = text.dropLast()
        }
      } else if last == "]", let open = text.lastIndex(of: "["), isMark(text[open...]) {
        marks.insert(noteNumber(text[open...]), at: 0)
        text = text[..<open]
      } else {
        break
      }
    }
    return text
  }

  /// `[2]`, `[note 2]`, `[a]`: not the marks that are in the place of a figure, which nothing is before.
  private static func isMark(_ text: Substring) -> Bool {
    let inner = noteNumber(text)
    return !inner.isEmpty && inner.count <= 3 && inner.allSatisfy { $0.isDigit || $0.isLetter || $0 == "," }
  }

  private static func noteNumber(_ text: Substring) -> String {
    let inner = text.dropFirst().dropLast().lowercased()
    return trimmed(inner.hasPrefix("note") ? String(inner.dropFirst(4)) : inner)
  }

  static let raised: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]
}

extension Character {
  /// 0 to 9.
  var isDigit: Bool { ("0"..."9").contains(self) && utf8.count == 1 }
}
