/// Below what each provision of a document is cited, so that no two are cited alike.
///
/// A paragraph of a schedule is cited below the schedule, `Sch. 4 para. 2`. Where numbers begin anew in each Part of
/// the schedule, all its paragraphs are cited below their Parts, `Sch. 4 Pt. 3 para. 2`; where that is not enough,
/// below their headings too. What is then still alike has an ordinal.
struct ProvisionPlaces {
  /// By provision: whose label it has: its own, that of the first wording of it, or that of what is above; -1 for
  /// the document as a whole.
  private(set) var cited: [Int32] = []
  /// By provision: whether it adds a step of its own to what is above.
  private(set) var hasStep: [Bool] = []
  /// By provision with a step: whose label its own begins with, a heading's among them; -1 for none.
  private(set) var base: [Int32]
  /// By provision with a step: where labels are alike, its number among them from 1; else 0.
  private(set) var ordinal: [Int32]
  /// Provisions without a number that are named by the heading, because others are called alike.
  private(set) var titled: Set<Int32> = []
  /// Provisions whose base is a passage called after an annex, cited there without the chapter that it is in.
  private(set) var startingAtPassage: Set<Int32> = []
  /// By provision with a step: whether that is joined to the base as a level, `(1)`.
  private(set) var isJoined: [Bool]

  private enum Form: UInt8 { case none, outermost, division, chained, section, code, level }

  private struct Surroundings {
    /// The schedule, annex, attachment or appendix; -1 outside.
    var outer: Int32 = -1
    /// The innermost division in it, or `outer`.
    var division: Int32 = -1
    /// The innermost heading in the division that has no label of its own; -1 for none.
    var heading: Int32 = -1
    /// The division is an article, whose paragraphs are its levels.
    var isArticle = false
  }

  private struct Key: Hashable {
    /// Of the provision above, and of the kind of step.
    var place: UInt64
    /// Of ``ProvisionPlaces/numbers``.
    var number: UInt64

    init(base: Int32, kind: UInt8, number: UInt64) {
      place = UInt64(UInt32(bitPattern: base)) << 8 | UInt64(kind)
      self.number = number
    }
  }

  /// A provision whose label may begin in several ways, from the shortest to the longest.
  private struct Choice {
    var provision: Int32
    var form: Form
    var short: Int32
    var divided: Int32
    var headed: Int32
    /// 0: the short label is chosen; 1: that with the divisions; 2: that with the heading.
    var round = 0
    var base: Int32 { round == 0 ? short : round == 1 ? divided : headed }
    /// What the longest label begins with that can still be chosen: two with the same are not distinguished by it.
    var longest: [Int32] { round == 0 ? [divided, headed] : [headed] }

    mutating func lengthen() {
      if round == 0, divided != short { round = 1 } else if headed != base { round = 2 }
    }
  }

  private var around: [Surroundings] = []
  private var choices: [Choice] = []
  private var levels: [Int32] = []
  /// By provision: its number, as what two have in common that have the same; 0 for none.
  private var numbers: [UInt64]
  /// By provision: whether levels that are cited below it are below something without a number.
  private var hasIndirectLevels: [Bool]

  /// - Complexity: O(provisions).
  init(_ document: Document) {
    let provisions = document.provisions
    base = Array(repeating: -1, count: provisions.count)
    ordinal = Array(repeating: 0, count: provisions.count)
    isJoined = Array(repeating: false, count: provisions.count)
    hasIndirectLevels = isJoined
    cited.reserveCapacity(provisions.count)
    hasStep.reserveCapacity(provisions.count)
    around.reserveCapacity(provisions.count)
    numbers = ProvisionPlaces.numbers(of: provisions)
    var wordings: [Key: Int32] = [:]
    wordings.reserveCapacity(provisions.count)
    for index in provisions.indices { place(index, provisions, &wordings) }
    var alike = choicesAlike(document)
    for _ in 0..<3 where lengthen(alike, document) { alike = choicesAlike(document) }
    for choice in choices {
      base[Int(choice.provision)] = choice.base
      guard choice.base >= 0, choice.form == .section || choice.form == .division else { continue }
      if provisions[Int(choice.base)].namesOuter { startingAtPassage.insert(choice.provision) }
    }
    numberChoices(alike, document)
    numberLevels(provisions)
    (around, choices, levels, hasIndirectLevels, numbers) = ([], [], [], [], [])
  }

  /// Of up to seven bytes a number is these and how many; longer ones, which are few, are numbered.
  private static func numbers(of provisions: [Provision]) -> [UInt64] {
    var long: [String: UInt64] = [:]
    return provisions.map { provision in
      let count = provision.number.utf8.count
      guard count < 8 else {
        let number = long[provision.number] ?? UInt64(long.count)
        long[provision.number] = number
        return 0xFF << 56 | number
      }
      var packed = UInt64(count)
      for byte in provision.number.utf8 { packed = packed << 8 | UInt64(byte) }
      return packed
    }
  }

