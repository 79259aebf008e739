/// How an exact value became the printed one.
package enum Rounding: String, Hashable, Sendable, CaseIterable {
  /// A half away from zero, as people and spreadsheets round.
  case halfUp = "half up"
  /// A half to the even digit, as many programs round.
  case halfEven = "half even"
  /// What is behind the last place is dropped.
  case truncation

  /// A fraction as a whole number.
  package func rounded(_ value: Fraction128) -> Int128 {
    let (quotient, remainder) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
    let twice = remainder.magnitude * 2
    let away: Int128 = value.numerator < 0 ? -1 : 1
    switch self {
    case .truncation: return quotient
    case .halfUp: return twice >= value.denominator.magnitude ? quotient + away : quotient
    case .halfEven:
      if twice == value.denominator.magnitude {
        return quotient.isMultiple(of: 2) ? quotient : quotient + away
      }
      return twice > value.denominator.magnitude ? quotient + away : quotient
    }
  }
}

/// A fraction of whole numbers, with a denominator above 0.
package struct Fraction128: Hashable, Sendable {
  package var numerator: Int128
  package var denominator: Int128

  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    (self.numerator, self.denominator) =
      denominator < 0 ? (-numerator, -denominator) : (numerator, denominator)
  }

  package var value: Double { Double(numerator) / Double(denominator) }
}

/// The printed figures, in units of their last place, that a relation allows; both ends included.
package struct PrintedRange: Hashable, Sendable {
  package var lower: Int128
  package var upper: Int128

  package func contains(_ units: Int128) -> Bool { lower <= units && units <= upper }
  /// How many figures it has.
  package var count: Int128 { upper - lower + 1 }
}
