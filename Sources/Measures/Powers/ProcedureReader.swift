import Force
import Legislation

/// Reads what a text says of the procedure of instruments, of how they are made, and of what they are called.
struct ProcedureReader {
  private(set) var statements: [ProcedureStatement] = []
  private let units: [SubsectionUnit]
  /// Units by section, for *to which subsection (2) applies*.
  private var bySection: [ProvisionPath: [Int]] = [:]

  /// - Complexity: O(text).
  init(_ units: [SubsectionUnit]) {
    self.units = units
    for (index, unit) in units.enumerated() {
      bySection[ProvisionPath(section: unit.place.section, schedule: unit.place.schedule), default: []]
        .append(index)
    }
    for index in units.indices { read(index) }
  }

  private static let starts: Set<String> = [
    "draft", "annulment", "annulled", "affirmative", "negative", "laid", "statutory", "confirmatory",
    "approved",
  ]

  private mutating func read(_ index: Int) {
    let unit = units[index]
    guard unit.words.contains(where: { Self.starts.contains($0.text) }) else { return }
    for procedure in procedures(unit) { state(procedure, index, unit) }
  }

  private func procedures(_ unit: SubsectionUnit) -> [Procedure] {
    func has(_ phrase: String) -> Bool { unit.contains(phrase) }
    var found: [Procedure] = []
    // *Where regulations are subject to the negative procedure, the instrument is subject to annulment*: what it means.
    let names = [
      "affirmative procedure", "affirmative resolution procedure", "negative procedure",
      "negative resolution procedure", "made affirmative procedure",
    ]
    let opening = unit.words.first?.text ?? ""
    let isMeaning =
      (opening == "where" || opening == "if" || opening == "for" || unit.contains("means"))
      && names.contains(where: has)
    if isMeaning { return has("by statutory instrument") ? [.noneStated] : [] }
    // *Any provision that may be made by regulations subject to the negative procedure may be made by others*.
    if has("any provision that may be") || has("may be contained in an instrument") { return [] }
    let isAnnulled = has("annulment") || has("annulled")
    let isApproved =
      has("approved") && (has("resolution") || has("resolutions")) || has("approved by the") && has("draft")
    let isDraft = has("draft") && isApproved
    let forbids = [
      "not be made", "be made unless", "be made only", "not to be made", "not make", "be made until",
      "not be submitted", "no order shall", "no regulations shall",
    ].contains(where: has)
    let ends = has("cease to have effect") || has("ceases to have effect") || has("expire") || has("expires")
    if has("made affirmative procedure") || has("confirmatory procedure") {
      found.append(.madeAffirmative)
    } else if has("affirmative procedure") || has("affirmative resolution procedure")
      || has("affirmative resolution")
    {
      found.append(.affirmative)
    } else if isDraft, forbids {
      found.append(.affirmative)
    } else if isApproved, ends, !isAnnulled {
      found.append(.madeAffirmative)
    } else if isApproved, forbids, !isAnnulled {
      found.append(.affirmative)
    }
    if has("negative procedure") || has("negative resolution procedure") || has("negative resolution")
      || isAnnulled && found.isEmpty || isAnnulled && has("otherwise")
      || isAnnulled && unit.contains("any other")
    {
      found.append(.negative)
    }
    if found.isEmpty, has("laid before"), has("be laid") || has("lay"), Self.speaksOfInstruments(unit) {
      found.append(.laid)
    }
    if found.isEmpty,
      has("by statutory instrument") || has("statutory rule for") || has("be made by statutory")
    {
      found.append(.noneStated)
    }
    return found
  }

  private static func speaksOfInstruments(_ unit: SubsectionUnit) -> Bool {
    unit.words.contains { ["regulations", "order", "orders", "rules", "instrument"].contains($0.text) }
  }

