import Legislation

/// Where a provision is, by numbers alone, as references name it: schedule, Part, Chapter, section and its levels.
struct ProvisionPath: Hashable, Sendable {
  /// Number of the schedule; empty if it has none, nil in the body.
  var schedule: String?
  var part: String?
  var chapter: String?
  /// Of the section, regulation, article, rule or paragraph of a schedule.
  var section = ""
  /// `3`, `b`, `ii`.
  var levels: [String] = []

  init(section: String = "", levels: [String] = [], schedule: String? = nil) {
    (self.section, self.levels, self.schedule) = (section, levels, schedule)
  }

  init(_ provision: Int32, in document: Document) {
    var index = provision
    var levels: [String] = []
    while index >= 0 {
      let provision = document.provisions[Int(index)]
      let number = provision.number.lowercased()
      switch provision.kind {
      case .level2, .level3, .level4, .level5, .level6, .level7: if section.isEmpty { levels.append(number) }
      case .section, .codeParagraph: if section.isEmpty { section = number }
      case .part, .euPart: if part == nil { part = number }
      case .chapter, .euChapter, .codeChapter: if chapter == nil { chapter = number }
      case .schedule, .annex, .appendix: if schedule == nil { schedule = number }
      default: break
      }
      index = provision.parent
    }
    self.levels = levels.reversed()
  }

  /// By provision: the subsection that it is in, or the section where it is in none; else itself.
  ///
  /// - Complexity: O(provisions).
  static func tops(of document: Document) -> [Int32] {
    var tops: [Int32] = []
    tops.reserveCapacity(document.provisions.count)
    for (index, provision) in document.provisions.enumerated() {
      let parent = Int(provision.parent)
      switch provision.kind {
      case .level2, .level3, .level4, .level5, .level6, .level7:
        let isFirst = parent >= 0 && document.provisions[parent].kind == .section
        tops.append(isFirst || parent < 0 ? Int32(index) : tops[parent])
      default: tops.append(Int32(index))
      }
    }
    return tops
  }

  /// Whether one of the two holds the other.
  func meets(_ other: ProvisionPath) -> Bool {
    guard section == other.section, schedule == other.schedule else { return false }
    return zip(levels, other.levels).allSatisfy { $0 == $1 }
  }
}
