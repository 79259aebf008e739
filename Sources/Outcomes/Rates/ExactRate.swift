import DataTables

/// A unit's rate in per cent, as a fraction of whole numbers.
///
/// Differences are worked out in whole numbers, so that 60.1 less 50.1 is the same as 70.1 less 60.1: as doubles they
/// differ in the last digit, ties would be none, and figures that do not vary would seem to.
package struct ExactRate: Hashable, Sendable {
  private let numerator: Int128
  /// Above 0.
  private let denominator: Int128

  /// A printed rate.
  ///
  /// - Returns: nil for a figure of more digits than can be reckoned with.
  init?(printed: PrintedFigure, isProportion: Bool) {
    let (scaled, isTooLarge) = printed.units.multipliedReportingOverflow(by: isProportion ? 100 : 1)
    guard !isTooLarge else { return nil }
    self.init(scaled, PrintedFigure.units(printed.decimals))
  }

  /// So many of so many, the second above 0.
  init?(_ part: PrintedFigure, of whole: PrintedFigure) {
    let places = max(part.decimals, whole.decimals)
    func raised(_ figure: PrintedFigure, _ factor: Int128) -> Int128? {
      let power = PrintedFigure.units(places - figure.decimals)
      let (scaled, isTooLarge) = figure.units.multipliedReportingOverflow(by: power)
      let (result, isLarger) = scaled.multipliedReportingOverflow(by: factor)
      return isTooLarge || isLarger ? nil : result
    }
    guard let above = raised(part, 100), let below = raised(whole, 1), below > 0 else { return nil }
    self.init(above, below)
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(1, a))
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  /// In per cent.
  package var value: Double { Double(numerator) / Double(denominator) }

  /// This one less another, in percentage points.
  package func minus(_ other: ExactRate) -> Double {
    let (a, isTooLarge) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (b, isOtherTooLarge) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (below, isBelowTooLarge) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (above, isDifferenceTooLarge) = a.subtractingReportingOverflow(b)
    if isTooLarge || isOtherTooLarge || isBelowTooLarge || isDifferenceTooLarge { return value - other.value }
    return Double(above) / Double(below)
  }
}
