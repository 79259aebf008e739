import Legislation

/// On whom the verb or noun of a term acts.
struct TermVoices: Sendable {
  private let tree: SentenceTree
  private let text: [UInt8]
  /// Where each word is, by its first byte.
  private var places: [Place] = []
  /// By part, the limbs below it.
  private var limbs: [Int: [Int]] = [:]

  private struct Place {
    var byte: Int32
    var part: Int32
    var index: Int32
  }

  init(_ tree: SentenceTree, _ text: [UInt8]) {
    (self.tree, self.text) = (tree, text)
    for (part, value) in tree.parts.enumerated() {
      for (index, lexeme) in value.lexemes.enumerated() where lexeme.isWord {
        places.append(Place(byte: lexeme.start, part: Int32(part), index: Int32(index)))
      }
      if case .limb(let opening) = value.link { limbs[opening, default: []].append(part) }
    }
    places.sort { $0.byte < $1.byte }
  }

  private func place(of byte: Int32) -> (part: Int, index: Int)? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].byte <= byte { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return (Int(places[low - 1].part), Int(places[low - 1].index))
  }

  func counterpart(at byte: Int32, in clause: BoundClause) -> Participants {
    guard let (part, index) = place(of: byte) else { return .unstated }
    let phrases = PhraseReading(tree.parts[part].lexemes, in: text)
    let reading = CounterpartReading(phrases: phrases, clause: clause)
    if let found = reading.counterpart(of: index) { return found }
    // *must consult— (a) the Board; (b) the Constable*: each limb begins with one.
    if reading.endsOpen(index), reading.takesPersons(index), let below = limbs[part] {
      var heads: [ActorPhrase] = []
      for limb in below {
        let inner = PhraseReading(tree.parts[limb].lexemes, in: text)
        // *send— (i) to the Board, a copy*
        let first = CounterpartReading.towards.contains(inner.lower(0)) ? 1 : 0
        let list = inner.list(at: first, before: inner.lexemes.count).found
        heads += list.filter { ActorNouns.isActor($0.phrase.head) }.map(\.phrase)
      }
      if !heads.isEmpty { return .stated(heads) }
    }
    // *must give the Commissioner— (a) information*
    if case .limb(let opening) = tree.parts[part].link, reading.isObjectOfAbove(index) {
      let above = CounterpartReading(
        phrases: PhraseReading(tree.parts[opening].lexemes, in: text), clause: clause)
      if let verb = above.lastGiving(), let found = above.counterpart(of: verb) { return found }
    }
    return .unstated
  }
}
