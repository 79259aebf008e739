/// A range of values, both bounds included.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end, never below the lower.
  public let upper: Double

  /// - Precondition: the bounds are numbers in ascending order.
  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "the bounds of an interval are out of order")
    (self.lower, self.upper) = (lower, upper)
  }

  /// Both bounds times a factor of 0 or more, as 1,000 to make a share a rate per 1,000 words.
  public func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}

/// Points of the standard normal distribution.
public enum NormalQuantile {
  /// 97.5 % of the distribution is below this: the half-width of a two-sided 95 % interval.
  public static let twoSided95 = 1.959963984540054
}
