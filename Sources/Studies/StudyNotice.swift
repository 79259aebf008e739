import Wordlists

/// What should be known of a wordlist of a study, though it can be counted. No output holds it.
public enum StudyNotice: Sendable, Hashable, CustomStringConvertible {
  /// What was inferred of a list that is a table or another tool's dictionary.
  case reading(WordlistReading)
  case warning(WordlistWarning)
  /// A row of which the rule of a table leaves nothing.
  case nothingLeft(WordlistError)

  public var description: String {
    switch self {
    case .reading(let reading): reading.description
    case .warning(let warning): warning.description
    case .nothingLeft(let row): row.description
    }
  }
}

extension StudyRun {
  /// The notices of all lists, in the order of the study file; each once.
  func notices(of inputs: ReadInputs) -> [StudyNotice] {
    var notices: [StudyNotice] = []
    var seen: Set<StudyNotice> = []
    func add(_ notice: StudyNotice) { if seen.insert(notice).inserted { notices.append(notice) } }
    func add(_ list: Wordlist) {
      if let reading = list.reading { add(.reading(reading)) }
      for warning in list.warnings { add(.warning(warning)) }
    }
    for input in study.inputs where input.kind == .wordlist {
      if let list = inputs.wordlists[input.name]?.list { add(list) }
    }
    for table in study.tables {
      // A measure that is given no rule tries many.
      guard let declaration = table.declaration, declaration.rule != .none, let terms = table.terms else {
        continue
      }
      let list: Wordlist?
      switch terms {
      case .list(let name): list = inputs.wordlists[name]?.list
      case .written(let written, _):
        list = written
        add(written)
      }
      for row in list?.rowsThatCannotMatch(under: table.counting.rule) ?? [] { add(.nothingLeft(row)) }
    }
    return notices
  }
}
