extension Int {
  /// The number with what it numbers, as a sentence of a note has it: `1 change is`, `2 changes are`.
  func of(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
