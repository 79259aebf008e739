/// How a text gives a term its meaning.
package enum DefinitionKind: String, CaseIterable, Sendable {
  /// *X means …*, *X is defined as …*, *“X” is the time when …*.
  case means
  /// *X includes …*, *X does not include …*.
  case includes
  /// *X has the meaning given by …*, *the same meaning as in …*, *is to be construed in accordance with …*.
  case elsewhere = "meaning elsewhere"
  /// *A dog is “under control” if …*, *for the purposes of this section information is relevant if …*.
  case applies
  /// A name for what is before it: *(the “transferee”)*, *called the “Board”*.
  case named
}

/// The words that make a definition of a term before them.
struct DefinitionVerb {
  let kind: DefinitionKind
  /// Lexemes of the verb.
  let length: Int

  /// The verb that is there, if any.
  init?(_ lexemes: ArraySlice<DefinitionLexeme>) {
    var words = lexemes.prefix(7).prefix { $0.kind == .word }.map(\.text)[...]
    let all = words.count
    if words.first == "also" || words.first == "accordingly" { words = words.dropFirst() }
    guard let found = DefinitionVerb.match(&words) else { return nil }
    (kind, length) = (found, all - words.count)
  }

  private static func match(_ words: inout ArraySlice<String>) -> DefinitionKind? {
    func take(_ options: String...) -> Bool {
      guard let first = words.first, options.contains(first) else { return false }
      words = words.dropFirst()
      return true
    }
    func takeMeaning() -> Bool {
      guard take("the", "its", "their", "that", "a") else { return false }
      _ = take("same", "respective", "corresponding", "ordinary")
      _ = take("respective")
      return take("meaning", "meanings")
    }
    func takeConstrued() -> Bool {
      take("construed", "read", "interpreted", "understood", "taken", "treated")
    }
    if take("means", "mean") { return .means }
    if take("includes", "include", "excludes", "exclude") { return .includes }
    if take("denotes", "denote", "signifies", "signify", "comprises", "comprise") { return .means }
    if take("refers", "refer") { return take("to") ? .means : nil }
    if take("consists", "consist") { return take("of") ? .means : nil }
    if take("does", "do") { return take("not") && take("include") ? .includes : nil }
    if take("has", "have", "bears", "bear") { return takeMeaning() ? .elsewhere : nil }
    if take("is", "are") {
      if take("defined") { return .means }
      if takeConstrued() { return .elsewhere }
      guard take("to") else { return nil }
      if take("have") { return takeMeaning() ? .elsewhere : nil }
      guard take("be") else { return nil }
      return take("defined") ? .means : takeConstrued() ? .elsewhere : nil
    }
    guard take("shall", "must", "will") else { return nil }
    if take("mean") { return .means }
    if take("include") { return .includes }
    if take("not") { return take("include") ? .includes : nil }
    if take("have") { return takeMeaning() ? .elsewhere : nil }
    guard take("be") else { return nil }
    return take("defined") ? .means : takeConstrued() ? .elsewhere : nil
  }
}
