import Statistics

/// Whether a figure agrees with the expected one to a part in 10⁹ of it (of 1 where it is 0).
func agrees(_ figure: Double?, _ expected: Double?) -> Bool {
  guard let figure, let expected else { return figure == nil && expected == nil }
  return abs(figure - expected) <= 1e-9 * (expected == 0 ? 1 : abs(expected))
}

/// Observations from hits and words.
func observations(_ hits: [Int], _ words: [Int]) throws -> [Observation] {
  try zip(hits, words).map { try Observation(hits: $0, words: $1) }
}

/// A spread of observations around the edges: no hits, one, as many as words, more than words.
func edgeObservations() throws -> [Observation] {
  try [(0, 1), (1, 1), (2, 1), (0, 9), (1, 9), (9, 9), (3, 1000), (120, 50_000), (46, 60_000)].map {
    try Observation(hits: $0, words: $1)
  }
}
