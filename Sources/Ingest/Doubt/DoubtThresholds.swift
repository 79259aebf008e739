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
    case .outOfSequence: share > 0.28
    case .gap: doubt.count(sign) >= 3 && share > 0.2
    case .levels: share > 0.085
    case .empty: doubt.count(sign) >= 2 && share > 0.05
    case .outside: share > 0.06
    case .front: share > 0.2
    case .unreadNumber: share > 0.22
    case .together: share > 0.5
    case .sentenceHeading: doubt.count(sign) >= 3 && share > 0.2
    case .contentsLost: false
    case .largest: doubt.sections >= 10 && share > 0.35
    // No reader of texts that are right half of the time leaves less between the two.
    case .margin: false
    }
  }
}
