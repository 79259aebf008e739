import Legislation

/// Beyond which figures the structure of a text is called doubtful. Set on the building half of the measure
/// (`Documentation/reading-text.md`), never on the other.
enum DoubtThresholds {
  /// Words below which a text is too short to judge.
  static let fewestWords = 100

  static func reasons(_ doubt: StructureDoubt) -> [StructureDoubt.Sign] {
    guard doubt.words >= fewestWords else { return [] }
    return StructureDoubt.Sign.allCases.filter { isBeyond($0, doubt) }
  }

  private static func isBeyond(_ sign: StructureDoubt.Sign, _ doubt: StructureDoubt) -> Bool {
    let share = doubt.share(sign)
    return switch sign {
    case .outOfSequence: share > 0.18
    case .gap: doubt.count(sign) >= 3 && share > 0.27
    case .levels: share > 0.13
    case .empty: doubt.count(sign) >= 2 && share > 0.15
    case .outside: doubt.isStatute && share > 0.06
    case .front: share > 0.4
    case .unreadNumber: share > 0.2
    case .quotedAmendment: share > 0.1
    case .together: share > 0.18
    case .sentenceHeading: doubt.count(sign) >= 3 && share > 0.25
    case .contentsLost: false
    case .largest: doubt.sections >= 10 && share > 0.45
    // No reader of texts that are right half of the time leaves less between the two.
    case .margin: false
    }
  }
}
