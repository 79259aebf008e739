/// Dates of spreadsheets: days since the last day of 1899, with a 29 February 1900 that never was, or since 1904.
enum SerialDate {
  /// The parts that a format shows, in the order year, month, day, time: `2014-09-01`, `2014-09`, `2014`, `2014-09-01
  /// 14:30`.
  static func shown(_ number: DecimalDigits, _ parts: Set<Character>, countsFrom1904: Bool) -> String? {
    let value = number.value
    guard value >= 0, value < 2_958_466 else { return nil }
    var seconds = Int((value * 86_400).rounded())
    let days = seconds / 86_400
    seconds %= 86_400
    let (year, month, day) = countsFrom1904 ? civil(days + 1462) : civil(days)
    var date: [String] = []
    if parts.contains("y") { date.append(padded(year, 4)) }
    // An m beside hours or seconds is a minute.
    let hasTime = parts.contains("h") || parts.contains("s")
    if parts.contains("m"), !hasTime || parts.contains("d") || parts.contains("y") {
      date.append(padded(month, 2))
    }
    if parts.contains("d") { date.append(padded(day, 2)) }
    var text = date.joined(separator: "-")
    if hasTime {
      let time =
        [seconds / 3600, seconds / 60 % 60].map { padded($0, 2) }
        + (parts.contains("s") ? [padded(seconds % 60, 2)] : [])
      text += (text.isEmpty ? "" : " ") + time.joined(separator: ":")
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// The civil date of a serial number.
  private static func civil(_ serial: Int) -> (Int, Int, Int) {
    if serial == 60 { return (1900, 2, 29) }
    // Days since 1 March of the year 0. 1 January 1970 is number 719,468 of them, and 25,569 of a spreadsheet.
    let days = serial + 719_468 - 25_569 + (serial < 60 ? 1 : 0)
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