  // MARK: One provision

  private mutating func place(_ index: Int, _ provisions: [Provision], _ wordings: inout [Key: Int32]) {
    let parent = Int(provisions[index].parent)
    let outside = parent >= 0 ? around[parent] : Surroundings()
    let above = parent >= 0 ? cited[parent] : -1
    let form = form(of: index, provisions, isInArticle: outside.isArticle)
    let kind = provisions[index].kind
    hasStep.append(form != .none)
    var inside = outside
    switch form {
    case .none:
      cited.append(above)
      if kind.isHeading, !provisions[index].title.isEmpty { inside.heading = Int32(index) }
    case .level:
      cited.append(Int32(index))
      levels.append(Int32(index))
      base[index] = above
      if above >= 0 {
        isJoined[index] = kind != .division || outside.isArticle || acceptsLevels(parent, provisions)
        if !hasStep[parent] { hasIndirectLevels[Int(above)] = true }
        // A level straight below a schedule is part of its name.
        if above == outside.outer { (inside.outer, inside.division) = (Int32(index), Int32(index)) }
      }
    case .outermost, .division, .chained, .section, .code:
      let own = firstWording(index, provisions, &wordings)
      cited.append(own)
      if own == index { addChoice(index, form, kind, outside, above) }
      switch form {
      case .outermost: inside = Surroundings(outer: own, division: own)
      case .section where kind == .section: break
      default:
        inside.division = own
        inside.heading = -1
        inside.isArticle = form == .section
        if kind == .codeSection, provisions[index].namesOuter { inside.outer = own }
      }
    }
    around.append(inside)
  }

  /// Field by field, as everything that is asked for each provision: a copy would count references to its number.
  private func form(of index: Int, _ provisions: [Provision], isInArticle: Bool) -> Form {
    let kind = provisions[index].kind
    return switch kind {
    case .schedule, .annex, .attachment, .appendix: .outermost
    case _ where numbers[index] == 0: .none
    case _ where kind.mayBeArticle && provisions[index].word == .article: .section
    case .group, .crossHeading, .subCrossHeading: .none
    case .part, .euPart, .euTitle: .division
    case .chapter, .euChapter, .euSection, .euSubsection, .codeSection: .chained
    case .codeChapter, .codeParagraph, .recital: .code
    case .section: isInArticle ? .level : .section
    case .division, .level2, .level3, .level4, .level5, .level6, .level7: .level
    }
  }

  private func acceptsLevels(_ index: Int, _ provisions: [Provision]) -> Bool {
    provisions[index].kind == .section || provisions[index].kind == .division && numbers[index] != 0
  }

  private mutating func addChoice(
    _ index: Int, _ form: Form, _ kind: Provision.Kind, _ outside: Surroundings, _ above: Int32
  ) {
    let headed = outside.heading >= 0 ? outside.heading : outside.division
    let bases: (Int32, Int32, Int32) =
      switch form {
      case .outermost where kind != .appendix: (-1, outside.outer, outside.outer)
      case .outermost: (outside.outer, outside.division, outside.division)
      case .chained: (above, above, outside.division == above ? headed : above)
      case .code: kind == .codeParagraph ? (-1, above, above) : (-1, -1, -1)
      case .division, .section, .level, .none: (outside.outer, outside.division, headed)
      }
    choices.append(
      Choice(
        provision: Int32(index), form: form, short: bases.0, divided: bases.1, headed: bases.2))
  }

  /// Two provisions of one kind and number beside each other are two wordings of one.
  private func firstWording(
    _ index: Int, _ provisions: [Provision], _ wordings: inout [Key: Int32]
  ) -> Int32 {
    let parent = provisions[index].parent
    guard numbers[index] != 0 else { return Int32(index) }
    // What is below a second wording lies beside what is below the first.
    let beside = parent >= 0 && hasStep[Int(parent)] ? cited[Int(parent)] : parent
    let key = Key(base: beside, kind: provisions[index].kind.rawValue, number: numbers[index])
    return ProvisionPlaces.present(&wordings[key, default: Int32(index)])
  }

  /// The value of a dictionary's entry, which is made if it is not there: by one look into the dictionary.
  private static func present<Value>(_ entry: inout Value) -> Value { entry }

  // MARK: All together

  private func key(_ choice: Choice, _ document: Document) -> Key {
    let index = Int(choice.provision)
    let (kind, word) = (document.provisions[index].kind, document.provisions[index].word)
    let number = numbers[index]
    let isArticle = kind.mayBeArticle && word == .article && number != 0
    return Key(base: choice.base, kind: kind.step(word, isArticle: isArticle), number: number)
  }

