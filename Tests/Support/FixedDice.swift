/// Numbers that look random and are the same in every run.
package struct FixedDice {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  /// A number from 0 to one less than `sides`.
  package mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  package mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }
}
