// Statistics: from counts to figures.
//
//   Observation(s) ─▶ rate, interval, keyness, effect size, dispersion ─▶ Double, or nil where undefined
//   figures of units ─▶ t test, signed ranks, signs, shares, trend, effect size ─▶ a test, or UndefinedFigure with its reason
//   a point ─▶ NormalDistribution, StudentT, F, chi-squared, binomial ─▶ Tails
//
// In:       numbers; nothing of ours is imported.
// Out:      numbers. nil means that the figure does not exist for these counts: print a dash and say
//           why, never a zero.
// Here:     every formula, with its unit, its edges and its source.
// Not here: which figures a report shows (Measures), how they are rounded and printed (Reporter).
// Read:     Observation, Rate, LogLikelihood, LogRatio, DeviationOfProportions; TTest, SignedRankTest, BinomialTest,
//           ContingencyTable; Tails, IncompleteGamma, IncompleteBeta, which the distributions are made of; then the rest.
//
// Hits can pass words where a rule counts parts of words. What treats hits as a share of words
// (intervals, four-cell figures) is then undefined; rates and their ratios are not.
