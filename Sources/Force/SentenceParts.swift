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

  private let text: [UInt8]

  /// - Complexity: O(lexemes).
  init(_ lexemes: [Lexeme], in text: [UInt8]) {
    self.text = text
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
      } else if ends[index] > index,
        lexeme.role == .openBracket || amends || lexeme.role == .openQuote && isCited
      {
        insert(lexemes[(index + 1)..<ends[index]], isApart: lexeme.role == .openQuote)
        index = ends[index] + 1
      } else {
        outer.append(lexeme)
        index += 1
      }
    }
  }

  /// Whether the words so far end in *the words*, *from*, *the words from “…” to*: the words in quotation marks that
  /// follow are named as those of another text, to be found there, and lay down nothing here; words that are put in
  /// (*there is substituted the words*) do.
  private var isCited: Bool {
    guard let index = outer.lastIndex(where: \.isWord) else { return false }
    let last = outer[max(0, index - 3)...index].map(word)
    guard let end = last.last else { return false }
    if end == "word" || end == "words" {
      let before = last.dropLast(last.dropLast().last == "the" ? 2 : 1).last ?? ""
      return !Self.putting.contains(before)
    }
    if end == "from" { return true }
    return ["to", "with", "and", "or"].contains(end)
      && last.dropLast().contains { $0 == "word" || $0 == "words" || $0 == "from" }
  }

  private static let putting: Set<String> = [
    "insert", "inserted", "inserts", "substitute", "substituted", "substitutes", "add", "added", "replaced",
    "by", "with",
  ]

  private func word(_ lexeme: Lexeme) -> String {
    String(decoding: text[Int(lexeme.start)..<Int(lexeme.end)], as: UTF8.self).lowercased()
  }

  private mutating func insert(_ lexemes: ArraySlice<Lexeme>, isApart: Bool) {
    guard lexemes.contains(where: { $0.isWord }) else { return }
    let isSpent = isApart && isCited
    let own = lexemes.map { lexeme in
      var lexeme = lexeme
      if isApart || lexeme.layer == .dead { lexeme.layer = .text }
      if isSpent, lexeme.role.modal != nil || lexeme.role == .copula { lexeme.role = .word }
      return lexeme
    }
    insertions.append(Insertion(place: outer.count, lexemes: own, isApart: isApart))
  }
}
