extension Int {
  /// The number with what it numbers, as a sentence has it: `1 change is`, `2 changes are`.
  package func of(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }

  /// The same for nouns that take an *s*: `1 document`, `0 documents`.
  package func of(_ noun: String) -> String { of(noun, noun + "s") }
}
