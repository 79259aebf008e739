#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// A scale from figures to places between 0 and 1, with the marks that are labelled.
package struct Axis: Sendable, Hashable {
  package enum Scale: Sendable, Hashable { case linear, logarithmic }

  /// A place on the axis with its label.
  package struct Mark: Sendable, Hashable {
    package let value: Double
    package let label: String
  }

  package let scale: Scale
  /// The ends.
  package let bounds: ClosedRange<Double>
  package let marks: [Mark]

  package init(_ scale: Scale, bounds: ClosedRange<Double>, marks: [Mark]) {
    (self.scale, self.bounds, self.marks) = (scale, bounds, marks)
  }

  /// Where a figure is, 0 at the lower end and 1 at the upper; outside of these where it is past them. What a logarithmic
  /// axis cannot hold is below its lower end.
  package func place(_ value: Double) -> Double {
    func position(_ value: Double) -> Double { scale == .linear ? value : log2(value) }
    if scale == .logarithmic, value <= 0 { return -1 }
    let (low, high) = (position(bounds.lowerBound), position(bounds.upperBound))
    guard high > low else { return 0.5 }
    return (position(value) - low) / (high - low)
  }

  package func holds(_ value: Double) -> Bool { bounds.contains(value) }

  /// From zero to a round figure at or above the largest, in at most `steps` steps of 1, 2, 2.5 or 5.
  package static func linear(upTo largest: Double, steps: Int = 6) -> Axis {
    guard largest > 0, largest.isFinite else {
      return Axis(.linear, bounds: 0...1, marks: [Mark(value: 0, label: "0"), Mark(value: 1, label: "1")])
    }
    let rough = largest / Double(steps)
    let power = pow(10, floor(log10(rough)))
    let step =
      [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 * Double(steps) >= largest * (1 - 1e-12) } ?? 10
      * power
    let count = Int((largest / step - 1e-9).rounded(.up))
    let marks = (0...max(1, count)).map {
      Mark(value: Double($0) * step, label: label(Double($0) * step, step: step))
    }
    return Axis(.linear, bounds: 0...(Double(max(1, count)) * step), marks: marks)
  }

  /// From the figure 1, 2 or 5 times a power of ten at or below the smallest to one at or above the largest.
  package static func logarithmic(_ smallest: Double, _ largest: Double) -> Axis {
    guard smallest > 0, largest >= smallest, largest.isFinite else { return linear(upTo: largest) }
    var values: [Double] = []
    let first = Int(floor(log10(smallest))), last = Int(ceil(log10(largest)))
    for exponent in first...max(first, last) {
      values += [1, 2, 5].map { $0 * pow(10, Double(exponent)) }
    }
    let low = values.last { $0 <= smallest * (1 + 1e-9) } ?? values[0]
    let high = values.first { $0 >= largest * (1 - 1e-9) } ?? values[values.count - 1]
    let shown = values.filter { $0 >= low && $0 <= high }
    return Axis(
      .logarithmic, bounds: low...max(high, low * 2),
      marks: shown.map { Mark(value: $0, label: label($0, step: $0)) })
  }

  /// A scale of ratios, labelled in words that a reader has: `¼×`, `same`, `2×`.
  package static func ratios(_ bounds: ClosedRange<Double>) -> Axis {
    let low = Int(floor(log2(bounds.lowerBound) + 1e-9)), high = Int(ceil(log2(bounds.upperBound) - 1e-9))
    let marks = (min(low, high)...max(low, high)).map { power -> Mark in
      let value = pow(2, Double(power))
      let label =
        switch power {
        case 0: "same"
        case -1: "½×"
        case -2: "¼×"
        case -3: "⅛×"
        case ..<0: "1/\(1 << min(30, -power))×"
        default: "\(1 << min(30, power))×"
        }
      return Mark(value: value, label: label)
    }
    return Axis(.logarithmic, bounds: bounds, marks: marks.filter { bounds.contains($0.value) })
  }

  /// Rates with their intervals: logarithmic where all rates are above zero and the largest is over twenty times the
  /// smallest, else linear from zero.
  ///
  /// - Parameters:
  ///   - rates: of all rows and texts.
  ///   - bounds: of their intervals, which the axis takes in.
  package static func rates(_ rates: [Double], bounds: [Double]) -> Axis {
    let largest = (rates + bounds).max() ?? 0
    let above = (rates + bounds).filter { $0 > 0 }
    guard let smallest = rates.filter({ $0 > 0 }).min(), let most = rates.max(), most > 20 * smallest,
      !rates.contains(where: { $0 <= 0 }), let lowest = above.min()
    else { return linear(upTo: largest) }
    return logarithmic(max(lowest, smallest / 50), largest)
  }

  /// The marks whose labels fit a width: all, or else those at powers of ten and at the lower end.
  func marks(fitting width: Double, size: Double) -> [Mark] {
    let needed = marks.reduce(0.0) { $0 + TextWidth.of($1.label, size: size) + 8 }
    guard scale == .logarithmic, needed > width, !marks.contains(where: { $0.label.hasSuffix("×") }) else {
      return marks
    }
    return marks.enumerated().filter { $0.offset == 0 || Self.isPowerOfTen($0.element.value) }.map(\.element)
  }

  private static func isPowerOfTen(_ value: Double) -> Bool {
    let power = log10(value)
    return abs(power - power.rounded()) < 1e-9
  }

  /// As many decimals as the step has.
  private static func label(_ value: Double, step: Double) -> String {
    var places = 0
    while places < 9, abs(step * pow(10, Double(places)) - (step * pow(10, Double(places))).rounded()) > 1e-6
    {
      places += 1
    }
    let scaled = Int((value * pow(10, Double(places))).rounded())
    let digits = String(scaled)
    guard places > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var text = "\(padded.dropLast(places)).\(padded.suffix(places))"
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
