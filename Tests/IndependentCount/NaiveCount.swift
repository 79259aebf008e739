import Legislation

/// A row of a wordlist as it is printed: alternatives, each a word, `prefix*`, `*infix*`, `*suffix`, or a phrase
/// of them.
package struct NaiveRow: Sendable {
  package var label: String
  private var alternatives: [[Pattern]]

  private enum Pattern: Sendable {
    case word(String), prefix(String), suffix(String), infix(String)
  }

  /// - Parameter printed: alternatives parted by commas.
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
    stretches(of: segments, scope: scope).reduce(0) { $0 + hits(in: $1.map { compared($0) }) }
  }

  private func hits(in words: [String]) -> Int {
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

  private func matches(_ patterns: [Pattern], _ words: [String], at index: Int) -> Bool {
    guard index + patterns.count <= words.count else { return false }
    return zip(patterns, words[index...]).allSatisfy { pattern, word in
      switch pattern {
      case .word(let letters): word == letters
      case .prefix(let letters): word.hasPrefix(letters)
      case .suffix(let letters): word.hasSuffix(letters)
      case .infix(let letters): word.contains(letters)
      }
    }
  }

  /// A word is one hit, but a run of letters may stand in it more than once.
  private func hitsInside(_ word: String) -> Int {
    let runs = alternatives.filter { $0.count == 1 }.compactMap {
      if case .infix(let letters) = $0[0] { word.ranges(of: letters).count } else { nil }
    }
    return max(1, runs.max() ?? 1)
  }
}

/// The words of a scope, cut at hard breaks and where text that the scope leaves out stands between.
private func stretches(of segments: [Segment], scope: Scope) -> [[String]] {
  var stretches: [[String]] = []
  var mayContinue = false
  for segment in segments {
    guard segment.isSelected(by: scope) else {
      mayContinue = false
      continue
    }
    if mayContinue, !segment.hardBreakBefore, !stretches.isEmpty {
      stretches[stretches.count - 1] += segment.tokens
    } else {
      stretches.append(segment.tokens)
    }
    mayContinue = true
  }
  return stretches
}

private func compared(_ word: some StringProtocol) -> String {
  var letters = String(word)
  if letters.hasSuffix("'s") { letters.removeLast(2) }
  return letters.replacing("-", with: "")
}
