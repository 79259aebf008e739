import DataTables
import Outcomes
import Testing

@Suite("Whole numbers behind a per cent")
struct GranularityTests {
  private func granularity(
    _ units: Int128, _ decimals: Int, of total: Int, scale: Int = 100, _ rounding: Rounding = .halfUp
  ) -> Granularity? {
    Granularity(
      share: PrintedCell(units: units, decimals: decimals, isExact: false), scale: scale, of: total,
      rounding: rounding)
  }

  @Test("the definition: every number of units tried", arguments: [1, 7, 28, 99, 116, 250])
  func definition(_ total: Int) {
    for decimals in 0...1 {
      let unit = decimals == 0 ? 1 : 10
      for share in 0...(100 * unit) {
        let fitting = (0...total).filter { count in
          let twice = 2 * 100 * unit * count
          // Half up: share - ½ ≤ exact < share + ½, in twice the units times the total.
          return (2 * share - 1) * total <= twice && twice < (2 * share + 1) * total
        }
        #expect(
          granularity(Int128(share), decimals, of: total)?.counts.map(Array.init)
            == (fitting.isEmpty ? nil : fitting))
      }
    }
  }

  @Test("the chance is that of all printed figures")
  func chance() {
    for total in [3, 20, 57, 99] {
      let possible = (0...100).count { granularity(Int128($0), 0, of: total)?.counts != nil }
      #expect(granularity(50, 0, of: total)?.chance == Double(possible) / 101)
    }
    #expect(granularity(50, 0, of: 100)?.chance == 1)
    #expect(granularity(50, 0, of: 116)?.chance == 1)
  }

  @Test("ways of rounding differ at a half, and proportions are of one")
  func rounding() {
    // 1 of 8 is 12.5 %.
    #expect(granularity(13, 0, of: 8)?.counts == 1...1)
    #expect(granularity(12, 0, of: 8, .halfEven)?.counts == 1...1)
    #expect(granularity(12, 0, of: 8, .truncation)?.counts == 1...1)
    #expect(granularity(13, 0, of: 8, .truncation)?.counts == nil)
    #expect(granularity(125, 3, of: 8, scale: 1)?.counts == 1...1)
    #expect(granularity(50, 0, of: 0) == nil)
  }

  @Test(
    "rounding is exact, below zero too",
    arguments: [
      (5, 2, 3, 2, 2), (7, 2, 4, 4, 3), (-5, 2, -3, -2, -2), (9, 4, 2, 2, 2), (-11, 4, -3, -3, -2),
      (0, 3, 0, 0, 0),
    ])
  func modes(_ numerator: Int, _ denominator: Int, _ up: Int, _ even: Int, _ down: Int) {
    let value = Fraction128(Int128(numerator), Int128(denominator))
    #expect(Rounding.halfUp.rounded(value) == Int128(up))
    #expect(Rounding.halfEven.rounded(value) == Int128(even))
    #expect(Rounding.truncation.rounded(value) == Int128(down))
  }
}

@Suite("Claims of significance")
struct SignificanceClaimTests {
  typealias Group = SignificanceClaim.Group

  @Test("a claim in words")
  func words() {
    let claim = SignificanceClaim.words("higher at 1%, one-tailed")
    #expect(claim?.level == 0.01 && claim?.isOneTailed == true)
    let other = SignificanceClaim.words("at 0.5% two-tailed")
    #expect(other?.level == 0.005 && other?.isOneTailed == false)
    for wrong in ["higher", "higher at 1%", "at 60%, one-tailed", "1%, one-tailed and two-tailed"] {
      #expect(SignificanceClaim.words(wrong) == nil)
    }
  }

  /// Rates of 0 and 100 alone have the largest SD that there is: the bound is reached.
  @Test("no data of these means has a smaller t")
  func bound() throws {
    let claim = SignificanceClaim(
      higher: Group(mean: 80, decimals: 0, units: 10), lower: Group(mean: 30, decimals: 0, units: 10),
      pairs: nil,
      level: 0.05, isOneTailed: true)
    // Means from 79.5 and 30.5: the SD of 30.5 is the largest.
    #expect(abs(claim.welch.largestSpread - (10.0 / 9 * 30.5 * 69.5).squareRoot()) < 1e-9)
    // 49 / √((10/9 · 79.5 · 20.5 + 10/9 · 30.5 · 69.5) / 10).
    #expect(abs(claim.welch.smallestT - 2.4005) < 0.001)
  }

  @Test("every verdict has its figures")
  func verdicts() {
    func claim(_ high: Double, _ low: Double, _ units: Int, pairs: Int?) -> SignificanceClaim {
      SignificanceClaim(
        higher: Group(mean: high, decimals: 1, units: units),
        lower: Group(mean: low, decimals: 1, units: units),
        pairs: pairs, level: 0.01, isOneTailed: true)
    }
    #expect(claim(90, 10, 100, pairs: 100).welch.verdict == .holdsWhateverTheData)
    #expect(claim(90, 10, 100, pairs: 100).paired.verdict == .holdsWhateverTheData)
    #expect(claim(50, 60, 100, pairs: 100).welch.verdict == .cannotHold)
    #expect(claim(50, 60, 100, pairs: 100).paired.verdict == .cannotHold)
    #expect(claim(60, 50, 1, pairs: 1).welch.verdict == .noTest)
    // More pairs than units.
    #expect(claim(60, 50, 20, pairs: 21).paired.verdict == .noTest)
    #expect(claim(60, 50, 20, pairs: 21).unitsInAll == nil)
    #expect(claim(60, 50, 20, pairs: nil).unitsInAll == 20...40)
    if case .holdsOnlyIf = claim(55, 50, 30, pairs: 30).welch.verdict {
    } else {
      Issue.record("55 against 50 of 30")
    }
  }
}
