import Legislation

/// Follows the numbers of provisions that belong to one series: the sections of a text, the paragraphs of a schedule,
/// the limbs of a subsection.
///
/// A jump ahead, 3 to 22, is an excursion that ends where the series goes on from before it, with 4: what lies between
/// is doubtful. If it never does, all after a far jump is, and of a near one, 3 to 6, what is before it: it holds what
/// was passed over.
struct ProvisionSeries {
  private struct Key: Hashable {
    var container: Int32
    var kind: UInt8

    /// The same for equal keys alone.
    var number: UInt64 { UInt64(UInt32(bitPattern: container)) << 8 | UInt64(kind) }
  }

  /// Where a text jumped ahead and has not come back.
  private struct Jump {
    /// The provision before; ``Provision/whole`` where the series begins in its midst.
    var before: Int32
    /// The first after.
    var first: Int32
    var missing: Int
  }

  /// One series as far as it was read.
  private struct State {
    var last: Int32
    var jumps: [Jump] = []
    /// All provisions of the series from the first that a jump makes doubtful on.
    var members: [Int32] = []
  }

  /// Numbers that are passed over at least where the text goes on with the numbers of another law.
  private static let farJump = 10
  private static let mostJumps = 8

  private let provisions: [Provision]
  private(set) var numbered = 0
  private(set) var sections = 0
  /// By provision: its number and what is below it are doubtful, as a section or more, or as a level.
  private(set) var isDoubtful: [Bool]
  private(set) var isDoubtfulLevel: [Bool]
  private(set) var gaps: [(place: StructureDoubt.Place, missing: Int)] = []
  private(set) var backwards: [StructureDoubt.Place] = []
  private var numbers: [NumberSequence] = []
  private var states: [State] = []
  /// Where the state of a series is, by the number of its key.
  private var places = FoldedWordTable<Int>()
  /// By provision: the schedule or the like that it is in, and the division.
  private var outer: [Int32] = []
  private var division: [Int32] = []
  /// By provision: the division that it is in itself.
  private var around: [Int32] = []
  /// Schedules and the like by series, in order; where each number was first; and how many are marked.
  private var outermost: [Key: (members: [Int32], first: [String: Int], marked: Int)] = [:]

  init(_ document: Document) {
    provisions = document.provisions
    isDoubtful = Array(repeating: false, count: provisions.count)
    isDoubtfulLevel = isDoubtful
    numbers.reserveCapacity(provisions.count)
    outer.reserveCapacity(provisions.count)
    division.reserveCapacity(provisions.count)
  }

  /// - Complexity: O(provisions).
  mutating func read() {
    for index in provisions.indices { read(Int32(index)) }
    for state in states where !state.jumps.isEmpty { finish(state) }
  }

  private mutating func mark(_ provision: Int32) {
    if provisions[Int(provision)].isLevel {
      isDoubtfulLevel[Int(provision)] = true
    } else {
      isDoubtful[Int(provision)] = true
    }
  }

  private mutating func read(_ own: Int32) {
    let provision = provisions[Int(own)]
    let parent = Int(provision.parent)
    let above = parent >= 0 ? outer[parent] : Provision.whole
    let around = parent >= 0 ? division[parent] : Provision.whole
    self.around.append(around)
    outer.append(provision.isOuter ? own : above)
    division.append(provision.isOuter || provision.isDivision ? own : around)
    let number = NumberSequence(provision.kind == .codeSection ? "" : provision.number)
    numbers.append(number)
    if provision.isUnit { sections += 1 }
    if provision.isOuter { readOutermost(own) }
    // Lists that stand in a schedule or a Part have no section whose levels they are.
    guard !number.isEmpty, !provision.isLevel || parent >= 0 && provisions[parent].holdsLevels else { return }
    numbered += 1
    guard !provision.isOuter else { return }
    let container = provision.isUnit || provision.isDivision ? above : provision.parent
    let kind: UInt8 = provision.isUnit ? 200 : provision.kind.rawValue
    let key = Key(container: container, kind: kind)
    guard let place = places[key.number] else {
      var state = State(last: own)
      // A text may be a part of an item; a schedule and a section begin at their beginning.
      if !number.beginsSeries, provision.isLevel || provision.isUnit && above >= 0 {
        gaps.append((StructureDoubt.Place(sign(own, .gap), provision: own), 1))
        mark(own)
        if provision.isUnit {
          state.jumps = [Jump(before: Provision.whole, first: own, missing: ProvisionSeries.farJump)]
          state.members = [own]
        }
      }
      places.update(key.number, initial: states.count) { _ in }
      states.append(state)
      return
    }
    // Numbers may begin anew in each division; those of divisions themselves in each that they are in.
    let last = Int(states[place].last)
    let before = provision.isDivision ? self.around[last] : division[last]
    let beginsAnew = number.beginsSeries && before != around
    if states[place].jumps.isEmpty, beginsAnew || numbers[last].step(to: number) == .next {
      states[place].last = own
      return
    }
    if beginsAnew {
      finish(states[place])
      states[place] = State(last: own)
      return
    }
    var state = State(last: own)
    swap(&state, &states[place])
    follow(own, number, &state)
    states[place] = state
  }