  private mutating func state(_ procedure: Procedure, _ index: Int, _ unit: SubsectionUnit) {
    var about = Subject()
    read(unit, into: &about)
    if let other = applied(unit) { read(units[other], into: &about) }
    for other in exempt(unit) {
      var exempted = Subject()
      read(units[other], into: &exempted)
      about.exceptions += exempted.targets + exempted.partial
    }
    // Words that name no instrument and no provision are about something else, such as a code.
    if about.targets.isEmpty, about.partial.isEmpty, about.instruments.isEmpty,
      !["statutory instrument", "statutory rule", "instrument", "power to make"].contains(
        where: unit.contains)
    {
      return
    }
    var made = ProcedureStatement(
      procedure: procedure, instruments: about.instruments.isEmpty ? nil : about.instruments,
      targets: about.targets,
      exceptions: about.exceptions, isPartial: false, isDefault: false, unit: index, isQuoted: unit.isQuoted)
    made.isDefault =
      procedure == .negative
      && (unit.words.first?.text == "other" || Self.others.contains { unit.contains($0) })
    if !about.targets.isEmpty || about.partial.isEmpty { statements.append(made) }
    guard !about.partial.isEmpty else { return }
    (made.targets, made.isPartial, made.isDefault) = (about.partial, true, false)
    statements.append(made)
  }

  /// Words by which a provision is about what no other is about.
  private static let others = [
    "not subject to any requirement", "does not apply", "do not apply", "any other", "other regulations",
    "other statutory", "if made without", "made without", "unless a draft", "otherwise than", "not required",
    "in any other case", "unless they are", "is not subject to",
  ]

  /// What the words of a unit are about.
  private struct Subject {
    var instruments: Set<Instrument> = []
    var targets: [PowerTarget] = []
    /// Of which only some instruments are meant: the first, those that amend an Act.
    var partial: [PowerTarget] = []
    var exceptions: [PowerTarget] = []
  }

  /// The units that say to what one does not apply: *(5) Subsection (4) does not apply to …*.
  private func exempt(_ unit: SubsectionUnit) -> [Int] {
    guard let own = unit.place.levels.first else { return [] }
    let section = ProvisionPath(section: unit.place.section, schedule: unit.place.schedule)
    return (bySection[section] ?? []).filter { other in
      units[other].isQuoted == unit.isQuoted && units[other].place != unit.place
        && units[other].contains("subsection ( \(own) ) does not apply to")
    }
  }

  /// The unit whose list the words are about: *to which subsection (2) applies*, *(4) This subsection applies to …*.
  private func applied(_ unit: SubsectionUnit) -> Int? {
    let section = ProvisionPath(section: unit.place.section, schedule: unit.place.schedule)
    let beside = bySection[section] ?? []
    if let place = unit.firstIndex(of: "to which subsection (") ?? unit.firstIndex(of: "within subsection (")
      ?? unit.firstIndex(of: "in subsection (")
    {
      let open = unit.words[place...].firstIndex { $0.text == "(" } ?? place
      guard open + 1 < unit.words.count, !unit.contains("does not apply"), !unit.contains("other than") else {
        return nil
      }
      return self.beside(unit, numbered: unit.words[open + 1].text)
    }
    guard let own = unit.place.levels.first else { return nil }
    return beside.first { other in
      units[other].isQuoted == unit.isQuoted && units[other].place != unit.place
        && units[other].contains("subsection ( \(own) ) applies to")
    }
  }

