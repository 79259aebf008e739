import Testing

@testable import Force

@Suite("Levels of numbers where no tree has them")
struct MarkerLevelTests {
  @Test(
    "a kind that was met is at its depth again, a new one is one deeper",
    arguments: [
      (["1", "a", "i", "ii", "b", "2"], [1, 2, 3, 3, 2, 1]),
      (["a", "i", "A", "B", "ii"], [1, 2, 3, 3, 2]),
      (["29", "29.3", "29.3.a", "29.4"], [1, 2, 3, 2]),
      (["y", "z", "aa", "ab"], [1, 1, 1, 1]),
    ])
  func depths(_ markers: [String], _ expected: [Int]) {
    var levels = MarkerLevels()
    #expect(markers.map { levels.enter($0) } == expected)
  }

  @Test(
    "letters and Roman numbers are distinguished by what they follow",
    arguments: [
      (["h", "i", "j"], [1, 1, 1]), (["a", "i", "ii", "iii", "iv", "v", "vi"], [1, 2, 2, 2, 2, 2, 2]),
      (["u", "i", "ii", "v", "w"], [1, 2, 2, 1, 1]),
      (["u", "i", "ii", "iii", "iv", "v"], [1, 2, 2, 2, 2, 2]),
      (["k", "i", "ii", "l"], [1, 2, 2, 1]), (["b", "i", "c"], [1, 2, 1]), (["w", "i", "x"], [1, 2, 1]),
      (["b", "xlviii", "xlix", "l", "li"], [1, 2, 2, 2, 2]), (["bb", "i", "cc"], [1, 2, 1]),
      (["hh", "ii", "jj"], [1, 1, 1]), (["kk", "ll", "i", "mm"], [1, 1, 2, 1]),
      // A passed-over number of either kind.
      (["a", "i", "iii", "c"], [1, 2, 2, 1]),
    ])
  func lettersAndNumerals(_ markers: [String], _ expected: [Int]) {
    var levels = MarkerLevels()
    #expect(markers.map { levels.enter($0) } == expected)
  }
}
