import Statistics

/// What is said of one line of a list in a text that is held against another. Rates are per 1,000 words.
package struct PairFigures: Sendable, Hashable {
  /// Rate in the text less the rate in the other.
  package var difference: Figure
  package var differenceBounds: FigureBounds
  /// G² of the two cells of hits.
  package var logLikelihood: Figure
  /// G² with the words that are no hits.
  package var fourCells: Figure
  /// Of G² of two cells.
  package var bayes: Figure
  /// Chance of a G² this high under one rate.
  package var pValue: Figure
  /// The same, corrected over the rows of the list by Holm's method.
  package var corrected: Figure
  /// Doublings of the rate.
  package var logRatio: Figure
  package var logRatioBounds: FigureBounds
  /// The bound nearer zero; zero where the interval holds it.
  package var conservative: Figure
  /// By how many per cent the rate passes that of the other.
  package var percent: Figure
  /// Whether a count of zero was taken as one half in the ratio.
  package var isRatioOfZero: Bool

  /// All figures are undefined for this reason.
  private init(undefined reason: String) {
    let none = Figure.undefined(reason)
    let bounds = FigureBounds(lower: none, upper: none)
    (difference, differenceBounds, logLikelihood, fourCells) = (none, bounds, none, none)
    (bayes, pValue, corrected, logRatio, logRatioBounds) = (none, none, none, none, bounds)
    (conservative, percent, isRatioOfZero) = (none, none, false)
  }

  /// - Parameters:
  ///   - one: in the text.
  ///   - other: in the text that it is held against.
  ///   - otherName: what tables call that.
  package init(_ one: RateFigures, against other: RateFigures, named otherName: String) {
    guard let first = one.observation, let second = other.observation else {
      self.init(undefined: one.rate.reason ?? other.rate.reason ?? "No words in this scope.")
      return
    }
    self.init(undefined: "")
    let isShare = !one.canHitAWordTwice && !other.canHitAWordTwice
    difference = .value(rateDifference(first, second))
    differenceBounds = FigureBounds(
      isShare ? rateDifferenceInterval(first, second) : nil, otherwise: RateFigures.severalHits)
    let surprise = Statistics.logLikelihood(first, second)
    logLikelihood = .value(surprise)
    fourCells = Figure(
      isShare ? logLikelihoodFourCells(first, second) : nil, otherwise: RateFigures.severalHits)
    bayes = .value(bayesianInformation(ofLogLikelihood: surprise, first, second))
    let absent = "In neither text."
    let isAbsent = first.hits == 0 && second.hits == 0
    pValue = Figure(
      isAbsent ? nil : Statistics.pValue(ofLogLikelihood: surprise), otherwise: absent)
    corrected = .undefined(
      isAbsent
        ? absent : "p is corrected over the rows of the list, and what rows have together is none of them.")
    logRatio = Figure(Statistics.logRatio(first, second), otherwise: absent)
    let noInterval = isAbsent ? absent : RateFigures.severalHits
    logRatioBounds = FigureBounds(
      isShare ? logRatioInterval(first, second) : nil, otherwise: noInterval)
    conservative = Figure(isShare ? conservativeLogRatio(first, second) : nil, otherwise: noInterval)
    percent = Figure(
      percentDifference(first, second),
      otherwise: isAbsent ? absent : "Not in \(otherName): there is no percentage of zero.")
    isRatioOfZero = !isAbsent && (first.hits == 0 || second.hits == 0)
  }
}
