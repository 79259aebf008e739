/// How many figures of a table any text would give by accident.
///
/// The model: a figure that has nothing to do with the text is as likely to be any whole number from 0 to twice
/// the printed one, so that a count under one rule hits a printed figure p with probability 1/(2p + 1), and r
/// readings of a row with at most r/(2p + 1). Rows are taken as independent. The search takes the best of many
/// rules, of which only those that give different figures count: R of them.
package struct Chance: Sendable, Hashable {
  /// Figures that one rule, chosen beforehand, would hit: the sum of r/(2p + 1) over the rows.
  package let expectedByOneRule: Double
  /// Figures that some rule or other would hit: the sum over the rows of d/(2p + 1), d being the distinct counts
  /// from 0 to 2p that the rules tried give in this text.
  package let expectedByAnyRule: Double
  /// R: rules and scopes that differ in any count.
  package let distinctRules: Int
  /// Upper bound of the probability that the best of R rules hits as many figures as the best one did: R times
  /// the probability that one rule does, at most 1.
  package let bound: Double

  /// - Parameters:
  ///   - rows: of each row that is not published as 0, the figure, its readings, and its distinct counts in
  ///     the range 0 to twice the figure.
  ///   - explained: the figures that the best rule hit.
  init(
    rows: [(published: Int, readings: Int, distinct: Int)], explained: Int, distinctRules: Int
  ) {
    func probability(_ ways: Int, _ published: Int) -> Double {
      min(1, Double(ways) / Double(2 * published + 1))
    }
    let single = rows.map { probability($0.readings, $0.published) }
    expectedByOneRule = single.reduce(0, +)
    expectedByAnyRule = rows.reduce(0) { $0 + probability($1.distinct, $1.published) }
    self.distinctRules = distinctRules
    bound = min(1, Double(distinctRules) * Self.tail(single, atLeast: explained))
  }

  /// Probability that at least `count` of independent events happen.
  static func tail(_ probabilities: [Double], atLeast count: Int) -> Double {
    guard count > 0 else { return 1 }
    guard count <= probabilities.count else { return 0 }
    // `exactly[k]`: probability that k of the events so far happened.
    var exactly = [1.0]
    for probability in probabilities {
      var next = [Double](repeating: 0, count: exactly.count + 1)
      for (happened, share) in exactly.enumerated() {
        next[happened] += share * (1 - probability)
        next[happened + 1] += share * probability
      }
      exactly = next
    }
    return exactly[count...].reduce(0, +)
  }
}
