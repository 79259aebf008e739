/// Which powers a provision speaks of: *regulations under section 2(3) or this Part*.
struct PowerTarget: Hashable {
  enum Place: Hashable {
    case act
    case part(String)
    case chapter(String)
    case schedule(String)
    case provision(ProvisionPath)
    /// From one section to another, in the order of their numbers.
    case sections(String, String)
  }

  var place: Place

  /// How near the words come to the power: of two that are about it the nearer one holds.
  var rank: Int {
    switch place {
    case .act: 1
    case .part, .schedule: 2
    case .chapter: 3
    case .sections: 4
    case .provision(let path): 5 + path.levels.count
    }
  }

  func holds(_ path: ProvisionPath) -> Bool {
    switch place {
    case .act: true
    case .part(let number): path.schedule == nil && path.part == number
    case .chapter(let number): path.schedule == nil && path.chapter == number
    case .schedule(let number): path.schedule == number
    case .provision(let other): path.meets(other)
    case .sections(let first, let last):
      path.schedule == nil && SectionOrder.isIn(path.section, from: first, to: last)
    }
  }
}

/// The order of numbers such as 9, 9A, 10.
enum SectionOrder {
  static func isIn(_ number: String, from first: String, to last: String) -> Bool {
    let (number, first, last) = (key(number), key(first), key(last))
    return first <= number && number <= last
  }

  private static func key(_ number: String) -> (Int, String) {
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    return (Int(digits) ?? Int.max, String(number.dropFirst(digits.count)))
  }
}

/// Reads references from the words of a subsection.
struct InstrumentReferences {
  let unit: SubsectionUnit
  /// The section that was named last: *of that section*.
  private var lastSection: String?
  private var words: [UnitWord] { unit.words }

  init(_ unit: SubsectionUnit) { self.unit = unit }

  private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

  /// The provisions of a list that begins at a place: `section 2(3)(b), (4) or (6), this Part or paragraph 3`.
  ///
  /// - Returns: what is named of this text, and where the list ends; the list of another law is empty.
  mutating func list(at start: Int) -> (targets: [PowerTarget], end: Int) {
    var targets: [PowerTarget] = []
    var index = start
    var last = start
    while index < words.count {
      while [",", "or", "and", "—", "-", "any", "provision", "of", "either", "paragraph", "–"].contains(
        word(index)),
        word(index) != "paragraph" || word(index + 1) == "("
      {
        // *paragraph (a)* of a list of limbs.
        if word(index) == "paragraph" { break }
        index += 1
      }
      guard let (found, end) = item(at: index) else { break }
      targets += found
      (index, last) = (end, end)
    }
    return (targets, last)
  }

  private static let units: [String: String] = [
    "section": "section", "sections": "section", "regulation": "section", "regulations": "",
    "article": "section",
    "articles": "section", "rule": "section", "subsection": "level", "subsections": "level",
    "sub-paragraph": "level", "sub-paragraphs": "level", "paragraph": "paragraph", "paragraphs": "paragraph",
    "schedule": "schedule", "schedules": "schedule", "part": "part", "parts": "part", "chapter": "chapter",
  ]

  private mutating func item(at index: Int) -> (targets: [PowerTarget], end: Int)? {
    let place = unit.place
    if word(index) == "this" || word(index) == "these" {
      switch word(index + 1) {
      case "act", "measure", "order", "regulations": return ([PowerTarget(place: .act)], index + 2)
      case "part":
        return (
          place.part.map {
            [PowerTarget(place: place.schedule == nil ? .part($0) : .schedule(place.schedule ?? ""))]
          } ?? [], index + 2
        )
      case "chapter": return (place.chapter.map { [PowerTarget(place: .chapter($0))] } ?? [], index + 2)
      case "schedule": return (place.schedule.map { [PowerTarget(place: .schedule($0))] } ?? [], index + 2)
      case "section", "regulation", "article", "rule", "paragraph":
        return ([own(levels: [])], index + 2)
      case "subsection", "sub-paragraph":
        return ([own(levels: Array(place.levels.prefix(1)))], index + 2)
      default: return nil
      }
    }
    guard let kind = Self.units[word(index)], !kind.isEmpty else { return nil }
    return numbers(of: kind, at: index + 1)
  }

