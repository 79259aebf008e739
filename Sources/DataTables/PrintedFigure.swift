/// A figure as it is printed: its value and how many places it is printed to, which is how much it claims.
package struct PrintedFigure: Hashable, Sendable, CustomStringConvertible {
  /// The figure times ten to the power of ``decimals``, exact.
  package let units: Int128
  /// Places behind the decimal point, 0 … 18.
  package let decimals: Int
  /// Whether a per cent sign is behind it; the value is that before the sign.
  package let isPercent: Bool

  package init(units: Int128, decimals: Int, isPercent: Bool = false) {
    (self.units, self.decimals, self.isPercent) = (units, decimals, isPercent)
  }

  /// The nearest double.
  package var value: Double { Double(units) / PrintedFigure.power(decimals) }

  /// Whether it is a whole number: printed without places, or with zeros only.
  package var isWhole: Bool { units % PrintedFigure.units(decimals) == 0 }

  /// As a whole number; nil if it is none, or too large for one.
  package var whole: Int? { isWhole ? Int(exactly: units / PrintedFigure.units(decimals)) : nil }

  /// Digits, a point and a sign; no separators.
  package var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    return (units < 0 ? "-" : "") + whole + (decimals == 0 ? "" : "." + padded.suffix(decimals))
      + (isPercent ? "%" : "")
  }

  /// 10 to the power of 0 … 38.
  package static func units(_ decimals: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<decimals { power *= 10 }
    return power
  }

  /// 10 to the power of 0 … 22, which doubles have exactly.
  static func power(_ decimals: Int) -> Double { Double(units(decimals)) }
}

/// What a cell says where a figure may be.
package enum CellReading: Hashable, Sendable {
  case figure(PrintedFigure)
  /// A declared mark, with what it means.
  case missing(mark: String, meaning: String)
  /// Nothing is written.
  case empty
  /// Neither a figure nor a declared mark.
  case text(String)

  package var figure: PrintedFigure? {
    if case .figure(let figure) = self { figure } else { nil }
  }
}
