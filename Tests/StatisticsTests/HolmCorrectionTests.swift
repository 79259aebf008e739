import Statistics
import Testing

@Suite("Holm's correction")
struct HolmCorrectionTests {
  /// By hand: sorted, times m, m - 1 …, then never falling and at most 1.
  @Test(
    "multiplies the smallest by the most, and never falls",
    arguments: [
      ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]),
      ([0.5, 0.001, 0.6, 0.02], [1, 0.004, 1, 0.06]),
      ([0.2, 0.2], [0.4, 0.4]),
      ([0.0, 1.0], [0, 1]),
      ([0.03], [0.03]),
      ([], []),
    ] as [([Double?], [Double?])])
  func byHand(_ values: [Double?], _ expected: [Double?]) {
    let adjusted = holmAdjusted(values)
    #expect(adjusted.count == expected.count)
    for (figure, wanted) in zip(adjusted, expected) { #expect(agrees(figure, wanted)) }
  }

  @Test("rows without a value stay without one and do not count")
  func gaps() {
    let adjusted = holmAdjusted([nil, 0.02, .nan, 0.03, -1, 2])
    #expect(adjusted == [nil, 0.04, nil, 0.04, nil, nil])
  }
}
