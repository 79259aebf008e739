import Testing

@testable import Measures

@Suite("Chance")
struct ChanceTests {
  @Test("is worked out by hand for two events of 1/3 and 1/5")
  func tail() {
    let events = [1.0 / 3, 1.0 / 5]
    #expect(Chance.tail(events, atLeast: 0) == 1)
    #expect(abs(Chance.tail(events, atLeast: 1) - 7.0 / 15) < 1e-12)
    #expect(abs(Chance.tail(events, atLeast: 2) - 1.0 / 15) < 1e-12)
    #expect(Chance.tail(events, atLeast: 3) == 0)
  }

  @Test("adds up readings and distinct figures over the rows")
  func expectations() {
    // Figures 1 and 2: one in 3 and two readings in 5; distinct figures 2 in 3 and 5 in 5.
    let chance = Chance(
      rows: [(published: 1, readings: 1, distinct: 2), (published: 2, readings: 2, distinct: 5)],
      explained: 2,
      distinctRules: 4)
    #expect(abs(chance.expectedByOneRule - (1.0 / 3 + 2.0 / 5)) < 1e-12)
    #expect(abs(chance.expectedByAnyRule - (2.0 / 3 + 1)) < 1e-12)
    #expect(abs(chance.bound - 4 * (1.0 / 3) * (2.0 / 5)) < 1e-12)
  }

  @Test("keeps the word 'reproduced' from tables that prove nothing")
  func threshold() {
    func kind(_ figures: Int, _ explained: Int, _ bound: Double, measured: Int? = nil) -> AuditVerdict.Kind {
      AuditVerdict.kind(
        figures: figures, explained: explained, bound: bound,
        measured: measured.map { .init(texts: 1, explained: $0, title: "other", explainedByAny: $0) }
      ).0
    }
    #expect(kind(5, 5, 0.001) == .reproduced)
    #expect(kind(5, 5, 0.001, measured: 4) == .reproduced)
    #expect(kind(5, 5, 0.001, measured: 5) == .partly)
    #expect(kind(5, 5, 0.02) == .partly)
    #expect(kind(5, 4, 0.001) == .partly)
    #expect(kind(2, 2, 0.001) == .partly)
    #expect(kind(5, 1, 0.001) == .notReproduced)
    #expect(kind(9, 2, 0.001) == .notReproduced)
    #expect(kind(8, 2, 0.001) == .partly)
    #expect(kind(5, 0, 1) == .notReproduced)
  }
}