  /// A schedule whose number was there before: one of the two is an entry of a contents list that was read as the
  /// schedule, with all that follows it.
  private mutating func readOutermost(_ own: Int32) {
    let provision = provisions[Int(own)]
    let key = Key(container: provision.parent, kind: provision.kind.rawValue)
    let number = provision.number.lowercased()
    var series = outermost[key] ?? ([], [:], 0)
    outermost[key] = nil
    if let first = series.first[number] {
      backwards.append(.init(.outOfSequence, provision: own, previous: series.members[first]))
      for member in series.members[max(first, min(series.marked, series.members.count))...] { mark(member) }
      series.marked = series.members.count
    } else {
      series.first[number] = series.members.count
    }
    series.members.append(own)
    outermost[key] = series
  }

  /// Whether the numbers of the Parts that two provisions are in jump too: a part of an item may leave out whole Parts.
  private func leavesOutDivisions(from last: Int32, to own: Int32) -> Bool {
    let (before, after) = (division[Int(last)], division[Int(own)])
    guard before >= 0, after >= 0, before != after else { return false }
    guard case .gap(let missing) = numbers[Int(before)].step(to: numbers[Int(after)]) else { return false }
    return missing > 0
  }

  private func sign(_ provision: Int32, _ sign: StructureDoubt.Sign) -> StructureDoubt.Sign {
    provisions[Int(provision)].isLevel ? .levels : sign
  }

  /// Ends a series: what did not come back from a jump stays doubtful.
  private mutating func finish(_ state: State) {
    for jump in state.jumps where jump.missing < ProvisionSeries.farJump { mark(jump.before) }
    guard let far = state.jumps.first(where: { $0.missing >= ProvisionSeries.farJump }) else { return }
    for member in state.members where member >= far.first { mark(member) }
  }

  private mutating func follow(_ own: Int32, _ number: NumberSequence, _ state: inout State) {
    defer { state.last = own }
    if !state.jumps.isEmpty { state.members.append(own) }
    switch numbers[Int(state.last)].step(to: number) {
    case .next: return
    case .gap(let missing):
      if missing > 0 {
        gaps.append(
          (StructureDoubt.Place(sign(own, .gap), provision: own, previous: state.last), min(missing, 20)))
      }
      guard missing > 0, !leavesOutDivisions(from: state.last, to: own) else { return }
      if state.jumps.count == ProvisionSeries.mostJumps {
        // The text did not come back from the first of them, and will not now.
        let first = state.jumps.removeFirst()
        if first.missing < ProvisionSeries.farJump { mark(first.before) }
      }
      if state.jumps.isEmpty { state.members = [own] }
      state.jumps.append(Jump(before: state.last, first: own, missing: missing))
    case .back:
      backwards.append(
        StructureDoubt.Place(sign(own, .outOfSequence), provision: own, previous: state.last))
      // The series goes on from before a jump: what lies between was an excursion.
      guard
        let jump = state.jumps.lastIndex(where: {
          $0.before >= 0 && numbers[Int($0.before)].step(to: number) == .next
        })
      else {
        mark(own)
        return
      }
      let first = state.jumps[jump].first
      while let member = state.members.last, member >= first {
        if member != own { mark(member) }
        state.members.removeLast()
      }
      state.jumps.removeSubrange(jump...)
      if !state.jumps.isEmpty { state.members.append(own) }
    }
  }
}

extension Provision {
  /// What is cited first: a section, or a paragraph of a code.
  var isUnit: Bool { kind == .section || kind == .codeParagraph }

  fileprivate var isOuter: Bool {
    switch kind {
    case .schedule, .annex, .attachment, .appendix: true
    default: false
    }
  }

  fileprivate var isDivision: Bool {
    switch kind {
    case .part, .chapter, .codeChapter, .euPart, .euTitle, .euChapter, .euSection, .euSubsection: true
    default: false
    }
  }

  fileprivate var holdsLevels: Bool { isUnit || isLevel }

  fileprivate var isLevel: Bool {
    switch kind {
    case .level2, .level3, .level4, .level5, .level6, .level7: true
    default: false
    }
  }
}
