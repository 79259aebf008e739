/// What of a sentence is read as its words, and what is inside it and is read by itself.
struct SentenceParts {
  private(set) var outer: [Lexeme] = []
  private(set) var insertions: [Insertion] = []

  struct Insertion {
    /// Index in the outer lexemes before which it is.
    var place: Int
    var lexemes: [Lexeme]
    /// Another text's words, which have nothing from the sentence around them.
    var isApart: Bool
  }

  /// - Complexity: O(lexemes).
  init(_ lexemes: [Lexeme]) {
    // Words in quotation marks are another law's where the sentence amends; else they are a defined term.
    let amends = lexemes.contains { $0.role == .amending && $0.layer == .text }
    let ends = BracketPairs.ends(in: lexemes)
    var index = 0
    while index < lexemes.count {
      let lexeme = lexemes[index]
      if lexeme.layer != .text {
        let end = lexemes[index...].firstIndex { $0.layer != lexeme.layer } ?? lexemes.count
        insert(lexemes[index..<end], isApart: lexeme.layer != .dead)
        index = end
      } else if ends[index] > index, lexeme.role == .openBracket || amends {
        insert(lexemes[(index + 1)..<ends[index]], isApart: lexeme.role == .openQuote)
        index = ends[index] + 1
      } else {
        outer.append(lexeme)
        index += 1
      }
    }
  }

  private mutating func insert(_ lexemes: ArraySlice<Lexeme>, isApart: Bool) {
    guard lexemes.contains(where: { $0.isWord }) else { return }
    let own = lexemes.map { lexeme in
      var lexeme = lexeme
      if isApart || lexeme.layer == .dead { lexeme.layer = .text }
      return lexeme
    }
    insertions.append(Insertion(place: outer.count, lexemes: own, isApart: isApart))
  }
}
