import Force
import Legislation

/// What a text says of who makes its regulations, and what *prescribed* means in it.
struct InstrumentDefinitions {
  /// One definition, or a rule that says the same.
  struct Entry {
    var instrument: Instrument
    var makers: [String]
    var unit: Int
    /// Section or Part that it holds for; nil: all of the text.
    var within: Within?
  }

  enum Within: Hashable {
    case section(ProvisionPath)
    case part(String)
    case schedule(String)
  }

  private var entries: [Entry] = []
  private var prescribed: [Entry] = []
  private let units: [SubsectionUnit]

  /// - Parameter makers: of the instruments that the text names with their makers.
  /// - Complexity: O(text).
  init(_ units: [SubsectionUnit], makers: [(made: MadeBy, unit: Int)]) {
    self.units = units
    for (made, unit) in makers {
      guard let index = units[unit].words.firstIndex(where: { $0.place >= made.place }) else { continue }
      readMaker(made, unit, index)
    }
    for (index, unit) in units.enumerated() where unit.contains("prescribed") { readPrescribed(index, unit) }
    for (index, unit) in units.enumerated() { readExercise(index, unit, makers) }
  }

  /// *“regulations” means regulations made by the Secretary of State*.
  private mutating func readMaker(_ made: MadeBy, _ unit: Int, _ place: Int) {
    let words = units[unit].words
    let isMeant = meaning(words, before: place).map { Self.names(made.instrument).contains($0) } ?? false
    let heads = made.makers.map(\.head)
    guard isMeant else { return }
    if let last = entries.lastIndex(where: { $0.unit == unit && $0.instrument == made.instrument }) {
      for head in heads where !entries[last].makers.contains(head) { entries[last].makers.append(head) }
    } else {
      entries.append(
        Entry(instrument: made.instrument, makers: heads, unit: unit, within: within(units[unit])))
    }
  }

  private static func names(_ instrument: Instrument) -> [String] {
    switch instrument {
    case .regulations: ["regulations", "prescribed"]
    case .order: ["order", "orders", "an order"]
    case .rules: ["rules", "prescribed"]
    default: [instrument.rawValue.lowercased()]
    }
  }

  /// The term that is defined by the words around a place: the last one in quotation marks with *means* behind it.
  private func meaning(_ words: [UnitWord], before place: Int) -> String? {
    var index = place
    while index > 0, place - index < 80 {
      index -= 1
      guard words[index].text == "means" || words[index].text == "mean" else { continue }
      // The term is between marks before it: *“regulations”, in relation to Wales, means*.
      guard let close = words[..<index].lastIndex(where: { $0.text == "”" || $0.text == "\"" }),
        let open = words[..<close].lastIndex(where: { $0.text == "“" || $0.text == "\"" })
      else { return nil }
      return words[(open + 1)..<close].map(\.text).joined(separator: " ")
    }
    return nil
  }

  /// *“prescribed” means prescribed by regulations*.
  private mutating func readPrescribed(_ index: Int, _ unit: SubsectionUnit) {
    let words = unit.words
    for place in words.indices
    where words[place].text == "prescribed" && place > 0
      && ["“", "\""].contains(words[place - 1].text)
    {
      guard
        let means = words[place...].prefix(14).firstIndex(where: { $0.text == "means" || $0.text == "mean" })
      else {
        continue
      }
      let stop = min(words.count, means + 30)
      for word in words[means..<stop] {
        if word.text == ";" || word.text == "“" { break }
        let kind: Instrument? =
          switch word.text {
          case "regulations": .regulations
          case "order": .order
          case "rules": .rules
          default: nil
          }
        if let kind {
          prescribed.append(Entry(instrument: kind, makers: [], unit: index, within: within(unit)))
          break
        }
      }
    }
  }

  /// *Regulations under this Act are to be made by the Treasury*, *a power to make regulations is exercisable by …*.
  private mutating func readExercise(
    _ index: Int, _ unit: SubsectionUnit, _ makers: [(made: MadeBy, unit: Int)]
  ) {
    guard let place = unit.firstIndex(of: "power to make") ?? unit.firstIndex(of: "powers to make"),
      let exercised = unit.firstIndex(of: "exercisable by the", from: place)
    else { return }
    let words = unit.words
    let name = words[(exercised + 3)...].prefix { ![",", ".", ";", "by", "and", "—", "("].contains($0.text) }
      .map(\.text)
    guard !name.isEmpty, name.count <= 5, name.first != "statutory" else { return }
    let kind: Instrument = unit.contains("power to make regulations") ? .regulations : .order
    entries.append(
      Entry(
        instrument: kind, makers: [Self.capitalised(name)], unit: index,
        within: unit.contains("this act") ? nil : within(unit)))
  }

  private static func capitalised(_ words: [String]) -> String {
    words.map { $0 == "of" || $0 == "and" || $0 == "for" ? $0 : $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// *In this section*, *in this Part*; without such words all of the text.
  private func within(_ unit: SubsectionUnit) -> Within? {
    let words = unit.words.prefix(12).map(\.text)
    for (index, word) in words.enumerated() where word == "this" && index + 1 < words.count {
      switch words[index + 1] {
      case "section", "paragraph", "article", "regulation":
        return .section(ProvisionPath(section: unit.place.section, schedule: unit.place.schedule))
      case "part": return unit.place.part.map { .part($0) }
      case "schedule": return unit.place.schedule.map { .schedule($0) }
      default: return nil
      }
    }
    return nil
  }

  // MARK: Asked

  /// Who makes the instruments of a kind where a unit is, and the unit that says so.
  func makers(of instrument: Instrument, at unit: Int) -> (makers: [String], unit: Int)? {
    best(entries.filter { $0.instrument == instrument }, at: unit).map { ($0.makers, $0.unit) }
  }

  /// By what something is prescribed where a unit is, and the unit that says so.
  func prescription(at unit: Int) -> (instrument: Instrument, unit: Int)? {
    best(prescribed, at: unit).map { ($0.instrument, $0.unit) }
  }

  private func best(_ entries: [Entry], at unit: Int) -> Entry? {
    let own = units[unit]
    return entries.filter {
      units[$0.unit].isQuoted == own.isQuoted && (!own.isQuoted || isBeside($0.unit, unit))
    }
    .filter { entry in
      switch entry.within {
      case nil: true
      case .section(let path): path.section == own.place.section && path.schedule == own.place.schedule
      case .part(let part): own.place.part == part && own.place.schedule == nil
      case .schedule(let number): own.place.schedule == number
      }
    }.max { rank($0) < rank($1) }
  }

  /// Quoted words are of another law: only what is quoted with them says anything of them.
  private func isBeside(_ one: Int, _ other: Int) -> Bool {
    units[one].place.section == units[other].place.section
      && units[one].place.schedule == units[other].place.schedule
  }

  private func rank(_ entry: Entry) -> Int {
    switch entry.within {
    case nil: 0
    case .part, .schedule: 1
    case .section: 2
    }
  }
}
