import Testing

@testable import Ingest

@Suite("Numbers of provisions that follow one another")
struct NumberSequenceTests {
  private func step(_ one: String, _ other: String) -> NumberSequence.Step {
    NumberSequence(one).step(to: NumberSequence(other))
  }

  @Test(
    "what comes next",
    arguments: [
      ("1", "2"), ("9", "10"), ("12", "12A"), ("12A", "12B"), ("12B", "13"), ("12ZA", "12ZB"), ("a", "b"),
      ("z", "aa"), ("aa", "ab"), ("a", "aa"), ("i", "ii"), ("iii", "iv"), ("viii", "ix"), ("I", "II"),
      ("h", "i"),
      ("1.1", "1.2"), ("1.9", "1.10"), ("1.12", "2.1"), ("A1", "1"), ("A1", "A2"), ("", "5"), ("5", ""),
      ("99999999999", "99999999999A"), ("za", "a"), ("za", "zb"), ("ia", "ii"), ("iia", "iii"),
    ])
  func next(_ one: String, _ other: String) {
    #expect(step(one, other) == .next)
  }

  @Test(
    "what is passed over",
    arguments: [
      ("1", "3", 1), ("4", "22", 17), ("a", "c", 1), ("b", "f", 3), ("i", "iv", 2), ("1.2", "1.5", 2),
      ("12A", "14", 1),
    ])
  func gap(_ one: String, _ other: String, _ missing: Int) {
    #expect(step(one, other) == .gap(missing))
  }

  @Test(
    "what goes back or stays",
    arguments: [
      ("2", "1"), ("2", "2"), ("12A", "12"), ("c", "a"), ("1.5", "1.4"), ("10", "9"), ("ii", "i"), ("b", "b"),
    ])
  func back(_ one: String, _ other: String) {
    #expect(step(one, other) == .back)
  }

  @Test(
    "with what a series begins",
    arguments: [
      ("1", true), ("a", true), ("A", true), ("i", true), ("1A", true), ("A1", true), ("", true),
      ("za", true),
    ]
      + [("2", false), ("b", false), ("ii", false), ("9A", false), ("iv", false)])
  func beginning(_ number: String, _ begins: Bool) {
    #expect(NumberSequence(number).beginsSeries == begins)
  }
}
