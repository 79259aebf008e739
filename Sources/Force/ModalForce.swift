/// The modal that governs a sentence: what the law promises, demands, allows or forbids in it.
public enum ModalForce: UInt8, CaseIterable, Sendable, Hashable, CustomStringConvertible {
  case must, mustNot, shall, shallNot, may
  /// A prohibition: *may not*, and *no … may*.
  case mayNot
  case should, shouldNot, needNot
  /// `none` in print. No modal governs: statements, definitions, headings, *is to*, *can*, *will*.
  case ungoverned
  /// `not read` in print. The text is in a language that the rule does not read, so that nothing is known.
  case unread

  public var description: String { ModalForce.names[Int(rawValue)] }

  private static let names = [
    "must", "must not", "shall", "shall not", "may", "may not", "should", "should not", "need not", "none",
    "not read",
  ]

  /// The same modal with *not*.
  var negated: ModalForce {
    switch self {
    case .must: .mustNot
    case .shall: .shallNot
    case .may: .mayNot
    case .should: .shouldNot
    default: self
    }
  }
}
