/// A day of the Gregorian calendar, from the year 1 to the year 9999.
package struct CalendarDate: Sendable, Hashable, Comparable, LosslessStringConvertible {
  /// Year, month and day as one number whose order is theirs.
  private let packed: Int32

  /// 1 to 9999.
  package var year: Int { Int(packed) / 10_000 }
  /// 1 to 12.
  package var month: Int { Int(packed) / 100 % 100 }
  /// 1 to 31.
  package var day: Int { Int(packed) % 100 }

  /// A day by its numbers.
  ///
  /// - Returns: nil if the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CalendarDate.days(in: month, of: year)).contains(day)
    else { return nil }
    packed = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads `YYYY-MM-DD` and nothing else: no other order, sign, space or time of day.
  ///
  /// - Returns: nil if the text has another form, or the calendar has no such day.
  package init?(_ text: String) {
    guard CalendarDate.hasForm(text) else { return nil }
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "-") { digits = digits * 10 + Int(byte - 0x30) }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Whether a text is written as a date is, whether or not there is such a day.
  static func hasForm(_ text: String) -> Bool {
    guard text.utf8.count == 10 else { return false }
    return text.utf8.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Whether one day is before the other.
  package static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.packed < other.packed }
}
