import Testing

@testable import Statistics

@Suite("Collocation")
struct CollocationTests {
  /// Worked out with NLTK 3.10.4, `BigramAssocMeasures.likelihood_ratio`, `.pmi` and 14 + log2 of `.dice`, on
  /// (together, (in windows, word), all words). Of Dice the second count is that of the term.
  @Test(
    "is that of NLTK on the same counts",
    arguments: [
      (8, 60, 20, 5000, 45.20143214657186, 5.058893689053567, 11.678071905112638),
      (1, 10, 1, 1000, 9.312850756635386, 6.643856189774725, 11.540568381362704),
      (30, 500, 45, 86_672, 254.02033954406315, 6.852531590087809, 10.81677817594423),
      (12, 12, 40, 900, 78.58985467036197, 4.491853096329676, 12.884522782580063),
      (7, 2000, 9, 2500, 0.027150156472931286, -0.04064198449734491, 6.8350930733243125),
    ])
  func nltk(
    _ together: Int, _ inWindows: Int, _ word: Int, _ all: Int, _ g2: Double, _ mi: Double, _ dice: Double
  ) throws {
    let figures = try Collocation(
      together: together, inWindows: inWindows, word: word, all: all, term: inWindows)
    // NLTK adds a tiny number to every cell.
    #expect(abs(try #require(figures.g2) - g2) < 1e-9 * max(1, g2))
    #expect(abs(try #require(figures.mutualInformation) - mi) < 1e-12)
    #expect(abs(try #require(figures.logDice) - dice) < 1e-12)
  }

  @Test("does not exist for counts that cannot be")
  func impossible() {
    for (together, windows, word, all) in [
      (3, 2, 5, 9), (3, 5, 2, 9), (1, 10, 2, 9), (1, 5, 5, 8), (-1, 1, 1, 1),
    ] {
      #expect(throws: UndefinedFigure.impossibleFigures) {
        try Collocation(together: together, inWindows: windows, word: word, all: all, term: 1)
      }
    }
  }

  @Test("has no log-likelihood where all words are in windows, and no MI where the word never is")
  func undefined() throws {
    #expect(try Collocation(together: 2, inWindows: 9, word: 2, all: 9, term: 1).g2 == nil)
    let never = try Collocation(together: 0, inWindows: 4, word: 2, all: 9, term: 1)
    #expect(never.mutualInformation == nil && never.logDice == nil && never.expected == 8.0 / 9)
    #expect(try Collocation(together: 0, inWindows: 0, word: 0, all: 0, term: 0).expected == nil)
  }
}
