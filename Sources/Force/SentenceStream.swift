import Legislation

/// Where the sentences of one stream are: which of them are open, and what a next block is to them.
///
/// A block is below an open sentence if its provision is, or if its number is of a deeper kind (``MarkerLevels``).
/// It continues the sentence if it is where the opening words were, and does not begin anew.
struct SentenceStream {
  private struct Frame {
    var part: Int
    var provision: Int32
    var depth: Int
    var ending: BlockSentence.Ending
    var amends: Bool
    /// The opening words are a condition, or end in a clause that is not the main one.
    var isCondition: Bool
    /// Limbs with numbers were met.
    var hasLimbs = false
    /// Items without numbers were met.
    var items = 0
  }

  private let provisions: [Provision]
  private var frames: [Frame] = []
  private var levels = MarkerLevels()
  /// Provision that the levels are of.
  private var provision: Int32 = Provision.whole
  /// Provision that the last words were in.
  private var lastProvision: Int32 = Provision.whole
  /// A number was met since the last words.
  private var isNumbered = false
  /// How the last part ended.
  private var ending = BlockSentence.Ending.full
  /// The part that comes next is an item of a list without numbers.
  private var isItem = false

  /// Only a dash or a colon opens a sentence: a cell of a table need not end with a full stop.
  private let wantsDash: Bool

  init(_ provisions: [Provision], wantsDash: Bool = false) {
    (self.provisions, self.wantsDash) = (provisions, wantsDash)
  }

  /// Ends all sentences: a heading, another quotation.
  mutating func close() {
    frames.removeAll()
    levels.reset()
    ending = .full
    isNumbered = false
  }

  /// The printed number of a provision or of amended text.
  mutating func number(_ printed: String, _ provision: Int32) {
    let marker = printed.filter { $0.isLetter || $0.isNumber || $0 == "." }
    guard !marker.isEmpty else { return }
    enter(provision)
    // Without a tree below the provision its own number is the outermost.
    _ = levels.enter(marker)
    isNumbered = true
  }

  /// A number that is in the text of a block.
  mutating func marker(_ marker: String, _ provision: Int32) {
    enter(provision)
    _ = levels.enter(marker)
    isNumbered = true
  }

  private mutating func enter(_ provision: Int32) {
    if provision != self.provision {
      levels.reset()
      self.provision = provision
    }
  }

  /// What a part is to the open sentences; ends those that it is outside of.
  ///
  /// - Complexity: O(depth) for each frame that ends, and for one more.
  mutating func link(
    _ sentence: BlockSentence, provision: Int32, startsBlock: Bool, blockEnding: BlockSentence.Ending
  ) -> SentenceTree.Link {
    if startsBlock { isItem = false }
    enter(provision)
    let isNumbered = isNumbered
    let isElsewhere = provision != lastProvision
    self.isNumbered = false
    lastProvision = provision
    // Within a block a full stop came before.
    guard startsBlock || sentence.marker != nil else { return .root }
    while let frame = frames.last {
      let isBelow = isDescendant(provision, of: frame.provision)
      let isSame = provision == frame.provision
      if isBelow {
        let goesOn = isNumbered || isElsewhere || sentence.beginsLowercase || ending != .full
        if goesOn { frames[frames.count - 1].hasLimbs = true }
        return goesOn ? .limb(of: frame.part) : .root
      }
      if isSame, isNumbered {
        if levels.depth > frame.depth {
          frames[frames.count - 1].hasLimbs = true
          return .limb(of: frame.part)
        }
      } else if isSame, let link = unnumbered(sentence, frame, blockEnding) {
        return link
      }
      frames.removeLast()
    }
    return .root
  }

  /// A block without a number where opening words are: closing words, an item of a list, or nil.
  private mutating func unnumbered(
    _ sentence: BlockSentence, _ frame: Frame, _ blockEnding: BlockSentence.Ending
  ) -> SentenceTree.Link? {
    let top = frames.count - 1
    if frame.hasLimbs {
      guard sentence.beginsLowercase || ending != .full else { return nil }
      return .closing(of: frame.part)
    }
    switch frame.ending {
    case .open:
      // Another law's words, in quotation marks only.
      if frame.amends, sentence.lexemes.first?.role == .openQuote { return .root }
      let isFull = blockEnding == .full || blockEnding == .announced
      if frame.items > 0, ending != .continuing, !sentence.beginsLowercase {
        // A paragraph with a capital and a full stop after items without them is no item.
        guard ending != .full, !isFull else { return nil }
      }
      if frame.isCondition, frame.items > 0, sentence.hasModal, sentence.beginsLowercase, isFull {
        return .closing(of: frame.part)
      }
      frames[top].items += 1
      isItem = true
      return .limb(of: frame.part)
    case .continuing, .bare:
      // What follows the last of several limbs closes the whole rather than that limb.
      if top > 0, frames[top - 1].hasLimbs, frames[top - 1].provision == frame.provision { return nil }
      return sentence.beginsLowercase ? .limb(of: frame.part) : nil
    case .announced, .full: return nil
    }
  }

  /// Keeps the part open if it is not at its end.
  mutating func open(
    _ sentence: BlockSentence, _ part: Int, as link: SentenceTree.Link, isCondition: Bool
  ) {
    ending = sentence.ending
    if wantsDash, ending != .open { return }
    if case .closing = link, ending == .full || ending == .announced {
      frames.removeLast()
      return
    }
    guard ending != .full, !isItem || ending == .open else { return }
    if case .closing = link, ending != .open { return }
    frames.append(
      Frame(
        part: part, provision: provision, depth: levels.depth, ending: ending, amends: sentence.amends,
        isCondition: isCondition))
  }

  private func isDescendant(_ provision: Int32, of ancestor: Int32) -> Bool {
    var index = provision
    while index > ancestor, index >= 0 { index = provisions[Int(index)].parent }
    return index == ancestor && provision != ancestor && ancestor >= 0
  }
}