  /// The choices that are cited alike, as places among all, by what they share: several each, ascending.
  private func choicesAlike(_ document: Document) -> [Key: [Int]] {
    var first: [Key: Int] = [:]
    first.reserveCapacity(choices.count)
    var alike: [Key: [Int]] = [:]
    for (place, choice) in choices.enumerated() {
      let key = key(choice, document)
      let other = ProvisionPlaces.present(&first[key, default: place])
      if other != place { alike[key, default: [other]].append(place) }
    }
    return alike
  }

  /// Lengthens the labels of provisions that are cited alike though a longer label would distinguish them.
  ///
  /// In a schedule with them those of all others of their form, so that its paragraphs are cited in one manner; in the
  /// body of an Act, whose sections are numbered through, only theirs.
  ///
  /// - Returns: whether any was lengthened.
  private mutating func lengthen(_ groups: [Key: [Int]], _ document: Document) -> Bool {
    struct Container: Hashable {
      var base: Int32
      var form: UInt8
    }
    var alike: Set<Key> = []
    var restarting: Set<Container> = []
    for (key, places) in groups {
      let first = choices[places[0]]
      for place in places.dropFirst() {
        let choice = choices[place]
        guard first.longest != choice.longest else { continue }
        alike.insert(key)
        if choice.base >= 0 { restarting.insert(Container(base: choice.base, form: choice.form.rawValue)) }
      }
    }
    guard !alike.isEmpty else { return false }
    for place in choices.indices {
      let choice = choices[place]
      guard
        restarting.contains(Container(base: choice.base, form: choice.form.rawValue))
          || alike.contains(key(choice, document))
      else { continue }
      choices[place].lengthen()
    }
    return true
  }

  /// Ordinals for what is still alike.
  private mutating func numberChoices(_ alike: [Key: [Int]], _ document: Document) {
    for places in alike.values {
      let provisions = places.map { choices[$0].provision }
      guard document.provisions[Int(provisions[0])].number.isEmpty else {
        for (place, index) in provisions.enumerated() { ordinal[Int(index)] = Int32(place) + 1 }
        continue
      }
      // Schedules without numbers are distinguished by their headings, if these do.
      var named: [String: [Int32]] = [:]
      for index in provisions { named[document.firstLineOfTitle(of: index), default: []].append(index) }
      for (name, alike) in named {
        for (place, index) in alike.enumerated() {
          if alike.count > 1 { ordinal[Int(index)] = Int32(place) + 1 }
          if !name.isEmpty { titled.insert(index) }
        }
      }
    }
  }

  /// Levels with one number that are below different things without a number have ordinals.
  private mutating func numberLevels(_ provisions: [Provision]) {
    var groups: [Key: [Int32]] = [:]
    for index in levels where base[Int(index)] < 0 || hasIndirectLevels[Int(base[Int(index)])] {
      groups[
        Key(base: base[Int(index)], kind: 0, number: numbers[Int(index)]), default: []
      ].append(index)
    }
    for alike in groups.values where alike.count > 1 {
      var parents: [Int32: Int32] = [:]
      for index in alike {
        let parent = provisions[Int(index)].parent
        if parents[parent] == nil { parents[parent] = Int32(parents.count) + 1 }
      }
      guard parents.count > 1 else { continue }
      for index in alike { ordinal[Int(index)] = parents[provisions[Int(index)].parent] ?? 0 }
    }
  }
}

extension Provision {
  /// A division that is printed as an article of a convention or a treaty.
  package var isArticleDivision: Bool {
    word == .article && kind.mayBeArticle && !number.isEmpty
  }

  /// A passage of a code that is called after a schedule or an annex.
  var namesOuter: Bool {
    kind == .codeSection
      && ["Sch.", "Annex", "Attachment", "Appendix"].contains { number.hasPrefix($0) }
  }

}

extension Provision.Kind {
  /// Whether a division of the kind is an article where its word says so.
  package var mayBeArticle: Bool {
    switch self {
    case .part, .chapter, .group, .crossHeading, .subCrossHeading: true
    default: false
    }
  }

  /// What has a heading instead of a number, and holds others.
  fileprivate var isHeading: Bool {
    switch self {
    case .section, .level2, .level3, .level4, .level5, .level6, .level7, .recital, .codeParagraph: false
    default: true
    }
  }

  /// The same for provisions whose steps differ by their numbers alone.
  fileprivate func step(_ word: Provision.Word, isArticle: Bool) -> UInt8 {
    if self == .section || isArticle { return 100 + word.rawValue }
    return switch self {
    case .euPart: Provision.Kind.part.rawValue
    case .euChapter: Provision.Kind.chapter.rawValue
    default: rawValue
    }
  }
}
