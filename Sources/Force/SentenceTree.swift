/// The parts of all sentences of a text, each part with the part it is a limb or the closing words of.
///
/// What a part does not say itself it has from the sentence: a limb from its opening words, opening words without
/// a modal from the closing words, else from the first limb that has one.
struct SentenceTree: Sendable {
  enum Link: Sendable {
    /// Begins a sentence.
    case root
    /// Stands below opening words: *(a) inform*.
    case limb(of: Int)
    /// Continues opening words after their limbs: *without delay.*
    case closing(of: Int)
    /// Stands inside a part, before the lexeme of this index: words in brackets, repealed words.
    case insertion(in: Int, at: Int)
  }

  struct Part {
    var lexemes: [Lexeme]
    var reading: ClauseReading
    var link: Link
    /// Whether a modal governs at its end.
    var endsGoverned: Bool
    /// First modal of the closing words.
    var closing: ModalForce?
    /// First modal of a limb or of the closing words, whichever comes first.
    var below: ModalForce?

    /// The modal of its own that governs the lexeme before a place.
    func force(at place: Int) -> ModalForce? {
      let lexeme = max(0, place - 1)
      return reading.force(at: lexeme)
    }
  }

  private(set) var parts: [Part] = []
  /// Words after a modal that it is just before.
  private static let reach = 3

  /// Adds a part.
  ///
  /// - Returns: its index.
  mutating func add(_ lexemes: [Lexeme], _ link: Link) -> Int {
    var before = ClauseReading.Before()
    switch link {
    case .root: break
    case .limb(let opening):
      before.hasModal = parts[opening].endsGoverned
      before.isSubordinate =
        parts[opening].reading.endsSubordinate && !isSentence(lexemes, below: opening)
        || before.hasModal && beginsSubordinate(lexemes)
      before.isLimb = true
    case .closing(let opening):
      before.hasModal = parts[opening].endsGoverned
      before.isLimb = true
    case .insertion: before.hasModal = true
    }
    let reading = ClauseReading(lexemes, before: before)
    let isGoverned: Bool =
      switch link {
      case .root, .insertion: reading.last != nil
      case .limb, .closing: reading.last != nil || before.hasModal
      }
    parts.append(Part(lexemes: lexemes, reading: reading, link: link, endsGoverned: isGoverned))
    if let first = reading.first {
      switch link {
      case .root, .insertion: break
      case .limb(let opening): parts[opening].below = parts[opening].below ?? first
      case .closing(let opening):
        parts[opening].below = parts[opening].below ?? first
        parts[opening].closing = parts[opening].closing ?? first
      }
    }
    return parts.count - 1
  }

  /// *(a) that the parent may appeal*, *(b) how advice may be had*: what the opening words' verb says.
  private func beginsSubordinate(_ lexemes: [Lexeme]) -> Bool {
    switch lexemes.first?.role {
    case .oblique: true
    case .that: lexemes.count > 1 && lexemes[1].role.beginsSubject
    default: false
    }
  }

  /// Below *the rules are these where a child attends a school:* an item with a capital is a sentence by itself; below
  /// *where:* it is not.
  private func isSentence(_ lexemes: [Lexeme], below opening: Int) -> Bool {
    let above = parts[opening].lexemes
    guard lexemes.first?.isCapital == true, above.last?.role == .colon, above.count > 1 else { return false }
    switch above[above.count - 2].role {
    case .adverbial, .that, .relative, .oblique, .as: return false
    default: return true
    }
  }

  /// Whether a part is a condition, or ends in a clause that is not the main one: *if—*.
  func isCondition(_ part: Int) -> Bool { parts[part].reading.isCondition }

  /// Tells the force of each lexeme, and whether it is a modal or one is among the three words before it.
  ///
  /// - Complexity: O(lexemes).
  func forEach(_ body: (Lexeme, ModalForce, _ followsModal: Bool) -> Void) {
    // What governs at the end of each part, and what its words have that no modal of its own governs. A part comes
    // after the part it belongs to.
    var atEnd: [ModalForce?] = []
    var elsewhere: [ModalForce] = []
    for part in parts {
      let above: ModalForce? =
        switch part.link {
        case .root: nil
        case .limb(let opening), .closing(let opening): atEnd[opening]
        case .insertion(let outer, let place): parts[outer].force(at: place) ?? elsewhere[outer]
        }
      let inherited = above ?? part.closing
      atEnd.append(part.reading.last ?? inherited)
      let own = inherited ?? part.below ?? .ungoverned
      elsewhere.append(own)
      var sinceModal = Self.reach + 1
      for (number, segment) in part.reading.segments.enumerated() {
        let next = number + 1
        let end = next < part.reading.segments.count ? part.reading.segments[next].start : part.lexemes.count
        for lexeme in part.lexemes[segment.start..<end] {
          if lexeme.role.modal != nil, lexeme.role != .need {
            sinceModal = 0
          } else {
            sinceModal += lexeme.isWord ? 1 : Self.reach + 1
          }
          body(lexeme, segment.force ?? own, sinceModal <= Self.reach)
        }
      }
    }
  }
}
