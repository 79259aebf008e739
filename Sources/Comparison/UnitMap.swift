import Force
import Legislation
import TermFrequency

/// Which unit of a breakdown each word of a document is in.
struct UnitMap {
  struct Named {
    var label: String
    var title = ""
    var isRemainder = false
  }

  /// In document order; for provisions the text in no unit comes last.
  private(set) var units: [Named] = []
  private(set) var membership = Membership.run([])

  /// What decides the unit of a word.
  enum Membership {
    /// The run that its first letter is in: index of the unit by run.
    case run([Int])
    /// The sentence that it is in: the units are the forces.
    case sentence(ForceMap)

    /// Index of the unit that a word is in.
    func unit(of token: Token) -> Int {
      switch self {
      case .run(let units): units[Int(token.run)]
      case .sentence(let forces): Int(forces.force(at: Int(token.start)).rawValue)
      }
    }
  }

  /// - Complexity: O(runs + provisions); by force O(text).
  init(_ document: Document, by unit: Breakdown.Unit) {
    switch unit {
    case .zone:
      units = Zone.allCases.map { Named(label: $0.description) }
      membership = .run(document.runs.map { Int($0.zone.rawValue) })
    case .state:
      units = TextState.allCases.map { Named(label: $0.name) }
      membership = .run(document.runs.map { Int($0.state.rawValue) })
    case .force:
      units = ModalForce.allCases.map { Named(label: $0.description) }
      membership = .sentence(ForceMap(document))
    default: fill(document, unit)
    }
  }

  /// Words of the selection by unit.
  ///
  /// - Complexity: O(runs); by force O(tokens).
  func words(of stream: TokenStream, _ vocabulary: Vocabulary, _ selection: Selection) -> [Int] {
    var words = [Int](repeating: 0, count: units.count)
    switch membership {
    case .run(let units):
      for (run, number) in stream.wordsByRun.enumerated() where selection.totals(run: Int32(run)) {
        words[units[run]] += Int(number)
      }
    case .sentence:
      for token in stream.tokens
      where selection.totals(run: token.run) && vocabulary.flags(of: token.word).contains(.word) {
        words[membership.unit(of: token)] += 1
      }
    }
    return words
  }

  /// The force of a word, if the units are forces.
  func force(of token: Token) -> ModalForce? {
    guard case .sentence(let forces) = membership else { return nil }
    return forces.force(at: Int(token.start))
  }

  private mutating func fill(_ document: Document, _ unit: Breakdown.Unit) {
    var placeOfRoot = [Int](repeating: -1, count: document.provisions.count)
    var placeOfKey: [Key: Int] = [:]
    var labels = LabelCache(document)
    let roots = UnitRoots(document, by: unit)
    for index in document.provisions.indices {
      let root = Int(roots.root[index])
      guard root >= 0, placeOfRoot[root] < 0 else { continue }
      let provision = document.provisions[root]
      let named = UnitMap.name(of: Int32(root), in: document, &labels)
      // Two wordings of one provision stand beside each other with one number: they are one unit.
      if !provision.number.isEmpty {
        let key = Key(parent: provision.parent, kind: provision.kind, label: named.label)
        if let known = placeOfKey[key] {
          placeOfRoot[root] = known
          continue
        }
        placeOfKey[key] = units.count
      }
      placeOfRoot[root] = units.count
      units.append(named)
    }
    makeLabelsDistinct()
    let remainder = units.count
    units.append(Named(label: unit.remainder, isRemainder: true))
    membership = .run(
      document.runs.map { run in
        let root = run.provision < 0 ? -1 : Int(roots.root[Int(run.provision)])
        return root < 0 ? remainder : placeOfRoot[root]
      })
  }

  private struct Key: Hashable {
    var parent: Int32
    var kind: Provision.Kind
    var label: String
  }

  /// Two units that are cited alike are told apart by a number: `Pt. 1`, `Pt. 1 [2]`.
  private mutating func makeLabelsDistinct() {
    var seen: [String: Int] = [:]
    for index in units.indices {
      let number = seen[units[index].label, default: 0] + 1
      seen[units[index].label] = number
      if number > 1 { units[index].label += " [\(number)]" }
    }
  }

  /// The citation of a unit; one without a number is named by its heading within what is above it.
  private static func name(of index: Int32, in document: Document, _ labels: inout LabelCache) -> Named {
    let label = document.label(of: index)
    let above = labels.label(of: document.provisions[Int(index)].parent)
    let title = document.title(of: index)
    guard label == above || label.isEmpty else { return Named(label: label, title: title) }
    let name = title.isEmpty ? "(without number)" : "“\(title)”"
    return Named(label: above.isEmpty ? name : "\(above) \(name)")
  }
}

/// The label that was asked for last: what follows one another is often below one provision.
private struct LabelCache {
  private let document: Document
  private var known: (index: Int32, label: String) = (Provision.whole, "")

  init(_ document: Document) { self.document = document }

  mutating func label(of index: Int32) -> String {
    if known.index != index { known = (index, document.label(of: index)) }
    return known.label
  }
}

/// For each provision, the provision that is its unit, or -1.
private struct UnitRoots {
  private(set) var root: [Int32] = []

  init(_ document: Document, by unit: Breakdown.Unit) {
    root.reserveCapacity(document.provisions.count)
    // Parents precede children, so that what holds for the parent is known.
    var titled: [Int32] = []
    for (index, provision) in document.provisions.enumerated() {
      let parent = Int(provision.parent)
      let above = parent >= 0 ? root[parent] : -1
      let own = Int32(index)
      switch unit {
      case .part: root.append(Self.within(provision, own, above, [.part, .euPart]))
      case .chapter: root.append(Self.within(provision, own, above, [.chapter, .euChapter, .codeChapter]))
      case .schedule: root.append(above >= 0 || !Self.isOutsideBody(provision) ? above : own)
      case .section:
        root.append(Self.isCitedFirst(provision) ? own : above)
        let passage = parent >= 0 ? titled[parent] : -1
        titled.append(
          provision.kind == .codeSection || provision.kind == .division && passage < 0 ? own : passage)
      case .paragraph, .zone, .state, .force: root.append(Self.paragraph(provision, own, above, document))
      }
    }
    for index in titled.indices where root[index] < 0 { root[index] = titled[index] }
  }

  private static func isCitedFirst(_ provision: Provision) -> Bool {
    provision.kind == .section || provision.kind == .codeParagraph || provision.kind == .recital
  }

  /// A Part or Chapter holds what is below it, but a schedule begins anew.
  private static func within(
    _ provision: Provision, _ own: Int32, _ above: Int32, _ kinds: [Provision.Kind]
  ) -> Int32 {
    if kinds.contains(provision.kind) { return own }
    return isOutsideBody(provision) ? -1 : above
  }

  private static func isOutsideBody(_ provision: Provision) -> Bool {
    [.schedule, .annex, .attachment, .appendix].contains(provision.kind)
  }

  private static func paragraph(
    _ provision: Provision, _ own: Int32, _ above: Int32, _ document: Document
  ) -> Int32 {
    switch provision.kind {
    case .level4, .level5, .level6, .level7: above
    default: provision.number.isEmpty && provision.title.isEmpty && above >= 0 ? above : own
    }
  }
}
