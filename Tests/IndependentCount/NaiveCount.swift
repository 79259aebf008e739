import Legislation

/// A row of a wordlist as it is printed: alternatives, each a word, `prefix*`, `*infix*`, `*suffix`, or a phrase
/// of them.
package struct NaiveRow: Sendable {
  package var label: String
  private var alternatives: [[Pattern]]

  private enum Pattern: Sendable {
    case word([UInt8]), prefix([UInt8]), suffix([UInt8]), infix([UInt8])

    func matches(_ word: [UInt8]) -> Bool {
      switch self {
      case .word(let letters): word == letters
      case .prefix(let letters): word.starts(with: letters)
      case .suffix(let letters):
        word.count >= letters.count && word.suffix(letters.count).elementsEqual(letters)
      case .infix(let letters): word.contains(letters)
      }
    }
  }

  /// - Parameter printed: alternatives separated by commas.
  package init(_ printed: String) {
    label = printed
    alternatives = printed.split(separator: ",").map { alternative in
      alternative.split(separator: " ").map { word in
        let letters = compared(word.replacing("*", with: ""))
        switch (word.hasPrefix("*"), word.hasSuffix("*")) {
        case (true, true): return .infix(letters)
        case (true, false): return .suffix(letters)
        case (false, true): return .prefix(letters)
        case (false, false): return .word(letters)
        }
      }
    }
  }

  /// Hits in what a scope selects, under the default rule: hyphens ignored, a final 's ignored, case folded.
  /// Hits of one row do not overlap; leftmost, then longest.
  package func hits(in segments: [Segment], scope: Scope) -> Int {
    hits(in: NaiveText(segments, scope: scope))
  }

  /// The same for a text that is held against many rows.
  package func hits(in text: NaiveText) -> Int { text.stretches.reduce(0) { $0 + hits(in: $1) } }

  private func hits(in words: [[UInt8]]) -> Int {
    var count = 0
    var index = 0
    while index < words.count {
      let longest = alternatives.filter { matches($0, words, at: index) }.map(\.count).max()
      guard let longest else {
        index += 1
        continue
      }
      count += longest == 1 ? hitsInside(words[index]) : 1
      index += longest
    }
    return count
  }

  private func matches(_ patterns: [Pattern], _ words: [[UInt8]], at index: Int) -> Bool {
    guard index + patterns.count <= words.count else { return false }
    for (offset, pattern) in patterns.enumerated() where !pattern.matches(words[index + offset]) {
      return false
    }
    return true
  }

  /// A word is one hit, but a run of letters may stand in it more than once.
  private func hitsInside(_ word: [UInt8]) -> Int {
    let runs = alternatives.filter { $0.count == 1 }.compactMap {
      if case .infix(let letters) = $0[0] { word.ranges(of: letters).count } else { nil }
    }
    return max(1, runs.max() ?? 1)
  }
}

/// The words of a scope as rows are held against them, made once for all rows: cut at hard breaks and where text that
/// the scope leaves out is between.
package struct NaiveText {
  fileprivate var stretches: [[[UInt8]]] = []

  package init(_ segments: [Segment], scope: Scope) {
    var mayContinue = false
    for segment in segments {
      guard segment.isSelected(by: scope) else {
        mayContinue = false
        continue
      }
      let words = segment.tokens.map { compared($0) }
      if mayContinue, !segment.hardBreakBefore, !stretches.isEmpty {
        stretches[stretches.count - 1] += words
      } else {
        stretches.append(words)
      }
      mayContinue = true
    }
  }
}

/// Letters as they are compared. Both sides are in NFC, so that equal letters are equal bytes.
private func compared(_ word: some StringProtocol) -> [UInt8] {
  var letters = Array(word.utf8)
  if letters.suffix(2) == Array("'s".utf8) { letters.removeLast(2) }
  letters.removeAll { $0 == UInt8(ascii: "-") }
  return letters
}
