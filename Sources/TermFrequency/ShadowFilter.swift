import Legislation
import Wordlists

/// Drops the hits of a row that its exclusions cover or its conditions do not allow.
struct ShadowFilter {
  let terms: CompiledTerms
  let rows: [WordlistRow]
  let stream: TokenStream
  let document: Document
  let vocabulary: Vocabulary

  /// What a hit of a row must pass.
  private enum Test {
    case outside(Marks)
    case near(Marks, within: Int)
    /// In a provision that has a hit of the condition.
    case inUnits(Set<Int32>)
  }

  /// - Parameter hits: of rows and shadow rows, in order of place.
  /// - Returns: the hits of real rows that are kept.
  /// - Complexity: O(hits log hits), and O(tokens) where a distance is asked for.
  func filter(_ hits: [Hit]) -> [Hit] {
    var byShadow: [[Hit]] = Array(repeating: [], count: terms.shadows.count)
    for hit in hits where Int(hit.row) >= rows.count { byShadow[Int(hit.row) - rows.count].append(hit) }
    var tests: [Int32: [Test]] = [:]
    var asksForDistance = false
    for (shadow, marks) in zip(terms.shadows, byShadow) {
      let test: Test
      switch shadow.part {
      case .exclusion: test = .outside(Marks(marks))
      case .condition(let index):
        if let words = rows[shadow.owner].term.conditions[index].words {
          test = .near(Marks(marks), within: words)
          asksForDistance = true
        } else {
          // Text outside any provision has no provision in common with other text.
          test = .inUnits(Set(marks.map { unit(of: $0) }.filter { $0 != Provision.whole }))
        }
      }
      tests[Int32(shadow.owner), default: []].append(test)
    }
    let places = asksForDistance ? wordPositions() : []
    return hits.filter { hit in
      guard Int(hit.row) < rows.count else { return false }
      guard let own = tests[hit.row] else { return true }
      return own.allSatisfy { test in
        switch test {
        case .outside(let marks): !marks.cover(hit)
        case .near(let marks, let words): marks.areNear(hit, within: words, places)
        case .inUnits(let units): units.contains(unit(of: hit))
        }
      }
    }
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
}

/// The hits of an exclusion or a condition in order of place, ready to be asked about the hits of their row.
private struct Marks {
  private let marks: [Hit]
  /// For each mark, the last token of it or of any before it.
  private let reach: [Int32]

  init(_ marks: [Hit]) {
    self.marks = marks
    var reach: [Int32] = []
    for mark in marks { reach.append(max(reach.last ?? -1, mark.lastToken)) }
    self.reach = reach
  }

  /// Whether every token of the hit lies inside one mark.
  func cover(_ hit: Hit) -> Bool {
    let next = firstMark(behind: hit)
    return next > 0 && reach[next - 1] >= hit.lastToken
  }

  /// Whether a mark is so many words from the hit's nearer end.
  ///
  /// - Parameter places: for each token, the number of words before it.
  func areNear(_ hit: Hit, within words: Int, _ places: [Int32]) -> Bool {
    let next = firstMark(behind: hit)
    if next > 0, places[Int(hit.firstToken)] - places[Int(reach[next - 1])] <= Int32(words) { return true }
    return next < marks.count
      && places[Int(marks[next].firstToken)] - places[Int(hit.lastToken)] <= Int32(words)
  }

  /// The first mark that begins behind the hit's first token.
  private func firstMark(behind hit: Hit) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].firstToken <= hit.firstToken { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