  private func own(levels: [String]) -> PowerTarget {
    PowerTarget(
      place: .provision(
        ProvisionPath(section: unit.place.section, levels: levels, schedule: unit.place.schedule)))
  }

  private mutating func numbers(of kind: String, at start: Int) -> (targets: [PowerTarget], end: Int)? {
    var index = start
    var found: [(number: String, levels: [String])] = []
    var ranges: [(String, String)] = []
    var isRange = false
    reading: while index < words.count {
      var number = ""
      if let first = word(index).first,
        first.isNumber || (kind == "part" || kind == "chapter" || kind == "schedule") && isRoman(word(index))
      {
        number = word(index)
        index += 1
      }
      var levels: [String] = []
      while word(index) == "(", word(index + 2) == ")", word(index + 1).count <= 5 {
        levels.append(word(index + 1))
        index += 3
      }
      guard !number.isEmpty || !levels.isEmpty else { break reading }
      if isRange, let before = found.last, !number.isEmpty {
        ranges.append((before.number, number))
        found.removeLast()
        isRange = false
      } else if number.isEmpty, let before = found.last, kind != "level" || before.levels.count > 1 {
        // *section 2(3)(b), (4)*: of the same section, at the level of its kind.
        let isLetter = levels[0].first?.isLetter == true
        let depth =
          before.levels.firstIndex { ($0.first?.isLetter == true) == isLetter } ?? before.levels.count
        found.append((before.number, Array(before.levels.prefix(depth)) + levels))
      } else {
        found.append((number, levels))
      }
      var next = index
      if word(next) == "to" {
        isRange = true
        next += 1
      } else {
        while [",", "or", "and"].contains(word(next)) { next += 1 }
        guard next > index else { break reading }
      }
      guard word(next).first?.isNumber == true || word(next) == "(" && word(next + 2) == ")" else {
        isRange = false
        break reading
      }
      index = next
    }
    guard !found.isEmpty || !ranges.isEmpty else { return nil }
    var schedule: String?
    var section: String?
    // *of Schedule 2*, *of the Care Act 2014*: what they are in.
    while word(index) == "of" || word(index) == "to" {
      if ["schedule", "section", "part", "paragraph"].contains(word(index + 1)),
        word(index + 2).first?.isNumber == true
      {
        if word(index + 1) == "schedule" { schedule = word(index + 2) }
        if word(index + 1) == "section" { section = word(index + 2) }
        index += 3
      } else if word(index + 1) == "this" || word(index + 1) == "that" {
        if word(index + 1) == "this", word(index + 2) == "schedule" { schedule = unit.place.schedule }
        if word(index + 1) == "that", word(index + 2) == "section" { section = lastSection }
        index += 3
      } else if word(index) == "of", word(index + 1) == "the" || word(index + 1).first?.isNumber == true {
        return ([], index + 1)
      } else {
        break
      }
    }
    if kind == "section" { lastSection = found.last?.number ?? lastSection }
    if let section { lastSection = section }
    var targets = ranges.map { PowerTarget(place: .sections($0.0, $0.1)) }
    for item in found {
      switch kind {
      case "section":
        targets.append(
          PowerTarget(place: .provision(ProvisionPath(section: item.number, levels: item.levels))))
      case "level":
        targets.append(
          PowerTarget(
            place: .provision(
              ProvisionPath(
                section: section ?? unit.place.section, levels: item.levels, schedule: unit.place.schedule))))
      case "paragraph":
        if item.number.isEmpty {
          targets.append(own(levels: Array(unit.place.levels.prefix(1)) + item.levels))
        } else if let schedule = schedule ?? unit.place.schedule {
          targets.append(
            PowerTarget(
              place: .provision(ProvisionPath(section: item.number, levels: item.levels, schedule: schedule)))
          )
        }
      case "schedule": targets.append(PowerTarget(place: .schedule(item.number)))
      case "part":
        targets.append(PowerTarget(place: schedule.map { .schedule($0) } ?? .part(item.number)))
      default: targets.append(PowerTarget(place: .chapter(item.number)))
      }
    }
    return (targets, index)
  }

  private func isRoman(_ word: String) -> Bool {
    !word.isEmpty && word.count <= 5 && word.allSatisfy { "ivxlc".contains($0) }
      || word.count == 1 && word != "a"
  }
}
