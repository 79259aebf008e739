import Foundation
import Statistics
import Testing

/// A line of scipy-distributions.tsv.
private struct SciPyPoint {
  let function: String
  let first: Double
  let second: Double
  let point: Double
  let lower: Double
  let upper: Double

  /// The file beside this one, which scipy-distributions.py makes.
  static func all(_ path: String = #filePath) throws -> [SciPyPoint] {
    let name = path.dropLast("DistributionTests.swift".count) + "scipy-distributions.tsv"
    let bytes = try Data(contentsOf: URL(filePath: String(name)))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t")
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard numbers.count == 5 else { return nil }
      return SciPyPoint(
        function: String(fields[0]), first: numbers[0], second: numbers[1], point: numbers[2],
        lower: numbers[3], upper: numbers[4])
    }
  }

  /// Ours, as lower and upper tail; a figure that is one number has 0 for the other.
  var ours: (Double?, Double?) {
    let tails: Tails? =
      switch function {
      case "gamma": incompleteGamma(first, point)
      case "beta": incompleteBeta(first, second, point)
      case "t": StudentT.tails(point, degreesOfFreedom: first)
      case "F": FDistribution.tails(point, numerator: first, denominator: second)
      case "chi2": ChiSquaredDistribution.tails(point, degreesOfFreedom: first)
      case "normal", "normal logarithms": NormalDistribution.tails(point)
      case "binomial": BinomialDistribution(trials: Int(first), chance: second)?.tails(Int(point))
      default: nil
      }
    switch function {
    case "binomial term":
      return (BinomialDistribution(trials: Int(first), chance: second)?.probability(of: Int(point)), 0)
    case "normal quantile": return (NormalDistribution.quantile(point), 0)
    case "t quantile": return (StudentT.quantile(point, degreesOfFreedom: first), 0)
    case "normal logarithms": return (tails?.logLower, tails?.logUpper)
    default: return (tails?.lower, tails?.upper)
    }
  }
}

/// Whether a figure is the expected one to a billionth of it.
func isClose(_ figure: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let figure else { return false }
  return abs(figure - expected) <= tolerance * abs(expected) || abs(expected) < 1e-290 && abs(figure) < 1e-289
}

@Suite("Distributions")
struct DistributionTests {
  @Test("agree with SciPy to a billionth, far out in the tails too")
  func grid() throws {
    let points = try SciPyPoint.all()
    #expect(points.count { $0.function == "gamma" || $0.function == "beta" } >= 1000)
    #expect(points.count { min($0.lower, $0.upper) < 1e-100 && $0.upper != 0 } > 50)
    for point in points {
      let (lower, upper) = point.ours
      // A quantile of ½ is 0 with us, and a trace of rounding with SciPy.
      if point.function.hasSuffix("quantile"), point.point == 0.5 {
        #expect(lower == 0)
        continue
      }
      #expect(isClose(lower, point.lower) && isClose(upper, point.upper), "\(point): \(point.ours)")
    }
  }

  @Test("the two tails add up, and swapping the sides swaps them")
  func complement() throws {
    for point in try SciPyPoint.all() where ["gamma", "beta", "t", "F", "chi2"].contains(point.function) {
      let (lower, upper) = point.ours
      #expect(abs((lower ?? 0) + (upper ?? 0) - 1) < 1e-15)
    }
    for t in [0, 1e-9, 0.3, 2, 12, 1e4, 1e200, .infinity] {
      let (right, left) = (StudentT.tails(t, degreesOfFreedom: 7), StudentT.tails(-t, degreesOfFreedom: 7))
      #expect(right?.upper == left?.lower)
      #expect(right?.logUpper == left?.logLower)
    }
    // Shares that are exact in binary, so that 1 - x is.
    for x in [0.125, 0.5, 0.8125] {
      let (here, there) = (incompleteBeta(2.5, 8, x), incompleteBeta(8, 2.5, 1 - x))
      #expect(isClose(here?.lower, there?.upper ?? 0, within: 1e-13))
    }
  }

  @Test("the logarithm of a tail goes on where the tail is 0")
  func logarithms() throws {
    // A chi-squared of two degrees of freedom is exponential: ln of the upper tail is -x/2.
    let far = try #require(ChiSquaredDistribution.tails(6000, degreesOfFreedom: 2))
    #expect(far.upper == 0)
    #expect(isClose(far.logUpper, -3000))
    // t with 2 degrees of freedom: the upper tail is (1 - t/√(2 + t²))/2, about 1/(2t²).
    let heavy = try #require(StudentT.tails(1e150, degreesOfFreedom: 2))
    #expect(isClose(heavy.logUpper, -2 * log(1e150) - log(2)))
    #expect(heavy.lower == 1)
  }

  @Test("a quantile is the point whose tail is the share")
  func roundTrip() throws {
    for share in [1e-300, 1e-20, 0.001, 0.31, 0.5, 0.77, 0.9999] {
      let z = try #require(NormalDistribution.quantile(share))
      #expect(isClose(NormalDistribution.tails(z)?.lower, share, within: 1e-12))
      for df in [0.7, 4, 112.6] where share > 1e-30 {
        let t = try #require(StudentT.quantile(share, degreesOfFreedom: df))
        #expect(isClose(StudentT.tails(t, degreesOfFreedom: df)?.lower, share, within: 1e-12))
      }
    }
  }

  @Test("the chances of all numbers of hits are 1 in sum")
  func binomialSum() throws {
    for (trials, chance) in [(0, 0.3), (1, 0.3), (7, 0), (7, 1), (60, 0.013), (400, 0.5)] {
      let distribution = try #require(BinomialDistribution(trials: trials, chance: chance))
      var sum = 0.0
      for hits in 0...trials {
        sum += distribution.probability(of: hits)
        #expect(abs(distribution.atMost(hits) - sum) < 1e-12)
        #expect(abs(distribution.atLeast(hits) + distribution.atMost(hits - 1) - 1) < 1e-14)
      }
      #expect(abs(sum - 1) < 1e-12)
      #expect(distribution.probability(of: -1) == 0 && distribution.probability(of: trials + 1) == 0)
    }
  }

  @Test("what is no parameter has no tails")
  func undefined() {
    #expect(incompleteGamma(0, 1) == nil)
    #expect(incompleteGamma(-1, 1) == nil)
    #expect(incompleteGamma(1, -1e-300) == nil)
    #expect(incompleteGamma(.nan, 1) == nil)
    #expect(incompleteGamma(1, .nan) == nil)
    #expect(incompleteGamma(1, .infinity)?.upper == 0)
    #expect(incompleteBeta(1, 0, 0.5) == nil)
    #expect(incompleteBeta(1, 1, 1.0000001) == nil)
    #expect(incompleteBeta(1, 1, .nan) == nil)
    #expect(incompleteBeta(3, 2, 0)?.lower == 0 && incompleteBeta(3, 2, 1)?.upper == 0)
    #expect(StudentT.tails(1, degreesOfFreedom: 0) == nil)
    #expect(StudentT.tails(.nan, degreesOfFreedom: 3) == nil)
    #expect(
      StudentT.quantile(0, degreesOfFreedom: 3) == nil && StudentT.quantile(1, degreesOfFreedom: 3) == nil)
    #expect(NormalDistribution.quantile(.nan) == nil)
    #expect(FDistribution.tails(-1, numerator: 1, denominator: 1) == nil)
    #expect(BinomialDistribution(trials: -1, chance: 0.5) == nil)
    #expect(BinomialDistribution(trials: 1, chance: 1.1) == nil)
  }
}