  private func read(_ unit: SubsectionUnit, into subject: inout Subject) {
    var references = InstrumentReferences(unit)
    let words = unit.words
    var isExcepted = false
    var brackets = 0
    var exceptedAt = 0
    var index = 0
    while index < words.count {
      let word = words[index].text
      if word == "(" { brackets += 1 }
      if word == ")" {
        brackets -= 1
        // *(other than one made under section 5)*: the exception ends with its bracket.
        if isExcepted, brackets < exceptedAt { isExcepted = false }
      }
      if ["except", "excluding", "excepting"].contains(word)
        || word == "than" && index > 0 && words[index - 1].text == "other"
        || word == "not" && index + 1 < words.count && words[index + 1].text == "being"
      {
        (isExcepted, exceptedAt) = (true, brackets)
        // *except subsection (2)*, *mentioned in subsection (4)*: without the word of the instrument.
        let (targets, end) = references.list(at: index + 1)
        subject.exceptions += targets
        if let place = unit.firstIndex(of: "mentioned in subsection (", from: index), place - index < 12,
          place + 4 < words.count, let other = beside(unit, numbered: words[place + 4].text)
        {
          var named = Subject()
          read(units[other], into: &named)
          subject.exceptions += named.targets + named.partial
        }
        index = max(end, index + 1)
        continue
      }
      guard let noun = noun(words, index) else {
        index += 1
        continue
      }
      if let kind = noun.kind, !isExcepted { subject.instruments.insert(kind) }
      let isFirst = index > 0 && words[index - 1].text == "first"
      var next = noun.next
      // *an order or regulations made under*: what follows is about both.
      while next < words.count {
        if words[next].text == "(" {
          next = (words[next...].firstIndex { $0.text == ")" } ?? next) + 1
        } else if let more = self.noun(words, next), more.kind != nil, next > index + 1 {
          if let kind = more.kind, !isExcepted { subject.instruments.insert(kind) }
          next = more.next
        } else if ["made", "to", "be", "or", "and", "an"].contains(words[next].text) {
          next += 1
        } else {
          break
        }
      }
      let isUnder =
        next < words.count && words[next].text == "under" || unitHas(words, next, "by virtue of")
        || unitHas(words, next, "in pursuance of")
      guard isUnder else {
        index += 1
        continue
      }
      let from =
        (words[next...].firstIndex { ["under", "virtue", "pursuance"].contains($0.text) } ?? next) + 1
      let (targets, end) = references.list(at: from)
      if isExcepted {
        subject.exceptions += targets
      } else if isFirst || isPartial(words, behind: end) {
        subject.partial += targets
      } else {
        subject.targets += targets
      }
      index = max(end, index + 1)
    }
  }

  private func beside(_ unit: SubsectionUnit, numbered number: String) -> Int? {
    let section = ProvisionPath(section: unit.place.section, schedule: unit.place.schedule)
    return bySection[section]?.first {
      units[$0].place.levels.first == number && units[$0].isQuoted == unit.isQuoted
    }
  }

  /// The noun of an instrument, with its kind; of any kind where it is a statutory rule or instrument.
  private func noun(_ words: [UnitWord], _ index: Int) -> (kind: Instrument?, next: Int)? {
    switch words[index].text {
    case "regulations": return (.regulations, index + 1)
    case "order", "orders":
      let isCouncil =
        index + 2 < words.count && words[index + 1].text == "in" && words[index + 2].text == "council"
      return isCouncil ? (.orderInCouncil, index + 3) : (.order, index + 1)
    case "rules": return (.rules, index + 1)
    case "scheme": return (.scheme, index + 1)
    case "byelaws": return (.byelaws, index + 1)
    case "rule", "instrument", "one": return (nil, index + 1)
    default: return nil
    }
  }

  private func unitHas(_ words: [UnitWord], _ place: Int, _ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ")
    return words.count >= place + wanted.count
      && wanted.indices.allSatisfy { words[place + $0].text == wanted[$0] }
  }

  /// *regulations under this section which amend an Act*: only some of them.
  private func isPartial(_ words: [UnitWord], behind place: Int) -> Bool {
    guard place < words.count else { return false }
    let stop = min(words.count, place + 12)
    guard
      ["which", "that", "containing", "amending", "making", "repealing", "modifying", "if", "where"].contains(
        words[place].text)
    else {
      return false
    }
    return words[place..<stop].contains { word in
      ["amend", "repeal", "modif", "provision", "increase", "creat"].contains { word.text.hasPrefix($0) }
    }
  }
}
