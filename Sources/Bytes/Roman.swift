/// Roman numerals as provisions, lists and pages use them.
package enum Roman {
  /// Value of a well-formed numeral, 1 to 399, in letters of either case; nil for any other text, also for an empty one.
  package static func value(_ text: some StringProtocol) -> Int? { value(text.utf8) }

  /// The same of the bytes of a text.
  package static func value(_ letters: some Sequence<UInt8>) -> Int? {
    var rest = letters.makeIterator()
    var next = rest.next()
    func takes(_ letter: Unicode.Scalar?) -> Bool {
      guard let letter, let byte = next, byte.folded == UInt8(ascii: letter) else { return false }
      next = rest.next()
      return true
    }
    func ones(_ one: Unicode.Scalar, upTo most: Int) -> Int {
      var count = 0
      while count < most, takes(one) { count += 1 }
      return count
    }
    /// One decimal place, 0 to 9: `ix`, `iv`, `viii`.
    func digit(_ one: Unicode.Scalar, _ five: Unicode.Scalar?, _ ten: Unicode.Scalar?) -> Int {
      if takes(five) { return 5 + ones(one, upTo: 3) }
      guard takes(one) else { return 0 }
      return takes(ten) ? 9 : takes(five) ? 4 : 1 + ones(one, upTo: 2)
    }
    let hundreds = digit("c", nil, nil)
    let tens = digit("x", "l", "c")
    let total = hundreds * 100 + tens * 10 + digit("i", "v", "x")
    return next == nil && total > 0 ? total : nil
  }

  /// The numeral of a value from 1 to 399, in small letters.
  package static func numeral(_ value: Int) -> String {
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
