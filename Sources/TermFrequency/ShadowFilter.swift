import Legislation
import Wordlists

/// Drops the hits of a row that its exclusions cover or its conditions do not allow.
struct ShadowFilter {
  let terms: CompiledTerms
  let rows: [WordlistRow]
  let stream: TokenStream
  let document: Document
  let vocabulary: Vocabulary

  /// - Parameter hits: of rows and shadow rows, in order of place.
  /// - Returns: the hits of real rows that stand.
  func filter(_ hits: [Hit]) -> [Hit] {
    var kept = hits.filter { Int($0.row) < rows.count }
    for (offset, shadow) in terms.shadows.enumerated() {
      let row = Int32(rows.count + offset)
      let marks = hits.filter { $0.row == row }
      let owner = Int32(shadow.owner)
      switch shadow.part {
      case .exclusion:
        let longest = marks.map { $0.lastToken - $0.firstToken }.max() ?? 0
        kept.removeAll { hit in hit.row == owner && isCovered(hit, by: marks, longest) }
      case .condition(let index):
        let condition = rows[shadow.owner].term.conditions[index]
        if let words = condition.words {
          let places = wordPositions()
          kept.removeAll { hit in hit.row == owner && !isNear(hit, marks, within: words, places) }
        } else {
          // Text outside any provision has no provision in common with other text.
          let units = Set(marks.map { unit(of: $0) }.filter { $0 != Provision.whole })
          kept.removeAll { hit in hit.row == owner && !units.contains(unit(of: hit)) }
        }
      }
    }
    return kept
  }

  /// Whether every token of the hit lies inside one hit of the exclusion.
  private func isCovered(_ hit: Hit, by marks: [Hit], _ longest: Int32) -> Bool {
    // Marks are sorted by first token; the last one that starts at or before the hit is found by halving.
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].firstToken <= hit.firstToken { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0, hit.firstToken - marks[index].firstToken <= longest {
      if marks[index].lastToken >= hit.lastToken { return true }
      index -= 1
    }
    return false
  }

  /// The provision that is cited first: the section, the schedule paragraph, the paragraph of a code; above
  /// these the provision itself.
  private func unit(of hit: Hit) -> Int32 {
    let run = document.runs[Int(stream.tokens[Int(hit.firstToken)].run)]
    var index = run.provision
    while index >= 0 {
      switch document.provisions[Int(index)].kind {
      case .level2, .level3, .level4, .level5, .level6, .level7:
        index = document.provisions[Int(index)].parent
      default: return index
      }
    }
    return index
  }

  /// For each token, the number of words before it.
  private func wordPositions() -> [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(stream.tokens.count)
    var words: Int32 = 0
    for token in stream.tokens {
      positions.append(words)
      if vocabulary.flags(of: token.word).contains(.word) { words += 1 }
    }
    return positions
  }

  private func isNear(_ hit: Hit, _ marks: [Hit], within words: Int, _ places: [Int32]) -> Bool {
    marks.contains { mark in
      let before = places[Int(hit.firstToken)] - places[Int(mark.lastToken)]
      let after = places[Int(mark.firstToken)] - places[Int(hit.lastToken)]
      return max(before, after) <= Int32(words)
    }
  }
}
