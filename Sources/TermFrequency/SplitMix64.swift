/// A generator of pseudo-random numbers that gives the same numbers for the same seed on every machine and with
/// every version of Swift, so that a sample can be drawn again.
///
/// Source: Steele, Lea & Flood (2014), *Fast splittable pseudorandom number generators*.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including `bound`, each equally likely.
  ///
  /// - Precondition: `bound` is at least 1.
  mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "there is no number below zero")
    let bound = UInt64(bound)
    // The numbers below this remainder would make small results a little likelier.
    let unfair = (0 &- bound) % bound
    while true {
      let number = next()
      if number >= unfair { return Int(number % bound) }
    }
  }
}
