import Force

/// What a code makes of a duty.
package enum Drift: String, CaseIterable, Sendable, Hashable {
  /// Some passage states it with its force.
  case kept
  /// The strongest passage says *should*.
  case should = "weakened to should"
  /// The strongest passage says *may*, *need not* or the like.
  case may = "weakened to may"
  /// Every passage is stronger.
  case strengthened
  /// No passage matches, and some may state it.
  case candidates = "only candidates"
  /// No passage is found.
  case absent = "not mentioned"

  init(_ duty: Norm, _ passages: [Norm]) {
    let own = Strength(duty)
    let strengths = passages.map { Strength($0) }
    guard let strongest = strengths.max() else {
      self = .absent
      return
    }
    if strengths.contains(own) {
      self = .kept
    } else if strongest > own {
      self = .strengthened
    } else {
      self = strongest == .should ? .should : .may
    }
  }

  /// What one passage makes of it.
  static func of(_ duty: Norm, _ passage: Norm) -> Drift { Drift(duty, [passage]) }
}

/// How strongly a norm binds.
enum Strength: Int, Comparable, Sendable {
  case may, should, must

  init(_ norm: Norm) {
    switch norm.force {
    case .must, .mustNot, .shall, .shallNot, .mayNot: self = .must
    case .should, .shouldNot: self = .should
    case .may, .needNot, .unread: self = .may
    // *is required to*, *has a duty to*; *is entitled to*.
    case .ungoverned: self = norm.kind == .obligation || norm.kind == .prohibition ? .must : .may
    }
  }

  static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
}

extension Norm {
  /// *must*, *must not*, *shall*, *shall not*: what a reader counts as a must of a code.
  var isMust: Bool { [.must, .mustNot, .shall, .shallNot].contains(force) }
}
