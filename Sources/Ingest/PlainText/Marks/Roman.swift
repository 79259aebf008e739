/// Roman numerals as provisions and pages use them.
enum Roman {
  /// Value of a well-formed numeral in one letter case, 1 to 399; nil otherwise.
  static func value(_ text: some StringProtocol) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var (total, before) = (0, 1000)
    for character in text.lowercased() {
      guard let value = values[character] else { return nil }
      total += value > before ? value - 2 * before : value
      before = value
    }
    return total > 0 && numeral(total) == text.lowercased() ? total : nil
  }

  static func numeral(_ value: Int) -> String {
    var (rest, result) = (value, "")
    for (step, letters) in [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= step {
        result += letters
        rest -= step
      }
    }
    return result
  }
}
