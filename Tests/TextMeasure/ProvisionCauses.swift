import Legislation

/// Of the words under a wrong provision, how many there are by what is wrong: figures alone, so that they can be drawn up
/// for texts whose errors are not looked at.
package struct ProvisionCauses: Sendable {
  package enum Cause: String, Sendable, CaseIterable {
    case lost = "not read, or read as no law"
    case outside = "in no provision"
    case schedule = "another schedule, or the body"
    case division = "Part or chapter alone"
    case figureOverlooked = "section `12` of the body overlooked"
    case lettersOverlooked = "section `12A` of the body overlooked"
    case otherOverlooked = "section of another form of number, `1.2`, `IV`, overlooked"
    case paragraphOverlooked = "paragraph `12` or `12A` of a schedule overlooked"
    case decimalOverlooked = "paragraph `1.2` of a schedule overlooked"
    case otherParagraphOverlooked = "paragraph of another form of number, `A1`, `IV`, overlooked"
    case noneOpen = "words of no section that are in one"
    case sectionInvented = "in a section that the text does not have"
    case levelOverlooked = "level overlooked: in one above it"
    case levelTooDeep = "in a level below its own"
    case otherLevel = "another level of the same section"
  }

  package private(set) var words: [Cause: Int] = [:]
  /// Of these, words of quotations and tables.
  package private(set) var unmarked: [Cause: Int] = [:]

  package init() {}

  package init(_ comparison: TextComparison) {
    let (truth, reading, paths) = (comparison.truth, comparison.reading, comparison.paths)
    var parts: [Int32: Parts] = [:]
    func split(_ path: Int32) -> Parts {
      if let known = parts[path] { return known }
      let new = Parts(paths.name(path))
      parts[path] = new
      return new
    }
    let sections = Set(Set(truth.paths).map { split($0).place })
    for word in truth.tokens.indices
    where truth.isWord[word] && truth.zones[word] != .furniture && comparison.hasProvision(word)
      && !comparison.hasRightProvision(word)
    {
      let cause: Cause
      let match = comparison.pairs[word]
      let zone = match < 0 ? .furniture : reading.zones[match]
      if [.furniture, .prelims, .contents, .note, .commentary, .signature].contains(zone) {
        cause = .lost
      } else {
        cause = ProvisionCauses.cause(split(truth.paths[word]), split(reading.paths[match]), sections)
      }
      words[cause, default: 0] += 1
      if [.quoted, .table, .extract].contains(truth.zones[word]) { unmarked[cause, default: 0] += 1 }
    }
  }

  private static func cause(_ truth: Parts, _ read: Parts, _ sections: Set<String>) -> Cause {
    if read.isEmpty { return .outside }
    if truth.outer != read.outer { return .schedule }
    if truth.section != read.section {
      guard read.section.isEmpty || sections.contains(read.place) else { return .sectionInvented }
      return truth.section.isEmpty ? .noneOpen : overlooked(truth)
    }
    if truth.levels == read.levels { return .division }
    if truth.levels.hasPrefix(read.levels) { return .levelOverlooked }
    return read.levels.hasPrefix(truth.levels) ? .levelTooDeep : .otherLevel
  }

  private static func overlooked(_ truth: Parts) -> Cause {
    let number = truth.section.dropFirst(2)
    let isDecimal = number.contains(".") && number.first?.isNumber == true
    let isFigure = number.allSatisfy(\.isNumber)
    let hasLetters = !isDecimal && number.first?.isNumber == true
    if truth.outer.isEmpty {
      return isFigure ? .figureOverlooked : hasLetters ? .lettersOverlooked : .otherOverlooked
    }
    return isDecimal ? .decimalOverlooked : hasLetters ? .paragraphOverlooked : .otherParagraphOverlooked
  }

  package static func += (one: inout ProvisionCauses, other: ProvisionCauses) {
    one.words.merge(other.words) { $0 + $1 }
    one.unmarked.merge(other.unmarked) { $0 + $1 }
  }

  /// The steps of a path: `sch 1`, `pt 2/ch 1`, `s 3`, `/1/a`.
  private struct Parts {
    var outer = ""
    var divisions = ""
    var section = ""
    var levels = ""

    var isEmpty: Bool { outer.isEmpty && divisions.isEmpty && section.isEmpty && levels.isEmpty }
    /// The section with its schedule: Parts do not tell sections apart.
    var place: String { "\(outer)/\(section)" }

    init(_ path: String) {
      for step in path.split(separator: "/") {
        if step.hasPrefix("sch ") || step.hasPrefix("annex ") {
          outer += step
        } else if step.hasPrefix("s ") {
          section = String(step)
        } else if step.contains(" ") {
          divisions += "/" + step
        } else {
          levels += "/" + step
        }
      }
    }
  }
}

extension MeasureTable {
  /// By cause, the words under a wrong provision: all, those of quotations and tables, and the share of the words that
  /// have a provision.
  package static func markdown(_ causes: ProvisionCauses, of placed: Int) -> String {
    var table = """
      | words under a wrong provision | words | of quotations and tables | share |
      | --- | --: | --: | --: |

      """
    for cause in ProvisionCauses.Cause.allCases {
      let (all, unmarked) = (causes.words[cause] ?? 0, causes.unmarked[cause] ?? 0)
      table += "| \(cause.rawValue) | \(all) | \(unmarked) | \(percent(all, placed)) |\n"
    }
    return table
  }
}
