/// Which bracket or quotation mark closes which.
enum BracketPairs {
  /// By opening bracket or quotation mark: the place of what closes it; by any other lexeme its own place.
  ///
  /// Complexity: O(lexemes).
  static func ends(in lexemes: [Lexeme]) -> [Int] {
    var ends = Array(lexemes.indices)
    var open: [(place: Int, closer: Lexeme.Role)] = []
    var waiting: [Lexeme.Role: Int] = [:]
    for (place, lexeme) in lexemes.enumerated() {
      switch lexeme.role {
      case .openBracket, .openQuote:
        let closer: Lexeme.Role = lexeme.role == .openBracket ? .closeBracket : .closeQuote
        open.append((place, closer))
        waiting[closer, default: 0] += 1
      case .closeBracket, .closeQuote:
        guard waiting[lexeme.role, default: 0] > 0 else { continue }
        // What was opened within and not closed is no pair.
        while let last = open.popLast() {
          waiting[last.closer, default: 0] -= 1
          guard last.closer == lexeme.role else { continue }
          ends[last.place] = place
          break
        }
      default: break
      }
    }
    return ends
  }
}
