/// A number of a spreadsheet's file as decimal digits, of which, as in a spreadsheet, fifteen count.
struct DecimalDigits: Sendable {
  var isNegative = false
  /// From the first that is not 0.
  private(set) var digits: [UInt8] = []
  /// The number is 0.d₁d₂… times ten to this power.
  var exponent = 0

  var isZero: Bool { digits.isEmpty }

  /// - Parameter text: `12`, `-0.054000000000000006`, `1.1E-2`.
  init?(_ text: String) {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    var (point, count, any) = (Int?.none, 0, false)
    while let byte = rest.first, byte.isDigitByte || byte == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        guard point == nil else { return nil }
        point = count
        continue
      }
      any = true
      count += 1
      if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - UInt8(ascii: "0")) }
    }
    guard any else { return nil }
    exponent = (point ?? count) - (count - digits.count)
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      guard let power = Int(Substring(rest.dropFirst())), abs(power) < 10_000 else { return nil }
      exponent += power
      rest = rest[rest.endIndex...]
    }
    guard rest.isEmpty else { return nil }
    while digits.last == 0 { digits.removeLast() }
    if digits.count > 15 { round(to: 15) }
    if digits.isEmpty { (exponent, isNegative) = (0, false) }
  }

  /// Keeps so many digits; half is rounded away from zero.
  private mutating func round(to count: Int) {
    guard count < digits.count else { return }
    if count < 0 {
      digits = []
      return
    }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 { index -= 1 }
      digits.removeSubrange((index + 1)...)
      if index >= 0 {
        digits[index] += 1
      } else {
        digits = [1]
        exponent += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// With so many places behind the point.
  func rounded(places: Int, thousands: Bool) -> String {
    var copy = self
    copy.round(to: exponent + places)
    var whole = ""
    for place in 0..<max(1, copy.isZero ? 1 : copy.exponent) {
      let position = place + (copy.exponent < 1 ? copy.exponent - 1 : 0)
      whole += String(copy.digit(position))
    }
    if thousands {
      var grouped = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
        grouped.append(digit)
      }
      whole = grouped
    }
    let fraction = (0..<places).map { String(copy.digit(copy.exponent + $0)) }.joined()
    return (isNegative && !copy.isZero ? "-" : "") + whole + (places > 0 ? "." + fraction : "")
  }

  private func digit(_ index: Int) -> UInt8 { digits.indices.contains(index) ? digits[index] : 0 }

  /// As a cell without a format shows it: a whole number in full, else in eleven characters.
  var general: String {
    if digits.count <= exponent { return rounded(places: 0, thousands: false) }
    let places = min(max(0, 10 - max(1, exponent)), max(0, digits.count - exponent))
    var text = rounded(places: places, thousands: false)
    while text.contains("."), text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// The value, for dates.
  var value: Double {
    let text = digits.map(String.init).joined()
    return (Double("0.\(text.isEmpty ? "0" : text)e\(exponent)") ?? 0) * (isNegative ? -1 : 1)
  }
}

extension UInt8 {
  fileprivate var isDigitByte: Bool { self &- 0x30 < 10 }
}
