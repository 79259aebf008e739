/// Labels of the provisions of one document, distinct: each is that of one provision, or of its wordings.
///
/// A label is as short as people cite: `s. 28(1)(a)`, `Sch. 2 para. 3`. Where that would name several provisions, it has
/// the Part, Chapter or article they are in, `Sch. 1 Pt. I art. 8`, then their headings, and an ordinal, `s. 5 [2]`,
/// where nothing else distinguishes them. Each is worked out once, as bytes, from that of the provision above.
package struct ProvisionLabels: Sendable {
  private let places: ProvisionPlaces
  /// What the ranges that ``label(of:in:)`` gives are ranges of.
  package private(set) var bytes: [UInt8] = []
  /// By provision; empty at -1: not asked for yet.
  private var labels: [Range<Int>]
  /// Names of provisions without a number that are alike: by provision, number among them from 1; 0 elsewhere.
  private var nameOrdinals: [Int32]?
  /// Headings that are named with their numbers, because others read alike.
  private var numberedNames: Set<Int32> = []
  private var names: [Int32: Range<Int>] = [:]

  private static let unknown = -1..<(-1)

  /// - Complexity: O(provisions).
  package init(_ document: Document) {
    places = ProvisionPlaces(document)
    labels = Array(repeating: ProvisionLabels.unknown, count: document.provisions.count)
  }

  /// The label of a provision; of one without a number that of what is above, empty where there is none.
  ///
  /// - Parameter document: the one that this was made for.
  package mutating func string(of provision: Int32, in document: Document) -> String {
    String(decoding: bytes[label(of: provision, in: document)], as: UTF8.self)
  }

  /// Words printed for a run, `(prelims)` where it belongs to no provision with a label.
  package mutating func string(of run: Run, in document: Document) -> String {
    let label = label(of: run.provision, in: document)
    return label.isEmpty
      ? "(\(run.zone == .operative ? "whole" : run.zone.description))"
      : String(decoding: bytes[label], as: UTF8.self)
  }

  /// The bytes of a label.
  ///
  /// - Complexity: O(1) if the label that it begins with was asked for, else O(depth).
  package mutating func label(of provision: Int32, in document: Document) -> Range<Int> {
    guard provision >= 0, places.cited[Int(provision)] >= 0 else { return 0..<0 }
    return ownLabel(places.cited[Int(provision)], document)
  }

  /// The provision whose label a provision has: itself, its first wording, or what is above; -1 for none.
  package func cited(_ provision: Int32) -> Int32 { provision < 0 ? -1 : places.cited[Int(provision)] }

  /// Whether a provision has a number, and so a label of its own.
  package func isNumbered(_ provision: Int32) -> Bool { places.hasStep[Int(provision)] }

  /// Whether a provision is cited as a level, `(1)`, of what is above it.
  func isLevel(_ provision: Int32) -> Bool { places.isJoined[Int(provision)] }

  /// The provision below which one with a number is cited; -1 for none.
  func base(_ provision: Int32) -> Int32 {
    let own = Int(places.cited[Int(provision)])
    let base = places.base[own]
    return base >= 0 ? places.cited[Int(base)] : -1
  }

  /// Of one without a number the name made of its heading within what is above, `ch. 2 “Support”`; else the label.
  package mutating func name(of provision: Int32, in document: Document) -> Range<Int> {
    guard !places.hasStep[Int(provision)] else { return label(of: provision, in: document) }
    if let known = names[provision] { return known }
    if nameOrdinals == nil { tellNamesApart(document) }
    let above = label(of: provision, in: document)
    let start = bytes.count
    copy(above)
    if !above.isEmpty { bytes.append(0x20) }
    let name = ProvisionLabels.ownName(provision, document)
    if numberedNames.contains(provision) {
      add("“", document.provisions[Int(provision)].number, ". ")
      bytes += name.dropFirst().utf8
    } else {
      bytes += name.utf8
    }
    addOrdinal(nameOrdinals?[Int(provision)] ?? 0)
    names[provision] = start..<bytes.count
    return start..<bytes.count
  }

  private static func ownName(_ provision: Int32, _ document: Document) -> String {
    let title = document.title(of: provision)
    return title.isEmpty ? "(without number)" : "“\(title)”"
  }

  private mutating func tellNamesApart(_ document: Document) {
    struct Name: Hashable {
      var above: Int32
      var name: String
    }
    var groups: [Name: [Int32]] = [:]
    for index in document.provisions.indices where !places.hasStep[index] {
      let name = Name(above: places.cited[index], name: ProvisionLabels.ownName(Int32(index), document))
      groups[name, default: []].append(Int32(index))
    }
    var ordinals = [Int32](repeating: 0, count: document.provisions.count)
    for alike in groups.values where alike.count > 1 {
      let numbers = Set(alike.map { document.provisions[Int($0)].number })
      if numbers.count == alike.count, !numbers.contains("") {
        numberedNames.formUnion(alike)
        continue
      }
      for (place, index) in alike.enumerated() { ordinals[Int(index)] = Int32(place) + 1 }
    }
    nameOrdinals = ordinals
  }

  // MARK: Bytes

  private mutating func ownLabel(_ provision: Int32, _ document: Document) -> Range<Int> {
    var chain: [Int32] = []
    var index = provision
    var below = 0..<0
    while index >= 0 {
      if !places.hasStep[Int(index)] {
        below = name(of: index, in: document)
        break
      }
      let known = labels[Int(index)]
      if known != ProvisionLabels.unknown {
        below = known
        break
      }
      chain.append(index)
      index = places.base[Int(index)]
    }
    while let next = chain.popLast() {
      below = write(next, below, document)
      labels[Int(next)] = below
    }
    return below
  }

  private mutating func write(_ index: Int32, _ below: Range<Int>, _ document: Document) -> Range<Int> {
    let start = bytes.count
    if places.startingAtPassage.contains(index) {
      add(document.provisions[Int(places.base[Int(index)])].number)
    } else {
      copy(below)
    }
    if bytes.count > start, !places.isJoined[Int(index)] { bytes.append(0x20) }
    let provision = document.provisions[Int(index)]
    let number = provision.number
    switch provision.kind {
    case _ where provision.isArticleDivision: add("art. ", number)
    case .section where places.isJoined[Int(index)]: add("(", number, ")")
    case .schedule: add("Sch.", number.isEmpty ? "" : " ", number)
    case .annex: add("Annex", number.isEmpty ? "" : " ", number)
    case .attachment: add("Attachment", number.isEmpty ? "" : " ", number)
    case .appendix: add("Appendix", number.isEmpty ? "" : " ", number)
    case .recital: add("recital (", number, ")")
    case .part, .euPart: add("Pt. ", number)
    case .euTitle: add("Title ", number)
    case .chapter, .euChapter: add("Ch. ", number)
    case .euSection: add("Sec. ", number)
    case .euSubsection: add("Subsec. ", number)
    case .section: add(provision.word.abbreviation, " ", number)
    case .codeChapter: add("ch. ", number)
    case .codeParagraph: add("para. ", number)
    case .codeSection, .group, .crossHeading, .subCrossHeading: add(number)
    case .division, .level2, .level3, .level4, .level5, .level6, .level7: add("(", number, ")")
    }
    if places.titled.contains(index) { add(" “", document.firstLineOfTitle(of: index), "”") }
    addOrdinal(places.ordinal[Int(index)])
    return start..<bytes.count
  }

  private mutating func add(_ piece: String, _ second: String = "", _ third: String = "") {
    bytes += piece.utf8
    bytes += second.utf8
    bytes += third.utf8
  }

  private mutating func copy(_ range: Range<Int>) {
    for index in range { bytes.append(bytes[index]) }
  }

  private mutating func addOrdinal(_ ordinal: Int32) {
    if ordinal > 0 { add(" [", String(ordinal), "]") }
  }
}
